//! Properties of a decision on random rule sets and sheets, against a few lines of their own.

pub mod what_if;

use proptest::prelude::*;

use super::*;
use crate::rules::{Answer, AuditBounds, Band, Bands, Condition, Framework, Question, Share};

/// A rule as it is drawn: its question, the answers that fire it, another question with its answers, whom it favours,
/// its points.
type Drawn = (usize, Vec<usize>, Option<(usize, Vec<usize>)>, usize, i64);

pub const QUESTIONS: usize = 5;
pub const ANSWERS: usize = 3;

#[derive(Debug, Clone)]
pub struct Draw {
    pub frameworks: usize,
    pub rules: Vec<Drawn>,
    pub answers: Vec<Option<usize>>,
    pub weights: Vec<i64>,
    /// The last question is one that no interview asks.
    pub later: bool,
}

pub fn drawn() -> impl Strategy<Value = Draw> {
    let some = || {
        prop::collection::hash_set(0..ANSWERS, 1..ANSWERS)
            .prop_map(|set| set.into_iter().collect::<Vec<_>>())
    };
    let rules = move |frameworks| {
        let other = prop::option::of((0..QUESTIONS, some()));
        prop::collection::vec((0..QUESTIONS, some(), other, 0..frameworks, 1..6_i64), 0..14)
    };
    (2..4_usize).prop_flat_map(move |frameworks| {
        let answers = prop::collection::vec(prop::option::of(0..ANSWERS), QUESTIONS);
        let weights = prop::collection::vec(0..11_i64, QUESTIONS);
        (rules(frameworks), answers, weights, any::<bool>()).prop_map(
            move |(rules, answers, weights, later)| Draw {
                frameworks,
                rules,
                answers,
                weights,
                later,
            },
        )
    })
}

impl Draw {
    /// The guide, with each framework in the place that `place` gives it.
    pub fn rules(&self, slot: impl Fn(usize) -> usize) -> RuleSet {
        let framework = |at: usize| Framework { id: format!("f{at}"), label: format!("F{at}") };
        let mut questions: Vec<Question> = (0..QUESTIONS).map(question).collect();
        questions[QUESTIONS - 1].later = self.later;
        for (number, (owner, answers, other, favors, points)) in self.rules.iter().enumerate() {
            let mut when = vec![Condition { question: *owner, answers: answers.clone() }];
            if let Some((question, answers)) =
                other.as_ref().filter(|(question, _)| question != owner)
            {
                when.push(Condition { question: *question, answers: answers.clone() });
            }
            questions[*owner].rules.push(Rule {
                id: format!("r{number}"),
                when,
                favors: slot(*favors),
                points: *points,
                because: String::new(),
                claims: Vec::new(),
                set_aside: false,
            });
        }
        let band = |share, over, lead| Band { weightings: Share { share, over }, lead };
        RuleSet {
            frameworks: (0..self.frameworks).map(framework).collect(),
            questions,
            core: 1,
            bands: Bands { clear: band(9, 10, 6), close: band(2, 3, 2) },
            bounds: AuditBounds::default(),
            cautions: Vec::new(),
        }
    }

    pub fn answers(&self, rules: &RuleSet) -> Answers {
        let mut answers = Answers::empty(rules);
        for question in 0..QUESTIONS {
            answers.set(question, self.answers[question]);
            answers.set_weight(question, self.weights[question]);
        }
        answers
    }

    /// Points by going over the rules as they were drawn.
    pub fn points(&self, answers: &[Option<usize>]) -> Vec<i64> {
        let given = |question: usize, wanted: &[usize]| {
            answers[question].is_some_and(|answer| wanted.contains(&answer))
        };
        let mut points = vec![0; self.frameworks];
        for (owner, wanted, other, favors, worth) in &self.rules {
            let joined = other.as_ref().filter(|(question, _)| question != owner);
            if given(*owner, wanted)
                && joined.is_none_or(|(question, wanted)| given(*question, wanted))
            {
                points[*favors] += worth * self.weights[*owner];
            }
        }
        points
    }
}

fn question(at: usize) -> Question {
    let answer = |at| Answer {
        id: format!("a{at}"),
        means: String::new(),
        needs: Vec::new(),
        neutral: false,
    };
    Question {
        id: format!("q{at}"),
        label: String::new(),
        asks: String::new(),
        why: String::new(),
        answers: (0..ANSWERS).map(answer).collect(),
        rules: Vec::new(),
        later: false,
        about_people: false,
        monotone: None,
    }
}

proptest! {
    #[test]
    fn points_are_those_of_the_rules_one_by_one(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        prop_assert_eq!(&decision.points, &draw.points(&draw.answers));
        let most = decision.points.iter().max();
        let first = decision.points.iter().filter(|points| Some(*points) == most).count() == 1;
        prop_assert_eq!(decision.leader.is_some(), first);
        prop_assert!(decision.reasons.is_sorted_by(|one, next| one.points >= next.points));
    }

    #[test]
    fn frameworks_in_other_places_change_places_only(draw in drawn()) {
        let turn = |at: usize| (at + 1) % draw.frameworks;
        let (rules, turned) = (draw.rules(|at| at), draw.rules(turn));
        let (one, other) = (decide(&rules, &draw.answers(&rules)), decide(&turned, &draw.answers(&turned)));
        let points: Vec<i64> = (0..draw.frameworks).map(|at| other.points[turn(at)]).collect();
        prop_assert_eq!(&one.points, &points);
        prop_assert_eq!(one.leader.map(turn), other.leader);
        prop_assert_eq!(one.verdict, other.verdict);
        prop_assert_eq!(&one.acceptability, &other.acceptability);
        prop_assert_eq!(&one.open, &other.open);
    }

    #[test]
    fn the_pull_is_the_range_of_leads_over_all_answers(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        for open in &decision.open {
            let after: Vec<Vec<i64>> = (0..ANSWERS).map(|answer| {
                let mut answers = draw.answers.clone();
                answers[open.question] = Some(answer);
                draw.points(&answers)
            }).collect();
            let range = |one: usize, other: usize| {
                let margins: Vec<i64> = after.iter().map(|points| points[one] - points[other]).collect();
                margins.iter().max().unwrap_or(&0) - margins.iter().min().unwrap_or(&0)
            };
            let leaders: Vec<usize> = decision.leader.map_or((0..draw.frameworks).collect(), |leader| vec![leader]);
            let ranges = leaders.iter().flat_map(|one| (0..draw.frameworks).map(|other| range(*one, other)));
            prop_assert_eq!(open.swing, ranges.max().unwrap_or(0));
        }
    }

    #[test]
    fn the_verdict_follows_its_bounds(draw in drawn()) {
        let rules = draw.rules(|at| at);
        let decision = decide(&rules, &draw.answers(&rules));
        let mut ranked = decision.points.clone();
        ranked.sort_unstable();
        let lead = ranked[draw.frameworks - 1] - ranked[draw.frameworks - 2];
        let verdict = match &decision.acceptability {
            None if decision.reasons.is_empty() => Verdict::Unknown,
            None => Verdict::Even,
            Some(share) if lead <= 2 || share.is_below(Share { share: 2, over: 3 }) => Verdict::Close,
            Some(share) if lead >= 6 && !share.is_below(Share { share: 9, over: 10 }) => Verdict::Clear,
            Some(_) => Verdict::Lean,
        };
        prop_assert_eq!(decision.verdict, verdict);
    }
}
