//! Swings: by how much each open question could still shift the score.

use super::axis::{only, slot};
use super::space::{AnswerSpace, Component, Pair};
use crate::rules::{FrameworkId, QuestionId};

/// An open question and its swing: by how many points its answer alone could shift the margin
/// between two frameworks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub question: QuestionId,
    pub swing: i64,
}

/// Every question that has no answer and that an interview would ask, with its swing.
pub fn open(space: &AnswerSpace<'_>, leader: Option<FrameworkId>) -> Vec<Open> {
    let mut open = Vec::new();
    for component in &space.components {
        for axis in &component.axes {
            let question = axis.question;
            if space.answers.answer(question).is_none() && !space.rules[question].deferred {
                open.push(Open { question, swing: swing(space, component, question, leader) });
            }
        }
    }
    open.sort_unstable_by_key(|open| open.question);
    open
}

/// The largest minus the smallest margin over the answers to a question, all else equal: with
/// margins of -2, 0 and 3, the swing is 5. With a leader, the margins are its own over each rival;
/// in a tie, those of every two frameworks. The widest range counts.
fn swing(
    space: &AnswerSpace<'_>,
    component: &Component,
    question: QuestionId,
    leader: Option<FrameworkId>,
) -> i64 {
    let combinations = component.combinations(|axis| {
        if axis.question == question {
            axis.answered()
        } else {
            only(slot(space.answers.answer(axis.question)))
        }
    });
    let mut widest = 0;
    for framework in space.rules.framework_ids() {
        if leader.is_some_and(|leader| leader != framework) {
            continue;
        }
        for rival in space.rules.rivals(framework) {
            let pair = Pair { leader: framework, rival };
            let margins =
                combinations.iter().map(|combination| component.margin(pair, *combination));
            let most = margins.clone().max().unwrap_or(0);
            widest = widest.max(most - margins.min().unwrap_or(0));
        }
    }
    widest
}
