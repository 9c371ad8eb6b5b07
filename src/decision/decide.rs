//! A decision: everything that follows from the answers.

use std::cmp::Reverse;

use super::acceptability::{self, Acceptability};
use super::cautions::{self, OpenCaution};
use super::score::{self, Reason};
use super::swing::{self, Open};
use super::verdict::{self, Verdict};
use super::what_if::WhatIf;
use crate::answers::Answers;
use crate::rules::{Caution, FrameworkId, Need, PerFramework, QuestionId, RuleSet};

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
    /// The cautions that apply, in the order of the data.
    pub cautions: Vec<&'r Caution>,
    pub open_cautions: Vec<OpenCaution<'r>>,
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
    let cautions = cautions::applying(rules, answers);
    let open_cautions = cautions::one_answer_away(rules, answers);
    let facts = verdict::Facts {
        scored: score::questions(&reasons).len(),
        lead: leader.map_or(0, |leader| score::lead(&points, leader)),
        acceptability: acceptability.as_ref(),
        what_if: &what_if,
        looks_outside: !open_cautions.is_empty()
            || cautions.iter().any(|caution| caution.looks_outside()),
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
        open_cautions,
    }
}

/// The packages that each framework needs for the answers, each once; without those that another
/// of them brings along.
fn needs<'r>(rules: &'r RuleSet, answers: &Answers) -> PerFramework<Vec<&'r str>> {
    let answered = answers.answered();
    let all: Vec<&Need> =
        answered.flat_map(|(question, answer)| &rules.answer(question, answer).needs).collect();
    // Of two that include each other, both are listed.
    let includes = |one: &Need, other: &Need| {
        one.framework == other.framework
            && one.includes.contains(&other.add)
            && !other.includes.contains(&one.add)
    };
    let is_included = |need: &Need| all.iter().any(|other| includes(other, need));
    let mut needs: PerFramework<Vec<&str>> = PerFramework::new(rules, |_| Vec::new());
    for need in all.iter().filter(|need| !is_included(need)) {
        let packages = &mut needs[need.framework];
        if !packages.contains(&need.add.as_str()) {
            packages.push(&need.add);
        }
    }
    needs
}

impl Decision<'_> {
    /// The open questions to ask next, the most worth answering first: those with the largest
    /// swing, and of several with the same swing, those that decide a caution. Questions that the
    /// user is not sure about are not asked again.
    pub fn worth_answering(&self) -> Vec<Open> {
        let mut open = self.open.clone();
        open.retain(|open| !self.answers.is_not_sure(open.question));
        open.sort_by_key(|open| Reverse((open.swing, self.raises_caution(open.question))));
        open
    }

    /// Whether an answer to this open question would raise a caution that looks outside.
    pub fn raises_caution(&self, question: QuestionId) -> bool {
        self.open_cautions.iter().any(|away| away.question == question)
    }

    /// Whether an answer to this open question could still raise a caution that looks outside, be
    /// it together with answers to others that an interview would ask.
    pub fn could_raise_caution(&self, question: QuestionId) -> bool {
        cautions::could_raise(self.rules, self.answers, question)
    }

    /// Whether the leader stays ahead of every rival, whatever the answers to the questions that an
    /// interview would still ask. False without a leader.
    pub fn is_settled_when_asked(&self) -> bool {
        let is_kept = |question| self.answers.is_given(question) || self.rules[question].deferred;
        self.what_if.is_settled_with(is_kept)
    }

    /// Whether the open questions could well change the leader.
    pub fn is_so_far(&self) -> bool {
        let least = self.rules.bands.lasting();
        self.what_if.worst_outlook().is_some_and(|outlook| outlook.is_below(least))
    }

    /// Whether questions are open that cannot change the leader.
    pub fn is_settled_early(&self) -> bool {
        !self.open.is_empty() && self.what_if.settled() == Some(true)
    }

    /// The frameworks with the most points: one, or those that share first place.
    pub fn first(&self) -> Vec<FrameworkId> {
        let most = self.points.values().max();
        let all = self.points.iter();
        all.filter(|(_, points)| Some(*points) == most).map(|(framework, _)| framework).collect()
    }

    /// The frameworks by points, the most first; equals in the order of the rule set.
    pub fn ranking(&self) -> Vec<FrameworkId> {
        let mut ranking: Vec<FrameworkId> =
            self.points.iter().map(|(framework, _)| framework).collect();
        ranking.sort_by_key(|framework| Reverse(self.points[*framework]));
        ranking
    }
}
