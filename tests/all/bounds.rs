//! How large a rule set may be: every set that is accepted is served, and any other is refused with
//! the figure and what to do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::model::{Model, Random};
use crate::sets::{JOINED, QUESTIONS, SETS, SEVEN, Set, TWO, weight};
use crate::tool::{folder, tool_with};

/// How many ways to answer what is open are tried for each outlook.
const SAMPLE: usize = 1500;

fn read(folder: &Path, file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.join(file)).unwrap()).unwrap()
}

fn write(folder: &Path, file: &str, value: &Value) {
    fs::write(folder.join(file), serde_json::to_string_pretty(value).unwrap()).unwrap();
}

/// Adds a copy of the last item of a list, with another id, as often as this.
fn repeat_last(list: &mut Value, times: usize) {
    let list = list.as_array_mut().unwrap();
    for number in 0..times {
        let mut copy = list[list.len() - 1].clone();
        copy["id"] = json!(format!("more-{number}"));
        list.push(copy);
    }
}

/// Changes a file of a set, and returns what is wrong with it, without the excerpts.
fn refused(set: &Set, file: &str, change: impl FnOnce(&mut Value)) -> Vec<String> {
    let folder = folder();
    set.write(folder.path());
    let mut value = read(folder.path(), file);
    change(&mut value);
    write(folder.path(), file, &value);
    let report = tool_with("rules check", folder.path()).report();
    let messages = report.lines().filter_map(|line| line.strip_prefix("error: "));
    messages.map(str::to_owned).collect()
}

fn many_cautions(count: usize, tools: usize) -> Value {
    let caution = |number: usize| {
        json!({
            "id": format!("caution-{number}"),
            "when": [{"question": "q1", "answers": ["a0"]}],
            "says": "Look elsewhere.",
            "instead": (0..tools).map(|tool| format!("tool-{tool}")).collect::<Vec<_>>(),
        })
    };
    (0..count).map(caution).collect()
}

#[test]
fn what_is_too_large_is_refused_with_the_figure() {
    let guide = "guide.json";
    for (expected, problems) in [
        (
            "5 frameworks; at most 4 are allowed",
            refused(&SEVEN, guide, |guide| {
                for id in ["fir", "oak", "yew"] {
                    let framework = json!({"id": id, "label": id});
                    guide["frameworks"].as_array_mut().unwrap().push(framework);
                }
            }),
        ),
        (
            "2^112.3 ways to answer these questions; at most 2^112 are allowed",
            refused(&SEVEN, guide, |guide| {
                guide["later"] = json!([]);
                guide["questions"].as_array_mut().unwrap().push(json!("q39"));
            }),
        ),
        (
            "41 questions; at most 40 are allowed",
            refused(&SEVEN, guide, |guide| {
                guide["later"].as_array_mut().unwrap().push(json!("q40"));
            }),
        ),
        (
            "13 answers; at most 12 are allowed",
            // A deferred question, because of the number of sheets.
            refused(&SEVEN, "questions/q39.json", |question| {
                repeat_last(&mut question["answers"], 6);
            }),
        ),
        (
            "401 rules; at most 400 are allowed",
            refused(&SEVEN, "questions/q20.json", |question| {
                repeat_last(&mut question["rules"], 1);
                question["rules"][10]["claims"] = json!([]);
            }),
        ),
        (
            "answers in the conditions of rules; at most 3,000 are allowed",
            refused(&JOINED, "questions/q20.json", |question| {
                let all: Vec<String> = (0..7).map(|answer| format!("a{answer}")).collect();
                let condition = |id: &str| json!({"question": id, "answers": all});
                for rule in question["rules"].as_array_mut().unwrap() {
                    rule["and"] = ["q21", "q22", "q23"].map(condition).into_iter().collect();
                }
            }),
        ),
        (
            "1,602 points of rules; at most 1,600 are allowed",
            refused(&SEVEN, "questions/q3.json", |question| {
                question["rules"][1]["points"] = json!(5);
            }),
        ),
        (
            "101 cautions; at most 100 are allowed",
            refused(&SEVEN, "cautions.json", |cautions| *cautions = many_cautions(101, 1)),
        ),
        (
            "500 frameworks in `instead`; at most 400 are allowed",
            refused(&SEVEN, "cautions.json", |cautions| *cautions = many_cautions(50, 10)),
        ),
        (
            "2,001 claims; at most 2,000 are allowed",
            refused(&TWO, "claims/all.json", |claims| repeat_last(claims, 1)),
        ),
        (
            "10,001 references to claims; at most 10,000 are allowed",
            refused(&TWO, "questions/q3.json", |question| {
                question["rules"][0]["claims"].as_array_mut().unwrap().push(json!("c9"));
            }),
        ),
        (
            "together in 262,144",
            refused(&SEVEN, "questions/q5.json", |question| {
                let and = json!([{"question": "q1", "answers": ["a0"]}]);
                question["rules"][9]["and"] = and;
            }),
        ),
    ] {
        assert!(
            problems.iter().any(|problem| problem.ends_with(expected)),
            "{expected}: {problems:#?}"
        );
    }
}

