//! What the program says would change a result does, and what it says cannot does not.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::{Model, Random};
use crate::tool::small;

const SHEETS: u64 = 60;
/// For each sheet, so many ways to answer what does not matter.
const TRIES: usize = 500;

/// A given sheet with what the program says of it.
struct Said {
    sheet: Vec<Option<usize>>,
    leader: usize,
    decision: Value,
}

/// Sheets in which somebody leads.
fn said(model: &Model) -> Vec<Said> {
    let of = |seed| {
        let sheet = model.some_sheet(seed);
        let decision = small(&model.flags(&sheet)).json();
        let leader =
            model.frameworks.iter().position(|id| decision["recommendation"] == id.as_str())?;
        Some(Said { sheet, leader, decision })
    };
    (0..SHEETS).filter_map(of).collect()
}

/// By how much the leader is ahead.
fn lead(model: &Model, sheet: &[Option<usize>], leader: usize) -> i64 {
    let points = model.points(sheet);
    points[leader] - points[1 - leader]
}

fn answer(model: &Model, question: usize, id: &Value) -> usize {
    model.questions[question].answers.iter().position(|answer| *id == answer.as_str()).unwrap()
}

#[test]
fn flips_that_are_shown_let_the_other_overtake() {
    let model = Model::small();
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for Said { sheet, leader, decision } in said(&model) {
        for flips in decision["what_if"]["flips"].as_array().unwrap() {
            let mut other = sheet.clone();
            for flip in flips.as_array().unwrap() {
                let question = model.question(flip["question"].as_str().unwrap());
                assert_eq!(answer(&model, question, &flip["from"]), sheet[question].unwrap());
                other[question] = Some(answer(&model, question, &flip["to"]));
            }
            let rival = model.frameworks[1 - leader].as_str();
            assert_eq!(
                small(&model.flags(&other)).json()["recommendation"],
                rival,
                "{}",
                model.flags(&sheet)
            );
            *sizes.entry(flips.as_array().unwrap().len()).or_default() += 1;
        }
    }
    assert!(sizes.contains_key(&1) && sizes.keys().any(|size| *size > 1), "{sizes:?}");
}

#[test]
fn no_single_answer_flips_a_result_unless_it_is_shown() {
    let model = Model::small();
    for Said { sheet, leader, decision } in said(&model) {
        let single = |question: usize, to: usize| {
            let mut other = sheet.clone();
            other[question] = Some(to);
            lead(&model, &other, leader) < 0
        };
        let given = (0..sheet.len()).filter(|question| sheet[*question].is_some());
        let all =
            given.flat_map(|at| (0..model.questions[at].answers.len()).map(move |to| (at, to)));
        let flips = decision["what_if"]["flips"].as_array().unwrap();
        let shown = flips.iter().filter(|flips| flips.as_array().unwrap().len() == 1).count();
        assert_eq!(
            all.filter(|(at, to)| single(*at, *to)).count(),
            shown,
            "{}",
            model.flags(&sheet)
        );
    }
}

#[test]
fn what_is_settled_stays_whatever_becomes_of_everything_else() {
    let model = Model::small();
    let mut random = Random(7);
    let mut settled = 0;
    for Said { sheet, leader, decision } in said(&model) {
        let Some(kept) = decision["what_if"]["settled_by"].as_array() else { continue };
        settled += 1;
        let kept: Vec<usize> =
            kept.iter().map(|kept| model.question(kept["question"].as_str().unwrap())).collect();
        for _ in 0..TRIES {
            let mut other = sheet.clone();
            let counts = |question: &usize| *question < model.asked || sheet[*question].is_some();
            for question in
                (0..sheet.len()).filter(counts).filter(|question| !kept.contains(question))
            {
                let answers = model.questions[question].answers.len();
                other[question] =
                    Some(random.below(answers + 1)).filter(|answer| *answer < answers);
            }
            assert!(lead(&model, &other, leader) > 0, "{} {other:?}", model.flags(&sheet));
        }
    }
    assert!(settled > 5, "{settled}");
}
