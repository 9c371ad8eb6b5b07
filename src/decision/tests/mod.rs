//! Properties of decisions on random rule sets and answers, compared with a few lines of code that
//! go through everything one by one.

mod cautions;
mod example;
pub mod what_if;

use std::collections::BTreeSet;

use cautions::{DrawnCaution, caution, drawn_caution, looks_outside};
use proptest::prelude::*;

use super::*;
use crate::answers::Answers;
use crate::located::numbers::Number;
use crate::rules::items::Items;
use crate::rules::limits::{AuditBounds, ClearBand, CloseBand};
use crate::rules::rule_set::Framework;
use crate::rules::{
    Answer, AnswerId, Bands, Condition, FrameworkId, Pair, Question, QuestionId, Rule, RuleSet,
    Share, Words,
};

pub const QUESTIONS: usize = 5;
pub const ANSWERS: usize = 3;

/// A random rule set, with random answers and weights.
#[derive(Debug, Clone)]
pub struct Draw {
    pub frameworks: usize,
    pub rules: Vec<DrawnRule>,
    pub answers: Vec<Option<AnswerId>>,
    pub weights: Vec<i64>,
    /// The last question is deferred.
    pub has_deferred: bool,
    /// By question, whether it is fixed.
    pub fixed: Vec<bool>,
    /// In how many tenths of the ways the leader of a clear result wins.
    pub least_outlook: Option<i64>,
    /// How many scored answers a clear result has.
    pub least_scored: Option<i64>,
    pub cautions: Vec<DrawnCaution>,
}

#[derive(Debug, Clone)]
pub struct DrawnRule {
    /// Of its own question, then of up to two others.
    pub when: Vec<Condition>,
    pub favors: FrameworkId,
    pub points: i64,
}

/// How many rule sets each property is tried on.
pub const CASES: u32 = 300;

/// Two to four frameworks, up to 13 rules.
pub fn drawn() -> impl Strategy<Value = Draw> {
    (2..5_usize).prop_flat_map(|frameworks| {
        let rules = prop::collection::vec(drawn_rule(frameworks), 0..14);
        let answer = prop::option::of((0..ANSWERS).prop_map(AnswerId));
        let answers = prop::collection::vec(answer, QUESTIONS);
        let weights = prop::collection::vec(0..11_i64, QUESTIONS);
        let fixed = prop::collection::vec(prop::bool::weighted(0.3), QUESTIONS);
        let bands = (prop::option::of(0..11_i64), prop::option::of(0..5_i64));
        let cautions = prop::collection::vec(drawn_caution(), 0..3);
        (rules, answers, weights, any::<bool>(), fixed, bands, cautions).prop_map(
            move |(rules, answers, weights, has_deferred, fixed, bands, cautions)| Draw {
                frameworks,
                rules,
                answers,
                weights,
                has_deferred,
                fixed,
                least_outlook: bands.0,
                least_scored: bands.1,
                cautions,
            },
        )
    })
}

/// A rule on one to three questions.
fn drawn_rule(frameworks: usize) -> impl Strategy<Value = DrawnRule> {
    let conditions = prop::collection::vec(drawn_condition(), 1..4);
    (conditions, 0..frameworks, 1..6_i64).prop_map(|(drawn, favors, points)| DrawnRule {
        when: without_repeats(drawn, &[]),
        favors: FrameworkId(favors),
        points,
    })
}

/// The conditions without those on a question that is among `others` or comes up earlier.
fn without_repeats(drawn: Vec<Condition>, others: &[Condition]) -> Vec<Condition> {
    let mut kept: Vec<Condition> = Vec::new();
    for condition in drawn {
        if kept.iter().chain(others).all(|known| known.question != condition.question) {
            kept.push(condition);
        }
    }
    kept
}

fn drawn_condition() -> impl Strategy<Value = Condition> {
    let answers = prop::collection::hash_set(0..ANSWERS, 1..ANSWERS);
    (0..QUESTIONS, answers).prop_map(|(question, answers)| Condition {
        question: QuestionId(question),
        answers: answers.into_iter().map(AnswerId).collect(),
    })
}

impl Draw {
    pub fn rules(&self) -> RuleSet {
        self.rules_with(|framework| framework)
    }

