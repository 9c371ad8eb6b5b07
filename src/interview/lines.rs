//! Asks line by line, without cursor movement and box drawing: for screen readers, dumb terminals
//! and pipes.

use std::collections::VecDeque;

use super::ask::{Ask, Choice, ChoiceKind, NOT_SURE, Prompt, Reply, Stop};
use super::pasting::{Line, Pasting};
use crate::terminal::{Event, Tty};
use crate::{rules, text};

/// In bytes; far longer than any reply.
const LONGEST_LINE: usize = 4096;
/// In lines; nobody who reads the questions gives no answer so often in a row.
const MOST_REMARKS: usize = 10;

/// Asks on standard error.
pub struct Lines {
    tty: Tty,
    /// In columns.
    width: usize,
    /// Whether the input is a terminal, which shows what is typed.
    is_terminal: bool,
    /// What was read and not used yet.
    input: VecDeque<u8>,
    /// A paste may begin at one question and end at the next.
    pasting: Pasting,
    has_ended: bool,
}

/// What to do after a line of input.
enum Meaning {
    Reply(Reply),
    Leave,
    /// It was no reply. Says what was wrong with it, or what the user wanted to know.
    Remark(String),
}

impl Lines {
    /// Wraps its output at `width` columns. What comes from a pipe is repeated, because it would
    /// not be visible.
    pub fn new(tty: Tty, width: usize, is_terminal: bool) -> Self {
        Self {
            tty,
            width,
            is_terminal,
            input: VecDeque::new(),
            pasting: Pasting::default(),
            has_ended: false,
        }
    }

    /// What was typed before a question appeared is no answer to it. A paste that has begun goes
    /// on.
    fn drop_typeahead(&mut self) {
        if !self.is_terminal {
            return;
        }
        self.input.extend(self.tty.typed_ahead());
        let typed: Vec<u8> = self.input.drain(..).collect();
        for line in String::from_utf8_lossy(&typed).lines() {
            self.pasting.line(line);
        }
        if !self.pasting.goes_on() {
            self.tty.drop_line();
        }
    }

    fn opening(&self, prompt: &Prompt) -> String {
        let mut asks = String::new();
        if let Some(place) = &prompt.place {
            asks = format!("{place}. ");
        }
        asks.push_str(&prompt.asks);
        let mut out = text::hang("", &asks, self.width);
        if let Some(standing) = &prompt.standing {
            out.push_str(&text::hang("", &format!("{standing}."), self.width));
        }
        for (number, choice) in numbered(prompt).enumerate() {
            let Choice { word, means, .. } = choice;
            let means = if means.is_empty() { String::new() } else { format!(": {means}") };
            out.push_str(&text::hang("", &format!("{} {word}{means}", number + 1), self.width));
        }
        let not_sure = if has_not_sure(prompt) { "- not sure, " } else { "" };
        let why = if prompt.why.is_some() { "? why, " } else { "" };
        let result = if prompt.can_end { "= result, " } else { "" };
        let commands = format!("number or word; {not_sure}< back, {why}{result}. leave");
        out + &text::hang("", &commands, self.width)
    }

    /// Why the question is asked, and what each answer would count.
    fn explanation(&self, prompt: &Prompt, why: &str) -> String {
        let mut out = text::hang("", why, self.width);
        for choice in numbered(prompt).filter(|choice| !choice.counts.is_empty()) {
            let counts = format!("{} counts {}", choice.word, choice.counts);
            out.push_str(&text::hang("", &counts, self.width));
        }
        out
    }

    /// The next line. If the program was stopped while waiting for it, shows what `again` says.
    fn line(&mut self, again: &dyn Fn(&Self) -> String) -> Result<String, Stop> {
        loop {
            if let Some(line) = self.whole_line()? {
                return Ok(line);
            }
            if self.has_ended {
                return Err(Stop::Ended);
            }
            match self.tty.wait(None) {
                Ok(Event::Input(bytes)) => self.input.extend(bytes),
                Ok(Event::Redraw) => self.tty.write(&again(self)),
                Ok(Event::Silence) => {}
                Ok(Event::Ended) => self.has_ended = true,
                Ok(Event::HungUp) => return Err(Stop::HungUp),
                Err(error) => return Err(Stop::Failed(error)),
            }
        }
    }

    /// The next line that was read whole. The last line of the input may have no end.
    fn whole_line(&mut self) -> Result<Option<String>, Stop> {
        let end = self.input.iter().position(|byte| *byte == b'\n');
        let length = match end {
            Some(end) => end + 1,
            None if self.has_ended || self.input.len() > LONGEST_LINE => self.input.len(),
            None => 0,
        };
        if length > LONGEST_LINE {
            let what = format!("a line of more than {LONGEST_LINE} bytes is no answer");
            return Err(Stop::Gibberish(what));
        }
        let line: Vec<u8> = self.input.drain(..length).collect();
        Ok((length > 0).then(|| String::from_utf8_lossy(&line).into_owned()))
    }

