//! Which given answers leave the leader ahead whatever becomes of all the others.

use super::space::{AnswerSpace, Component, slot};
use crate::answers::Answers;
use crate::rules::RuleSet;

/// What is left of the lead in the worst case, by which of the given answers are kept.
pub struct Guarantee {
    components: Vec<ComponentGuarantee>,
}

/// The same for a group: a set of its given answers is a number with a bit for each.
struct ComponentGuarantee {
    /// The questions of the bits.
    questions: Vec<usize>,
    /// By set: the least lead while these answers stay, and every other question is answered or left open.
    least: Vec<i64>,
}

impl Guarantee {
    /// The leads of one framework over another.
    pub fn new(rules: &RuleSet, answers: &Answers, ways: &AnswerSpace, pair: [usize; 2]) -> Self {
        Self {
            components: ways
                .components
                .iter()
                .map(|component| ComponentGuarantee::new(rules, answers, component, pair))
                .collect(),
        }
    }

    /// Whether the given answers together keep the leader strictly ahead.
    pub fn settled(&self) -> bool {
        self.components.iter().filter_map(|component| component.least.last()).sum::<i64>() > 0
    }

    /// A smallest set of given answers that keeps the leader strictly ahead, as questions: of those of its size, the
    /// first in the order of questions. Nothing when all together do not.
    pub fn settled_by(&self) -> Option<Vec<usize>> {
        let mut given: Vec<usize> =
            self.components.iter().flat_map(|component| &component.questions).copied().collect();
        given.sort_unstable();
        let size = (0..=given.len()).find(|size| self.leaves_ahead(*size, &[], &[]))?;
        let (mut kept, mut dropped) = (Vec::new(), Vec::new());
        for question in given {
            kept.push(question);
            if !self.leaves_ahead(size, &kept, &dropped) {
                kept.pop();
                dropped.push(question);
            }
        }
        Some(kept)
    }

    /// Whether some set of that size does, with all of the kept and none of the dropped in it.
    fn leaves_ahead(&self, size: usize, kept: &[usize], dropped: &[usize]) -> bool {
        let mut most: Vec<Option<i64>> = vec![Some(0)];
        for component in &self.components {
            most = sums(&most, &component.most(kept, dropped));
        }
        most.get(size).copied().flatten().is_some_and(|lead| lead > 0)
    }
}

/// By size: the most of the sums of two, where their sizes add up to it.
fn sums(one: &[Option<i64>], other: &[Option<i64>]) -> Vec<Option<i64>> {
    let mut sums = vec![None; one.len() + other.len() - 1];
    for (size, lead) in one.iter().enumerate() {
        for (more, own) in other.iter().enumerate() {
            let sum = lead.zip(*own).map(|(lead, own)| lead + own);
            sums[size + more] = sums[size + more].max(sum);
        }
    }
    sums
}

impl ComponentGuarantee {
    /// Goes from question to question: of the leads that differ in one, those stay that can be.
    fn new(rules: &RuleSet, answers: &Answers, component: &Component, pair: [usize; 2]) -> Self {
        let mut questions = Vec::new();
        let mut margins = vec![component.margins(pair)];
        for axis in component.axes.iter().rev() {
            let answer = answers.answer(axis.question);
            let least = margins.iter().map(|margins| axis.least(margins));
            let stay = margins.iter().map(|margins| axis.at(margins, slot(answer)));
            margins = match answer {
                // First the sets without this answer, then, a bit above them, those with it.
                Some(_) => {
                    questions.push(axis.question);
                    least.chain(stay).collect()
                }
                None if rules.questions[axis.question].later => stay.collect(),
                None => least.collect(),
            };
        }
        Self { questions, least: margins.concat() }
    }

    /// By size: the most that a set leaves, with all of the kept and none of the dropped in it.
    fn most(&self, kept: &[usize], dropped: &[usize]) -> Vec<Option<i64>> {
        let bits = |wanted: &[usize]| {
            let bit =
                |(bit, question): (usize, &usize)| usize::from(wanted.contains(question)) << bit;
            self.questions.iter().enumerate().map(bit).sum::<usize>()
        };
        let (kept, dropped) = (bits(kept), bits(dropped));
        let mut most = vec![None; self.questions.len() + 1];
        for (set, least) in self.least.iter().enumerate() {
            if set & kept == kept && set & dropped == 0 {
                let size = set.count_ones() as usize;
                most[size] = most[size].max(Some(*least));
            }
        }
        most
    }
}