    /// The rule set with each framework at the position that `moved` gives it.
    fn rules_with(&self, moved: impl Fn(FrameworkId) -> FrameworkId) -> RuleSet {
        let frameworks = (0..self.frameworks).map(|index| Framework {
            id: format!("f{index}").into(),
            label: format!("F{index}").into(),
        });
        let mut questions: Vec<Question> = (0..QUESTIONS).map(question).collect();
        questions[QUESTIONS - 1].deferred = self.has_deferred;
        for (question, fixed) in questions.iter_mut().zip(&self.fixed) {
            question.fixed = *fixed;
        }
        for (number, drawn) in self.rules.iter().enumerate() {
            questions[drawn.when[0].question.0].rules.to_mut().push(Rule {
                id: format!("r{number}").into(),
                when: drawn.when.clone().into(),
                favors: moved(drawn.favors),
                points: drawn.points,
                because: Words::default(),
                claims: Items::default(),
                set_aside: false,
            });
        }
        let clear = ClearBand {
            weightings: Share::new(9, 10),
            lead: Number::new(6),
            outlook: self.least_outlook.map(|share| Share::new(share, 10)),
            scored: self.least_scored.map(Number::new),
        };
        let close = CloseBand { weightings: Share::new(2, 3), lead: Number::new(2) };
        RuleSet {
            title: Words::default(),
            about: None,
            example: Items::default(),
            frameworks: frameworks.collect(),
            outside: Items::default(),
            questions: questions.into(),
            core: vec![QuestionId(0)].into(),
            bands: Bands { clear, close },
            bounds: AuditBounds::default(),
            shared_reasons: Items::default(),
            cautions: (0..).zip(&self.cautions).map(|(at, drawn)| caution(at, drawn)).collect(),
        }
    }

    pub fn answers(&self, rules: &RuleSet) -> Answers {
        let mut answers = Answers::empty(rules);
        for question in rules.question_ids() {
            answers.set(question, self.answers[question.0]);
            answers.set_weight(question, self.weights[question.0]);
        }
        answers
    }

    /// How many questions gave points.
    fn scored(&self, answers: &Answers) -> i64 {
        let fired = self.rules.iter().filter(|rule| answers.meets(&rule.when));
        let scored: BTreeSet<QuestionId> = fired
            .map(|rule| rule.when[0].question)
            .filter(|question| answers.weight(*question) > 0)
            .collect();
        scored.len().try_into().expect("there are few questions")
    }

    /// The points of each framework, by going through the drawn rules.
    pub fn points(&self, answers: &Answers) -> Vec<i64> {
        let mut points = vec![0; self.frameworks];
        for rule in &self.rules {
            if answers.meets(&rule.when) {
                points[rule.favors.0] += rule.points * answers.weight(rule.when[0].question);
            }
        }
        points
    }

    /// The points of one framework minus those of another.
    pub fn margin(&self, answers: &Answers, pair: Pair) -> i64 {
        let points = self.points(answers);
        points[pair.first.0] - points[pair.second.0]
    }

    /// The margins with each answer to a question, all else equal.
    pub fn margins(&self, answers: &Answers, question: QuestionId, pair: Pair) -> Vec<i64> {
        (0..ANSWERS)
            .map(|index| with(answers, question, Some(AnswerId(index))))
            .map(|answers| self.margin(&answers, pair))
            .collect()
    }
}

fn question(index: usize) -> Question {
    let answers =
        (0..ANSWERS).map(|index| Answer { id: format!("a{index}").into(), ..Answer::default() });
    Question { id: format!("q{index}").into(), answers: answers.collect(), ..Question::default() }
}

/// These answers with one changed.
pub fn with(answers: &Answers, question: QuestionId, answer: Option<AnswerId>) -> Answers {
    let mut answers = answers.clone();
    answers.set(question, answer);
    answers
}

