//! Decides from the answers of a file and of flags, or asks on a terminal.

use super::ask;
use crate::answers::{self, Sheet};
use crate::cli::{Cli, Typed};
use crate::decision;
use crate::error::Error;
use crate::file::Target;
use crate::guide::library::Library;
use crate::guide::{Guide, Source};
use crate::output;
use crate::report::{self, Case};
use crate::screen::Screen;

/// # Errors
/// When an answer cannot be understood, none was given, or the result cannot be written.
pub fn run(guide: &Guide, typed: &Typed, (source, screen): (&Source, Screen)) -> Result<(), Error> {
    let cli = &typed.cli;
    let mut sheet = gather(guide, typed)?;
    let target = cli.save.as_deref().map(|path| Target::new(path, cli.force)).transpose()?;
    // Opened before anybody is asked: a file that cannot be read must not cost the answers.
    let library = cli.behind.is_wanted().then(|| super::open(source)).transpose()?;
    let interview = cli.interactive || (sheet.is_empty() && output::can_ask());
    let asked = if interview {
        let options = cli.options(true);
        ask::ask(guide, &mut sheet, screen, &options)
    } else {
        ensure_answered(guide, typed, &sheet)
    };
    let content = || answers::file::write(guide, &sheet);
    let saved = target
        .filter(|_| interview || asked.is_ok())
        .map_or(Ok(()), |target| target.save(&content()));
    if let (Err(_), Err(unsaved)) = (&asked, &saved) {
        output::message(&unsaved.to_string());
    }
    asked?;
    let written = output::result(&result(guide, &sheet, library.as_ref(), (cli, screen)));
    if interview && !sheet.is_empty() {
        output::message(&format!(
            "again: {}",
            answers::command(guide, &sheet, &cli.options(false))
        ));
    }
    // What was answered is on the screen by now, even when it could not be saved.
    saved.and(written)
}

/// What the answers come to, with all that was asked for.
fn result(
    guide: &Guide,
    sheet: &Sheet,
    library: Option<&Library>,
    (cli, screen): (&Cli, Screen),
) -> String {
    let written =
        library.filter(|_| cli.behind.guide_as_written).map(|library| guide.as_written(library));
    let as_written = written.as_ref().map(|written| decision::decide(written, sheet));
    let decision = decision::decide(guide, sheet);
    let case = Case {
        guide,
        sheet,
        decision: &decision,
        explain: cli.behind.explain,
        library,
        as_written: as_written.as_ref(),
    };
    report::decision(case, cli.output.format, screen)
}

fn ensure_answered(guide: &Guide, typed: &Typed, sheet: &Sheet) -> Result<(), Error> {
    if sheet.is_empty() { Err(nothing_answered(guide, &typed.cli)) } else { Ok(()) }
}

/// The answers of the file, then those of the flags over them.
fn gather(guide: &Guide, typed: &Typed) -> Result<Sheet, Error> {
    let mut sheet = match &typed.cli.answers {
        Some(path) => answers::file::read(guide, path)?,
        None => Sheet::empty(guide),
    };
    for (question, id) in &typed.answers {
        let answer = answers::find_answer(&guide.questions[*question], id)?;
        sheet.set(*question, Some(answer));
    }
    let mut weighed = Vec::new();
    for written in &typed.cli.weight {
        let (question, weight) = answers::find_weight(guide, written)?;
        if weighed.contains(&question) {
            let id = &guide.questions[question].id;
            return Err(Error::input(format!("--weight {id} is given twice"), "give it once"));
        }
        weighed.push(question);
        sheet.set_weight(question, weight);
    }
    Ok(sheet)
}

fn nothing_answered(guide: &Guide, cli: &Cli) -> Error {
    Error::Input {
        message: "nothing was answered, and there is no terminal to ask on".to_owned(),
        hints: vec![
            format!("say what the project needs: {}", answers::example(guide, &cli.options(false))),
            format!("every question and its answers: {} questions", cli.program()),
        ],
    }
}
