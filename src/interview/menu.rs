//! Asks with a list and a cursor, on a terminal that can move it. The only module that uses
//! dialoguer.

use std::fmt::{self, Write as _};
use std::io;

use dialoguer::console::Term;
use dialoguer::theme::Theme;

use super::ask::{Ask, Prompt, Reply, Stop};
use crate::text;

/// The start of every line of a list: the marker, or as many spaces.
const MARKER: &str = "❯ ";
const NO_MARKER: &str = "  ";
const BACK: &str = "(Esc to go back)";

/// Asks on standard error.
pub struct Select {
    term: Term,
    /// The present width of the terminal in columns, which can change between two prompts.
    width: fn() -> usize,
}

impl Select {
    /// Wraps what it shows at `width` columns.
    pub fn new(width: fn() -> usize) -> Self {
        Self { term: Term::stderr(), width }
    }

    /// The text above the list. It is wrapped here, because dialoguer counts the lines to erase
    /// them again.
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

    /// Why the question is asked and how to go back. The hint follows the last line if there is
    /// room, and otherwise has its own line. With a list of several pages it always has its own:
    /// dialoguer adds the page number to the last line, which must not wrap.
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

    /// The entries of the list, wrapped.
    fn entries(&self, prompt: &Prompt) -> Vec<String> {
        let words =
            prompt.choices.iter().map(|choice| text::columns(&choice.word)).max().unwrap_or(0);
        let width = (self.width)() - MARKER.chars().count();
        let mut entries = Vec::new();
        for choice in &prompt.choices {
            let word = format!("{}  ", text::pad(&choice.word, words));
            entries.push(text::hang(&word, &choice.means, width).trim_end().to_owned());
        }
        entries
    }

    /// The text above the list, and how many entries fit below; dialoguer shows the others on
    /// further pages. If the screen is too low, it leaves out the answers so far first.
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

/// The heading after its first blank line, which follows the answers so far.
fn without_answers(heading: &str, prompt: &Prompt) -> String {
    match heading.split_once("\n\n") {
        Some((_, below)) if !prompt.answered.is_empty() => below.to_owned(),
        _ => heading.to_owned(),
    }
}

impl Ask for Select {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        let entries = self.entries(prompt);
        let (heading, fitting) = self.layout(prompt, &entries);
        let asked = dialoguer::Select::with_theme(&AsWrapped)
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
                // dialoguer left the cursor hidden.
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

/// Shows every line as it was wrapped here, after the marker.
struct AsWrapped;

impl Theme for AsWrapped {
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
