//! The files of a rule set: those that `guide.json` names, and those that it should.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::located::json::Node;
use crate::located::problem::Problem;
use crate::located::record::Checker;
use crate::located::record::is_id;
use crate::rules::store::{CAUTIONS, MANIFEST, Store, claims_file, question_file};

/// What a file is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileKind {
    Question(String),
    Claims,
    Cautions,
}

/// A file that `guide.json` names, with its text.
pub struct NamedFile {
    pub part: FileKind,
    /// As messages call it.
    pub name: String,
    pub text: Cow<'static, str>,
}

/// All that `guide.json` names: the files that can be read, and the paths of all of them.
#[derive(Default)]
pub struct Files {
    pub readable: Vec<NamedFile>,
    paths: BTreeSet<String>,
}

impl Files {
    /// Reads every named file; one that cannot be read is a problem where it is named.
    pub fn named(store: &Store, root: &Node<'_>, page: &mut Checker<'_>) -> Self {
        let mut files = Self::default();
        let questions = ["questions", "later"]
            .into_iter()
            .filter_map(|key| root.get(key))
            .flat_map(Node::items);
        for (node, id) in questions.filter_map(|node| Some((node, node.text()?))) {
            let named = (FileKind::Question(id.to_owned()), question_file(id));
            files.add(store, named, |problem| at(page, node, &problem));
        }
        let sections = root
            .get("sections")
            .map_or(&[][..], Node::items)
            .iter()
            .filter_map(|section| section.get("id"));
        for (node, id) in sections.filter_map(|node| Some((node, node.text()?))) {
            files.add(store, (FileKind::Claims, claims_file(id)), |problem| {
                at(page, node, &problem);
            });
        }
        files.add(store, (FileKind::Cautions, CAUTIONS.to_owned()), |problem| {
            page.problems.push(problem);
        });
        files
    }

    fn add(&mut self, store: &Store, (part, path): (FileKind, String), note: impl FnOnce(Problem)) {
        let is_safe = path.trim_end_matches(".json").split('/').all(is_id);
        if !is_safe || !self.paths.insert(path.clone()) {
            return;
        }
        match store.read(&path) {
            Ok(text) => self.readable.push(NamedFile { part, name: store.name(&path), text }),
            Err(problem) => note(problem),
        }
    }

    /// A problem for everything in the folder that no part of the rule set names.
    pub fn unnamed(&self, store: &Store) -> Vec<Problem> {
        let stray =
            store.paths().into_iter().filter(|path| path != MANIFEST && !self.paths.contains(path));
        let help = "name it in guide.json, or move it away";
        let problem = |path: String| {
            Problem::of_file(&store.name(&path), "no part of the rule set names this", help)
        };
        stray.map(problem).collect()
    }

    /// How many files of claims are named, whether they can be read or not.
    pub fn claim_files(&self) -> usize {
        self.paths.iter().filter(|path| path.starts_with("claims/")).count()
    }
}

fn at(page: &mut Checker<'_>, node: &Node<'_>, problem: &Problem) {
    let help = format!("{}, or take the name out here", problem.help);
    page.note(node, format!("{}: {}", problem.file, problem.message), help);
}
