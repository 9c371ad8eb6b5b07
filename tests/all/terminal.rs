//! The interview in a real terminal.

use std::fs;

use snapbox::str;

use crate::emulator::{CTRL_C, CTRL_D, DOWN, ENTER, ESC, Start, Terminal, terminal};
use crate::tool::{folder, tool};

const CONTROL: &str = "? 1 of 3. How much do you";
const SIZE: &str = "? 2 of 3. How big";
const ADMIN: &str = "? 3 of 3. Do staff";
const DATABASE: &str = "? 4 of 5. ";

#[test]
fn answers_lead_to_the_result_that_the_command_repeats() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL > result.txt", folder.path());
    terminal.answers(CONTROL, 1).answers(SIZE, 4).answers(ADMIN, 3).sees(DATABASE);
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
  control  fine         size     large        admin    essential

? 4 of 5. What stores the data?      Django leads 8 to 4; this can move 7 points
  none             nothing, or plain files
  relational       PostgreSQL, SQLite and the like
  other            MongoDB and the like
❯ not sure         favours neither
  show the result
  ↑↓ or 1-5 move · Enter answers · Esc back · ? why · s result · q leave

"#]]
    );
    terminal.types("s");
    assert_eq!(terminal.ends(), 0);
    terminal.sees("to repeat this, run\n  flask-or-django --rules set --control fine --size large");
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
  control  fine         size     large        admin    essential

to repeat this, run
  flask-or-django --rules set --control fine --size large --admin essential

"#]]
    );
    let again = tool("--rules set --control fine --size large --admin essential");
    let again = again.in_folder(folder.path()).text();
    assert_eq!(fs::read_to_string(folder.path().join("result.txt")).unwrap(), again);
    assert!(terminal.is_given_back());
}

#[test]
fn answers_from_the_terminal_are_waited_for_with_a_note() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL --answers -", folder.path());
    terminal.sees("note: reading answers as JSON from the terminal, up to Ctrl-D");
    terminal.types("{\"answers\": {\"size\": \"large\"}}\r").types(CTRL_D).sees("3 points to 0");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn enter_all_the_way_answers_nothing() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", folder.path());
    for place in ["1 of 3", "2 of 3", "3 of 3", "4 of 5", "5 of 5"] {
        terminal.sees(place).types(ENTER);
    }
    assert_eq!(terminal.ends(), 0);
    terminal.sees("None of your answers favours one over the other");
    terminal.says("--size not-sure --admin not-sure");
}

#[test]
fn a_question_mark_says_why_it_is_asked_and_what_each_answer_counts() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", folder.path());
    terminal.answers(CONTROL, 2).sees(SIZE);
    let before = terminal.screen();
    terminal.types("?").sees("counts");
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
  control  balanced

? 2 of 3. How big will the project get?
  A small project asks for a quick start, a large one for a clear layout.
  prototype  an idea to try out
             counts Flask 2
  small      a handful of pages or endpoints
             counts Flask 1
  medium     several areas that share their data
             counts Django 1
  large      many areas, and many people who work on them
             counts Django 3
❯ not sure   favours neither
  ↑↓ or 1-5 move · Enter answers · Esc back · ? why · s result · q leave

"#]]
    );
    terminal.types("?").settles();
    terminal.shows(|screen| screen == before);
}

#[test]
fn escape_goes_back_and_leaves_only_when_pressed_twice_at_the_first_question() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", folder.path());
    terminal.answers(CONTROL, 3).answers(SIZE, 5).sees(ADMIN).types(ESC).sees(SIZE);
    terminal.sees("\n❯ not sure");
    terminal.types(ESC).sees(CONTROL).sees("\n❯ conventional").types(ESC);
    terminal.sees("This is the first question. Esc again leaves.").types(DOWN).settles();
    assert!(!terminal.screen().contains("again leaves"));
    terminal.types(ESC).sees("again leaves").types(ESC);
    assert_eq!(terminal.ends(), 130);
    terminal.sees(
        "to continue, run\n  flask-or-django -i --rules set --control conventional --size not-sure",
    );
}

