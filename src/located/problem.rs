//! Problems in a file somebody wrote: what is wrong, where it stands, and what to do about it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::json::{self, Node};
use crate::text;

/// One thing wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    pub spot: Option<Spot>,
    pub message: String,
    /// What to do, or what to write instead.
    pub help: String,
}

/// The place in the file: line and column count letters from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
    /// The part of the line around the place, safe to show.
    excerpt: String,
    /// Where in the excerpt the place is, in columns of the terminal.
    caret: usize,
}

/// A file's name, for messages, and what stands in it.
#[derive(Debug, Clone, Copy)]
pub struct Document<'t> {
    pub name: &'t str,
    pub text: &'t str,
}

impl<'t> Document<'t> {
    /// Reads the text as JSON.
    ///
    /// # Errors
    /// The one problem that keeps it from being JSON.
    pub fn parse(self) -> Result<Node<'t>, Problem> {
        if self.text.starts_with('\u{FEFF}') {
            let message = "the file begins with a byte order mark";
            return Err(Problem::of_file(self.name, message, "save it as UTF-8 without one"));
        }
        if self.text.trim().is_empty() {
            return Err(Problem::of_file(
                self.name,
                "the file is empty",
                "write a JSON value into it",
            ));
        }
        json::parse(self.text).map_err(|error| {
            if error.too_deep {
                return self.problem(error.at, "this is nested too deep", error.message);
            }
            let at = error.at.min(self.text.trim_end().len());
            self.problem(at, "this is not JSON", in_other_words(error.message))
        })
    }

    /// A problem at a byte of the text.
    pub fn problem(
        self,
        at: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem {
            file: self.name.to_owned(),
            spot: Some(Spot::new(self.text, at)),
            message: message.into(),
            help: help.into(),
        }
    }
}

/// Reading stops to complain about a file after so many problems; more would help nobody.
const MOST_PROBLEMS: usize = 100;

/// Adds a problem, unless there are more than enough already.
pub fn add(problems: &mut Vec<Problem>, problem: impl FnOnce() -> Problem) {
    if problems.len() < MOST_PROBLEMS {
        problems.push(problem());
    } else if problems.len() == MOST_PROBLEMS {
        let file = problem().file;
        problems.push(Problem::of_file(
            &file,
            "there are more problems in this file",
            "mend the others first",
        ));
    }
}

/// What the parser says, for people who never read one.
fn in_other_words(message: String) -> String {
    match message.as_str() {
        "expected value" => "a value has to stand here".to_owned(),
        "key must be a string" => "a key in double quotes has to stand here".to_owned(),
        "trailing characters" => "nothing may follow here".to_owned(),
        "trailing comma" => "take the last comma out".to_owned(),
        "unexpected end of hex escape" | "lone leading surrogate in hex escape" => {
            "this is half a character".to_owned()
        }
        cut if cut.starts_with("EOF") => {
            "the file ends here, and something is not closed".to_owned()
        }
        _ => message,
    }
}

impl Spot {
    /// So many letters before the place are shown at the most.
    const BEFORE: usize = 40;
    /// So many letters of the line are shown at the most.
    const WINDOW: usize = 76;

    fn new(text: &str, at: usize) -> Self {
        let (before, after) = text.split_at(at);
        let before = before.rsplit('\n').next().unwrap_or_default();
        let after = after.lines().next().unwrap_or_default();
        let column = before.chars().count();
        let start = column.saturating_sub(Self::BEFORE);
        let shown: String = before.chars().skip(start).collect();
        let rest: String = after.chars().take(Self::WINDOW - (column - start)).collect();
        let opening = if start > 0 { "…" } else { "" };
        let closing = if rest.len() < after.len() { "…" } else { "" };
        let lead = format!("{opening}{}", text::safe(&shown.replace('\t', " ")));
        Self {
            line: text[..at].matches('\n').count() + 1,
            column: column + 1,
            caret: text::columns(&lead),
            excerpt: format!("{lead}{}{closing}", text::safe(&rest.replace('\t', " "))),
        }
    }
}

impl Problem {
    /// A problem of a file as a whole.
    pub fn of_file(file: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { file: file.to_owned(), spot: None, message: message.into(), help: help.into() }
    }

    /// What to sort by: line and column.
    pub fn place(&self) -> Option<(usize, usize)> {
        self.spot.as_ref().map(|spot| (spot.line, spot.column))
    }

    fn render(&self, out: &mut String) {
        let file = text::safe(&self.file);
        let message = text::safe(&self.message);
        let help = text::safe(&self.help);
        let _ = match &self.spot {
            Some(spot) => {
                let caret = text::blanks(spot.caret);
                let place = format!("{file}:{}:{}", spot.line, spot.column);
                writeln!(out, "{place}: {message}\n{}\n{caret}^ {help}", spot.excerpt.trim_end())
            }
            None => writeln!(out, "{file}: {message}\n  {help}"),
        };
    }
}

/// All problems, one below the other, and how many there are.
pub fn report(problems: &[Problem]) -> String {
    let mut out = String::new();
    for problem in problems {
        problem.render(&mut out);
    }
    let files: BTreeSet<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    let _ = write!(
        out,
        "{} in {}; nothing was loaded",
        text::count(problems.len(), "problem"),
        text::count(files.len(), "file")
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_shows_its_line_with_a_caret_under_the_place() {
        let document = Document { name: "size.json", text: "{\n  \"when\": [\"big\"]\n}" };
        let problem = document.problem(13, "no answer `big`", "did you mean `large`?");
        let shown = "size.json:2:12: no answer `big`\n  \"when\": [\"big\"]\n           ^ did you mean `large`?\n\
                     1 problem in 1 file; nothing was loaded";
        assert_eq!(report(&[problem]), shown);
    }

    #[test]
    fn a_long_line_is_shown_around_the_place_and_escapes_stay_harmless() {
        let text = format!("[{}\"\u{9b}\", {}]", "1, ".repeat(100), "1, ".repeat(100));
        let problem = Document { name: "x", text: &text }.problem(301, "bad\u{1b}[31m", "mend it");
        let shown = report(&[problem]);
        assert!(shown.lines().all(|line| text::columns(line) <= 90), "{shown}");
        assert!(!shown.contains(['\u{1b}', '\u{9b}']), "{shown:?}");
    }
}
