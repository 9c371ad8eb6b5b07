//! The page of `rules export`: what was written, and what to do next.

use std::path::Path;

use super::page::{Block, Heading, Level, Page, Step};
use crate::command_line;
use crate::text;

/// How many files were written, and the commands that use them.
pub fn page(dir: &Path, file_count: usize) -> Page {
    let sentence = format!("wrote {} of the built-in rule set", text::count(file_count, "file"));
    let steps = vec![
        Step { command: command_line::check(dir), means: "report every problem in them" },
        Step { command: command_line::questions_of(dir), means: "list their questions" },
    ];
    let heading = Block::Heading(Heading::new(Level::Page, sentence));
    Page { sections: vec![vec![heading, Block::Steps(steps)]] }
}
