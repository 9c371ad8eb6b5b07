//! Positions in a rule set, with a type each so that the compiler tells them apart.

/// The position of a framework in its rule set, not to be confused with its `id` in the data, such
/// as `flask`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FrameworkId(pub usize);

/// The position of a question in its rule set, not to be confused with its `id` in the data, such
/// as `admin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub usize);

/// The position of an answer in its question, not to be confused with its `id` in the data, such as
/// `essential`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerId(pub usize);

/// Two frameworks to compare. Their margin is the points of the first minus those of the second;
/// where somebody leads, the leader is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    pub first: FrameworkId,
    pub second: FrameworkId,
}
