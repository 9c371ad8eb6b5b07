//! Names that are taken. A list in `reserved/` has one name per line, in groups with a comment.

/// A list of taken names.
pub struct Reserved(&'static str);

/// Keywords of Python.
pub const KEYWORDS: Reserved = Reserved(include_str!("reserved/keywords.txt"));
/// Names that no field may have.
pub const FIELDS: Reserved = Reserved(include_str!("reserved/fields.txt"));
/// Names that no class of a resource may have.
pub const CLASSES: Reserved = Reserved(include_str!("reserved/classes.txt"));
/// Names that no plural may have, because it becomes the name of a package, a table and a path.
pub const PACKAGES: Reserved = Reserved(include_str!("reserved/packages.txt"));

impl Reserved {
    /// Whether the list has this name.
    pub fn contains(&self, name: &str) -> bool {
        self.0.lines().filter(|line| !line.starts_with('#')).any(|line| line == name)
    }
}
