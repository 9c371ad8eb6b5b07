//! Everything that follows from the answers. Pure: no reading, no printing, no clock.

mod acceptability;
mod flips;
pub mod margins;
mod outlook;
mod score;
mod sensitivity;
mod settled;
pub mod space;
mod swing;
#[cfg(test)]
pub mod tests;
mod verdict;
mod what_if;

pub use acceptability::Acceptability;
pub use flips::Flip;
pub use sensitivity::BreakEven;
pub use verdict::Verdict;
pub use what_if::WhatIf;

use space::AnswerSpace;

use crate::answers::Answers;
use crate::rules::{Caution, Rule, RuleSet};

/// What the answers come to. Frameworks and questions are meant by their position in the guide.
#[derive(Debug)]
pub struct Decision<'g> {
    /// By framework.
    pub points: Vec<i64>,
    /// The framework with strictly the most points.
    pub leader: Option<usize>,
    pub verdict: Verdict,
    /// The share of weightings under which the leader stays ahead; none without a leader.
    pub acceptability: Option<Acceptability>,
    pub what_if: WhatIf,
    /// The rules that gave points, strongest first.
    pub reasons: Vec<Reason<'g>>,
    /// The rules that fired and would have given points, had their claims not fallen.
    pub set_aside: Vec<Reason<'g>>,
    pub cautions: Vec<&'g Caution>,
    /// By framework: what must be added to meet the answers.
    pub needs: Vec<Vec<&'g str>>,
    /// The questions without an answer that an interview would ask, with their pull.
    pub open: Vec<Open>,
}

/// A rule that fired, with the question that owns it and its points times the weight of that question.
#[derive(Debug, Clone, Copy)]
pub struct Reason<'g> {
    pub question: usize,
    pub rule: &'g Rule,
    pub points: i64,
}

/// An open question, and how many points answering it alone can move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub question: usize,
    pub swing: i64,
}

/// Decides between the frameworks of a guide.
pub fn decide<'g>(rules: &'g RuleSet, answers: &Answers) -> Decision<'g> {
    let (set_aside, reasons) =
        score::fired(rules, answers).into_iter().partition(|reason| reason.rule.set_aside);
    let reasons: Vec<Reason<'_>> = reasons;
    let points = score::points(rules, &reasons);
    let leader = score::leader(&points);
    let lead = leader.map_or(0, |leader| points[leader] - score::best_rival(&points, leader));
    let acceptability = leader.map(|leader| acceptability::worst(rules, &reasons, leader));
    let cautions: Vec<&Caution> =
        rules.cautions.iter().filter(|caution| answers.meets(&caution.when)).collect();
    let found = verdict::Facts {
        anything: !reasons.is_empty(),
        lead,
        acceptability: acceptability.as_ref(),
        cautioned: cautions.iter().any(|caution| !caution.instead.is_empty()),
    };
    let ways = AnswerSpace::new(rules, answers);
    Decision {
        verdict: verdict::verdict(&rules.bands, &found),
        what_if: WhatIf::new(rules, answers, &ways, (&points, leader)),
        open: swing::open(rules, answers, &ways, leader),
        needs: needs(rules, answers),
        points,
        leader,
        acceptability,
        reasons,
        set_aside,
        cautions,
    }
}

/// What each framework needs for the given answers, each package once.
fn needs<'g>(rules: &'g RuleSet, answers: &Answers) -> Vec<Vec<&'g str>> {
    let mut needs: Vec<Vec<&str>> = vec![Vec::new(); rules.frameworks.len()];
    for (question, answer) in answers.given() {
        for need in &rules.questions[question].answers[answer].needs {
            let list = &mut needs[need.framework];
            if !list.contains(&need.add.as_str()) {
                list.push(&need.add);
            }
        }
    }
    needs
}

impl Decision<'_> {
    /// The open question that moves most, but for those passed over; the first of equals.
    pub fn strongest_open(&self, passed_over: &[usize]) -> Option<Open> {
        let fresh = self.open.iter().copied().filter(|open| !passed_over.contains(&open.question));
        fresh.reduce(|best, open| if open.swing > best.swing { open } else { best })
    }

    /// The frameworks by points, the most first; equals in the order of the guide.
    pub fn ranking(&self) -> Vec<usize> {
        let mut ranking: Vec<usize> = (0..self.points.len()).collect();
        ranking.sort_by_key(|framework| std::cmp::Reverse(self.points[*framework]));
        ranking
    }
}
