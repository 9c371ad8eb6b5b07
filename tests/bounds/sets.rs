//! Rule sets at the bounds of `rules check`, made so that they cost as much as they can.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// The number of questions of every set, deferred ones included.
pub const QUESTIONS: usize = 40;
const RULES_PER_QUESTION: usize = 10;
/// With these, hardly two ways to answer a group have the same margin.
const WEIGHTS: [usize; 4] = [10, 9, 7, 8];
const FRAMEWORKS: [&str; 4] = ["ash", "birch", "cedar", "elm"];

/// A rule set of 40 questions and 400 rules.
pub struct Set {
    pub name: &'static str,
    /// How many of `FRAMEWORKS`.
    frameworks: usize,
    /// For each question, the number of its answers.
    answers: usize,
    /// How many questions an interview asks; the others are deferred.
    asked: usize,
    /// So many questions in a row are tied by joined rules.
    group: usize,
    /// How many rules of each question are joined with the question before it in its group.
    joined: usize,
    /// All rules favour the first framework, except one for each other.
    lopsided: bool,
}

/// Groups of 4,096 combinations, or as near to it as the answers allow; up to 2^112 sheets.
pub const SETS: [Set; 8] = [
    // 8^4 = 4,096 combinations; 7^39 = 2^109.5 sheets.
    set("seven answers", 2, 7, 39, 4, 1),
    set("seven answers, four frameworks", 4, 7, 39, 4, 1),
    Set { lopsided: true, ..set("seven answers, one against three", 4, 7, 39, 4, 1) },
    set("seven answers, all rules joined", 2, 7, 39, 4, RULES_PER_QUESTION),
    // 4^6 = 4,096; 3^40 = 2^63.4.
    set("three answers", 4, 3, 40, 6, 2),
    // 13^3 = 2,197; 12^31 = 2^111.1.
    set("twelve answers", 2, 12, 31, 3, 1),
    set("twelve answers, four frameworks", 4, 12, 31, 3, 2),
    // 3^7 = 2,187; 2^40.
    set("two answers", 2, 2, 40, 7, 3),
];

const fn set(
    name: &'static str,
    frameworks: usize,
    answers: usize,
    asked: usize,
    group: usize,
    joined: usize,
) -> Set {
    Set { name, frameworks, answers, asked, group, joined, lopsided: false }
}

impl Set {
    /// Writes the files of the rule set into an empty directory.
    pub fn write(&self, folder: &Path) {
        fs::create_dir_all(folder.join("questions")).unwrap();
        fs::create_dir_all(folder.join("claims")).unwrap();
        let write = |file: &str, value: &Value| {
            fs::write(folder.join(file), serde_json::to_string_pretty(value).unwrap()).unwrap();
        };
        write("guide.json", &self.manifest());
        write("cautions.json", &json!([]));
        write("claims/all.json", &self.claims());
        for question in 0..QUESTIONS {
            write(&format!("questions/q{question}.json"), &self.question(question));
        }
    }

    /// The flags that answer every `step`th question and weigh all of them.
    pub fn flags(&self, step: usize) -> Vec<String> {
        let mut flags = Vec::new();
        for question in (0..QUESTIONS).step_by(step) {
            // Higher answers favour the first framework.
            let answer = self.answers - 1 - question % 2;
            flags.push(format!("--q{question}=a{answer}"));
        }
        for question in 0..QUESTIONS {
            flags.push(format!("--weight=q{question}={}", WEIGHTS[question % WEIGHTS.len()]));
        }
        flags
    }

    fn manifest(&self) -> Value {
        let ids = |questions: std::ops::Range<usize>| -> Vec<String> {
            questions.map(|question| format!("q{question}")).collect()
        };
        let frameworks = &FRAMEWORKS[..self.frameworks];
        let frameworks: Vec<Value> =
            frameworks.iter().map(|id| json!({"id": id, "label": id})).collect();
        json!({
            "schema": 1,
            "frameworks": frameworks,
            "questions": ids(0..self.asked),
            "core": 4,
            "later": ids(self.asked..QUESTIONS),
            "sections": [{"id": "all", "label": "All"}],
            "topics": [{"id": "trees", "label": "Trees"}],
            "verdict": {
                "clear": {
                    "weightings": {"share": 9, "over": 10},
                    "lead": 6,
                    "outlook": {"share": 9, "over": 10},
                },
                "close": {"weightings": {"share": 2, "over": 3}, "lead": 2},
            },
        })
    }

    fn claims(&self) -> Value {
        json!([{
            "id": "trees-grow",
            "topic": "trees",
            "about": &FRAMEWORKS[..self.frameworks],
            "says": "Trees grow.",
            "from": "project",
            "verdict": "holds",
            "sources": [{"title": "A book", "url": "https://example.org/"}],
            "checked": {"on": "2026-11-22"},
        }])
    }

    fn question(&self, question: usize) -> Value {
        let answers: Vec<Value> = (0..self.answers)
            .map(|answer| json!({"id": format!("a{answer}"), "means": "a"}))
            .collect();
        let rules: Vec<Value> =
            (0..RULES_PER_QUESTION).map(|number| self.rule(question, number)).collect();
        json!({
            "id": format!("q{question}"),
            "label": format!("q{question}"),
            "asks": "Which?",
            "why": "It matters.",
            "about": "people",
            "rising": FRAMEWORKS[0],
            "answers": answers,
            "rules": rules,
        })
    }

    /// Rules for the first framework ask for the higher answers, the others for the lower ones, so
    /// that each answer moves the margin further.
    fn rule(&self, question: usize, number: usize) -> Value {
        let threshold = 1 + (number + question) % (self.answers - 1);
        let favors = match (self.lopsided, number + question) {
            (true, 1..4) => number + question,
            (true, _) => 0,
            (false, sum) => sum % self.frameworks,
        };
        let when = if favors == 0 { threshold..self.answers } else { 0..threshold };
        let ids: Vec<String> = when.map(|answer| format!("a{answer}")).collect();
        let mut rule = json!({
            "id": format!("r{question}-{number}"),
            "when": ids,
            "favors": FRAMEWORKS[favors],
            "points": 5 - number / 7,
            "because": "Trees.",
            "claims": ["trees-grow"],
        });
        if number < self.joined && !question.is_multiple_of(self.group) {
            let before = format!("q{}", question - 1);
            let every_but_one: Vec<String> =
                (0..self.answers - 1).map(|answer| format!("a{answer}")).collect();
            rule["and"] = json!([{"question": before, "answers": every_but_one}]);
        }
        rule
    }
}
