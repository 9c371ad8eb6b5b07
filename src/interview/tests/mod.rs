//! Interviews with scripted replies.

mod projects;

use super::*;
use crate::rules::{self, Store};

/// Gives replies in order, and records the prompts.
struct Script {
    replies: Vec<Reply>,
    asked: Vec<Prompt>,
}

impl Ask for Script {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        let reply = self.replies.get(self.asked.len()).copied();
        self.asked.push(Prompt {
            choices: Vec::new(),
            answered: prompt.answered.clone(),
            ..copy(prompt)
        });
        reply.ok_or(Stop::Ended)
    }
}

fn copy(prompt: &Prompt) -> Prompt {
    Prompt {
        answered: Vec::new(),
        progress: prompt.progress.clone(),
        asks: prompt.asks.clone(),
        why: None,
        key: prompt.key.clone(),
        choices: Vec::new(),
        start: prompt.start,
    }
}

const BACK: Reply = Reply::Back;
/// A choice after all answers, which is "not sure".
const UNSURE: Reply = Reply::Chosen(9);

const fn pick(choice: usize) -> Reply {
    Reply::Chosen(choice)
}

/// The keys of the prompts, and the flags of the answers at the end.
fn play(flags: &[(&str, &str)], replies: &[Reply]) -> (Vec<String>, String, Result<(), Stop>) {
    let rules = rules::load(&Store::Embedded).expect("the embedded rule set is sound");
    let mut answers = answers(&rules, flags);
    let mut script = Script { replies: replies.to_vec(), asked: Vec::new() };
    let end = interview(&rules, &mut answers, &mut script);
    let keys = script.asked.into_iter().map(|prompt| prompt.key).collect();
    (keys, crate::answers::command(&rules, &answers, &[]).replace("flask-or-django ", ""), end)
}

fn answers(rules: &RuleSet, flags: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::empty(rules);
    for (id, answer) in flags {
        let question = rules.find_question(id).expect("a question");
        answers.set(question, rules[question].find_answer(answer));
    }
    answers
}

/// The choices of a menu as long as more answers could well change the leader.
const MORE: Reply = pick(0);
const SHOW: Reply = pick(1);
const CHANGE: Reply = pick(2);

#[test]
fn the_core_is_asked_in_order_and_then_the_menu() {
    let (asked, answers, end) = play(&[], &[pick(0), pick(3), pick(3), pick(2), SHOW]);
    assert_eq!(asked, ["control", "api", "size", "admin", "next"]);
    assert_eq!(answers, "--control fine --api rich --size large --admin essential");
    assert!(end.is_ok());
}

#[test]
fn what_is_answered_is_not_asked_again() {
    let (asked, answers, _) =
        play(&[("api", "some"), ("size", "prototype")], &[pick(1), pick(0), SHOW]);
    assert_eq!(asked, ["control", "admin", "next"]);
    assert_eq!(answers, "--control balanced --api some --size prototype --admin none");
}

#[test]
fn back_keeps_earlier_answers_and_leaves_from_the_first() {
    let (asked, answers, end) = play(&[], &[pick(0), pick(3), BACK, BACK, BACK]);
    assert_eq!(asked, ["control", "api", "size", "api", "control"]);
    assert_eq!(answers, "--control fine --api rich");
    assert!(matches!(end, Err(Stop::Left)));
}

#[test]
fn back_from_the_menu_returns_to_the_last_question() {
    let (asked, answers, _) = play(&[], &[pick(0), pick(3), pick(3), pick(2), BACK, pick(0), SHOW]);
    assert_eq!(asked, ["control", "api", "size", "admin", "next", "admin", "next"]);
    assert_eq!(answers, "--control fine --api rich --size large --admin none");
}

#[test]
fn not_sure_opens_a_question_and_does_not_ask_it_again() {
    let core = [UNSURE, UNSURE, UNSURE, UNSURE];
    let (asked, answers, _) = play(&[], &[&core[..], &[MORE, UNSURE, MORE, UNSURE, SHOW]].concat());
    assert_eq!(answers, "flask-or-django", "nothing was answered");
    assert_eq!(asked[..5], ["control", "api", "size", "admin", "next"]);
    assert!(!["control", "api", "size", "admin"].contains(&asked[5].as_str()));
    assert_ne!(asked[5], asked[7]);
}

#[test]
fn more_begins_with_what_moves_most() {
    let four = [pick(0), pick(3), pick(3), pick(2)];
    let (asked, answers, _) = play(&[], &[&four[..], &[MORE, pick(0), SHOW]].concat());
    assert_eq!(asked[4..], ["next", "database", "next"]);
    assert!(answers.ends_with("--database none"), "{answers}");
}

#[test]
fn an_answer_can_be_changed_at_the_end() {
    let four = [pick(0), pick(3), pick(3), pick(2)];
    let (asked, answers, _) = play(&[], &[&four[..], &[CHANGE, pick(1), pick(0), SHOW]].concat());
    assert_eq!(asked[4..], ["next", "change", "api", "next"]);
    assert_eq!(answers, "--control fine --api none --size large --admin essential");
}

#[test]
fn going_back_from_more_and_from_change_returns_to_the_menu() {
    let four = [pick(0), pick(3), pick(3), pick(2)];
    let (asked, answers, _) = play(&[], &[&four[..], &[MORE, BACK, CHANGE, BACK, SHOW]].concat());
    assert_eq!(asked[4..], ["next", "database", "next", "change", "next"]);
    assert_eq!(answers, "--control fine --api rich --size large --admin essential");
}

#[test]
fn the_end_of_the_input_keeps_what_was_answered() {
    let (_, answers, end) = play(&[], &[pick(0), pick(3)]);
    assert_eq!(answers, "--control fine --api rich");
    assert!(matches!(end, Err(Stop::Ended)));
}

#[test]
fn who_leads_is_said_only_after_the_core() {
    let rules = rules::load(&Store::Embedded).expect("the embedded rule set is sound");
    let mut script =
        Script { replies: vec![pick(0), pick(3), pick(3), pick(2), SHOW], asked: Vec::new() };
    assert!(interview(&rules, &mut Answers::empty(&rules), &mut script).is_ok());
    let (menu, core) = script.asked.split_last().expect("something was asked");
    assert_eq!(
        menu.asks,
        "Django leads 11 to 4, and in 78 % of ways to answer the other 9. What next?"
    );
    assert!(core.iter().all(|prompt| !prompt.asks.contains("lead")));
    assert_eq!(core[3].answered.len(), 3);
    assert_eq!(core[3].progress.as_deref(), Some("4 of 4"));
}
