//! How much each open question can still move.

use super::Open;
use crate::answers::Sheet;
use crate::guide::Guide;

/// Every question that an interview would ask and that has no answer yet, with its pull.
pub fn open(guide: &Guide, sheet: &Sheet, leader: Option<usize>) -> Vec<Open> {
    let asked = guide.questions.iter().enumerate().filter(|(_, question)| !question.later);
    let unanswered = asked.map(|(at, _)| at).filter(|at| sheet.answer(*at).is_none());
    unanswered.map(|question| Open { question, pull: pull(guide, sheet, question, leader) }).collect()
}

/// The largest minus the smallest lead that answering `question` alone can give.
/// The lead is the leader's over each rival; while nobody leads, it is taken between every two frameworks.
fn pull(guide: &Guide, sheet: &Sheet, question: usize, leader: Option<usize>) -> i64 {
    let outcomes: Vec<Vec<i64>> = outcomes(guide, sheet, question);
    let range = |one: usize, other: usize| {
        let leads = || outcomes.iter().map(|points| points[one] - points[other]);
        leads().max().unwrap_or(0) - leads().min().unwrap_or(0)
    };
    let frameworks = 0..guide.frameworks.len();
    match leader {
        Some(leader) => frameworks.map(|rival| range(leader, rival)).max().unwrap_or(0),
        None => frameworks
            .clone()
            .flat_map(|one| frameworks.clone().map(move |other| (one, other)))
            .map(|(one, other)| range(one, other))
            .max()
            .unwrap_or(0),
    }
}

/// What each answer to an open question adds to the points of each framework.
/// Rules that do not ask for it fire, or not, whatever its answer is.
fn outcomes(guide: &Guide, sheet: &Sheet, question: usize) -> Vec<Vec<i64>> {
    let touching: Vec<_> = guide
        .rules()
        .filter(|(_, rule)| !rule.set_aside && rule.when.iter().any(|condition| condition.question == question))
        .collect();
    let mut trial = sheet.clone();
    let answers = 0..guide.questions[question].answers.len();
    answers
        .map(|answer| {
            trial.set(question, Some(answer));
            let mut points = vec![0; guide.frameworks.len()];
            for (owner, rule) in touching.iter().filter(|(_, rule)| trial.meets(&rule.when)) {
                points[rule.favors] += rule.points * trial.weight(*owner);
            }
            points
        })
        .collect()
}
