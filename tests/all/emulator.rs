//! A terminal with the program running in it, and the screen that it would show.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::fd::AsFd as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use alacritty_terminal::event::VoidListener;
use alacritty_terminal::grid::Dimensions as _;
use alacritty_terminal::index::{Column, Line};
use alacritty_terminal::term::cell::Flags;
use alacritty_terminal::term::test::TermSize;
use alacritty_terminal::term::{Config, Term, TermMode};
use alacritty_terminal::vte::ansi::{Color, NamedColor, Processor};
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::{Signal, killpg};
use nix::sys::termios::{self, LocalFlags};
use nix::unistd::tcgetpgrp;
use pty_process::blocking::Pty;

use crate::hints::{self, Run};
use crate::tool::{PROJECT, SMALL, path, program};

pub const DOWN: &str = "\u{1b}[B";
pub const ENTER: &str = "\r";
pub const ESC: &str = "\u{1b}";
pub const CTRL_C: &str = "\u{3}";
pub const CTRL_D: &str = "\u{4}";
pub const CTRL_Z: &str = "\u{1a}";
pub const CTRL_BACKSLASH: &str = "\u{1c}";
/// Far longer than any step takes.
const PATIENCE: Duration = Duration::from_secs(20);
/// The screen is whole once nothing was drawn for so long.
const QUIET: Duration = Duration::from_millis(30);

pub struct Terminal {
    child: Child,
    /// `None` once it was closed.
    pty: Option<Pty>,
    term: Term<VoidListener>,
    parser: Processor,
    raw: Vec<u8>,
    /// Where the program runs, unless what it offers at its end needs no check.
    place: Option<Run>,
}

/// What to run, and on what.
pub struct Start<'s> {
    /// A line of shell. In it `$TOOL` is the program with the rule set `set`.
    pub line: &'s str,
    pub rows: u16,
    pub columns: u16,
    pub env: &'s [(&'s str, &'s str)],
    pub folder: &'s Path,
}

impl Start<'_> {
    /// Runs the line with the small rule set, or with another that is `set` in the folder already.
    pub fn run(self) -> Terminal {
        let set = self.folder.join("set");
        if !set.exists() {
            std::os::unix::fs::symlink(Path::new(PROJECT).join(SMALL), set).unwrap();
        }
        let mut env = vec![("LANG".to_owned(), "C.UTF-8".to_owned())];
        env.extend(self.env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let place = Run {
            folder: self.folder.to_owned(),
            env,
            width: self.columns.into(),
            words: self.line.split(' ').map(str::to_owned).collect(),
            stdout: String::new(),
            stderr: String::new(),
        };
        let mut terminal = self.open();
        terminal.place = Some(place);
        terminal
    }

    /// Runs the line, without a check of what it offers.
    pub fn open(self) -> Terminal {
        let (pty, pts) = pty_process::blocking::open().unwrap();
        pty.resize(pty_process::Size::new(self.rows, self.columns)).unwrap();
        let mut command = pty_process::blocking::Command::new("sh")
            .args(["-c", self.line])
            .current_dir(self.folder);
        let unset = ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "ACCESSIBLE", "COLUMNS", "LC_ALL"];
        for name in unset {
            command = command.env_remove(name);
        }
        let tool = format!("{} --rules set", program().display());
        command = command.env_remove("CARGO_PKG_NAME").env("PATH", path());
        command = command.env("TOOL", tool).env("TERM", "xterm-256color").env("LANG", "C.UTF-8");
        let child = command.envs(self.env.iter().copied()).spawn(pts).unwrap();
        let size = TermSize::new(self.columns.into(), self.rows.into());
        Terminal {
            child,
            pty: Some(pty),
            term: Term::new(Config::default(), &size, VoidListener),
            parser: Processor::new(),
            raw: Vec::new(),
            place: None,
        }
    }
}

/// Runs a line on a terminal of 24 rows and 80 columns; see [`Start::run`].
pub fn terminal(line: &str, folder: &Path) -> Terminal {
    Start { line, rows: 24, columns: 80, env: &[], folder }.run()
}

