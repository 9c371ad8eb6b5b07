//! Which given answers leave the leader ahead whatever becomes of all the others.

use super::ways::{Axis, Group, Ways, only, place};
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
        Self { groups: ways.groups.iter().map(|group| Held::new(guide, sheet, group, pair)).collect() }
    }

    /// Whether the given answers together keep the leader strictly ahead.
    pub fn settled(&self) -> bool {
        self.groups.iter().filter_map(|group| group.least.last()).sum::<i64>() > 0
    }

    /// A smallest set of given answers that keeps the leader strictly ahead, as questions: of those of its size, the
    /// first in the order of questions. Nothing when all together do not.
    pub fn settled_by(&self) -> Option<Vec<usize>> {
        let mut given: Vec<usize> = self.groups.iter().flat_map(|group| &group.questions).copied().collect();
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
    fn new(guide: &Guide, sheet: &Sheet, group: &Group, pair: [usize; 2]) -> Self {
        let given: Vec<_> = group.axes.iter().filter(|axis| sheet.answer(axis.question).is_some()).collect();
        let fixed = |question: usize| guide.questions[question].later && sheet.answer(question).is_none();
        let allowed = |question| if fixed(question) { Some(only(place(None))) } else { None };
        let mut least = vec![i64::MAX; 1 << given.len()];
        for combination in group.combinations(|axis| allowed(axis.question).unwrap_or(axis.all())) {
            let keeps = |axis: &Axis| axis.place_in(combination) == place(sheet.answer(axis.question));
            let bit = |(bit, axis): (usize, &&Axis)| usize::from(keeps(axis)) << bit;
            let set: usize = given.iter().enumerate().map(bit).sum();
            least[set] = least[set].min(group.lead(pair, combination));
        }
        // Who keeps fewer answers meets every case of those who keep more.
        for bit in 0..given.len() {
            for set in (0..least.len()).filter(|set| set & (1 << bit) == 0) {
                least[set] = least[set].min(least[set | (1 << bit)]);
            }
        }
        Self { questions: given.iter().map(|axis| axis.question).collect(), least }
    }

    /// By size: the most that a set leaves, with all of the kept and none of the dropped in it.
    fn most(&self, kept: &[usize], dropped: &[usize]) -> Vec<Option<i64>> {
        let bits = |wanted: &[usize]| {
            let bit = |(bit, question): (usize, &usize)| usize::from(wanted.contains(question)) << bit;
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
