//! Draws a prompt as the lines of a screen of any size.

use std::ops::Range;

use super::ask::{Answered, Choice, ChoiceKind, Prompt};
use crate::text;

/// What the terminal can show.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub color: bool,
    /// Draw in ASCII only, for locales without UTF-8.
    pub ascii: bool,
}

/// What the user did so far at a prompt.
#[derive(Debug, Default)]
pub struct View {
    /// The position of a choice.
    pub cursor: usize,
    /// Whether to show why the question is asked, and what each answer would count.
    pub explains: bool,
    /// Shown in place of the key hints until the next key.
    pub notice: Option<&'static str>,
}

/// A prompt on a screen with this many columns.
pub struct Drawing<'d> {
    pub prompt: &'d Prompt,
    pub view: &'d View,
    pub columns: usize,
    pub look: Look,
}

/// In columns; if the meanings had less room, they go below their words.
const LEAST_MEANING: usize = 14;
/// Before every line but that of the cursor.
const INDENT: &str = "  ";
/// In columns, between two columns of the answers so far.
const GAP: usize = 4;
const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const NORMAL: &str = "\x1b[0m";

impl Drawing<'_> {
    /// The lines of a screen with this many rows; none is wider than the screen. If it is too low,
    /// the answers so far are left out first, then the key hints, and then the entries that are
    /// farthest from the cursor.
    pub fn lines(&self, rows: usize) -> Vec<String> {
        let entries = self.entries();
        let list: usize = entries.iter().map(Vec::len).sum();
        let question = self.question();
        let mut hints = self.hints();
        let mut answered = summary(&self.prompt.answered, self.columns);
        if question.len() + list + hints.len() + answered.len() + 1 > rows {
            answered.clear();
        }
        if question.len() + list + hints.len() > rows && self.view.notice.is_none() {
            hints.clear();
        }
        // One row of the list stays, unless there is but one row.
        let question = &question[..question.len().min(rows.saturating_sub(1).max(1))];
        let room = rows.saturating_sub(question.len() + hints.len()).max(1);
        let visible = visible(&entries, self.view.cursor, room);

        let mut lines = Vec::new();
        if !answered.is_empty() {
            lines.extend(answered.iter().map(|line| self.painted(line, "")));
            lines.push(String::new());
        }
        lines.extend(question.iter().map(|line| self.painted(line, BOLD)));
        let list = entries[visible].iter().flatten().take(room);
        lines.extend(list.map(|line| self.painted(line, "")));
        let dim = if self.view.notice.is_some() { "" } else { DIM };
        lines.extend(hints.iter().map(|line| self.painted(line, dim)));
        lines.truncate(rows);
        lines
    }

    /// What is asked, who leads, and on demand why it is asked.
    fn question(&self) -> Vec<String> {
        let Prompt { place, asks, standing, why, .. } = self.prompt;
        let place = place.as_ref().map_or_else(String::new, |place| format!("{place}. "));
        let mut lines = self.hang("? ", &format!("{place}{asks}"));
        if let Some(standing) = standing {
            let taken = lines.last().map_or(0, |line| text::columns(line));
            let room = self.columns.saturating_sub(taken);
            match lines.last_mut() {
                Some(last) if text::columns(standing) + GAP <= room => {
                    last.push_str(&text::pad_left(standing, room));
                }
                _ => lines.extend(self.hang(INDENT, standing)),
            }
        }
        if let Some(why) = why.as_ref().filter(|_| self.view.explains) {
            lines.extend(self.hang(INDENT, why));
        }
        lines
    }

    /// The lines of each entry of the list.
    fn entries(&self) -> Vec<Vec<String>> {
        let choices = &self.prompt.choices;
        let words = choices.iter().map(|choice| text::columns(&choice.word)).max().unwrap_or(0);
        let entries = choices.iter().enumerate();
        entries.map(|(position, choice)| self.entry(position, choice, words)).collect()
    }

    /// An entry with its word padded to `words` columns.
    fn entry(&self, position: usize, choice: &Choice, words: usize) -> Vec<String> {
        let marker = match (position == self.view.cursor, self.look.ascii) {
            (false, _) => INDENT,
            (true, false) => "❯ ",
            (true, true) => "> ",
        };
        let Choice { word, means, .. } = choice;
        let counts = match choice.kind {
            ChoiceKind::Answer if self.view.explains && !choice.counts.is_empty() => {
                format!("counts {}", choice.counts)
            }
            _ => String::new(),
        };
        let lead = format!("{marker}{}{INDENT}", text::pad(word, words));
        let indent = text::columns(&lead);
        let (mut lines, indent) = if means.is_empty() || self.columns < indent + LEAST_MEANING {
            let mut lines = self.hang(marker, word);
            lines.extend(self.hang("    ", means));
            (lines, text::spaces(4))
        } else {
            (self.hang(&lead, means), text::spaces(indent))
        };
        lines.extend(self.hang(&indent, &counts));
        lines
    }

    /// What the keys do, or the notice.
    fn hints(&self) -> Vec<String> {
        if let Some(notice) = self.view.notice {
            return self.hang(INDENT, notice);
        }
        let arrows = if self.look.ascii { "Up/Down" } else { "↑↓" };
        let between = if self.look.ascii { ", " } else { " · " };
        let moves = match self.prompt.choices.len() {
            entries @ ..10 => format!("{arrows} or 1-{entries} move"),
            _ => format!("{arrows} move"),
        };
        let mut hints = vec![moves.as_str(), "Enter answers", "Esc back"];
        if self.prompt.why.is_some() {
            hints.push("? why");
        }
        if self.prompt.can_end {
            hints.push("s result");
        }
        hints.push("q leave");
        self.hang(INDENT, &hints.join(between))
    }

    /// The wrapped lines of a text behind `lead`; none for an empty text.
    fn hang(&self, lead: &str, text: &str) -> Vec<String> {
        if text.is_empty() {
            return Vec::new();
        }
        text::hang(lead, text, self.columns).lines().map(str::to_owned).collect()
    }

    /// The line as wide as the screen at most, with a code that paints it.
    fn painted(&self, line: &str, code: &str) -> String {
        let line = text::clip(line, self.columns);
        if code.is_empty() || !self.look.color {
            line.to_owned()
        } else {
            format!("{code}{line}{NORMAL}")
        }
    }
}

