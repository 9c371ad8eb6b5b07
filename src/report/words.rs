//! The sentences of a result that every format for people shares.

use super::{Case, what_if};
use crate::decision::{Decision, Reason, Verdict};
use crate::rules::{Caution, Condition, FrameworkId, QuestionId, RuleSet};
use crate::text;

/// What stands above everything else when no framework is built for what was asked.
pub struct Warning {
    pub says: String,
    pub instead: String,
}

/// The cautions that name something better.
pub fn warnings(case: Case<'_>) -> Vec<Warning> {
    let none = if case.rules.frameworks.len() == 2 { "Neither" } else { "None of these" };
    let warning = |caution: &&Caution| {
        let names: Vec<&str> = caution.instead.iter().map(String::as_str).collect();
        Warning {
            says: format!("{none} is built for this: {}", caution.says),
            instead: format!("Look first at {}.", text::list(&names, "or")),
        }
    };
    case.decision
        .cautions
        .iter()
        .filter(|caution| !caution.instead.is_empty())
        .map(warning)
        .collect()
}

/// The result in one sentence.
pub fn headline(case: Case<'_>) -> String {
    match (warnings(case).as_slice(), case.rules.frameworks.len()) {
        ([], _) => text::capitalised(&sentence(case, ':')),
        (_, 2) => format!("Between these two: {}", sentence(case, ',')),
        (_, _) => format!("Among these: {}", sentence(case, ',')),
    }
}

/// `stop` divides what is said from the points that say so.
fn sentence(case: Case<'_>, stop: char) -> String {
    let decision = case.decision;
    match (decision.verdict, decision.leader) {
        (Verdict::Unknown, _) if case.rules.frameworks.len() == 2 => {
            "nothing you answered tells the two apart".to_owned()
        }
        (Verdict::Unknown, _) => "nothing you answered tells them apart".to_owned(),
        (Verdict::Close, _) => {
            let score = |at: FrameworkId| format!("{} {}", label(case, at), decision.points[at]);
            let scores: Vec<String> = decision.ranking().into_iter().map(score).collect();
            format!("too close to call{stop} {}", scores.join(", "))
        }
        (Verdict::Even | Verdict::Lean | Verdict::Clear, Some(leader)) => {
            let rivals = decision.ranking().into_iter().skip(1);
            let others: Vec<String> = rivals.map(|at| decision.points[at].to_string()).collect();
            let others: Vec<&str> = others.iter().map(String::as_str).collect();
            let won = text::count(decision.points[leader], "point");
            let word = decision.verdict.word();
            format!(
                "{} fits better{stop} {won} to {} ({word})",
                label(case, leader),
                text::list(&others, "and")
            )
        }
        (Verdict::Even | Verdict::Lean | Verdict::Clear, None) => tie(case, stop),
    }
}

/// The result alone, without points: `Django fits better (lean)`.
pub fn result(rules: &RuleSet, decision: &Decision<'_>) -> String {
    let word = decision.verdict.word();
    match (decision.verdict, decision.leader) {
        (Verdict::Unknown, _) => "nothing tells them apart".to_owned(),
        (Verdict::Close, _) => "too close to call".to_owned(),
        (_, Some(leader)) => format!("{} fits better ({word})", rules[leader].label),
        (_, None) => word.to_owned(),
    }
}

/// Who shares the first place: all, or some of more than two.
fn tie(case: Case<'_>, stop: char) -> String {
    let points = &case.decision.points;
    let most = points.values().copied().max().unwrap_or(0);
    let first: Vec<&str> =
        points.iter().filter(|(_, had)| **had == most).map(|(at, _)| label(case, at)).collect();
    let each = format!("{} each", text::count(most, "point"));
    if first.len() == case.rules.frameworks.len() {
        format!("even{stop} {each}")
    } else {
        format!("even{stop} {}, {each}", text::list(&first, "and"))
    }
}

fn label(case: Case<'_>, framework: FrameworkId) -> &str {
    &case.rules[framework].label
}

/// What stands over the arguments of the other side.
pub const GIVEN_UP: &str = "you give up";

/// A short note under the result, with its label.
pub struct Note {
    pub label: &'static str,
    pub lines: Vec<String>,
}

