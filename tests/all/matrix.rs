//! Every state of an interview meets everything that can happen to it: nothing hangs, tears the
//! screen, answers by itself, or leaves the terminal in another state than before.

use std::fs;
use std::path::Path;

use nix::sys::signal::Signal;

use crate::emulator::{
    CTRL_BACKSLASH, CTRL_C, CTRL_D, CTRL_Z, DOWN, ESC, Start, Terminal, terminal,
};
use crate::tool::{PROJECT, folder, small_rules};

/// A state of an interview, and how to get there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    First,
    Middle,
    /// Back at an answer that was given.
    Earlier,
    Explained,
    /// After the core, with a way out in the list.
    Later,
    /// Nothing open can change the result.
    Settled,
    Line,
    /// Whether to replace a file.
    Existing,
    /// Which other file to save to.
    Name,
}

const LISTS: [State; 7] = [
    State::First,
    State::Middle,
    State::Earlier,
    State::Explained,
    State::Later,
    State::Settled,
    State::Existing,
];

const CORE: &str = "--control fine --size large --admin essential";
const SETTLED: &str = "--control conventional --size large --admin essential";

impl State {
    /// An interview in this state.
    fn reach(self, folder: &Path) -> Terminal {
        let options = match self {
            Self::Later => CORE,
            Self::Settled => SETTLED,
            Self::Line => "--plain",
            _ => "",
        };
        if matches!(self, Self::Existing | Self::Name) {
            fs::write(folder.join("needs.json"), "old").unwrap();
        }
        let mut terminal = terminal(&format!("exec $TOOL -i --save needs.json {options}"), folder);
        match self {
            Self::First | Self::Existing | Self::Later | Self::Settled => {}
            Self::Middle => drop(terminal.answers("1 of 3", 1)),
            Self::Earlier => {
                terminal.answers("1 of 3", 1).answers("2 of 3", 4).sees("3 of 3").types(ESC);
            }
            Self::Explained => drop(terminal.answers("1 of 3", 1).sees("2 of 3").types("?")),
            Self::Line => drop(terminal.sees("control:").types("fine\r")),
            Self::Name => drop(terminal.answers("already exists", 1)),
        }
        terminal.sees(self.shows());
        terminal
    }

    /// What the screen shows in this state.
    fn shows(self) -> &'static str {
        match self {
            Self::First => "? 1 of 3. How much do you want to choose yourself?",
            Self::Middle | Self::Earlier => "? 2 of 3. How big will the project get?",
            Self::Explained => "counts Flask 2",
            Self::Later => "? 4 of 5. ",
            Self::Settled => "no question left can change that",
            Self::Line => "\nsize:",
            Self::Existing => "? `needs.json` already exists.",
            Self::Name => "Name of another file",
        }
    }

    /// The flags of what was answered.
    fn flags(self) -> &'static str {
        match self {
            Self::First | Self::Existing | Self::Name => "",
            Self::Middle | Self::Explained | Self::Line => " --control fine",
            Self::Earlier => " --control fine --size large",
            Self::Later => " --control fine --size large --admin essential",
            Self::Settled => " --control conventional --size large --admin essential",
        }
    }

    /// Makes sure that the end lost nothing: what was answered is saved, and can be gone on with.
    fn ended_well(self, terminal: &mut Terminal, folder: &Path, has_message: bool) {
        if has_message {
            let plain = if self == Self::Line { " --plain" } else { "" };
            let again = format!("flask-or-django -i{plain} --rules set{}\n", self.flags());
            terminal.says(&again);
            assert!(terminal.is_given_back(), "{self:?}");
        }
        let saved = fs::read_to_string(folder.join("needs.json")).unwrap();
        let is_asked = matches!(self, Self::Existing | Self::Name);
        assert_eq!(saved == "old", is_asked, "{self:?}: {saved}");
        assert_eq!(saved.contains("fine"), self.flags().contains("fine"), "{self:?}: {saved}");
    }
}

