//! Whether a claim holds up today.

use clap::ValueEnum;
use serde::Deserialize;

/// What the evidence says about a claim. The docs of the variants are shown in `--help`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    /// True today, as it stands
    Holds,
    /// True with the note beside it
    Partly,
    /// Not true
    Wrong,
    /// True once, not any more
    Outdated,
    /// A judgement or advice, which cannot be true or false
    Opinion,
    /// A fact for which nothing shows that it is one
    Unverifiable,
}

impl Rating {
    /// All ratings, in the order in which reports count them.
    pub const ALL: [Self; 6] =
        [Self::Holds, Self::Partly, Self::Wrong, Self::Outdated, Self::Opinion, Self::Unverifiable];

    /// The word for it in data, flags and texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
            Self::Outdated => "outdated",
            Self::Opinion => "opinion",
            Self::Unverifiable => "unverifiable",
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
    pub fn fell(self) -> bool {
        matches!(self, Self::Wrong | Self::Outdated | Self::Unverifiable)
    }
}
