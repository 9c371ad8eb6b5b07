//! Decides from answers in a file and in flags, or asks for them.

use super::{Context, ask};
use crate::answers::{self, Answers};
use crate::cli::Cli;
use crate::decision::{self, Report};
use crate::error::Error;
use crate::files::SaveTarget;
use crate::rules::claims::Claims;
use crate::rules::{QuestionId, RuleSet};
use crate::{report, terminal, trial};

/// `flags` are the questions' flags with their values.
///
/// # Errors
/// When an answer is not valid, there are no answers, or the result cannot be written.
pub fn run(
    rules: &RuleSet,
    flags: &[(QuestionId, String)],
    context: Context<'_>,
) -> Result<(), Error> {
    let cli = context.cli;
    let mut answers = gather(rules, flags, cli)?;
    let target = cli.save.as_deref().map(|path| SaveTarget::new(path, cli.force)).transpose()?;
    // Read before the interview: a file that cannot be read must not cost the user the answers.
    let claims = cli.detail.is_wanted().then(|| context.claims()).transpose()?;
    let interview = cli.interactive || (answers.is_empty() && terminal::can_ask());
    let asked = if interview {
        ask::ask(rules, &mut answers, context.screen, &cli.options(true))
    } else if answers.is_empty() {
        Err(nothing_answered(rules, cli))
    } else {
        Ok(())
    };
    let saved = match target {
        Some(target) if interview || asked.is_ok() => {
            target.save(&answers::file::write(rules, &answers))
        }
        _ => Ok(()),
    };
    if let (Err(_), Err(unsaved)) = (&asked, &saved) {
        terminal::message(&unsaved.to_string());
    }
    asked?;
    let printed = terminal::result(&result(rules, &answers, claims.as_ref(), context));
    if interview && !answers.is_empty() {
        let again = answers::command(rules, &answers, &cli.options(false));
        terminal::message(&format!("again: {again}"));
    }
    // The result is printed even if the answers could not be saved.
    saved.and(printed)
}

/// The result in the format that the user wants.
fn result(
    rules: &RuleSet,
    answers: &Answers,
    claims: Option<&Claims>,
    context: Context<'_>,
) -> String {
    let detail = context.cli.detail;
    let guide_rules =
        claims.filter(|_| detail.guide_as_written).map(|claims| rules.as_written(claims));
    let as_written = guide_rules.as_ref().map(|rules| decision::decide(rules, answers));
    let decision = decision::decide(rules, answers);
    let mut frameworks = rules.frameworks.iter();
    let report = Report {
        rules,
        answers,
        decision: &decision,
        explain: detail.explain,
        claims,
        as_written: as_written.as_ref(),
        can_try: frameworks.all(|framework| trial::FRAMEWORKS.contains(&framework.id.as_str())),
    };
    report::decision(report, context.format(), context.screen)
}

/// The answers in the file, overridden by those in the flags.
fn gather(rules: &RuleSet, flags: &[(QuestionId, String)], cli: &Cli) -> Result<Answers, Error> {
    let mut answers = match &cli.answers {
        Some(path) => answers::file::read(rules, path)?,
        None => Answers::empty(rules),
    };
    for (question, id) in flags {
        let answer = answers::find_answer(&rules[*question], id)?;
        answers.set(*question, Some(answer));
    }
    let mut weighted = Vec::new();
    for value in &cli.weight {
        let (question, weight) = answers::find_weight(rules, value)?;
        if weighted.contains(&question) {
            let id = &rules[question].id;
            return Err(Error::input(format!("--weight {id} is given twice"), "give it once"));
        }
        weighted.push(question);
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