const ALL: [State; 9] = [
    State::First,
    State::Middle,
    State::Earlier,
    State::Explained,
    State::Later,
    State::Settled,
    State::Existing,
    State::Line,
    State::Name,
];

#[test]
#[ignore = "starts the program a hundred times"]
fn every_signal_gives_the_terminal_back_in_every_state() {
    for state in ALL {
        for (signal, code) in [
            (Signal::SIGINT, 130),
            (Signal::SIGQUIT, 131),
            (Signal::SIGTERM, 143),
            (Signal::SIGHUP, 129),
        ] {
            let folder = folder();
            let mut terminal = state.reach(folder.path());
            terminal.signal(signal);
            assert_eq!(terminal.ends(), code, "{state:?} {signal}");
            let is_silent = signal == Signal::SIGHUP;
            state.ended_well(&mut terminal, folder.path(), !is_silent);
            assert!(terminal.is_given_back(), "{state:?} {signal}");
            assert_eq!(terminal.screen().contains("to continue"), !is_silent, "{state:?} {signal}");
        }
    }
}

#[test]
#[ignore = "starts the program a hundred times"]
fn keys_that_end_do_so_in_every_state() {
    for state in ALL {
        for (key, code) in [(CTRL_C, 130), (CTRL_BACKSLASH, 131), (CTRL_D, 2)] {
            // A line that is being edited by dialoguer knows only Ctrl-C.
            if state == State::Name && key != CTRL_C {
                continue;
            }
            let folder = folder();
            let mut terminal = state.reach(folder.path());
            terminal.types(key);
            assert_eq!(terminal.ends(), code, "{state:?} {key:?}");
            state.ended_well(&mut terminal, folder.path(), true);
        }
    }
}

#[test]
#[ignore = "starts the program a hundred times"]
fn a_terminal_that_is_closed_ends_every_state() {
    for state in ALL {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        terminal.closes();
        assert_eq!(terminal.ends(), 129, "{state:?}");
        state.ended_well(&mut terminal, folder.path(), false);
    }
}

#[test]
#[ignore = "starts the program a hundred times"]
fn every_state_can_be_suspended() {
    for state in ALL {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        let before = terminal.screen();
        if state == State::Name {
            // dialoguer keeps Ctrl-Z to itself.
            terminal.signal(Signal::SIGTSTP).stops();
            assert!(terminal.is_given_back());
            terminal.signal(Signal::SIGCONT).types("new").settles();
        } else {
            suspends(&mut terminal);
        }
        if LISTS.contains(&state) {
            terminal.shows(|screen| screen == before);
        }
        terminal.sees(state.shows()).types(CTRL_C);
        assert_eq!(terminal.ends(), 130, "{state:?}");
        state.ended_well(&mut terminal, folder.path(), true);
    }
}

/// Stops the program, looks at the terminal, types something, and lets the program go on.
fn suspends(terminal: &mut Terminal) {
    terminal.types(CTRL_Z).stops();
    assert!(terminal.is_given_back());
    terminal.types("jobs\rfg\r");
    terminal.signal(Signal::SIGCONT).settles();
}

#[test]
fn a_shell_gets_its_terminal_back_with_control_z_and_fg_goes_on() {
    let folder = folder();
    let line = "set -m; $TOOL; echo stopped with $?; read line; fg; echo ended with $?";
    let mut terminal = terminal(line, folder.path());
    terminal.answers("1 of 3", 1).sees("2 of 3").types(CTRL_Z).sees("stopped with 147");
    assert!(terminal.is_given_back());
    assert!(!terminal.screen().contains("2 of 3"), "{}", terminal.screen());
    terminal.types("2\r").sees("2 of 3").types("q").sees("ended with 130");
    terminal.says("--control fine\n");
    assert!(terminal.is_given_back());
}

