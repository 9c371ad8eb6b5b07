//! What the claims of a rule come to: whether it may score.

use super::index::Index;
use crate::guide::Standing;

/// What a rule rests on. Opinions neither carry a rule nor fell one.
#[derive(Clone, Copy)]
pub enum Ground {
    /// No claim at all.
    Nothing,
    /// Claims, and none of them a fact.
    Opinion,
    /// A fact that stands, or one whose standing cannot be read.
    Standing,
    /// Facts, and all of them fell.
    Fallen,
}

impl Ground {
    /// What these claims come to.
    pub fn of(cited: &[&str], index: &Index<'_>) -> Self {
        let standings = cited.iter().map(|id| index.standings.get(id));
        let mut facts =
            standings.filter(|standing| *standing != Some(&Standing::Opinion)).peekable();
        if cited.is_empty() {
            Self::Nothing
        } else if facts.peek().is_none() {
            Self::Opinion
        } else if facts.all(|standing| standing.is_some_and(|standing| standing.fell())) {
            Self::Fallen
        } else {
            Self::Standing
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
            Self::Standing if set_aside => {
                Some(("this rule is set aside, but a claim of it stands", "take `set_aside` out"))
            }
            Self::Opinion | Self::Nothing if set_aside && people => Some((
                "this rule is set aside, but none of its claims fell",
                "take `set_aside` out",
            )),
            Self::Nothing | Self::Opinion | Self::Standing | Self::Fallen => None,
        }
    }
}
