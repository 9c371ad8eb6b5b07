//! Claims, each with the mark of its rating.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::Screen;
use super::columns::BELOW_CLAIM;
use crate::report::page::Statement;
use crate::rules::Rating;
use crate::text;

impl Screen<'_> {
    /// A claim after its mark, and below it the note and whatever else is to be shown.
    pub(super) fn claim(&self, claim: &Statement, indent: &str, width: usize) -> String {
        let plain = self.style.plain;
        let mut out = if plain {
            text::hang(indent, &format!("{}: {}", claim.rating.word(), claim.says), width)
        } else {
            text::hang(&format!("{indent}{} ", claim.rating.mark()), &claim.says, width)
        };
        let mut below = Vec::new();
        if let Some(today) = &claim.today {
            below.push(if plain { format!("today: {today}") } else { today.clone() });
        }
        if claim.on_screen.evidence {
            for source in &claim.sources {
                below.extend([format!("source: {}", source.title), source.url.clone()]);
            }
            below.extend(claim.checks.iter().cloned());
        }
        if claim.on_screen.id {
            below.push(claim.id.clone());
        }
        let lead = format!("{indent}{}", text::spaces(BELOW_CLAIM));
        for line in below {
            out.push_str(&text::hang(&lead, &line, width));
        }
        out
    }

    pub(super) fn painted_claim(&self, claim: &Statement, indent: &str) -> String {
        let mut out = String::new();
        for line in self.claim(claim, indent, self.style.width).lines() {
            let (indent, line) = line.split_at(indent.len());
            let line = if self.style.plain { line.to_owned() } else { self.painted(line) };
            let _ = writeln!(out, "{indent}{line}");
        }
        out
    }

    /// Paints the mark of a claim, if the line has one, in the colour of its rating. All colours
    /// can be read on white and on black.
    pub(super) fn painted(&self, line: &str) -> String {
        let is_marked = |rating: &Rating| line.starts_with(&format!("{} ", rating.mark()));
        let Some(rating) = Rating::ALL.into_iter().find(is_marked) else {
            return line.to_owned();
        };
        let (mark, says) = line.split_at(1);
        let mark = match rating {
            Rating::Holds => self.paint(mark, |text| text.green()),
            Rating::Partly => self.paint(mark, |text| text.magenta()),
            Rating::Opinion => mark.to_owned(),
            Rating::Wrong | Rating::Outdated | Rating::Unverifiable => {
                self.paint(mark, |mark| mark.red().bold())
            }
        };
        format!("{mark}{says}")
    }
}
