//! Values by framework.

use std::ops::{Index, IndexMut};

use super::ids::FrameworkId;
use super::rule_set::RuleSet;

/// A value for each framework of a rule set, in their order; for example, the points of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerFramework<T>(Vec<T>);

impl<T> PerFramework<T> {
    /// Calls `value` once for each framework.
    pub fn new(rules: &RuleSet, value: impl FnMut(FrameworkId) -> T) -> Self {
        Self(rules.framework_ids().map(value).collect())
    }

    /// Each framework with its value.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (FrameworkId, &T)> + Clone {
        self.0.iter().enumerate().map(|(index, value)| (FrameworkId(index), value))
    }

    /// The values alone.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Index<FrameworkId> for PerFramework<T> {
    type Output = T;

    fn index(&self, framework: FrameworkId) -> &T {
        &self.0[framework.0]
    }
}

impl<T> IndexMut<FrameworkId> for PerFramework<T> {
    fn index_mut(&mut self, framework: FrameworkId) -> &mut T {
        &mut self.0[framework.0]
    }
}