    /// What a line means. `was_warned` says whether the line before asked to go back from the first
    /// question.
    fn understand(&self, prompt: &Prompt, line: &str, was_warned: bool) -> Meaning {
        let remark = |remark: &str| Meaning::Remark(format!("{remark}\n"));
        match (line, &prompt.why) {
            ("<", _) if prompt.is_first && !was_warned => {
                remark("this is the first question; < again leaves")
            }
            ("<", _) => Meaning::Reply(Reply::Back),
            ("=", _) if prompt.can_end => Meaning::Reply(Reply::Result),
            (".", _) => Meaning::Leave,
            ("?", Some(why)) => Meaning::Remark(self.explanation(prompt, why)),
            ("?", None) => remark("there is nothing to explain here"),
            ("-" | NOT_SURE | rules::NOT_SURE, _) if has_not_sure(prompt) => {
                let not_sure = |choice: &Choice| choice.kind == ChoiceKind::NotSure;
                let choice = prompt.choices.iter().position(not_sure).unwrap_or(prompt.start);
                Meaning::Reply(Reply::Chosen(choice))
            }
            ("", _) => remark(&format!(
                "type a number from 1 to {}, or one of the words",
                numbered(prompt).count()
            )),
            _ => choose(prompt, line),
        }
    }
}

/// The choice that a line names: by its number, its word, or a beginning that no other word has.
fn choose(prompt: &Prompt, line: &str) -> Meaning {
    let words: Vec<&str> = numbered(prompt).map(|choice| choice.word.as_str()).collect();
    let number = line.parse().ok().filter(|number| (1..=words.len()).contains(number));
    let exact = number
        .map(|number: usize| number - 1)
        .or_else(|| words.iter().position(|word| *word == line));
    let beginning: Vec<&str> =
        words.iter().copied().filter(|word| word.starts_with(line)).collect();
    let position = match (exact, &beginning[..]) {
        (Some(position), _) => position,
        (None, [only]) => words.iter().position(|word| word == only).unwrap_or_default(),
        (None, []) => {
            let near = text::did_you_mean(line, words);
            let remark = format!("{} is not one of the answers{near}\n", text::quote(line));
            return Meaning::Remark(remark);
        }
        (None, several) => {
            let could = text::list(several, "or");
            return Meaning::Remark(format!("{} could be {could}\n", text::quote(line)));
        }
    };
    let is_result = prompt.choices[position].kind == ChoiceKind::Result;
    Meaning::Reply(if is_result { Reply::Result } else { Reply::Chosen(position) })
}

impl Ask for Lines {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop> {
        self.drop_typeahead();
        self.tty.write(&self.opening(prompt));
        let (mut remarks, mut was_warned) = (0, false);
        loop {
            self.tty.write(&format!("{}: ", prompt.key));
            let again = |lines: &Self| format!("\n{}{}: ", lines.opening(prompt), prompt.key);
            // A message about the end begins a line.
            let line = self.line(&again).inspect_err(|_| self.tty.write("\n"))?;
            if !self.is_terminal {
                self.tty.write(&format!("{}\n", text::safe(line.trim())));
            }
            let meaning = match self.pasting.line(&line) {
                Line::Typed(line) => self.understand(prompt, &line.to_lowercase(), was_warned),
                Line::Pasted(_) | Line::PastedPart => {
                    Meaning::Remark("pasted text is no answer; type it\n".to_owned())
                }
            };
            was_warned = line.trim() == "<";
            match meaning {
                Meaning::Reply(reply) => {
                    self.tty.write(&confirmation(prompt, reply));
                    return Ok(reply);
                }
                Meaning::Leave => return Err(Stop::Left),
                Meaning::Remark(remark) => self.tty.write(&remark),
            }
            remarks += 1;
            if remarks == MOST_REMARKS && !self.is_terminal {
                let what = format!("none of the last {MOST_REMARKS} lines was an answer");
                return Err(Stop::Gibberish(what));
            }
        }
    }

    fn text(&mut self, remark: &str, asks: &str) -> Result<String, Stop> {
        self.drop_typeahead();
        let again = |_: &Self| format!("\n{asks}: ");
        self.tty.write(&format!("{remark}{asks}: "));
        loop {
            let line = self.line(&again)?;
            match self.pasting.line(&line) {
                Line::Typed(text) | Line::Pasted(text) => return Ok(text),
                Line::PastedPart if self.pasting.goes_on() => {}
                Line::PastedPart => {
                    self.tty.write(&format!("type a single line, or paste one\n{asks}: "));
                }
            }
        }
    }
}

/// The choices that have a number. "Not sure" and the result have signs of their own, unless the
/// prompt is about nothing else.
fn numbered(prompt: &Prompt) -> impl Iterator<Item = &Choice> {
    let is_question = has_not_sure(prompt);
    prompt.choices.iter().filter(move |choice| !is_question || choice.kind == ChoiceKind::Answer)
}

fn has_not_sure(prompt: &Prompt) -> bool {
    prompt.choices.iter().any(|choice| choice.kind == ChoiceKind::NotSure)
}

fn confirmation(prompt: &Prompt, reply: Reply) -> String {
    match reply {
        Reply::Chosen(choice) if has_not_sure(prompt) => {
            format!("{} is {}.\n", prompt.key, prompt.choices[choice].word)
        }
        // What comes next shows what was chosen.
        Reply::Chosen(_) | Reply::Back | Reply::Result => String::new(),
    }
}
