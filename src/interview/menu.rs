//! Asks with a list and a cursor, on a terminal that can move it. The only module that uses
//! dialoguer.

use std::io;
use std::time::Duration;

use dialoguer::Input;

use super::ask::{Ask, ChoiceKind, Prompt, Reply, Stop};
use super::drawing::{Drawing, Look, View};
use super::keys::{KeyPress, Keys};
use crate::terminal::{Event, Mode, Tty};

/// An Esc that nothing follows in this time is the key; over a slow line, the bytes of an arrow key
/// may arrive apart.
const ESCAPE_DELAY: Duration = Duration::from_millis(100);
/// After so long without anything, text that was pasted has ended, even if its end was lost.
const PASTE_DELAY: Duration = Duration::from_secs(2);

const LEAVES_NEXT: &str = "This is the first question. Esc again leaves.";

/// Asks on standard error.
pub struct Menu {
    tty: Tty,
    look: Look,
    /// A paste may begin at one question and end at the next.
    keys: Keys,
}

impl Menu {
    pub fn new(tty: Tty, look: Look) -> Self {
        Self { tty, look, keys: Keys::default() }
    }

    fn draw(&self, prompt: &Prompt, view: &View) {
        let size = self.tty.size();
        let drawing = Drawing { prompt, view, columns: size.columns, look: self.look };
        self.tty.draw(&drawing.lines(size.rows), size.rows);
    }

    /// The keys that come next; none if the screen has to be drawn again.
    fn next_keys(&mut self) -> Result<Vec<KeyPress>, Stop> {
        let patience = if self.keys.is_within_sequence() {
            Some(ESCAPE_DELAY)
        } else {
            self.keys.is_within_paste().then_some(PASTE_DELAY)
        };
        match self.tty.wait(patience) {
            Ok(Event::Input(bytes)) if is_text(&bytes) => Ok(Vec::new()),
            Ok(Event::Input(bytes)) => Ok(self.keys.feed(&bytes)),
            Ok(Event::Silence) => Ok(self.keys.cut_off().into_iter().collect()),
            Ok(Event::Redraw) => Ok(Vec::new()),
            Ok(Event::HungUp | Event::Ended) => Err(Stop::HungUp),
            Err(error) => Err(Stop::Failed(error)),
        }
    }

    /// What was typed before a question appeared is no answer to it.
    fn drop_typeahead(&mut self) {
        let typed = self.tty.typed_ahead();
        self.keys.feed(&typed);
    }
}

/// Whether these bytes are text that arrived at once, as when a terminal pastes without marking it.
/// Nobody types several letters at once.
fn is_text(bytes: &[u8]) -> bool {
    let is_letter = |byte: &&u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    !bytes.contains(&0x1b) && bytes.iter().filter(is_letter).count() > 1
}

impl Ask for Menu {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        let mut view = View { cursor: prompt.start, ..View::default() };
        self.drop_typeahead();
        loop {
            self.draw(prompt, &view);
            let pressed = self.next_keys()?;
            if let Some(end) = pressed.into_iter().find_map(|key| press(key, prompt, &mut view)) {
                return end;
            }
        }
    }

    fn text(&mut self, remark: &str, asks: &str) -> Result<String, Stop> {
        self.drop_typeahead();
        let input = Input::new().with_prompt(asks).allow_empty(true);
        let ask = || {
            self.tty.write(remark);
            input.interact()
        };
        let asked = self.tty.during(Mode::Dialog, ask);
        asked.map_err(|dialoguer::Error::IO(error)| match error.kind() {
            // Ctrl-C: signals interrupt no read.
            io::ErrorKind::Interrupted => Stop::Left,
            _ if matches!(self.tty.wait(Some(Duration::ZERO)), Ok(Event::HungUp)) => Stop::HungUp,
            _ => Stop::Failed(error),
        })
    }
}

/// What a key does: changes the view, or ends the prompt.
fn press(key: KeyPress, prompt: &Prompt, view: &mut View) -> Option<Result<Reply, Stop>> {
    let entries = prompt.choices.len();
    let was_warned = view.notice.take().is_some();
    match key {
        KeyPress::Up => view.cursor = (view.cursor + entries - 1) % entries,
        KeyPress::Down => view.cursor = (view.cursor + 1) % entries,
        KeyPress::Home => view.cursor = 0,
        KeyPress::End => view.cursor = entries - 1,
        KeyPress::Digit(digit) if entries < 10 && digit <= entries => view.cursor = digit - 1,
        KeyPress::Enter if prompt.choices[view.cursor].kind == ChoiceKind::Result => {
            return Some(Ok(Reply::Result));
        }
        KeyPress::Enter => return Some(Ok(Reply::Chosen(view.cursor))),
        KeyPress::Escape if prompt.is_first && !was_warned => view.notice = Some(LEAVES_NEXT),
        KeyPress::Escape => return Some(Ok(Reply::Back)),
        KeyPress::Letter('?') if prompt.why.is_some() => view.explains = !view.explains,
        KeyPress::Letter('s') if prompt.can_end => return Some(Ok(Reply::Result)),
        KeyPress::Letter('q') => return Some(Err(Stop::Left)),
        KeyPress::EndOfInput => return Some(Err(Stop::Ended)),
        KeyPress::Digit(_) | KeyPress::Letter(_) => {}
    }
    None
}
