//! Checks the files of a rule set and reports all problems at once.

mod cautions;
mod claim_fields;
mod claims;
mod conditions;
mod declared;
mod evidence;
mod files;
mod index;
pub mod manifest;
mod question;
mod size;
mod support;
mod ties;

use declared::Declared;
use files::{FileKind, Files, ParsedFile};
use index::Index;
use ties::Ties;

use super::store::{MANIFEST, Store};
use crate::command_line;
use crate::located::json::Node;
use crate::located::problem::{Document, Problem};
use crate::located::record::Checker;

/// The problems of a rule set, and how many questions, rules and claims it has.
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
            let help = format!("{} writes one to begin with", command_line::export());
            Findings::only(document.problem(root.at, "this is no guide", help))
        }
        Ok(root) => check_all(store, document, &root),
        Err(problem) => Findings::only(problem),
    }
}

fn check_all(store: &Store, document: Document<'_>, root: &Node<'_>) -> Findings {
    let mut checker = Checker::new(document);
    let mut declared = Declared::default();
    manifest::check(&mut checker, root, &mut declared);
    let files = Files::named(store, root, &mut checker);
    if let Some(problem) = files.too_large(document) {
        return Findings::only(problem);
    }
    let mut problems = files.unnamed(store);
    let mut parsed = Vec::new();
    for file in &files.readable {
        let document = Document { name: &file.name, text: &file.text };
        match document.parse() {
            Ok(root) => parsed.push(ParsedFile { kind: &file.kind, document, root }),
            Err(problem) => problems.push(problem),
        }
    }
    let index = Index::new(root, &parsed, files.claim_files());
    size::check_questions(&mut checker, root, &index);
    problems.splice(..0, checker.problems);
    problems.extend(size::check_totals(&parsed));
    problems.extend(check_files(&parsed, &index, &mut declared));
    let rules =
        parsed.iter().map(|file| file.root.get("rules").map_or(0, |rules| rules.items().len()));
    Findings {
        problems,
        questions: index.questions.ids.len(),
        rules: rules.sum(),
        claims: index.claims.ids.len(),
    }
}

fn check_files(
    parsed: &[ParsedFile<'_>],
    index: &Index<'_>,
    declared: &mut Declared,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut ties = Ties::new(index);
    for ParsedFile { kind, document, root } in parsed {
        let mut checker = Checker::new(*document);
        match kind {
            FileKind::Question(id) => {
                let mut scope = question::Scope { index, declared, id, people: false };
                question::check(&mut checker, root, &mut scope);
                ties.check(&mut checker, root, id);
            }
            FileKind::Claims(_) => claims::check(&mut checker, root, index, declared),
            FileKind::Cautions => cautions::check(&mut checker, root, index, declared),
        }
        checker.problems.sort_by_key(Problem::place);
        problems.append(&mut checker.problems);
    }
    problems
}
