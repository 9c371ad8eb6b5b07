//! A decision as labelled lines, for narrow screens and for being read aloud.

use std::fmt::Write as _;

use super::words::{self, Note};
use super::{Case, bars, heading};
use crate::decision::Reason;
use crate::report::style::Screen;
use crate::text;

/// A decision, every need on a line of its own.
pub fn decision(case: Case<'_>, screen: Screen) -> String {
    let mut out = heading::heading(case, screen);
    if !case.decision.reasons.is_empty() {
        if !screen.plain {
            let _ = write!(out, "\n{}", bars::scores(case, screen));
        }
        let _ = write!(out, "\n{}", reasons(case, screen));
    }
    let notes = words::notes(case);
    if !notes.is_empty() {
        let _ = write!(out, "\n{}", self::notes(&notes, screen));
    }
    out
}

fn reasons(case: Case<'_>, screen: Screen) -> String {
    let (kept, given_up) = words::split(case, &case.decision.reasons);
    let mut out = String::new();
    for reason in kept {
        out.push_str(&entry(case, reason, screen));
    }
    if !given_up.is_empty() {
        let _ = writeln!(out, "  {}", words::GIVEN_UP);
    }
    for reason in given_up {
        out.push_str(&entry(case, reason, screen));
    }
    out
}

/// Need and answer on the left, who gets how many points on the right, the reason below.
fn entry(case: Case<'_>, reason: &Reason<'_>, screen: Screen) -> String {
    let given: Vec<String> = words::given(case, reason)
        .iter()
        .map(|(label, answer)| format!("{label}: {answer}"))
        .collect();
    let need = given.join(" + ");
    let label = &case.rules[reason.rule.favors].label;
    let gain = format!("{label} {}", reason.points);
    let edge = screen.width.min(RIGHT_EDGE);
    let needed = text::columns(&need) + text::columns(&gain) + 4;
    let mut out = String::new();
    if screen.plain {
        out.push_str(&text::hang("  ", &format!("{need}. {gain}."), screen.width));
    } else if needed <= edge {
        let room = edge - 2 - text::columns(&gain);
        let _ = writeln!(out, "  {}{gain}", text::pad(&need, room));
    } else {
        out.push_str(&text::hang("  ", &need, screen.width));
        let _ = writeln!(out, "{}", text::pad_left(&gain, edge));
    }
    out.push_str(&text::hang("    ", &reason.rule.because, screen.width));
    out
}

/// Points stand at this column at the farthest, near enough to their need.
const RIGHT_EDGE: usize = 59;

/// A note of one line stands beside its label where there is room, any other below it.
fn notes(notes: &[Note], screen: Screen) -> String {
    let mut out = String::new();
    for Note { label, lines } in notes {
        if let ([line], false) = (lines.as_slice(), screen.is_narrow()) {
            out.push_str(&text::hang(&format!("  {label}: "), line, screen.width));
            continue;
        }
        let _ = writeln!(out, "  {label}");
        for line in lines {
            out.push_str(&text::hang("    ", line, screen.width));
        }
    }
    out
}
