//! Checks `guide.json`: frameworks, questions, sections, topics and the bounds of the verdicts and of the audit.

use std::collections::BTreeSet;

use super::index::Declared;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};

/// Words that a question may not be called, because the program's own options are called so.
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
/// What a result is called in which no framework leads.
pub const EVEN: &str = "even";

const MANIFEST: Keys = Keys {
    required: &["schema", "frameworks", "questions", "core", "sections", "topics", "verdict"],
    optional: &["later", "audit"],
};
const LABELLED: Keys = Keys { required: &["id", "label"], optional: &[] };
const SECTION: Keys = Keys { required: &["id", "label"], optional: &["layout"] };
const VERDICT: Keys = Keys { required: &["clear", "close"], optional: &[] };
const BAND: Keys = Keys { required: &["weightings", "lead"], optional: &[] };
const AUDIT: Keys = Keys { required: &[], optional: &["wins", "even", "idle"] };
const SHARE: Keys = Keys { required: &["share", "over"], optional: &[] };

/// Notes every problem of the manifest, and declares the ids in it.
pub fn check(page: &mut Checker<'_>, root: &Node<'_>, declared: &mut Declared) {
    let Some(manifest) = page.record(root, "the guide", &MANIFEST) else { return };
    if let Some(schema) = manifest.get("schema") {
        page.integer(schema, "schemas", 1..=1);
    }
    if let Some(list) = manifest.get("frameworks") {
        frameworks(page, list, declared);
    }
    for key in ["questions", "later"] {
        let Some(list) = manifest.get(key) else { continue };
        for question in page.list(list, "questions", key == "later") {
            question_id(page, question, declared);
        }
    }
    if let Some(core) = manifest.get("core") {
        let asked = manifest.get("questions").map_or(0, |list| list.items().len());
        page.integer(core, "core questions", 1..=i64::try_from(asked.max(1)).unwrap_or(i64::MAX));
    }
    // A section and a topic may share a name: `compare companies` shows both.
    let (mut sections, mut topics) = (Declared::default(), Declared::default());
    for entry in manifest.get("sections").map_or(&[][..], |list| page.list(list, "sections", false))
    {
        section(page, entry, &mut sections);
    }
    for entry in manifest.get("topics").map_or(&[][..], |list| page.list(list, "topics", false)) {
        labelled(page, entry, "a topic", &mut topics);
    }
    if let Some(verdict) = manifest.get("verdict") {
        bands(page, verdict);
    }
    if let Some(audit) = manifest.get("audit") {
        bounds(page, audit);
    }
}

fn frameworks(page: &mut Checker<'_>, list: &Node<'_>, declared: &mut Declared) {
    let entries = page.list(list, "frameworks", false);
    if !(2..=4).contains(&entries.len()) {
        page.note(
            list,
            format!("two to four frameworks are compared, not {}", entries.len()),
            "add or take out some",
        );
    }
    let mut labels = BTreeSet::new();
    for entry in entries {
        let label = entry.get("label").and_then(|label| Some((label, label.text()?)));
        if let Some((node, _)) = label.filter(|(_, label)| !labels.insert(*label)) {
            page.note(
                node,
                "two frameworks have the same label",
                "nobody could tell them apart; change one",
            );
        }
        if labelled(page, entry, "a framework", declared) == Some(EVEN) {
            page.note(
                entry,
                "a framework may not be called `even`",
                "that word means that none leads; rename it",
            );
        }
    }
}

fn question_id(page: &mut Checker<'_>, node: &Node<'_>, declared: &mut Declared) {
    let Some(id) = page.id(node, "a question") else { return };
    declared.add(page, node, id);
    if OPTIONS.contains(&id) {
        page.note(
            node,
            format!("a question may not be called `{id}`"),
            "the program's own option is; rename it",
        );
    }
}

fn section(page: &mut Checker<'_>, node: &Node<'_>, declared: &mut Declared) {
    let Some(record) = page.record(node, "a section", &SECTION) else { return };
    if let Some(label) = record.get("label") {
        page.text(label, "a label", 40);
    }
    if let Some(layout) = record.get("layout") {
        page.word(layout, "layout", &["list", "frameworks", "pairs"]);
    }
    declared.take(page, record, "a section");
}

fn labelled<'n>(
    page: &mut Checker<'_>,
    node: &'n Node<'_>,
    what: &str,
    declared: &mut Declared,
) -> Option<&'n str> {
    let record = page.record(node, what, &LABELLED)?;
    if let Some(label) = record.get("label") {
        page.text(label, "a label", 20);
    }
    declared.take(page, record, what)
}

fn bands(page: &mut Checker<'_>, node: &Node<'_>) {
    let Some(verdict) = page.record(node, "the verdict", &VERDICT) else { return };
    for key in VERDICT.required {
        let band = verdict.get(key).and_then(|band| page.record(band, "a band", &BAND));
        let Some(band) = band else { continue };
        if let Some(lead) = band.get("lead") {
            page.integer(lead, "leads", 0..=1000);
        }
        if let Some(weightings) = band.get("weightings") {
            share(page, weightings);
        }
    }
}

fn bounds(page: &mut Checker<'_>, node: &Node<'_>) {
    let Some(audit) = page.record(node, "the audit", &AUDIT) else { return };
    for key in ["wins", "even"] {
        if let Some(most) = audit.get(key) {
            share(page, most);
        }
    }
    if let Some(most) = audit.get("idle") {
        page.integer(most, "idle rules", 0..=1000);
    }
}

fn share(page: &mut Checker<'_>, node: &Node<'_>) {
    let Some(share) = page.record(node, "a share", &SHARE) else { return };
    let Some((part, whole)) = share.get("share").zip(share.get("over")) else { return };
    let whole = page.integer(whole, "wholes", 1..=1000);
    page.integer(part, "shares", 0..=whole.unwrap_or(1000));
}
