//! The limits that the data sets for verdicts and for the audit.

use crate::located::numbers::Number;
use crate::located::record::record;

record! {
    /// What a result has to show to be called clear or close.
    pub struct Bands, "the verdict", block {
        /// At least these shares and this lead.
        clear: ClearBand,
        /// Less than this share, or at most this lead.
        close: CloseBand,
    }
}

record! {
    /// What a clear result has: at least these shares, this lead and this many scored answers.
    pub struct ClearBand, "a band", inline {
        /// Of the weightings of the questions.
        weightings: Share,
        /// In points.
        lead: Number<0, 1000>,
        /// Of the ways to answer what is open, against every rival.
        outlook: Option<Share> = default,
        /// The number of questions whose answers gave points.
        scored: Option<Number<0, 40>> = default,
    }
}

record! {
    /// A result is close with less than this share, or with at most this lead.
    pub struct CloseBand, "a band", inline {
        /// Of the weightings of the questions.
        weightings: Share,
        /// In points.
        lead: Number<0, 1000>,
    }
}

record! {
    /// A fraction: share out of over.
    #[derive(Copy)]
    pub struct Share, "a share", inline {
        /// The numerator.
        share: Number<0, 1000>,
        /// The denominator.
        over: Number<1, 1000>,
    }
}

record! {
    /// The limits that `rules audit` checks. A sheet answers every question that an interview asks.
    #[derive(Default)]
    pub struct AuditBounds, "the audit", block {
        /// The largest share of sheets in which one framework may lead another.
        wins: Option<Share> = default,
        /// The largest share of sheets in which any two frameworks may be even.
        even: Option<Share> = default,
        /// The largest number of rules that may change the leader of no sheet.
        idle: Option<Number<0, 1000>> = default,
    }
}

impl Bands {
    /// The share of the ways to answer what is open in which a leader has to win, so that its lead
    /// is not said to be one "so far".
    pub fn lasting(&self) -> Share {
        self.clear.outlook.unwrap_or_else(|| Share::new(9, 10))
    }
}

impl Share {
    pub fn new(share: i64, over: i64) -> Self {
        Self { share: Number::new(share), over: Number::new(over) }
    }
}