impl Terminal {
    /// Reads what the program wrote within a millisecond. Returns whether there was anything.
    fn pump(&mut self) -> bool {
        let Some(pty) = &mut self.pty else {
            thread::sleep(Duration::from_millis(1));
            return false;
        };
        let mut files = [PollFd::new(pty.as_fd(), PollFlags::POLLIN)];
        let count = poll(&mut files, PollTimeout::from(1_u8)).unwrap();
        let mut bytes = [0; 8192];
        if count == 0 {
            return false;
        }
        // Once nobody has the terminal open, reading fails.
        let Ok(count @ 1..) = pty.read(&mut bytes) else {
            thread::sleep(Duration::from_millis(1));
            return false;
        };
        self.parser.advance(&mut self.term, &bytes[..count]);
        self.raw.extend_from_slice(&bytes[..count]);
        true
    }

    /// Waits until this holds.
    fn waits(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            assert!(start.elapsed() < PATIENCE, "{what}; the screen is\n{}", self.screen());
            self.pump();
        }
    }

    /// Waits until the screen shows this and is whole.
    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.waits(&format!("no `{text}`"), |terminal| terminal.screen().contains(text));
        self.settles()
    }

    /// Waits until the screen is as it should be.
    pub fn shows(&mut self, is_right: impl Fn(&str) -> bool) {
        self.waits("the screen is wrong", |terminal| is_right(&terminal.screen()));
    }

    /// Waits until this was written, wherever the screen wraps it.
    pub fn says(&mut self, text: &str) -> &mut Self {
        let text = text.replace('\n', "\r\n");
        self.waits(&format!("no `{text}`"), |terminal| terminal.raw().contains(&text));
        self.settles()
    }

    /// Waits until this was written so many times.
    pub fn says_times(&mut self, text: &str, times: usize) -> &mut Self {
        self.waits(&format!("not {times} times `{text}`"), |terminal| {
            terminal.raw().matches(text).count() == times
        });
        self.settles()
    }

    /// Waits until nothing is drawn any more.
    pub fn settles(&mut self) -> &mut Self {
        let mut quiet_since = Instant::now();
        self.waits("it never settles", |terminal| {
            if terminal.pump() {
                quiet_since = Instant::now();
            }
            quiet_since.elapsed() > QUIET
        });
        self
    }

    pub fn types(&mut self, keys: &str) -> &mut Self {
        self.pty.as_mut().unwrap().write_all(keys.as_bytes()).unwrap();
        self
    }

    /// Sends the bytes one by one, with 50 milliseconds between them.
    pub fn types_slowly(&mut self, keys: &str) -> &mut Self {
        for byte in keys.as_bytes() {
            self.pty.as_mut().unwrap().write_all(&[*byte]).unwrap();
            thread::sleep(Duration::from_millis(50));
        }
        self
    }

    /// Pastes as terminals do: with marks if the program asked for them, and line breaks as Enter.
    pub fn pastes(&mut self, text: &str) -> &mut Self {
        let text = text.replace('\n', "\r");
        if self.term.mode().contains(TermMode::BRACKETED_PASTE) {
            self.types(&format!("\u{1b}[200~{text}\u{1b}[201~"))
        } else {
            self.types(&text)
        }
    }

    /// Waits for a question, and gives the answer with this number.
    pub fn answers(&mut self, question: &str, number: usize) -> &mut Self {
        self.sees(question).types(&format!("{number}{ENTER}"))
    }

    pub fn resizes(&mut self, rows: u16, columns: u16) -> &mut Self {
        self.term.resize(TermSize::new(columns.into(), rows.into()));
        self.pty.as_ref().unwrap().resize(pty_process::Size::new(rows, columns)).unwrap();
        self.settles()
    }

    pub fn signal(&mut self, signal: Signal) -> &mut Self {
        let group = tcgetpgrp(self.pty.as_ref().unwrap()).unwrap();
        killpg(group, signal).unwrap();
        self
    }

    /// Waits until the program is stopped.
    pub fn stops(&mut self) -> &mut Self {
        let stat = format!("/proc/{}/stat", self.child.id());
        self.waits("it does not stop", |_| {
            let stat = fs::read_to_string(&stat).unwrap();
            stat.rsplit_once(") ").unwrap().1.starts_with('T')
        });
        self.settles()
    }

    /// Closes the window.
    pub fn closes(&mut self) -> &mut Self {
        self.pty = None;
        self
    }

    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Waits for the end, and for the last of the output. 128 and more stand for a signal.
    pub fn ends(&mut self) -> i32 {
        let mut ended = None;
        self.waits("it goes on", |terminal| {
            ended = terminal.child.try_wait().unwrap();
            ended.is_some()
        });
        while self.pump() {}
        if let Some(place) = self.place.take() {
            hints::check(&Run { stderr: self.raw(), ..place });
        }
        let status = ended.unwrap();
        status.code().unwrap_or_else(|| 128 + status.signal().unwrap())
    }

    pub fn screen(&self) -> String {
        let grid = self.term.grid();
        let mut screen = String::new();
        for row in 0..grid.screen_lines() {
            let mut line = String::new();
            for column in 0..grid.columns() {
                let cell = &grid[Line(i32::try_from(row).unwrap())][Column(column)];
                if !cell.flags.intersects(Flags::WIDE_CHAR_SPACER | Flags::LEADING_WIDE_CHAR_SPACER)
                {
                    line.push(cell.c);
                    line.extend(cell.zerowidth().into_iter().flatten());
                }
            }
            screen.push_str(line.trim_end());
            screen.push('\n');
        }
        screen.trim_end().to_owned() + "\n"
    }

    /// The screen with its colours.
    pub fn drawn(&self) -> Vec<Vec<Drawn>> {
        drawn(&self.term)
    }

    /// Everything that was written.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.raw).into_owned()
    }

    /// Whether the terminal is as a shell wants it: with a cursor, on its usual screen, with lines
    /// that are shown while they are typed, and without marks around what is pasted.
    pub fn is_given_back(&self) -> bool {
        let mode = self.term.mode();
        let settings = termios::tcgetattr(self.pty.as_ref().unwrap()).unwrap();
        let cooked = LocalFlags::ICANON | LocalFlags::ECHO | LocalFlags::ISIG | LocalFlags::IEXTEN;
        mode.contains(TermMode::SHOW_CURSOR | TermMode::LINE_WRAP)
            && !mode.intersects(TermMode::ALT_SCREEN | TermMode::BRACKETED_PASTE)
            && settings.local_flags.contains(cooked)
    }
}

