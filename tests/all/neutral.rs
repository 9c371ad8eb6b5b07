//! The tool takes no side: what holds for one framework holds, mirrored, for the other.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::model::{Model, Random};
use crate::tool::{change, rule_set, tool, tool_with};

const SHEETS: u64 = 60;

#[test]
fn the_program_scores_like_a_second_reading_of_the_rules() {
    let model = Model::embedded();
    for seed in 0..SHEETS {
        let sheet = model.some_sheet(seed);
        let points = model.points(&sheet);
        let decision = tool(&model.flags(&sheet)).json();
        assert_eq!(decision["points"], json!({"flask": points[0], "django": points[1]}), "{}", model.flags(&sheet));
        assert_reasons_add_up(&decision);
    }
}

fn assert_reasons_add_up(decision: &Value) {
    for (framework, points) in decision["points"].as_object().unwrap() {
        let reasons = decision["reasons"].as_array().unwrap().iter();
        let sum: i64 = reasons
            .filter(|reason| reason["favors"] == framework.as_str())
            .map(|reason| reason["points"].as_i64().unwrap())
            .sum();
        assert_eq!(points, sum);
    }
}

#[test]
fn swapping_the_frameworks_in_the_data_mirrors_every_result() {
    let rules = rule_set();
    swap_everywhere(rules.path());
    let model = Model::embedded();
    for seed in 0..SHEETS {
        let flags = weighted(&model, seed);
        let one = tool(&flags).json();
        let other = tool_with(&format!("{flags} --rules"), rules.path()).json();
        assert_eq!(other, mirrored(&one), "{flags}");
    }
}

#[test]
fn the_order_of_the_frameworks_changes_columns_only() {
    let rules = rule_set();
    let (flask, django) = (r#"{"id": "flask", "label": "Flask"}"#, r#"{"id": "django", "label": "Django"}"#);
    change(rules.path(), "guide.json", flask, "FIRST");
    change(rules.path(), "guide.json", django, flask);
    change(rules.path(), "guide.json", "FIRST", django);
    let model = Model::embedded();
    for seed in 0..SHEETS {
        let flags = weighted(&model, seed);
        assert_eq!(tool_with(&format!("{flags} --rules"), rules.path()).json(), tool(&flags).json(), "{flags}");
    }
}

/// A sheet with a weight or two.
fn weighted(model: &Model, seed: u64) -> String {
    let mut random = Random(seed ^ 0xABCD);
    let question = &model.questions[random.below(model.asked)].id;
    format!("{} --weight {question}={}", model.flags(&model.some_sheet(seed)), random.below(11))
}

fn swap_everywhere(rules: &Path) {
    for entry in fs::read_dir(rules.join("questions")).unwrap() {
        let path = entry.unwrap().path();
        let swapped = swap(&crate::model::read(&path));
        fs::write(path, swapped.to_string()).unwrap();
    }
}

/// The data of a question with each framework in the place of the other.
fn swap(data: &Value) -> Value {
    let other = |id: &Value| if *id == "flask" { json!("django") } else { json!("flask") };
    match data {
        Value::Object(members) => members
            .iter()
            .map(|(key, value)| {
                let named = key == "favors" || key == "framework";
                (key.clone(), if named { other(value) } else { swap(value) })
            })
            .collect(),
        Value::Array(items) => items.iter().map(swap).collect(),
        plain => plain.clone(),
    }
}

/// A decision with each framework in the place of the other.
fn mirrored(decision: &Value) -> Value {
    let mut mirrored = swap(decision);
    for key in ["points", "needs"] {
        let both = &decision[key];
        mirrored[key] = json!({"flask": both["django"], "django": both["flask"]});
    }
    if let Some(recommended) = decision["recommendation"].as_str() {
        mirrored["recommendation"] = if recommended == "flask" { json!("django") } else { json!("flask") };
    }
    mirrored
}

#[test]
fn no_framework_wins_more_than_three_of_five_sheets() {
    let model = Model::embedded();
    let (mut wins, mut all) = ([0_u32; 2], 0_u32);
    let mut sheet = vec![None; model.questions.len()];
    each_sheet(&model, 0, &mut sheet, &mut |points| {
        all += 1;
        wins[0] += u32::from(points[0] > points[1]);
        wins[1] += u32::from(points[1] > points[0]);
    });
    assert_eq!(all, 2_519_424);
    for won in wins {
        assert!(won * 5 <= all * 3, "{won} of {all}");
    }
}

/// Visits every way to answer all questions that are asked. Rules are scored as soon as all their questions are answered.
fn each_sheet(model: &Model, from: usize, sheet: &mut Vec<Option<usize>>, visit: &mut impl FnMut([i64; 2])) {
    fn walk(
        model: &Model,
        at: usize,
        points: [i64; 2],
        sheet: &mut Vec<Option<usize>>,
        visit: &mut impl FnMut([i64; 2]),
    ) {
        if at == model.asked {
            return visit(points);
        }
        for answer in 0..model.questions[at].answers.len() {
            sheet[at] = Some(answer);
            let mut sum = points;
            let last_here =
                |rule: &&crate::model::Rule| rule.conditions.iter().map(|(question, _)| *question).max() == Some(at);
            for rule in model.rules.iter().filter(last_here).filter(|rule| rule.fires(sheet)) {
                sum[rule.favors] += rule.points;
            }
            walk(model, at + 1, sum, sheet, visit);
        }
        sheet[at] = None;
    }
    walk(model, from, [0, 0], sheet, visit);
}
