//! What the claims of a rule come to: whether it may score.

use super::index::Index;
use crate::rules::Rating;

/// What a rule rests on. Opinions neither carry a rule nor fell one.
#[derive(Clone, Copy)]
pub enum Support {
    /// No claim at all.
    Nothing,
    /// Claims, and none of them a fact.
    Opinion,
    /// At least one fact that holds up, or one whose rating cannot be read.
    Facts,
    /// Facts, and all of them fell.
    Fallen,
}

impl Support {
    /// What these claims come to.
    pub fn of(cited: &[&str], index: &Index<'_>) -> Self {
        let ratings = cited.iter().map(|id| index.ratings.get(id));
        let mut facts = ratings.filter(|rating| *rating != Some(&Rating::Opinion)).peekable();
        if cited.is_empty() {
            Self::Nothing
        } else if facts.peek().is_none() {
            Self::Opinion
        } else if facts.all(|rating| rating.is_some_and(|rating| rating.fell())) {
            Self::Fallen
        } else {
            Self::Facts
        }
    }

    /// What is wrong with a rule on this ground, and what to do. The rules of a question about `people` rest on their
    /// own word.
    pub fn fault(self, set_aside: bool, people: bool) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Fallen if !set_aside => Some((
                "the claims of this rule fell, and it still scores",
                "add \"set_aside\": true",
            )),
            Self::Opinion if !people => {
                Some(("nothing but opinions carries this rule", "cite a fact that explains them"))
            }
            Self::Facts if set_aside => {
                Some(("this rule is set aside, but a claim of it stands", "take `set_aside` out"))
            }
            Self::Opinion | Self::Nothing if set_aside && people => Some((
                "this rule is set aside, but none of its claims fell",
                "take `set_aside` out",
            )),
            Self::Nothing | Self::Opinion | Self::Facts | Self::Fallen => None,
        }
    }
}
