//! Checks that a rule counts if its claims hold up, and is set aside if they do not.

use super::index::Index;
use crate::located::texts::Id;
use crate::rules::rating::Rating;

/// What supports a rule: facts among its claims. Opinions neither support a rule nor refute it.
#[derive(Clone, Copy)]
pub enum Support {
    /// A claim that it cites could not be read, so nothing can be said.
    Unknown,
    /// It cites no claims.
    Nothing,
    /// It cites opinions only.
    Opinion,
    /// It cites at least one fact that holds up.
    Facts,
    /// It cites facts, and none of them holds up.
    Failing,
}

/// What is wrong, and what to do about it.
pub struct Advice {
    pub message: &'static str,
    pub help: &'static str,
}

impl Support {
    /// The support that the cited claims give.
    pub fn of(cited: &[Id], index: &Index<'_>) -> Self {
        if cited.is_empty() {
            return Self::Nothing;
        }
        let mut support = Self::Opinion;
        for id in cited {
            match index.ratings.get(&**id) {
                None => return Self::Unknown,
                Some(Rating::Opinion) => {}
                Some(rating) if !rating.fails() => support = Self::Facts,
                Some(_) if matches!(support, Self::Opinion) => support = Self::Failing,
                Some(_) => {}
            }
        }
        support
    }

    /// What is wrong with a rule that has this support, if anything. With `people`, its question is
    /// about people, whose own answer is support enough: that a team knows Flask needs no claim.
    pub fn advice(self, is_set_aside: bool, people: bool) -> Option<Advice> {
        let (message, help) = match self {
            Self::Failing if !is_set_aside => (
                "none of this rule's facts holds up, but it still scores",
                "add \"set_aside\": true, or cite such a fact",
            ),
            Self::Opinion if !people => {
                ("this rule is based on opinions alone", "cite at least one fact")
            }
            Self::Facts if is_set_aside => {
                ("this rule is set aside, but one of its facts holds up", "remove `set_aside`")
            }
            Self::Opinion | Self::Nothing if is_set_aside && people => {
                ("this rule is set aside, but none of its facts failed", "remove `set_aside`")
            }
            Self::Unknown | Self::Nothing | Self::Opinion | Self::Facts | Self::Failing => {
                return None;
            }
        };
        Some(Advice { message, help })
    }
}
