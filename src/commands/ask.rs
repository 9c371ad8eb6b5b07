//! Runs the interview, and keeps what was answered if it ends early, whatever ended it.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use super::kept::Kept;
use super::shared::Context;
use crate::answers::Answers;
use crate::error::{self, Error};
use crate::files::SaveTarget;
use crate::interview::{self, Ask, Existing, Lines, Look, Menu, Stop};
use crate::terminal::{self, Mode, Tty};
use crate::text;

/// Where the answers go.
pub struct Saving<'s> {
    pub path: Option<&'s Path>,
    /// Whether an existing file may be replaced.
    pub force: bool,
}

/// How an interview ended.
pub struct Asked {
    pub interview: Result<(), Error>,
    pub saved: Result<(), Error>,
    /// Says how to continue if a signal ends the program before the result is shown.
    pub kept: Kept,
}

/// Asks the open questions, and saves the answers even if the user leaves. Every reply is kept in
/// `answers`.
///
/// # Errors
/// When there is no terminal to ask on, or the answers cannot be saved to that path.
pub fn ask(
    context: &Context<'_>,
    answers: &mut Answers,
    saving: &Saving<'_>,
) -> Result<Asked, Error> {
    let mode = mode(context)?;
    if mode != Mode::List {
        terminal::message(&format!("note: asking line by line, because {}", why_plain(context)));
    }
    let failed = |cause| Error::Io { doing: "use the terminal".to_owned(), cause };
    let tty = Tty::new(mode).map_err(failed)?;
    let mut asking = way_to_ask(context, mode, tty.clone());
    let kept = Kept::new(tty.clone(), mode, context.is_json());
    kept.update(|kept| kept.remember(context, answers));
    kept.survive_signals()?;
    tty.take();

    let interview = match choose_target(saving, asking.as_mut()) {
        Ok(target) => {
            kept.update(|kept| kept.target = target);
            let keep = &mut |answers: &Answers| kept.update(|kept| kept.remember(context, answers));
            interview::interview(context.rules(), answers, asking.as_mut(), keep)
        }
        Err(NoTarget::Stopped(stop)) => Err(stop),
        Err(NoTarget::Refused(error)) => {
            kept.finish();
            return Err(error);
        }
    };
    let saved = kept.save(asking.as_mut(), matches!(interview, Err(Stop::HungUp)));
    let interview = interview.map_err(|stop| ended(stop, context, answers));
    Ok(Asked { interview, saved, kept })
}

fn mode(context: &Context<'_>) -> Result<Mode, Error> {
    if !context.style.plain && !terminal::can_ask() {
        let hint = "add --plain to answer line by line";
        return Err(Error::input("cannot ask questions without a terminal", hint));
    }
    Ok(if terminal::is_dumb() || !io::stderr().is_terminal() {
        Mode::Dumb
    } else if context.style.plain || !terminal::reads_keys() {
        Mode::Lines
    } else {
        Mode::List
    })
}

fn why_plain(context: &Context<'_>) -> &'static str {
    if context.call.plain {
        "of --plain"
    } else if context.style.plain {
        "ACCESSIBLE is set"
    } else if terminal::is_dumb() {
        "TERM is dumb"
    } else {
        "this system has no other way"
    }
}

fn way_to_ask(context: &Context<'_>, mode: Mode, tty: Tty) -> Box<dyn Ask> {
    if mode == Mode::List {
        let look = Look { color: context.paints_prompts, ascii: context.style.ascii };
        return Box::new(Menu::new(tty, look));
    }
    Box::new(Lines::new(tty, context.style.width, io::stdin().is_terminal()))
}

/// The error of an interview that ended early.
fn ended(stop: Stop, context: &Context<'_>, answers: &Answers) -> Error {
    let again = context.call.interview(&answers.flags(context.rules()));
    let go_on = format!("to continue: {again}");
    match stop {
        Stop::Left => Error::Left { again, exit: error::CANCELLED },
        Stop::Ended => Error::input("unexpected end of input", go_on),
        Stop::HungUp => Error::HungUp,
        Stop::Gibberish(what) => Error::input(what, go_on),
        Stop::Failed(cause) => {
            Error::input(format!("cannot continue the interview: {}", cause.kind()), go_on)
        }
    }
}

/// Why there is nothing to save to.
enum NoTarget {
    Refused(Error),
    Stopped(Stop),
}

/// Where to save to. On a terminal, the user may replace a file that exists, or name another.
fn choose_target(
    saving: &Saving<'_>,
    asking: &mut dyn Ask,
) -> Result<Option<SaveTarget>, NoTarget> {
    let Some(path) = saving.path else { return Ok(None) };
    let (mut path, mut force) = (path.to_owned(), saving.force);
    while !force && path.is_file() && io::stdin().is_terminal() {
        match interview::existing_file(&text::show(&path), asking).map_err(NoTarget::Stopped)? {
            Existing::Replace => force = true,
            Existing::Keep => return Ok(None),
            Existing::Other(name) => path = PathBuf::from(name),
        }
    }
    SaveTarget::new(&path, force).map(Some).map_err(NoTarget::Refused)
}
