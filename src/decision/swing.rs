//! How much each open question can still move.

use super::Open;
use super::space::{AnswerSpace, Component, only, slot};
use crate::answers::Answers;
use crate::rules::RuleSet;

/// Every question that an interview would ask and that has no answer yet, with its pull.
pub fn open(
    rules: &RuleSet,
    answers: &Answers,
    ways: &AnswerSpace,
    leader: Option<usize>,
) -> Vec<Open> {
    let mut open = Vec::new();
    for component in &ways.components {
        let axes = component.axes.iter().map(|axis| axis.question);
        let unanswered =
            axes.filter(|at| answers.answer(*at).is_none() && !rules.questions[*at].later);
        let swing = |question| Open {
            question,
            swing: swing(rules, answers, component, (question, leader)),
        };
        open.extend(unanswered.map(swing));
    }
    open.sort_unstable_by_key(|open| open.question);
    open
}

/// The largest minus the smallest lead among the answers to a question, everything else as it is. The lead is the
/// leader's over each rival; while nobody leads, it is taken between every two frameworks.
fn swing(
    rules: &RuleSet,
    answers: &Answers,
    component: &Component,
    (question, leader): (usize, Option<usize>),
) -> i64 {
    let allowed =
        |at: usize| if at == question { None } else { Some(only(slot(answers.answer(at)))) };
    let answered = component.combinations(|axis| allowed(axis.question).unwrap_or(axis.answered()));
    let range = |one: usize, other: usize| {
        let margins =
            || answered.iter().map(|combination| component.lead([one, other], *combination));
        margins().max().unwrap_or(0) - margins().min().unwrap_or(0)
    };
    let frameworks = 0..rules.frameworks.len();
    let leaders = leader.map_or(frameworks.clone(), |leader| leader..leader + 1);
    leaders
        .flat_map(|one| frameworks.clone().map(move |other| (one, other)))
        .map(|(one, other)| range(one, other))
        .max()
        .unwrap_or(0)
}
