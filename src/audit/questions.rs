//! How much influence each question has, and whether its answers are monotone.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use num_bigint::BigUint;

use super::context::{InContext, slots_in_sheets};
use crate::decision::axis::{Axis, only, slot};
use crate::decision::margins::{self, PackedMargins, winner};
use crate::decision::space::Pair;
use crate::rules::{AnswerId, FrameworkId, QuestionId, RuleSet};

/// How much influence a question has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Influence {
    pub question: QuestionId,
    /// By how many points at most its answer alone can shift the margin between two frameworks,
    /// whatever else is answered or open.
    pub swing: i64,
    /// The sheets in which another answer to this question alone lets a rival overtake the leader.
    pub decides: BigUint,
    /// The sheets in which it is answered.
    pub sheets: BigUint,
    /// The framework that each answer should favour at least as much as the one before.
    pub monotone: Option<FrameworkId>,
    /// The largest violation of that, if there is any.
    pub decrease: Option<Decrease>,
}

/// An answer that favours a framework less than the one before it, all else equal. For example,
/// with `control fine`, `size large` could give Django a margin that is 2 points lower than that of
/// `size medium`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decrease {
    pub from: AnswerId,
    /// The answer after `from`, which should favour the framework at least as much.
    pub to: AnswerId,
    /// By how many points the margin falls.
    pub points: i64,
    /// The answers to other questions that make it fall so far, as few as possible.
    pub with: Vec<(QuestionId, AnswerId)>,
}

/// The influence of each question of a component.
pub fn influences(rules: &RuleSet, in_context: &InContext<'_>) -> Vec<Influence> {
    let mut influences = Vec::new();
    for axis in &in_context.component.axes {
        let monotone = rules[axis.question].monotone;
        let (decides, sheets) = decides(rules, in_context, *axis);
        influences.push(Influence {
            question: axis.question,
            swing: swing(rules, in_context, *axis),
            decides,
            sheets,
            monotone,
            decrease: monotone.and_then(|framework| decrease(rules, in_context, *axis, framework)),
        });
    }
    influences
}

/// Every combination of the other questions of a component, with this question open.
fn contexts(
    in_context: &InContext<'_>,
    axis: Axis,
    allowed: impl Fn(Axis) -> Range<usize>,
) -> Vec<usize> {
    in_context.component.combinations(|other| {
        if other.question == axis.question { only(slot(None)) } else { allowed(other) }
    })
}

/// The number of sheets in which another answer to the question lets a rival overtake, and of those
/// in which it is answered.
fn decides(rules: &RuleSet, in_context: &InContext<'_>, axis: Axis) -> (BigUint, BigUint) {
    let frameworks = rules.frameworks.len();
    let contexts = contexts(in_context, axis, |other| slots_in_sheets(rules, other));
    let sheets = in_context.ways() * contexts.len() * axis.answered().len();
    let mut times: BTreeMap<Vec<PackedMargins>, u64> = BTreeMap::new();
    for context in contexts {
        let combinations = axis.answered().map(|slot| context + axis.offset(slot));
        let by_answer = combinations.map(|combination| {
            margins::of_combination(in_context.component, frameworks, combination)
        });
        *times.entry(by_answer.collect()).or_default() += 1;
    }
    let mut decides = BigUint::ZERO;
    for (other_margins, ways) in &in_context.others {
        let mut overtaken_answers = 0;
        for (by_answer, times) in &times {
            overtaken_answers += overtaken(by_answer, *other_margins, frameworks) * times;
        }
        decides += ways * overtaken_answers;
    }
    (decides, sheets)
}

/// How many of the answers have a leader who would be overtaken with another of them.
fn overtaken(by_answer: &[PackedMargins], others: PackedMargins, frameworks: usize) -> u64 {
    let mut overtaken = 0;
    for margins in by_answer {
        if let Some(leader) = winner(margins + others, frameworks)
            && by_answer.iter().any(|other| margins::lead(other + others, leader, frameworks) < 0)
        {
            overtaken += 1;
        }
    }
    overtaken
}

/// The widest range of margins over the answers to the question.
fn swing(rules: &RuleSet, in_context: &InContext<'_>, axis: Axis) -> i64 {
    let mut widest = 0;
    for context in contexts(in_context, axis, Axis::all) {
        for pair in pairs(rules) {
            let margins = in_context.component.margins_by_answer(pair, axis, context);
            let most = margins.iter().max().unwrap_or(&0);
            widest = widest.max(most - margins.iter().min().unwrap_or(&0));
        }
    }
    widest
}

/// The largest decrease of a framework's margin from one answer to the next, whatever else is
/// answered or open; of those that are as large, the first with the fewest other answers.
fn decrease(
    rules: &RuleSet,
    in_context: &InContext<'_>,
    axis: Axis,
    framework: FrameworkId,
) -> Option<Decrease> {
    let answers = rules[axis.question].answer_ids();
    let mut decreases = Vec::new();
    for context in contexts(in_context, axis, Axis::all) {
        for rival in rules.rivals(framework) {
            let pair = Pair { leader: framework, rival };
            let margins = in_context.component.margins_by_answer(pair, axis, context);
            let steps = answers.clone().zip(answers.clone().skip(1)).zip(margins.windows(2));
            for ((from, to), margins) in steps.filter(|(_, margins)| margins[0] > margins[1]) {
                let points = margins[0] - margins[1];
                decreases.push(Decrease {
                    from,
                    to,
                    points,
                    with: answers_in(in_context, context),
                });
            }
        }
    }
    decreases.into_iter().min_by_key(|decrease| (Reverse(decrease.points), decrease.with.len()))
}

/// The questions that are answered in a combination, with their answers.
fn answers_in(in_context: &InContext<'_>, combination: usize) -> Vec<(QuestionId, AnswerId)> {
    let axes = in_context.component.axes.iter();
    axes.filter_map(|axis| Some((axis.question, axis.answer_in(combination)?))).collect()
}

/// Every two frameworks, in either order.
fn pairs(rules: &RuleSet) -> impl Iterator<Item = Pair> {
    rules
        .framework_ids()
        .flat_map(move |leader| rules.rivals(leader).map(move |rival| Pair { leader, rival }))
}
