//! Renders pages for a terminal. Only this module uses comfy-table and colored.

mod claims;
mod columns;
mod table;

use std::fmt::Write as _;

use colored::{ColoredString, Colorize as _};

use columns::{GAP, INDENT};

use super::bars::bar;
use super::page::{Bar, Block, Heading, Hint, Item, LabelledLines, LabelledList, Level, Page};
use super::page::{Step, Table, Term};
use super::style::Style;
use crate::text;

const LONGEST_BAR: usize = 40;
/// In terminal columns; if bars would be shorter, only the numbers are written.
const LEAST_BAR: usize = 4;
/// In terminal columns; if the meanings of terms had less room, they go below their words.
const LEAST_MEANING: usize = 16;
/// The width of a list's label and the gap after it.
const LIST_LABEL: usize = "contradicts  ".len();

/// Renders a page at the width of its style.
pub fn render(page: &Page, style: &Style) -> String {
    // Left alone, colored would look at standard output; only the style decides what is painted.
    colored::control::set_override(true);
    let mut screen = Screen { style, folded: style.wants_lines() };
    let mut sections: Vec<String> = Vec::new();
    for blocks in &page.sections {
        sections.push(screen.section(blocks));
    }
    sections.retain(|section| !section.is_empty());
    let page = sections.join("\n");
    if style.ascii { text::ascii_marks(&page) } else { page }
}

/// A terminal, and how the page has been laid out so far.
struct Screen<'s> {
    style: &'s Style,
    /// Whether tables are folded into lines, by choice or because the last one did not fit.
    folded: bool,
}

