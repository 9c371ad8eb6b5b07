//! Names that are taken. A list in `reserved/` has one name per line, in groups with a comment.

/// A list of taken names.
pub struct Reserved(&'static str);

/// Keywords of Python.
pub const KEYWORDS: Reserved = Reserved(include_str!("reserved/keywords.txt"));
/// Names that no field may have.
pub const FIELDS: Reserved = Reserved(include_str!("reserved/fields.txt"));

impl Reserved {
    /// Whether the list has this name.
    pub fn contains(&self, name: &str) -> bool {
        self.0.lines().filter(|line| !line.starts_with('#')).any(|line| line == name)
    }
}
