//! Asks on a terminal, or line by line, and says how to go on when somebody leaves.

use std::io::{self, IsTerminal as _};

use crate::answers::{self, Answers};
use crate::error::Error;
use crate::interview::{self, Ask, Event, Lines, Select, Stop};
use crate::report::style::Screen;
use crate::rules::RuleSet;
use crate::terminal::{self, on_interrupt};

/// Asks for what is open in the sheet; every reply is in it, even when somebody leaves. `options` are those of the
/// command that goes on.
///
/// # Errors
/// When somebody leaves, the input ends, or there is nobody to be asked.
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
    let mut way = way_to_ask(screen)?;
    let asked = interview::interview(rules, answers, way.as_mut());
    asked.map_err(|stop| {
        let again = answers::command(rules, answers, options);
        let go_on = format!("go on with: {again}");
        match stop {
            Stop::Left => Error::Cancelled { again },
            Stop::Ended => Error::input("the input ended before the questions did", go_on),
            Stop::Failed(cause) => Error::input(format!("cannot ask: {}", cause.kind()), go_on),
        }
    })
}

/// Ctrl-C reaches the one who asks, in place of ending the program at once.
fn way_to_ask(screen: Screen) -> Result<Box<dyn Ask>, Error> {
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
