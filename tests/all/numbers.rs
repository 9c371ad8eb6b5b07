//! NUMBERS.md works out one decision by hand: each of its numbers is compared with the program's.

use num_rational::Ratio;
use serde_json::{Value, json};

use crate::model::Model;
use crate::pages::{page, states};
use crate::tool::tool;

const DECISION: &str = "--control fine --api rich --size large --admin essential";

fn says(sentence: &str) {
    states("NUMBERS.md", sentence);
}

/// The points of Flask and of Django.
fn points(flags: &str) -> [i64; 2] {
    let decision = tool(flags).json();
    ["flask", "django"].map(|framework| decision["points"][framework].as_i64().unwrap())
}

/// `248832` as `248,832`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[test]
fn the_points_and_the_weightings_of_the_example_are_right() {
    assert!(page("NUMBERS.md").contains(&format!("$ flask-or-django {DECISION}\n")));
    let decision = tool(DECISION).json();
    let worth = |framework: &str| -> Vec<i64> {
        let reasons = decision["reasons"].as_array().unwrap().iter();
        let its = reasons.filter(|reason| reason["favors"] == framework);
        its.map(|reason| reason["points"].as_i64().unwrap()).collect()
    };
    assert_eq!([worth("flask"), worth("django")], [vec![4], vec![4, 3, 1]]);
    says("Django gets 4 + 3 + 1 = 8 points for admin, size and API, Flask 4 for control.");
    let mut behind = Ratio::from(1);
    for (points, step) in worth("django").iter().zip(["A₁|A₀", "A₂|A₁", "A₃|A₂"]) {
        let (now, before) = step.split_once('|').unwrap();
        behind *= Ratio::new(4, points + 4);
        says(&format!("- {points}: {now} = 4 / ({points} + 4) · {before} = {behind}"));
    }
    let ahead = Ratio::from(1) - behind;
    says(&format!("in {behind} of the weightings, and Django in 1 - {behind} = {ahead}, which is"));
    assert_eq!(decision["robustness"]["weightings"], ahead.to_string());
    says(&format!("| {ahead}, {} |", decision["robustness"]["weightings_percent"]));
}

#[test]
fn the_ways_and_the_swings_of_the_example_are_right() {
    let decision = tool(DECISION).json();
    let model = Model::embedded();
    let open: Vec<&str> =
        decision["open"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let counts = open.iter().map(|id| {
        let question = model.questions.iter().find(|question| question.id == *id);
        question.unwrap().answers.len() as u64
    });
    let factors: Vec<String> = counts.clone().map(|count| count.to_string()).collect();
    let all: u64 = counts.product();
    says(&format!(
        "the {} open questions have {} = {} ways",
        open.len(),
        factors.join(" · "),
        grouped(all)
    ));
    let ways = |key: &str| {
        let ways = decision["robustness"]["outlook"][key].as_u64().unwrap();
        let tenths = ways * 1000 / all;
        (grouped(ways), format!("({}.{}%)", tenths / 10, tenths % 10))
    };
    let [flask, django, even] = ["flask", "django", "even"].map(ways);
    says(&format!(
        "Django wins in {} of them {}, Flask in {} {}, and {} {} are ties",
        django.0, django.1, flask.0, flask.1, even.0, even.1
    ));
    says(&format!("| {}, {} and {} |", django.0, flask.0, even.0));
    let pull = &decision["robustness"]["pull"];
    says(&format!(
        "database {}, house {}, shape {}",
        pull["database"], pull["house"], pull["shape"]
    ));
    let with = |answer: &str| points(&format!("{DECISION} --database {answer}"));
    assert_eq!([with("relational"), with("other")], [[4, 11], [9, 8]]);
    says(&format!("this is 3 + 5 = {} points", pull["database"]));
}

#[test]
fn what_changes_the_example_is_right() {
    let decision = tool(DECISION).json();
    let flips = [["size", "large", "small"], ["admin", "essential", "none"]]
        .map(|[question, from, to]| json!([{"question": question, "from": from, "to": to}]));
    assert_eq!(decision["what_if"]["flips"], json!(flips));
    assert_eq!(points(&DECISION.replace("large", "small")), [6, 5]);
    says("which makes it 6 to 5 for Flask");
    assert_eq!(points(&DECISION.replace("essential", "none")), [7, 4]);
    says("which makes it 7 to 4");
    assert_eq!(points(&DECISION.replace("rich", "simple")), [7, 7]);
    says("With `api simple`, it would only be a tie");
    let switch = json!([{"question": "control", "weight": "2"}]);
    assert_eq!(decision["robustness"]["switch_points"], switch);
    let set_aside = decision["set_aside"].as_array().unwrap().iter();
    let set_aside: Vec<Value> = set_aside.map(|rule| rule["points"].clone()).collect();
    assert_eq!(set_aside, [5, 2]);
    let cases = decision["cases"].as_array().unwrap().iter();
    let cases: Vec<&str> = cases.map(|case| case["id"].as_str().unwrap()).collect();
    says(&format!("| {} |", cases.join(", ")));
    let at_its_word = tool(&format!("{DECISION} --guide-as-written")).text();
    assert!(at_its_word.contains("the guide this tool checks     11       5  Flask"));
    says("Flask would lead by 11 points to 5");
}
