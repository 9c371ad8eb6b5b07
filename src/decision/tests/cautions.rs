//! Random cautions, and which of them apply or are one answer away, by trying every answer.

use proptest::prelude::*;

use super::{CASES, drawn, drawn_condition, without_repeats};
use crate::answers::Answers;
use crate::decision::decide;
use crate::rules::items::Items;
use crate::rules::{Caution, Condition, RuleSet, Words};

#[derive(Debug, Clone)]
pub struct DrawnCaution {
    /// Of up to three questions.
    pub when: Vec<Condition>,
    /// Of up to three other questions.
    pub unless: Vec<Condition>,
    pub looks_outside: bool,
}

pub fn drawn_caution() -> impl Strategy<Value = DrawnCaution> {
    let when = prop::collection::vec(drawn_condition(), 1..4);
    let unless = prop::collection::vec(drawn_condition(), 0..4);
    (when, unless, any::<bool>()).prop_map(|(when, unless, looks_outside)| {
        let when = without_repeats(when, &[]);
        DrawnCaution { unless: without_repeats(unless, &when), when, looks_outside }
    })
}

pub fn caution(number: usize, drawn: &DrawnCaution) -> Caution {
    let DrawnCaution { when, unless, looks_outside } = drawn.clone();
    Caution {
        id: format!("c{number}").into(),
        when: when.into(),
        unless: unless.into(),
        says: Words::default(),
        instead: looks_outside.then_some(Words::of("Elsewhere")).into_iter().collect(),
        note: false,
        claims: Items::default(),
    }
}

fn applies(caution: &Caution, answers: &Answers) -> bool {
    answers.meets(&caution.when) && !caution.unless.iter().any(|it| answers.meets_one(it))
}

/// Whether other answers raise it already, and an answer to exactly one open question is missing.
fn is_one_answer_away(rules: &RuleSet, caution: &Caution, answers: &Answers) -> bool {
    if caution.when.len() == 1 || applies(caution, answers) {
        return false;
    }
    rules.question_ids().any(|question| {
        let is_asked = !rules[question].deferred && answers.answer(question).is_none();
        is_asked
            && rules[question].answer_ids().any(|answer| {
                let mut answered = answers.clone();
                answered.set(question, Some(answer));
                applies(caution, &answered)
            })
    })
}

/// Whether a caution that looks outside applies or is one answer away.
pub fn looks_outside(rules: &RuleSet, answers: &Answers) -> bool {
    rules
        .cautions
        .iter()
        .filter(|caution| caution.looks_outside())
        .any(|caution| applies(caution, answers) || is_one_answer_away(rules, caution, answers))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn a_caution_applies_or_is_one_answer_away(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let ids = |cautions: Vec<&Caution>| -> Vec<String> {
            cautions.into_iter().map(|caution| caution.id.to_string()).collect()
        };
        let applying: Vec<&Caution> =
            rules.cautions.iter().filter(|caution| applies(caution, &answers)).collect();
        prop_assert_eq!(ids(decision.cautions), ids(applying));
        let outside = rules.cautions.iter().filter(|caution| caution.looks_outside());
        let away = outside.filter(|caution| is_one_answer_away(&rules, caution, &answers));
        let away: Vec<&Caution> = away.collect();
        for open in &decision.open_cautions {
            for answer in open.answers {
                let mut answered = answers.clone();
                answered.set(open.question, Some(*answer));
                prop_assert!(applies(open.caution, &answered));
            }
        }
        let open = decision.open_cautions.iter().map(|open| open.caution);
        prop_assert_eq!(ids(open.collect()), ids(away));
    }
}
