//! Settled: whether the open questions can still turn the result.
#![doc = include_str!("example.md")]

use super::axis::Axis;
use super::space::{AnswerSpace, Component};

/// Whether the first framework stays strictly ahead, however the open questions are answered or
/// left open.
pub fn settled(space: &AnswerSpace) -> bool {
    let mut worst = 0;
    for component in &space.components {
        worst += worst_margin(component, |axis| axis.given.is_some());
    }
    worst > 0
}

/// The smallest margin that a component can add while the questions in `kept` keep their answers
/// and every other question has any answer or is open.
pub fn worst_margin(component: &Component, kept: impl Fn(Axis) -> bool) -> i64 {
    let combinations = component.combinations(|axis| {
        if kept(axis) || !axis.can_change() { axis.given_slot() } else { axis.all_slots() }
    });
    let margins = combinations.into_iter().map(|combination| component.margins[combination]);
    margins.min().unwrap_or(0)
}
