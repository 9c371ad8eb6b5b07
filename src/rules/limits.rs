//! The limits that the data sets for verdicts and for the audit.

/// The limits of the verdicts `clear` and `close`.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    pub clear: ClearBand,
    pub close: CloseBand,
}

/// What `clear` asks for: at least these shares and this lead in points.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClearBand {
    pub weightings: Share,
    pub lead: i64,
    /// Of the ways to answer what is open.
    pub outlook: Option<Share>,
}

/// A result is `close` with less than this share, or with at most this lead in points.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CloseBand {
    pub weightings: Share,
    pub lead: i64,
}

/// A fraction: `share` out of `over`.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub share: i64,
    pub over: i64,
}

/// The limits that `rules audit` checks. A sheet answers every question that an interview asks.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditBounds {
    /// The largest share of sheets in which one framework may lead another.
    pub wins: Option<Share>,
    /// The largest share of sheets in which any two frameworks may be even.
    pub even: Option<Share>,
    /// The largest number of rules that may change the leader of no sheet.
    pub idle: Option<usize>,
}
