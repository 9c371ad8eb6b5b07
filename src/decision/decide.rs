//! A decision: everything that follows from the answers.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::acceptability::{self, Acceptability};
use super::score::{self, Reason};
use super::swing::{self, Open};
use super::verdict::{self, Verdict};
use super::what_if::WhatIf;
use crate::answers::Answers;
use crate::rules::{Caution, FrameworkId, PerFramework, RuleSet};

/// The result of the answers.
#[derive(Debug)]
pub struct Decision<'r> {
    pub rules: &'r RuleSet,
    pub answers: &'r Answers,
    pub points: PerFramework<i64>,
    /// The framework with more points than any other; `None` in a tie for first place.
    pub leader: Option<FrameworkId>,
    pub verdict: Verdict,
    /// The share of weightings under which the leader stays ahead, against the rival with the
    /// smallest one; `None` without a leader.
    pub acceptability: Option<Acceptability>,
    pub what_if: WhatIf,
    /// The rules that gave points, those with the most points first.
    pub reasons: Vec<Reason<'r>>,
    /// The rules that fired but gave no points, because their claims did not hold up.
    pub set_aside: Vec<Reason<'r>>,
    pub cautions: Vec<&'r Caution>,
    /// The packages to add to each framework to meet the answers.
    pub needs: PerFramework<Vec<&'r str>>,
    /// The questions without an answer that an interview would ask.
    pub open: Vec<Open>,
}

/// Decides between the frameworks of a rule set.
pub fn decide<'r>(rules: &'r RuleSet, answers: &'r Answers) -> Decision<'r> {
    let fired = score::fired(rules, answers);
    let (set_aside, reasons): (Vec<Reason<'_>>, Vec<Reason<'_>>) =
        fired.into_iter().partition(|reason| reason.rule.set_aside);
    let points = score::points(rules, &reasons);
    let leader = score::leader(&points);
    let acceptability = leader.and_then(|leader| acceptability::worst(rules, &reasons, leader));
    let what_if = WhatIf::new(rules, answers, leader);
    let cautions: Vec<&Caution> =
        rules.cautions.iter().filter(|caution| answers.meets(&caution.when)).collect();
    let facts = verdict::Facts {
        has_reasons: !reasons.is_empty(),
        lead: leader.map_or(0, |leader| score::lead(&points, leader)),
        acceptability: acceptability.as_ref(),
        what_if: &what_if,
        cautioned: cautions.iter().any(|caution| !caution.instead.is_empty()),
    };
    Decision {
        rules,
        answers,
        verdict: verdict::verdict(&rules.bands, &facts),
        open: swing::open(rules, answers),
        needs: needs(rules, answers),
        points,
        leader,
        acceptability,
        what_if,
        reasons,
        set_aside,
        cautions,
    }
}

/// The packages that each framework needs for the answers, each package once.
fn needs<'r>(rules: &'r RuleSet, answers: &Answers) -> PerFramework<Vec<&'r str>> {
    let mut needs: PerFramework<Vec<&str>> = PerFramework::new(rules, |_| Vec::new());
    let mut known = BTreeSet::new();
    for (question, answer) in answers.answered() {
        for need in &rules.answer(question, answer).needs {
            if known.insert((need.framework, &need.add)) {
                needs[need.framework].push(&need.add);
            }
        }
    }
    needs
}

impl Decision<'_> {
    /// The open question to ask next: the one with the largest swing, and of several with the same
    /// swing the first. Questions that the user is not sure about are not asked again.
    pub fn strongest_open(&self) -> Option<Open> {
        let candidates = self.open.iter().filter(|open| !self.answers.is_not_sure(open.question));
        candidates.copied().reduce(|best, open| if open.swing > best.swing { open } else { best })
    }

    /// The frameworks by points, the most first; equals in the order of the rule set.
    pub fn ranking(&self) -> Vec<FrameworkId> {
        let mut ranking: Vec<FrameworkId> =
            self.points.iter().map(|(framework, _)| framework).collect();
        ranking.sort_by_key(|framework| Reverse(self.points[*framework]));
        ranking
    }
}
