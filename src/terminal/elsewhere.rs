//! The terminal and its signals on systems other than Unix: it is read line by line, and there is
//! only Ctrl-C.

use std::io::{self, Read as _, Write as _};
use std::time::Duration;

use super::signals::Signal;
use super::{Event, Mode, Size};
use crate::error::Error;

/// Standard input and standard error.
#[derive(Debug, Clone)]
pub struct Tty;

/// Whether the terminal can be read key by key.
pub fn reads_keys() -> bool {
    false
}

impl Tty {
    /// # Errors
    /// Never here; on other systems, it may fail.
    #[expect(clippy::unnecessary_wraps)]
    pub fn new(_: Mode) -> io::Result<Self> {
        Ok(Self)
    }

    pub fn take(&self) {}

    pub fn give_back(&self) {}

    pub fn during<T>(&self, _: Mode, act: impl FnOnce() -> T) -> T {
        act()
    }

    pub fn suspend(&self) {}

    pub fn resume(&self) {}

    pub fn wake(&self) {}

    pub fn size(&self) -> Size {
        Size { rows: 24, columns: super::width() }
    }

    pub fn draw(&self, lines: &[String], _: usize) {
        self.write(&lines.join("\n"));
    }

    pub fn write(&self, text: &str) {
        let mut out = io::stderr().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }

    pub fn typed_ahead(&self) -> Vec<u8> {
        Vec::new()
    }

    pub fn drop_line(&self) {}

    /// Waits for input.
    ///
    /// # Errors
    /// When the system cannot read.
    pub fn wait(&self, _: Option<Duration>) -> io::Result<Event> {
        let mut bytes = [0; 4096];
        Ok(match io::stdin().read(&mut bytes)? {
            0 => Event::Ended,
            count => Event::Input(bytes[..count].to_vec()),
        })
    }
}

/// Calls `act` in a thread of its own when the user presses Ctrl-C. May be called once.
///
/// # Errors
/// When the system refuses a handler.
pub fn listen(_: &[Signal], mut act: impl FnMut(Signal) + Send + 'static) -> Result<(), Error> {
    let handled = ctrlc::set_handler(move || act(Signal::Interrupt));
    handled.map_err(|error| Error::Io {
        doing: "listen for Ctrl-C".to_owned(),
        cause: io::Error::other(error),
    })
}
