//! The interview in a real terminal.

use std::fs;
use std::io::{Read as _, Write as _};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use snapbox::str;

use crate::tool::{PROJECT, SMALL, folder, program, small};

const DOWN: &str = "\u{1b}[B";
const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const CTRL_C: &str = "\u{3}";
/// Far longer than any step takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal with the program running in it.
struct Terminal {
    child: Child,
    pty: pty_process::blocking::Pty,
    output: Arc<Mutex<Output>>,
}

struct Output {
    screen: vt100::Parser,
    raw: Vec<u8>,
}

/// Runs a line of shell on a terminal with this many columns. In it `$TOOL` is the program with the small rule set,
/// which is `set` in the folder.
fn terminal(line: &str, columns: u16, env: &[(&str, &str)], folder: &Path) -> Terminal {
    sized((24, columns), line, env, folder)
}

fn sized((rows, columns): (u16, u16), line: &str, env: &[(&str, &str)], folder: &Path) -> Terminal {
    let (pty, pts) = pty_process::blocking::open().unwrap();
    pty.resize(pty_process::Size::new(rows, columns)).unwrap();
    std::os::unix::fs::symlink(Path::new(PROJECT).join(SMALL), folder.join("set")).unwrap();
    let mut command =
        pty_process::blocking::Command::new("sh").args(["-c", line]).current_dir(folder);
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "ACCESSIBLE", "COLUMNS"] {
        command = command.env_remove(name);
    }
    let tool = format!("{} --rules set", program().display());
    command = command.env("TOOL", tool).env("TERM", "xterm-256color").envs(env.iter().copied());
    let child = command.spawn(pts).unwrap();
    let output = Arc::new(Mutex::new(Output {
        screen: vt100::Parser::new(size(rows), size(columns), 0),
        raw: Vec::new(),
    }));
    let (mut reader, shared) = (
        fs::File::from(std::os::fd::AsFd::as_fd(&pty).try_clone_to_owned().unwrap()),
        Arc::clone(&output),
    );
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let mut output = shared.lock().unwrap();
            output.screen.process(&bytes[..count]);
            output.raw.extend_from_slice(&bytes[..count]);
        }
    });
    Terminal { child, pty, output }
}

fn size(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap()
}

impl Terminal {
    /// Waits until the screen shows this, and has settled: keys are for a question that stands there whole.
    fn sees(&mut self, text: &str) -> &mut Self {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < PATIENCE, "no `{text}` on the screen:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
        self.settled();
        self
    }

    fn types(&mut self, keys: &str) -> &mut Self {
        self.pty.write_all(keys.as_bytes()).unwrap();
        self
    }

    /// Waits for a question and gives the answer that stands so far below the first.
    fn answers(&mut self, question: &str, down: usize) -> &mut Self {
        self.sees(question);
        for _ in 0..down {
            self.types(DOWN);
            // One key at a time, as a person does: the program reads a key only while it waits for one.
            thread::sleep(Duration::from_millis(30));
        }
        self.types(ENTER)
    }

    fn screen(&self) -> String {
        let output = self.output.lock().unwrap();
        let lines: Vec<String> =
            output.screen.screen().rows(0, 200).map(|line| line.trim_end().to_owned()).collect();
        lines.join("\n").trim_end().to_owned() + "\n"
    }

    /// The screen once nothing has been drawn on it for a while: a question comes in several writes.
    fn settled(&self) -> String {
        let start = Instant::now();
        loop {
            let before = self.raw();
            thread::sleep(Duration::from_millis(80));
            if self.raw() == before {
                return self.screen();
            }
            assert!(start.elapsed() < PATIENCE, "the screen never settles:\n{before}");
        }
    }

    fn raw(&self) -> String {
        String::from_utf8_lossy(&self.output.lock().unwrap().raw).into_owned()
    }

    fn cursor_is_hidden(&self) -> bool {
        self.output.lock().unwrap().screen.screen().hide_cursor()
    }

