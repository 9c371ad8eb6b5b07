//! A decision as a table on one screen; the only user of comfy-table and colored.

use std::fmt::Write as _;

use colored::Colorize as _;
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Row, Table, TableStyle, Width,
};

use super::words::{self, Note};
use super::{Case, bars, list};
use crate::decision::Reason;
use crate::screen::Screen;
use crate::text;

/// All but the first line of a block stands in by this much.
const INDENT: usize = 2;
/// Between two columns: the padding of the first, and what the table itself puts there.
const GAP: usize = PADDING + 1;
const PADDING: usize = 1;
/// A narrower column of reasons is no pleasure to read.
const LEAST_REASON: usize = 24;
const LONGEST_BAR: usize = 40;
const GIVEN_UP: &str = "you give up";
const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

pub fn decision(case: Case<'_>, screen: Screen) -> String {
    let Some(widths) = Widths::new(case, screen) else { return list::decision(case, screen) };
    colored::control::set_override(screen.color);
    let mut out = heading(case, screen);
    if !case.decision.reasons.is_empty() {
        let _ = write!(out, "\n{}\n{}", scores(case, screen), reasons(case, &widths));
    }
    let notes = words::notes(case);
    if !notes.is_empty() {
        let _ = write!(out, "\n{}", self::notes(&notes, screen));
    }
    out
}

fn heading(case: Case<'_>, screen: Screen) -> String {
    let mut out = String::new();
    if let Some(warning) = words::warning(case) {
        for line in text::wrap(&warning.says, screen.width) {
            let _ = writeln!(out, "{}", line.bold());
        }
        let _ = writeln!(out, "{}", text::hang("  ", &warning.instead, screen.width));
    }
    for line in text::wrap(&words::headline(case), screen.width) {
        let _ = writeln!(out, "{}", line.bold());
    }
    out
}

/// The totals as bars, the most first.
pub fn scores(case: Case<'_>, screen: Screen) -> String {
    let decision = case.decision;
    let label = |framework: usize| case.guide.frameworks[framework].label.as_str();
    let names = case.guide.frameworks.iter().map(|framework| text::columns(&framework.label)).max().unwrap_or(0);
    let most = decision.points.iter().copied().max().unwrap_or(0);
    let digits = most.to_string().len();
    let room = screen.width.saturating_sub(INDENT + names + 2 * GAP + digits + INDENT);
    let width = room.min(LONGEST_BAR);
    let mut out = String::new();
    for framework in decision.ranking() {
        let points = decision.points[framework];
        let name = text::pad(label(framework), names);
        let bar = text::pad(&bars::bar(points, most, width), width);
        let line = format!("{name}  {bar}");
        let line = if decision.leader == Some(framework) { line.green().to_string() } else { line };
        let _ = writeln!(out, "  {line}  {points:>digits$}");
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
        let given: Vec<_> = case.decision.reasons.iter().map(|reason| words::given(case, reason)).collect();
        let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(text::columns).max().unwrap_or(0);
        let joined = usize::from(given.iter().any(|pairs| pairs.len() > 1)) * 2;
        let need = widest(&mut given.iter().flatten().map(|(label, _)| *label).chain([GIVEN_UP])) + joined;
        let said = widest(&mut given.iter().flatten().map(|(_, answer)| *answer).chain(["You said"])) + joined;
        let labels = case.guide.frameworks.iter().map(|framework| text::columns(&framework.label).max(3));
        let points: Vec<usize> = labels.collect();
        let before = need + said + points.iter().sum::<usize>() + GAP * (2 + points.len());
        let why = (screen.width.saturating_sub(INDENT)).checked_sub(before)?;
        if why < LEAST_REASON { None } else { Some(Self { need, said, points, why }) }
    }

    /// With the padding of every column but the last.
    fn columns(&self) -> Vec<usize> {
        let before = [self.need, self.said].into_iter().chain(self.points.iter().copied());
        before.map(|width| width + PADDING).chain([self.why]).collect()
    }
}

/// What spoke for the leader, what is given up, and the totals that the bars show.
fn reasons(case: Case<'_>, widths: &Widths) -> String {
    let mut table = empty_table(case, widths);
    let (kept, given_up) = words::split(case, &case.decision.reasons);
    for reason in kept {
        table.add_row(row(case, reason));
    }
    if !given_up.is_empty() {
        table.add_row([GIVEN_UP]);
    }
    for reason in given_up {
        table.add_row(row(case, reason));
    }
    let totals = case.decision.points.iter().map(ToString::to_string);
    table.add_row(["Total".to_owned(), String::new()].into_iter().chain(totals).collect::<Vec<_>>());
    let drawn = table.trim_fmt();
    let mut lines = drawn.lines();
    let header = lines.next().unwrap_or_default();
    let mut out = format!("  {}\n", header.bold());
    for line in lines {
        let _ = writeln!(out, "  {line}");
    }
    out
}

fn empty_table(case: Case<'_>, widths: &Widths) -> Table {
    let mut table = Table::new();
    let columns = widths.columns();
    table.set_width(narrow(columns.iter().sum::<usize>() + columns.len() - 1));
    table.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic);
    let labels = case.guide.frameworks.iter().map(|framework| framework.label.as_str());
    let header: Vec<&str> = ["Need", "You said"].into_iter().chain(labels).chain(["Why"]).collect();
    let last = header.len() - 1;
    table.set_header(header);
    for ((number, column), width) in table.column_iter_mut().enumerate().zip(columns) {
        column.set_padding((0, if number == last { 0 } else { narrow(PADDING) }));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(narrow(width))));
        if number > 1 && number < last {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

fn row(case: Case<'_>, reason: &Reason<'_>) -> Row {
    let given = words::given(case, reason);
    let join = |parts: Vec<&str>| parts.join("\n+ ");
    let need = join(given.iter().map(|(label, _)| *label).collect());
    let said = join(given.iter().map(|(_, answer)| *answer).collect());
    let frameworks = 0..case.guide.frameworks.len();
    let points = frameworks.map(|at| if at == reason.rule.favors { reason.points.to_string() } else { String::new() });
    let texts = [need, said].into_iter().chain(points).chain([reason.rule.because.clone()]);
    Row::from(texts.map(Cell::new_owned).collect::<Vec<_>>())
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

/// Widths of tables never come near the largest number that this can hold.
fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}
