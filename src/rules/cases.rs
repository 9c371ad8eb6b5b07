//! Real choices, to be shown next to a result that resembles them. They never score.

pub use super::schema::Case;
use super::schema::KindRecord;
use crate::located::words::Words;

/// What a case chose if it chose several of the frameworks, in place of the id of one.
pub const BOTH: &str = "both";

/// All cases, by kind. Read only when they are shown; a decision needs no more than
/// [`super::IndexedCase`].
#[derive(Debug, Clone, Default)]
pub struct Cases {
    pub kinds: Vec<Kind>,
}

/// The cases that are known from the same kind of source.
#[derive(Debug, Clone)]
pub struct Kind {
    pub id: Words,
    pub label: Words,
    pub cases: Vec<Case>,
}

impl Kind {
    pub fn new(record: KindRecord, cases: Vec<Case>) -> Self {
        Self { id: record.id.into_words(), label: record.label.into_words(), cases }
    }
}

impl Cases {
    /// Every case with its kind, in the order of the data.
    pub fn iter(&self) -> impl Iterator<Item = (&Kind, &Case)> + Clone {
        self.kinds.iter().flat_map(|kind| kind.cases.iter().map(move |case| (kind, case)))
    }

    /// The case with this id, and its kind.
    pub fn find(&self, id: &str) -> Option<(&Kind, &Case)> {
        self.iter().find(|(_, case)| &*case.id == id)
    }
}
