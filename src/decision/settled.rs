//! Which given answers leave the leader ahead whatever becomes of all the others.

use super::ways::{Group, Ways, place};
use crate::answers::Sheet;
use crate::guide::Guide;

/// What is left of the lead in the worst case, by which of the given answers are kept.
pub struct Holds {
    groups: Vec<Held>,
}

/// The same for a group: a set of its given answers is a number with a bit for each.
struct Held {
    /// The questions of the bits.
    questions: Vec<usize>,
    /// By set: the least lead while these answers stay, and every other question is answered or left open.
    least: Vec<i64>,
}

impl Holds {
    /// The leads of one framework over another.
    pub fn new(guide: &Guide, sheet: &Sheet, ways: &Ways, pair: [usize; 2]) -> Self {
        Self {
            groups: ways.groups.iter().map(|group| Held::new(guide, sheet, group, pair)).collect(),
        }
    }

    /// Whether the given answers together keep the leader strictly ahead.
    pub fn settled(&self) -> bool {
        self.groups.iter().filter_map(|group| group.least.last()).sum::<i64>() > 0
    }

    /// A smallest set of given answers that keeps the leader strictly ahead, as questions: of those of its size, the
    /// first in the order of questions. Nothing when all together do not.
    pub fn settled_by(&self) -> Option<Vec<usize>> {
        let mut given: Vec<usize> =
            self.groups.iter().flat_map(|group| &group.questions).copied().collect();
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
        for group in &self.groups {
            most = sums(&most, &group.most(kept, dropped));
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

impl Held {
    /// Goes from question to question: of the leads that differ in one, those stay that can be.
    fn new(guide: &Guide, sheet: &Sheet, group: &Group, pair: [usize; 2]) -> Self {
        let mut questions = Vec::new();
        let mut leads = vec![group.leads(pair)];
        for axis in group.axes.iter().rev() {
            let answer = sheet.answer(axis.question);
            let least = leads.iter().map(|leads| axis.least(leads));
            let stay = leads.iter().map(|leads| axis.at(leads, place(answer)));
            leads = match answer {
                // First the sets without this answer, then, a bit above them, those with it.
                Some(_) => {
                    questions.push(axis.question);
                    least.chain(stay).collect()
                }
                None if guide.questions[axis.question].later => stay.collect(),
                None => least.collect(),
            };
        }
        Self { questions, least: leads.concat() }
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
