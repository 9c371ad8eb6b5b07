//! Whether a claim holds up today.

use crate::located::record::words;

words! {
    /// What the evidence says about a claim. Reports count the ratings in this order.
    pub enum Rating, "verdict" {
        /// True today.
        Holds = "holds",
        /// True with a note.
        Partly = "partly",
        /// Not true, and was not in any supported release.
        Wrong = "wrong",
        /// True once, but not any more.
        Outdated = "outdated",
        /// A judgement or advice.
        Opinion = "opinion",
        /// A fact that nothing shows.
        Unverifiable = "unverifiable",
    }
}

impl Rating {
    /// What it means, as help says it.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Holds => "True as written",
            Self::Partly => "True only with its note",
            Self::Wrong => "Not true",
            Self::Outdated => "No longer true",
            Self::Opinion => "A judgement or advice, which cannot be true or false",
            Self::Unverifiable => "Stated as fact, but nothing was found to confirm it",
        }
    }

    /// The sign before a claim in a report. ASCII, so that every terminal can show it.
    pub fn mark(self) -> char {
        match self {
            Self::Holds => '+',
            Self::Partly => '~',
            Self::Wrong => 'x',
            Self::Outdated => 'o',
            Self::Opinion => '"',
            Self::Unverifiable => '?',
        }
    }

    /// The rating that [`Self::word`] writes as `word`.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.word() == word)
    }

    /// Whether a claim does not hold up, so that no rule may be based on it.
    pub fn fails(self) -> bool {
        matches!(self, Self::Wrong | Self::Outdated | Self::Unverifiable)
    }
}
