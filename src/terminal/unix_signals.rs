//! Listens for signals.

use std::io;
use std::thread;

use nix::sys::signal::{SigSet, Signal as Number};
use signal_hook::iterator::Signals;

use super::signals::Signal;
use crate::error::Error;

/// Calls `act` in a thread of its own with each of these signals, instead of what the system would
/// do. None of them interrupts the thread that calls this.
///
/// # Errors
/// When the system refuses a handler.
pub fn listen(
    signals: &[Signal],
    mut act: impl FnMut(Signal) + Send + 'static,
) -> Result<(), Error> {
    let signals = signals.to_vec();
    let failed = |cause: io::Error| Error::Io { doing: "listen for signals".to_owned(), cause };
    let numbers = signals.iter().map(|signal| number(*signal) as i32);
    let mut incoming = Signals::new(numbers).map_err(failed)?;
    let held_back: SigSet = signals.iter().map(|signal| number(*signal)).collect();
    thread::spawn(move || {
        for arrived in incoming.forever() {
            let known = signals.iter().find(|signal| number(**signal) as i32 == arrived);
            if let Some(signal) = known {
                act(*signal);
            }
        }
    });
    held_back.thread_block().map_err(|error| failed(error.into()))
}

fn number(signal: Signal) -> Number {
    match signal {
        Signal::HangUp => Number::SIGHUP,
        Signal::Interrupt => Number::SIGINT,
        Signal::Quit => Number::SIGQUIT,
        Signal::Terminate => Number::SIGTERM,
        Signal::Suspend => Number::SIGTSTP,
        Signal::Continue => Number::SIGCONT,
        Signal::Resize => Number::SIGWINCH,
    }
}
