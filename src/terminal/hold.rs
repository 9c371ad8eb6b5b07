//! How the program holds the terminal: what it changes about it, and how it gives it back.

use std::io::{self, Write as _};

use rustix::process::getpgrp;
use rustix::termios::{self, InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios};

use super::Mode;

/// Another screen, so that nothing on the terminal is lost, a hidden cursor, no line break at the
/// right edge, and marks around pasted text.
const BEGIN_LIST: &str = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h";
const END_LIST: &str = "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l";
const BEGIN_LINES: &str = "\x1b[?2004h";
const END_LINES: &str = "\x1b[?2004l";
/// A dialog may have hidden the cursor.
const END_DIALOG: &str = "\x1b[?25h";

/// What the program does with the terminal.
#[derive(Debug)]
pub struct Hold {
    /// `None` once it was given back for good.
    pub mode: Option<Mode>,
    /// The settings to return to, as long as it is taken.
    pub before: Option<Termios>,
}

impl Hold {
    /// Takes the terminal, unless it is not the program's to take.
    pub fn begin(&mut self) {
        if self.mode.is_some() && is_in_foreground() {
            self.before = termios::tcgetattr(io::stdin()).ok();
            self.apply();
        }
    }

    /// The present settings, if another library has changed them.
    pub fn dialog_settings(&self) -> Option<Termios> {
        let is_dialog = self.mode == Some(Mode::Dialog) && self.before.is_some();
        is_dialog.then(|| termios::tcgetattr(io::stdin()).ok()).flatten()
    }

    /// Gives the terminal back, unless a shell has it already.
    pub fn end(&mut self) {
        let Some(before) = self.before.take().filter(|_| is_in_foreground()) else { return };
        let _ = termios::tcsetattr(io::stdin(), OptionalActions::Flush, &before);
        say(match self.mode {
            Some(Mode::List) => END_LIST,
            Some(Mode::Lines) => END_LINES,
            Some(Mode::Dialog) => END_DIALOG,
            Some(Mode::Dumb) | None => "",
        });
    }

    /// Sets the terminal up for the mode.
    pub fn apply(&mut self) {
        let (Some(before), Some(mode)) = (&self.before, self.mode) else { return };
        if !is_in_foreground() {
            return;
        }
        if mode == Mode::List {
            let mut settings = before.clone();
            // Keys come one by one and are not shown. Ctrl-C and Ctrl-Z remain signals, so that
            // they also work while nothing reads.
            settings.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::IEXTEN;
            settings.input_modes -= InputModes::IXON;
            settings.special_codes[SpecialCodeIndex::VMIN] = 1;
            settings.special_codes[SpecialCodeIndex::VTIME] = 0;
            let _ = termios::tcsetattr(io::stdin(), OptionalActions::Now, &settings);
        }
        say(match mode {
            Mode::List => BEGIN_LIST,
            Mode::Lines => BEGIN_LINES,
            Mode::Dialog | Mode::Dumb => "",
        });
    }
}

/// Whether the terminal is the program's; a program in the background that changes its settings is
/// stopped. Also if there is no terminal, or it was closed.
pub fn is_in_foreground() -> bool {
    termios::tcgetpgrp(io::stdin()).map_or(true, |group| group == getpgrp())
}

fn say(codes: &str) {
    let mut out = io::stderr().lock();
    let _ = out.write_all(codes.as_bytes()).and_then(|()| out.flush());
}