/// The largest minus the smallest of these margins.
pub fn range(margins: &[i64]) -> i64 {
    margins.iter().max().unwrap_or(&0) - margins.iter().min().unwrap_or(&0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn points_are_those_of_the_rules_one_by_one(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let points: Vec<i64> = decision.points.values().copied().collect();
        prop_assert_eq!(&points, &draw.points(&answers));
        let most = points.iter().max();
        let is_alone = points.iter().filter(|points| Some(*points) == most).count() == 1;
        prop_assert_eq!(decision.leader.is_some(), is_alone);
        prop_assert!(decision.reasons.is_sorted_by(|one, next| one.points >= next.points));
    }

    #[test]
    fn the_order_of_frameworks_does_not_matter(draw in drawn()) {
        let moved = |framework: FrameworkId| FrameworkId((framework.0 + 1) % draw.frameworks);
        let (rules, moved_rules) = (draw.rules(), draw.rules_with(moved));
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let moved_decision = decide(&moved_rules, &answers);
        for (framework, points) in decision.points.iter() {
            prop_assert_eq!(*points, moved_decision.points[moved(framework)]);
        }
        prop_assert_eq!(decision.leader.map(moved), moved_decision.leader);
        prop_assert_eq!(decision.verdict, moved_decision.verdict);
        let [share, moved_share] = [&decision, &moved_decision]
            .map(|decision| decision.acceptability.as_ref().map(ToString::to_string));
        prop_assert_eq!(share, moved_share);
        prop_assert_eq!(&decision.open, &moved_decision.open);
        let (what_if, moved_what_if) = (&decision.what_if, &moved_decision.what_if);
        prop_assert_eq!(what_if.settled(), moved_what_if.settled());
        prop_assert_eq!(what_if.settled_by(), moved_what_if.settled_by());
        prop_assert_eq!(what_if.flips(), moved_what_if.flips());
        prop_assert_eq!(what_if.flips_fixed(), moved_what_if.flips_fixed());
        prop_assert_eq!(break_evens(&decision), break_evens(&moved_decision));
        for outlook in what_if.outlooks() {
            let Pair { first, second } = outlook.pair;
            let is_same = |pair: Pair| pair.has(moved(first)) && pair.has(moved(second));
            let mut others = moved_what_if.outlooks().iter();
            let other = others.find(|other| is_same(other.pair)).expect("the same pair, moved");
            prop_assert_eq!(outlook.wins(first), other.wins(moved(first)));
            prop_assert_eq!(outlook.wins(second), other.wins(moved(second)));
            prop_assert_eq!(outlook.even, other.even);
        }
    }

    #[test]
    fn a_swing_is_the_widest_range_of_the_margin_of_any_two(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        for Open { question, swing } in decide(&rules, &answers).open {
            let pairs = rules.pairs().into_iter();
            let ranges = pairs.map(|pair| range(&draw.margins(&answers, question, pair)));
            prop_assert_eq!(Some(swing), ranges.max());
        }
    }

    #[test]
    fn every_weighting_keeps_a_leader_whom_no_question_speaks_against(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let (Some(leader), Some(share)) = (decision.leader, &decision.acceptability) else {
            prop_assert!(decision.leader.is_none() && decision.acceptability.is_none());
            return Ok(());
        };
        let mut is_all = true;
        for rival in rules.rivals(leader) {
            for question in rules.question_ids() {
                let mut alone = answers.clone();
                for other in rules.question_ids().filter(|other| *other != question) {
                    alone.set_weight(other, 0);
                }
                is_all &= draw.margin(&alone, Pair { first: leader, second: rival }) >= 0;
            }
        }
        prop_assert_eq!(share.is_all(), is_all);
    }

    #[test]
    fn the_verdict_keeps_to_its_limits(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let mut points: Vec<i64> = decision.points.values().copied().collect();
        points.sort_unstable();
        let lead = points[draw.frameworks - 1] - points[draw.frameworks - 2];
        let wins_often = decision.leader.is_some_and(|leader| {
            rules.rivals(leader).all(|rival| {
                let (wins, _, ways) = draw.count(&answers, Pair { first: leader, second: rival });
                wins * 10 >= draw.least_outlook.unwrap_or(0) * ways
            })
        });
        let (close, clear) = (Share::new(2, 3), Share::new(9, 10));
        let verdict = match &decision.acceptability {
            None if decision.reasons.is_empty() => Verdict::Unknown,
            None => Verdict::Even,
            Some(share) if lead <= 2 || share.is_below(close) => Verdict::Close,
            Some(share)
                if lead >= 6
                    && !share.is_below(clear)
                    && wins_often
                    && draw.scored(&answers) >= draw.least_scored.unwrap_or(0)
                    && !looks_outside(&rules, &answers) =>
            {
                Verdict::Clear
            }
            Some(_) => Verdict::Lean,
        };
        prop_assert_eq!(decision.verdict, verdict);
    }
}
