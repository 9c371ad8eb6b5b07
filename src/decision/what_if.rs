//! What would change the result, and what no longer can.

use super::flips::{self, Flip};
use super::outlook::{self, Outlook};
use super::sensitivity::{self, BreakEven};
use super::settled::Guarantee;
use super::space::{AnswerSpace, Pair};
use crate::rules::{FrameworkId, PerFramework, QuestionId};

/// What other answers and other weights would do to the result.
#[derive(Debug)]
pub struct WhatIf {
    pub outlook: Outlook,
    /// Whether the leader stays ahead of every rival, whatever the answers to the open questions;
    /// `None` without a leader.
    pub settled: Option<bool>,
    /// A smallest set of answered questions that keeps the leader ahead, whatever the answers to
    /// all others. Only for two frameworks; `None` if no set does.
    pub settled_by: Option<Vec<QuestionId>>,
    /// Sets of changed answers that let a rival overtake: all single changes that do, or otherwise
    /// one smallest set.
    pub flips: Vec<Vec<Flip>>,
    pub break_evens: Vec<BreakEven>,
}

impl WhatIf {
    /// `points` are those of the answers of this space.
    pub fn new(
        space: &AnswerSpace<'_>,
        points: &PerFramework<i64>,
        leader: Option<FrameworkId>,
    ) -> Self {
        let mut what_if = Self {
            outlook: outlook::outlook(space),
            settled: None,
            settled_by: None,
            flips: Vec::new(),
            break_evens: Vec::new(),
        };
        if let Some(leader) = leader {
            let rivals = space.rules.rivals(leader);
            let guarantees: Vec<Guarantee> =
                rivals.map(|rival| Guarantee::new(space, Pair { leader, rival })).collect();
            what_if.settled = Some(guarantees.iter().all(Guarantee::settled));
            if let [guarantee] = &guarantees[..] {
                what_if.settled_by = guarantee.settled_by();
            }
            what_if.flips = flips::flips(space, leader);
            what_if.break_evens =
                sensitivity::break_evens(space.rules, space.answers, points, leader);
        }
        what_if
    }
}
