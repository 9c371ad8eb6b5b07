//! The page of a decision: the result, the reasons, how sure it is and, with `--explain`, the
//! evidence.

mod evidence;
mod next;
mod notes;
mod precedents;
mod reasons;
mod warnings;
mod what_if;

use super::page::{Bar, Block, Cell, Column, Folded, Heading, Hint, Item, Level, Page, Row, Table};
use super::phrases;
use crate::command_line::Call;
use crate::decision::{Decision, Report, Verdict};
use crate::rules::{FrameworkId, QuestionId};
use crate::text;

/// The whole page. The hints on it repeat the options of `call`.
pub fn page(report: Report<'_>, call: Call<'_>) -> Page {
    let mut sections = Vec::new();
    sections.extend(warnings::block(report).map(|warning| vec![warning]));
    sections.push(vec![headline(report)]);
    let next = next::first_lines(report);
    let begins_with_next = next.is_some();
    if let Some(next) = next {
        let command = call.interview(&report.answers.flags(report.rules));
        let hints = vec![Hint { says: "answer what is open", command }];
        sections.push(vec![Block::Notes(vec![next]), Block::Hints(hints)]);
    }
    if !report.decision.reasons.is_empty() {
        sections.push(vec![Block::Bars(bars(report))]);
    }
    sections.push(vec![Block::Table(reasons::table(report))]);
    let mut below = vec![Block::Notes(notes::notes(report, !begins_with_next))];
    below.extend(notes::try_both(report));
    if !report.explain {
        below.push(more(report, call));
    }
    sections.push(below);
    if let Some(as_written) = report.as_written {
        sections.push(vec![Block::Table(countings(report, as_written))]);
    }
    sections.extend(evidence::details(report).into_iter().map(|details| vec![details]));
    if report.explain {
        sections.push(vec![more(report, call)]);
    }
    sections.push(vec![Block::InDocument(vec![answers(report)])]);
    Page { sections }
}

/// The command that shows more of what the result is based on.
fn more(report: Report<'_>, call: Call<'_>) -> Block {
    let reasons = reasons::strongest_first(report);
    let Some(reason) = reasons.into_iter().find(|reason| !reason.rule.claims.is_empty()) else {
        let command = call.with("questions --explain");
        return Block::Hints(vec![Hint { says: "see what each answer counts", command }]);
    };
    let says = if report.explain {
        "see the sources and probes of a reason"
    } else {
        "for the evidence, add --explain or run"
    };
    let command = call.with(&format!("why {}", reason.rule.id));
    Block::Hints(vec![Hint { says, command }])
}

/// What was answered, also what gave no points.
fn answers(report: Report<'_>) -> Block {
    let words = report.answers.words(report.rules);
    let answer = |(question, word): (QuestionId, &str)| {
        Item::new(0, format!("{}: {word}", report.rules[question].label))
    };
    Block::Details { summary: "Answers".to_owned(), items: words.map(answer).collect() }
}

/// The result in one sentence.
fn headline(report: Report<'_>) -> Block {
    let sentence = match (warnings::warnings(report).next(), report.rules.frameworks.len()) {
        (None, _) => text::capitalised(&sentence(report, "too close")),
        (Some(_), 2) => format!("Between these two, {}", sentence(report, "it is too close")),
        (Some(_), _) => format!("Among these, {}", sentence(report, "it is too close")),
    };
    Block::Heading(Heading::new(Level::Result, sentence))
}

/// The result with its points; `too_close` begins that of a close one.
fn sentence(report: Report<'_>, too_close: &str) -> String {
    match (report.decision.verdict, report.decision.leader) {
        (Verdict::Unknown, _) => undecided(report),
        (Verdict::Close, Some(leader)) => close(report, leader, too_close),
        (Verdict::Lean | Verdict::Clear, Some(leader)) => better_fit(report, leader),
        (Verdict::Close | Verdict::Even | Verdict::Lean | Verdict::Clear, _) => tie(report),
    }
}

/// That no answer gave points.
fn undecided(report: Report<'_>) -> String {
    let mut changed = report.answers.changed_weights();
    let weighted = if changed.any(|weighted| weighted.1 == 0) { "at these weights, " } else { "" };
    let whom =
        if report.rules.frameworks.len() == 2 { "one over the other" } else { "any of them" };
    format!("{weighted}none of your answers favours {whom}")
}

/// Such as `too close to call so far: Flask 3, Django 2`.
fn close(report: Report<'_>, leader: FrameworkId, too_close: &str) -> String {
    let decision = report.decision;
    let mut scores = Vec::new();
    for framework in decision.ranking() {
        scores.push(format!("{} {}", report.rules[framework].label, decision.points[framework]));
    }
    let scores = scores.join(", ");
    if decision.is_settled_early() {
        let leader = &report.rules[leader].label;
        return format!("{too_close} to call: {scores}; whatever else you answer, {leader} leads");
    }
    let so_far = if decision.is_so_far() { " so far" } else { "" };
    format!("{too_close} to call{so_far}: {scores}")
}

/// Such as `Django is the better fit so far: 8 points to 4 (verdict: lean)`.
fn better_fit(report: Report<'_>, leader: FrameworkId) -> String {
    let decision = report.decision;
    let points = decision.points[leader];
    let (how_long, points) = if decision.is_settled_early() {
        // Without a unit, the sentence fits into a line.
        (", whatever else you answer", points.to_string())
    } else if decision.is_so_far() {
        (" so far", text::count(points, "point"))
    } else {
        ("", text::count(points, "point"))
    };
    let rivals = decision.ranking().into_iter().skip(1);
    let scores: Vec<String> = rivals.map(|rival| decision.points[rival].to_string()).collect();
    let scores: Vec<&str> = scores.iter().map(String::as_str).collect();
    format!(
        "{} is the better fit{how_long}: {points} to {} (verdict: {})",
        report.rules[leader].label,
        text::list(&scores, "and"),
        decision.verdict.word()
    )
}

/// A tie for first place. Of more than two frameworks, it names those in it.
fn tie(report: Report<'_>) -> String {
    let most = report.decision.points.values().max().copied().unwrap_or(0);
    let each = format!("{} each", text::count(most, "point"));
    if report.rules.frameworks.len() == 2 {
        return format!("it's a tie: {each}");
    }
    let tied = phrases::tied(report.rules, report.decision);
    format!("it's a tie between {}, with {each}", text::list(&tied, "and"))
}

/// The totals, the highest first.
fn bars(report: Report<'_>) -> Vec<Bar> {
    let decision = report.decision;
    let bar = |framework: FrameworkId| Bar {
        label: report.rules[framework].label.to_string(),
        value: decision.points[framework],
        leads: decision.leader == Some(framework),
    };
    decision.ranking().into_iter().map(bar).collect()
}

/// The result next to the one that the guide's own rules would give.
fn countings(report: Report<'_>, as_written: &Decision<'_>) -> Table {
    let mut columns = vec![Column::words("Counting").folded(Folded::Lead)];
    for framework in &report.rules.frameworks {
        columns.push(Column::numbers(&framework.label));
    }
    columns.push(Column::words("Result"));
    let countings = [("only what holds up", report.decision), (phrases::GUIDE, as_written)];
    let row = |(name, decision): (&str, &Decision<'_>)| {
        let mut cells = vec![Cell::text(name)];
        cells.extend(decision.points.values().map(|points| Cell::text(points.to_string())));
        cells.push(Cell::text(phrases::result(report.rules, decision)));
        Row::Cells(cells)
    };
    Table { columns, rows: countings.map(row).into() }
}