#[test]
fn it_stops_by_itself_and_offers_to_go_on() {
    let folder = folder();
    let line = "exec $TOOL -i --control conventional --size large";
    let mut terminal = terminal(line, folder.path());
    terminal.answers(ADMIN, 3).sees("no question left can change that");
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
  control  conventional    size     large           admin    essential

? Django leads 12 to 0, and no question left can change that.
❯ show the result
  go on            2 questions left
  ↑↓ or 1-2 move · Enter answers · Esc back · s result · q leave

"#]]
    );
    terminal.types(&format!("{DOWN}{ENTER}")).sees("? 4 of 5");
    terminal.types(ESC).sees(ADMIN).types(ENTER).sees("? 4 of 5").types("s");
    assert_eq!(terminal.ends(), 0);
}

#[test]
fn letters_that_mean_nothing_and_text_at_once_change_nothing() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL", folder.path());
    terminal.sees(CONTROL);
    let before = terminal.screen();
    for keys in ["x", "9", "0", "é", "\u{1b}[3~", "\u{1b}x", "large\r", "quick\rsmall\r"] {
        terminal.types(keys).settles();
        assert_eq!(terminal.screen(), before, "{keys:?}");
    }
}

#[test]
fn what_was_saved_before_is_replaced_only_if_the_user_says_so() {
    for (choice, in_needs, in_other) in
        [(1, "old", Some("fine")), (2, "old", None), (3, "fine", None)]
    {
        let folder = folder();
        fs::write(folder.path().join("needs.json"), "old").unwrap();
        let mut terminal = terminal("exec $TOOL --save needs.json", folder.path());
        terminal.answers("? `needs.json` already exists", choice);
        if choice == 1 {
            terminal.sees("Name of another file").types("other.json\r");
        }
        terminal.answers(CONTROL, 1).sees(SIZE).types("s");
        assert_eq!(terminal.ends(), 0);
        let read = |name| fs::read_to_string(folder.path().join(name)).ok();
        assert!(read("needs.json").unwrap().contains(in_needs), "{choice}");
        assert_eq!(
            read("other.json").is_some_and(|text| text.contains("fine")),
            in_other.is_some()
        );
    }
}

#[test]
fn when_saving_fails_another_file_can_be_named() {
    let folder = folder();
    fs::create_dir(folder.path().join("gone")).unwrap();
    let mut terminal = terminal("exec $TOOL --save gone/needs.json", folder.path());
    terminal.answers(CONTROL, 1).sees(SIZE);
    fs::remove_dir(folder.path().join("gone")).unwrap();
    terminal
        .types("s")
        .sees("error: cannot save to `gone/needs.json`")
        .sees("Name of another file");
    terminal.types("gone/again.json\r").sees("no such directory").sees("Name of another file");
    terminal.types("needs.json\r");
    assert_eq!(terminal.ends(), 0);
    assert!(fs::read_to_string(folder.path().join("needs.json")).unwrap().contains("fine"));
    assert!(terminal.is_given_back());
}

#[test]
fn at_forty_columns_meanings_stay_beside_their_words() {
    let folder = folder();
    let start =
        Start { line: "exec $TOOL", rows: 24, columns: 40, env: &[], folder: folder.path() };
    let mut terminal = start.run();
    terminal.answers(CONTROL, 3).sees(SIZE);
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
  control  conventional

? 2 of 3. How big will the project get?
  prototype  an idea to try out
  small      a handful of pages or
             endpoints
  medium     several areas that share
             their data
  large      many areas, and many people
             who work on them
❯ not sure   favours neither
  ↑↓ or 1-5 move · Enter answers · Esc
  back · ? why · s result · q leave

"#]]
    );
}

