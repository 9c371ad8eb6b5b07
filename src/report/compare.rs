//! The whole comparison: every claim, side by side where the guide sets two side by side.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::grid::{self, Column, GAP};
use super::{json, markdown};
use crate::guide::library::{Claim, Layout, Library, Origin, Section};
use crate::guide::{Framework, Guide};
use crate::screen::{Format, Screen};
use crate::text;

/// What is compared: the library, whole or narrowed, and how hints call the program on it.
#[derive(Clone, Copy)]
pub struct Comparison<'c> {
    pub guide: &'c Guide,
    pub library: &'c Library,
    /// Only parts of it are left; then each claim's id is shown, too.
    pub narrowed: bool,
    pub program: &'c str,
}

/// Everything that is left in the library, in one of the formats.
pub fn compare(comparison: Comparison<'_>, format: Format, screen: Screen) -> String {
    let Comparison { guide, library, narrowed, program } = comparison;
    let parts = || library.sections.iter().flat_map(|section| parts(guide, section));
    let page = Page { guide, library, narrowed, screen, program };
    match format {
        Format::Json => json::claims(library),
        Format::Markdown => parts().map(|part| page.in_markdown(&part) + "\n").collect::<String>() + &page.counts(),
        Format::Table => parts().map(|part| page.in_lines(&part) + "\n").collect::<String>() + &page.footer(),
    }
}

/// A narrower column of claims is no pleasure to read.
const LEAST_CELL: usize = 16;

/// What stands under one heading.
struct Part<'l> {
    heading: String,
    layout: Layout,
    claims: Vec<&'l Claim>,
}

/// A section, taken apart by framework where its layout says so.
fn parts<'l>(guide: &Guide, section: &'l Section) -> Vec<Part<'l>> {
    let layout = section.layout;
    if layout != Layout::Frameworks {
        return vec![Part { heading: section.label.clone(), layout, claims: section.claims.iter().collect() }];
    }
    let of = |framework: &Framework| Part {
        heading: format!("{} {}", section.label, framework.label),
        layout,
        claims: section.claims.iter().filter(|claim| claim.about.contains(&framework.id)).collect(),
    };
    guide.frameworks.iter().map(of).filter(|part| !part.claims.is_empty()).collect()
}

struct Page<'p> {
    guide: &'p Guide,
    library: &'p Library,
    narrowed: bool,
    screen: Screen,
    program: &'p str,
}

/// A row of a part whose claims stand in pairs: the topic, and what is said of each framework.
struct Row<'l> {
    topic: &'l str,
    /// By framework.
    claims: Vec<Vec<&'l Claim>>,
}

