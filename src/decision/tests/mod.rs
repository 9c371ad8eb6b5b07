//! Properties of decisions on random rule sets and answers, compared with a few lines of code that
//! go through everything one by one.

pub mod what_if;

use std::slice;

use proptest::prelude::*;

use super::space::Pair;
use super::*;
use crate::answers::Answers;
use crate::rules::limits::{AuditBounds, Band};
use crate::rules::rule_set::Framework;
use crate::rules::{
    Answer, AnswerId, Bands, Condition, FrameworkId, Question, QuestionId, Rule, RuleSet, Share,
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
}

#[derive(Debug, Clone)]
pub struct DrawnRule {
    pub when: Condition,
    /// A condition on another question.
    pub and: Option<Condition>,
    pub favors: FrameworkId,
    pub points: i64,
}

/// Two or three frameworks, up to 13 rules.
pub fn drawn() -> impl Strategy<Value = Draw> {
    (2..4_usize).prop_flat_map(|frameworks| {
        let rules = prop::collection::vec(drawn_rule(frameworks), 0..14);
        let answer = prop::option::of((0..ANSWERS).prop_map(AnswerId));
        let answers = prop::collection::vec(answer, QUESTIONS);
        let weights = prop::collection::vec(0..11_i64, QUESTIONS);
        (rules, answers, weights, any::<bool>()).prop_map(
            move |(rules, answers, weights, has_deferred)| Draw {
                frameworks,
                rules,
                answers,
                weights,
                has_deferred,
            },
        )
    })
}

fn drawn_rule(frameworks: usize) -> impl Strategy<Value = DrawnRule> {
    let and = prop::option::of(drawn_condition());
    (drawn_condition(), and, 0..frameworks, 1..6_i64).prop_map(|(when, and, favors, points)| {
        let and = and.filter(|condition| condition.question != when.question);
        DrawnRule { when, and, favors: FrameworkId(favors), points }
    })
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
        let frameworks = (0..self.frameworks)
            .map(|index| Framework { id: format!("f{index}"), label: format!("F{index}") });
        let mut questions: Vec<Question> = (0..QUESTIONS).map(question).collect();
        questions[QUESTIONS - 1].deferred = self.has_deferred;
        for (number, drawn) in self.rules.iter().enumerate() {
            let mut when = vec![drawn.when.clone()];
            when.extend(drawn.and.clone());
            questions[drawn.when.question.0].rules.push(Rule {
                id: format!("r{number}"),
                when,
                favors: moved(drawn.favors),
                points: drawn.points,
                because: String::new(),
                claims: Vec::new(),
                set_aside: false,
            });
        }
        let band = |share, over, lead| Band { weightings: Share { share, over }, lead };
        RuleSet {
            frameworks: frameworks.collect(),
            questions,
            core: 1,
            bands: Bands { clear: band(9, 10, 6), close: band(2, 3, 2) },
            bounds: AuditBounds::default(),
            cautions: Vec::new(),
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

    /// The points of each framework, by going through the drawn rules.
    pub fn points(&self, answers: &Answers) -> Vec<i64> {
        let mut points = vec![0; self.frameworks];
        for rule in &self.rules {
            let and = rule.and.as_slice();
            if [slice::from_ref(&rule.when), and].iter().all(|when| answers.meets(when)) {
                points[rule.favors.0] += rule.points * answers.weight(rule.when.question);
            }
        }
        points
    }

    /// The points of one framework minus those of another.
    pub fn margin(&self, answers: &Answers, pair: Pair) -> i64 {
        let points = self.points(answers);
        points[pair.leader.0] - points[pair.rival.0]
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
    let answers = (0..ANSWERS).map(|index| Answer {
        id: format!("a{index}"),
        means: String::new(),
        needs: Vec::new(),
        neutral: false,
    });
    Question {
        id: format!("q{index}"),
        label: String::new(),
        asks: String::new(),
        why: String::new(),
        answers: answers.collect(),
        rules: Vec::new(),
        deferred: false,
        about_people: false,
        monotone: None,
    }
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
        let decision = decide(&rules, &draw.answers(&rules));
        let moved_decision = decide(&moved_rules, &draw.answers(&moved_rules));
        for (framework, points) in decision.points.iter() {
            prop_assert_eq!(*points, moved_decision.points[moved(framework)]);
        }
        prop_assert_eq!(decision.leader.map(moved), moved_decision.leader);
        prop_assert_eq!(decision.verdict, moved_decision.verdict);
        prop_assert_eq!(&decision.acceptability, &moved_decision.acceptability);
        prop_assert_eq!(&decision.open, &moved_decision.open);
    }

    #[test]
    fn a_swing_is_the_widest_range_of_margins_over_all_answers(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        for Open { question, swing } in &decision.open {
            let mut ranges = vec![0];
            for leader in rules.framework_ids() {
                for rival in rules.rivals(leader) {
                    let margins = draw.margins(&answers, *question, Pair { leader, rival });
                    if decision.leader.is_none_or(|first| first == leader) {
                        ranges.push(range(&margins));
                    }
                }
            }
            prop_assert_eq!(Some(swing), ranges.iter().max());
        }
    }

    #[test]
    fn the_verdict_keeps_to_its_limits(draw in drawn()) {
        let rules = draw.rules();
        let decision = decide(&rules, &draw.answers(&rules));
        let mut points: Vec<i64> = decision.points.values().copied().collect();
        points.sort_unstable();
        let lead = points[draw.frameworks - 1] - points[draw.frameworks - 2];
        let (close, clear) = (Share { share: 2, over: 3 }, Share { share: 9, over: 10 });
        let verdict = match &decision.acceptability {
            None if decision.reasons.is_empty() => Verdict::Unknown,
            None => Verdict::Even,
            Some(share) if lead <= 2 || share.is_below(close) => Verdict::Close,
            Some(share) if lead >= 6 && !share.is_below(clear) => Verdict::Clear,
            Some(_) => Verdict::Lean,
        };
        prop_assert_eq!(decision.verdict, verdict);
    }
}
