//! Decides from the answers of a file and of flags, or asks on a terminal.

use super::ask;
use crate::answers::{self, Answers};
use crate::cli::{Cli, Invocation};
use crate::decision;
use crate::error::Error;
use crate::files::SaveTarget;
use crate::report::style::Screen;
use crate::report::{self, Case};
use crate::rules::claims::Claims;
use crate::rules::{RuleSet, Store};
use crate::terminal;

/// # Errors
/// When an answer cannot be understood, none was given, or the result cannot be written.
pub fn run(
    rules: &RuleSet,
    typed: &Invocation,
    (store, screen): (&Store, Screen),
) -> Result<(), Error> {
    let cli = &typed.cli;
    let mut answers = gather(rules, typed)?;
    let target = cli.save.as_deref().map(|path| SaveTarget::new(path, cli.force)).transpose()?;
    // Opened before anybody is asked: a file that cannot be read must not cost the answers.
    let claims = cli.behind.is_wanted().then(|| super::open(store)).transpose()?;
    let interview = cli.interactive || (answers.is_empty() && terminal::can_ask());
    let asked = if interview {
        let options = cli.options(true);
        ask::ask(rules, &mut answers, screen, &options)
    } else {
        ensure_answered(rules, typed, &answers)
    };
    let content = || answers::file::write(rules, &answers);
    let saved = target
        .filter(|_| interview || asked.is_ok())
        .map_or(Ok(()), |target| target.save(&content()));
    if let (Err(_), Err(unsaved)) = (&asked, &saved) {
        terminal::message(&unsaved.to_string());
    }
    asked?;
    let written = terminal::result(&result(rules, &answers, claims.as_ref(), (cli, screen)));
    if interview && !answers.is_empty() {
        terminal::message(&format!(
            "again: {}",
            answers::command(rules, &answers, &cli.options(false))
        ));
    }
    // What was answered is on the screen by now, even when it could not be saved.
    saved.and(written)
}

/// What the answers come to, with all that was asked for.
fn result(
    rules: &RuleSet,
    answers: &Answers,
    claims: Option<&Claims>,
    (cli, screen): (&Cli, Screen),
) -> String {
    let written =
        claims.filter(|_| cli.behind.guide_as_written).map(|claims| rules.as_written(claims));
    let as_written = written.as_ref().map(|written| decision::decide(written, answers));
    let decision = decision::decide(rules, answers);
    let case = Case {
        rules,
        answers,
        decision: &decision,
        explain: cli.behind.explain,
        claims,
        as_written: as_written.as_ref(),
    };
    report::decision(case, cli.output.format, screen)
}

fn ensure_answered(rules: &RuleSet, typed: &Invocation, answers: &Answers) -> Result<(), Error> {
    if answers.is_empty() { Err(nothing_answered(rules, &typed.cli)) } else { Ok(()) }
}

/// The answers of the file, then those of the flags over them.
fn gather(rules: &RuleSet, typed: &Invocation) -> Result<Answers, Error> {
    let mut answers = match &typed.cli.answers {
        Some(path) => answers::file::read(rules, path)?,
        None => Answers::empty(rules),
    };
    for (question, id) in &typed.answers {
        let answer = answers::find_answer(&rules.questions[*question], id)?;
        answers.set(*question, Some(answer));
    }
    let mut weighed = Vec::new();
    for written in &typed.cli.weight {
        let (question, weight) = answers::find_weight(rules, written)?;
        if weighed.contains(&question) {
            let id = &rules.questions[question].id;
            return Err(Error::input(format!("--weight {id} is given twice"), "give it once"));
        }
        weighed.push(question);
        answers.set_weight(question, weight);
    }
    Ok(answers)
}

fn nothing_answered(rules: &RuleSet, cli: &Cli) -> Error {
    Error::Input {
        message: "nothing was answered, and there is no terminal to ask on".to_owned(),
        hints: vec![
            format!("say what the project needs: {}", answers::example(rules, &cli.options(false))),
            format!("every question and its answers: {} questions", cli.program()),
        ],
    }
}
