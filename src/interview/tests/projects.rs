//! Interviews about whole projects, taking what each menu offers first.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::*;
use crate::rules::FrameworkId;

/// Gives the known answers of a project, is not sure about the others, and takes what every menu
/// offers first.
#[derive(Default)]
struct Project {
    answers: HashMap<String, String>,
    questions: usize,
    /// The text of each menu, and what it offered first.
    menus: Vec<(String, String)>,
}

impl Ask for Project {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        if prompt.key == "next" {
            self.menus.push((prompt.asks.clone(), prompt.choices[0].word.clone()));
            return Ok(pick(0));
        }
        self.questions += 1;
        let known = self.answers.get(&prompt.key);
        let choice = prompt.choices.iter().position(|choice| Some(&choice.word) == known);
        Ok(pick(choice.unwrap_or(prompt.choices.len() - 1)))
    }
}

impl Project {
    fn new(flags: &[(&str, &str)]) -> Self {
        let answers =
            flags.iter().map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned())).collect();
        Self { answers, ..Self::default() }
    }

    /// The leader after the interview.
    fn interviewed(&mut self, rules: &RuleSet) -> Option<FrameworkId> {
        let mut answers = Answers::empty(rules);
        interview(rules, &mut answers, self).expect("the interview ends at the menu");
        decision::decide(rules, &answers).leader
    }

    /// The leader with all known answers.
    fn decided(&self, rules: &RuleSet) -> Option<FrameworkId> {
        let flags: Vec<(&str, &str)> =
            self.answers.iter().map(|(id, answer)| (id.as_str(), answer.as_str())).collect();
        decision::decide(rules, &answers(rules, &flags)).leader
    }
}

#[test]
fn the_result_comes_first_once_the_leader_will_hardly_change() {
    let rules = rules::load(&Store::Embedded).expect("the embedded rule set is sound");
    let known = [("api", "rich"), ("size", "large"), ("admin", "essential")];
    for (control, says, first) in [
        ("balanced", "and in 92 % of ways to answer the other 9", "answer more"),
        ("conventional", "and in 98 % of ways to answer the other 9", "show the result"),
    ] {
        let mut project = Project::new(&[&known[..], &[("control", control)]].concat());
        project.interviewed(&rules);
        let (asks, choice) = &project.menus[0];
        assert!(asks.contains(says) && choice == first, "{asks} {choice}");
    }
    let mut unsure = Project::new(&[]);
    unsure.interviewed(&rules);
    let asked = rules.questions.iter().filter(|question| !question.deferred).count();
    assert_eq!(unsure.questions, asked);
    for (menu, offer) in [(0, "answer more"), (9, "show the result")] {
        let says = "Nothing tells them apart yet. What next?".to_owned();
        assert_eq!(unsure.menus[menu], (says, offer.to_owned()));
    }
}

#[test]
fn the_limit_is_ninety_five_percent() {
    let rules = rules::load(&Store::Embedded).expect("the embedded rule set is sound");
    let mut seen = [false; 2];
    for answers in sheets(&rules, 7) {
        let decision = decision::decide(&rules, &answers);
        let percent = decision.leader.map_or(0, |leader| decision.what_if.outlook.percent(leader));
        if (94..=95).contains(&percent) {
            seen[usize::from(percent == 95)] = true;
            let mut project = Project::default();
            assert!(interview(&rules, &mut answers.clone(), &mut Once(&mut project)).is_err());
            let first = if percent == 95 { "show the result" } else { "answer more" };
            assert_eq!(project.menus[0].1, first, "{percent}");
        }
    }
    assert_eq!(seen, [true, true]);
}

/// Every way to answer the first questions.
fn sheets(rules: &RuleSet, questions: usize) -> Vec<Answers> {
    let mut sheets = vec![Answers::empty(rules)];
    for question in rules.question_ids().take(questions) {
        let mut longer = Vec::new();
        for answers in sheets {
            for answer in rules[question].answer_ids() {
                let mut answers = answers.clone();
                answers.set(question, Some(answer));
                longer.push(answers);
            }
        }
        sheets = longer;
    }
    sheets
}

/// Leaves at the first menu.
struct Once<'p>(&'p mut Project);

impl Ask for Once<'_> {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        self.0.ask(prompt).and(Err(Stop::Left))
    }
}

#[test]
fn the_menu_says_when_nothing_open_can_change_who_leads() {
    let rules = rules::load(&Store::Embedded).expect("the embedded rule set is sound");
    let core =
        [("control", "conventional"), ("api", "rich"), ("size", "large"), ("admin", "essential")];
    let others = [("database", "relational"), ("experience", "django")];
    let mut answers = answers(&rules, &[&core[..], &others].concat());
    let mut project = Project::default();
    assert!(interview(&rules, &mut answers, &mut project).is_ok());
    let says =
        "Django leads 20 to 0, and nothing still open can change that. What next?".to_owned();
    assert_eq!(project.menus, [(says, "show the result".to_owned())]);
}

#[test]
fn the_readme_states_how_many_questions_real_projects_need() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(project.join(name)).expect("a file of the project");
    let rules = rules::load(&Store::Embedded).expect("the embedded rule set is sound");
    let (mut cases, mut questions, mut same) = (0, 0, 0);
    for case in (read("tests/cases/projects.jsonl") + &read("tests/cases/threads.jsonl")).lines() {
        let case: serde_json::Value = serde_json::from_str(case).expect("a case a line");
        let answers = serde_json::from_value(case["answers"].clone()).expect("answers by question");
        let mut project = Project { answers, ..Project::default() };
        let leader = project.interviewed(&rules);
        cases += 1;
        questions += project.questions;
        same += usize::from(leader == project.decided(&rules));
    }
    let tenths = (questions * 10 + cases / 2) / cases;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let stated = format!("on average {whole}.{tenth} of the thirteen questions");
    let readme = read("README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(readme.contains(&stated), "{stated}");
    let stated = format!("the same side leads as with all answers in {same} of {cases}");
    assert!(readme.contains(&stated), "{stated}");
}
