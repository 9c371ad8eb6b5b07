//! The comparison for people, at the width of the screen.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::{Comparison, Part, Row};
use crate::report::evidence;
use crate::report::grid::{self, Column, GAP};
use crate::report::style::Screen;
use crate::rules::Rating;
use crate::rules::claims::{Claim, Layout};
use crate::text;

/// A narrower column of claims is no pleasure to read.
const LEAST_CELL: usize = 16;
/// What stands under a claim stands in by this much, two columns deeper than the claim after its mark.
const BELOW: &str = "    ";

/// The whole page, with what can be asked next at its end.
pub fn page(comparison: Comparison<'_>, screen: Screen) -> String {
    let page = Page { comparison, screen };
    comparison.parts().map(|part| page.part(&part) + "\n").collect::<String>() + &page.footer()
}

struct Page<'p> {
    comparison: Comparison<'p>,
    screen: Screen,
}

impl Page<'_> {
    fn part(&self, part: &Part<'_>) -> String {
        let mut out = self.heading(part);
        if self.has_columns(part) {
            out.push_str(&self.side_by_side(part));
            return out;
        }
        let mut topic = "";
        for claim in &part.claims {
            if part.layout == Layout::Pairs && claim.topic != topic {
                topic = &claim.topic;
                let _ = writeln!(out, "  {}", self.comparison.claims.topic_label(topic));
            }
            let indent = if part.layout == Layout::Pairs { "    " } else { "  " };
            out.push_str(&self.in_list(claim, indent));
        }
        out
    }

    fn heading(&self, part: &Part<'_>) -> String {
        let width = self.screen.width;
        let count = part.count();
        let needed = text::columns(&part.heading) + 2 + count.len();
        let title = if needed <= width && !self.screen.plain {
            format!("{}{count}", text::pad(&part.heading, width - count.len()))
        } else {
            text::wrap(&format!("{}, {count}", part.heading), width).join("\n")
        };
        // Columns have headings of their own, and with them a line; plain text has none.
        let line = if self.has_columns(part) || self.screen.plain {
            String::new()
        } else {
            format!("{}\n", "─".repeat(width))
        };
        format!("{}\n{line}", title.bold())
    }

    /// Whether the claims stand side by side: so the guide sets them, and no id or address would have to be broken.
    fn has_columns(&self, part: &Part<'_>) -> bool {
        let ids = part
            .claims
            .iter()
            .filter(|_| self.comparison.narrowed)
            .map(|claim| BELOW.len() + claim.id.len());
        let (_, room) = self.columns(&self.comparison.rows(part));
        let column = room / self.comparison.rules.frameworks.len();
        let lists = self.screen.wants_lines() || self.comparison.sources;
        part.layout == Layout::Pairs && !lists && ids.max().unwrap_or(LEAST_CELL) <= column
    }

    /// The width of the topics, and the room for all frameworks beside them.
    fn columns(&self, rows: &[Row<'_>]) -> (usize, usize) {
        let topics = rows.iter().map(|row| text::columns(row.topic)).max().unwrap_or(0);
        (
            topics,
            self.screen
                .width
                .saturating_sub(2 + topics + self.comparison.rules.frameworks.len() * GAP),
        )
    }

    fn side_by_side(&self, part: &Part<'_>) -> String {
        let rows = self.comparison.rows(part);
        let frameworks = self.comparison.rules.frameworks.len();
        let (topics, room) = self.columns(&rows);
        // The last takes what the division leaves.
        let width = |at| {
            if at + 1 < frameworks { room / frameworks } else { room - room / frameworks * at }
        };
        let labels = self.comparison.rules.frameworks.iter().enumerate();
        let labels =
            labels.map(|(at, framework)| Column::text(&framework.label, width(at)).painted(paint));
        let columns: Vec<Column<'_>> =
            [Column::text("", topics)].into_iter().chain(labels).collect();
        let cells = |row: Row<'_>| {
            let cell = |(at, claims): (usize, &Vec<&Claim>)| {
                claims
                    .iter()
                    .map(|claim| self.entry(claim, "", width(at)))
                    .collect::<String>()
                    .trim_end()
                    .to_owned()
            };
            [row.topic.to_owned()]
                .into_iter()
                .chain(row.claims.iter().enumerate().map(cell))
                .collect()
        };
        let blank = vec![String::new(); columns.len()];
        let spaced = rows.into_iter().flat_map(|row| [blank.clone(), cells(row)]).skip(1);
        grid::grid(&columns, spaced.collect())
    }

    fn in_list(&self, claim: &Claim, indent: &str) -> String {
        let mut out = String::new();
        for line in self.entry(claim, indent, self.screen.width).lines() {
            let (indent, line) = line.split_at(indent.len());
            let _ = writeln!(
                out,
                "{indent}{}",
                if self.screen.plain { line.to_owned() } else { paint(line) }
            );
        }
        out
    }

    /// A claim behind its mark; below it what is true today, where that differs, and what was asked for beyond.
    fn entry(&self, claim: &Claim, indent: &str, width: usize) -> String {
        let mut out = if self.screen.plain {
            text::hang(indent, &format!("{}: {}", claim.rating.word(), claim.says), width)
        } else {
            text::hang(&format!("{indent}{} ", claim.rating.mark()), &claim.says, width)
        };
        let mut below =
            |line: &str| out.push_str(&text::hang(&format!("{indent}{BELOW}"), line, width));
        if let Some(today) = &claim.today {
            below(&if self.screen.plain { format!("today: {today}") } else { today.clone() });
        }
        if self.comparison.sources {
            evidence::proof(claim).into_iter().map(evidence::line).for_each(|line| below(&line));
        }
        if self.comparison.narrowed {
            below(&claim.id);
        }
        out
    }

    /// The end is what a terminal shows after a long page.
    fn footer(&self) -> String {
        let Comparison { claims, program, narrowed, .. } = self.comparison;
        let Some((_, first)) = claims.iter().next() else {
            return "no claim here has that standing\n".to_owned();
        };
        let mut lines = self.comparison.counts();
        if !self.screen.plain {
            lines.insert(0, evidence::legend());
        }
        if !narrowed {
            lines.push(format!(
                "narrow it: {program} compare {} --verdict wrong,outdated",
                first.topic
            ));
        }
        let shown = claims
            .iter()
            .find(|(_, claim)| claim.probe.is_some())
            .map_or(first, |(_, claim)| claim);
        lines.push(format!("one claim and its proof: {program} why {}", shown.id));
        lines.iter().map(|line| text::hang("", line, self.screen.width)).collect()
    }
}

/// A line of a claim in colour: its mark where it stands or fell, and what stands below it dimmed.
fn paint(line: &str) -> String {
    let rating =
        Rating::ALL.into_iter().find(|rating| line.starts_with(&format!("{} ", rating.mark())));
    match rating {
        Some(rating) if rating.fell() => format!("{}{}", line[..1].red().bold(), &line[1..]),
        Some(Rating::Holds) => format!("{}{}", line[..1].green(), &line[1..]),
        Some(Rating::Partly) => format!("{}{}", line[..1].yellow(), &line[1..]),
        None if line.starts_with(BELOW) && !line.trim().is_empty() => line.dimmed().to_string(),
        Some(_) | None => line.to_owned(),
    }
}
