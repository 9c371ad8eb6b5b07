//! The page of `trial`: what was written, and what to do next.

use std::path::Path;

use super::page::{Block, Heading, Level, Page, Step};
use crate::command_line;
use crate::text;
use crate::trial::{Resource, Written};

/// The files that were written, and the commands to try.
pub fn page(dir: &Path, resource: &Resource, written: &Written) -> Page {
    let files = text::count(written.files.len(), "file");
    let sentence = format!("two apps for {}: {files}", resource.plural);
    let mut steps = Vec::new();
    if dir != Path::new(".") {
        steps.push(Step { command: command_line::enter(dir), means: "" });
    }
    let python = |word| format!("python3 trial.py {word}");
    steps.extend([
        Step { command: python("test"), means: "one suite, run against both" },
        Step { command: python("serve"), means: "both side by side, until Ctrl-C" },
        Step { command: python("report"), means: "what differs, measured" },
        Step { command: command_line::after_trial(), means: "which felt better" },
    ]);
    let mut blocks = vec![Block::Heading(Heading::new(Level::Page, sentence)), Block::Steps(steps)];
    if !written.databases.is_empty() {
        // The rows of an earlier trial may not fit the new fields.
        let names = written.databases.join(", ");
        let sentence = format!("still there: {names}; delete it if the fields are others now");
        blocks.push(Block::Text(vec![sentence]));
    }
    Page { sections: vec![blocks] }
}
