//! Every number of an audit, against going through all sheets.

use num_bigint::BigUint;
use proptest::prelude::*;

use super::{Bound, audit};
use crate::decision::tests::what_if::{every_answer, every_answer_or_none, sheets};
use crate::decision::tests::*;
use crate::rules::{AuditBounds, Share};

impl Draw {
    /// The same rules, with every question of the same weight.
    fn level(self) -> Self {
        Self { weights: vec![1; QUESTIONS], ..self }
    }

    fn is_later(&self, question: usize) -> bool {
        self.later && question == QUESTIONS - 1
    }

    /// Every sheet; a question that no interview asks is answered in them only where it is named.
    fn all_sheets(&self, named: &[usize]) -> Vec<Vec<Option<usize>>> {
        let is_open = |question| self.is_later(question) && !named.contains(&question);
        sheets(|question| if is_open(question) { vec![None] } else { every_answer() })
    }

    fn leader(&self, answers: &[Option<usize>]) -> Option<usize> {
        (0..self.frameworks).find(|framework| self.lead(answers, *framework) > 0)
    }

    /// The points of one framework over another with each answer to a question, one list for each way to answer the
    /// others or leave them open, with how many of them are answered.
    fn rows(&self, question: usize, [one, other]: [usize; 2]) -> Vec<(usize, Vec<i64>)> {
        let contexts =
            sheets(|at| if at == question { vec![None] } else { every_answer_or_none() });
        let row = |context: &Vec<Option<usize>>| {
            let lead = |answer| {
                let mut answers = context.clone();
                answers[question] = answer;
                let points = self.points(&answers);
                points[one] - points[other]
            };
            (context.iter().flatten().count(), every_answer().into_iter().map(lead).collect())
        };
        contexts.iter().map(row).collect()
    }

    fn pairs(&self) -> Vec<[usize; 2]> {
        let others = |one: usize| {
            (0..self.frameworks).filter(move |other| *other != one).map(move |other| [one, other])
        };
        (0..self.frameworks).flat_map(others).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn wins_are_those_of_all_sheets(draw in drawn().prop_map(Draw::level)) {
        let rules = draw.rules(|at| at);
        let found = audit(&rules);
        let all = draw.all_sheets(&[]);
        let count = |wanted: &dyn Fn(&[Option<usize>]) -> bool| {
            BigUint::from(all.iter().filter(|answers| wanted(answers)).count())
        };
        prop_assert_eq!(&found.sheets, &BigUint::from(all.len()));
        prop_assert_eq!(&found.even, &count(&|answers| draw.leader(answers).is_none()));
        for (framework, wins) in found.wins.iter().enumerate() {
            prop_assert_eq!(&wins.sheets, &count(&|answers| draw.lead(answers, framework) > 0));
            prop_assert_eq!(&wins.far, &count(&|answers| draw.lead(answers, framework) >= 6));
            prop_assert_eq!(&wins.near, &count(&|answers| (1..=2).contains(&draw.lead(answers, framework))));
        }
    }

    #[test]
    fn a_question_decides_where_another_answer_lets_a_rival_overtake(draw in drawn().prop_map(Draw::level)) {
        let rules = draw.rules(|at| at);
        for influence in audit(&rules).questions {
            let all = draw.all_sheets(&[influence.question]);
            let decided = all.iter().filter(|answers| draw.leader(answers).is_some_and(|leader| {
                every_answer().into_iter().any(|answer| {
                    let mut other = (*answers).clone();
                    other[influence.question] = answer;
                    draw.lead(&other, leader) < 0
                })
            }));
            prop_assert_eq!(influence.decides, BigUint::from(decided.count()));
            prop_assert_eq!(influence.sheets, BigUint::from(all.len()));
            let ranges = draw.pairs().into_iter().flat_map(|pair| draw.rows(influence.question, pair));
            let widest = ranges.map(|(_, row)| row.iter().max().unwrap_or(&0) - row.iter().min().unwrap_or(&0)).max();
            prop_assert_eq!(Some(influence.swing), widest);
        }
    }

    #[test]
    fn a_fall_is_the_furthest_under_the_fewest_answers(draw in drawn().prop_map(Draw::level), monotone in 0..2_usize) {
        let mut rules = draw.rules(|at| at);
        rules.questions.iter_mut().for_each(|question| question.monotone = Some(monotone));
        for influence in audit(&rules).questions {
            let pairs = draw.pairs().into_iter().filter(|[one, _]| *one == monotone);
            let falls = pairs.flat_map(|pair| draw.rows(influence.question, pair)).flat_map(|(given, row)| {
                row.windows(2).map(|pair| (pair[0] - pair[1], given)).collect::<Vec<_>>()
            });
            let furthest = falls.filter(|(points, _)| *points > 0).min_by_key(|(points, given)| (-points, *given));
            prop_assert_eq!(influence.decrease.as_ref().map(|decrease| (decrease.points, decrease.with.len())), furthest);
            let Some(decrease) = influence.decrease else { continue };
            let mut answers = vec![None; QUESTIONS];
            for (question, answer) in &decrease.with {
                answers[*question] = Some(*answer);
            }
            let points = |answer| {
                let mut answers = answers.clone();
                answers[influence.question] = Some(answer);
                draw.points(&answers)
            };
            let (before, after) = (points(decrease.to - 1), points(decrease.to));
            let fell = |rival: usize| (before[monotone] - before[rival]) - (after[monotone] - after[rival]);
            prop_assert!((0..draw.frameworks).any(|rival| fell(rival) == decrease.points));
        }
    }

    #[test]
    fn a_rule_decides_where_its_absence_changes_who_leads(draw in drawn().prop_map(Draw::level)) {
        let rules = draw.rules(|at| at);
        for of in audit(&rules).rules {
            let at = of.rule.id[1..].parse::<usize>().expect("rules are numbered");
            let named: Vec<usize> = of.rule.when.iter().map(|condition| condition.question).collect();
            let mut without = draw.clone();
            without.rules.remove(at);
            let all = draw.all_sheets(&named);
            let firing: Vec<_> = all.iter().filter(|answers| draw.points(answers) != without.points(answers)).collect();
            let decided = firing.iter().filter(|answers| draw.leader(answers) != without.leader(answers)).count();
            prop_assert_eq!(of.fires, BigUint::from(firing.len()));
            prop_assert_eq!(of.decides, BigUint::from(decided));
        }
    }

    #[test]
    fn bounds_are_kept_up_to_themselves(draw in drawn().prop_map(Draw::level), share in 0..11_i64, idle in 0..4_usize) {
        let mut rules = draw.rules(|at| at);
        let most = Some(Share { share, over: 10 });
        rules.bounds = AuditBounds { wins: most, even: most, idle: Some(idle) };
        let found = audit(&rules);
        let within = |sheets: &BigUint| sheets * 10_u32 <= &found.sheets * share.unsigned_abs();
        for bound in found.bounds(&rules) {
            let kept = match bound.bound {
                Bound::Wins(framework, _) => within(&found.wins[framework].sheets),
                Bound::Even(_) => within(&found.even),
                Bound::Idle(_) => found.rules.iter().filter(|of| of.decides == BigUint::ZERO).count() <= idle,
                Bound::Rising(..) => false,
            };
            prop_assert_eq!(bound.kept, kept);
        }
    }
}
