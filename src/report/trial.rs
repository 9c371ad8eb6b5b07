//! The page of `trial`: what was written, and what to do next.

use std::path::Path;

use super::page::{Block, Heading, Level, Page, Step};
use crate::command_line;
use crate::text;
use crate::trial::Resource;

/// How many files were written, and the commands to try.
pub fn page(dir: &Path, resource: &Resource, file_count: usize) -> Page {
    let files = text::count(file_count, "file");
    let sentence = format!("wrote two apps for {} ({files})", resource.plural);
    let mut steps = Vec::new();
    if dir != Path::new(".") {
        steps.push(Step { command: command_line::enter(dir), means: "" });
    }
    let python = |word| format!("python3 trial.py {word}");
    steps.extend([
        Step { command: python("test"), means: "run the same tests against both" },
        Step { command: python("serve"), means: "run both side by side, until Ctrl-C" },
        Step { command: python("report"), means: "measure how they differ" },
        Step {
            command: command_line::after_trial(),
            means: "if you preferred Flask; or django, or even",
        },
    ]);
    let heading = Block::Heading(Heading::new(Level::Page, sentence));
    Page { sections: vec![vec![heading, Block::Steps(steps)]] }
}
