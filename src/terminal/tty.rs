//! The terminal during an interview: taken, given back at any moment, and read byte by byte.

use std::fmt::Write as _;
use std::io::{self, Read as _, Write as _};
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, raise};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{self, OptionalActions, QueueSelector};

use super::hold::{Hold, is_in_foreground};
use super::{Event, Mode, Size, shown};

/// How often a program in the background looks whether it still is.
const BACKGROUND_DELAY: Duration = Duration::from_millis(100);

/// The terminal of standard input and standard error. All clones are the same one, so that a thread
/// can give it back while another waits for input.
#[derive(Debug, Clone)]
pub struct Tty(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    hold: Mutex<Hold>,
    /// Whether standard input was a terminal with settings at first; one that was closed is none
    /// any more.
    is_terminal: bool,
    /// Ends a wait from another thread.
    waker: UnixStream,
    woken: UnixStream,
}

/// Whether the terminal can be read key by key. QEMU 7.2 does not know the call for its settings.
pub fn reads_keys() -> bool {
    termios::tcgetattr(io::stdin()).is_ok()
}

impl Tty {
    /// The terminal, not taken yet. If standard input is something else, that is only read.
    ///
    /// # Errors
    /// When the system has no more files for the program.
    pub fn new(mode: Mode) -> io::Result<Self> {
        let (waker, woken) = UnixStream::pair()?;
        waker.set_nonblocking(true)?;
        woken.set_nonblocking(true)?;
        let hold = Mutex::new(Hold { mode: Some(mode), before: None });
        let is_terminal = reads_keys();
        Ok(Self(Arc::new(Shared { hold, is_terminal, waker, woken })))
    }

    /// Takes the terminal.
    pub fn take(&self) {
        self.hold().begin();
    }

    /// Gives the terminal back as it was, for good.
    pub fn give_back(&self) {
        let mut hold = self.hold();
        hold.end();
        hold.mode = None;
    }

    /// Uses the terminal in another mode while `act` runs, unless it was given back for good.
    pub fn during<T>(&self, mode: Mode, act: impl FnOnce() -> T) -> T {
        let usual = self.switch(mode);
        let done = act();
        if let Some(usual) = usual {
            self.switch(usual);
        }
        done
    }

    /// Changes the mode, and returns the one before; `None` once the terminal was given back.
    fn switch(&self, mode: Mode) -> Option<Mode> {
        let mut hold = self.hold();
        let before = hold.mode?;
        hold.end();
        hold.mode = Some(mode);
        hold.begin();
        Some(before)
    }

    /// Gives the terminal back and stops the program, as Ctrl-Z does. Returns when it goes on.
    pub fn suspend(&self) {
        let dialog = self.hold().dialog_settings();
        self.hold().end();
        let _ = raise(Signal::SIGSTOP);
        self.resume();
        if let Some(settings) = dialog {
            let _ = termios::tcsetattr(io::stdin(), OptionalActions::Now, &settings);
        }
    }

    /// Takes the terminal again after the program was stopped.
    pub fn resume(&self) {
        let mut hold = self.hold();
        if hold.before.is_some() {
            hold.apply();
        } else {
            hold.begin();
        }
        drop(hold);
        self.wake();
    }

    /// Ends the present wait with [`Event::Redraw`].
    pub fn wake(&self) {
        // If the socket is full, the wait ends in any case.
        let _ = (&self.0.waker).write(&[0]);
    }

    /// The present size of the window.
    #[expect(clippy::unused_self)]
    pub fn size(&self) -> Size {
        let size = termios::tcgetwinsize(io::stderr()).ok();
        let cells = |cells: u16, usual| if cells == 0 { usual } else { usize::from(cells) };
        Size {
            rows: cells(size.map_or(0, |size| size.ws_row), 24),
            columns: cells(size.map_or(0, |size| size.ws_col), 80),
        }
    }

    /// Writes lines to the whole screen, from its first row on. Nothing is erased behind a line: it
    /// may reach the right edge.
    pub fn draw(&self, lines: &[String], rows: usize) {
        let mut frame = String::new();
        for (row, line) in lines.iter().enumerate() {
            let _ = write!(frame, "\x1b[{};1H\x1b[2K{line}", row + 1);
        }
        if lines.len() < rows {
            let _ = write!(frame, "\x1b[{};1H\x1b[J", lines.len() + 1);
        }
        self.write(&frame);
    }

    /// Writes text, unless the terminal was given back. Failures are ignored: if the terminal is
    /// gone, the next wait says so.
    pub fn write(&self, text: &str) {
        let hold = self.hold();
        if hold.mode.is_some() && (hold.before.is_some() || !self.0.is_terminal) {
            let mut out = io::stderr().lock();
            let _ = out.write_all(shown(text).as_bytes()).and_then(|()| out.flush());
        }
    }

    /// What was typed and not read yet, such as the beginning of a paste.
    pub fn typed_ahead(&self) -> Vec<u8> {
        let mut typed = Vec::new();
        while self.0.is_terminal && is_ready() {
            match self.wait(Some(Duration::ZERO)) {
                Ok(Event::Input(bytes)) => typed.extend(bytes),
                _ => break,
            }
        }
        typed
    }

    /// Forgets the line that was begun and cannot be read yet.
    pub fn drop_line(&self) {
        if self.hold().before.is_some() {
            let _ = termios::tcflush(io::stdin(), QueueSelector::IFlush);
        }
    }

    /// Waits for input, for at most `patience` if that is given.
    ///
    /// # Errors
    /// When the system cannot read.
    pub fn wait(&self, patience: Option<Duration>) -> io::Result<Event> {
        let stdin = io::stdin();
        let patience = patience.and_then(|patience| Timespec::try_from(patience).ok());
        loop {
            self.wait_in_background();
            let mut files =
                [PollFd::new(&self.0.woken, PollFlags::IN), PollFd::new(&stdin, PollFlags::IN)];
            match poll(&mut files, patience.as_ref()) {
                Ok(0) => return Ok(Event::Silence),
                Ok(_) => {}
                Err(Errno::INTR) => continue,
                Err(error) => return Err(error.into()),
            }
            let [woken, input] = files.map(|file| file.revents());
            if !woken.is_empty() {
                let _ = (&self.0.woken).read(&mut [0; 64]);
                return Ok(Event::Redraw);
            }
            if input.contains(PollFlags::HUP) && self.0.is_terminal {
                return Ok(Event::HungUp);
            }
            if self.is_in_background() {
                continue;
            }
            let mut bytes = [0; 4096];
            match rustix::io::read(&stdin, &mut bytes) {
                Ok(0) => return Ok(Event::Ended),
                Ok(count) => return Ok(Event::Input(bytes[..count].to_vec())),
                Err(Errno::IO) => return Ok(Event::HungUp),
                Err(Errno::INTR | Errno::AGAIN) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Waits while what is typed is for the shell, which does not always say when that ends.
    fn wait_in_background(&self) {
        let mut was_there = false;
        while self.is_in_background() {
            was_there = true;
            thread::sleep(BACKGROUND_DELAY);
        }
        if was_there {
            self.resume();
        }
    }

    fn is_in_background(&self) -> bool {
        self.0.is_terminal && !is_in_foreground()
    }

    fn hold(&self) -> MutexGuard<'_, Hold> {
        self.0.hold.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is input to be read now.
fn is_ready() -> bool {
    let stdin = io::stdin();
    let mut files = [PollFd::new(&stdin, PollFlags::IN)];
    poll(&mut files, Some(&Timespec::default())).is_ok_and(|count| count > 0)
}
