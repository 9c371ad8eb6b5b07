//! Interviews with replies from a script.

mod projects;

use super::ask::Prompt;
use super::*;
use crate::rules::{self, AnswerId};

/// The rule set of the tests.
fn small() -> &'static RuleSet {
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
        self.asked.push(prompt.clone());
        reply.ok_or(Stop::Ended)
    }

    fn text(&mut self, _: &str, _: &str) -> Result<String, Stop> {
        Err(Stop::Ended)
    }
}

const BACK: Reply = Reply::Back;
const RESULT: Reply = Reply::Result;
/// "Not sure" after three answers, and after four.
const UNSURE_OF_3: Reply = Reply::Chosen(3);
const UNSURE_OF_4: Reply = Reply::Chosen(4);

const fn pick(choice: usize) -> Reply {
    Reply::Chosen(choice)
}

/// The replies to the prompts, what was asked, and the end.
struct Played {
    asked: Vec<Prompt>,
    /// The flags of the answers.
    flags: String,
    end: Result<(), Stop>,
}

impl Played {
    fn keys(&self) -> Vec<&str> {
        self.asked.iter().map(|prompt| prompt.key.as_str()).collect()
    }
}

fn play(given: &[(&str, usize)], replies: &[Reply]) -> Played {
    let rules = small();
    let mut answers = Answers::empty(rules);
    for (id, answer) in given {
        answers.set(rules.find_question(id).expect("a question"), Some(AnswerId(*answer)));
    }
    let mut script = Script { replies: replies.to_vec(), asked: Vec::new() };
    let end = interview(rules, &mut answers, &mut script, &mut |_| {});
    Played { asked: script.asked, flags: answers.flags(rules).join(" "), end }
}

/// Answers to the core after which the result is open.
const CORE: [Reply; 3] = [pick(0), pick(3), pick(2)];

#[test]
fn the_core_is_asked_in_order_and_then_what_can_move_most() {
    let played = play(&[], &[&CORE[..], &[pick(0)]].concat());
    assert_eq!(played.keys(), ["control", "size", "admin", "database", "experience"]);
    assert_eq!(played.flags, "--control fine --size large --admin essential --database none");
    let places: Vec<_> = played.asked.iter().map(|prompt| prompt.place.as_deref()).collect();
    assert_eq!(
        places,
        [Some("1 of 3"), Some("2 of 3"), Some("3 of 3"), Some("4 of 5"), Some("5 of 5")]
    );
}

#[test]
fn nothing_that_counts_is_preselected() {
    let played = play(&[], &[UNSURE_OF_3, UNSURE_OF_4, UNSURE_OF_3, UNSURE_OF_4, UNSURE_OF_3]);
    assert!(played.end.is_ok());
    assert_eq!(
        played.flags,
        "--control not-sure --size not-sure --admin not-sure --database not-sure --experience \
         not-sure"
    );
    for prompt in played.asked {
        assert_eq!(prompt.choices[prompt.start].kind, ChoiceKind::NotSure, "{}", prompt.key);
    }
}

#[test]
fn what_was_given_is_not_asked_again_and_can_be_gone_back_to() {
    let given = [("size", 0), ("experience", 1)];
    let played = play(&given, &[pick(1), pick(0), BACK, BACK, BACK, pick(3), RESULT]);
    assert_eq!(
        played.keys(),
        ["control", "admin", "database", "experience", "admin", "size", "database"]
    );
    assert_eq!(played.flags, "--control balanced --size large --admin none --experience flask");
    let starts: Vec<usize> = played.asked.iter().map(|prompt| prompt.start).collect();
    assert_eq!(starts, [3, 3, 3, 1, 0, 0, 3], "the cursor is on the earlier answer");
}

#[test]
fn back_keeps_earlier_answers_and_leaves_from_the_first() {
    let played = play(&[], &[pick(0), UNSURE_OF_4, BACK, BACK, BACK]);
    assert_eq!(played.keys(), ["control", "size", "admin", "size", "control"]);
    assert_eq!(played.flags, "--control fine --size not-sure");
    assert!(matches!(played.end, Err(Stop::Left)));
    let first: Vec<bool> = played.asked.iter().map(|prompt| prompt.is_first).collect();
    assert_eq!(first, [true, false, false, false, true]);
}

#[test]
fn a_changed_answer_can_change_what_comes_next() {
    let settling = [("control", 2), ("size", 3), ("admin", 2), ("database", 1)];
    let played = play(&settling, &[BACK, pick(0), BACK, BACK, BACK, pick(0)]);
    assert_eq!(played.keys()[..3], ["next", "database", "next"]);
    assert_eq!(played.keys()[5..], ["size", "experience"]);
}

#[test]
fn the_result_can_be_had_at_any_question() {
    let core = play(&[], &[pick(0), RESULT]);
    assert!(core.end.is_ok());
    assert_eq!(core.flags, "--control fine");
    let way_out = play(&[], &[&CORE[..], &[pick(4)]].concat());
    assert!(way_out.end.is_ok());
    assert_eq!(way_out.asked[3].choices[4].word, "show the result");
    assert_eq!(way_out.flags, "--control fine --size large --admin essential");
}

#[test]
fn it_stops_by_itself_once_nothing_open_can_change_the_result() {
    let settling = [("control", 2), ("size", 3), ("admin", 2)];
    let shown = play(&settling, &[pick(0)]);
    assert!(shown.end.is_ok());
    assert_eq!(shown.asked[0].asks, "Django leads 12 to 0, and no question left can change that.");
    let all = play(&settling, &[pick(1), pick(0), pick(0)]);
    assert_eq!(all.keys(), ["next", "database", "experience"]);
    assert!(all.end.is_ok());
}

#[test]
fn the_end_of_the_input_keeps_what_was_answered() {
    let played = play(&[], &[pick(0), pick(3)]);
    assert_eq!(played.flags, "--control fine --size large");
    assert!(matches!(played.end, Err(Stop::Ended)));
}

#[test]
fn who_leads_is_said_only_after_the_core() {
    let played = play(&[], &CORE);
    let standings: Vec<_> = played.asked.iter().map(|prompt| prompt.standing.as_deref()).collect();
    let after = "Django leads 8 to 4; this can move 7 points";
    assert_eq!(standings, [None, None, None, Some(after)]);
    assert_eq!(played.asked[2].answered.len(), 2);
}

#[test]
fn what_each_answer_would_count_is_known_at_the_question() {
    let played = play(&[], &CORE);
    let counts = |prompt: &Prompt| -> Vec<String> {
        prompt.choices.iter().map(|choice| choice.counts.clone()).collect()
    };
    assert_eq!(counts(&played.asked[0]), ["Flask 4", "nothing", "Django 4", ""]);
}
