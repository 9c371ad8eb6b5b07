//! Interviews about whole projects, by somebody who answers what is asked.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use super::*;
use crate::rules::FrameworkId;

/// Somebody who says what is known of a project, is not sure about the rest, and takes the result
/// when it is offered.
#[derive(Default)]
struct Project {
    answers: HashMap<String, String>,
    questions: usize,
}

impl Ask for Project {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        if prompt.key == "next" {
            return Ok(Reply::Result);
        }
        self.questions += 1;
        let known = self.answers.get(&prompt.key);
        let choice = prompt.choices.iter().position(|choice| Some(&choice.word) == known);
        Ok(pick(choice.unwrap_or(prompt.start)))
    }

    fn text(&mut self, _: &str, _: &str) -> Result<String, Stop> {
        Err(Stop::Ended)
    }
}

impl Project {
    /// The leader after the interview.
    fn interviewed(&mut self, rules: &RuleSet) -> Option<FrameworkId> {
        let mut sheet = Answers::empty(rules);
        interview(rules, &mut sheet, self, &mut |_| {}).expect("the interview ends by itself");
        decision::decide(rules, &sheet).leader
    }

    /// The leader with all known answers.
    fn decided(&self, rules: &RuleSet) -> Option<FrameworkId> {
        let mut sheet = Answers::empty(rules);
        for (id, answer) in &self.answers {
            let question = rules.find_question(id).expect("a question");
            sheet.set(question, rules[question].find_answer(answer));
        }
        decision::decide(rules, &sheet).leader
    }
}

/// Every way to answer all questions leads to the same leader whether or not the interview stops
/// early.
#[test]
fn an_interview_that_stops_early_knows_the_leader() {
    let rules = small();
    let asked: Vec<QuestionId> = rules.question_ids().filter(|id| !rules[*id].deferred).collect();
    let ways = asked.iter().map(|id| rules[*id].answers.len()).product::<usize>();
    let mut stopped = 0;
    for way in 0..ways {
        let (mut project, mut rest) = (Project::default(), way);
        for id in &asked {
            let question = &rules[*id];
            let answer = &question.answers[rest % question.answers.len()];
            rest /= question.answers.len();
            project.answers.insert(question.id.to_string(), answer.id.to_string());
        }
        assert_eq!(project.interviewed(rules), project.decided(rules), "{:?}", project.answers);
        stopped += usize::from(project.questions < asked.len());
    }
    assert!(stopped > ways / 10, "{stopped} of {ways} stop early");
}

#[test]
fn the_page_on_numbers_states_how_many_questions_real_projects_need() {
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
        let leader = project.interviewed(rules);
        cases += 1;
        questions += project.questions;
        same += usize::from(leader == project.decided(rules));
    }
    let tenths = (questions * 10 + cases / 2) / cases;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    let asked = rules.questions.iter().filter(|question| !question.deferred).count();
    let stated = format!("on average {whole}.{tenth} of the {asked} questions");
    let words = |page: &str| read(page).split_whitespace().collect::<Vec<_>>().join(" ");
    let page = words("NUMBERS.md");
    assert!(page.contains(&stated), "{stated}");
    let rounded = (questions + cases / 2) / cases;
    let roughly = format!("on average after {rounded} of {asked} questions");
    assert!(words("README.md").contains(&roughly), "{roughly}");
    let stated = format!("Stopping there changed the leader in {} of {cases}.", cases - same);
    assert!(page.contains(&stated), "{stated}");
}