impl Page<'_> {
    fn in_lines(&self, part: &Part<'_>) -> String {
        let mut out = self.heading(part);
        if self.has_columns(part) {
            out.push_str(&self.side_by_side(part));
            return out;
        }
        let mut topic = "";
        for claim in &part.claims {
            if part.layout == Layout::Pairs && claim.topic != topic {
                topic = &claim.topic;
                let _ = writeln!(out, "  {}", self.library.topic_label(topic));
            }
            let indent = if part.layout == Layout::Pairs { "    " } else { "  " };
            out.push_str(&text::hang(indent, &claim.says, self.screen.width));
            if self.narrowed {
                out.push_str(&text::hang(&format!("{indent}  "), &claim.id, self.screen.width));
            }
        }
        out
    }

    fn heading(&self, part: &Part<'_>) -> String {
        let width = self.screen.width;
        let count = text::count(part.claims.len(), "claim");
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

    /// Whether the claims stand side by side: so the guide sets them, and no id would have to be broken.
    fn has_columns(&self, part: &Part<'_>) -> bool {
        let ids = part.claims.iter().filter(|_| self.narrowed).map(|claim| claim.id.len());
        let (_, room) = self.columns(&self.rows(part));
        let column = room / self.guide.frameworks.len();
        part.layout == Layout::Pairs && !self.screen.wants_lines() && ids.max().unwrap_or(LEAST_CELL) <= column
    }

    /// The width of the topics, and the room for all frameworks beside them.
    fn columns(&self, rows: &[Row<'_>]) -> (usize, usize) {
        let topics = rows.iter().map(|row| text::columns(row.topic)).max().unwrap_or(0);
        (topics, self.screen.width.saturating_sub(2 + topics + self.guide.frameworks.len() * GAP))
    }

    fn side_by_side(&self, part: &Part<'_>) -> String {
        let rows = self.rows(part);
        let frameworks = self.guide.frameworks.len();
        let (topics, room) = self.columns(&rows);
        // The last takes what the division leaves.
        let width = |at| if at + 1 < frameworks { room / frameworks } else { room - room / frameworks * at };
        let labels = self.guide.frameworks.iter().enumerate();
        let labels = labels.map(|(at, framework)| Column::text(&framework.label, width(at)));
        let columns: Vec<Column<'_>> = [Column::text("", topics)].into_iter().chain(labels).collect();
        let cells = |row: Row<'_>| {
            let cell =
                |claims: &Vec<&Claim>| claims.iter().map(|claim| self.cell(claim)).collect::<Vec<_>>().join("\n");
            [row.topic.to_owned()].into_iter().chain(row.claims.iter().map(cell)).collect()
        };
        grid::grid(&columns, rows.into_iter().map(cells).collect())
    }

    /// A row for each topic, in the order in which they come up.
    fn rows<'l>(&'l self, part: &Part<'l>) -> Vec<Row<'l>> {
        let mut topics: Vec<&str> = Vec::new();
        for claim in &part.claims {
            if !topics.contains(&claim.topic.as_str()) {
                topics.push(&claim.topic);
            }
        }
        let of = |topic: &str, framework: &Framework| {
            let claims = part.claims.iter().copied().filter(|claim| claim.topic == topic);
            claims.filter(|claim| claim.about.contains(&framework.id)).collect()
        };
        let row = |topic| Row {
            topic: self.library.topic_label(topic),
            claims: self.guide.frameworks.iter().map(|framework| of(topic, framework)).collect(),
        };
        topics.into_iter().map(row).collect()
    }

    /// A claim as a cell, with its id on a line of its own.
    fn cell(&self, claim: &Claim) -> String {
        if self.narrowed { format!("{}\n{}", claim.says, claim.id) } else { claim.says.clone() }
    }

    fn markdown_cell(&self, claim: &Claim) -> String {
        let says = markdown::escape(&claim.says);
        if self.narrowed { format!("{says} `{}`", claim.id) } else { says }
    }

    fn in_markdown(&self, part: &Part<'_>) -> String {
        let escape = markdown::escape;
        let mut out = format!("## {}\n\n", escape(&part.heading));
        if part.layout != Layout::Pairs {
            for claim in &part.claims {
                let _ = writeln!(out, "- {}", self.markdown_cell(claim));
            }
            return out;
        }
        let labels: Vec<String> = self.guide.frameworks.iter().map(|framework| escape(&framework.label)).collect();
        let _ = writeln!(out, "| | {} |\n|---|{}", labels.join(" | "), "---|".repeat(labels.len()));
        for row in self.rows(part) {
            let cell = |claims: &Vec<&Claim>| {
                claims.iter().map(|claim| self.markdown_cell(claim)).collect::<Vec<_>>().join("<br>")
            };
            let cells: Vec<String> = row.claims.iter().map(cell).collect();
            let _ = writeln!(out, "| {} | {} |", escape(row.topic), cells.join(" | "));
        }
        out
    }

    /// How many claims there are, and who makes them.
    fn counts(&self) -> String {
        let all = self.library.claims().count();
        let own = self.library.claims().filter(|(_, claim)| claim.from == Origin::Project).count();
        format!("{}: {} of the guide, {own} of this project\n", text::count(all, "claim"), all - own)
    }

    /// The end is what a terminal shows after a long page.
    fn footer(&self) -> String {
        let Some((_, first)) = self.library.claims().next() else { return self.counts() };
        let mut hints = vec![format!("one claim and what rests on it: {} why {}", self.program, first.id)];
        if !self.narrowed {
            hints.insert(0, format!("narrow it: {} compare {}", self.program, first.topic));
        }
        let lines: String = hints.iter().map(|hint| text::hang("", hint, self.screen.width)).collect();
        text::hang("", self.counts().trim_end(), self.screen.width) + &lines
    }
}
