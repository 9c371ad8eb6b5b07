//! Which ids a rule set declares, so that references can be judged wherever they stand.

use std::collections::{BTreeMap, BTreeSet};

use super::files::FileKind;
use super::{ParsedFile, claims};
use crate::located::json::{Node, Value};
use crate::located::record::{Checker, Record};
use crate::rules::Rating;
use crate::text::{self, Similarity};

/// The ids of one kind. When some could not be read, or one stands where another was meant, a missing one proves nothing.
#[derive(Default)]
pub struct Known<'n> {
    pub ids: Vec<&'n str>,
    pub complete: bool,
}

impl<'n> Known<'n> {
    /// The ids of a list of records.
    pub fn of_records(list: Option<&'n Node<'_>>) -> Self {
        Self::of(list, |entry| entry.get("id")?.text())
    }

    /// The ids that are listed as plain texts.
    pub fn of_texts(list: Option<&'n Node<'_>>) -> Self {
        Self::of(list, Node::text)
    }

    fn of<'t>(list: Option<&'n Node<'t>>, id: impl Fn(&'n Node<'t>) -> Option<&'n str>) -> Self {
        let Some(list) = list else { return Self::default() };
        let ids: Vec<&str> = list.items().iter().filter_map(id).collect();
        let each_once = ids.iter().collect::<BTreeSet<_>>().len() == list.items().len();
        Self { complete: matches!(list.value, Value::List(_)) && each_once, ids }
    }

    /// Takes in the ids of another list of the same kind.
    fn join(&mut self, other: Self) {
        self.ids.extend(other.ids);
        self.complete &= other.complete;
    }

    /// Whether the id is there, or might be.
    pub fn knows(&self, id: &str) -> bool {
        !self.complete || self.ids.contains(&id)
    }
}

/// Everything that a reference can mean.
pub struct Index<'n> {
    pub frameworks: Known<'n>,
    pub questions: Known<'n>,
    /// By question; questions whose file cannot be read are not here.
    pub answers: BTreeMap<&'n str, Known<'n>>,
    pub topics: Known<'n>,
    pub claims: Known<'n>,
    /// By claim; claims whose standing cannot be read are not here.
    pub ratings: BTreeMap<&'n str, Rating>,
    /// Which claims name which, under `repeats` or `contradicts`.
    pub links: BTreeSet<(&'static str, &'n str, &'n str)>,
}

/// Where each id was declared: no two things of a rule set share one.
#[derive(Default)]
pub struct Declared {
    places: BTreeMap<String, (String, usize)>,
}

impl Declared {
    /// The id of a record, noted as declared here.
    pub fn take<'n>(
        &mut self,
        page: &mut Checker<'_>,
        record: Record<'n, '_>,
        what: &str,
    ) -> Option<&'n str> {
        let node = record.get("id")?;
        let id = page.id(node, what)?;
        self.add(page, node, id);
        Some(id)
    }

    /// Notes a problem when the id was declared before, and names that place.
    pub fn add(&mut self, page: &mut Checker<'_>, node: &Node<'_>, id: &str) {
        let place = (page.name().to_owned(), page.line(node.at));
        if let Some((file, line)) = self.places.get(id) {
            let help = format!("the first is in {file}, line {line}; rename one");
            page.note(node, format!("id {} is there twice", text::quote(id)), help);
        } else {
            self.places.insert(id.to_owned(), place);
        }
    }
}

impl<'n> Index<'n> {
    /// Collects what `guide.json` and the files that can be read declare; so many files of claims should be there.
    pub fn new(root: &'n Node<'_>, parsed: &'n [ParsedFile<'_>], claim_files: usize) -> Self {
        let mut questions = Known::of_texts(root.get("questions"));
        if let Some(later) = root.get("later") {
            questions.join(Known::of_texts(Some(later)));
        }
        let answers = parsed.iter().filter_map(|file| match file.part {
            FileKind::Question(id) => {
                Some((id.as_str(), Known::of_records(file.root.get("answers"))))
            }
            FileKind::Claims | FileKind::Cautions => None,
        });
        let lists: Vec<&Node<'_>> = parsed
            .iter()
            .filter(|file| *file.part == FileKind::Claims)
            .map(|file| &file.root)
            .collect();
        let mut claims = Known { ids: Vec::new(), complete: lists.len() == claim_files };
        for list in &lists {
            claims.join(Known::of_records(Some(list)));
        }
        let each_claim = || lists.iter().flat_map(|list| list.items());
        Self {
            frameworks: Known::of_records(root.get("frameworks")),
            questions,
            answers: answers.collect(),
            topics: Known::of_records(root.get("topics")),
            claims,
            ratings: each_claim()
                .filter_map(|claim| Some((claim.get("id")?.text()?, claims::rating(claim)?)))
                .collect(),
            links: each_claim().flat_map(claims::links).collect(),
        }
    }

    /// Notes a problem unless this names a framework.
    pub fn ensure_framework(&self, page: &mut Checker<'_>, node: &Node<'_>) {
        refer(page, node, "framework", &self.frameworks);
    }

    /// Notes a problem unless this names a topic.
    pub fn ensure_topic(&self, page: &mut Checker<'_>, node: &Node<'_>) {
        refer(page, node, "topic", &self.topics);
    }

    /// Notes a problem unless this names a claim.
    pub fn ensure_claim(&self, page: &mut Checker<'_>, node: &Node<'_>) {
        refer(page, node, "claim", &self.claims);
    }

    /// Judges a question's id; the answer says whether the question is there to be looked into.
    pub fn ensure_question(&self, page: &mut Checker<'_>, node: &Node<'_>) -> bool {
        refer(page, node, "question", &self.questions)
    }

    /// Notes a problem unless this names an answer of the question.
    pub fn ensure_answer(&self, page: &mut Checker<'_>, node: &Node<'_>, question: &str) {
        let Some(id) = page_text(page, node, "answer") else { return };
        if let Some(known) = self.answers.get(question).filter(|known| !known.knows(&id)) {
            let message = format!("no answer {} in question `{question}`", text::quote(&id));
            page.note(
                node,
                message,
                text::suggestion(&id, known.ids.iter().copied(), Similarity::Loosely),
            );
        }
    }
}

fn refer(page: &mut Checker<'_>, node: &Node<'_>, what: &str, known: &Known<'_>) -> bool {
    let Some(id) = page_text(page, node, what) else { return false };
    let there = known.knows(&id);
    if !there {
        page.note(
            node,
            format!("no {what} {}", text::quote(&id)),
            text::suggestion(&id, known.ids.iter().copied(), Similarity::Closely),
        );
    }
    there
}

fn page_text(page: &mut Checker<'_>, node: &Node<'_>, what: &str) -> Option<String> {
    let text = node.text().map(str::to_owned);
    if text.is_none() {
        page.note(node, format!("{what} is an id"), "write it in double quotes");
    }
    text
}
