//! The reasons for a result, as a table.

use crate::decision::{Reason, Report};
use crate::report::page::{Cell, Column, Folded, Row, Table};

/// The heading of the reasons that favour other frameworks than the leader.
const GIVEN_UP: &str = "You give up";
/// In terminal columns; narrower reasons are hard to read.
const LEAST_REASON: usize = 24;

/// The reasons for the leader, then those for the others, then the totals.
pub fn table(report: Report<'_>) -> Table {
    let mut columns = vec![
        Column::words("Question").folded(Folded::Lead).at_least(GIVEN_UP.len()),
        Column::words("Answer").folded(Folded::Answer),
    ];
    for framework in &report.rules.frameworks {
        columns.push(Column::numbers(&framework.label).folded(Folded::Side));
    }
    columns.push(Column::words("Why").folded(Folded::Below).shared(LEAST_REASON));

    let mut rows = Vec::new();
    let mut is_given_up = false;
    for reason in strongest_first(report) {
        if !is_given_up && !favors_leader(report, reason) {
            is_given_up = true;
            rows.push(Row::Group(GIVEN_UP.to_owned()));
        }
        rows.push(row(report, reason));
    }
    if !rows.is_empty() {
        let mut totals = vec![Cell::text("Total"), Cell::empty()];
        totals.extend(report.decision.points.values().map(|points| Cell::text(points.to_string())));
        rows.push(Row::Total(totals));
    }
    Table { columns, rows }
}

/// The reasons as the page lists them: those for the leader before those for the others, and the
/// strongest first.
pub fn strongest_first(report: Report<'_>) -> Vec<&Reason<'_>> {
    let mut reasons: Vec<&Reason<'_>> = report.decision.reasons.iter().collect();
    reasons.sort_by_key(|reason| !favors_leader(report, reason));
    reasons
}

fn favors_leader(report: Report<'_>, reason: &Reason<'_>) -> bool {
    report.decision.leader.is_none_or(|leader| reason.rule.favors == leader)
}

fn row(report: Report<'_>, reason: &Reason<'_>) -> Row {
    let (mut needs, mut answers) = (Vec::new(), Vec::new());
    for condition in &reason.rule.when {
        let Some(answer) = report.answers.answer(condition.question) else { continue };
        needs.push(report.rules[condition.question].label.to_string());
        answers.push(report.rules.answer(condition.question, answer).id.to_string());
    }
    let mut cells = vec![Cell::Text(needs), Cell::Text(answers)];
    for framework in report.rules.framework_ids() {
        cells.push(if framework == reason.rule.favors {
            Cell::text(reason.points.to_string())
        } else {
            Cell::empty()
        });
    }
    cells.push(Cell::text(&reason.rule.because));
    Row::Cells(cells)
}
