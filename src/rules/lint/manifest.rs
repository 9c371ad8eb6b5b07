//! Checks `guide.json`: frameworks, questions, sections, topics, and the limits of the verdicts and
//! of the audit.

use std::collections::BTreeSet;

use super::declared::Declared;
use super::size;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};

/// Ids that no question may have, because each question becomes an option of the command line and
/// the program has options with these names already.
pub const OPTIONS: [&str; 17] = [
    "answers",
    "color",
    "expect",
    "explain",
    "force",
    "format",
    "guide-as-written",
    "help",
    "interactive",
    "plain",
    "record",
    "rules",
    "save",
    "sources",
    "verdict",
    "version",
    "weight",
];
/// The id that no framework may have, because results use it for a tie.
pub const EVEN: &str = "even";

const ROOT: Keys = Keys {
    required: &["schema", "frameworks", "questions", "core", "sections", "topics", "verdict"],
    optional: &["later", "audit"],
};
const LABELLED: Keys = Keys { required: &["id", "label"], optional: &[] };
const SECTION: Keys = Keys { required: &["id", "label"], optional: &["layout"] };
const VERDICT: Keys = Keys { required: &["clear", "close"], optional: &[] };
const CLEAR: Keys = Keys { required: &["weightings", "lead"], optional: &["outlook"] };
const CLOSE: Keys = Keys { required: &["weightings", "lead"], optional: &[] };
const AUDIT: Keys = Keys { required: &[], optional: &["wins", "even", "idle"] };
const SHARE: Keys = Keys { required: &["share", "over"], optional: &[] };

/// Checks the whole file, and declares the ids of frameworks and questions.
pub fn check(checker: &mut Checker<'_>, root: &Node<'_>, declared: &mut Declared) {
    let Some(manifest) = checker.record(root, "the guide", &ROOT) else { return };
    if let Some(schema) = manifest.get("schema") {
        checker.integer(schema, "schemas", 1..=1);
    }
    if let Some(list) = manifest.get("frameworks") {
        frameworks(checker, list, declared);
    }
    for key in ["questions", "later"] {
        let Some(list) = manifest.get(key) else { continue };
        for question in checker.list(list, "questions", key == "later") {
            question_id(checker, question, declared);
        }
    }
    if let Some(core) = manifest.get("core") {
        let asked = manifest.get("questions").map_or(0, |list| list.items().len());
        checker.integer(
            core,
            "core questions",
            1..=i64::try_from(asked.max(1)).unwrap_or(i64::MAX),
        );
    }
    // A section and a topic may share a name: `compare companies` shows both.
    let (mut sections, mut topics) = (Declared::default(), Declared::default());
    if let Some(list) = manifest.get("sections") {
        for entry in checker.list(list, "sections", false) {
            section(checker, entry, &mut sections);
        }
    }
    if let Some(list) = manifest.get("topics") {
        for entry in checker.list(list, "topics", false) {
            labelled(checker, entry, "a topic", &mut topics);
        }
    }
    if let Some(verdict) = manifest.get("verdict") {
        verdict_bands(checker, verdict);
    }
    if let Some(audit) = manifest.get("audit") {
        audit_bounds(checker, audit);
    }
}

fn frameworks(checker: &mut Checker<'_>, list: &Node<'_>, declared: &mut Declared) {
    let entries = checker.list(list, "frameworks", false);
    size::check_frameworks(checker, list);
    let mut labels = BTreeSet::new();
    for entry in entries {
        if let Some(node) = entry.get("label")
            && let Some(label) = node.text()
            && !labels.insert(label)
        {
            checker.note(
                node,
                "two frameworks have the same label",
                "nobody could tell them apart; change one",
            );
        }
        if labelled(checker, entry, "a framework", declared) == Some(EVEN) {
            checker.note(
                entry,
                "a framework may not be called `even`",
                "that word means that none leads; rename it",
            );
        }
    }
}

fn question_id(checker: &mut Checker<'_>, node: &Node<'_>, declared: &mut Declared) {
    let Some(id) = checker.id(node, "a question") else { return };
    declared.add(checker, node, id);
    if OPTIONS.contains(&id) {
        checker.note(
            node,
            format!("a question may not be called `{id}`"),
            "the program's own option is; rename it",
        );
    }
}

fn section(checker: &mut Checker<'_>, node: &Node<'_>, declared: &mut Declared) {
    let Some(record) = checker.record(node, "a section", &SECTION) else { return };
    if let Some(label) = record.get("label") {
        checker.text(label, "a label", 40);
    }
    if let Some(layout) = record.get("layout") {
        checker.word(layout, "layout", &["list", "frameworks", "pairs"]);
    }
    declared.take(checker, record, "a section");
}

/// Checks a record of an id and a label; returns the id.
fn labelled<'n>(
    checker: &mut Checker<'_>,
    node: &'n Node<'_>,
    what: &str,
    declared: &mut Declared,
) -> Option<&'n str> {
    let record = checker.record(node, what, &LABELLED)?;
    if let Some(label) = record.get("label") {
        checker.text(label, "a label", 20);
    }
    declared.take(checker, record, what)
}

fn verdict_bands(checker: &mut Checker<'_>, node: &Node<'_>) {
    let Some(verdict) = checker.record(node, "the verdict", &VERDICT) else { return };
    for (key, keys) in [("clear", &CLEAR), ("close", &CLOSE)] {
        let band = verdict.get(key).and_then(|band| checker.record(band, "a band", keys));
        let Some(band) = band else { continue };
        if let Some(lead) = band.get("lead") {
            checker.integer(lead, "leads", 0..=1000);
        }
        for node in ["weightings", "outlook"].into_iter().filter_map(|key| band.get(key)) {
            share(checker, node);
        }
    }
}

fn audit_bounds(checker: &mut Checker<'_>, node: &Node<'_>) {
    let Some(audit) = checker.record(node, "the audit", &AUDIT) else { return };
    for key in ["wins", "even"] {
        if let Some(most) = audit.get(key) {
            share(checker, most);
        }
    }
    if let Some(most) = audit.get("idle") {
        checker.integer(most, "idle rules", 0..=1000);
    }
}

fn share(checker: &mut Checker<'_>, node: &Node<'_>) {
    let Some(share) = checker.record(node, "a share", &SHARE) else { return };
    let Some((part, whole)) = share.get("share").zip(share.get("over")) else { return };
    let whole = checker.integer(whole, "wholes", 1..=1000);
    checker.integer(part, "shares", 0..=whole.unwrap_or(1000));
}
