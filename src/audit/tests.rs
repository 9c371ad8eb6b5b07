//! Every number of an audit, compared with going through all sheets.

use num_bigint::BigUint;
use proptest::prelude::*;

use super::{Bound, audit};
use crate::answers::Answers;
use crate::decision::space::Pair;
use crate::decision::tests::what_if::{every_answer, every_answer_or_none, sheets};
use crate::decision::tests::*;
use crate::rules::limits::AuditBounds;
use crate::rules::{AnswerId, FrameworkId, QuestionId, Rule, RuleSet, Share};

impl Draw {
    /// All sheets of an audit. They answer a deferred question only if it is in `measured`.
    fn audited_sheets(&self, rules: &RuleSet, measured: &[QuestionId]) -> Vec<Answers> {
        sheets(&Answers::empty(rules), |question| {
            let stays_open = self.is_deferred(question) && !measured.contains(&question);
            if stays_open { vec![None] } else { every_answer() }
        })
    }

    fn leader(&self, answers: &Answers) -> Option<FrameworkId> {
        let mut frameworks = (0..self.frameworks).map(FrameworkId);
        frameworks.find(|framework| self.lead(answers, *framework) > 0)
    }
}

/// All ways to answer the other questions or to leave them open.
fn contexts(rules: &RuleSet, question: QuestionId) -> Vec<Answers> {
    sheets(&Answers::empty(rules), |other| {
        if other == question { vec![None] } else { every_answer_or_none() }
    })
}

fn number(count: usize) -> BigUint {
    BigUint::from(count)
}

/// The number of a rule such as `r7`.
fn index(rule: &Rule) -> usize {
    rule.id[1..].parse().expect("rules are numbered")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn wins_are_those_of_all_sheets(draw in drawn()) {
        let rules = draw.rules();
        let audit = audit(&rules);
        let sheets = draw.audited_sheets(&rules, &[]);
        prop_assert_eq!(&audit.sheets, &number(sheets.len()));
        let even = sheets.iter().filter(|sheet| draw.leader(sheet).is_none()).count();
        prop_assert_eq!(&audit.even, &number(even));
        for (framework, wins) in audit.wins.iter() {
            let leads: Vec<i64> = sheets.iter().map(|sheet| draw.lead(sheet, framework)).collect();
            let count = |least: i64, most: i64| {
                number(leads.iter().filter(|lead| (least..=most).contains(*lead)).count())
            };
            prop_assert_eq!(&wins.sheets, &count(1, i64::MAX));
            prop_assert_eq!(&wins.far, &count(6, i64::MAX));
            prop_assert_eq!(&wins.near, &count(1, 2));
        }
    }

    #[test]
    fn a_question_decides_where_another_answer_lets_a_rival_overtake(draw in drawn()) {
        let rules = draw.rules();
        for influence in audit(&rules).questions {
            let question = influence.question;
            let sheets = draw.audited_sheets(&rules, &[question]);
            let decided = sheets.iter().filter(|sheet| draw.leader(sheet).is_some_and(|leader| {
                let mut others = every_answer().into_iter();
                others.any(|answer| draw.lead(&with(sheet, question, answer), leader) < 0)
            }));
            prop_assert_eq!(influence.decides, number(decided.count()));
            prop_assert_eq!(influence.sheets, number(sheets.len()));
        }
    }

    #[test]
    fn a_swing_is_the_widest_range_of_margins_in_any_context(draw in drawn()) {
        let rules = draw.rules();
        for influence in audit(&rules).questions {
            let mut widest = 0;
            for context in contexts(&rules, influence.question) {
                for leader in rules.framework_ids() {
                    for rival in rules.rivals(leader) {
                        let pair = Pair { leader, rival };
                        let margins = draw.margins(&context, influence.question, pair);
                        widest = widest.max(range(&margins));
                    }
                }
            }
            prop_assert_eq!(influence.swing, widest);
        }
    }

    #[test]
    fn a_decrease_is_the_largest_with_the_fewest_other_answers(
        draw in drawn(),
        framework in (0..2_usize).prop_map(FrameworkId),
    ) {
        let mut rules = draw.rules();
        for question in &mut rules.questions {
            question.monotone = Some(framework);
        }
        for influence in audit(&rules).questions {
            let question = influence.question;
            let mut decreases = Vec::new();
            for context in contexts(&rules, question) {
                for rival in rules.rivals(framework) {
                    let pair = Pair { leader: framework, rival };
                    for step in draw.margins(&context, question, pair).windows(2) {
                        decreases.push((step[0] - step[1], context.answered().count()));
                    }
                }
            }
            decreases.retain(|(points, _)| *points > 0);
            decreases.sort_by_key(|(points, others)| (-points, *others));
            let largest = influence.decrease.map(|found| (found.points, found.with.len()));
            prop_assert_eq!(largest, decreases.first().copied());
        }
    }

    #[test]
    fn a_decrease_names_answers_with_which_it_happens(
        draw in drawn(),
        framework in (0..2_usize).prop_map(FrameworkId),
    ) {
        let mut rules = draw.rules();
        for question in &mut rules.questions {
            question.monotone = Some(framework);
        }
        for influence in audit(&rules).questions {
            let Some(decrease) = influence.decrease else { continue };
            prop_assert_eq!(decrease.to, AnswerId(decrease.from.0 + 1));
            let mut context = Answers::empty(&rules);
            for (question, answer) in decrease.with {
                context.set(question, Some(answer));
            }
            let mut decreases = Vec::new();
            for rival in rules.rivals(framework) {
                let pair = Pair { leader: framework, rival };
                let margins = draw.margins(&context, influence.question, pair);
                decreases.push(margins[decrease.from.0] - margins[decrease.to.0]);
            }
            prop_assert!(decreases.contains(&decrease.points));
        }
    }

    #[test]
    fn a_rule_decides_where_its_absence_changes_the_leader(draw in drawn()) {
        let rules = draw.rules();
        for usage in audit(&rules).rules {
            let measured: Vec<QuestionId> =
                usage.rule.when.iter().map(|condition| condition.question).collect();
            let mut without = draw.clone();
            without.rules.remove(index(usage.rule));
            let mut firing = draw.audited_sheets(&rules, &measured);
            firing.retain(|sheet| draw.points(sheet) != without.points(sheet));
            let decided = firing.iter().filter(|sheet| draw.leader(sheet) != without.leader(sheet));
            prop_assert_eq!(usage.decides, number(decided.count()));
            prop_assert_eq!(usage.fires, number(firing.len()));
        }
    }

    #[test]
    fn what_is_exactly_at_a_limit_keeps_to_it(
        draw in drawn(),
        share in 0..11_i64,
        idle in 0..4_usize,
    ) {
        let mut rules = draw.rules();
        let most = Some(Share { share, over: 10 });
        rules.bounds = AuditBounds { wins: most, even: most, idle: Some(idle) };
        let audit = audit(&rules);
        let is_within = |sheets: &BigUint| sheets * 10_u32 <= &audit.sheets * share.unsigned_abs();
        let without_effect = audit.rules.iter().filter(|usage| usage.decides == BigUint::ZERO);
        let without_effect = without_effect.count();
        for check in audit.bounds(&rules) {
            let kept = match check.bound {
                Bound::Wins(framework, _) => is_within(&audit.wins[framework].sheets),
                Bound::Even(_) => is_within(&audit.even),
                Bound::Idle(_) => without_effect <= idle,
                Bound::Monotone(..) => false,
            };
            prop_assert_eq!(check.kept, kept);
        }
    }
}
