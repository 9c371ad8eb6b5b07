//! Every number of an audit, against going through all sheets.

use num_bigint::BigUint;
use proptest::prelude::*;

use super::what_if::{answers, answers_or_none, sheets};
use super::*;
use crate::decision::audit::{Bound, audit};
use crate::guide::Bounds;

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
        sheets(|question| if is_open(question) { vec![None] } else { answers() })
    }

    fn leader(&self, sheet: &[Option<usize>]) -> Option<usize> {
        (0..self.frameworks).find(|framework| self.lead(sheet, *framework) > 0)
    }

    /// The points of one framework over another with each answer to a question, one list for each way to answer the
    /// others or leave them open, with how many of them are answered.
    fn rows(&self, question: usize, [one, other]: [usize; 2]) -> Vec<(usize, Vec<i64>)> {
        let contexts = sheets(|at| if at == question { vec![None] } else { answers_or_none() });
        let row = |context: &Vec<Option<usize>>| {
            let lead = |answer| {
                let mut sheet = context.clone();
                sheet[question] = answer;
                let points = self.points(&sheet);
                points[one] - points[other]
            };
            (context.iter().flatten().count(), answers().into_iter().map(lead).collect())
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
        let guide = draw.guide(|at| at);
        let found = audit(&guide);
        let all = draw.all_sheets(&[]);
        let count = |wanted: &dyn Fn(&[Option<usize>]) -> bool| {
            BigUint::from(all.iter().filter(|sheet| wanted(sheet)).count())
        };
        prop_assert_eq!(&found.sheets, &BigUint::from(all.len()));
        prop_assert_eq!(&found.even, &count(&|sheet| draw.leader(sheet).is_none()));
        for (framework, wins) in found.wins.iter().enumerate() {
            prop_assert_eq!(&wins.sheets, &count(&|sheet| draw.lead(sheet, framework) > 0));
            prop_assert_eq!(&wins.far, &count(&|sheet| draw.lead(sheet, framework) >= 6));
            prop_assert_eq!(&wins.near, &count(&|sheet| (1..=2).contains(&draw.lead(sheet, framework))));
        }
    }

    #[test]
    fn a_question_decides_where_another_answer_lets_a_rival_overtake(draw in drawn().prop_map(Draw::level)) {
        let guide = draw.guide(|at| at);
        for sway in audit(&guide).questions {
            let all = draw.all_sheets(&[sway.question]);
            let decided = all.iter().filter(|sheet| draw.leader(sheet).is_some_and(|leader| {
                answers().into_iter().any(|answer| {
                    let mut other = (*sheet).clone();
                    other[sway.question] = answer;
                    draw.lead(&other, leader) < 0
                })
            }));
            prop_assert_eq!(sway.decides, BigUint::from(decided.count()));
            prop_assert_eq!(sway.sheets, BigUint::from(all.len()));
            let ranges = draw.pairs().into_iter().flat_map(|pair| draw.rows(sway.question, pair));
            let widest = ranges.map(|(_, row)| row.iter().max().unwrap_or(&0) - row.iter().min().unwrap_or(&0)).max();
            prop_assert_eq!(Some(sway.pull), widest);
        }
    }

    #[test]
    fn a_fall_is_the_furthest_under_the_fewest_answers(draw in drawn().prop_map(Draw::level), rising in 0..2_usize) {
        let mut guide = draw.guide(|at| at);
        guide.questions.iter_mut().for_each(|question| question.rising = Some(rising));
        for sway in audit(&guide).questions {
            let pairs = draw.pairs().into_iter().filter(|[one, _]| *one == rising);
            let falls = pairs.flat_map(|pair| draw.rows(sway.question, pair)).flat_map(|(given, row)| {
                row.windows(2).map(|pair| (pair[0] - pair[1], given)).collect::<Vec<_>>()
            });
            let furthest = falls.filter(|(points, _)| *points > 0).min_by_key(|(points, given)| (-points, *given));
            prop_assert_eq!(sway.fall.as_ref().map(|fall| (fall.points, fall.with.len())), furthest);
            let Some(fall) = sway.fall else { continue };
            let mut sheet = vec![None; QUESTIONS];
            for (question, answer) in &fall.with {
                sheet[*question] = Some(*answer);
            }
            let points = |answer| {
                let mut sheet = sheet.clone();
                sheet[sway.question] = Some(answer);
                draw.points(&sheet)
            };
            let (before, after) = (points(fall.to - 1), points(fall.to));
            let fell = |rival: usize| (before[rising] - before[rival]) - (after[rising] - after[rival]);
            prop_assert!((0..draw.frameworks).any(|rival| fell(rival) == fall.points));
        }
    }

    #[test]
    fn a_rule_decides_where_its_absence_changes_who_leads(draw in drawn().prop_map(Draw::level)) {
        let guide = draw.guide(|at| at);
        for of in audit(&guide).rules {
            let at = of.rule.id[1..].parse::<usize>().expect("rules are numbered");
            let named: Vec<usize> = of.rule.when.iter().map(|condition| condition.question).collect();
            let mut without = draw.clone();
            without.rules.remove(at);
            let all = draw.all_sheets(&named);
            let firing: Vec<_> = all.iter().filter(|sheet| draw.points(sheet) != without.points(sheet)).collect();
            let decided = firing.iter().filter(|sheet| draw.leader(sheet) != without.leader(sheet)).count();
            prop_assert_eq!(of.fires, BigUint::from(firing.len()));
            prop_assert_eq!(of.decides, BigUint::from(decided));
        }
    }

    #[test]
    fn bounds_are_kept_up_to_themselves(draw in drawn().prop_map(Draw::level), share in 0..11_i64, idle in 0..4_usize) {
        let mut guide = draw.guide(|at| at);
        let most = Some(Share { share, over: 10 });
        guide.bounds = Bounds { wins: most, even: most, idle: Some(idle) };
        let found = audit(&guide);
        let within = |sheets: &BigUint| sheets * 10_u32 <= &found.sheets * share.unsigned_abs();
        for bound in found.bounds(&guide) {
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
