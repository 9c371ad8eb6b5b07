//! Checks that a rule counts if its claims hold up, and is set aside if they do not.

use super::index::Index;
use crate::rules::rating::Rating;

/// What supports a rule: facts among its claims. Opinions neither support a rule nor refute it.
#[derive(Clone, Copy)]
pub enum Support {
    /// It cites no claims.
    Nothing,
    /// It cites opinions only.
    Opinion,
    /// It cites at least one fact that holds up, or whose rating cannot be read.
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
    pub fn of(cited: &[&str], index: &Index<'_>) -> Self {
        let ratings = cited.iter().map(|id| index.ratings.get(id));
        let mut facts = ratings.filter(|rating| *rating != Some(&Rating::Opinion)).peekable();
        if cited.is_empty() {
            Self::Nothing
        } else if facts.peek().is_none() {
            Self::Opinion
        } else if facts.all(|rating| rating.is_some_and(|rating| rating.fails())) {
            Self::Failing
        } else {
            Self::Facts
        }
    }

    /// The problem of a rule with this support, if it has one. With `people`, its question is about
    /// people, whose own answer is support enough: that a team knows Flask needs no claim.
    pub fn problem(self, set_aside: bool, people: bool) -> Option<Advice> {
        let (message, help) = match self {
            Self::Failing if !set_aside => {
                ("the claims of this rule fell, and it still scores", "add \"set_aside\": true")
            }
            Self::Opinion if !people => {
                ("nothing but opinions carries this rule", "cite a fact that explains them")
            }
            Self::Facts if set_aside => {
                ("this rule is set aside, but a claim of it stands", "take `set_aside` out")
            }
            Self::Opinion | Self::Nothing if set_aside && people => {
                ("this rule is set aside, but none of its claims fell", "take `set_aside` out")
            }
            Self::Nothing | Self::Opinion | Self::Facts | Self::Failing => return None,
        };
        Some(Advice { message, help })
    }
}