#[test]
fn on_a_low_screen_the_question_and_what_is_near_the_cursor_are_shown() {
    let folder = folder();
    let start = Start { line: "exec $TOOL", rows: 5, columns: 40, env: &[], folder: folder.path() };
    let mut terminal = start.run();
    terminal.answers(CONTROL, 1).sees(SIZE);
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
? 2 of 3. How big will the project get?
  large      many areas, and many people
             who work on them
❯ not sure   favours neither

"#]]
    );
    terminal.types(DOWN).sees("❯ prototype");
    snapbox::assert_data_eq!(
        terminal.screen(),
        str![[r#"
? 2 of 3. How big will the project get?
❯ prototype  an idea to try out
  small      a handful of pages or
             endpoints

"#]]
    );
}

#[test]
fn without_utf_8_and_without_colour_only_ascii_is_drawn() {
    let folder = folder();
    let env = [("LC_ALL", "C"), ("NO_COLOR", "1")];
    let start =
        Start { line: "exec $TOOL", rows: 24, columns: 80, env: &env, folder: folder.path() };
    let mut terminal = start.run();
    terminal.answers(CONTROL, 1).sees(SIZE).sees("\n> not sure").types(CTRL_D);
    assert_eq!(terminal.ends(), 2);
    let raw = terminal.raw();
    assert!(raw.is_ascii(), "{raw}");
    assert!(!raw.contains("\u{1b}[1m") && !raw.contains("\u{1b}[2m"), "{raw:?}");
}

#[test]
fn colour_follows_the_option_and_the_variables() {
    for (options, variable, is_colored) in [
        ("", ("LANG", "C.UTF-8"), true),
        ("--color never", ("CLICOLOR_FORCE", "1"), false),
        ("--color always", ("NO_COLOR", "1"), true),
        ("", ("CLICOLOR", "0"), false),
    ] {
        let folder = folder();
        let (line, env) = (format!("exec $TOOL {options}"), [variable]);
        let start = Start { line: &line, rows: 24, columns: 80, env: &env, folder: folder.path() };
        let mut terminal = start.run();
        terminal.sees(CONTROL);
        assert_eq!(terminal.raw().contains("\u{1b}[2m"), is_colored, "{options} {variable:?}");
    }
}

#[test]
fn a_question_that_is_not_sure_is_enough_to_decide_without_asking() {
    let folder = folder();
    let mut terminal = terminal("exec $TOOL --size not-sure", folder.path());
    assert_eq!(terminal.ends(), 0);
    terminal.sees("None of your answers favours one over the other");
}

/// An interview line by line, for one of these reasons.
fn by_line(line: &str, variable: (&str, &str)) -> (tempfile::TempDir, Terminal) {
    let folder = folder();
    let env = [variable];
    let start = Start { line, rows: 24, columns: 80, env: &env, folder: folder.path() };
    let terminal = start.run();
    (folder, terminal)
}

#[test]
fn it_is_asked_line_by_line_for_a_reason_that_is_given_once() {
    for (line, variable, reason) in [
        ("exec $TOOL", ("TERM", "dumb"), "TERM is dumb"),
        ("exec $TOOL", ("ACCESSIBLE", "1"), "ACCESSIBLE is set"),
        ("exec $TOOL --plain", ("ACCESSIBLE", "0"), "of --plain"),
        ("exec $TOOL --accessible", ("ACCESSIBLE", "false"), "of --plain"),
    ] {
        let (_folder, mut terminal) = by_line(line, variable);
        terminal.sees(&format!("because {reason}\n1 of 3. ")).sees("\ncontrol:").types("?\r");
        terminal.sees("fine counts Flask 4").types("f\r").sees("control is fine.");
        terminal.sees("\nsize:").types("<\r").says_times("1 of 3. How much", 2).types("-\r");
        terminal.sees("control is not sure.").types("9\r").sees("`9` is not one of the answers");
        terminal.types("large\r").sees("\nadmin:").types("3\r").sees("\ndatabase:").types("=\r");
        assert_eq!(terminal.ends(), 0);
        terminal.says("--control not-sure --size large --admin essential");
        assert_eq!(terminal.raw().matches("because").count(), 1);
        assert!(variable.0 != "TERM" || !terminal.raw().contains('\u{1b}'), "{}", terminal.raw());
    }
}

#[test]
fn an_empty_accessible_or_one_that_says_no_is_off() {
    for value in ["", "0", "false", "False"] {
        let (_folder, mut terminal) = by_line("exec $TOOL", ("ACCESSIBLE", value));
        terminal.sees(CONTROL);
    }
}

#[test]
fn at_the_first_question_going_back_by_line_leaves_only_the_second_time() {
    let (_folder, mut terminal) = by_line("exec $TOOL --plain", ("LC_ALL", "C"));
    terminal.sees("\ncontrol:").types("<\r").sees("this is the first question; < again leaves");
    terminal.types("<\r");
    assert_eq!(terminal.ends(), 130);
}

#[test]
fn control_c_leaves_the_plain_questions_too() {
    let (folder, mut terminal) = by_line("exec $TOOL --plain --save needs.json", ("LC_ALL", "C"));
    terminal.sees("\ncontrol:").types("fine\r").sees("\nsize:").types(CTRL_C);
    assert_eq!(terminal.ends(), 130);
    terminal.sees("to continue, run\n  flask-or-django -i --plain --rules set --control fine");
    assert!(fs::read_to_string(folder.path().join("needs.json")).unwrap().contains("fine"));
}
