//! What an interview keeps, so that a signal at any moment loses nothing and leaves the terminal as
//! it was.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::shared::{Context, report_error};
use crate::answers::{self, Answers};
use crate::error::Error;
use crate::files::SaveTarget;
use crate::interview::{self, Ask};
use crate::terminal::{self, Mode, Signal, Tty};

/// After a signal, the program ends in this time even if the terminal takes no output.
const LONGEST_END: Duration = Duration::from_secs(1);

/// Clones share what they keep.
#[derive(Clone)]
pub struct Kept {
    tty: Tty,
    mode: Mode,
    is_json: bool,
    state: Arc<Mutex<Unfinished>>,
}

/// What is needed to end the interview well.
#[derive(Default)]
pub struct Unfinished {
    pub target: Option<SaveTarget>,
    /// The answers as a file.
    content: String,
    /// The answers as they are listed on the screen.
    summary: String,
    /// The command that continues the interview.
    again: String,
    /// Whether all was said, so that a signal only ends the program.
    is_over: bool,
}

impl Unfinished {
    pub fn remember(&mut self, context: &Context<'_>, answers: &Answers) {
        let answered = interview::answered(context.rules(), answers);
        self.content = answers::file::write(context.rules(), answers);
        self.summary = interview::summary(&answered, terminal::width()).join("\n");
        self.again = context.call.interview(&answers.flags(context.rules()));
    }

    /// Saves, so that a signal has nothing left to save.
    fn save_once(&mut self) -> Result<Option<String>, Error> {
        let saved = self.save();
        self.target = None;
        saved
    }

    /// Saves, if there is where to. Returns a note for the user, if there is something to tell.
    fn save(&self) -> Result<Option<String>, Error> {
        self.target.as_ref().map_or(Ok(None), |target| target.save(&self.content))
    }
}

impl Kept {
    pub fn new(tty: Tty, mode: Mode, is_json: bool) -> Self {
        Self { tty, mode, is_json, state: Arc::default() }
    }

    pub fn update(&self, change: impl FnOnce(&mut Unfinished)) {
        change(&mut self.lock());
    }

    fn lock(&self) -> MutexGuard<'_, Unfinished> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives the terminal back, with the answers on it.
    fn give_back(&self, state: &Unfinished) {
        self.tty.give_back();
        if self.mode == Mode::List && !state.summary.is_empty() {
            terminal::message(&format!("{}\n", state.summary));
        }
    }

    /// Acts on signals from now on.
    ///
    /// # Errors
    /// When the system refuses handlers.
    pub fn survive_signals(&self) -> Result<(), Error> {
        use Signal::{Continue, HangUp, Interrupt, Quit, Resize, Suspend, Terminate};
        let kept = self.clone();
        let mut signals = vec![HangUp, Interrupt, Quit, Terminate, Suspend, Continue];
        if self.mode == Mode::List {
            signals.push(Resize);
        }
        terminal::listen(&signals, move |signal| match signal {
            Suspend => kept.tty.suspend(),
            Continue => kept.tty.resume(),
            Resize => kept.tty.wake(),
            HangUp | Interrupt | Quit | Terminate => kept.end(signal),
        })
    }

    /// Ends the program: saves, and says how to continue.
    fn end(&self, signal: Signal) -> ! {
        let exit = signal.exit_code();
        let state = self.lock();
        let saved = state.save();
        // A terminal that takes no more output does not hold up the end.
        thread::spawn(move || {
            thread::sleep(LONGEST_END);
            process::exit(exit.into());
        });
        if state.is_over || signal == Signal::HangUp {
            self.tty.give_back();
            process::exit(exit.into());
        }
        self.give_back(&state);
        if self.mode != Mode::List {
            // The cursor is still behind the question.
            terminal::message("");
        }
        match saved {
            Ok(note) => note.iter().for_each(|note| terminal::message(note)),
            Err(error) => report_error(&error, self.is_json),
        }
        report_error(&Error::Left { again: state.again.clone(), exit }, self.is_json);
        process::exit(exit.into());
    }

    /// Saves at the end of the interview, and gives the terminal back. If the file cannot be
    /// written and somebody is there to ask, another one can be named.
    ///
    /// # Errors
    /// When the answers could not be saved.
    pub fn save(&self, asking: &mut dyn Ask, is_hung_up: bool) -> Result<(), Error> {
        let can_ask = !is_hung_up && io::stdin().is_terminal();
        let mut saved = self.lock().save_once();
        while let Err(error) = &saved {
            let remark = format!("{}\n", error.text(terminal::width()));
            let name = if can_ask { interview::another_file(&remark, asking) } else { Ok(None) };
            let Ok(Some(name)) = name else { break };
            saved = SaveTarget::new(Path::new(&name), false).and_then(|target| {
                let mut state = self.lock();
                state.target = Some(target);
                state.save_once()
            });
        }
        let mut state = self.lock();
        if is_hung_up {
            self.tty.give_back();
        } else {
            self.give_back(&state);
        }
        // The answers are on the screen by now.
        state.summary.clear();
        saved.map(|note| note.iter().for_each(|note| terminal::message(note)))
    }

    /// Gives the terminal back, if it was not yet. From now on, a signal only ends the program.
    pub fn finish(&self) {
        self.lock().is_over = true;
        self.tty.give_back();
    }
}
