//! Runs the interview, and says how to continue if the user leaves it.

use std::io::{self, IsTerminal as _};

use super::shared::Context;
use crate::answers::Answers;
use crate::error::Error;
use crate::interview::{self, Ask, Event, Lines, Select, Stop};
use crate::report::style::Style;
use crate::terminal::{self, on_interrupt};

/// Asks the open questions. Every reply is kept in `answers`, even if the user leaves.
///
/// # Errors
/// When the user leaves, the input ends, or there is no terminal to ask on.
pub fn ask(context: &Context<'_>, answers: &mut Answers) -> Result<(), Error> {
    if !context.style.plain && !terminal::can_ask() {
        let hint = "add --plain to answer line by line";
        return Err(Error::input("cannot ask questions without a terminal", hint));
    }
    let mut asking = way_to_ask(&context.style)?;
    let asked = interview::interview(context.rules(), answers, asking.as_mut());
    asked.map_err(|stop| {
        let again = context.call.interview(&answers.flags(context.rules()));
        let go_on = format!("to continue: {again}");
        match stop {
            Stop::Left => Error::Cancelled { again },
            Stop::Ended => Error::input("unexpected end of input", go_on),
            Stop::Failed(cause) => {
                Error::input(format!("cannot continue the interview: {}", cause.kind()), go_on)
            }
        }
    })
}

/// A menu, or lines on a terminal that can do no more. Either way Ctrl-C reaches the interview
/// instead of ending the program at once.
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
