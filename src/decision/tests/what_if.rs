//! Every number about what could be, against going through all that could be.

use num_bigint::BigUint;
use num_rational::Ratio;
use proptest::prelude::*;

use super::*;

/// Every sheet that agrees with what `allowed` says of each question; an answer may be none.
pub fn sheets(allowed: impl Fn(usize) -> Vec<Option<usize>>) -> Vec<Vec<Option<usize>>> {
    let mut sheets = vec![Vec::new()];
    for question in 0..QUESTIONS {
        let longer = |answers: &Vec<Option<usize>>| {
            allowed(question)
                .into_iter()
                .map(|answer| [&answers[..], &[answer]].concat())
                .collect::<Vec<_>>()
        };
        sheets = sheets.iter().flat_map(longer).collect();
    }
    sheets
}

pub fn every_answer() -> Vec<Option<usize>> {
    (0..ANSWERS).map(Some).collect()
}

pub fn every_answer_or_none() -> Vec<Option<usize>> {
    [None].into_iter().chain(every_answer()).collect()
}

impl Draw {
    /// What an open question can become; one that no interview asks stays open.
    pub fn open(&self, question: usize, else_open: Vec<Option<usize>>) -> Vec<Option<usize>> {
        if self.later && question == QUESTIONS - 1 { vec![None] } else { else_open }
    }

    /// By how much the leader is ahead of the best rival.
    pub fn lead(&self, answers: &[Option<usize>], leader: usize) -> i64 {
        let points = self.points(answers);
        let rivals = (0..self.frameworks).filter(|rival| *rival != leader);
        rivals.map(|rival| points[leader] - points[rival]).min().unwrap_or(0)
    }

    /// The least lead when the questions in `kept` keep their answers and all others may be anything or open.
    pub fn least_lead(&self, kept: &[usize], leader: usize) -> i64 {
        let allowed = |question: usize| match self.answers[question] {
            Some(answer) if kept.contains(&question) => vec![Some(answer)],
            Some(_) => every_answer_or_none(),
            None => self.open(question, every_answer_or_none()),
        };
        sheets(allowed).iter().map(|answers| self.lead(answers, leader)).min().unwrap_or(0)
    }

    pub fn given(&self) -> Vec<usize> {
        (0..QUESTIONS).filter(|question| self.answers[*question].is_some()).collect()
    }

    /// All ways to give answered questions other answers, as the changes and the lead after them.
    pub fn changes(&self, leader: usize) -> Vec<(Vec<Flip>, i64)> {
        let allowed = |question: usize| {
            if self.answers[question].is_some() { every_answer() } else { vec![None] }
        };
        let change = |answers: Vec<Option<usize>>| {
            let changed = self
                .given()
                .into_iter()
                .filter(|question| answers[*question] != self.answers[*question]);
            let flips = changed
                .filter_map(|question| Some(Flip { question, to: answers[question]? }))
                .collect();
            (flips, self.lead(&answers, leader))
        };
        sheets(allowed).into_iter().map(change).collect()
    }
}

/// All subsets of the questions, smallest first, then in the order of questions.
fn subsets(questions: &[usize]) -> Vec<Vec<usize>> {
    let subset = |bits: usize| {
        let chosen = questions.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
        chosen.map(|(_, question)| *question).collect::<Vec<_>>()
    };
    let mut subsets: Vec<Vec<usize>> = (0..1 << questions.len()).map(subset).collect();
    subsets.sort_by_key(|subset| (subset.len(), subset.clone()));
    subsets
}

proptest! {
    #[test]
    fn the_outlook_counts_every_way(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let outlook = decide(&rules, &draw.answers(&rules)).what_if.outlook;
        let allowed = |question: usize| match draw.answers[question] {
            Some(answer) => vec![Some(answer)],
            None => draw.open(question, every_answer()),
        };
        let ways = sheets(allowed);
        let wins = |framework| ways.iter().filter(|answers| draw.lead(answers, framework) > 0).count();
        let counted: Vec<BigUint> = (0..draw.frameworks).map(|framework| BigUint::from(wins(framework))).collect();
        prop_assert_eq!(&outlook.wins, &counted);
        prop_assert_eq!(outlook.ways(), BigUint::from(ways.len()));
    }

    #[test]
    fn what_is_settled_no_open_question_can_change(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        let expected = decision.leader.map(|leader| draw.least_lead(&draw.given(), leader) > 0);
        prop_assert_eq!(decision.what_if.settled, expected);
    }

    #[test]
    fn the_smallest_settling_set_is_the_first_of_all(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        let two = decision.leader.filter(|_| draw.frameworks == 2);
        let expected = two.and_then(|leader| {
            subsets(&draw.given()).into_iter().find(|kept| draw.least_lead(kept, leader) > 0)
        });
        prop_assert_eq!(decision.what_if.settled_by, expected);
    }

    #[test]
    fn flips_are_the_smallest_changes_that_let_somebody_overtake(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        let Some(leader) = decision.leader else {
            prop_assert!(decision.what_if.flips.is_empty());
            return Ok(());
        };
        let overtaking: Vec<_> = draw.changes(leader).into_iter().filter(|(_, lead)| *lead < 0).collect();
        let mut single: Vec<Vec<Flip>> =
            overtaking.iter().filter(|(flips, _)| flips.len() == 1).map(|(flips, _)| flips.clone()).collect();
        single.sort();
        let best = || overtaking.iter().min_by_key(|(flips, lead)| (flips.len(), *lead, flips.clone()));
        let expected = if single.is_empty() { best().map(|(flips, _)| flips.clone()).into_iter().collect() } else { single };
        prop_assert_eq!(decision.what_if.flips, expected);
    }

    #[test]
    fn at_a_switch_point_the_totals_tie(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        let Some(leader) = decision.leader else {
            prop_assert!(decision.what_if.break_evens.is_empty());
            return Ok(());
        };
        // The points of a question's rules at weight 1 are what one more of its weight adds.
        for question in draw.given() {
            let at = |weight: i64| {
                let mut other = draw.clone();
                other.weights[question] = weight;
                other.points(&draw.answers)
            };
            let (none, one, weight) = (at(0), at(1), draw.weights[question]);
            let mut ties: Vec<Ratio<i64>> = Vec::new();
            for rival in (0..draw.frameworks).filter(|rival| *rival != leader) {
                let (start, step) = (none[leader] - none[rival], (one[leader] - one[rival]) - (none[leader] - none[rival]));
                if step != 0 {
                    ties.push(Ratio::new(-start, step));
                }
            }
            ties.retain(|tie| *tie > 0.into() && *tie < 10.into());
            ties.sort_by_key(|tie| (if *tie < weight.into() { Ratio::from(weight) - tie } else { tie - weight }, *tie));
            let found = decision.what_if.break_evens.iter().find(|point| point.question == question);
            prop_assert_eq!(found.map(|point| point.weight), ties.first().copied());
        }
    }
}
