//! A decision as a table on one screen.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::grid::{self, Column, GAP};
use super::words::{self, Note};
use super::{Case, bars, heading, list};
use crate::decision::Reason;
use crate::report::style::Screen;
use crate::text;

/// The table stands in by this much.
const INDENT: usize = 2;
/// A narrower column of reasons is no pleasure to read.
const LEAST_REASON: usize = 24;
/// A decision with bars and columns; as a list where its columns find no room.
pub fn decision(case: Case<'_>, screen: Screen) -> String {
    let Some(widths) = Widths::new(case, screen) else { return list::decision(case, screen) };
    let mut out = heading::heading(case, screen);
    if !case.decision.reasons.is_empty() {
        let _ = write!(out, "\n{}\n{}", bars::scores(case, screen), reasons(case, &widths));
    }
    let notes = words::notes(case);
    if !notes.is_empty() {
        let _ = write!(out, "\n{}", self::notes(&notes, screen));
    }
    out
}

/// The widths of the columns, in the order they stand.
struct Widths {
    need: usize,
    said: usize,
    points: Vec<usize>,
    why: usize,
}

impl Widths {
    /// Nothing where the columns before the reasons leave too little room for them.
    fn new(case: Case<'_>, screen: Screen) -> Option<Self> {
        let given: Vec<_> =
            case.decision.reasons.iter().map(|reason| words::given(case, reason)).collect();
        let widest =
            |texts: &mut dyn Iterator<Item = &str>| texts.map(text::columns).max().unwrap_or(0);
        let joined = usize::from(given.iter().any(|pairs| pairs.len() > 1)) * 2;
        let need =
            widest(&mut given.iter().flatten().map(|(label, _)| *label).chain([words::GIVEN_UP]))
                + joined;
        let said =
            widest(&mut given.iter().flatten().map(|(_, answer)| *answer).chain(["You said"]))
                + joined;
        let labels =
            case.rules.frameworks.iter().map(|framework| text::columns(&framework.label).max(3));
        let points: Vec<usize> = labels.collect();
        let before = need + said + points.iter().sum::<usize>() + GAP * (2 + points.len());
        let why = (screen.width.saturating_sub(INDENT)).checked_sub(before)?;
        if why < LEAST_REASON { None } else { Some(Self { need, said, points, why }) }
    }

    fn columns<'c>(&self, case: Case<'c>) -> Vec<Column<'c>> {
        let labels = case.rules.frameworks.iter().map(|framework| framework.label.as_str());
        let points = labels.zip(&self.points).map(|(label, width)| Column::numbers(label, *width));
        let first = [Column::text("Need", self.need), Column::text("You said", self.said)];
        first.into_iter().chain(points).chain([Column::text("Why", self.why)]).collect()
    }
}

/// What spoke for the leader, what is given up, and the totals that the bars show.
fn reasons(case: Case<'_>, widths: &Widths) -> String {
    let (kept, given_up) = words::split(case, &case.decision.reasons);
    let mut rows: Vec<Vec<String>> = kept.into_iter().map(|reason| row(case, reason)).collect();
    if !given_up.is_empty() {
        rows.push(vec![words::GIVEN_UP.to_owned()]);
    }
    rows.extend(given_up.into_iter().map(|reason| row(case, reason)));
    let totals = case.decision.points.values().map(ToString::to_string);
    rows.push(["Total".to_owned(), String::new()].into_iter().chain(totals).collect());
    grid::grid(&widths.columns(case), rows)
}

fn row(case: Case<'_>, reason: &Reason<'_>) -> Vec<String> {
    let given = words::given(case, reason);
    let join = |parts: Vec<&str>| parts.join("\n+ ");
    let need = join(given.iter().map(|(label, _)| *label).collect());
    let said = join(given.iter().map(|(_, answer)| *answer).collect());
    let frameworks = case.rules.framework_ids();
    let points = frameworks
        .map(|at| if at == reason.rule.favors { reason.points.to_string() } else { String::new() });
    [need, said].into_iter().chain(points).chain([reason.rule.because.clone()]).collect()
}

fn notes(notes: &[Note], screen: Screen) -> String {
    let labels = notes.iter().map(|note| text::columns(note.label)).max().unwrap_or(0);
    let mut out = String::new();
    for note in notes {
        let mut label = note.label;
        for line in &note.lines {
            let first = format!("  {}  ", text::pad(label, labels));
            for shown in text::hang(&first, line, screen.width).lines() {
                let _ = writeln!(out, "{}", shown.dimmed());
            }
            label = "";
        }
    }
    out
}