impl Screen<'_> {
    fn section(&mut self, blocks: &[Block]) -> String {
        let indent = if is_indented(blocks) { "  " } else { "" };
        let mut out = String::new();
        for (number, block) in blocks.iter().enumerate() {
            out.push_str(&self.block(block, indent, blocks.get(number + 1)));
        }
        out
    }

    /// A block, with the indent of text and the block that comes next.
    fn block(&mut self, block: &Block, indent: &str, next: Option<&Block>) -> String {
        match block {
            Block::Heading(heading) => self.heading(heading, self.draws(next)),
            Block::Text(sentences) => self.lines(sentences, indent),
            Block::Table(table) => self.any_table(table),
            Block::Hints(hints) => hints.iter().map(|hint| self.hint(hint, indent)).collect(),
            Block::InDocument(_) | Block::Origin { .. } => String::new(),
            Block::Subject { id, what } => self.hang("", &format!("{id}  {what}")),
            Block::Warning { says, instead } => self.bold_lines(says) + &self.hang("  ", instead),
            Block::Quote(words) => self.hang("  ", &format!("\"{words}\"")),
            Block::Verbatim(text) => text.clone(),
            Block::Bars(bars) => self.bars(bars),
            Block::Notes(notes) if self.folded => self.folded_notes(notes),
            Block::Notes(notes) => self.notes(notes),
            Block::List(items) => self.list(items, "  "),
            Block::LabelledLists(lists) => {
                lists.iter().map(|list| self.labelled_list(list)).collect()
            }
            Block::Details { summary, items } => {
                let summary = self.hang("  ", summary);
                format!("{}\n{}", self.bold(summary.trim_end()), self.list(items, "    "))
            }
            Block::Claims(claims) => {
                claims.iter().map(|claim| self.painted_claim(claim, "  ")).collect()
            }
            Block::Terms(terms) => self.terms(terms),
            Block::Steps(steps) => self.steps(steps),
            Block::Legend(_) if self.style.plain => String::new(),
            Block::Legend(key) => self.hang("", key),
        }
    }

    /// Whether the next block is a table that fits.
    fn draws(&self, next: Option<&Block>) -> bool {
        matches!(next, Some(Block::Table(table)) if self.widths(table).is_some())
    }

    /// Draws a table if it fits, and folds it otherwise. The notes below it follow suit.
    fn any_table(&mut self, table: &Table) -> String {
        let widths = self.widths(table);
        self.folded = widths.is_none();
        match widths {
            _ if table.rows.is_empty() => String::new(),
            Some(widths) => self.table(table, &widths),
            None => self.folded_table(table),
        }
    }

    fn heading(&self, heading: &Heading, has_columns: bool) -> String {
        let Heading { level, text, code, aside } = heading;
        let whole = [Some(text), code.as_ref(), aside.as_ref()];
        let whole: Vec<&str> = whole.into_iter().flatten().map(String::as_str).collect();
        match level {
            Level::Result => self.bold_lines(text),
            Level::Page | Level::Entry => self.hang("", &whole.join("  ")),
            Level::Part => {
                self.part_heading(text, aside.as_deref().unwrap_or_default(), has_columns)
            }
        }
    }

    /// The remark goes to the right edge if there is room, and after the text otherwise. A table
    /// draws a line below its own headings, so the heading above it needs none.
    fn part_heading(&self, text: &str, aside: &str, has_columns: bool) -> String {
        let width = self.style.width;
        let room = width.saturating_sub(text::columns(aside));
        let title = if text::columns(text) + 2 <= room && !self.style.plain {
            text::pad(text, room) + aside
        } else {
            text::wrap(&format!("{text}, {aside}"), width).join("\n")
        };
        let title = self.bold(&title);
        if has_columns || self.style.plain {
            format!("{title}\n")
        } else {
            format!("{title}\n{}\n", self.rule().to_string().repeat(width))
        }
    }

    fn bars(&self, bars: &[Bar]) -> String {
        let mut out = String::new();
        if self.style.plain {
            return out;
        }
        let most = bars.iter().map(|bar| bar.value).max().unwrap_or(0);
        let labels = bars.iter().map(|bar| text::columns(&bar.label)).max().unwrap_or(0);
        let digits = most.to_string().len();
        let taken = INDENT + labels + GAP + GAP + digits + INDENT;
        let width = self.style.width.saturating_sub(taken).min(LONGEST_BAR);
        for Bar { label, value, leads } in bars {
            if width < LEAST_BAR {
                out.push_str(&self.hang("  ", &format!("{label} {value}")));
                continue;
            }
            let drawn = text::pad(&bar(*value, most, width, self.style.ascii), width);
            let line = format!("{}  {drawn}", text::pad(label, labels));
            let line = if *leads { self.paint(&line, |text| text.green()) } else { line };
            let _ = writeln!(out, "  {line}  {value:>digits$}");
        }
        out
    }

    fn notes(&self, notes: &[LabelledLines]) -> String {
        let labels = notes.iter().map(|note| text::columns(note.label)).max().unwrap_or(0);
        let mut out = String::new();
        for LabelledLines { label, lines } in notes {
            let mut label = *label;
            for line in lines {
                let first = format!("  {}  ", text::pad(label, labels));
                out.push_str(&self.hang(&first, line));
                label = "";
            }
        }
        out
    }

    /// A single line goes next to its label if the terminal is wide enough; others go below it.
    fn folded_notes(&self, notes: &[LabelledLines]) -> String {
        let mut out = String::new();
        for LabelledLines { label, lines } in notes {
            match &lines[..] {
                [line] if !self.style.is_narrow() => {
                    out.push_str(&self.hang(&format!("  {label}: "), line));
                }
                lines => {
                    let _ = writeln!(out, "  {label}");
                    out.push_str(&self.lines(lines, "    "));
                }
            }
        }
        out
    }

    fn list(&self, items: &[Item], lead: &str) -> String {
        let mut out = String::new();
        for Item { depth, text } in items {
            out.push_str(&self.hang(&format!("{lead}{}", text::spaces(2 * depth)), text));
        }
        out
    }

    fn labelled_list(&self, list: &LabelledList) -> String {
        let LabelledList { label, items } = list;
        if self.style.wants_lines() {
            return format!("  {label}\n{}", self.list(items, "    "));
        }
        let lead = text::pad("", INDENT + LIST_LABEL);
        let shown = self.list(items, &lead);
        format!("  {}{}", text::pad(label, LIST_LABEL), &shown[lead.len()..])
    }

    fn terms(&self, terms: &[Term]) -> String {
        let words = terms.iter().map(|term| text::columns(&term.word)).max().unwrap_or(0);
        let mut out = String::new();
        // "    " before the word, and "  " after it.
        let room = self.style.width.saturating_sub(words + 6);
        for Term { word, means, remarks } in terms {
            if room < LEAST_MEANING {
                out.push_str(&self.hang("    ", word));
                out.push_str(&self.hang("      ", means));
            } else {
                out.push_str(&self.hang(&format!("    {}  ", text::pad(word, words)), means));
            }
            out.push_str(&self.lines(remarks, "        "));
        }
        out
    }

    /// A command is never broken, so that it can be copied; a description that does not fit goes
    /// below it.
    fn steps(&self, steps: &[Step]) -> String {
        let explained = steps.iter().filter(|step| !step.means.is_empty());
        let widest = explained.map(|step| text::columns(&step.command)).max().unwrap_or(0);
        let mut out = String::new();
        for Step { command, means } in steps {
            let whole = format!("  {}  {means}", text::pad(command, widest));
            if means.is_empty() {
                let _ = writeln!(out, "  {command}");
            } else if text::columns(&whole) <= self.style.width {
                let _ = writeln!(out, "{whole}");
            } else {
                let _ = write!(out, "  {command}\n{}", self.hang("    ", means));
            }
        }
        out
    }

    /// A command is never broken, so that it can be copied.
    fn hint(&self, hint: &Hint, indent: &str) -> String {
        let Hint { says, command } = hint;
        let line = format!("{indent}{says}: {command}");
        if text::columns(&line) <= self.style.width {
            line + "\n"
        } else {
            format!("{}{indent}  {command}\n", self.hang(indent, &format!("{says}:")))
        }
    }

    fn hang(&self, lead: &str, text: &str) -> String {
        text::hang(lead, text, self.style.width)
    }

    fn lines(&self, lines: &[String], lead: &str) -> String {
        lines.iter().map(|line| self.hang(lead, line)).collect()
    }

    fn bold_lines(&self, sentence: &str) -> String {
        let lines = text::wrap(sentence, self.style.width);
        lines.iter().map(|line| self.bold(line) + "\n").collect()
    }

    fn bold(&self, text: &str) -> String {
        self.paint(text, |text| text.bold())
    }

    fn paint(&self, text: &str, paint: fn(&str) -> ColoredString) -> String {
        if self.style.color { paint(text).to_string() } else { text.to_owned() }
    }

    fn rule(&self) -> char {
        if self.style.ascii { '-' } else { '─' }
    }
}

/// Whether text is indented: that about an entry below its heading, and hints below notes.
fn is_indented(blocks: &[Block]) -> bool {
    match blocks.first() {
        Some(Block::Heading(heading)) => heading.level == Level::Entry,
        Some(Block::Notes(_)) => true,
        _ => false,
    }
}
