//! What stands first: warnings, and the result in one sentence.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::{Case, words};
use crate::report::style::Screen;
use crate::text;

/// The first lines of a decision, in bold.
pub fn heading(case: Case<'_>, screen: Screen) -> String {
    let mut out = String::new();
    for warning in words::warnings(case) {
        out.push_str(&bold(&warning.says, screen));
        let _ = writeln!(out, "{}", text::hang("  ", &warning.instead, screen.width));
    }
    out + &bold(&words::headline(case), screen)
}

fn bold(sentence: &str, screen: Screen) -> String {
    let lines = text::wrap(sentence, screen.width);
    lines.iter().map(|line| line.bold().to_string() + "\n").collect()
}