#[test]
fn a_rule_set_of_more_than_two_megabytes_is_not_checked_further() {
    let folder = folder();
    SEVEN.write(folder.path());
    let mut missing = 2_000_000;
    for part in ["", "questions", "claims"] {
        for file in fs::read_dir(folder.path().join(part)).unwrap() {
            let metadata = file.unwrap().metadata().unwrap();
            if metadata.is_file() {
                missing -= usize::try_from(metadata.len()).unwrap();
            }
        }
    }
    // A single file has at most 1 MiB.
    for (file, added) in [("questions/q7.json", 1_000_000), ("cautions.json", missing - 1_000_000)]
    {
        let path = folder.path().join(file);
        let text = fs::read_to_string(&path).unwrap() + &" ".repeat(added);
        fs::write(path, text).unwrap();
    }
    let report = tool_with("rules check", folder.path()).text();
    assert!(
        report.starts_with("ok: no problems in 40 questions, 400 rules and 1 claim"),
        "{report}"
    );
    let path = folder.path().join("cautions.json");
    let text = fs::read_to_string(&path).unwrap() + " ";
    fs::write(path, text).unwrap();
    let report = tool_with("rules check", folder.path()).report();
    assert!(report.contains("error: the rule set is larger than 2 MB"), "{report}");
    assert!(report.contains("1 problem in 1 file"), "{report}");
}

/// What the program says about a set. Counts have more digits than a `Value` can hold.
#[derive(serde::Deserialize)]
struct Said {
    recommendation: Option<String>,
    robustness: Robustness,
    what_if: WhatIf,
}

#[derive(serde::Deserialize)]
struct Robustness {
    settled: Option<bool>,
    outlook: Box<RawValue>,
}

#[derive(serde::Deserialize)]
struct WhatIf {
    settled_by: Option<Vec<Value>>,
}

#[derive(serde::Deserialize)]
struct Audited {
    sheets: u128,
}

/// In how many ways each of two frameworks wins, and in how many they are even.
type Outlook = BTreeMap<String, u128>;

#[derive(serde::Deserialize)]
struct Outlooks {
    against: BTreeMap<String, Outlook>,
}

impl Said {
    /// Of two frameworks, or of the leader and each rival.
    fn outlooks(&self) -> Vec<Outlook> {
        let text = self.robustness.outlook.get();
        if let Ok(outlook) = serde_json::from_str(text) {
            return vec![outlook];
        }
        let outlooks: Option<Outlooks> = serde_json::from_str(text).unwrap();
        outlooks.map_or(Vec::new(), |outlooks| outlooks.against.into_values().collect())
    }
}

#[test]
fn long_lists_are_cut_and_say_so() {
    let folder = folder();
    TWO.write(folder.path());
    let flags = TWO.flags(1);
    let page = tool_with("--explain --rules", folder.path())
        .words(flags.iter().map(String::as_str))
        .text();
    assert!(page.contains("and 19 more: why r0-0\n"), "{page}");
    assert_eq!(page.matches("holds: Trees grow.").count(), 6 * page.matches("more: why").count());
    assert!(page.contains("; and 2 more\n"), "{page}");
}

