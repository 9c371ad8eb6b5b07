//! Interviews about whole projects, by somebody who follows what each menu offers first.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::*;
use crate::decision::Outlook;
use crate::rules::FrameworkId;

/// Somebody who says what is known of a project, is not sure about the rest, and takes what every
/// menu offers first.
#[derive(Default)]
struct Project {
    answers: HashMap<String, String>,
    questions: usize,
    /// What the menus said, and what they offered first.
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
    fn of(answers: &[(&str, &str)]) -> Self {
        let answers =
            answers.iter().map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned())).collect();
        Self { answers, ..Self::default() }
    }

    /// The leader after the interview.
    fn interviewed(&mut self, rules: &RuleSet) -> Option<FrameworkId> {
        let mut sheet = Answers::empty(rules);
        interview(rules, &mut sheet, self).expect("the interview ends at the menu");
        decision::decide(rules, &sheet).leader
    }

    /// The leader with all known answers.
    fn decided(&self, rules: &RuleSet) -> Option<FrameworkId> {
        decision::decide(rules, &self.sheet(rules)).leader
    }

    fn sheet(&self, rules: &RuleSet) -> Answers {
        let mut sheet = Answers::empty(rules);
        for (id, answer) in &self.answers {
            let question = rules.find_question(id).expect("a question");
            sheet.set(question, rules[question].find_answer(answer));
        }
        sheet
    }
}

#[test]
fn the_result_comes_first_once_the_leader_will_hardly_change() {
    let rules = small();
    for (known, percent, first) in [
        ([("control", "conventional"), ("size", "large")], "94%", "answer another question"),
        ([("control", "fine"), ("database", "none")], "95%", "show the result"),
    ] {
        let mut project = Project::default();
        let mut sheet = Project::of(&known).sheet(&rules);
        interview(&rules, &mut sheet, &mut project).expect("the interview ends at the menu");
        let (asks, choice) = &project.menus[0];
        let says =
            format!("and stays ahead in {percent} of the ways to answer the other 3 questions");
        assert!(asks.contains(&says) && choice == first, "{asks} {choice}");
    }
    let mut unsure = Project::of(&[]);
    unsure.interviewed(&rules);
    let menu = |(asks, choice): &(String, String)| format!("{asks} {choice}");
    assert_eq!(
        unsure.questions,
        rules.questions.iter().filter(|question| !question.deferred).count()
    );
    assert_eq!(menu(&unsure.menus[0]), "No points yet. What next? answer another question");
    assert_eq!(menu(&unsure.menus[2]), "No points yet. What next? show the result");
}

#[test]
fn the_bound_is_ninety_five_percent() {
    let rules = small();
    let mut seen = [false; 2];
    for sheet in sheets(&rules) {
        let decision = decision::decide(&rules, &sheet);
        let percent = decision.what_if.worst_outlook().map_or(0, Outlook::percent);
        let more = decision.open.iter().any(|open| !rules.core.contains(&open.question));
        if more && (94..=95).contains(&percent) {
            seen[usize::from(percent == 95)] = true;
            let mut project = Project::default();
            assert!(interview(&rules, &mut sheet.clone(), &mut Once(&mut project)).is_err());
            let first = if percent == 95 { "show the result" } else { "answer another question" };
            assert_eq!(project.menus[0].1, first, "{percent}");
        }
    }
    assert_eq!(seen, [true, true]);
}

/// Every way to answer some of the questions.
fn sheets(rules: &RuleSet) -> Vec<Answers> {
    let mut sheets = vec![Answers::empty(rules)];
    for question in rules.question_ids() {
        let answers = rules[question].answer_ids().map(Some).chain([None]);
        let with = |sheet: &Answers, answer| {
            let mut sheet = sheet.clone();
            sheet.set(question, answer);
            sheet
        };
        sheets = sheets
            .iter()
            .flat_map(|sheet| answers.clone().map(|answer| with(sheet, answer)))
            .collect();
    }
    sheets
}

/// Somebody who leaves at the first menu.
struct Once<'p>(&'p mut Project);

impl Ask for Once<'_> {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        let reply = self.0.ask(prompt)?;
        if prompt.key == "next" { Err(Stop::Left) } else { Ok(reply) }
    }
}

#[test]
fn the_menu_says_when_nothing_open_can_change_who_leads() {
    let rules = small();
    let mut sheet = Answers::empty(&rules);
    for (id, answer) in [("control", 2), ("size", 3), ("admin", 2), ("experience", 2)] {
        sheet.set(rules.find_question(id).expect("a question"), Some(AnswerId(answer)));
    }
    let mut project = Project::default();
    assert!(interview(&rules, &mut sheet, &mut project).is_ok());
    let says = "Django leads 15 to 0, and no open question can change that. What next?".to_owned();
    assert_eq!(project.menus, [(says, "show the result".to_owned())]);
}

#[test]
fn the_readme_states_how_many_questions_real_projects_need() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(project.join(name)).expect("a file of the project");
    let rules = rules::embedded::rule_set();
    let (mut cases, mut questions, mut same) = (0, 0, 0);
    let mut all: Vec<serde_json::Value> = Vec::new();
    for folder in ["rules/cases", "tests/cases"] {
        for kind in ["accounts", "repositories"] {
            let text = read(&format!("{folder}/{kind}.json"));
            all.extend(serde_json::from_str::<Vec<_>>(&text).expect("a list of cases"));
        }
    }
    for case in all {
        let answers = serde_json::from_value(case["answers"].clone()).expect("answers by question");
        let mut project = Project { answers, ..Project::default() };
        let leader = project.interviewed(&rules);
        cases += 1;
        questions += project.questions;
        same += usize::from(leader == project.decided(&rules));
    }
    let tenths = (questions * 10 + cases / 2) / cases;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let asked = rules.questions.iter().filter(|question| !question.deferred).count();
    let stated = format!("on average {whole}.{tenth} of the {asked} questions");
    let readme = read("README.md").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(readme.contains(&stated), "{stated}");
    let stated = format!("the same side leads as with all answers in {same} of {cases}");
    assert!(readme.contains(&stated), "{stated}");
}
