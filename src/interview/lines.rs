//! Asks line by line, without cursor movement and box drawing: for screen readers, dumb terminals
//! and pipes.

use std::io::{self, BufRead, Read as _, Write};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use super::ask::{Ask, Choice, NOT_SURE, Prompt, Reply, Stop};
use crate::{rules, text};

/// What can happen while waiting for a line.
#[derive(Debug)]
pub enum Event {
    Line(String),
    Interrupt,
    End,
}

/// Writes prompts to `out` and takes the replies from `events`.
pub struct Lines<W> {
    events: Receiver<Event>,
    out: W,
    /// In columns.
    width: usize,
    /// Whether to repeat each line of input, which is not visible when it comes from a pipe.
    echo: bool,
}

impl<W: Write> Lines<W> {
    /// Wraps its output at `width` columns.
    pub fn new(events: Receiver<Event>, out: W, width: usize, echo: bool) -> Self {
        Self { events, out, width, echo }
    }

    fn say(&mut self, text: &str) -> Result<(), Stop> {
        self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()).map_err(Stop::Failed)
    }

    fn opening(&self, prompt: &Prompt) -> String {
        let progress =
            prompt.progress.as_ref().map_or_else(String::new, |progress| format!("{progress}. "));
        let mut out = text::hang("", &format!("{progress}{}", prompt.asks), self.width);
        for (number, choice) in answers(prompt).iter().enumerate() {
            let means =
                if choice.means.is_empty() { String::new() } else { format!(": {}", choice.means) };
            out.push_str(&text::hang(
                "",
                &format!("{} {}{means}", number + 1, choice.word),
                self.width,
            ));
        }
        let not_sure = if has_not_sure(prompt) { "- not sure, " } else { "" };
        let why = if prompt.why.is_some() { ", ? why" } else { "" };
        out + &text::hang(
            "",
            &format!("Type a number or a word ({not_sure}< back{why})"),
            self.width,
        )
    }

    /// The reply that a line of input means, or a message about it.
    fn understand(&self, prompt: &Prompt, line: &str) -> Result<Reply, String> {
        let choices = answers(prompt);
        let words = || choices.iter().map(|choice| choice.word.as_str());
        match (line, &prompt.why) {
            ("<", _) => return Ok(Reply::Back),
            ("?", Some(why)) => return Err(text::wrap(why, self.width).join("\n")),
            ("-" | NOT_SURE | rules::NOT_SURE, _) if has_not_sure(prompt) => {
                return Ok(Reply::Chosen(choices.len()));
            }
            ("", _) => {
                return Err(format!(
                    "type a number from 1 to {}, or one of the words",
                    choices.len()
                ));
            }
            _ => {}
        }
        let number = line.parse().ok().filter(|number| (1..=choices.len()).contains(number));
        let choice = number
            .map(|number: usize| number - 1)
            .or_else(|| words().position(|word| word == line));
        choice.map(Reply::Chosen).ok_or_else(|| {
            let near = text::did_you_mean(line, words());
            format!("{} is not one of the answers{near}", text::quote(line))
        })
    }
}

impl<W: Write> Ask for Lines<W> {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        self.say(&self.opening(prompt))?;
        loop {
            self.say(&format!("{}: ", prompt.key))?;
            let line = match self.events.recv() {
                Ok(Event::Line(line)) => line,
                Ok(Event::Interrupt) => return self.say("\n").and(Err(Stop::Left)),
                Ok(Event::End) | Err(_) => return self.say("\n").and(Err(Stop::Ended)),
            };
            if self.echo {
                self.say(&format!("{}\n", text::safe(line.trim())))?;
            }
            match self.understand(prompt, &line.trim().to_lowercase()) {
                Ok(reply) => {
                    self.say(&confirmation(prompt, reply))?;
                    return Ok(reply);
                }
                Err(remark) => self.say(&format!("{remark}\n"))?,
            }
        }
    }
}

/// The choices that have a number: all except "not sure".
fn answers(prompt: &Prompt) -> &[Choice] {
    let numbered = prompt.choices.len() - usize::from(has_not_sure(prompt));
    &prompt.choices[..numbered]
}

fn has_not_sure(prompt: &Prompt) -> bool {
    prompt.choices.last().is_some_and(|choice| choice.word == NOT_SURE)
}

fn confirmation(prompt: &Prompt, reply: Reply) -> String {
    match reply {
        Reply::Chosen(choice) if has_not_sure(prompt) => {
            format!("{}: {}\n", prompt.key, prompt.choices[choice].word)
        }
        // What comes next shows what was chosen.
        Reply::Chosen(_) | Reply::Back => String::new(),
    }
}

/// Far longer than any reply, in bytes.
const LONGEST_LINE: u64 = 4096;

/// Reads standard input in a separate thread, so that Ctrl-C can interrupt the wait for a line.
pub fn listen(events: Sender<Event>) {
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            let event = next_line(&mut input).map_or(Event::End, Event::Line);
            let is_last = matches!(event, Event::End);
            if events.send(event).is_err() || is_last {
                return;
            }
        }
    });
}

/// The next line, or `None` at the end of the input or if a line is too long.
fn next_line(input: &mut impl BufRead) -> Option<String> {
    let mut line = Vec::new();
    let read = input.take(LONGEST_LINE).read_until(b'\n', &mut line).ok()?;
    let is_whole = read > 0 && (line.ends_with(b"\n") || line.len() as u64 != LONGEST_LINE);
    is_whole.then(|| String::from_utf8_lossy(&line).into_owned())
}

/// A channel for lines and interrupts.
pub fn channel() -> (Sender<Event>, Receiver<Event>) {
    mpsc::channel()
}
