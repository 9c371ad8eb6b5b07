//! Reads the files that `guide.json` names, and reports files that it does not name.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::located::json::Node;
use crate::located::problem::{Document, Problem};
use crate::located::record::{Checker, is_id};
use crate::rules::store::{CAUTIONS, MANIFEST, Store, claims_file, question_file};

/// Of all files of a rule set together.
const MAX_BYTES: usize = 2_000_000;

/// What a file holds, with the id of its question or section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileKind {
    Question(String),
    Claims(String),
    Cautions,
}

impl FileKind {
    fn path(&self) -> String {
        match self {
            Self::Question(id) => question_file(id),
            Self::Claims(section) => claims_file(section),
            Self::Cautions => CAUTIONS.to_owned(),
        }
    }
}

/// A file that `guide.json` names, with its text.
pub struct NamedFile {
    pub kind: FileKind,
    /// As messages write it.
    pub name: String,
    pub text: Cow<'static, str>,
}

/// A file that could be parsed.
pub struct ParsedFile<'t> {
    pub kind: &'t FileKind,
    pub document: Document<'t>,
    pub root: Node<'t>,
}

/// The files that `guide.json` names.
#[derive(Default)]
pub struct Files {
    /// Those that could be read.
    pub readable: Vec<NamedFile>,
    /// Of all of them.
    paths: BTreeSet<String>,
    /// Of `guide.json` and the readable files. If they are too many, no further file is read.
    bytes: usize,
}

impl Files {
    /// Reads every file that `guide.json` names; `root` is its content. A file that cannot be read
    /// is a problem at the place where `guide.json` names it.
    pub fn named(store: &Store, root: &Node<'_>, checker: &mut Checker<'_>) -> Self {
        let mut files = Self { bytes: checker.size(), ..Self::default() };
        for (node, kind) in named_kinds(root) {
            files.add(store, kind, |problem| note_unreadable(checker, node, &problem));
        }
        files.add(store, FileKind::Cautions, |problem| checker.problems.push(problem));
        files
    }

    /// Reads a file, or calls `note` with the problem. A file that was added before is skipped, and
    /// so is one whose id is invalid, which could lead out of the rule set.
    fn add(&mut self, store: &Store, kind: FileKind, note: impl FnOnce(Problem)) {
        let path = kind.path();
        let is_valid = path.trim_end_matches(".json").split('/').all(is_id);
        if !is_valid || !self.paths.insert(path.clone()) || self.bytes > MAX_BYTES {
            return;
        }
        match store.read(&path) {
            Ok(text) => {
                self.bytes += text.len();
                self.readable.push(NamedFile { kind, name: store.name(&path), text });
            }
            Err(problem) => note(problem),
        }
    }

    /// A problem if the files are too large together; it is at the last one that was read.
    pub fn too_large(&self, manifest: Document<'_>) -> Option<Problem> {
        let name = self.readable.last().map_or(manifest.name, |file| &file.name);
        let most = MAX_BYTES / 1_000_000;
        let message = format!("with this file, the rule set is larger than {most} MB");
        let help = "remove claims that no rule cites, or shorten their texts";
        (self.bytes > MAX_BYTES).then(|| Problem::of_file(name, message, help))
    }

    /// A problem for each file that the rule set does not name.
    pub fn unnamed(&self, store: &Store) -> Vec<Problem> {
        let message = "no part of the rule set names this";
        let help = "name it in guide.json, or move it away";
        let mut problems = Vec::new();
        for path in store.paths() {
            if path != MANIFEST && !self.paths.contains(&path) {
                problems.push(Problem::of_file(&store.name(&path), message, help));
            }
        }
        problems
    }

    /// How many files of claims are named, including those that cannot be read.
    pub fn claim_files(&self) -> usize {
        self.paths.iter().filter(|path| path.starts_with("claims/")).count()
    }
}

/// The ids in `guide.json` that name a file, each with the kind of that file.
fn named_kinds<'n, 't>(root: &'n Node<'t>) -> Vec<(&'n Node<'t>, FileKind)> {
    let mut named = Vec::new();
    for key in ["questions", "later"] {
        for node in root.get(key).map_or(&[][..], Node::items) {
            named.extend(node.text().map(|id| (node, FileKind::Question(id.to_owned()))));
        }
    }
    for section in root.get("sections").map_or(&[][..], Node::items) {
        let Some(node) = section.get("id") else { continue };
        named.extend(node.text().map(|id| (node, FileKind::Claims(id.to_owned()))));
    }
    named
}

/// Adds the problem of an unreadable file where `guide.json` names it.
fn note_unreadable(checker: &mut Checker<'_>, node: &Node<'_>, problem: &Problem) {
    let help = format!("{}, or take the name out here", problem.help);
    checker.note(node, format!("{}: {}", problem.file, problem.message), help);
}