#[test]
fn in_the_background_it_takes_nothing_and_fg_shows_the_question() {
    let folder = folder();
    let line = "set -m; $TOOL; bg; echo behind; read line; echo read $line; read line; fg; \
                echo ended with $?";
    let mut terminal = terminal(line, folder.path());
    terminal.answers("1 of 3", 1).sees("2 of 3").types(CTRL_Z).sees("behind");
    assert!(terminal.is_given_back());
    terminal.types("for the shell\r").sees("read for the shell").types("\r").sees("2 of 3");
    terminal.types("q").sees("ended with 130").says("--control fine\n");
    assert!(terminal.is_given_back());
}

#[test]
fn a_paste_that_begins_with_another_key_answers_nothing_either() {
    for (state, first, rest) in [
        (State::First, "1\r\u{1b}[200~1\r", "2\r3\r\u{1b}[201~"),
        (State::First, "1\r\u{1b}[20", "0~1\r2\r\u{1b}[201~"),
        (State::Line, "1\r\u{1b}[200~1\r", "2\r3\r\u{1b}[201~"),
    ] {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        terminal.types(first).settles().types(rest).settles().types(CTRL_C);
        assert_eq!(terminal.ends(), 130);
        let screen = terminal.screen();
        let answers = screen.split_once("-i").unwrap().1.matches("--").count();
        let expected = if state == State::Line { 4 } else { 2 };
        assert_eq!(answers, expected, "{state:?}: {screen}");
    }
}

#[test]
fn the_name_of_a_file_may_be_pasted() {
    let folder = folder();
    fs::write(folder.path().join("needs.json"), "old").unwrap();
    let mut terminal = terminal("exec $TOOL --plain --save needs.json", folder.path());
    terminal.sees("\nsave:").types("other\r").sees("Name of another file");
    terminal.pastes("one.json\ntwo.json\n").types("\r").settles();
    terminal.sees("type a single line").types("\r").settles();
    terminal.says_times("already exists", 2).types("other\r").says_times("for none): ", 3);
    terminal.pastes("new.json");
    terminal.types("\r").sees("control:").types("1\r").sees("size:").types("=\r");
    assert_eq!(terminal.ends(), 0);
    assert!(fs::read_to_string(folder.path().join("new.json")).unwrap().contains("fine"));
}

/// In rows and columns.
const SIZES: [(u16, u16); 8] =
    [(1, 1), (2, 10), (3, 20), (6, 40), (10, 30), (24, 72), (50, 200), (30, 100)];

#[test]
#[ignore = "starts the program a hundred times"]
fn every_state_survives_every_size() {
    for state in ALL {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        let before = terminal.screen();
        resizes(&mut terminal, state, (24, 80));
        assert!(!terminal.has_ended(), "{state:?}");
        if LISTS.contains(&state) {
            terminal.shows(|screen| screen == before);
        }
        terminal.types(CTRL_C);
        assert_eq!(terminal.ends(), 130, "{state:?}");
    }
}

/// Gives the window every size, and then its own again. Wherever there is room, a list shows the
/// whole question.
fn resizes(terminal: &mut Terminal, state: State, (rows, columns): (u16, u16)) {
    let words = |screen: &str| screen.split_whitespace().collect::<Vec<_>>().join(" ");
    let screen = words(&terminal.screen());
    let question = screen.split_once("? ").map_or("", |(_, rest)| rest);
    let question: String = question.chars().take(20).collect();
    for (rows, columns) in SIZES {
        terminal.resizes(rows, columns);
        if LISTS.contains(&state) && columns >= 20 && rows >= 10 {
            terminal.shows(|screen| words(screen).contains(&question));
        }
    }
    terminal.resizes(rows, columns);
}

