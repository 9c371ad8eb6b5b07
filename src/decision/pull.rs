//! How much each open question can still move.

use super::Open;
use crate::answers::Sheet;
use crate::guide::{Guide, Rule};

/// Every question that an interview would ask and that has no answer yet, with its pull.
pub fn open(guide: &Guide, sheet: &Sheet, leader: Option<usize>) -> Vec<Open> {
    let rules = rules_by_question(guide);
    let asked = guide.questions.iter().enumerate().filter(|(_, question)| !question.later);
    let unanswered = asked.map(|(at, _)| at).filter(|at| sheet.answer(*at).is_none());
    let pull = |question: usize| range_of_leads(&outcomes(guide, sheet, question, &rules[question]), leader);
    unanswered.map(|question| Open { question, pull: pull(question) }).collect()
}

/// A rule with the question that owns it.
type Owned<'g> = (usize, &'g Rule);

/// For each question, the rules that ask for it, whether they are its own or not.
fn rules_by_question(guide: &Guide) -> Vec<Vec<Owned<'_>>> {
    let mut rules = vec![Vec::new(); guide.questions.len()];
    for (owner, rule) in guide.rules().filter(|(_, rule)| !rule.set_aside) {
        for condition in &rule.when {
            rules[condition.question].push((owner, rule));
        }
    }
    rules
}

/// The largest minus the smallest lead among the outcomes.
/// The lead is the leader's over each rival; while nobody leads, it is taken between every two frameworks.
fn range_of_leads(outcomes: &[Vec<i64>], leader: Option<usize>) -> i64 {
    let range = |one: usize, other: usize| {
        let leads = || outcomes.iter().map(|points| points[one] - points[other]);
        leads().max().unwrap_or(0) - leads().min().unwrap_or(0)
    };
    let frameworks = 0..outcomes.first().map_or(0, Vec::len);
    let against_all = |one: usize| frameworks.clone().map(move |other| (one, other));
    let pairs: Vec<(usize, usize)> = match leader {
        Some(leader) => against_all(leader).collect(),
        None => frameworks.clone().flat_map(against_all).collect(),
    };
    pairs.into_iter().map(|(one, other)| range(one, other)).max().unwrap_or(0)
}

/// What each answer to an open question adds to the points of each framework, by the rules that ask for it.
/// All other rules fire, or not, whatever its answer is.
fn outcomes(guide: &Guide, sheet: &Sheet, question: usize, rules: &[Owned<'_>]) -> Vec<Vec<i64>> {
    let mut trial = sheet.clone();
    let answers = 0..guide.questions[question].answers.len();
    let outcome = |answer| {
        trial.set(question, Some(answer));
        let mut points = vec![0; guide.frameworks.len()];
        for (owner, rule) in rules.iter().filter(|(_, rule)| trial.meets(&rule.when)) {
            points[rule.favors] += rule.points * trial.weight(*owner);
        }
        points
    };
    answers.map(outcome).collect()
}
