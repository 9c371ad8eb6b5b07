//! What would change the result, and what no longer can.

use super::flips::{self, Flip};
use super::outlook::{self, Outlook};
use super::sensitivity::{self, BreakEven};
use super::settled::Guarantee;
use super::space::AnswerSpace;
use crate::answers::Answers;
use crate::rules::RuleSet;

/// Everything about answers and weights that could be other ones.
#[derive(Debug)]
pub struct WhatIf {
    /// How the ways to answer what is open end.
    pub outlook: Outlook,
    /// Whether nobody ties or overtakes the leader, whatever becomes of what is open; none without a leader.
    pub settled: Option<bool>,
    /// A smallest set of given answers, as questions, with which the leader stays ahead whatever becomes of all others.
    pub settled_by: Option<Vec<usize>>,
    /// Changes of given answers that let somebody overtake: every single one, or else a smallest set.
    pub flips: Vec<Vec<Flip>>,
    pub break_evens: Vec<BreakEven>,
}

impl WhatIf {
    /// What could become of these points, with this leader.
    pub fn new(
        rules: &RuleSet,
        answers: &Answers,
        ways: &AnswerSpace,
        (points, leader): (&[i64], Option<usize>),
    ) -> Self {
        let outlook = outlook::outlook(rules, answers, ways);
        let Some(leader) = leader else {
            return Self {
                outlook,
                settled: None,
                settled_by: None,
                flips: Vec::new(),
                break_evens: Vec::new(),
            };
        };
        let rivals: Vec<usize> = (0..points.len()).filter(|rival| *rival != leader).collect();
        let holds: Vec<Guarantee> = rivals
            .iter()
            .map(|rival| Guarantee::new(rules, answers, ways, [leader, *rival]))
            .collect();
        Self {
            outlook,
            settled: Some(holds.iter().all(Guarantee::settled)),
            settled_by: if let [only] = &holds[..] { only.settled_by() } else { None },
            flips: flips::flips(answers, ways, leader, &rivals),
            break_evens: sensitivity::break_evens(rules, answers, points, leader),
        }
    }
}
