//! How often the advice is what real projects chose. Their choices are not always right, and neither is the advice.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::tool::{PROJECT, tool};

/// What a project needed, what it chose, and what the program says.
struct Case {
    label: String,
    strength: String,
    verdict: String,
    recommendation: Option<String>,
}

impl Case {
    fn agrees(&self) -> bool {
        self.recommendation.as_deref() == Some(&self.label)
    }
}

/// Every case in which somebody chose one of the two.
fn decided() -> Vec<Case> {
    let mut cases = Vec::new();
    for file in ["projects", "threads"] {
        let text = fs::read_to_string(Path::new(PROJECT).join(format!("tests/cases/{file}.jsonl")))
            .unwrap();
        for line in text.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let answers = case["answers"].as_object().unwrap();
            let flags: Vec<String> = answers
                .iter()
                .map(|(question, answer)| format!("--{question} {}", answer.as_str().unwrap()))
                .collect();
            let decision = tool(&flags.join(" ")).json();
            let text = |key: &str| case[key].as_str().unwrap().to_owned();
            cases.push(Case {
                label: text("label"),
                strength: text("strength"),
                verdict: decision["verdict"].as_str().unwrap().to_owned(),
                recommendation: decision["recommendation"].as_str().map(str::to_owned),
            });
        }
    }
    cases.retain(|case| case.label != "either");
    cases
}

/// Wilson's interval for a share of 95 %, in percent (E. B. Wilson, "Probable inference", JASA 22, 1927).
fn interval(agreeing: usize, all: usize) -> String {
    const Z: f64 = 1.96;
    let (share, all) = (agreeing as f64 / all as f64, all as f64);
    let middle = share + Z * Z / (2.0 * all);
    let width = Z * (share * (1.0 - share) / all + Z * Z / (4.0 * all * all)).sqrt();
    let percent = |bound: f64| (100.0 * bound / (1.0 + Z * Z / all)).abs();
    format!("{:.0} to {:.0}%", percent(middle - width), percent(middle + width))
}

fn row(name: &str, cases: &[&Case]) -> String {
    let agreeing = cases.iter().filter(|case| case.agrees()).count();
    format!("| {name} | {} | {agreeing} | {} |", cases.len(), interval(agreeing, cases.len()))
}

#[test]
fn the_readme_states_how_often_the_advice_is_what_was_chosen() {
    let cases = decided();
    let mut rows = Vec::new();
    for verdict in ["clear", "lean", "close", "even"] {
        let of_it: Vec<&Case> = cases.iter().filter(|case| case.verdict == verdict).collect();
        if !of_it.is_empty() {
            rows.push(row(verdict, &of_it));
        }
    }
    rows.push(row("all", &cases.iter().collect::<Vec<_>>()));
    let table = rows.join("\n");
    let readme = fs::read_to_string(Path::new(PROJECT).join("README.md")).unwrap();
    assert!(readme.contains(&table), "{table}");
}

#[test]
fn a_choice_is_met_more_often_than_not_however_clear_it_was() {
    let mut by_strength: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in decided() {
        let (agreeing, all) = by_strength.entry(case.strength.clone()).or_default();
        *agreeing += usize::from(case.agrees());
        *all += 1;
    }
    for (strength, (agreeing, all)) in by_strength {
        assert!(agreeing * 2 > all, "{strength}: {agreeing} of {all}");
    }
}

#[test]
fn intervals_that_can_be_looked_up() {
    assert_eq!(
        [interval(5, 10), interval(9, 10), interval(0, 5)],
        ["24 to 76%", "60 to 98%", "0 to 43%"]
    );
}
