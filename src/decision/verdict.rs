//! How sure the recommendation is.

use super::acceptability::Acceptability;
use super::what_if::WhatIf;
use crate::rules::{Bands, Share};

/// How sure the recommendation is, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// No rule gave points.
    Unknown,
    /// There is a tie for first place.
    Even,
    /// The leader is ahead by little, or not under enough of the weightings.
    Close,
    /// The leader is ahead, but not as far as `Clear` asks for.
    Lean,
    /// The leader is ahead under nearly every weighting and whatever the open answers are likely to
    /// be, and far ahead now.
    Clear,
}

impl Verdict {
    /// The word in texts and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Even => "even",
            Self::Close => "close",
            Self::Lean => "lean",
            Self::Clear => "clear",
        }
    }
}

/// What a verdict is based on.
pub struct Facts<'d> {
    /// The number of questions whose answers gave points.
    pub scored: usize,
    pub lead: i64,
    /// `None` without a leader.
    pub acceptability: Option<&'d Acceptability>,
    pub what_if: &'d WhatIf,
    /// A caution says that another framework is better suited, or is one answer away from it.
    pub looks_outside: bool,
}

/// The verdict within these limits: `Close` below the share of weightings that `close` asks for, or
/// with at most its lead; `Clear` with everything that `clear` asks for, unless a caution looks
/// outside; otherwise `Lean`.
pub fn verdict(bands: &Bands, facts: &Facts<'_>) -> Verdict {
    let Some(acceptability) = facts.acceptability else {
        return if facts.scored > 0 { Verdict::Even } else { Verdict::Unknown };
    };
    if acceptability.is_below(bands.close.weightings) || facts.lead <= *bands.close.lead {
        return Verdict::Close;
    }
    let clear = &bands.clear;
    let is_clear = !acceptability.is_below(clear.weightings)
        && facts.lead >= *clear.lead
        && clear.scored.is_none_or(|least| facts.scored as u64 >= least.unsigned_abs())
        && !facts.looks_outside
        && wins_often_enough(facts.what_if, clear.outlook);
    if is_clear { Verdict::Clear } else { Verdict::Lean }
}

/// Whether the leader wins in at least this share of the ways to answer what is open, against every
/// rival. Without a limit, no outlook is computed.
fn wins_often_enough(what_if: &WhatIf, least: Option<Share>) -> bool {
    least.is_none_or(|least| !what_if.outlooks().iter().any(|outlook| outlook.is_below(least)))
}
