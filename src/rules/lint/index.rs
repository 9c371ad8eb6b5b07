//! Collects the ids of a rule set before its files are checked one by one, so that a reference can
//! name an id of any file.

use std::collections::{BTreeMap, BTreeSet};

use super::claim_fields::{self, Link};
use super::files::{FileKind, ParsedFile};
use crate::located::json::{Node, Value};
use crate::located::record::Checker;
use crate::rules::rating::Rating;
use crate::text::{self, Similarity};

/// The ids of one kind.
#[derive(Default)]
pub struct Known<'n> {
    pub ids: Vec<&'n str>,
    /// If false, some ids could not be read, so an unknown id is not reported.
    pub complete: bool,
}

impl<'n> Known<'n> {
    /// The ids of a list of records.
    pub fn of_records(list: Option<&'n Node<'_>>) -> Self {
        Self::of_items(list, |item| item.get("id")?.text())
    }

    /// The ids of a list of plain texts.
    pub fn of_texts(list: Option<&'n Node<'_>>) -> Self {
        Self::of_items(list, Node::text)
    }

    /// Complete only if each item has an id of its own: a duplicate is likely to mean another id.
    fn of_items<'t>(
        list: Option<&'n Node<'t>>,
        id: impl Fn(&'n Node<'t>) -> Option<&'n str>,
    ) -> Self {
        let Some(list) = list else { return Self::default() };
        let ids: Vec<&str> = list.items().iter().filter_map(id).collect();
        let each_once = ids.iter().collect::<BTreeSet<_>>().len() == list.items().len();
        Self { complete: matches!(list.value, Value::List(_)) && each_once, ids }
    }

    /// Adds the ids of another list of the same kind.
    fn join(&mut self, other: Self) {
        self.ids.extend(other.ids);
        self.complete &= other.complete;
    }

    /// Whether the id is known, or may be one that could not be read.
    pub fn knows(&self, id: &str) -> bool {
        !self.complete || self.ids.contains(&id)
    }
}

/// All ids that a reference can name.
pub struct Index<'n> {
    pub frameworks: Known<'n>,
    pub questions: Known<'n>,
    /// By question, without those whose file cannot be read.
    pub answers: BTreeMap<&'n str, Known<'n>>,
    pub topics: Known<'n>,
    pub claims: Known<'n>,
    /// By claim, without those that cannot be read.
    pub ratings: BTreeMap<&'n str, Rating>,
    /// Between claims.
    pub links: BTreeSet<Link<'n>>,
}

impl<'n> Index<'n> {
    /// Collects the ids in `guide.json` and in the files that could be parsed. `claim_files` is how
    /// many files of claims there should be; if fewer were parsed, the claims are incomplete.
    pub fn new(root: &'n Node<'_>, parsed: &'n [ParsedFile<'_>], claim_files: usize) -> Self {
        let mut questions = Known::of_texts(root.get("questions"));
        if let Some(later) = root.get("later") {
            questions.join(Known::of_texts(Some(later)));
        }
        let mut answers = BTreeMap::new();
        let mut claim_lists = Vec::new();
        for file in parsed {
            match file.kind {
                FileKind::Question(id) => {
                    answers.insert(id.as_str(), Known::of_records(file.root.get("answers")));
                }
                FileKind::Claims(_) => claim_lists.push(&file.root),
                FileKind::Cautions => {}
            }
        }
        let mut claims = Known { ids: Vec::new(), complete: claim_lists.len() == claim_files };
        let (mut ratings, mut links) = (BTreeMap::new(), BTreeSet::new());
        for list in claim_lists {
            claims.join(Known::of_records(Some(list)));
            for claim in list.items() {
                ratings.extend(claim_fields::id(claim).zip(claim_fields::rating(claim)));
                links.extend(claim_fields::links(claim));
            }
        }
        Self {
            frameworks: Known::of_records(root.get("frameworks")),
            questions,
            answers,
            topics: Known::of_records(root.get("topics")),
            claims,
            ratings,
            links,
        }
    }

    /// Checks that a value names a framework.
    pub fn ensure_framework(&self, checker: &mut Checker<'_>, node: &Node<'_>) {
        ensure_known(checker, node, "framework", &self.frameworks);
    }

    /// Checks that a value names a topic.
    pub fn ensure_topic(&self, checker: &mut Checker<'_>, node: &Node<'_>) {
        ensure_known(checker, node, "topic", &self.topics);
    }

    /// Checks that a value names a claim.
    pub fn ensure_claim(&self, checker: &mut Checker<'_>, node: &Node<'_>) {
        ensure_known(checker, node, "claim", &self.claims);
    }

    /// Checks that a value names a question; returns whether it does.
    pub fn ensure_question(&self, checker: &mut Checker<'_>, node: &Node<'_>) -> bool {
        ensure_known(checker, node, "question", &self.questions)
    }

    /// Checks that a value names an answer of the question.
    pub fn ensure_answer(&self, checker: &mut Checker<'_>, node: &Node<'_>, question: &str) {
        let Some(id) = id_text(checker, node, "answer") else { return };
        if let Some(known) = self.answers.get(question).filter(|known| !known.knows(&id)) {
            let message = format!("no answer {} in question `{question}`", text::quote(&id));
            checker.note(
                node,
                message,
                text::suggestion(&id, known.ids.iter().copied(), Similarity::Loosely),
            );
        }
    }
}

fn ensure_known(checker: &mut Checker<'_>, node: &Node<'_>, what: &str, known: &Known<'_>) -> bool {
    let Some(id) = id_text(checker, node, what) else { return false };
    let is_known = known.knows(&id);
    if !is_known {
        checker.note(
            node,
            format!("no {what} {}", text::quote(&id)),
            text::suggestion(&id, known.ids.iter().copied(), Similarity::Closely),
        );
    }
    is_known
}

fn id_text(checker: &mut Checker<'_>, node: &Node<'_>, what: &str) -> Option<String> {
    let id = node.text().map(str::to_owned);
    if id.is_none() {
        checker.note(node, format!("{what} is an id"), "write it in double quotes");
    }
    id
}