/// A cell of the screen, as a terminal draws it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawn {
    pub letter: char,
    pub colour: NamedColor,
    pub is_bold: bool,
    pub is_dim: bool,
}

/// What a terminal of 80 columns shows of an output that is not longer than its screen.
pub fn show(output: &str) -> Vec<Vec<Drawn>> {
    let size = TermSize::new(80, output.lines().count() + 1);
    let mut term = Term::new(Config::default(), &size, VoidListener);
    let mut parser: Processor = Processor::new();
    parser.advance(&mut term, output.replace('\n', "\r\n").as_bytes());
    drawn(&term)
}

fn drawn(term: &Term<VoidListener>) -> Vec<Vec<Drawn>> {
    let grid = term.grid();
    let rows = (0..grid.screen_lines()).map(|row| &grid[Line(i32::try_from(row).unwrap())]);
    let cells = rows.map(|row| {
        (0..grid.columns()).map(|column| {
            let cell = &row[Column(column)];
            let Color::Named(colour) = cell.fg else { panic!("{:?} depends on a theme", cell.fg) };
            Drawn {
                letter: cell.c,
                colour,
                is_bold: cell.flags.contains(Flags::BOLD),
                is_dim: cell.flags.contains(Flags::DIM),
            }
        })
    });
    cells.map(Iterator::collect).collect()
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
