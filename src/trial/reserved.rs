//! Names that have a meaning already: one a line, and above each group why.

/// A list of such names.
pub struct Reserved(&'static str);

/// Words of Python.
pub const KEYWORDS: Reserved = Reserved(include_str!("reserved/keywords.txt"));
/// No fields.
pub const FIELDS: Reserved = Reserved(include_str!("reserved/fields.txt"));
/// No classes of resources.
pub const CLASSES: Reserved = Reserved(include_str!("reserved/classes.txt"));
/// No plurals, which name a package, a table and an address.
pub const PACKAGES: Reserved = Reserved(include_str!("reserved/packages.txt"));

impl Reserved {
    /// Whether the name is one of them.
    pub fn contains(&self, name: &str) -> bool {
        self.0.lines().filter(|line| !line.starts_with('#')).any(|line| line == name)
    }
}
