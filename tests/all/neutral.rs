//! The tool takes no side: what holds for one framework holds, mirrored, for the other.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::model::{Model, Random};
use crate::tool::{SMALL, Tool, change, exported, small, small_rules, tool, tool_with};

const SHEETS: u64 = 60;

#[test]
fn the_program_scores_like_a_second_reading_of_the_rules() {
    let model = Model::small();
    for seed in 0..SHEETS {
        let sheet = model.some_sheet(seed);
        let points = model.points(&sheet);
        let decision = small(&model.flags(&sheet)).json();
        assert_eq!(
            decision["points"],
            json!({"flask": points[0], "django": points[1]}),
            "{}",
            model.flags(&sheet)
        );
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
    for (rules, model, run) in [
        (small_rules(), Model::small(), small as fn(&str) -> Tool),
        (exported(), Model::embedded(), tool),
    ] {
        swap_everywhere(rules.path());
        for seed in 0..SHEETS {
            let flags = weighted(&model, seed);
            let other = tool_with(&format!("{flags} --rules"), rules.path()).json();
            assert_eq!(other, mirrored(&run(&flags).json()), "{flags}");
        }
    }
}

#[test]
fn the_order_of_the_frameworks_changes_columns_only() {
    let rules = small_rules();
    let (flask, django) =
        (r#"{"id": "flask", "label": "Flask"}"#, r#"{"id": "django", "label": "Django"}"#);
    change(rules.path(), "guide.json", flask, "FIRST");
    change(rules.path(), "guide.json", django, flask);
    change(rules.path(), "guide.json", "FIRST", django);
    let model = Model::small();
    for seed in 0..SHEETS {
        let flags = weighted(&model, seed);
        assert_eq!(
            tool_with(&format!("{flags} --rules"), rules.path()).json(),
            small(&flags).json(),
            "{flags}"
        );
    }
}

/// A sheet with a weight or two.
fn weighted(model: &Model, seed: u64) -> String {
    let mut random = Random(seed ^ 0xABCD);
    let question = &model.questions[random.below(model.asked)].id;
    format!("{} --weight {question}={}", model.flags(&model.some_sheet(seed)), random.below(11))
}

#[test]
fn swapping_the_frameworks_in_the_data_mirrors_the_audit() {
    let rules = small_rules();
    swap_everywhere(rules.path());
    let one = tool_with("rules audit", SMALL).json();
    let other = tool_with("rules audit", rules.path()).json();
    assert_eq!(
        [&other["wins"]["flask"], &other["wins"]["django"]],
        [&one["wins"]["django"], &one["wins"]["flask"]]
    );
    for part in ["sheets", "even", "rules"] {
        assert_eq!(other[part], one[part], "{part}");
    }
    let decides = |audit: &Value| {
        let questions = audit["questions"].as_array().unwrap().iter();
        questions
            .map(|question| [question["decides"].clone(), question["pull"].clone()])
            .collect::<Vec<_>>()
    };
    assert_eq!(decides(&other), decides(&one));
    assert!(
        other["questions"]
            .as_array()
            .unwrap()
            .iter()
            .all(|question| question["rising"] != "django")
    );
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
                let named = ["favors", "framework", "rising"].contains(&key.as_str());
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
    let ways = &decision["robustness"]["outlook"];
    mirrored["robustness"]["outlook"] =
        json!({"flask": ways["django"], "django": ways["flask"], "even": ways["even"]});
    if let Some(recommended) = decision["recommendation"].as_str() {
        mirrored["recommendation"] =
            if recommended == "flask" { json!("django") } else { json!("flask") };
    }
    mirrored
}
