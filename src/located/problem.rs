//! Problems in a file that a person wrote: what is wrong, where, and what to do about it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::json::{self, Node};
use crate::text;

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub file: String,
    /// `None` if the problem is the file as a whole, for example that it is missing.
    pub spot: Option<Spot>,
    pub message: String,
    /// What to do, or what to write instead.
    pub help: String,
}

/// A place in a file. Line and column count from 1; a column is one character.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    pub line: usize,
    pub column: usize,
    /// The part of the line around the place, with control characters escaped.
    excerpt: String,
    /// How far into the excerpt the place is, in terminal columns.
    caret: usize,
}

/// The name and the text of a file.
#[derive(Debug, Clone, Copy)]
pub struct Document<'t> {
    /// As messages write it.
    pub name: &'t str,
    pub text: &'t str,
}

impl<'t> Document<'t> {
    /// Parses the text as JSON.
    ///
    /// # Errors
    /// The first syntax error.
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
                return self.problem(error.offset, "this is nested too deep", error.message);
            }
            let offset = error.offset.min(self.text.trim_end().len());
            self.problem(offset, "this is not JSON", plain_wording(error.message))
        })
    }

    /// A problem at the byte `offset` of the text.
    pub fn problem(
        self,
        offset: usize,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem {
            file: self.name.to_owned(),
            spot: Some(Spot::new(self.text, offset)),
            message: message.into(),
            help: help.into(),
        }
    }
}

/// Problems reported for one file; a longer list would help nobody.
const MAX_PROBLEMS: usize = 100;

/// Adds a problem of the same file as the others. After [`MAX_PROBLEMS`], adds only one note that
/// there are more.
pub fn add(problems: &mut Vec<Problem>, problem: impl FnOnce() -> Problem) {
    if problems.len() < MAX_PROBLEMS {
        problems.push(problem());
    } else if problems.len() == MAX_PROBLEMS {
        let file = problem().file;
        problems.push(Problem::of_file(
            &file,
            "there are more problems in this file",
            "mend the others first",
        ));
    }
}

/// Rewords a message of `serde_json` for people who do not know parsers.
fn plain_wording(message: String) -> String {
    match message.as_str() {
        "expected value" => "a value has to stand here".to_owned(),
        "key must be a string" => "a key in double quotes has to stand here".to_owned(),
        "trailing characters" => "nothing may follow here".to_owned(),
        "trailing comma" => "take the last comma out".to_owned(),
        "unexpected end of hex escape" | "lone leading surrogate in hex escape" => {
            "this is half a character".to_owned()
        }
        eof if eof.starts_with("EOF") => {
            "the file ends here, and something is not closed".to_owned()
        }
        _ => message,
    }
}

impl Spot {
    /// In characters: the most of a line that is shown before the place.
    const MAX_BEFORE: usize = 40;
    /// In characters: the most of a line that is shown.
    const MAX_EXCERPT: usize = 76;

    fn new(text: &str, offset: usize) -> Self {
        let (before, after) = text.split_at(offset);
        let before = before.rsplit('\n').next().unwrap_or_default();
        let after = after.lines().next().unwrap_or_default();
        let column = before.chars().count();
        let start = column.saturating_sub(Self::MAX_BEFORE);
        let shown_before: String = before.chars().skip(start).collect();
        let shown_after: String =
            after.chars().take(Self::MAX_EXCERPT - (column - start)).collect();
        let opening = if start > 0 { "…" } else { "" };
        let closing = if shown_after.len() < after.len() { "…" } else { "" };
        let lead = format!("{opening}{}", text::safe(&shown_before.replace('\t', " ")));
        Self {
            line: text[..offset].matches('\n').count() + 1,
            column: column + 1,
            caret: text::columns(&lead),
            excerpt: format!("{lead}{}{closing}", text::safe(&shown_after.replace('\t', " "))),
        }
    }
}

impl Problem {
    /// A problem of the file as a whole.
    pub fn of_file(file: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { file: file.to_owned(), spot: None, message: message.into(), help: help.into() }
    }

    /// Line and column, to sort by.
    pub fn place(&self) -> Option<(usize, usize)> {
        self.spot.as_ref().map(|spot| (spot.line, spot.column))
    }

    fn render(&self, out: &mut String) {
        let file = text::safe(&self.file);
        let message = text::safe(&self.message);
        let help = text::safe(&self.help);
        let _ = match &self.spot {
            Some(spot) => {
                let caret = text::spaces(spot.caret);
                let place = format!("{file}:{}:{}", spot.line, spot.column);
                writeln!(out, "{place}: {message}\n{}\n{caret}^ {help}", spot.excerpt.trim_end())
            }
            None => writeln!(out, "{file}: {message}\n  {help}"),
        };
    }
}

/// Lists all problems, each with its line and a caret, and counts them.
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
        let shown = concat!(
            "size.json:2:12: no answer `big`\n",
            "  \"when\": [\"big\"]\n",
            "           ^ did you mean `large`?\n",
            "1 problem in 1 file; nothing was loaded",
        );
        assert_eq!(report(&[problem]), shown);
    }

    #[test]
    fn a_long_line_is_cut_around_the_place_and_its_control_characters_are_escaped() {
        let text = format!("[{}\"\u{9b}\", {}]", "1, ".repeat(100), "1, ".repeat(100));
        let problem = Document { name: "x", text: &text }.problem(301, "bad\u{1b}[31m", "mend it");
        let shown = report(&[problem]);
        assert!(shown.lines().all(|line| text::columns(line) <= 90), "{shown}");
        assert!(!shown.contains(['\u{1b}', '\u{9b}']), "{shown:?}");
    }
}
