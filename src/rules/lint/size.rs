//! Checks that a rule set is not too large to be served: what is accepted here is decided and
//! explained within 50 ms and 50 MB, and audited within 5 s, at any weights. `cargo bench` measures
//! it. The size of a group of joined questions is checked in `ties`, that of the files in `files`.

use num_bigint::BigUint;
use num_traits::ToPrimitive as _;

use super::files::{FileKind, ParsedFile};
use super::index::Index;
use crate::located::json::{Node, Value};
use crate::located::problem::Problem;
use crate::located::record::Checker;
use crate::text;

/// How many parts of a kind there may be.
pub struct Limit {
    pub most: usize,
    /// The parts, in the plural.
    pub what: &'static str,
}

const FRAMEWORKS: Limit = Limit { most: 4, what: "frameworks" };
/// Deferred ones included.
const QUESTIONS: Limit = Limit { most: 40, what: "questions" };
/// Of one question.
const ANSWERS: Limit = Limit { most: 12, what: "answers" };
const RULES: Limit = Limit { most: 400, what: "rules" };
/// Of all rules together. The span of the margins grows with them.
const POINTS: Limit = Limit { most: 1600, what: "points of rules" };
const CAUTIONS: Limit = Limit { most: 100, what: "cautions" };
/// In all cautions together.
const TOOLS: Limit = Limit { most: 400, what: "tools in `instead`" };
/// In the conditions of rules. What `--explain` says of other answers grows with them.
const NAMED_ANSWERS: Limit = Limit { most: 3000, what: "answers in the conditions of rules" };
const CLAIMS: Limit = Limit { most: 2000, what: "claims" };
/// From rules and needs.
const REFERENCES: Limit = Limit { most: 10_000, what: "references to claims" };
/// There may be 2 to the power of this many sheets. Counts have 128 bits, which leaves room for the
/// answers to deferred questions, and to multiply by 1,000 for a percentage.
const MAX_SHEETS_LOG2: u64 = 112;

impl Limit {
    /// The message for this many parts; `None` if they are not too many.
    pub fn exceeded(&self, count: usize) -> Option<String> {
        let (shown, most) = (text::thousands(&count), text::thousands(&self.most));
        let message = format!("{shown} {} are too many; at most {most} are allowed", self.what);
        (count > self.most).then_some(message)
    }
}

/// Checks the number of frameworks.
pub fn check_frameworks(checker: &mut Checker<'_>, list: &Node<'_>) {
    let count = list.items().len();
    if count == 1 {
        checker.note(list, "one framework is too few; at least 2 are needed", "add another one");
    }
    if let Some(message) = FRAMEWORKS.exceeded(count) {
        checker.note(list, message, "remove some");
    }
}

/// Checks the number of answers of a question.
pub fn check_answers(checker: &mut Checker<'_>, list: &Node<'_>) {
    if let Some(message) = ANSWERS.exceeded(list.items().len()) {
        checker.note(list, message, "merge those that no rule tells apart");
    }
}

/// Checks the number of questions, and of the ways to answer those that an interview asks. `root`
/// is the content of `guide.json`.
pub fn check_questions(checker: &mut Checker<'_>, root: &Node<'_>, index: &Index<'_>) {
    let Some(asked) = root.get("questions") else { return };
    if let Some(message) = QUESTIONS.exceeded(index.questions.ids.len()) {
        checker.note(asked, message, "remove some, or merge those that ask for much the same");
    }
    let mut sheets = BigUint::from(1_u8);
    for id in asked.items().iter().filter_map(Node::text) {
        sheets *= index.answers.get(id).map_or(1, |answers| answers.ids.len());
    }
    if sheets > BigUint::from(1_u8) << MAX_SHEETS_LOG2 {
        let tenths = (sheets.to_f64().unwrap_or(f64::MAX).log2() * 10.0).ceil();
        let message = format!(
            "2^{:.1} ways to answer these questions are too many; \
            at most 2^{MAX_SHEETS_LOG2} are allowed",
            tenths / 10.0
        );
        checker.note(asked, message, "remove questions, or answers that no rule tells apart");
    }
}

/// Checks what is spread over files.
pub fn check_totals(files: &[ParsedFile<'_>]) -> Vec<Problem> {
    let problems = [
        total(files, points, &POINTS, "give fewer points, or remove rules"),
        total(files, cautions, &CAUTIONS, "remove some"),
        total(files, tools, &TOOLS, "name only the best of them"),
        total(files, rules, &RULES, "remove some, or merge those with the same reason"),
        total(
            files,
            named_answers,
            &NAMED_ANSWERS,
            "leave out conditions that are nearly always met",
        ),
        total(files, claims, &CLAIMS, "remove those that no rule cites"),
        total(files, references, &REFERENCES, "let each rule cite only the claims it needs"),
    ];
    problems.into_iter().flatten().collect()
}

/// Adds up these nodes of all files: a list counts its items, a number itself. The problem is at
/// the node with the first one too many.
fn total<'p, 't>(
    files: &'p [ParsedFile<'t>],
    nodes: fn(&'p ParsedFile<'t>) -> Vec<&'p Node<'t>>,
    limit: &Limit,
    help: &str,
) -> Option<Problem> {
    let (mut count, mut first_too_many) = (0, None);
    for file in files {
        for node in nodes(file) {
            count += match node.value {
                Value::Number(points) => points.parse::<u8>().map_or(0, usize::from),
                _ => node.items().len(),
            };
            if count > limit.most && first_too_many.is_none() {
                first_too_many = Some((file, node));
            }
        }
    }
    let (file, node) = first_too_many?;
    Some(file.document.problem(node.at, limit.exceeded(count)?, help))
}

fn claims<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    if matches!(file.kind, FileKind::Claims(_)) { vec![&file.root] } else { Vec::new() }
}

fn rules<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    match file.kind {
        FileKind::Question(_) => file.root.get("rules").into_iter().collect(),
        FileKind::Claims(_) | FileKind::Cautions => Vec::new(),
    }
}

fn points<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    let rules = rules(file).into_iter().flat_map(Node::items);
    rules.filter_map(|rule| rule.get("points")).collect()
}

fn cautions<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    if *file.kind == FileKind::Cautions { vec![&file.root] } else { Vec::new() }
}

/// The `instead` of every caution.
fn tools<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    let cautions = cautions(file).into_iter().flat_map(Node::items);
    cautions.filter_map(|caution| caution.get("instead")).collect()
}

/// The answers in every condition of a rule.
fn named_answers<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    let mut lists = Vec::new();
    for rule in rules(file).into_iter().flat_map(Node::items) {
        lists.extend(rule.get("when"));
        let conditions = rule.get("and").map_or(&[][..], Node::items).iter();
        lists.extend(conditions.filter_map(|condition| condition.get("answers")));
    }
    lists
}

/// The `claims` of every rule, and of every need of an answer.
fn references<'p, 't>(file: &'p ParsedFile<'t>) -> Vec<&'p Node<'t>> {
    let mut lists = Vec::new();
    for rule in rules(file).into_iter().flat_map(Node::items) {
        lists.extend(rule.get("claims"));
    }
    for answer in file.root.get("answers").map_or(&[][..], Node::items) {
        for need in answer.get("needs").map_or(&[][..], Node::items) {
            lists.extend(need.get("claims"));
        }
    }
    lists
}
