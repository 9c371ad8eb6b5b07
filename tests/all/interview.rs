//! The interview line by line, from a pipe.

use snapbox::str;

use crate::tool::{SMALL, change, small, small_rules, tool_with};

#[test]
fn lines_from_a_pipe_answer_the_questions() {
    let replies = "1\n?\nlarge\nbig\n3\n2\n";
    let run = small("-i --plain").stdin(replies).talk();
    assert_eq!(run.0, 0);
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
1 of 3. How much do you want to choose yourself?
1 fine: every part
2 balanced: some parts
3 conventional: as little as possible
Type a number or a word (- not sure, < back, ? why)
control: 1
control: fine
2 of 3. How big will the project get?
1 prototype: an idea to try out
2 small: a handful of pages or endpoints
3 medium: several areas that share their data
4 large: many areas, and many people who work on them
Type a number or a word (- not sure, < back, ? why)
size: ?
A small project asks for a quick start, a large one for a clear layout.
size: large
size: large
3 of 3. Do staff need a site to look after the data?
1 none: nobody edits data by hand
2 helpful: good to have
3 essential: staff work in it every day
Type a number or a word (- not sure, < back, ? why)
admin: big
`big` is not one of the answers
admin: 3
admin: essential
Django leads 8 to 4, and stays ahead in 50% of the ways to answer the other 2
questions. What next?
1 answer another question: database could shift the score by 7 points
2 show the result
3 change an answer
Type a number or a word (< back)
next: 2
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control fine --size large --admin essential

"#]]
    );
    assert_eq!(run.1, small("--plain --control fine --size large --admin essential").text());
}

#[test]
fn replies_may_be_words_in_any_case() {
    let replies = "FINE\r\nNot sure\r\nEssential\r\nAnswer more\r\n-\r\nshow the result\r\n";
    let run = small("-i --plain").stdin(replies).talk();
    let again =
        format!("to repeat this, run\n  flask-or-django --plain --rules {SMALL} --control fine");
    let rest = "--size not-sure --admin essential";
    assert!(run.2.ends_with(&format!("{again} {rest}\n")), "{}", run.2);
}

#[test]
fn only_what_is_open_is_asked() {
    let run = small("-i --plain --control fine --size large --admin essential").stdin("2\n").talk();
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
Django leads 8 to 4, and stays ahead in 50% of the ways to answer the other 2
questions. What next?
1 answer another question: database could shift the score by 7 points
2 show the result
3 change an answer
Type a number or a word (< back)
next: 2
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control fine --size large --admin essential

"#]]
    );
}

#[test]
fn what_is_not_sure_is_not_asked_and_can_be_taken_back() {
    let replies = "not-sure\n3\n2\nlarge\n2\n";
    let run = small("-i --plain --size not-sure --admin essential").stdin(replies).talk();
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
1 of 1. How much do you want to choose yourself?
1 fine: every part
2 balanced: some parts
3 conventional: as little as possible
Type a number or a word (- not sure, < back, ? why)
control: not-sure
control: not sure
Django leads 5 to 0, and stays ahead in 61% of the ways to answer the other 4
questions. What next?
1 answer another question: database could shift the score by 7 points
2 show the result
3 change an answer
Type a number or a word (< back)
next: 3
Which answer do you want to change?
1 control: not sure
2 size: not sure
3 admin: essential
Type a number or a word (< back)
change: 2
How big will the project get?
1 prototype: an idea to try out
2 small: a handful of pages or endpoints
3 medium: several areas that share their data
4 large: many areas, and many people who work on them
Type a number or a word (- not sure, < back, ? why)
size: large
size: large
Django leads 8 to 0, and stays ahead in 77% of the ways to answer the other 3
questions. What next?
1 answer another question: database could shift the score by 7 points
2 show the result
3 change an answer
Type a number or a word (< back)
next: 2
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control not-sure --size large --admin essential

"#]]
    );
}

#[test]
fn with_everything_not_sure_there_is_nothing_to_ask() {
    let core = "--control not-sure --size not-sure --admin not-sure";
    let run =
        small("-i --plain --database not-sure --experience not-sure").and(core).stdin("1\n").talk();
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
No points yet. What next?
1 show the result
2 change an answer
Type a number or a word (< back)
next: 1
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control not-sure --size not-sure --admin not-sure --database not-sure --experience not-sure

"#]]
    );
    snapbox::assert_data_eq!(
        run.1,
        str![[r#"
None of your answers favours one over the other

  Still open: 5 questions, which you're not sure about

"#]]
    );
}

#[test]
fn the_end_of_the_input_keeps_not_sure() {
    let run = small("-i --plain").stdin("-\n").talk();
    assert_eq!(run.0, 2);
    let go_on = "flask-or-django -i --plain --rules tests/small-rules --control not-sure\n";
    assert!(run.2.ends_with(&format!("to continue: {go_on}")), "{}", run.2);
}

#[test]
fn the_command_to_repeat_fixes_the_same_questions() {
    let rules = small_rules();
    for question in ["experience", "trial"] {
        let about = "\"about\": \"people\"";
        let fixed = format!("{about}, \"fixed\": true");
        change(rules.path(), &format!("questions/{question}.json"), about, &fixed);
    }
    for (flags, repeated) in [
        ("--fixed experience", ""),
        ("--fixed size", " --fixed size"),
        ("--fixed none", " --fixed none"),
        ("--fixed none --fixed trial --fixed experience", ""),
        (
            "--fixed trial --fixed none --fixed experience --fixed size",
            " --fixed none --fixed size --fixed experience",
        ),
    ] {
        let line = format!("-i --plain --control fine --size large --admin none {flags} --rules");
        let (_, _, message) = tool_with(&line, rules.path()).stdin("2\n").talk();
        let end = format!("--admin none{repeated}\n");
        assert!(message.ends_with(&end), "{flags}: {message}");
    }
}

#[test]
fn the_end_of_the_input_shows_how_to_go_on() {
    let run = small("-i --plain --format json").stdin("1\n").talk();
    assert_eq!((run.0, run.1.as_str()), (2, ""));
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
1 of 3. How much do you want to choose yourself?
1 fine: every part
2 balanced: some parts
3 conventional: as little as possible
Type a number or a word (- not sure, < back, ? why)
control: 1
control: fine
2 of 3. How big will the project get?
1 prototype: an idea to try out
2 small: a handful of pages or endpoints
3 medium: several areas that share their data
4 large: many areas, and many people who work on them
Type a number or a word (- not sure, < back, ? why)
size: 
{
  "schema": 1,
  "error": {
    "what": "unexpected end of input",
    "where": null,
    "hint": "to continue: flask-or-django -i --plain --rules tests/small-rules --format json --control fine",
    "exit": 2
  }
}

"#]]
    );
}

#[test]
fn without_a_terminal_only_plain_asks() {
    small("-i").fails(str![[r#"
error: cannot ask questions without a terminal
  add --plain to answer line by line

"#]]);
    small("-i --size small").env("TERM", "dumb").fails(str![[r#"
error: cannot ask questions without a terminal
  add --plain to answer line by line

"#]]);
}

#[test]
fn an_endless_line_is_the_end() {
    let run = small("-i --plain").stdin(&"x".repeat(100_000)).talk();
    assert_eq!(run.0, 2);
}
