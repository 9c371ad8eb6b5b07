//! Checks the file of a question: its texts, its answers with the packages they need, its rules.

use super::conditions::{self, ensure_answers};
use super::declared::Declared;
use super::index::Index;
use super::size;
use super::support::{Advice, Support};
use crate::located::json::{Node, Value};
use crate::located::record::{Checker, Keys};

/// In characters; such a reason takes at most two lines of the table.
const MAX_REASON: usize = 72;

const QUESTION: Keys = Keys {
    required: &["id", "label", "asks", "why", "answers", "rules"],
    optional: &["about", "rising"],
};
const ANSWER: Keys = Keys { required: &["id", "means"], optional: &["needs", "neutral"] };
const NEED: Keys = Keys { required: &["framework", "add", "claims"], optional: &[] };
const RULE: Keys = Keys {
    required: &["id", "when", "favors", "points", "because", "claims"],
    optional: &["and", "set_aside"],
};

/// What the checks of a question's file need to know.
pub struct Scope<'s, 'n> {
    pub index: &'s Index<'n>,
    pub declared: &'s mut Declared,
    /// The id of the question in `guide.json`.
    pub id: &'n str,
    /// Whether the question is about people; set once its `about` was read.
    pub people: bool,
}

/// Checks a question with its answers and rules.
pub fn check(checker: &mut Checker<'_>, root: &Node<'_>, scope: &mut Scope<'_, '_>) {
    let Some(question) = checker.record(root, "a question", &QUESTION) else { return };
    if let Some(id) = question.get("id") {
        ensure_id_of_file(checker, id, scope.id);
    }
    for (key, max_length) in [("label", 20), ("asks", 100), ("why", 120)] {
        if let Some(node) = question.get(key) {
            checker.text(node, &format!("`{key}`"), max_length);
        }
    }
    if let Some(about) = question.get("about") {
        checker.word(about, "subject", &["project", "people"]);
        scope.people = about.text() == Some("people");
    }
    if let Some(framework) = question.get("rising") {
        scope.index.ensure_framework(checker, framework);
    }
    if let Some(list) = question.get("answers") {
        let rules = question.get("rules").map_or(&[][..], Node::items);
        answers(checker, list, rules, scope.index);
    }
    if let Some(list) = question.get("rules") {
        for node in checker.list(list, "rules", true) {
            rule(checker, node, scope);
        }
    }
}

fn ensure_id_of_file(checker: &mut Checker<'_>, node: &Node<'_>, expected: &str) {
    if checker.id(node, "a question").is_some_and(|id| id != expected) {
        checker.note(
            node,
            "the question is not called like its file",
            format!("write `{expected}`, or rename the file"),
        );
    }
}

fn answers(checker: &mut Checker<'_>, list: &Node<'_>, rules: &[Node<'_>], index: &Index<'_>) {
    let entries = checker.list(list, "answers", false);
    if entries.len() == 1 {
        checker.note(list, "a question with one answer decides nothing", "add another answer");
    }
    size::check_answers(checker, list);
    let mut declared = Declared::default();
    for node in entries {
        let Some(answer) = checker.record(node, "an answer", &ANSWER) else { continue };
        let id = declared.take(checker, answer, "an answer");
        if let Some(means) = answer.get("means") {
            checker.text(means, "`means`", 80);
        }
        if let Some(mark) = answer.get("neutral")
            && checker.boolean(mark, "`neutral`")
            && let Some(id) = id
            && rules.iter().any(|rule| counts_for(rule, id))
        {
            checker.note(
                mark,
                format!("answer `{id}` is neutral, but a rule is meant for it"),
                "take `neutral` out",
            );
        }
        if let Some(list) = answer.get("needs") {
            for node in checker.list(list, "needs", true) {
                need(checker, node, index);
            }
        }
    }
}

/// Whether a rule is not set aside and has the answer in its `when`.
fn counts_for(rule: &Node<'_>, answer: &str) -> bool {
    let is_set_aside =
        rule.get("set_aside").is_some_and(|mark| matches!(mark.value, Value::Bool(true)));
    let answers = rule.get("when").map_or(&[][..], Node::items);
    !is_set_aside && answers.iter().any(|item| item.text() == Some(answer))
}

fn need(checker: &mut Checker<'_>, node: &Node<'_>, index: &Index<'_>) {
    let Some(need) = checker.record(node, "a need", &NEED) else { return };
    if let Some(framework) = need.get("framework") {
        index.ensure_framework(checker, framework);
    }
    if let Some(add) = need.get("add") {
        checker.text(add, "`add`", 40);
    }
    cited_claims(checker, need.get("claims"), index, false);
}

fn rule(checker: &mut Checker<'_>, node: &Node<'_>, scope: &mut Scope<'_, '_>) {
    let Some(rule) = checker.record(node, "a rule", &RULE) else { return };
    scope.declared.take(checker, rule, "a rule");
    if let Some(when) = rule.get("when") {
        ensure_answers(checker, when, scope.id, scope.index);
    }
    if let Some(list) = rule.get("and") {
        conditions::check(checker, list, Some(scope.id), scope.index);
    }
    if let Some(favors) = rule.get("favors") {
        scope.index.ensure_framework(checker, favors);
    }
    if let Some(points) = rule.get("points") {
        checker.integer(points, "points", 1..=5);
    }
    if let Some(because) = rule.get("because") {
        checker.text(because, "the reason", MAX_REASON);
    }
    let cited = cited_claims(checker, rule.get("claims"), scope.index, scope.people);
    let mark = rule.get("set_aside");
    let set_aside = mark.is_some_and(|mark| checker.boolean(mark, "`set_aside`"));
    let problem = Support::of(&cited, scope.index).problem(set_aside, scope.people);
    if let Some(Advice { message, help }) = problem {
        checker.note(mark.unwrap_or(node), message, help);
    }
}

/// Checks the `claims` of a rule or a need; returns their ids.
fn cited_claims<'n>(
    checker: &mut Checker<'_>,
    list: Option<&'n Node<'_>>,
    index: &Index<'_>,
    may_be_empty: bool,
) -> Vec<&'n str> {
    let Some(list) = list else { return Vec::new() };
    let cited = checker.list(list, "claims", may_be_empty);
    for claim in cited {
        index.ensure_claim(checker, claim);
    }
    checker.ensure_each_once(list, "claim");
    cited.iter().filter_map(Node::text).collect()
}
