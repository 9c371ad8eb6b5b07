//! What would change a result, and what no longer can.

use crate::decision::{Flip, Outlook, Report, break_evens};
use crate::report::page::Item;
use crate::report::phrases;
use crate::rules::{QuestionId, RuleSet};
use crate::text;

/// At most this many rules of another answer are listed; more are counted.
const MAX_RULES: usize = 6;
/// At most this many flips are named; more are counted.
const NAMED: usize = 4;

/// The single answers that would let a rival overtake, or else the smallest set of answers; or why
/// there is none. Fixed questions keep their answers.
pub fn would_change(report: Report<'_>) -> Option<String> {
    report.decision.leader?;
    let what_if = &report.decision.what_if;
    let flips = what_if.flips();
    Some(match &flips[..] {
        [] => no_choice(report),
        [set] if set.len() > 1 => {
            let names = names(report, set);
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let chosen = if what_if.flips_fixed().is_empty() { "" } else { " that you can choose" };
            format!("{} together; no single answer{chosen} does", text::list(&names, "and"))
        }
        [one] => format!("one different answer: {}", named(report, one)),
        all if all.len() <= NAMED => {
            format!("any one of these answers: {}", named(report, &all.concat()))
        }
        all => {
            let first = named(report, &all[..NAMED - 1].concat());
            format!("any one of {} different answers, such as {first}", all.len())
        }
    })
}

/// What is left to say if no answers that the user can choose would change the leader.
fn no_choice(report: Report<'_>) -> String {
    let flips = report.decision.what_if.flips_fixed();
    if !flips.is_empty() {
        return if flips.len() <= NAMED {
            format!("only what you can't choose: {}", named(report, &flips))
        } else {
            format!("only what you can't choose, such as {}", named(report, &flips[..NAMED - 1]))
        };
    }
    let mut fixed = Vec::new();
    for (question, _) in report.answers.answered() {
        if report.answers.is_fixed(question) {
            fixed.push(report.rules[question].id.as_str());
        }
    }
    match fixed.len() {
        0 => "nothing: no other answers to these questions do".to_owned(),
        1 => format!("nothing, as long as {} stays as it is", fixed[0]),
        _ => format!("nothing, as long as {} stay as they are", text::list(&fixed, "and")),
    }
}

/// What settles the result, the break-even weights, the outlook, and the other answers.
pub fn items(report: Report<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = settled(report).map(|text| Item::new(0, text)).into_iter().collect();
    items.extend(single_flips(report));
    items.extend(fixed_flips(report));
    items.extend(equal_weights(report));
    items.extend(outlook(report));
    items.extend(others(report));
    items
}

fn settled(report: Report<'_>) -> Option<String> {
    let leader = &report.rules[report.decision.leader?].label;
    let what_if = &report.decision.what_if;
    Some(match what_if.settled_by() {
        Some(kept) => {
            let kept: Vec<String> =
                kept.into_iter().map(|question| answered(report, question)).collect();
            let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
            let keep = if kept.len() == 1 { "keeps" } else { "keep" };
            let kept = text::list(&kept, "and");
            format!("settled: {kept} alone {keep} {leader} ahead, whatever else you answer")
        }
        None if what_if.settled() == Some(true) => {
            format!("settled: {leader} stays ahead, whatever else you answer")
        }
        None => "not settled: the open questions could still change the leader".to_owned(),
    })
}

/// A question with its answer: `size large`.
fn answered(report: Report<'_>, question: QuestionId) -> String {
    let id = &report.rules[question].id;
    match report.answers.answer(question) {
        Some(answer) => format!("{id} {}", report.rules.answer(question, answer).id),
        None => format!("{id} open"),
    }
}

fn single_flips(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for set in report.decision.what_if.flips().iter().filter(|set| set.len() == 1) {
        items.push(Item::new(1, named(report, set)));
    }
    headed("each of these answers alone would change the leader", items)
}

/// The flips that are true but no advice.
fn fixed_flips(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for flip in report.decision.what_if.flips_fixed() {
        items.push(Item::new(1, named(report, &[flip])));
    }
    headed("answers that would change the leader, though you can't choose them", items)
}

fn equal_weights(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for point in break_evens(report.decision) {
        let id = &report.rules[point.question].id;
        let now = report.answers.weight(point.question);
        items.push(Item::new(1, format!("{id} {} (now {now})", point.weight)));
    }
    headed("weights at which the score would be tied", items)
}

/// Who wins in how many of the ways to answer the open questions, and the swing of each.
fn outlook(report: Report<'_>) -> Vec<Item> {
    if report.decision.open.is_empty() {
        return Vec::new();
    }
    let mut items = Vec::new();
    for outlook in report.decision.what_if.outlooks() {
        items.push(Item::new(0, ways(report.rules, outlook)));
    }
    items.push(Item::new(0, "how many points each open question could shift on its own"));
    for open in &report.decision.open {
        items.push(Item::new(1, format!("{} {}", report.rules[open.question].id, open.swing)));
    }
    items
}

/// Such as `the open questions can be answered in 24 ways: Flask wins 10, Django wins 12, and 2 are
/// ties`.
fn ways(rules: &RuleSet, outlook: &Outlook) -> String {
    let mut parts = Vec::new();
    for framework in rules.framework_ids().filter(|framework| outlook.pair.has(*framework)) {
        let wins = text::thousands(&outlook.wins(framework));
        parts.push(format!("{} wins {wins}", rules[framework].label));
    }
    parts.push(match outlook.even {
        1 => "and 1 is a tie".to_owned(),
        even => format!("and {} are ties", text::thousands(&even)),
    });
    let all = text::thousands(&outlook.ways());
    format!("the open questions can be answered in {all} ways: {}", parts.join(", "))
}

/// What the other answers to each answered question would give.
fn others(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for other in report.other_answers {
        let mut counts = Vec::new();
        for counted in other.rules.iter().take(MAX_RULES) {
            counts.push(phrases::gives(report.rules, counted.rule, counted.points, &counted.with));
        }
        let more = other.rules.len().saturating_sub(MAX_RULES);
        if more > 0 {
            counts.push(format!("and {more} more"));
        }
        let counts = if counts.is_empty() { "no points".to_owned() } else { counts.join("; ") };
        let question = &report.rules[other.question];
        let answer = &question[other.answer].id;
        items.push(Item::new(1, format!("{} {answer}: {counts}", question.id)));
    }
    headed("what your other options would have scored", items)
}

/// The items below a heading; nothing if there are no items.
fn headed(heading: &str, items: Vec<Item>) -> Vec<Item> {
    if items.is_empty() {
        return items;
    }
    let mut all = vec![Item::new(0, heading)];
    all.extend(items);
    all
}

/// Flips as `size prototype, admin none`.
fn named(report: Report<'_>, flips: &[Flip]) -> String {
    names(report, flips).join(", ")
}

fn names(report: Report<'_>, flips: &[Flip]) -> Vec<String> {
    let mut names = Vec::new();
    for flip in flips {
        let question = &report.rules[flip.question];
        names.push(format!("{} {}", question.id, question[flip.to].id));
    }
    names
}
