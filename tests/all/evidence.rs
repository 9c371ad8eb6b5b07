//! Lint of the evidence: no claim without a standing, no rule without a claim that stands, no probe without a claim.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::environment::{pins, plain, probes_folder};
use crate::model::{Model, read, texts};
use crate::probes::probes;
use crate::tool::PROJECT;

/// A claim as its file has it.
pub struct Claim {
    pub id: String,
    pub says: String,
    pub verdict: String,
    pub probe: Option<String>,
    pub data: Value,
    pub section: String,
}

/// Every claim of the project, section by section.
pub fn claims() -> Vec<Claim> {
    let rules = Path::new(PROJECT).join("rules");
    let mut claims = Vec::new();
    for section in read(&rules.join("guide.json"))["sections"].as_array().unwrap() {
        let section = section["id"].as_str().unwrap();
        for data in read(&rules.join(format!("claims/{section}.json"))).as_array().unwrap() {
            let text = |key: &str| {
                data[key].as_str().unwrap_or_else(|| panic!("{key} of {data}")).to_owned()
            };
            claims.push(Claim {
                id: text("id"),
                says: text("says"),
                verdict: text("verdict"),
                probe: data["probe"]["path"].as_str().map(str::to_owned),
                data: data.clone(),
                section: section.to_owned(),
            });
        }
    }
    claims
}

#[test]
fn every_claim_says_whether_it_stands_and_what_shows_it() {
    for Claim { id, verdict, data, .. } in claims() {
        assert!(!data["sources"].as_array().unwrap().is_empty(), "{id} has no source");
        assert!(data["checked"]["on"].is_string(), "{id} was not checked");
        assert!(
            verdict == "holds" || data["today"].is_string(),
            "{id} does not say what is true today"
        );
        assert!(
            data["from"] != "project" || verdict == "holds",
            "{id} is our own, and does not hold"
        );
    }
}

#[test]
fn claims_that_repeat_each_other_stand_alike() {
    let claims = claims();
    let verdicts: BTreeMap<&str, &str> =
        claims.iter().map(|claim| (&*claim.id, &*claim.verdict)).collect();
    // A list of companies repeats what is said of each; it stands only as far as all of them do.
    for claim in claims.iter().filter(|claim| claim.data["topic"] != "companies") {
        for other in texts(&claim.data["repeats"]) {
            assert_eq!(claim.verdict, verdicts[&*other], "{} and {other}", claim.id);
        }
    }
}

#[test]
fn every_probe_carries_a_claim_and_every_claim_finds_its_probe() {
    let named: BTreeSet<String> = claims().into_iter().filter_map(|claim| claim.probe).collect();
    let there: BTreeSet<String> =
        probes().iter().map(|probe| format!("tests/probes/{probe}")).collect();
    assert_eq!(named, there);
    assert!(there.len() >= 100, "{}", there.len());
}

/// How a claim writes a release, in lower case.
fn shown(pin: (String, String)) -> String {
    let (name, version) = pin;
    format!(
        "{} {version}",
        plain(&name)
            .to_lowercase()
            .replace("djangorestframework", "django rest framework")
            .replace("jinja2", "jinja")
    )
}

#[test]
fn claims_name_releases_that_the_project_knows() {
    let files = ["requirements.txt", "constraints.txt", "newest.txt"];
    let known: Vec<String> = files.iter().flat_map(|file| pins(file)).map(shown).collect();
    for claim in claims() {
        for release in texts(&claim.data["checked"]["with"]) {
            assert!(known.contains(&release.to_lowercase()), "{release} of {}", claim.id);
        }
    }
}

/// What a probe looks like that runs a framework, and the pinned releases that its claims then name.
const FRAMEWORKS: [(&str, &[&str]); 3] = [
    ("flask", &["import flask", "from flask", "\"flask\""]),
    ("django", &["import django", "from django", "\"django\"", "new_project"]),
    ("django rest framework", &["from rest_framework"]),
];

#[test]
fn a_claim_names_the_pinned_releases_that_its_probe_passed_on() {
    let pinned: Vec<String> = pins("requirements.txt").into_iter().map(shown).collect();
    for claim in claims() {
        let Some(probe) = &claim.probe else { continue };
        let source = fs::read_to_string(Path::new(PROJECT).join(probe)).unwrap();
        let releases: Vec<String> = texts(&claim.data["checked"]["with"])
            .iter()
            .map(|release| release.to_lowercase())
            .collect();
        let runs = |(_, signs): &&(&str, &[&str])| signs.iter().any(|sign| source.contains(sign));
        for (framework, _) in
            FRAMEWORKS.iter().filter(runs).filter(|_| !probe.contains("without_framework"))
        {
            let pin =
                pinned.iter().find(|pin| pin.rsplit_once(' ').unwrap().0 == *framework).unwrap();
            assert!(releases.contains(pin), "{} of {probe}: {releases:?}", claim.id);
        }
        assert!(
            releases.iter().any(|release| pinned.contains(release)),
            "{}: {releases:?}",
            claim.id
        );
    }
}

