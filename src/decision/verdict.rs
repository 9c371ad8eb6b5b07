//! How plainly the answers speak.

use super::Acceptability;
use crate::rules::Bands;

/// How far the result may be trusted to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// No rule gave points.
    Unknown,
    /// Nobody leads.
    Even,
    /// A small change of mind would turn it.
    Close,
    /// One side is ahead, within sight of the other.
    Lean,
    /// One side is far ahead under nearly every weighting.
    Clear,
}

impl Verdict {
    /// The word for people and for JSON.
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

/// What a verdict rests on.
pub struct Facts<'d> {
    pub anything: bool,
    pub lead: i64,
    pub acceptability: Option<&'d Acceptability>,
    /// A caution names something that is built for this.
    pub cautioned: bool,
}

/// The verdict within these bounds; a caution keeps it from being clear.
pub fn verdict(bands: &Bands, found: &Facts<'_>) -> Verdict {
    let Some(acceptability) = found.acceptability else {
        return if found.anything { Verdict::Even } else { Verdict::Unknown };
    };
    if acceptability.is_below(bands.close.weightings) || found.lead <= bands.close.lead {
        Verdict::Close
    } else if !acceptability.is_below(bands.clear.weightings)
        && found.lead >= bands.clear.lead
        && !found.cautioned
    {
        Verdict::Clear
    } else {
        Verdict::Lean
    }
}
