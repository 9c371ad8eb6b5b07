//! Checks the files of a rule set and reports everything that is wrong with them at once.

mod cautions;
mod claims;
mod groups;
mod index;
pub mod manifest;
mod page;
mod question;

use std::borrow::Cow;
use std::collections::BTreeSet;

use index::{Declared, Index, Known};
use page::{Page, is_id};

use super::source::{CAUTIONS, MANIFEST, Source, claims_file, question_file};
use crate::json::Node;
use crate::problem::{Document, Problem};

/// What was found, and how much was looked at.
#[derive(Default)]
pub struct Findings {
    pub problems: Vec<Problem>,
    pub questions: usize,
    pub rules: usize,
    pub claims: usize,
}

/// A file that `guide.json` names, with its text.
struct File {
    part: Part,
    path: String,
    name: String,
    text: Cow<'static, str>,
}

/// A file that is JSON.
struct Sheet<'t> {
    part: &'t Part,
    document: Document<'t>,
    root: Node<'t>,
}

#[derive(Clone, PartialEq, Eq)]
enum Part {
    Question(String),
    Claims,
    Cautions,
}

/// Checks a whole rule set.
pub fn check(source: &Source) -> Findings {
    let text = match source.read(MANIFEST) {
        Ok(text) => text,
        Err(problem) => return Findings { problems: vec![problem], ..Findings::default() },
    };
    let name = source.name(MANIFEST);
    let document = Document { name: &name, text: &text };
    match document.parse() {
        Ok(root) => check_all(source, document, &root),
        Err(problem) => Findings { problems: vec![problem], ..Findings::default() },
    }
}

fn check_all(source: &Source, document: Document<'_>, root: &Node<'_>) -> Findings {
    let mut page = Page::new(document);
    let mut declared = Declared::default();
    manifest::check(&mut page, root, &mut declared);
    let files = named_files(source, root, &mut page);
    let mut problems = std::mem::take(&mut page.problems);
    let mut sheets = Vec::new();
    for file in &files {
        let document = Document { name: &file.name, text: &file.text };
        match document.parse() {
            Ok(root) => sheets.push(Sheet { part: &file.part, document, root }),
            Err(problem) => problems.push(problem),
        }
    }
    let index = index_of(root, &sheets, &files);
    problems.extend(unnamed_files(source, root, &files));
    problems.extend(check_sheets(&sheets, &index, &mut declared));
    let rules = sheets.iter().map(|sheet| sheet.root.get("rules").map_or(0, |rules| rules.items().len()));
    Findings { problems, questions: index.questions.ids.len(), rules: rules.sum(), claims: index.claims.ids.len() }
}

/// Reads every file that `guide.json` names; one that cannot be read is a problem where it is named.
fn named_files(source: &Source, root: &Node<'_>, page: &mut Page<'_>) -> Vec<File> {
    let mut files = Vec::new();
    let mut seen = BTreeSet::new();
    let mut open = |page: &mut Page<'_>, part: Part, path: String, node: Option<&Node<'_>>| match source.read(&path) {
        Ok(text) => files.push(File { part, name: source.name(&path), path, text }),
        Err(problem) => match node {
            Some(node) => {
                let help = format!("{}, or take the name out here", problem.help);
                page.note(node, format!("{}: {}", problem.file, problem.message), help);
            }
            None => page.problems.push(problem),
        },
    };
    for list in ["questions", "later"].into_iter().filter_map(|key| root.get(key)) {
        for node in list.items() {
            let Some(id) = node.text().filter(|id| is_id(id) && seen.insert(*id)) else { continue };
            open(page, Part::Question(id.to_owned()), question_file(id), Some(node));
        }
    }
    seen.clear();
    for node in root.get("sections").map_or(&[][..], Node::items).iter().filter_map(|section| section.get("id")) {
        let Some(id) = node.text().filter(|id| is_id(id) && seen.insert(*id)) else { continue };
        open(page, Part::Claims, claims_file(id), Some(node));
    }
    open(page, Part::Cautions, CAUTIONS.to_owned(), None);
    files
}

fn unnamed_files(source: &Source, root: &Node<'_>, files: &[File]) -> Vec<Problem> {
    let named = |path: &String| path == MANIFEST || files.iter().any(|file| file.path == *path);
    let unread = ["questions", "later", "sections"].iter().any(|key| {
        let list = root.get(key).map_or(&[][..], Node::items);
        list.iter().any(|entry| entry.text().or_else(|| entry.get("id")?.text()).is_none())
    });
    if unread {
        return Vec::new();
    }
    let stray = source.paths().into_iter().filter(|path| !named(path));
    let help = "name it in guide.json, or move it away";
    stray.map(|path| Problem::of_file(&source.name(&path), "no part of the rule set names this file", help)).collect()
}

fn index_of<'n>(root: &'n Node<'_>, sheets: &'n [Sheet<'_>], files: &[File]) -> Index<'n> {
    let mut questions = Known::of_texts(root.get("questions"));
    if let Some(later) = root.get("later") {
        let later = Known::of_texts(Some(later));
        questions.ids.extend(later.ids);
        questions.complete &= later.complete;
    }
    let answers = sheets.iter().filter_map(|sheet| match sheet.part {
        Part::Question(id) => Some((id.as_str(), Known::of_records(sheet.root.get("answers")))),
        Part::Claims | Part::Cautions => None,
    });
    let claim_sheets = || sheets.iter().filter(|sheet| *sheet.part == Part::Claims);
    let lists: Vec<Known<'_>> = claim_sheets().map(|sheet| Known::of_records(Some(&sheet.root))).collect();
    let sections = root.get("sections").map_or(0, |list| list.items().len());
    let all_read = lists.len() == sections && files.len() >= sections;
    let claims = Known {
        complete: all_read && lists.iter().all(|list| list.complete),
        ids: lists.into_iter().flat_map(|list| list.ids).collect(),
    };
    let links = claim_sheets().flat_map(|sheet| sheet.root.items()).flat_map(claims::links).collect();
    let fallen = claim_sheets().flat_map(|sheet| sheet.root.items()).filter(|claim| claims::fell(claim));
    Index {
        frameworks: Known::of_records(root.get("frameworks")),
        questions,
        answers: answers.collect(),
        topics: Known::of_records(root.get("topics")),
        claims,
        links,
        fallen: fallen.filter_map(|claim| claim.get("id")?.text()).collect(),
    }
}

fn check_sheets(sheets: &[Sheet<'_>], index: &Index<'_>, declared: &mut Declared) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut groups = groups::Groups::new(index);
    for sheet in sheets {
        let mut page = Page::new(sheet.document);
        match sheet.part {
            Part::Question(id) => {
                question::check(&mut page, &sheet.root, &mut question::Scope { index, declared, id });
                groups.check(&mut page, &sheet.root, id);
            }
            Part::Claims => claims::check(&mut page, &sheet.root, index, declared),
            Part::Cautions => cautions::check(&mut page, &sheet.root, index, declared),
        }
        page.problems.sort_by_key(Problem::place);
        problems.append(&mut page.problems);
    }
    problems
}
