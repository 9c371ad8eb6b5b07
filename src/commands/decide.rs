//! Decides from the answers of a file and of flags, or asks on a terminal.

use super::ask;
use super::shared::{OnRules, show};
use crate::answers::{self, Answers};
use crate::cli::{Cli, Invocation};
use crate::decision::{Report, decide};
use crate::error::Error;
use crate::files::SaveTarget;
use crate::rules::RuleSet;
use crate::rules::claims::Claims;
use crate::{json, report, terminal, trial};

/// # Errors
/// When an answer cannot be understood, none was given, or the result cannot be written.
pub fn run(on: &OnRules<'_>, invocation: &Invocation) -> Result<(), Error> {
    let Cli { save, force, interactive, detail, .. } = &invocation.cli;
    let mut answers = gather(on.rules, invocation)?;
    let target = save.as_deref().map(|path| SaveTarget::new(path, *force)).transpose()?;
    // Opened before anybody is asked: a file that cannot be read must not cost the answers.
    let claims = if detail.needs_claims() { Some(on.claims()?) } else { None };
    let is_interview = *interactive || (answers.is_empty() && terminal::can_ask());
    let asked =
        if is_interview { ask::ask(on, &mut answers) } else { ensure_answered(on, &answers) };
    // The answers of an interview are saved even when somebody left it.
    let saved = match target.filter(|_| is_interview || asked.is_ok()) {
        Some(target) => target.save(&answers::file::write(on.rules, &answers)),
        None => Ok(()),
    };
    if let (Err(_), Err(unsaved)) = (&asked, &saved) {
        terminal::message(&unsaved.to_string());
    }
    asked?;
    let written = show_decision(on, &answers, claims.as_ref());
    if is_interview && !answers.is_empty() {
        terminal::message(&format!("again: {}", on.call.decision(on.rules, &answers)));
    }
    // What was answered is on the screen by now, even when it could not be saved.
    saved.and(written)
}

/// What the answers come to, with all that was asked for.
fn show_decision(
    on: &OnRules<'_>,
    answers: &Answers,
    claims: Option<&Claims>,
) -> Result<(), Error> {
    let rules = on.rules;
    let as_written =
        claims.filter(|_| on.call.guide_as_written).map(|claims| claims.as_written(rules));
    let as_written = as_written.as_ref().map(|rules| decide(rules, answers));
    let decision = decide(rules, answers);
    let report = Report {
        rules,
        answers,
        decision: &decision,
        explain: on.call.explain,
        claims,
        as_written: as_written.as_ref(),
        can_try: (rules.frameworks.iter())
            .all(|framework| trial::FRAMEWORKS.contains(&framework.id.as_str())),
    };
    show(&on.style, || json::decision(report), || report::decision::page(report))
}

fn ensure_answered(on: &OnRules<'_>, answers: &Answers) -> Result<(), Error> {
    if !answers.is_empty() {
        return Ok(());
    }
    Err(Error::Input {
        message: "nothing was answered, and there is no terminal to ask on".to_owned(),
        hints: vec![
            format!("say what the project needs: {}", on.call.example(on.rules)),
            format!("every question and its answers: {}", on.call.with("questions")),
        ],
    })
}

/// The answers of the file, then those of the flags over them.
fn gather(rules: &RuleSet, invocation: &Invocation) -> Result<Answers, Error> {
    let mut answers = match &invocation.cli.answers {
        Some(path) => answers::file::read(rules, path)?,
        None => Answers::empty(rules),
    };
    for (question, written) in &invocation.answers {
        let answer = answers::find_answer(&rules[*question], written)?;
        answers.set(*question, Some(answer));
    }
    let mut weighted = Vec::new();
    for written in &invocation.cli.weight {
        let (question, weight) = answers::find_weight(rules, written)?;
        if weighted.contains(&question) {
            let id = &rules[question].id;
            return Err(Error::input(format!("--weight {id} is given twice"), "give it once"));
        }
        weighted.push(question);
        answers.set_weight(question, weight);
    }
    Ok(answers)
}
