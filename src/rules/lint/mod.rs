//! Checks the files of a rule set and reports everything that is wrong with them at once.

mod cautions;
mod claims;
mod evidence;
mod files;
mod index;
pub mod manifest;
mod question;
mod support;
mod ties;

use files::{FileKind, Files};
use index::{Declared, Index};

use super::store::{MANIFEST, Store};
use crate::located::json::Node;
use crate::located::problem::{Document, Problem};
use crate::located::record::Checker;

/// What was found, and how much was looked at.
#[derive(Default)]
pub struct Findings {
    pub problems: Vec<Problem>,
    pub questions: usize,
    pub rules: usize,
    pub claims: usize,
}

impl Findings {
    fn only(problem: Problem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}

/// A file of the rule set that is JSON.
struct ParsedFile<'t> {
    part: &'t FileKind,
    document: Document<'t>,
    root: Node<'t>,
}

/// Checks a whole rule set.
pub fn check(store: &Store) -> Findings {
    let text = match store.read(MANIFEST) {
        Ok(text) => text,
        Err(problem) => return Findings::only(problem),
    };
    let name = store.name(MANIFEST);
    let document = Document { name: &name, text: &text };
    match document.parse() {
        Ok(root) if root.members().is_empty() => {
            let message = "this is no guide";
            Findings::only(document.problem(
                root.at,
                message,
                "flask-or-django rules export DIR writes one to begin with",
            ))
        }
        Ok(root) => check_all(store, document, &root),
        Err(problem) => Findings::only(problem),
    }
}

fn check_all(store: &Store, document: Document<'_>, root: &Node<'_>) -> Findings {
    let mut page = Checker::new(document);
    let mut declared = Declared::default();
    manifest::check(&mut page, root, &mut declared);
    let files = Files::named(store, root, &mut page);
    let mut problems = page.problems;
    problems.extend(files.unnamed(store));
    let mut parsed = Vec::new();
    for file in &files.readable {
        let document = Document { name: &file.name, text: &file.text };
        match document.parse() {
            Ok(root) => parsed.push(ParsedFile { part: &file.part, document, root }),
            Err(problem) => problems.push(problem),
        }
    }
    let index = Index::new(root, &parsed, files.claim_files());
    problems.extend(check_parts(&parsed, &index, &mut declared));
    let rules =
        parsed.iter().map(|file| file.root.get("rules").map_or(0, |rules| rules.items().len()));
    Findings {
        problems,
        questions: index.questions.ids.len(),
        rules: rules.sum(),
        claims: index.claims.ids.len(),
    }
}

fn check_parts(
    parsed: &[ParsedFile<'_>],
    index: &Index<'_>,
    declared: &mut Declared,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut groups = ties::Ties::new(index);
    for file in parsed {
        let mut page = Checker::new(file.document);
        match file.part {
            FileKind::Question(id) => {
                question::check(
                    &mut page,
                    &file.root,
                    &mut question::Scope { index, declared, id, people: false },
                );
                groups.check(&mut page, &file.root, id);
            }
            FileKind::Claims => claims::check(&mut page, &file.root, index, declared),
            FileKind::Cautions => cautions::check(&mut page, &file.root, index, declared),
        }
        page.problems.sort_by_key(Problem::place);
        problems.append(&mut page.problems);
    }
    problems
}
