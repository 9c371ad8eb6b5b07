//! Counts over all sheets: who leads how often.

use std::cmp::Ordering;

use super::questions::{Influence, influence};
use super::rules::{RuleUsage, usage};
use super::sheets::Sheets;
use crate::rules::{FrameworkId, Pair, RuleSet};

/// What was counted over all sheets. A sheet answers every question that an interview asks, all
/// with the same weight. Deferred questions stay open, except while they are being measured.
#[derive(Debug)]
pub struct Audit<'r> {
    pub sheets: u128,
    /// Every two frameworks, as if there were no others.
    pub pairs: Vec<PairCounts>,
    /// In the order of the questions.
    pub questions: Vec<Influence>,
    /// The rules that are not set aside, in the order of the files.
    pub rules: Vec<RuleUsage<'r>>,
}

/// Which of two frameworks leads in how many sheets.
#[derive(Debug)]
pub struct PairCounts {
    /// Of the first and of the second framework.
    pub wins: [Wins; 2],
    /// The sheets in which the two have equal points.
    pub even: u128,
}

/// The number of sheets in which a framework leads its rival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wins {
    pub framework: FrameworkId,
    pub rival: FrameworkId,
    pub sheets: u128,
    /// Those with at least the lead that the verdict `clear` asks for.
    pub clear: u128,
    /// Those with at most the lead that makes the verdict `close`.
    pub close: u128,
}

/// Counts over all sheets, without listing them. With more than two frameworks, the numbers of a
/// question or rule are the largest of any two frameworks.
pub fn audit(rules: &RuleSet) -> Audit<'_> {
    let mut all_sheets = Vec::new();
    for pair in rules.pairs() {
        all_sheets.push(Sheets::new(rules, pair));
    }
    let questions = rules.question_ids().map(|question| influence(rules, question, &all_sheets));
    let counted = rules.all_rules().filter(|(_, rule)| !rule.set_aside);
    Audit {
        sheets: rules.sheets(),
        pairs: all_sheets.iter().map(|sheets| pair_counts(rules, sheets)).collect(),
        questions: questions.collect(),
        rules: counted.map(|(question, rule)| usage(question, rule, &all_sheets)).collect(),
    }
}

fn pair_counts(rules: &RuleSet, sheets: &Sheets) -> PairCounts {
    let Pair { first, second } = sheets.pair;
    let (mut firsts, mut seconds) = (Wins::none(first, second), Wins::none(second, first));
    let mut even = 0;
    for (margin, ways) in sheets.margins.iter() {
        match margin.cmp(&0) {
            Ordering::Greater => firsts.add(rules, margin, ways),
            Ordering::Less => seconds.add(rules, -margin, ways),
            Ordering::Equal => even += ways,
        }
    }
    PairCounts { wins: [firsts, seconds], even }
}

impl Wins {
    fn none(framework: FrameworkId, rival: FrameworkId) -> Self {
        Self { framework, rival, sheets: 0, clear: 0, close: 0 }
    }

    /// Adds sheets with this lead.
    fn add(&mut self, rules: &RuleSet, lead: i64, sheets: u128) {
        self.sheets += sheets;
        if lead >= *rules.bands.clear.lead {
            self.clear += sheets;
        }
        if lead <= *rules.bands.close.lead {
            self.close += sheets;
        }
    }
}
