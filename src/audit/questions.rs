//! How much influence each question has, and whether its answers are monotone.

use std::cmp::Reverse;

use num_rational::Ratio;

use super::sheets::{ComponentInSheets, Sheets};
use crate::decision::axis::Axis;
use crate::rules::{AnswerId, FrameworkId, Pair, Question, QuestionId, RuleSet};

/// How much influence a question has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Influence {
    pub question: QuestionId,
    /// By how many points at most its answer alone can shift the margin between two frameworks,
    /// whatever else is answered or open.
    pub swing: i64,
    /// The sheets in which another answer to this question alone lets a rival overtake the leader.
    pub decides: u128,
    /// The sheets in which it is answered.
    pub sheets: u128,
    /// The framework that each answer should favour at least as much as the one before.
    pub monotone: Option<FrameworkId>,
    /// The largest violation of that, if there is any.
    pub decrease: Option<Decrease>,
}

impl Influence {
    /// The share of sheets that it decides.
    pub fn share(&self) -> Ratio<u128> {
        Ratio::new_raw(self.decides, self.sheets)
    }
}

/// An answer that favours a framework less than the one before it, all else equal. For example,
/// with `control fine`, `size large` could give Django a margin that is 2 points lower than that of
/// `size medium`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decrease {
    pub from: AnswerId,
    /// The answer after `from`, which should favour the framework at least as much.
    pub to: AnswerId,
    /// By how many points the margin drops.
    pub points: i64,
    /// The fewest answers to other questions with which it drops that far.
    pub with: Vec<(QuestionId, AnswerId)>,
}

/// The influence of a question; of several pairs, the largest numbers.
pub fn influence(rules: &RuleSet, question: QuestionId, all_sheets: &[Sheets]) -> Influence {
    let Question { deferred, answers, monotone, .. } = &rules[question];
    let ways = if *deferred { answers.len() as u128 } else { 1 };
    let answered_in = rules.sheets() * ways;
    let (mut widest, mut most_decided, mut all_decreases) = (0, 0, Vec::new());
    for sheets in all_sheets {
        let Some(component) = sheets.component_of(question) else { continue };
        let Some(axis) = component.axis(question) else { continue };
        widest = widest.max(swing(component, axis));
        most_decided = most_decided.max(decides(component, axis));
        if let Some(sign) = monotone.and_then(|framework| sign(sheets.pair, framework)) {
            all_decreases.extend(decreases(component, axis, sign));
        }
    }
    let largest_first = |decrease: &Decrease| (Reverse(decrease.points), decrease.with.len());
    Influence {
        question,
        swing: widest,
        decides: most_decided,
        sheets: answered_in,
        monotone: *monotone,
        decrease: all_decreases.into_iter().min_by_key(largest_first),
    }
}

/// The number of sheets in which another answer to the question lets the other framework overtake.
fn decides(in_sheets: &ComponentInSheets, axis: Axis) -> u128 {
    let mut decides = 0;
    for context in in_sheets.contexts(axis, Axis::slots_when_asked) {
        let margins = in_sheets.component.margins_by_answer(axis, context);
        let (least, most) = range(&margins);
        for margin in margins {
            // The first framework is ahead, and behind with its worst answer:
            // margin + others > 0 and least + others < 0.
            decides += in_sheets.others.within(1 - margin, -least - 1);
            // The second framework is ahead, and behind with its worst answer:
            // margin + others < 0 and most + others > 0.
            decides += in_sheets.others.within(1 - most, -margin - 1);
        }
    }
    decides
}

/// The widest range of margins over the answers to the question.
fn swing(in_sheets: &ComponentInSheets, axis: Axis) -> i64 {
    let mut widest = 0;
    for context in in_sheets.contexts(axis, Axis::all_slots) {
        let (least, most) = range(&in_sheets.component.margins_by_answer(axis, context));
        widest = widest.max(most - least);
    }
    widest
}

fn range(margins: &[i64]) -> (i64, i64) {
    (margins.iter().copied().min().unwrap_or(0), margins.iter().copied().max().unwrap_or(0))
}

/// 1 for the first framework of a pair, -1 for the second, whose margins are mirrored, and `None`
/// for any other.
fn sign(pair: Pair, framework: FrameworkId) -> Option<i64> {
    if framework == pair.first {
        Some(1)
    } else if framework == pair.second {
        Some(-1)
    } else {
        None
    }
}

/// Every decrease of the margin from one answer to the next, whatever else is answered or open.
fn decreases(in_sheets: &ComponentInSheets, axis: Axis, sign: i64) -> Vec<Decrease> {
    let mut decreases = Vec::new();
    for context in in_sheets.contexts(axis, Axis::all_slots) {
        let margins = in_sheets.component.margins_by_answer(axis, context);
        for (index, steps) in margins.windows(2).enumerate() {
            let points = sign * (steps[0] - steps[1]);
            if points > 0 {
                let (from, to) = (AnswerId(index), AnswerId(index + 1));
                let with = in_sheets.answers_in(context);
                decreases.push(Decrease { from, to, points, with });
            }
        }
    }
    decreases
}
