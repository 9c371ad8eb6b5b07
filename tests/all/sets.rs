//! Rule sets at the limits of `rules check`.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

/// The number of questions of every set, deferred ones included.
pub const QUESTIONS: usize = 40;
const BOUNDS: usize = 20;
const RULES_PER_QUESTION: usize = 10;
const FRAMEWORKS: [&str; 4] = ["ash", "birch", "cedar", "elm"];

/// The weight of a question. With these, few ways to answer a group have the same margin.
pub fn weight(question: usize) -> i64 {
    [10, 9, 7, 8][question % 4]
}

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
    claims: usize,
    /// How many of them each rule cites.
    cited: usize,
}

/// 7^39 is 2^109.5 sheets; with 8 states of each question, a group has 8^4 = 4,096 combinations.
pub const SEVEN: Set = Set {
    name: "seven answers",
    frameworks: 2,
    answers: 7,
    asked: 39,
    group: 4,
    joined: 1,
    lopsided: false,
    claims: 1,
    cited: 1,
};
/// Its rules name nearly 3,000 answers.
pub const JOINED: Set = Set { name: "seven answers, most rules joined", joined: 7, ..SEVEN };
/// 12^31 is 2^111.1 sheets; a group has 13^3 = 2,197 combinations.
const TWELVE: Set =
    Set { name: "twelve answers", frameworks: 2, answers: 12, asked: 31, group: 3, ..SEVEN };
/// 3^40 is 2^63.4 sheets; a group has 4^6 = 4,096 combinations.
const THREE: Set =
    Set { name: "three answers", frameworks: 4, answers: 3, asked: 40, group: 6, ..SEVEN };
/// 2^40 sheets; a group has 3^7 = 2,187 combinations. The rules cite 10,000 claims.
pub const TWO: Set = Set {
    name: "two answers, two thousand claims",
    answers: 2,
    asked: 40,
    group: 7,
    joined: 3,
    claims: 2000,
    cited: 25,
    ..SEVEN
};

/// As many bounds at once as go together.
pub const SETS: [Set; 8] = [
    SEVEN,
    JOINED,
    Set { name: "seven answers, four frameworks", frameworks: 4, ..SEVEN },
    Set { name: "seven answers, one against three", frameworks: 4, lopsided: true, ..SEVEN },
    TWELVE,
    Set { name: "twelve answers, four frameworks", frameworks: 4, joined: 2, ..TWELVE },
    THREE,
    TWO,
];

/// A reason that every rule shares.
fn bound(number: usize) -> Value {
    let of_question =
        |question: usize| (0..RULES_PER_QUESTION).map(move |rule| format!("r{question}-{rule}"));
    let rules: Vec<String> = (0..QUESTIONS).flat_map(of_question).collect();
    json!({"reason": format!("reason {number}"), "rules": rules, "most": 1000})
}

impl Set {
    /// The answer to a question while every `step`th one is answered. Higher answers favour the
    /// first framework.
    pub fn answer(&self, question: usize, step: usize) -> Option<usize> {
        question.is_multiple_of(step).then_some(self.answers - 1 - question % 2)
    }

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
        for question in 0..QUESTIONS {
            if let Some(answer) = self.answer(question, step) {
                flags.push(format!("--q{question}=a{answer}"));
            }
            flags.push(format!("--weight=q{question}={}", weight(question)));
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
            "core": ids(0..4),
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
            "bounds": (0..BOUNDS).map(bound).collect::<Vec<_>>(),
        })
    }

    fn claims(&self) -> Value {
        let claim = |number: usize| {
            json!({
                "id": format!("c{number}"),
                "topic": "trees",
                "about": &FRAMEWORKS[..self.frameworks],
                "says": "Trees grow.",
                "from": "project",
                "verdict": "holds",
                "sources": [{"title": "A book", "url": "https://example.org/"}],
                "checked": {"on": "2026-11-22"},
            })
        };
        (0..self.claims).map(claim).collect()
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
        let first = (question * RULES_PER_QUESTION + number) * self.cited;
        let cited = (first..first + self.cited).map(|claim| format!("c{}", claim % self.claims));
        let mut rule = json!({
            "id": format!("r{question}-{number}"),
            "when": ids,
            "favors": FRAMEWORKS[favors],
            "points": if number.is_multiple_of(2) { 5 } else { 3 },
            "because": "Trees.",
            "claims": cited.collect::<Vec<_>>(),
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
