//! Asks with a list to move through, on a capable terminal; the only user of dialoguer.

use std::fmt::{self, Write as _};
use std::io;

use dialoguer::console::Term;
use dialoguer::theme::Theme;

use super::{Ask, Prompt, Reply, Stop};
use crate::text;

/// Before every line of a list: the marker or as many blanks.
const MARKER: &str = "❯ ";
const NO_MARKER: &str = "  ";
const BACK: &str = "(Esc goes back)";

/// Somebody at a terminal that can move the cursor.
pub struct Select {
    term: Term,
    /// The width of the terminal now, in columns: it can change between two questions.
    width: fn() -> usize,
}

impl Select {
    /// Breaks what it shows at `width` columns.
    pub fn new(width: fn() -> usize) -> Self {
        Self { term: Term::stderr(), width }
    }

    /// What stands above the list. The lines are broken here, because dialoguer counts them to take them back.
    fn heading(&self, prompt: &Prompt, paged: bool) -> String {
        let mut out = String::new();
        let ids = prompt.answered.iter().map(|(id, _)| text::columns(id)).max().unwrap_or(0);
        for (id, answer) in &prompt.answered {
            let _ = writeln!(out, "  {}  {answer}", text::pad(id, ids));
        }
        if !prompt.answered.is_empty() {
            out.push('\n');
        }
        if let Some(progress) = &prompt.progress {
            let _ = writeln!(out, "  {progress}\n");
        }
        out.push_str(&text::hang("? ", &prompt.asks, (self.width)()));
        let why = prompt.why.as_deref().unwrap_or_default();
        for line in self.with_hint(why, paged) {
            let _ = writeln!(out, "  {line}");
        }
        out.trim_end().to_owned()
    }

    /// Why it is asked, and how to go back: on the last line where there is room, else on a line of its own. Where the
    /// list has pages, dialoguer adds their number to the last line, which must not break there.
    fn with_hint(&self, why: &str, paged: bool) -> Vec<String> {
        let room = (self.width)().saturating_sub(2);
        let mut lines = text::wrap(why, room);
        match lines.last_mut() {
            Some(last) if !paged && text::columns(last) + 2 + BACK.len() <= room => {
                let gap = if last.is_empty() { "" } else { "  " };
                last.push_str(gap);
                last.push_str(BACK);
            }
            _ => lines.push(BACK.to_owned()),
        }
        lines
    }

    /// The list, each entry with the lines it needs.
    fn entries(&self, prompt: &Prompt) -> Vec<String> {
        let words =
            prompt.choices.iter().map(|choice| text::columns(&choice.word)).max().unwrap_or(0);
        let entry = |choice: &super::Choice| {
            let first = format!("{}  ", text::pad(&choice.word, words));
            text::hang(&first, &choice.means, (self.width)() - MARKER.chars().count())
                .trim_end()
                .to_owned()
        };
        prompt.choices.iter().map(entry).collect()
    }

    /// What stands above the list, and how many entries of it fit below; dialoguer turns pages for the others.
    /// Where the screen is too low, the answers so far give way first.
    fn layout(&self, prompt: &Prompt, entries: &[String]) -> (String, usize) {
        let tallest = entries.iter().map(|entry| entry.lines().count()).max().unwrap_or(1).max(1);
        let fit = |heading: &str| self.rows().saturating_sub(heading.lines().count() + 1) / tallest;
        let whole = self.heading(prompt, false);
        if fit(&whole) >= entries.len() {
            return (whole, entries.len());
        }
        let bare = without_answers(&whole, prompt);
        if fit(&bare) >= entries.len() {
            return (bare, entries.len());
        }
        let paged = without_answers(&self.heading(prompt, true), prompt);
        let entries = fit(&paged).max(1);
        (paged, entries)
    }

    fn rows(&self) -> usize {
        usize::from(self.term.size().0)
    }
}

/// The heading from its first blank line on, which ends the answers so far.
fn without_answers(heading: &str, prompt: &Prompt) -> String {
    let rest = heading.split_once("\n\n").filter(|_| !prompt.answered.is_empty());
    rest.map_or(heading, |(_, rest)| rest).to_owned()
}

impl Ask for Select {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        let entries = self.entries(prompt);
        let (heading, fitting) = self.layout(prompt, &entries);
        let asked = dialoguer::Select::with_theme(&AsBroken)
            .max_length(fitting)
            .with_prompt(heading)
            .items(&entries)
            .default(prompt.start)
            .report(false)
            .interact_on_opt(&self.term);
        match asked {
            Ok(Some(choice)) => Ok(Reply::Chosen(choice)),
            Ok(None) => Ok(Reply::Back),
            Err(dialoguer::Error::IO(error)) => {
                // It left the cursor hidden.
                let _ = self.term.show_cursor();
                Err(if error.kind() == io::ErrorKind::Interrupted {
                    Stop::Left
                } else {
                    Stop::Failed(error)
                })
            }
        }
    }
}

/// Every line as it was broken here, under the marker.
struct AsBroken;

impl Theme for AsBroken {
    fn format_select_prompt(&self, out: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        out.write_str(prompt)
    }

    fn format_select_prompt_item(
        &self,
        out: &mut dyn fmt::Write,
        entry: &str,
        active: bool,
    ) -> fmt::Result {
        out.write_str(if active { MARKER } else { NO_MARKER })?;
        out.write_str(&entry.replace('\n', &format!("\n{NO_MARKER}")))
    }
}
