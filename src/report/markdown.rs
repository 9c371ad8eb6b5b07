//! Renders pages as Markdown, for a pull request: without HTML, and clean under markdownlint.

use std::fmt::Write as _;

use super::page::{Block, Cell, Heading, Item, LabelledLines, LabelledList, Level, Page, Row};
use super::page::{Statement, Step, Table, Term};
use crate::text;

/// Renders a page. Its first heading is that of the document.
pub fn render(page: &Page) -> String {
    let document = blocks(page.sections.iter().flatten());
    document.strip_prefix('#').filter(|rest| rest.starts_with('#')).unwrap_or(&document).to_owned()
}

/// The blocks with a blank line between them.
fn blocks<'b>(blocks: impl IntoIterator<Item = &'b Block>) -> String {
    let blocks = blocks.into_iter().map(block).filter(|block| !block.is_empty());
    blocks.collect::<Vec<_>>().join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(heading) => self::heading(heading),
        Block::Subject { id, what } => format!("## {}\n\n{}\n", code(id), escape(what)),
        Block::Warning { says, instead } => format!("{}\n{}\n", title(says), escape(instead)),
        Block::Text(sentences) => format!("{}\n", escape(&sentences.join(" "))),
        Block::Quote(words) => format!("> {}\n", escape(words)),
        Block::Verbatim(text) => fenced("text", text),
        Block::Table(table) if table.rows.is_empty() => String::new(),
        Block::Table(table) if table.columns.iter().any(|column| column.has_claims) => {
            table.rows.iter().map(|row| claims_by_column(table, row)).collect()
        }
        Block::Table(table) => self::table(table),
        Block::Notes(notes) => notes.iter().map(note).collect(),
        Block::List(items) => list(items),
        Block::LabelledLists(lists) => {
            let lists: String = lists.iter().map(labelled_list).collect();
            lists.trim_start().to_owned()
        }
        Block::Details { items, .. } if items.is_empty() => String::new(),
        Block::Details { summary, items } => format!("{}\n{}", title(summary), list(items)),
        Block::Claims(claims) => claims.iter().map(|claim| claim_item(claim, 0)).collect(),
        Block::Terms(terms) => terms.iter().map(term).collect(),
        Block::Steps(steps) => steps.iter().map(step).collect(),
        Block::InDocument(inner) => blocks(inner),
        Block::Origin { program, command } => {
            format!("Made by {program}:\n\n{}", fenced("sh", &format!("{command}\n")))
        }
        // The table has the same numbers, ratings are words, and a document takes no commands.
        Block::Bars(_) | Block::Legend(_) | Block::Hints(_) => String::new(),
    }
}

/// A heading. Every one but the first, which is that of the document, is on the second level.
fn title(text: &str) -> String {
    format!("## {}\n", escape(text.trim_end_matches(['.', ',', ';', ':', '!'])))
}

/// Preformatted text in a language, whatever backticks it has.
fn fenced(language: &str, text: &str) -> String {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    format!("{fence}{language}\n{text}{fence}\n")
}

fn note(note: &LabelledLines) -> String {
    let line = |line: &String| format!("- **{}:** {}\n", note.label, escape(line));
    note.lines.iter().map(line).collect()
}

/// A list after a blank line and its label. Without one, it continues the list before.
fn labelled_list(labelled: &LabelledList) -> String {
    let items = list(&labelled.items);
    if labelled.label.is_empty() { items } else { format!("\n{}:\n\n{items}", labelled.label) }
}

/// A claim in a list, and what belongs to it in a list below.
fn claim_item(statement: &Statement, depth: usize) -> String {
    let indent = text::spaces(2 * depth);
    let lines = claim(statement);
    format!("{indent}- {}\n", lines.join(&format!("\n{indent}  - ")))
}

/// A row of a table with claims as a list: its topic, and below it the claims of each column.
fn claims_by_column(table: &Table, row: &Row) -> String {
    let (Row::Cells(cells) | Row::Total(cells)) = row else { return String::new() };
    let mut out = String::new();
    for (column, cell) in table.columns.iter().zip(cells) {
        match cell {
            Cell::Text(parts) => {
                let _ = writeln!(out, "- {}", strong(&escape(&parts.join(" + "))));
            }
            Cell::Claims(claims) if claims.is_empty() => {}
            Cell::Claims(claims) => {
                let _ = writeln!(out, "  - {}", escape(&column.heading));
                out.extend(claims.iter().map(|claim| claim_item(claim, 2)));
            }
        }
    }
    out
}

fn term(term: &Term) -> String {
    let mut out = format!("- {}: {}\n", code(&term.word), escape(&term.means));
    for remark in &term.remarks {
        let _ = writeln!(out, "  - {}", escape(remark));
    }
    out
}

fn step(step: &Step) -> String {
    let gap = if step.means.is_empty() { "" } else { ": " };
    format!("- {}{gap}{}\n", code(&step.command), step.means)
}

fn heading(heading: &Heading) -> String {
    let text = match heading.level {
        Level::Page => text::capitalised(&heading.text),
        Level::Result | Level::Part | Level::Entry => heading.text.clone(),
    };
    let mut out = title(&text).trim_end().to_owned();
    if let Some(typed) = &heading.code {
        let _ = write!(out, " ({})", code(typed));
    }
    if let (Some(aside), Level::Entry) = (&heading.aside, heading.level) {
        let _ = write!(out, " {}", escape(aside));
    }
    out + "\n"
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
        Cell::Claims(_) => String::new(),
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
        lines.push(format!("source: [{}]({})", link_text(&source.title), source.url));
    }
    lines.extend(claim.checks.iter().map(|check| escape(check)));
    lines
}

/// The text of a link, which can have no link in it.
fn link_text(text: &str) -> String {
    if text.contains("://") { code(text) } else { escape(text) }
}

/// `text` as inline code, even if it contains backticks.
fn code(text: &str) -> String {
    let longest = longest_run(text);
    let (fence, blank) = ("`".repeat(longest + 1), if longest > 0 { " " } else { "" });
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0)
}

/// Escapes everything that Markdown or HTML would interpret.
fn escape(text: &str) -> String {
    let words = text.split(' ').map(|word| address(word).unwrap_or_else(|| escape_word(word)));
    let line = words.collect::<Vec<_>>().join(" ");
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = &line[..line.len() - rest.len()];
    let is_rule = !line.is_empty() && line.trim_matches(['-', '=', '+', ' ']).is_empty();
    let begins_a_block = if digits.is_empty() {
        is_rule || rest.starts_with(['>']) || rest.starts_with("- ") || rest.starts_with("+ ")
    } else {
        [".", ")"].contains(&rest) || rest.starts_with(". ") || rest.starts_with(") ")
    };
    if begins_a_block { format!("{digits}\\{rest}") } else { line }
}

/// A word with an address in it, as a link if that is plain, and otherwise as code: of `@name` and
/// `www.example.org`, GitHub would make links, and tell that user. `None` for other words.
fn address(word: &str) -> Option<String> {
    const AROUND: [char; 12] = ['(', ')', '[', ']', '"', '\'', '.', ',', ';', ':', '!', '?'];
    let has_address = ["://", "@", "www."].iter().any(|it| word.contains(it));
    if !has_address || word.contains('|') {
        return None;
    }
    let inner = word.trim_matches(AROUND);
    let (before, after) = word.split_once(inner)?;
    let is_plain = inner.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\\`".contains(&byte));
    let shown =
        if inner.starts_with("https://") && is_plain { format!("<{inner}>") } else { code(inner) };
    Some(format!("{}{shown}{}", escape_word(before), escape_word(after)))
}

fn escape_word(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '<' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
