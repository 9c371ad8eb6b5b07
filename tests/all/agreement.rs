//! How often the advice is what real projects chose. Their choices are not always right, and neither is the advice.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::pages::{page, states};
use crate::tool::{PROJECT, tool};

/// What a project needed, what it chose, and what the program says.
struct Case {
    kind: &'static str,
    chose: String,
    strength: String,
    verdict: String,
    recommendation: Option<String>,
    /// The program names frameworks outside, in a warning or in a note.
    names_others: bool,
}

impl Case {
    fn chose_one_of_the_two(&self) -> bool {
        ["flask", "django"].contains(&self.chose.as_str())
    }

    fn agrees(&self) -> bool {
        self.recommendation.as_deref() == Some(&self.chose)
    }

    fn has(&self, verdict: &str, recommendation: &str) -> bool {
        self.verdict == verdict && self.recommendation.as_deref() == Some(recommendation)
    }
}

/// The cases of the rule set and those of the tests, each once.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for folder in ["rules/cases", "tests/cases"] {
        for kind in ["accounts", "repositories"] {
            let path = Path::new(PROJECT).join(folder).join(kind).with_extension("json");
            let list: Vec<Value> =
                serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
            cases.extend(list.iter().map(|case| decided(kind, case)));
        }
    }
    cases
}

fn decided(kind: &'static str, case: &Value) -> Case {
    let answers = case["answers"].as_object().unwrap();
    let flags: Vec<String> = answers
        .iter()
        .map(|(question, answer)| format!("--{question} {}", answer.as_str().unwrap()))
        .collect();
    let decision = tool(&flags.join(" ")).json();
    let text = |key: &str| case[key].as_str().unwrap().to_owned();
    let cautions = decision["cautions"].as_array().unwrap();
    let names_others =
        |caution: &Value| caution["instead"].as_array().is_some_and(|it| !it.is_empty());
    Case {
        kind,
        chose: text("chose"),
        strength: text("strength"),
        verdict: decision["verdict"].as_str().unwrap().to_owned(),
        recommendation: decision["recommendation"].as_str().map(str::to_owned),
        names_others: cautions.iter().any(names_others),
    }
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

/// A row of the table: how many of the cases that are `among` it agree.
fn row(
    name: &str,
    cases: &[Case],
    among: impl Fn(&Case) -> bool,
    agrees: impl Fn(&Case) -> bool,
) -> String {
    let all: Vec<&Case> = cases.iter().filter(|case| among(case)).collect();
    let agreeing = all.iter().filter(|case| agrees(case)).count();
    format!("| {name} | {} | {agreeing} | {} |", all.len(), interval(agreeing, all.len()))
}

#[test]
fn the_pages_state_how_often_the_advice_is_what_was_chosen() {
    let cases = cases();
    let (outside, two): (Vec<Case>, Vec<Case>) = (cases.into_iter())
        .filter(|case| case.chose != "both")
        .partition(|case| !case.chose_one_of_the_two());
    let of_kind = |kind: &'static str| move |case: &Case| case.kind == kind;
    let table = [
        row("accounts that give reasons", &two, of_kind("accounts"), Case::agrees),
        row("repositories", &two, of_kind("repositories"), Case::agrees),
        row("verdict clear, for Flask", &two, |it| it.has("clear", "flask"), Case::agrees),
        row("verdict clear, for Django", &two, |it| it.has("clear", "django"), Case::agrees),
        row("verdict lean", &two, |it| it.verdict == "lean", Case::agrees),
        row("verdict close", &two, |it| it.verdict == "close", Case::agrees),
        row("all that chose Flask or Django", &two, |_| true, Case::agrees),
        row(
            "all that chose another one, if it names one",
            &outside,
            |_| true,
            |it| it.names_others,
        ),
    ]
    .join("\n");
    assert!(page("NUMBERS.md").contains(&table), "{table}");
    let agreeing = two.iter().filter(|case| case.agrees()).count();
    let percent = 100 * agreeing / two.len();
    states("README.md", &format!("{agreeing} of the {} that we found ({percent}%)", two.len()));
    let flask = two.iter().filter(|case| case.chose == "flask").count();
    states("README.md", &format!("a program that always said Flask would have matched {flask}"));
}

#[test]
fn a_choice_is_met_more_often_than_not_however_clear_it_was() {
    let mut by_strength: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for case in cases().iter().filter(|case| case.chose_one_of_the_two()) {
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
