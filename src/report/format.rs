//! The page of `rules format`: the files that were not in the house form.

use std::fmt::Write as _;

use super::page::{Block, Heading, Level, Page};
use crate::rules::format::Formatted;
use crate::text;

/// A line for each file that was formatted, or would be with `--check`.
pub fn page(formatted: &Formatted, check: bool) -> Page {
    let (changed, is_to_be) =
        if check { ("would be formatted", "would format") } else { ("formatted", "formatted") };
    let mut lines = String::new();
    for file in &formatted.changes {
        let name = text::name(&file.path);
        let _ = writeln!(lines, "{is_to_be} {}", text::safe(&name));
    }
    let count = text::count(formatted.changes.len(), "file");
    let _ = writeln!(lines, "{count} {changed}, {} unchanged", formatted.unchanged);
    let title = Block::Heading(Heading::new(Level::Page, "Format of the rule set"));
    Page { sections: vec![vec![Block::InDocument(vec![title])], vec![Block::Verbatim(lines)]] }
}
