//! What other answers would do to the result. The tables are built at once, each number when it
//! is asked for.

use std::cell::OnceCell;

use super::flips::{self, Flip};
use super::outlook::{Outlook, outlook};
use super::settled::{least_margin, settled};
use super::settled_by::settled_by;
use super::space::AnswerSpace;
use crate::answers::Answers;
use crate::rules::{FrameworkId, Pair, QuestionId, RuleSet};

/// What other answers would do to the result. Everything is about the leader and one rival at a
/// time; the worst of them counts.
#[derive(Debug)]
pub struct WhatIf {
    has_leader: bool,
    /// The leader with each rival. Two frameworks have a space also in a tie.
    spaces: Vec<AnswerSpace>,
    outlooks: OnceCell<Vec<Outlook>>,
    is_settled: OnceCell<bool>,
}

impl WhatIf {
    pub fn new(rules: &RuleSet, answers: &Answers, leader: Option<FrameworkId>) -> Self {
        let pairs = match leader {
            Some(leader) => {
                rules.rivals(leader).map(|rival| Pair { first: leader, second: rival }).collect()
            }
            None if rules.frameworks.len() == 2 => rules.pairs(),
            None => Vec::new(),
        };
        let spaces = pairs.into_iter().map(|pair| AnswerSpace::new(rules, answers, pair)).collect();
        Self {
            has_leader: leader.is_some(),
            spaces,
            outlooks: OnceCell::new(),
            is_settled: OnceCell::new(),
        }
    }

    /// How the leader and each rival would fare. In a tie, there is an outlook only for two
    /// frameworks.
    pub fn outlooks(&self) -> &[Outlook] {
        self.outlooks.get_or_init(|| self.spaces.iter().map(outlook).collect())
    }

    /// The outlook in which the leader wins least; the first of several. `None` without a leader.
    pub fn worst_outlook(&self) -> Option<&Outlook> {
        if !self.has_leader {
            return None;
        }
        // All have the same number of ways.
        self.outlooks().iter().min_by_key(|outlook| outlook.first_wins)
    }

    /// Whether the leader stays ahead of every rival, whatever the answers to the open questions;
    /// `None` without a leader.
    pub fn settled(&self) -> Option<bool> {
        let is_settled = || *self.is_settled.get_or_init(|| self.spaces.iter().all(settled));
        self.has_leader.then(is_settled)
    }

    /// Whether the leader stays ahead of every rival while only the answers to the questions that
    /// are not `kept` can change. False without a leader.
    pub fn is_settled_with(&self, kept: impl Fn(QuestionId) -> bool) -> bool {
        self.has_leader && self.spaces.iter().all(|space| least_margin(space, &kept) > 0)
    }

    /// A smallest set of answered questions that keeps the leader ahead, whatever the answers to
    /// all others. Only for two frameworks; `None` if no set does.
    pub fn settled_by(&self) -> Option<Vec<QuestionId>> {
        match &self.spaces[..] {
            [space] if self.has_leader => settled_by(space),
            _ => None,
        }
    }

    /// Sets of changed answers that let a rival overtake: all single changes that do, or otherwise
    /// one smallest set. They leave fixed questions alone. Empty without a leader.
    pub fn flips(&self) -> Vec<Vec<Flip>> {
        if self.has_leader { flips::flips(&self.spaces) } else { Vec::new() }
    }

    /// The changed answers to fixed questions that let a rival overtake, each of them alone. Empty
    /// without a leader.
    pub fn flips_fixed(&self) -> Vec<Flip> {
        if self.has_leader { flips::flips_fixed(&self.spaces) } else { Vec::new() }
    }
}
