//! What the rule set knows beyond the values that the parser takes.

use std::borrow::Cow;

/// The ids that arguments and options can name. None of them is all that is understood there.
pub struct Ids {
    pub questions: Vec<Named>,
    /// Sections and topics.
    pub compare: Vec<Named>,
    pub why: Vec<Named>,
    pub cases: Vec<Named>,
}

/// An id with what it means.
#[derive(Debug, Clone)]
pub struct Named {
    pub id: &'static str,
    pub meaning: Cow<'static, str>,
}
