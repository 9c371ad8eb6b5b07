//! Lists that the program need not copy if it has them already.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

/// A list in a rule set. Those of a compiled rule set stay where they are in the program.
#[derive(Clone)]
pub struct Items<T: Clone + 'static>(Cow<'static, [T]>);

impl<T: Clone> Items<T> {
    /// A list that is in the program.
    pub const fn of(items: &'static [T]) -> Self {
        Self(Cow::Borrowed(items))
    }

    /// The list to change, copied if it is in the program.
    pub fn to_mut(&mut self) -> &mut Vec<T> {
        self.0.to_mut()
    }
}

/// As Rust code.
impl<T: Clone + fmt::Debug> fmt::Debug for Items<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Items::of(const { &")?;
        self.0.fmt(out)?;
        out.write_str(" })")
    }
}

impl<T: Clone> Default for Items<T> {
    fn default() -> Self {
        Self::of(&[])
    }
}

impl<T: Clone> Deref for Items<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'i, T: Clone> IntoIterator for &'i Items<T> {
    type Item = &'i T;
    type IntoIter = std::slice::Iter<'i, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: Clone> FromIterator<T> for Items<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T: Clone> From<Vec<T>> for Items<T> {
    fn from(items: Vec<T>) -> Self {
        Self(Cow::Owned(items))
    }
}
