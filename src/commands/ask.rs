//! Asks on a terminal, or line by line, and says how to go on when somebody leaves.

use std::io::{self, IsTerminal as _};

use super::shared::OnRules;
use crate::answers::Answers;
use crate::error::Error;
use crate::interview::{self, Ask, Event, Lines, Select, Stop};
use crate::report::style::Style;
use crate::terminal::{self, on_interrupt};

/// Asks for what the answers leave open; every reply is among them, even when somebody leaves.
///
/// # Errors
/// When somebody leaves, the input ends, or there is nobody to be asked.
pub fn ask(on: &OnRules<'_>, answers: &mut Answers) -> Result<(), Error> {
    if !on.style.plain && !terminal::can_ask() {
        let hint = "add --plain to answer line by line";
        return Err(Error::input("there is no terminal to ask on", hint));
    }
    let mut asking = way_to_ask(&on.style)?;
    let asked = interview::interview(on.rules, answers, asking.as_mut());
    asked.map_err(|stop| {
        let again = on.call.interview(on.rules, answers);
        let go_on = format!("go on with: {again}");
        match stop {
            Stop::Left => Error::Cancelled { again },
            Stop::Ended => Error::input("the input ended before the questions did", go_on),
            Stop::Failed(cause) => Error::input(format!("cannot ask: {}", cause.kind()), go_on),
        }
    })
}

/// Whoever asks is told of Ctrl-C, which then does not end the program at once.
fn way_to_ask(style: &Style) -> Result<Box<dyn Ask>, Error> {
    if !terminal::asks_plainly(style.plain) {
        on_interrupt(|| {})?;
        return Ok(Box::new(Select::new(terminal::width)));
    }
    let (events, incoming) = interview::channel();
    let interrupts = events.clone();
    on_interrupt(move || drop(interrupts.send(Event::Interrupt)))?;
    interview::listen(events);
    Ok(Box::new(Lines::new(incoming, io::stderr(), style.width, !io::stdin().is_terminal())))
}