#[test]
fn a_probe_says_which_standings_it_shows() {
    let mut shown: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for claim in claims() {
        let line = format!("{} ({})", claim.id, claim.verdict);
        shown.entry(claim.probe.unwrap_or_default()).or_default().push(line);
    }
    for probe in probes() {
        let source = fs::read_to_string(probes_folder().join(&probe)).unwrap();
        let said = source
            .split("\"\"\"")
            .nth(1)
            .unwrap()
            .split("Shows: ")
            .nth(1)
            .unwrap_or_else(|| panic!("{probe}"));
        let mut said: Vec<String> = said
            .trim()
            .trim_end_matches('.')
            .split(", ")
            .map(|line| line.replace('\n', " "))
            .collect();
        let expected = shown.get_mut(&format!("tests/probes/{probe}")).unwrap();
        said.sort();
        expected.sort();
        assert_eq!(&said, expected, "{probe}");
    }
}

/// Words that say nothing of a claim, among them those of Python.
const IDLE_WORDS: [&str; 12] = [
    "flask", "django", "and", "not", "for", "the", "its", "with", "from", "that", "text", "status",
];

/// The words of a text with a meaning of their own, cut to their stem.
fn nouns(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).map(str::to_lowercase);
    let telling = words.filter(|word| word.len() >= 3 && !IDLE_WORDS.contains(&&**word));
    telling.map(|word| word.trim_end_matches('s').chars().take(5).collect()).collect()
}

#[test]
fn the_assertions_of_a_probe_speak_of_its_claims() {
    let mut silent = Vec::new();
    let topics = read(&Path::new(PROJECT).join("rules/guide.json"))["topics"].clone();
    for claim in claims() {
        let Some(probe) = &claim.probe else { continue };
        let source =
            fs::read_to_string(probes_folder().join(probe.rsplit('/').next().unwrap())).unwrap();
        let asserted: String =
            source.split("assert ").skip(1).filter_map(|rest| rest.lines().next()).collect();
        let topic = topics
            .as_array()
            .unwrap()
            .iter()
            .find(|topic| topic["id"] == claim.data["topic"])
            .unwrap();
        let subject = format!("{} {} {}", claim.id, claim.says, topic["label"].as_str().unwrap());
        if nouns(&asserted).is_disjoint(&nouns(&subject)) {
            silent.push(format!("{probe} of {}: {asserted}", claim.id));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

/// What is true of both alike, or says nothing of what a framework can do.
const NO_REASONS: [&str; 5] = ["launch", "maturity", "stars", "companies", "community"];

#[test]
fn every_rule_that_scores_rests_on_a_fact_that_stands() {
    let claims: BTreeMap<String, Claim> =
        claims().into_iter().map(|claim| (claim.id.clone(), claim)).collect();
    for (question, rule) in rules().iter().filter(|(question, _)| question["about"] != "people") {
        let cited = texts(&rule["claims"]);
        let facts: Vec<&Claim> =
            cited.iter().map(|id| &claims[id]).filter(|claim| claim.verdict != "opinion").collect();
        let stands = |claim: &&&Claim| ["holds", "partly"].contains(&&*claim.verdict);
        let reason = |claim: &&&Claim| {
            claim.data["about"].as_array().unwrap().len() == 1
                && !NO_REASONS.contains(&claim.data["topic"].as_str().unwrap())
        };
        let carried = facts.iter().any(|claim| stands(&claim) && reason(&claim));
        assert_eq!(carried, rule["set_aside"] != true, "{} in {}", rule["id"], question["id"]);
    }
}

#[test]
fn only_what_people_say_of_themselves_needs_no_fact() {
    let people = rules().into_iter().filter(|(question, _)| question["about"] == "people");
    let ids: BTreeSet<String> =
        people.map(|(question, _)| question["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids.into_iter().collect::<Vec<_>>(), ["experience", "house", "trial"]);
}

#[test]
fn every_line_on_choosing_has_a_rule_that_scores() {
    let scoring = rules().into_iter().filter(|(_, rule)| rule["set_aside"] != true);
    let cited: BTreeSet<String> = scoring.flat_map(|(_, rule)| texts(&rule["claims"])).collect();
    for claim in claims().iter().filter(|claim| claim.section == "choosing") {
        assert!(cited.contains(&claim.id), "{}", claim.id);
    }
}

/// Every rule with the question that owns it.
fn rules() -> Vec<(Value, Value)> {
    let files = Model::embedded().questions.into_iter().map(|question| {
        read(&Path::new(PROJECT).join(format!("rules/questions/{}.json", question.id)))
    });
    files
        .flat_map(|file| {
            file["rules"]
                .as_array()
                .unwrap()
                .clone()
                .into_iter()
                .map(move |rule| (file.clone(), rule))
        })
        .collect()
}
