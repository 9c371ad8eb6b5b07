//! Checks a question's file: its texts, its answers and what they need, its rules.

use std::collections::BTreeSet;

use super::index::{Declared, Index};
use super::support::Support;
use crate::located::json::{Node, Value};
use crate::located::record::{Checker, Keys};

/// The longest reason, so that it takes two lines of the table at most.
const LONGEST_REASON: usize = 72;

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
pub const CONDITION: Keys = Keys { required: &["question", "answers"], optional: &[] };

/// What is known while a question's file is looked through.
pub struct Scope<'s, 'n> {
    pub index: &'s Index<'n>,
    pub declared: &'s mut Declared,
    /// The question's id as `guide.json` has it.
    pub id: &'n str,
    /// The question is about people: their own word carries its rules.
    pub people: bool,
}

/// Notes every problem of a question and of its rules.
pub fn check(page: &mut Checker<'_>, root: &Node<'_>, scope: &mut Scope<'_, '_>) {
    let Some(question) = page.record(root, "a question", &QUESTION) else { return };
    if let Some(id) = question.get("id") {
        own_id(page, id, scope.id);
    }
    for (key, longest) in [("label", 20), ("asks", 100), ("why", 120)] {
        if let Some(node) = question.get(key) {
            page.text(node, &format!("`{key}`"), longest);
        }
    }
    if let Some(about) = question.get("about") {
        page.word(about, "subject", &["project", "people"]);
        scope.people = about.text() == Some("people");
    }
    if let Some(framework) = question.get("rising") {
        scope.index.ensure_framework(page, framework);
    }
    if let Some(list) = question.get("answers") {
        answers(page, [list, question.get("rules").unwrap_or(root)], scope.index);
    }
    if let Some(list) = question.get("rules") {
        for node in page.list(list, "rules", true) {
            rule(page, node, scope);
        }
    }
}

fn own_id(page: &mut Checker<'_>, node: &Node<'_>, expected: &str) {
    if page.id(node, "a question").is_some_and(|id| id != expected) {
        page.note(
            node,
            "the question is not called like its file",
            format!("write `{expected}`, or rename the file"),
        );
    }
}

fn answers(page: &mut Checker<'_>, [list, rules]: [&Node<'_>; 2], index: &Index<'_>) {
    let entries = page.list(list, "answers", false);
    if entries.len() == 1 {
        page.note(list, "a question with one answer decides nothing", "add another answer");
    }
    let mut declared = Declared::default();
    for node in entries {
        let Some(answer) = page.record(node, "an answer", &ANSWER) else { continue };
        let id = declared.take(page, answer, "an answer");
        if let Some(means) = answer.get("means") {
            page.text(means, "`means`", 80);
        }
        let neutral = answer.get("neutral").filter(|mark| page.boolean(mark, "`neutral`"));
        let counting = || rules.items().iter().filter(|rule| !is_set_aside(rule));
        let has_rule =
            |id: &str| counting().filter_map(|rule| rule.get("when")).any(|when| names(when, id));
        if let (Some(mark), Some(id)) = (neutral, id.filter(|id| has_rule(id))) {
            page.note(
                mark,
                format!("answer `{id}` is neutral, but a rule is meant for it"),
                "take `neutral` out",
            );
        }
        for need in answer.get("needs").map_or(&[][..], |list| page.list(list, "needs", true)) {
            self::need(page, need, index);
        }
    }
}

fn is_set_aside(rule: &Node<'_>) -> bool {
    rule.get("set_aside").is_some_and(|mark| matches!(mark.value, Value::Bool(true)))
}

fn names(list: &Node<'_>, id: &str) -> bool {
    list.items().iter().any(|item| item.text() == Some(id))
}

fn need(page: &mut Checker<'_>, node: &Node<'_>, index: &Index<'_>) {
    let Some(need) = page.record(node, "a need", &NEED) else { return };
    if let Some(framework) = need.get("framework") {
        index.ensure_framework(page, framework);
    }
    if let Some(add) = need.get("add") {
        page.text(add, "`add`", 40);
    }
    claims(page, need.get("claims"), index, false);
}

fn rule(page: &mut Checker<'_>, node: &Node<'_>, scope: &mut Scope<'_, '_>) {
    let Some(rule) = page.record(node, "a rule", &RULE) else { return };
    scope.declared.take(page, rule, "a rule");
    if let Some(when) = rule.get("when") {
        given_answers(page, when, scope.id, scope.index);
    }
    if let Some(list) = rule.get("and") {
        conditions(page, list, Some(scope.id), scope.index);
    }
    if let Some(favors) = rule.get("favors") {
        scope.index.ensure_framework(page, favors);
    }
    if let Some(points) = rule.get("points") {
        page.integer(points, "points", 1..=5);
    }
    if let Some(because) = rule.get("because") {
        page.text(because, "the reason", LONGEST_REASON);
    }
    let cited = claims(page, rule.get("claims"), scope.index, scope.people);
    let mark = rule.get("set_aside");
    let set_aside = mark.is_some_and(|mark| page.boolean(mark, "`set_aside`"));
    if let Some((message, help)) = Support::of(&cited, scope.index).fault(set_aside, scope.people) {
        page.note(mark.unwrap_or(node), message, help);
    }
}

/// Checks a list of conditions on questions, each at most once and none on the owner.
pub fn conditions(page: &mut Checker<'_>, list: &Node<'_>, owner: Option<&str>, index: &Index<'_>) {
    let mut seen = BTreeSet::new();
    for node in page.list(list, "conditions", false) {
        let Some(condition) = page.record(node, "a condition", &CONDITION) else { continue };
        let Some(at) = condition.get("question") else { continue };
        if !index.ensure_question(page, at) {
            continue;
        }
        let Some(question) = at.text() else { continue };
        if Some(question) == owner {
            page.note(
                at,
                "a rule names its own question in `and`",
                "put these answers into `when`",
            );
        } else if !seen.insert(question) {
            let message = format!("question `{question}` has a condition already");
            page.note(at, message, "put the answers of one question together");
        }
        if let Some(answers) = condition.get("answers") {
            given_answers(page, answers, question, index);
        }
    }
}

fn given_answers(page: &mut Checker<'_>, list: &Node<'_>, question: &str, index: &Index<'_>) {
    for node in page.list(list, "answers", false) {
        index.ensure_answer(page, node, question);
    }
    page.ensure_each_once(list, "answer");
}

/// Checks the claims that are cited, and gives their ids; where there may be none, an empty list is fine.
fn claims<'n>(
    page: &mut Checker<'_>,
    list: Option<&'n Node<'_>>,
    index: &Index<'_>,
    may_be_empty: bool,
) -> Vec<&'n str> {
    let Some(list) = list else { return Vec::new() };
    let cited = page.list(list, "claims", may_be_empty);
    for claim in cited {
        index.ensure_claim(page, claim);
    }
    page.ensure_each_once(list, "claim");
    cited.iter().filter_map(Node::text).collect()
}
