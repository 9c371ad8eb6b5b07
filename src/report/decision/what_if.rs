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

/// What settles the result, the break-even weights, the outlook, and the other answers. Each number
/// says what it is a share of.
pub fn items(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let sentences = [settled(report), weightings(report)];
    items.extend(sentences.into_iter().flatten().map(|sentence| Item::new(0, sentence)));
    items.extend(outlooks(report));
    items.extend(swings(report));
    items.extend(single_flips(report));
    items.extend(fixed_flips(report));
    items.extend(equal_weights(report));
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
            format!("{kept} alone {keep} {leader} ahead, whatever else you answer")
        }
        None if what_if.settled() == Some(true) => {
            format!("{leader} stays ahead, whatever else you answer")
        }
        None => "the open questions could still change the leader".to_owned(),
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

/// The share of weightings, with what it is a share of.
fn weightings(report: Report<'_>) -> Option<String> {
    let decision = report.decision;
    let leader = &report.rules[decision.leader?].label;
    let share = decision.acceptability.as_ref()?;
    let mut scored: Vec<QuestionId> =
        decision.reasons.iter().map(|reason| reason.question).collect();
    scored.sort_unstable();
    scored.dedup();
    let leads = phrases::leads(report.rules, share.rival);
    Some(match scored.len() {
        1 => format!("{leader} {leads} at any weight, because only one question gave points"),
        questions if share.is_all() => {
            format!(
                "{leader} {leads} however you weight the {questions} questions that gave points"
            )
        }
        questions => format!(
            "of all ways to weight the {questions} questions that gave points, {leader} {leads} in \
            {}% (exactly {share})",
            share.percent()
        ),
    })
}

/// Who wins in how many of the ways to answer the open questions.
fn outlooks(report: Report<'_>) -> Vec<Item> {
    if report.decision.open.is_empty() {
        return Vec::new();
    }
    let outlooks = report.decision.what_if.outlooks().iter();
    outlooks.map(|outlook| Item::new(0, ways(report.rules, outlook))).collect()
}

/// Such as `the open questions can be answered in 24 ways: Flask wins in 10 (41.6%), Django in 12
/// (50.0%), and 2 (8.3%) are ties`; with more than two frameworks, of these two alone.
fn ways(rules: &RuleSet, outlook: &Outlook) -> String {
    let share = |ways: u128| {
        format!("{} ({})", text::thousands(&ways), phrases::percent(ways, outlook.ways()))
    };
    let mut parts = Vec::new();
    for framework in rules.framework_ids().filter(|framework| outlook.pair.has(*framework)) {
        let wins = if parts.is_empty() { "wins in" } else { "in" };
        let label = &rules[framework].label;
        parts.push(format!("{label} {wins} {}", share(outlook.wins(framework))));
    }
    parts.push(match outlook.even {
        0 => "and none is a tie".to_owned(),
        1 => format!("and {} is a tie", share(1)),
        even => format!("and {} are ties", share(even)),
    });
    let all = text::thousands(&outlook.ways());
    let alone = if rules.frameworks.len() == 2 { "" } else { ", and of these two alone" };
    format!("the open questions can be answered in {all} ways{alone}: {}", parts.join(", "))
}

/// The swing of each open question.
fn swings(report: Report<'_>) -> Vec<Item> {
    let open = report.decision.open.iter();
    let swings = open.map(|open| format!("{} {}", report.rules[open.question].id, open.swing));
    let items = swings.map(|swing| Item::new(1, swing)).collect();
    headed(
        "each open question could still move the score by so many points, between its best answer \
         for one side and for the other",
        items,
    )
}

fn single_flips(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for set in report.decision.what_if.flips().iter().filter(|set| set.len() == 1) {
        items.push(Item::new(1, named(report, set)));
    }
    headed("each of these answers, in place of yours, would alone change the leader", items)
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
        items.push(Item::new(1, format!("{id} {} instead of {now}", point.weight)));
    }
    headed(
        "a weight multiplies the points of a question; with one of these, it would be a tie",
        items,
    )
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
    headed("points that the answers you didn't choose would have given", items)
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
