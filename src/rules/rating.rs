//! Whether a claim stands today.

use clap::ValueEnum;
use serde::Deserialize;

/// What the evidence says of a claim.
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
    /// All of them, in the order in which they are counted.
    pub const ALL: [Self; 6] =
        [Self::Holds, Self::Partly, Self::Wrong, Self::Outdated, Self::Opinion, Self::Unverifiable];

    /// How data, flags and texts write it.
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

    /// What stands before a claim on a screen; every terminal has these.
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

    /// The standing with this word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rating| rating.word() == word)
    }

    /// Whether a claim fell, so that no rule may rest on it.
    pub fn fell(self) -> bool {
        matches!(self, Self::Wrong | Self::Outdated | Self::Unverifiable)
    }
}