#[test]
fn rule_sets_at_the_limits_are_decided_explained_and_audited() {
    for set in &SETS {
        let folder = folder();
        set.write(folder.path());
        let model = Model::of_folder(folder.path());
        for step in [40, 2, 1] {
            let flags = set.flags(step);
            let run =
                |line: &str| tool_with(line, folder.path()).words(flags.iter().map(String::as_str));
            let json = run("--explain --format json --rules").text();
            let said: Said = serde_json::from_str(&json).unwrap();
            ensure_consistent(set, &said);
            ensure_near_a_sample(set, step, &said, &model);
            let page = run("--explain --rules").text();
            assert!(page.contains("What could still change"), "{}: {page}", set.name);
        }
        let (_, audit, _) = tool_with("rules audit --format json", folder.path()).talk();
        let audit: Audited = serde_json::from_str(&audit).unwrap();
        let answers = model.questions[..model.asked].iter();
        let sheets: u128 = answers.map(|question| question.answers.len() as u128).product();
        assert_eq!(audit.sheets, sheets, "{}", set.name);
    }
}

/// What has to hold between the numbers of a decision.
fn ensure_consistent(set: &Set, said: &Said) {
    let Robustness { settled, .. } = said.robustness;
    assert_eq!(settled.is_some(), said.recommendation.is_some(), "{}", set.name);
    assert!(said.what_if.settled_by.is_none() || settled == Some(true), "{}", set.name);
    if settled == Some(true) {
        let leader = said.recommendation.as_ref().unwrap();
        for outlook in said.outlooks() {
            assert!(outlook.iter().all(|(id, ways)| id == leader || *ways == 0), "{}", set.name);
        }
    }
}

/// The outlook is near that of a sample of the ways to answer what is open.
fn ensure_near_a_sample(set: &Set, step: usize, said: &Said, model: &Model) {
    let mut random = Random(step as u64);
    let mut sheet: Vec<Option<usize>> =
        (0..QUESTIONS).map(|question| set.answer(question, step)).collect();
    let open: Vec<usize> = (0..model.asked).filter(|at| sheet[*at].is_none()).collect();
    let mut points = Vec::new();
    for _ in 0..SAMPLE {
        for question in &open {
            sheet[*question] = Some(random.below(model.questions[*question].answers.len()));
        }
        let mut sum = vec![0; model.frameworks.len()];
        for rule in model.rules.iter().filter(|rule| rule.fires(&sheet)) {
            sum[rule.favors] += rule.points * weight(rule.owner);
        }
        points.push(sum);
    }
    let position = |id: &str| model.frameworks.iter().position(|known| known == id);
    let ways: u128 = open.iter().map(|at| model.questions[*at].answers.len() as u128).product();
    for outlook in said.outlooks() {
        assert_eq!(outlook.values().sum::<u128>(), ways, "{}", set.name);
        let ids: Vec<&String> = outlook.keys().filter(|id| *id != "even").collect();
        let (one, other) = (position(ids[0]).unwrap(), position(ids[1]).unwrap());
        let sampled = points.iter().filter(|points| points[one] > points[other]).count();
        let sampled = sampled as f64 / SAMPLE as f64;
        let counted = outlook[ids[0]] as f64 / ways as f64;
        assert!((counted - sampled).abs() < 0.06, "{}: {counted} {sampled}", set.name);
    }
}

/// As many claims and references as are allowed, with every reference wrong.
#[test]
fn ten_thousand_unknown_references_are_counted() {
    let folder = folder();
    TWO.write(folder.path());
    let mut references = 0;
    for entry in fs::read_dir(folder.path().join("questions")).unwrap() {
        let file = format!("questions/{}", entry.unwrap().file_name().to_str().unwrap());
        let mut question = read(folder.path(), &file);
        for rule in question["rules"].as_array_mut().unwrap() {
            for claim in rule["claims"].as_array_mut().unwrap() {
                *claim = json!(format!("un{}", claim.as_str().unwrap()));
                references += 1;
            }
        }
        write(folder.path(), &file, &question);
    }
    let report = tool_with("rules check", folder.path()).report();
    let listed = report.matches("error: unknown claim `un").count();
    let counted: usize = report
        .lines()
        .filter_map(|line| {
            line.strip_prefix("error: ")?.strip_suffix(" more problems in this file")
        })
        .map(|count| count.parse::<usize>().unwrap())
        .sum();
    assert_eq!(listed + counted, references, "{report}");
}
