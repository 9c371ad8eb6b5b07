//! Runs an interview on a terminal or line by line. If it is cancelled, says how to continue.

use std::io::{self, IsTerminal as _};

use crate::answers::{self, Answers};
use crate::error::Error;
use crate::interview::{self, Ask, Event, Lines, Select, Stop};
use crate::report::style::Screen;
use crate::rules::RuleSet;
use crate::terminal::{self, on_interrupt};

/// Asks the open questions. Every reply is stored in `answers`, even if the interview is cancelled.
/// `options` are those of the command line that continues it.
///
/// # Errors
/// When the user cancels, the input ends, or there is nobody to ask.
pub fn ask(
    rules: &RuleSet,
    answers: &mut Answers,
    screen: Screen,
    options: &[String],
) -> Result<(), Error> {
    if !screen.plain && !terminal::can_ask() {
        return Err(Error::input(
            "there is no terminal to ask on",
            "add --plain to answer line by line",
        ));
    }
    let mut prompter = prompter(screen)?;
    interview::interview(rules, answers, prompter.as_mut()).map_err(|stop| {
        let again = answers::command(rules, answers, options);
        let go_on = format!("go on with: {again}");
        match stop {
            Stop::Left => Error::Cancelled { again },
            Stop::Ended => Error::input("the input ended before the questions did", go_on),
            Stop::Failed(cause) => Error::input(format!("cannot ask: {}", cause.kind()), go_on),
        }
    })
}

/// The menus or the line-by-line prompts. From now on, Ctrl-C cancels the interview instead of
/// killing the program.
fn prompter(screen: Screen) -> Result<Box<dyn Ask>, Error> {
    if !terminal::asks_plainly(screen.plain) {
        on_interrupt(|| {})?;
        return Ok(Box::new(Select::new(terminal::width)));
    }
    let (events, incoming) = interview::channel();
    let interrupts = events.clone();
    on_interrupt(move || drop(interrupts.send(Event::Interrupt)))?;
    interview::listen(events);
    Ok(Box::new(Lines::new(incoming, io::stderr(), screen.width, !io::stdin().is_terminal())))
}