impl Note {
    pub fn new(label: &'static str, line: String) -> Self {
        Self { label, lines: vec![line] }
    }
}

/// Everything below the table.
pub fn notes(case: Case<'_>) -> Vec<Note> {
    let sure = [what_if::would_change(case), how_sure(case), what_if::open(case)];
    let rest = [needs(case), cautions(case), set_aside(case), next_step(case)];
    sure.into_iter().chain(rest).flatten().collect()
}

fn how_sure(case: Case<'_>) -> Option<Note> {
    let weightings = case.decision.acceptability.as_ref()?;
    let leader = &case.rules[case.decision.leader?].label;
    Some(Note::new(
        "How sure",
        if weightings.is_all() {
            format!("{leader} stays ahead however you weigh these needs")
        } else {
            format!(
                "{leader} stays ahead in {} % of the ways to weigh these needs",
                weightings.percent()
            )
        },
    ))
}

fn needs(case: Case<'_>) -> Option<Note> {
    let ranking = case.decision.ranking();
    let lacking =
        ranking.into_iter().filter(|framework| !case.decision.needs[*framework].is_empty());
    let line = |framework: FrameworkId| {
        format!("{}: {}", case.rules[framework].label, case.decision.needs[framework].join(", "))
    };
    let lines: Vec<String> = lacking.map(line).collect();
    if lines.is_empty() { None } else { Some(Note { label: "You would add", lines }) }
}

/// The cautions that name nothing better; the others stand on top.
fn cautions(case: Case<'_>) -> Option<Note> {
    let mild = case.decision.cautions.iter().filter(|caution| caution.instead.is_empty());
    let lines: Vec<String> = mild.map(|caution| caution.says.clone()).collect();
    if lines.is_empty() { None } else { Some(Note { label: "Look again", lines }) }
}

fn set_aside(case: Case<'_>) -> Option<Note> {
    let line = match case.decision.set_aside.len() {
        0 => return None,
        1 => "1 argument of the guide that does not stand".to_owned(),
        count => format!("{count} arguments of the guide that do not stand"),
    };
    let hint = if case.claims.is_none() { ": --explain" } else { "" };
    Some(Note::new("Set aside", line + hint))
}

fn next_step(case: Case<'_>) -> Option<Note> {
    let undecided = matches!(case.decision.verdict, Verdict::Close | Verdict::Even);
    let (at, later) =
        case.rules.questions.iter().enumerate().find(|(_, question)| question.deferred)?;
    let step = if case.can_try {
        "build the same small app in both: flask-or-django trial DIR".to_owned()
    } else {
        format!("build the same small app in each, then add --{}", later.id)
    };
    (undecided && case.answers.answer(QuestionId(at)).is_none())
        .then(|| Note::new("Best next step", step))
}

/// The reasons as they are shown: first those for the leader, then those given up.
pub fn split<'d, 'g>(
    case: Case<'d>,
    reasons: &'d [Reason<'g>],
) -> (Vec<&'d Reason<'g>>, Vec<&'d Reason<'g>>) {
    match case.decision.leader {
        Some(leader) => reasons.iter().partition(|reason| reason.rule.favors == leader),
        None => (reasons.iter().collect(), Vec::new()),
    }
}

/// The questions that made a rule fire, with their answers: the owner first.
pub fn given<'c>(case: Case<'c>, reason: &Reason<'_>) -> Vec<(&'c str, &'c str)> {
    let rules = case.rules;
    let pair = |at: QuestionId| {
        let question = &rules[at];
        Some((question.label.as_str(), question[case.answers.answer(at)?].id.as_str()))
    };
    reason.rule.when.iter().filter_map(|condition| pair(condition.question)).collect()
}

/// A condition, such as `accounts is login or permissions` with ` is ` as the joint.
pub fn condition(rules: &RuleSet, condition: &Condition, joint: &str) -> String {
    let question = &rules[condition.question];
    let answers: Vec<&str> =
        condition.answers.iter().map(|answer| question[*answer].id.as_str()).collect();
    format!("{}{joint}{}", question.id, text::list(&answers, "or"))
}
