//! Listens for signals.

use std::io;
use std::thread;
use std::time::Duration;

use signal_hook::consts;
use signal_hook::iterator::Signals;

use super::signals::Signal;
use crate::error::Error;

/// Calls `act` in a thread of its own with each of these signals, instead of what the system would
/// do.
///
/// # Errors
/// When the system refuses a handler.
pub fn listen(
    signals: &[Signal],
    mut act: impl FnMut(Signal) + Send + 'static,
) -> Result<(), Error> {
    let signals = signals.to_vec();
    let failed = |cause: io::Error| Error::Io { doing: "listen for signals".to_owned(), cause };
    let mut incoming =
        Signals::new(signals.iter().map(|signal| number(*signal))).map_err(failed)?;
    thread::spawn(move || {
        loop {
            let arrived = next(&mut incoming);
            let known = |arrived: &i32| signals.iter().find(|signal| number(**signal) == *arrived);
            for signal in arrived.iter().filter_map(known) {
                act(*signal);
            }
        }
    });
    Ok(())
}

/// The signals that arrive next. That of Ctrl-C goes last: dialoguer raises it when another one
/// interrupts it.
fn next(incoming: &mut Signals) -> Vec<i32> {
    let mut arrived: Vec<i32> = incoming.wait().collect();
    if arrived.contains(&consts::SIGINT) {
        thread::sleep(Duration::from_millis(10));
        arrived.extend(incoming.pending());
        arrived.sort_by_key(|signal| *signal == consts::SIGINT);
    }
    arrived
}

fn number(signal: Signal) -> i32 {
    match signal {
        Signal::HangUp => consts::SIGHUP,
        Signal::Interrupt => consts::SIGINT,
        Signal::Quit => consts::SIGQUIT,
        Signal::Terminate => consts::SIGTERM,
        Signal::Suspend => consts::SIGTSTP,
        Signal::Continue => consts::SIGCONT,
        Signal::Resize => consts::SIGWINCH,
    }
}