#[test]
#[ignore = "starts the program a hundred times"]
fn pasted_text_never_answers() {
    for state in LISTS {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        let before = terminal.screen();
        for text in ["large", "2\n", "s\n1\n2\n", "q\nq\nq\n"] {
            terminal.pastes(text).settles();
            assert_eq!(terminal.screen(), before, "{state:?} {text:?}");
        }
        terminal.types(CTRL_C);
        assert_eq!(terminal.ends(), 130);
        state.ended_well(&mut terminal, folder.path(), true);
    }
    let folder = folder();
    let mut terminal = State::Line.reach(folder.path());
    for text in ["large", "1\n2\n3\n", "=\n"] {
        terminal.pastes(text).settles().types("\r").settles();
    }
    terminal.sees("pasted text is no answer").types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
    State::Line.ended_well(&mut terminal, folder.path(), true);
}

#[test]
#[ignore = "starts the program a hundred times"]
fn a_key_whose_bytes_arrive_apart_is_still_that_key() {
    for state in LISTS {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        let before = terminal.screen();
        terminal.types_slowly(DOWN).shows(|screen| screen != before);
        terminal.types_slowly("\u{1b}OA").shows(|screen| screen == before);
        terminal.types_slowly("\u{1b}[200~2\r\u{1b}[201~").settles();
        assert_eq!(terminal.screen(), before, "{state:?}");
    }
}

#[test]
fn what_is_typed_before_a_question_appears_is_no_answer_to_it() {
    for (state, next) in [(State::First, "2 of 3"), (State::Middle, "3 of 3")] {
        let folder = folder();
        let mut terminal = state.reach(folder.path());
        terminal.types("1\r1\r1\r").sees(next).types(CTRL_C);
        assert_eq!(terminal.ends(), 130);
        assert!(!terminal.screen().contains("--admin"), "{}", terminal.screen());
    }
    let folder = folder();
    let mut terminal = State::Line.reach(folder.path());
    terminal.types("1\r1\r1\r").sees("\nadmin:").types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
    assert!(!terminal.screen().contains("--admin"), "{}", terminal.screen());
}

/// The small rule set with its texts in another script.
fn translated(script: &str) -> tempfile::TempDir {
    let path = Path::new(PROJECT).join("tests/scripts").join(script).with_extension("json");
    let words: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let rules = small_rules();
    for entry in fs::read_dir(rules.path().join("questions")).unwrap() {
        let file = entry.unwrap().path();
        let mut text = fs::read_to_string(&file).unwrap();
        for (english, translation) in &words {
            let quoted = |text: &str| serde_json::to_string(text).unwrap();
            for key in ["label", "asks", "why", "means", "because"] {
                let from = format!("\"{key}\": {}", quoted(english));
                let to = format!("\"{key}\": {}", quoted(translation.as_str().unwrap()));
                text = text.replace(&from, &to);
            }
        }
        fs::write(file, text).unwrap();
    }
    rules
}

#[test]
#[ignore = "starts the program a hundred times"]
fn other_scripts_are_drawn_whole() {
    for script in ["french", "chinese", "persian"] {
        let rules = translated(script);
        let folder = folder();
        std::os::unix::fs::symlink(rules.path(), folder.path().join("set")).unwrap();
        for (columns, keys) in [(80, ""), (40, "1\r"), (52, "1\r?")] {
            let start =
                Start { line: "exec $TOOL", rows: 24, columns, env: &[], folder: folder.path() };
            let mut terminal = start.run();
            terminal.sees("1 of 3");
            for key in keys.split_inclusive('\r').filter(|key| !key.is_empty()) {
                terminal.types(key).sees(if key == "?" { "counts" } else { "2 of 3" });
            }
            let before = terminal.screen();
            let state = if keys.ends_with('?') { State::Explained } else { State::First };
            resizes(&mut terminal, state, (24, columns));
            terminal.shows(|screen| screen == before);
            for _ in 0..10 {
                terminal.types(DOWN);
            }
            terminal.pastes("1\n2\n3\n").settles();
            suspends(&mut terminal);
            let lines = |screen: &str| screen.replace("❯ ", "  ");
            terminal.shows(|screen| lines(screen) == lines(&before));
        }
    }
}
