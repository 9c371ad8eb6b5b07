//! Interviews with replies from a script.

mod projects;

use super::ask::Prompt;
use super::*;
use crate::rules::{self, AnswerId};

/// The rule set of the tests.
fn small() -> RuleSet {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-rules");
    rules::open(folder.as_ref()).expect("the small rule set is sound").rules
}

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
/// The choice after all answers.
const UNSURE: Reply = Reply::Chosen(9);

const fn pick(choice: usize) -> Reply {
    Reply::Chosen(choice)
}

/// The keys of the prompts, and the flags of the answers at the end.
fn play(given: &[(&str, usize)], replies: &[Reply]) -> (Vec<String>, String, Result<(), Stop>) {
    let rules = small();
    let mut answers = Answers::empty(&rules);
    for (id, answer) in given {
        answers.set(rules.find_question(id).expect("a question"), Some(AnswerId(*answer)));
    }
    let mut script = Script { replies: replies.to_vec(), asked: Vec::new() };
    let end = interview(&rules, &mut answers, &mut script);
    let keys = script.asked.into_iter().map(|prompt| prompt.key).collect();
    (keys, answers.flags(&rules).join(" "), end)
}

/// The choices of a menu as long as more answers could well change the leader.
const MORE: Reply = pick(0);
const SHOW: Reply = pick(1);
const CHANGE: Reply = pick(2);

#[test]
fn the_core_is_asked_in_order_and_then_the_menu() {
    let (asked, answers, end) = play(&[], &[pick(0), pick(3), pick(2), SHOW]);
    assert_eq!(asked, ["control", "size", "admin", "next"]);
    assert_eq!(answers, "--control fine --size large --admin essential");
    assert!(end.is_ok());
}

#[test]
fn what_was_given_is_not_asked_again() {
    let (asked, answers, _) = play(&[("size", 0)], &[pick(1), pick(0), SHOW]);
    assert_eq!(asked, ["control", "admin", "next"]);
    assert_eq!(answers, "--control balanced --size prototype --admin none");
}

#[test]
fn back_keeps_earlier_answers_and_leaves_from_the_first() {
    let (asked, answers, end) = play(&[], &[pick(0), pick(3), BACK, BACK, BACK]);
    assert_eq!(asked, ["control", "size", "admin", "size", "control"]);
    assert_eq!(answers, "--control fine --size large");
    assert!(matches!(end, Err(Stop::Left)));
}

#[test]
fn back_from_the_menu_returns_to_the_last_question() {
    let (asked, answers, _) = play(&[], &[pick(0), pick(3), pick(2), BACK, pick(0), SHOW]);
    assert_eq!(asked, ["control", "size", "admin", "next", "admin", "next"]);
    assert_eq!(answers, "--control fine --size large --admin none");
}

#[test]
fn not_sure_is_remembered_and_not_asked_again() {
    let core = [UNSURE, UNSURE, UNSURE];
    let (asked, answers, _) = play(&[], &[&core[..], &[MORE, UNSURE, MORE, UNSURE, SHOW]].concat());
    assert_eq!(
        answers,
        "--control not-sure --size not-sure --admin not-sure --database not-sure --experience \
         not-sure"
    );
    assert_eq!(asked[..4], ["control", "size", "admin", "next"]);
    let more = [&asked[4], &asked[6]];
    assert!(!["control", "size", "admin"].contains(&more[0].as_str()));
    assert_ne!(more[0], more[1]);
}

#[test]
fn not_sure_can_be_taken_back_and_an_answer_become_not_sure() {
    let replies = [UNSURE, pick(3), pick(2), CHANGE, pick(0), pick(0), CHANGE, pick(1), UNSURE];
    let (asked, answers, _) = play(&[], &[&replies[..], &[SHOW]].concat());
    assert_eq!(asked[3..], ["next", "change", "control", "next", "change", "size", "next"]);
    assert_eq!(answers, "--control fine --size not-sure --admin essential");
}

#[test]
fn going_back_to_not_sure_finds_it_preselected() {
    let rules = small();
    let mut script = Script { replies: vec![UNSURE, BACK, pick(1), BACK], asked: Vec::new() };
    assert!(interview(&rules, &mut Answers::empty(&rules), &mut script).is_err());
    let starts: Vec<usize> = script.asked.iter().map(|prompt| prompt.start).collect();
    assert_eq!(starts, [0, 0, 3, 0, 1], "not sure comes after three answers");
}

/// Answers to the core after which little is sure.
const CORE: [Reply; 3] = [pick(0), pick(3), pick(2)];

#[test]
fn more_begins_with_what_moves_most() {
    let (asked, answers, _) = play(&[], &[&CORE[..], &[MORE, pick(0), SHOW]].concat());
    assert_eq!(asked[3..], ["next", "database", "next"]);
    assert!(answers.ends_with("--database none"), "{answers}");
}

#[test]
fn an_answer_can_be_changed_at_the_end() {
    let (asked, answers, _) = play(&[], &[&CORE[..], &[CHANGE, pick(1), pick(0), SHOW]].concat());
    assert_eq!(asked[3..], ["next", "change", "size", "next"]);
    assert_eq!(answers, "--control fine --size prototype --admin essential");
}

#[test]
fn going_back_from_more_and_from_change_returns_to_the_menu() {
    let (asked, answers, _) = play(&[], &[&CORE[..], &[MORE, BACK, CHANGE, BACK, SHOW]].concat());
    assert_eq!(asked[3..], ["next", "database", "next", "change", "next"]);
    assert_eq!(answers, "--control fine --size large --admin essential");
}

#[test]
fn the_end_of_the_input_keeps_what_was_answered() {
    let (_, answers, end) = play(&[], &[pick(0), pick(3)]);
    assert_eq!(answers, "--control fine --size large");
    assert!(matches!(end, Err(Stop::Ended)));
}

#[test]
fn who_leads_is_said_only_after_the_core() {
    let rules = small();
    let mut script = Script { replies: [&CORE[..], &[SHOW]].concat(), asked: Vec::new() };
    assert!(interview(&rules, &mut Answers::empty(&rules), &mut script).is_ok());
    let (menu, core) = script.asked.split_last().expect("something was asked");
    assert_eq!(
        menu.asks,
        "Django leads 8 to 4, and stays ahead in 50% of the ways to answer the other 2 questions. \
         What next?"
    );
    assert!(core.iter().all(|prompt| !prompt.asks.contains("lead")));
    assert_eq!(core[2].answered.len(), 2);
    assert_eq!(core[2].progress.as_deref(), Some("3 of 3"));
}
