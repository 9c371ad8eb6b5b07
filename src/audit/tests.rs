//! Every number of an audit, compared with going through all sheets.

use proptest::prelude::*;

use super::{Bound, audit};
use crate::answers::Answers;
use crate::decision::tests::what_if::{every_answer, every_answer_or_none, sheets};
use crate::decision::tests::*;
use crate::located::numbers::Number;
use crate::rules::limits::AuditBounds;
use crate::rules::{
    AnswerId, FrameworkId, Pair, QuestionId, Rule, RuleSet, Share, SharedReason, Words,
};

impl Draw {
    /// All sheets of an audit. They answer a deferred question only if it is in `measured`.
    fn audited_sheets(&self, rules: &RuleSet, measured: &[QuestionId]) -> Vec<Answers> {
        sheets(&Answers::empty(rules), |question| {
            let stays_open = self.is_deferred(question) && !measured.contains(&question);
            if stays_open { vec![None] } else { every_answer() }
        })
    }

    /// In how many of these sheets another answer to a question lets the framework behind overtake.
    fn decided(&self, sheets: &[Answers], question: QuestionId, pair: Pair) -> u128 {
        let mut decided = 0;
        for sheet in sheets {
            let now = self.margin(sheet, pair).signum();
            let others = self.margins(sheet, question, pair);
            decided += u128::from(now != 0 && others.iter().any(|margin| margin.signum() == -now));
        }
        decided
    }
}

/// All ways to answer the other questions or to leave them open.
fn contexts(rules: &RuleSet, question: QuestionId) -> Vec<Answers> {
    sheets(&Answers::empty(rules), |other| {
        if other == question { vec![None] } else { every_answer_or_none() }
    })
}

fn number(count: usize) -> u128 {
    count as u128
}

/// The number of a rule such as `r7`.
fn index(rule: &Rule) -> usize {
    rule.id[1..].parse().expect("rules are numbered")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn wins_are_those_of_all_sheets(draw in drawn()) {
        let rules = draw.rules();
        let audit = audit(&rules);
        let sheets = draw.audited_sheets(&rules, &[]);
        prop_assert_eq!(audit.sheets, number(sheets.len()));
        prop_assert_eq!(audit.pairs.len(), draw.frameworks * (draw.frameworks - 1) / 2);
        for counts in &audit.pairs {
            for wins in &counts.wins {
                let pair = Pair { first: wins.framework, second: wins.rival };
                let count = |least: i64, most: i64| {
                    let margins = sheets.iter().map(|sheet| draw.margin(sheet, pair));
                    number(margins.filter(|margin| (least..=most).contains(margin)).count())
                };
                prop_assert_eq!(wins.sheets, count(1, i64::MAX));
                prop_assert_eq!(wins.clear, count(6, i64::MAX));
                prop_assert_eq!(wins.close, count(1, 2));
                prop_assert_eq!(counts.even, count(0, 0));
            }
        }
    }

    #[test]
    fn a_question_decides_where_another_answer_lets_a_rival_overtake(draw in drawn()) {
        let rules = draw.rules();
        for influence in audit(&rules).questions {
            let question = influence.question;
            let sheets = draw.audited_sheets(&rules, &[question]);
            let pairs = rules.pairs().into_iter();
            let decided = pairs.map(|pair| draw.decided(&sheets, question, pair)).max();
            prop_assert_eq!(Some(influence.decides), decided);
            prop_assert_eq!(influence.sheets, number(sheets.len()));
        }
    }

    #[test]
    fn a_swing_is_the_widest_range_of_margins_in_any_context(draw in drawn()) {
        let rules = draw.rules();
        for influence in audit(&rules).questions {
            let mut widest = 0;
            for context in contexts(&rules, influence.question) {
                for pair in rules.pairs() {
                    widest = widest.max(range(&draw.margins(&context, influence.question, pair)));
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
        for question in rules.questions.to_mut() {
            question.monotone = Some(framework);
        }
        for influence in audit(&rules).questions {
            let question = influence.question;
            let mut decreases = Vec::new();
            for context in contexts(&rules, question) {
                for rival in rules.rivals(framework) {
                    let pair = Pair { first: framework, second: rival };
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
        for question in rules.questions.to_mut() {
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
                let pair = Pair { first: framework, second: rival };
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
            firing.retain(|sheet| sheet.meets(&usage.rule.when));
            let decided = rules.pairs().into_iter().map(|pair| {
                let leads = |draw: &Draw, sheet| draw.margin(sheet, pair).signum();
                firing.iter().filter(|sheet| leads(&draw, sheet) != leads(&without, sheet)).count()
            });
            prop_assert_eq!(Some(usage.decides), decided.max().map(number));
            prop_assert_eq!(usage.fires, number(firing.len()));
        }
    }

    #[test]
    fn what_is_exactly_at_a_limit_keeps_to_it(
        draw in drawn(),
        share in 0..11_i64,
        idle in 0..4_i64,
    ) {
        let mut rules = draw.rules();
        let most = Some(Share::new(share, 10));
        rules.bounds = AuditBounds { wins: most, even: most, idle: Some(Number::new(idle)) };
        let audit = audit(&rules);
        let allowed = audit.sheets * u128::from(share.unsigned_abs());
        let is_within = |sheets: u128| sheets * 10 <= allowed;
        let without_effect = audit.rules.iter().filter(|usage| usage.decides == 0).count() as u64;
        for check in audit.bounds(&rules) {
            let kept = match check.bound {
                Bound::Wins(framework, _) => {
                    let mut wins = audit.pairs.iter().flat_map(|counts| &counts.wins);
                    wins.all(|wins| wins.framework != framework || is_within(wins.sheets))
                }
                Bound::Even(_) => audit.pairs.iter().all(|counts| is_within(counts.even)),
                Bound::Idle(_) => without_effect <= idle.unsigned_abs(),
                Bound::Monotone(..) | Bound::Reason { .. } => false,
            };
            prop_assert_eq!(check.kept, kept);
        }
    }

    #[test]
    fn a_shared_reason_gives_what_it_gives_on_the_worst_of_all_sheets(
        draw in drawn(),
        is_named in prop::collection::vec(any::<bool>(), 14),
        most in 1..13_i64,
    ) {
        let mut rules = draw.rules();
        let mut named = draw.clone();
        named.rules.clear();
        let mut ids = Vec::new();
        for (number, rule) in draw.rules.iter().enumerate() {
            if is_named[number] {
                named.rules.push(rule.clone());
                ids.push(format!("r{number}").into());
            }
        }
        let reason = SharedReason { reason: Words::default(), rules: ids.into(), most };
        rules.shared_reasons = vec![reason].into();
        let all = sheets(&Answers::empty(&rules), |_| every_answer_or_none());
        let points = all.iter().flat_map(|sheet| named.points(sheet));
        let expected = points.max().unwrap_or(0);
        let bounds = audit(&rules).bounds(&rules);
        let last = bounds.last().expect("a bound for the reason");
        let Bound::Reason { gives, .. } = last.bound else { panic!("the reason comes last") };
        prop_assert_eq!(gives, expected);
        prop_assert_eq!(last.kept, expected <= most);
    }
}