    /// Waits for the end, and for the last of the output.
    fn ends(&mut self) -> i32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                thread::sleep(Duration::from_millis(50));
                return status.code().unwrap();
            }
            assert!(start.elapsed() < PATIENCE, "it goes on:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

const CONTROL: &str = "? How much do you";
const SIZE: &str = "? How big";
const ADMIN: &str = "? Do staff";
const NEXT: &str = "What next?";

#[test]
fn three_answers_lead_to_the_result_that_the_command_repeats() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL > result.txt", 80, &[], folder.path());
    terminal.answers(CONTROL, 0).answers(SIZE, 3).answers(ADMIN, 2);
    terminal.sees("? Django leads 8 to 4, and stays ahead in 50% of the ways to answer the other 2\n  questions. What next?");
    snapbox::assert_data_eq!(
        terminal.settled(),
        str![[r#"
  control  fine
  size     large
  admin    essential

? Django leads 8 to 4, and stays ahead in 50% of the ways to answer the other 2
  questions. What next?
  (Esc to go back)
❯ answer another question  database could shift the score by 7 points
  show the result
  change an answer

"#]]
    );
    terminal.answers(NEXT, 1);
    assert_eq!(terminal.ends(), 0);
    terminal.sees(
        "to repeat this, run\n  flask-or-django --rules set --control fine --size large --admin essential",
    );
    let again = small("--control fine --size large --admin essential").text();
    assert_eq!(fs::read_to_string(folder.path().join("result.txt")).unwrap(), again);
    assert!(!terminal.cursor_is_hidden());
}

#[test]
fn a_question_shows_its_answers_why_it_is_asked_and_what_was_said() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", 80, &[], folder.path());
    terminal.answers(CONTROL, 1).sees(SIZE);
    snapbox::assert_data_eq!(
        terminal.settled(),
        str![[r#"
  control  balanced

  2 of 3

? How big will the project get?
  A small project asks for a quick start, a large one for a clear layout.
  (Esc to go back)
❯ prototype  an idea to try out
  small      a handful of pages or endpoints
  medium     several areas that share their data
  large      many areas, and many people who work on them
  not sure   favours neither

"#]]
    );
}

#[test]
fn escape_goes_back_and_keeps_what_was_said() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", 80, &[], folder.path());
    terminal.answers(CONTROL, 2).answers(SIZE, 1).sees(ADMIN).types(ESC).sees(SIZE);
    terminal.sees("\n❯ small");
    terminal.types(ESC).sees(CONTROL);
    terminal.sees("\n❯ conventional");
    terminal.types(ESC);
    assert_eq!(terminal.ends(), 130);
    terminal.sees(
        "your answers are not lost; to continue, run\n  flask-or-django -i --rules set --control conventional --size small",
    );
}

#[test]
fn not_sure_leaves_open_and_an_answer_changes_at_the_end() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL > result.txt", 80, &[], folder.path());
    terminal.answers(CONTROL, 3).answers(SIZE, 1).answers(ADMIN, 1);
    terminal.answers(NEXT, 2).answers("? Which answer", 2).answers(ADMIN, 1).answers(NEXT, 1);
    assert_eq!(terminal.ends(), 0);
    terminal.sees(
        "to repeat this, run\n  flask-or-django --rules set --control not-sure --size small --admin essential",
    );
}

#[test]
fn what_is_not_sure_is_not_asked_and_can_be_taken_back() {
    let folder = folder();
    let line = "exec $TOOL -i --size not-sure --admin essential --save needs.json";
    let mut terminal = terminal(line, 80, &[], folder.path());
    terminal.sees("  1 of 1\n").answers(CONTROL, 3).answers(NEXT, 2).sees("? Which answer");
    snapbox::assert_data_eq!(
        terminal.settled(),
        str![[r#"
? Which answer do you want to change?
  (Esc to go back)
❯ control  not sure
  size     not sure
  admin    essential

"#]]
    );
    terminal.answers("? Which answer", 1).sees("\n❯ not sure");
    // The list begins again after its end.
    terminal.answers(SIZE, 1).sees("? Django leads").types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
    terminal.sees(
        "to continue, run\n  flask-or-django -i --rules set --control not-sure --size prototype --admin",
    );
    let saved = fs::read_to_string(folder.path().join("needs.json")).unwrap();
    assert!(saved.contains("\"control\": \"not-sure\""), "{saved}");
}

#[test]
fn a_question_that_is_not_sure_is_enough_to_decide_without_asking() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL --size not-sure", 80, &[], folder.path());
    assert_eq!(terminal.ends(), 0);
    terminal.sees("None of your answers favours one over the other");
}

#[test]
fn control_c_shows_the_cursor_and_the_command_that_goes_on() {
    let folder = folder();
    let mut terminal =
        terminal("exec $TOOL -i --size small --save needs.json", 80, &[], folder.path());
    terminal.answers(CONTROL, 0).sees(ADMIN).types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
    terminal.sees(
        "your answers are not lost; to continue, run\n  flask-or-django -i --rules set --control fine --size small",
    );
    assert!(!terminal.cursor_is_hidden());
    let saved = fs::read_to_string(folder.path().join("needs.json")).unwrap();
    snapbox::assert_data_eq!(
        saved,
        str![[r#"
{
  "answers": {
    "control": "fine",
    "size": "small"
  },
  "weights": {}
}

"#]]
    );
}

#[test]
fn at_forty_columns_no_line_is_left_behind() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", 40, &[], folder.path());
    terminal.answers(CONTROL, 2).sees(SIZE);
    let before = terminal.settled();
    for word in ["small", "medium", "large", "not sure", "prototype"] {
        terminal.types(DOWN).sees(&format!("\n❯ {word}"));
    }
    assert_eq!(terminal.settled(), before);
    snapbox::assert_data_eq!(
        before,
        str![[r#"
  control  conventional

  2 of 3

? How big will the project get?
  A small project asks for a quick
  start, a large one for a clear layout.
  (Esc to go back)
❯ prototype  an idea to try out
  small      a handful of pages or
             endpoints
  medium     several areas that share
             their data
  large      many areas, and many people
             who work on them
  not sure   favours neither

"#]]
    );
}

#[test]
fn on_a_low_screen_no_line_is_left_behind_either() {
    let folder = folder();
    let mut terminal = sized((12, 40), "exec $TOOL", &[], folder.path());
    terminal.answers(CONTROL, 0).sees(SIZE);
    for word in ["small", "medium", "large", "not sure", "prototype", "small", "medium"] {
        terminal.types(DOWN).sees(&format!("\n❯ {word}"));
    }
    snapbox::assert_data_eq!(
        terminal.settled(),
        str![[r#"
  2 of 3

? How big will the project get?
  A small project asks for a quick
  start, a large one for a clear layout.
  (Esc to go back) [Page 2/3]
❯ medium     several areas that share
             their data
  large      many areas, and many people
             who work on them

"#]]
    );
    terminal
        .types(ENTER)
        .answers(ADMIN, 0)
        .answers(NEXT, 2)
        .sees("? Which answer")
        .types(ESC)
        .sees(NEXT);
    let screen = terminal.settled();
    assert!(!screen.contains(" of 3"), "{screen}");
}

#[test]
fn a_screen_too_low_for_a_list_is_asked_line_by_line() {
    let folder = folder();
    let mut terminal = sized((2, 40), "exec $TOOL", &[], folder.path());
    terminal.sees("control:").types("fine\r").sees("size:").types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
}

#[test]
fn the_next_question_is_as_wide_as_the_terminal_then_is() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", 80, &[], folder.path());
    terminal.sees(CONTROL);
    terminal.pty.resize(pty_process::Size::new(24, 60)).unwrap();
    terminal.types(ENTER).sees(SIZE);
    terminal.sees("for a\n  clear layout.  (Esc to go back)");
}

#[test]
fn a_dumb_terminal_gets_lines_and_no_escape_codes() {
    for env in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        let folder = folder();
        let mut terminal = terminal("exec $TOOL --color never", 80, &[env], folder.path());
        terminal
            .sees("\ncontrol:")
            .types("?\r")
            .sees("the other brings them along.")
            .types("fine\r");
        terminal.sees("\nsize:").types("<\r").types("-\r").sees("control: not sure");
        terminal
            .sees("\nsize:")
            .types("9\r")
            .sees("`9` is not one of the answers")
            .types("large\r");
        terminal.sees("\nadmin:").types("3\r").sees("\nnext:").types("2\r");
        assert_eq!(terminal.ends(), 0);
        terminal.sees(
            "to repeat this, run\n  flask-or-django --rules set --control not-sure --size large --admin essential",
        );
        assert!(!terminal.raw().contains('\u{1b}'), "{}", terminal.raw());
    }
}

#[test]
fn control_c_leaves_the_plain_questions_too() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL --plain --save needs.json", 80, &[], folder.path());
    terminal.sees("\ncontrol:").types("fine\r").sees("\nsize:").types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
    terminal.sees(
        "your answers are not lost; to continue, run\n  flask-or-django -i --plain --rules set --control fine",
    );
    assert!(fs::read_to_string(folder.path().join("needs.json")).unwrap().contains("fine"));
}
