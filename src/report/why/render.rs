//! A chain as lines for people, and as Markdown.

use std::fmt::Write as _;

use super::Chain;
use crate::report::markdown::escape;
use crate::report::outline::{self, Line};
use crate::report::style::{Format, Screen};
use crate::text;

/// The width of the labels, and of what stands between them and the lines.
const LABELS: usize = "contradicts  ".len();

/// A chain for people, in one of the formats.
pub fn render(chain: &Chain, format: Format, screen: Screen) -> String {
    if format == Format::Markdown { in_markdown(chain) } else { in_lines(chain, screen) }
}

impl Chain {
    /// The links that lead somewhere.
    fn links(&self) -> impl Iterator<Item = &(&'static str, Vec<Line>)> {
        self.links.iter().filter(|(_, lines)| !lines.is_empty())
    }
}

fn in_markdown(chain: &Chain) -> String {
    let mut out =
        format!("### `{}`\n\n{}\n\n> {}\n", chain.id, escape(&chain.what), escape(&chain.says));
    for (label, lines) in chain.links() {
        let _ = write!(out, "\n{label}:\n\n{}", outline::in_markdown(lines));
    }
    out
}

fn in_lines(chain: &Chain, screen: Screen) -> String {
    let title = text::wrap(&format!("{}  {}", chain.id, chain.what), screen.width).join("\n");
    let mut out =
        format!("{title}\n{}", text::hang("  ", &format!("\"{}\"", chain.says), screen.width));
    out.push('\n');
    for (label, lines) in chain.links() {
        if screen.wants_lines() {
            let _ = write!(out, "  {label}\n{}", outline::at_width(lines, "    ", screen.width));
            continue;
        }
        let lead = format!("  {}", text::pad("", LABELS));
        let shown = outline::at_width(lines, &lead, screen.width);
        let _ = write!(out, "  {}{}", text::pad(label, LABELS), &shown[lead.len()..]);
    }
    out
}
