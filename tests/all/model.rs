//! A second reading of the rule set, with nothing of the program in it: what the tests compare with.

use std::fs;
use std::path::Path;

use serde_json::Value;

pub struct Model {
    pub frameworks: Vec<String>,
    pub questions: Vec<Question>,
    /// How many of the first questions an interview asks.
    pub asked: usize,
    pub rules: Vec<Rule>,
}

pub struct Question {
    pub id: String,
    pub answers: Vec<String>,
}

pub struct Rule {
    pub id: String,
    pub owner: usize,
    /// A question, and the answers of which one must be given.
    pub conditions: Vec<(usize, Vec<usize>)>,
    pub favors: usize,
    pub points: i64,
    pub because: String,
    pub claims: Vec<String>,
    pub set_aside: bool,
}

pub fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

pub fn texts(list: &Value) -> Vec<String> {
    list.as_array().map_or(Vec::new(), |list| {
        list.iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    })
}

impl Model {
    /// Reads the rule set of the project.
    pub fn embedded() -> Self {
        Self::of("rules")
    }

    /// Reads the rule set of the tests.
    pub fn small() -> Self {
        Self::of(super::tool::SMALL)
    }

    fn of(folder: &str) -> Self {
        Self::of_folder(&Path::new(super::tool::PROJECT).join(folder))
    }

    /// Reads the rule set in a directory.
    pub fn of_folder(folder: &Path) -> Self {
        let guide = read(&folder.join("guide.json"));
        let asked = texts(&guide["questions"]);
        let ids = asked.iter().cloned().chain(texts(&guide["later"]));
        let files: Vec<Value> =
            ids.map(|id| read(&folder.join(format!("questions/{id}.json")))).collect();
        let frameworks = guide["frameworks"].as_array().unwrap().iter();
        let mut model = Self {
            frameworks: frameworks
                .map(|framework| framework["id"].as_str().unwrap().to_owned())
                .collect(),
            questions: files.iter().map(question).collect(),
            asked: asked.len(),
            rules: Vec::new(),
        };
        for (owner, file) in files.iter().enumerate() {
            for rule in file["rules"].as_array().unwrap() {
                model.rules.push(model.rule(owner, rule));
            }
        }
        model
    }

    fn rule(&self, owner: usize, rule: &Value) -> Rule {
        let mut conditions = vec![(owner, self.answers(owner, &rule["when"]))];
        for condition in rule["and"].as_array().into_iter().flatten() {
            let question = self.question(condition["question"].as_str().unwrap());
            conditions.push((question, self.answers(question, &condition["answers"])));
        }
        Rule {
            id: rule["id"].as_str().unwrap().to_owned(),
            owner,
            conditions,
            favors: self.frameworks.iter().position(|id| rule["favors"] == id.as_str()).unwrap(),
            points: rule["points"].as_i64().unwrap(),
            because: rule["because"].as_str().unwrap().to_owned(),
            claims: texts(&rule["claims"]),
            set_aside: rule["set_aside"] == true,
        }
    }

    pub fn question(&self, id: &str) -> usize {
        self.questions.iter().position(|question| question.id == id).unwrap()
    }

    fn answers(&self, question: usize, ids: &Value) -> Vec<usize> {
        let known = &self.questions[question].answers;
        texts(ids).iter().map(|id| known.iter().position(|answer| answer == id).unwrap()).collect()
    }

    /// The points of each framework for a sheet of answers, every weight 1.
    pub fn points(&self, sheet: &[Option<usize>]) -> Vec<i64> {
        let mut points = vec![0; self.frameworks.len()];
        for rule in self.rules.iter().filter(|rule| rule.fires(sheet)) {
            points[rule.favors] += rule.points;
        }
        points
    }

    /// The sheet for answers written as flags.
    pub fn sheet(&self, line: &str) -> Vec<Option<usize>> {
        let mut sheet = vec![None; self.questions.len()];
        let words: Vec<&str> = line.split_whitespace().collect();
        for pair in words.chunks(2) {
            let question = self.question(pair[0].trim_start_matches("--"));
            let answer =
                self.questions[question].answers.iter().position(|answer| answer == pair[1]);
            sheet[question] = Some(answer.unwrap_or_else(|| panic!("{pair:?}")));
        }
        sheet
    }

    /// The flags that give these answers.
    pub fn flags(&self, sheet: &[Option<usize>]) -> String {
        let given = self
            .questions
            .iter()
            .zip(sheet)
            .filter_map(|(question, answer)| Some((question, (*answer)?)));
        let flag = |(question, answer): (&Question, usize)| {
            format!("--{} {}", question.id, question.answers[answer])
        };
        given.map(flag).collect::<Vec<_>>().join(" ")
    }

    /// A sheet that depends on the seed alone, about one question in three of it open, and never empty.
    pub fn some_sheet(&self, seed: u64) -> Vec<Option<usize>> {
        let mut random = Random(seed);
        let mut sheet: Vec<Option<usize>> = self
            .questions
            .iter()
            .map(|question| {
                let draw = random.below(question.answers.len() * 3 / 2 + 1);
                (draw < question.answers.len()).then_some(draw)
            })
            .collect();
        sheet[0] = sheet[0].or(Some(0));
        sheet
    }
}

fn question(file: &Value) -> Question {
    let answers = file["answers"].as_array().unwrap().iter();
    Question {
        id: file["id"].as_str().unwrap().to_owned(),
        answers: answers.map(|answer| answer["id"].as_str().unwrap().to_owned()).collect(),
    }
}

impl Rule {
    pub fn fires(&self, sheet: &[Option<usize>]) -> bool {
        let met = |(question, answers): &(usize, Vec<usize>)| {
            sheet[*question].is_some_and(|given| answers.contains(&given))
        };
        !self.set_aside && self.conditions.iter().all(met)
    }
}

/// Numbers that look random and are the same in every run (`SplitMix64`).
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((bits ^ (bits >> 31)) >> 33).unwrap() % bound
    }
}
