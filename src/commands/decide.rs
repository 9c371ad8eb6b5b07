//! Decides from the answers in a file and flags, or asks for them on a terminal.

use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::ask::{Asked, Saving, ask};
use super::shared::{Context, report_error, show_from};
use crate::answers::{self, Answers};
use crate::cli::{Invocation, Options};
use crate::decision::{Report, decide, other_answers, similar_cases};
use crate::error::Error;
use crate::files::SaveTarget;
use crate::rules::claims::Claims;
use crate::{json, report, terminal, trial};

/// # Errors
/// When an answer cannot be understood, none was given, or the result cannot be written.
pub fn run(context: &Context<'_>, invocation: &Invocation) -> Result<(), Error> {
    let Options { save, force, interactive, detail, .. } = &invocation.options;
    let mut answers = gather(context, invocation)?;
    let saving = Saving { path: save.as_deref(), force: *force };
    let claims = detail.needs_claims().then(|| context.knowledge.claims());
    let is_interview = *interactive || (answers.is_empty() && terminal::can_ask());
    if !is_interview {
        let target = saving.path.map(|path| SaveTarget::new(path, *force)).transpose()?;
        ensure_answered(context, &answers)?;
        let saved = target.map_or(Ok(()), |target| save_answers(context, &target, &answers));
        // The result is worth showing even if the answers could not be saved.
        return show_decision(context, &answers, claims).and(saved);
    }
    ensure_stdin_is_left(invocation.options.answers.as_deref())?;
    let Asked { interview, saved, kept } = ask(context, &mut answers, &saving)?;
    if let (Err(_), Err(unsaved)) = (&interview, &saved) {
        report_error(unsaved, context.is_json());
    }
    if interview.is_err() {
        kept.finish();
    }
    interview?;
    let written = show_decision(context, &answers, claims);
    if !answers.is_empty() {
        // On a terminal, the result is right above.
        let gap = if io::stdout().is_terminal() { "\n" } else { "" };
        terminal::message(&format!(
            "{gap}to repeat this, run\n  {}",
            context.call.decision(&answers.flags(context.rules()))
        ));
    }
    kept.finish();
    // The result is on the screen by now, even if the answers could not be saved.
    saved.and(written)
}

/// Makes sure that an interview does not read on where the answers file ended.
fn ensure_stdin_is_left(answers: Option<&Path>) -> Result<(), Error> {
    if answers.is_some_and(answers::file::is_stdin) && !io::stdin().is_terminal() {
        let hint = "write them to a file, and name it after --answers";
        return Err(Error::input("cannot ask: standard input has the answers file", hint));
    }
    Ok(())
}

fn save_answers(
    context: &Context<'_>,
    target: &SaveTarget,
    answers: &Answers,
) -> Result<(), Error> {
    if let Some(note) = target.save(&answers::file::write(context.rules(), answers))? {
        terminal::message(&note);
    }
    Ok(())
}

/// Shows the result, with the details that were asked for.
fn show_decision(
    context: &Context<'_>,
    answers: &Answers,
    claims: Option<&Claims>,
) -> Result<(), Error> {
    let rules = context.rules();
    let as_written =
        claims.filter(|_| context.call.guide_as_written).map(|claims| claims.as_written(rules));
    let as_written = as_written.as_ref().map(|rules| decide(rules, answers));
    let decision = decide(rules, answers);
    let others = if context.call.explain { other_answers(rules, answers) } else { Vec::new() };
    let similar = similar_cases(context.knowledge.case_index(), answers);
    let report = Report {
        rules,
        answers,
        decision: &decision,
        explain: context.call.explain,
        claims,
        as_written: as_written.as_ref(),
        other_answers: &others,
        similar: &similar,
        cases: context.call.explain.then(|| context.knowledge.cases()),
        can_try: trial::is_of(rules.frameworks.iter().map(|framework| framework.id.as_str())),
    };
    show_from(
        &context.style,
        || context.call.decision(&answers.flags(rules)),
        || json::decision(report),
        || report::decision::page(report, context.call),
    )
}

fn ensure_answered(context: &Context<'_>, answers: &Answers) -> Result<(), Error> {
    if !answers.is_empty() {
        return Ok(());
    }
    Err(Error::Input {
        message: "no answers given, and no terminal to ask on".to_owned(),
        hints: vec![
            format!(
                "describe the project, for example: {}",
                context.call.decision(&Answers::example(context.rules()).flags(context.rules()))
            ),
            format!("list all questions: {}", context.call.with("questions")),
        ],
    })
}

/// The answers from the file, overridden by those from the flags.
fn gather(context: &Context<'_>, invocation: &Invocation) -> Result<Answers, Error> {
    let rules = context.rules();
    let mut answers = match &invocation.options.answers {
        Some(path) => {
            if answers::file::is_stdin(path) && io::stdin().is_terminal() {
                terminal::message("note: reading answers as JSON from the terminal, up to Ctrl-D");
            }
            answers::file::read(rules, path)?
        }
        None => Answers::empty(rules),
    };
    for (question, given) in &invocation.answers {
        answers.set(*question, *given);
    }
    for weighted in &invocation.weights {
        answers.set_weight(weighted.question, weighted.weight);
    }
    for fixed in &invocation.fixed {
        match fixed {
            Some(question) => answers.fix(*question),
            None => answers.free_all(),
        }
    }
    Ok(answers)
}
