//! How sure the recommendation is.

use super::acceptability::Acceptability;
use crate::rules::Bands;

/// How sure the recommendation is, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// No rule gave points.
    Unknown,
    /// There is a tie for first place.
    Even,
    /// The leader is so little ahead that a slightly different weighting could change it.
    Close,
    /// The leader is ahead, but not as far as `Clear` asks for.
    Lean,
    /// The leader is far ahead under nearly every weighting.
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
    /// Whether any rule gave points.
    pub has_reasons: bool,
    pub lead: i64,
    /// `None` without a leader.
    pub acceptability: Option<&'d Acceptability>,
    /// A caution names a tool that is better suited than the frameworks.
    pub cautioned: bool,
}

/// The verdict within these limits. A caution keeps it from being `Clear`.
pub fn verdict(bands: &Bands, facts: &Facts<'_>) -> Verdict {
    let Some(acceptability) = facts.acceptability else {
        return if facts.has_reasons { Verdict::Even } else { Verdict::Unknown };
    };
    if acceptability.is_below(bands.close.weightings) || facts.lead <= bands.close.lead {
        Verdict::Close
    } else if !acceptability.is_below(bands.clear.weightings)
        && facts.lead >= bands.clear.lead
        && !facts.cautioned
    {
        Verdict::Clear
    } else {
        Verdict::Lean
    }
}
