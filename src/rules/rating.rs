//! Whether a claim holds up today.

use serde::Deserialize;

/// What the evidence says about a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rating {
    Holds,
    Partly,
    Wrong,
    Outdated,
    Opinion,
    Unverifiable,
}

impl Rating {
    /// All ratings, in the order in which reports count them.
    pub const ALL: [Self; 6] =
        [Self::Holds, Self::Partly, Self::Wrong, Self::Outdated, Self::Opinion, Self::Unverifiable];

    /// What it means, as help says it.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Holds => "True today, as it stands",
            Self::Partly => "True with the note beside it",
            Self::Wrong => "Not true",
            Self::Outdated => "True once, not any more",
            Self::Opinion => "A judgement or advice, which cannot be true or false",
            Self::Unverifiable => "A fact for which nothing shows that it is one",
        }
    }

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
    pub fn fails(self) -> bool {
        matches!(self, Self::Wrong | Self::Outdated | Self::Unverifiable)
    }
}
