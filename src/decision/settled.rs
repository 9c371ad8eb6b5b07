//! Settled: whether the open questions can still turn the result.
#![doc = include_str!("example.md")]

use super::axis::Axis;
use super::space::{AnswerSpace, Component};
use crate::rules::QuestionId;

/// Whether the first framework stays strictly ahead, however the open questions are answered or
/// left open.
pub fn settled(space: &AnswerSpace) -> bool {
    let margins = space.components.iter();
    let worst: i64 =
        margins.map(|component| worst_margin(component, |axis| axis.given.is_some())).sum();
    worst > 0
}

/// The smallest margin while the `kept` questions stay as they are, with or without an answer.
pub fn least_margin(space: &AnswerSpace, kept: impl Fn(QuestionId) -> bool) -> i64 {
    let components = space.components.iter();
    components.map(|component| worst_margin(component, |axis| kept(axis.question))).sum()
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
