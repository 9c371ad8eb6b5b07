//! How much each open question can still move.

use super::Open;
use super::ways::{Group, Ways, only, place};
use crate::answers::Sheet;
use crate::guide::Guide;

/// Every question that an interview would ask and that has no answer yet, with its pull.
pub fn open(guide: &Guide, sheet: &Sheet, ways: &Ways, leader: Option<usize>) -> Vec<Open> {
    let mut open = Vec::new();
    for group in &ways.groups {
        let axes = group.axes.iter().map(|axis| axis.question);
        let unanswered =
            axes.filter(|at| sheet.answer(*at).is_none() && !guide.questions[*at].later);
        let pull =
            |question| Open { question, pull: pull(guide, sheet, group, (question, leader)) };
        open.extend(unanswered.map(pull));
    }
    open.sort_unstable_by_key(|open| open.question);
    open
}

/// The largest minus the smallest lead among the answers to a question, everything else as it is. The lead is the
/// leader's over each rival; while nobody leads, it is taken between every two frameworks.
fn pull(
    guide: &Guide,
    sheet: &Sheet,
    group: &Group,
    (question, leader): (usize, Option<usize>),
) -> i64 {
    let allowed =
        |at: usize| if at == question { None } else { Some(only(place(sheet.answer(at)))) };
    let answered = group.combinations(|axis| allowed(axis.question).unwrap_or(axis.answered()));
    let range = |one: usize, other: usize| {
        let leads = || answered.iter().map(|combination| group.lead([one, other], *combination));
        leads().max().unwrap_or(0) - leads().min().unwrap_or(0)
    };
    let frameworks = 0..guide.frameworks.len();
    let leaders = leader.map_or(frameworks.clone(), |leader| leader..leader + 1);
    leaders
        .flat_map(|one| frameworks.clone().map(move |other| (one, other)))
        .map(|(one, other)| range(one, other))
        .max()
        .unwrap_or(0)
}
