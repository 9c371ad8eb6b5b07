//! What words of the user could mean.

/// One of several things that words could mean.
#[derive(Debug, Clone, Copy)]
pub struct Match<'k> {
    /// Such as `claim`.
    pub kind: &'static str,
    pub id: &'k str,
    pub says: &'k str,
}