/// The entries around the cursor that fit into `room` rows; at least the one with the cursor.
fn visible(entries: &[Vec<String>], cursor: usize, room: usize) -> Range<usize> {
    let mut visible = cursor..cursor + 1;
    let mut left = room.saturating_sub(entries[cursor].len());
    loop {
        let above = visible.start.checked_sub(1).map(|above| entries[above].len());
        let below = entries.get(visible.end).map(Vec::len);
        if let Some(rows) = below.filter(|rows| *rows <= left) {
            visible.end += 1;
            left -= rows;
        } else if let Some(rows) = above.filter(|rows| *rows <= left) {
            visible.start -= 1;
            left -= rows;
        } else {
            return visible;
        }
    }
}

/// The answers so far, in as many columns as fit, each read from top to bottom.
pub fn summary(answered: &[Answered], columns: usize) -> Vec<String> {
    let ids = answered.iter().map(|said| text::columns(&said.question)).max().unwrap_or(0);
    let cells: Vec<String> = answered
        .iter()
        .map(|said| format!("{}  {}", text::pad(&said.question, ids), said.answer))
        .collect();
    let widest = cells.iter().map(|cell| text::columns(cell)).max().unwrap_or(0);
    let across = ((columns.saturating_sub(INDENT.len()) + GAP) / (widest + GAP)).max(1);
    let rows = cells.len().div_ceil(across);
    let mut lines = Vec::new();
    for row in 0..rows {
        let mut line = INDENT.to_owned();
        for cell in cells.iter().skip(row).step_by(rows) {
            line.push_str(&text::pad(cell, widest + GAP));
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}
