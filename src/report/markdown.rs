//! Renders pages as Markdown, for a pull request. A blank line separates the blocks.

use std::fmt::Write as _;

use super::page::{Block, Cell, Heading, Item, LabelledLines, LabelledList, Level, Page, Row};
use super::page::{Statement, Step, Table, Term};
use super::style::Style;
use crate::text;

/// Renders a page; the width of the style does not matter.
pub fn render(page: &Page, _: &Style) -> String {
    let blocks = page.sections.iter().flatten().map(block);
    blocks.filter(|block| !block.is_empty()).collect::<Vec<_>>().join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(heading) => format!("{}\n", self::heading(heading)),
        Block::Subject { id, what } => format!("### {}\n\n{}\n", code(id), escape(what)),
        Block::Warning { says, instead } => {
            format!("> **{}**\n> {}\n", escape(says), escape(instead))
        }
        Block::Text(sentences) => format!("{}\n", escape(&sentences.join(" "))),
        Block::Quote(words) => format!("> {}\n", escape(words)),
        Block::Verbatim(text) => format!("```text\n{text}```\n"),
        Block::Table(table) if table.rows.is_empty() => String::new(),
        Block::Table(table) => self::table(table),
        Block::Notes(notes) => notes.iter().map(note).collect(),
        Block::List(items) => list(items),
        Block::LabelledLists(lists) => {
            lists.iter().map(labelled_list).collect::<Vec<_>>().join("\n")
        }
        Block::Details { summary, items } => {
            format!("### {}\n\n{}", escape(summary), list(items))
        }
        Block::Claims(claims) => claims.iter().map(claim_item).collect(),
        Block::Terms(terms) => terms.iter().map(term).collect(),
        Block::Steps(steps) => steps.iter().map(step).collect(),
        // The table has the same numbers, ratings are words, and a document takes no commands.
        Block::Bars(_) | Block::Legend(_) | Block::Hints(_) => String::new(),
    }
}

fn note(note: &LabelledLines) -> String {
    let line = |line: &String| format!("- **{}:** {}\n", note.label, escape(line));
    note.lines.iter().map(line).collect()
}

fn labelled_list(labelled: &LabelledList) -> String {
    format!("{}:\n\n{}", labelled.label, list(&labelled.items))
}

fn claim_item(statement: &Statement) -> String {
    format!("- {}\n", claim(statement).join("\n  - "))
}

fn term(term: &Term) -> String {
    let mut out = format!("- {}: {}\n", code(&term.word), escape(&term.means));
    for remark in &term.remarks {
        let _ = writeln!(out, "  - {}", escape(remark));
    }
    out
}

fn step(step: &Step) -> String {
    let gap = if step.means.is_empty() { "" } else { " " };
    format!("- {}{gap}{}\n", code(&step.command), step.means)
}

fn heading(heading: &Heading) -> String {
    let marks = if heading.level == Level::Entry { "###" } else { "##" };
    let text = match heading.level {
        Level::Page => text::capitalised(&heading.text),
        Level::Result | Level::Part | Level::Entry => heading.text.clone(),
    };
    let mut out = format!("{marks} {}", escape(&text));
    if let Some(typed) = &heading.code {
        let _ = write!(out, " ({})", code(typed));
    }
    if let (Some(aside), Level::Entry) = (&heading.aside, heading.level) {
        let _ = write!(out, "  {}", escape(aside));
    }
    out
}

fn list(items: &[Item]) -> String {
    let mut out = String::new();
    for item in items {
        let _ = writeln!(out, "{:indent$}- {}", "", escape(&item.text), indent = 2 * item.depth);
    }
    out
}

fn table(table: &Table) -> String {
    let columns = &table.columns;
    let headings: Vec<String> = columns.iter().map(|column| escape(&column.heading)).collect();
    let rules: Vec<String> = columns
        .iter()
        .map(|column| if column.is_number { "--:" } else { "---" }.to_owned())
        .collect();
    let mut out = line(&headings) + &line(&rules);
    for row in &table.rows {
        let mut cells = match row {
            Row::Group(label) => vec![format!("*{}*", escape(label))],
            Row::Cells(cells) => cells.iter().map(cell).collect(),
            Row::Total(cells) => cells.iter().map(|total| strong(&cell(total))).collect(),
        };
        cells.resize(columns.len(), String::new());
        out.push_str(&line(&cells));
    }
    out
}

/// A line of a table in the compact style of markdownlint's MD060: `| a | | b |`.
fn line(cells: &[String]) -> String {
    let mut out = "|".to_owned();
    for cell in cells {
        let gap = if cell.is_empty() { "" } else { " " };
        let _ = write!(out, "{gap}{cell} |");
    }
    out + "\n"
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(parts) => escape(&parts.join(" + ")),
        Cell::Claims(claims) => claims.iter().flat_map(claim).collect::<Vec<_>>().join("<br>"),
    }
}

fn strong(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("**{text}**") }
}

/// A claim with its rating and id, then its note and its evidence.
fn claim(claim: &Statement) -> Vec<String> {
    let rating = claim.rating.word();
    let mut lines = vec![format!("**{rating}:** {} {}", escape(&claim.says), code(&claim.id))];
    if let Some(today) = &claim.today {
        lines.push(format!("*today:* {}", escape(today)));
    }
    for source in &claim.sources {
        lines.push(format!("source: [{}]({})", escape(&source.title), source.url));
    }
    lines.extend(claim.checks.iter().map(|check| escape(check)));
    lines
}

/// `text` as inline code, even if it contains backticks.
fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let (fence, blank) = ("`".repeat(longest + 1), if longest > 0 { " " } else { "" });
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// Escapes everything that Markdown or HTML would interpret.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => out.extend(['\\', letter]),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            _ => out.push(letter),
        }
    }
    out
}
