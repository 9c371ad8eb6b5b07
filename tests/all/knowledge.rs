//! Lint of the rule set, apart from the program: what its own checks cannot ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::model::{Model, Rule, read, texts};
use crate::pages::page;
use crate::tool::{PROJECT, exported, tool, tool_with, widest};

fn rules() -> PathBuf {
    Path::new(PROJECT).join("rules")
}

fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for part in ["", "questions", "claims", "cases"] {
        for entry in fs::read_dir(folder.join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn the_program_holds_the_very_files_of_the_folder() {
    assert_eq!(files_below(exported().path()), files_below(&rules()));
}

#[test]
fn the_rule_set_is_sound() {
    let text = tool_with("rules check", rules()).text();
    assert!(text.starts_with("ok: "), "{text}");
}

#[test]
fn the_texts_of_the_rules_fit_every_screen() {
    let model = Model::embedded();
    for width in [20, 40, 80, 100] {
        for seed in 0..5 {
            let text = tool(&model.flags(&model.some_sheet(seed))).width(width).text();
            let widest = widest(&text);
            assert!(widest <= width, "{widest} columns of {width}:\n{text}");
        }
    }
}

#[test]
fn the_first_example_of_the_help_is_short() {
    let help = tool("--help").text();
    let example = help.split("Examples:\n  flask-or-django ").nth(1).unwrap().lines().next();
    assert!(tool(example.unwrap()).text().lines().count() <= 25, "{example:?}");
}

#[test]
fn every_question_has_its_flag_in_the_help() {
    let help = tool("--help").text();
    for question in Model::embedded().questions {
        assert!(help.contains(&format!("--{} <ANSWER>", question.id)), "{help}");
    }
}

#[test]
fn there_are_rules_enough_and_reasons_of_equal_length() {
    let model = Model::embedded();
    let scoring: Vec<_> = model.rules.iter().filter(|rule| !rule.set_aside).collect();
    let joined = scoring.iter().filter(|rule| rule.conditions.len() > 1).count();
    assert!(scoring.len() >= 40, "{}", scoring.len());
    assert!(joined >= 5, "{joined}");
    let mean = |framework| {
        let lengths: Vec<usize> = scoring
            .iter()
            .filter(|rule| rule.favors == framework)
            .map(|rule| rule.because.chars().count())
            .collect();
        lengths.iter().sum::<usize>() * 100 / lengths.len()
    };
    let (shorter, longer) = (mean(0).min(mean(1)), mean(0).max(mean(1)));
    assert!(longer * 100 <= shorter * 115, "{shorter} {longer}");
    assert!(
        model
            .rules
            .iter()
            .all(|rule| rule.because.ends_with('.') && rule.because.chars().count() <= 72)
    );
}

#[test]
fn no_fact_counts_twice() {
    let model = Model::embedded();
    let standing = facts_that_stand();
    let bounds = read(&rules().join("guide.json"))["bounds"].clone();
    let are_bound_together = |one: &Rule, other: &Rule| {
        let mut rules = bounds.as_array().unwrap().iter().map(|bound| texts(&bound["rules"]));
        rules.any(|ids| ids.contains(&one.id) && ids.contains(&other.id))
    };
    let scoring: Vec<&Rule> = model.rules.iter().filter(|rule| !rule.set_aside).collect();
    let mut twice = Vec::new();
    for (at, rule) in scoring.iter().enumerate() {
        for other in scoring[at + 1..].iter().filter(|other| other.favors == rule.favors) {
            if are_bound_together(rule, other) || !can_fire_together(rule, other) {
                continue;
            }
            let facts = rule.claims.iter().filter(|id| standing.contains(*id));
            for fact in facts.filter(|id| other.claims.contains(id)) {
                twice.push(format!("{fact} in {} and {}", rule.id, other.id));
            }
        }
    }
    assert!(twice.is_empty(), "{}", twice.join("\n"));
}

/// The claims that carry rules: no opinions, and nothing that fell.
fn facts_that_stand() -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    for (_, bytes) in files_below(&rules()).iter().filter(|(name, _)| name.starts_with("claims/")) {
        let claims: Vec<Value> = serde_json::from_slice(bytes).unwrap();
        let stand = claims
            .iter()
            .filter(|claim| ["holds", "partly"].contains(&claim["verdict"].as_str().unwrap()));
        facts.extend(stand.map(|claim| claim["id"].as_str().unwrap().to_owned()));
    }
    facts
}

fn can_fire_together(one: &Rule, other: &Rule) -> bool {
    one.conditions.iter().all(|(question, answers)| {
        let same = other.conditions.iter().find(|(at, _)| at == question);
        same.is_none_or(|(_, others)| others.iter().any(|answer| answers.contains(answer)))
    })
}

#[test]
fn an_answer_has_a_rule_or_is_marked_neutral() {
    let model = Model::embedded();
    for (at, question) in model.questions.iter().enumerate() {
        let file = read(&rules().join(format!("questions/{}.json", question.id)));
        for (number, answer) in question.answers.iter().enumerate() {
            let own = |rule: &&Rule| rule.owner == at && rule.conditions[0].1.contains(&number);
            let scores = model.rules.iter().any(|rule| own(&rule) && !rule.set_aside);
            let neutral = file["answers"][number]["neutral"] == true;
            assert_ne!(scores, neutral, "{} {answer}", question.id);
        }
    }
}

#[test]
fn every_claim_of_the_project_has_a_use() {
    let mut cited = BTreeSet::new();
    let citing = |name: &String| name.starts_with("questions/") || name == "cautions.json";
    for (_, bytes) in files_below(&rules()).iter().filter(|(name, _)| citing(name)) {
        collect_claims(&serde_json::from_slice(bytes).unwrap(), &mut cited);
    }
    for (name, bytes) in
        files_below(&rules()).iter().filter(|(name, _)| name.starts_with("claims/"))
    {
        let claims: Vec<Value> = serde_json::from_slice(bytes).unwrap();
        for claim in claims.iter().filter(|claim| claim["from"] == "project") {
            // What is true of both weighs for neither, and what corrects the guide need not weigh at all.
            let of_both = claim["about"].as_array().unwrap().len() > 1;
            let used =
                cited.contains(claim["id"].as_str().unwrap()) || claim["contradicts"].is_array();
            assert!(of_both || used, "{} in {name}", claim["id"]);
        }
    }
}

fn collect_claims(data: &Value, cited: &mut BTreeSet<String>) {
    match data {
        Value::Object(members) => {
            for (key, value) in members {
                if key == "claims" {
                    cited.extend(texts(value));
                } else {
                    collect_claims(value, cited);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_claims(item, cited)),
        _ => {}
    }
}

#[test]
fn every_statement_of_the_guide_is_a_claim() {
    let counts: Vec<(&str, usize)> = vec![
        ("key-differences", 12),
        ("overview", 10),
        ("attributes", 40),
        ("companies", 13),
        ("features", 16),
        ("advantages", 25),
        ("drawbacks", 23),
        ("choosing", 5),
    ];
    for (section, count) in counts {
        let claims = read(&rules().join(format!("claims/{section}.json")));
        assert_eq!(claims.as_array().unwrap().len(), count, "{section}");
    }
}

/// The guide's sentences are its authors'. Its runs of six words are kept as numbers (FNV-1a), so that none slips in.
#[test]
fn nothing_here_has_six_words_in_a_row_of_the_guide() {
    let runs = fs::read_to_string(Path::new(PROJECT).join("tests/guide-runs.txt")).unwrap();
    let known: BTreeSet<u64> =
        runs.lines().map(|run| u64::from_str_radix(run, 16).unwrap()).collect();
    assert!(known.len() > 1000);
    let hash = |run: &str| {
        run.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        })
    };
    let mut texts = files_below(&rules());
    for name in ["README.md", "NUMBERS.md"] {
        texts.insert(name.to_owned(), page(name).into_bytes());
    }
    for (name, bytes) in texts {
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        let words: Vec<&str> = text
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        for run in words.windows(6).map(|run| run.join(" ")) {
            assert!(!known.contains(&hash(&run)), "{run} in {name}");
        }
    }
}
