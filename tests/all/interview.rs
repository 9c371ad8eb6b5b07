//! The interview line by line, from a pipe.

use std::fs;
use std::process::Command;

use snapbox::str;

use crate::tool::{SMALL, change, program, small, small_rules, tool_with};

#[test]
fn lines_from_a_pipe_answer_the_questions() {
    let replies = "1\n?\nlarge\nbig\n3\n=\n";
    let run = small("-i --plain").stdin(replies).talk();
    assert_eq!(run.0, 0);
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
note: asking line by line, because of --plain
1 of 3. How much do you want to choose yourself?
1 fine: every part
2 balanced: some parts
3 conventional: as little as possible
number or word; - not sure, < back, ? why, = result, . leave
control: 1
control is fine.
2 of 3. How big will the project get?
1 prototype: an idea to try out
2 small: a handful of pages or endpoints
3 medium: several areas that share their data
4 large: many areas, and many people who work on them
number or word; - not sure, < back, ? why, = result, . leave
size: ?
A small project asks for a quick start, a large one for a clear layout.
prototype counts Flask 2
small counts Flask 1
medium counts Django 1
large counts Django 3
size: large
size is large.
3 of 3. Do staff need a site to look after the data?
1 none: nobody edits data by hand
2 helpful: good to have
3 essential: staff work in it every day
number or word; - not sure, < back, ? why, = result, . leave
admin: big
`big` is not one of the answers
admin: 3
admin is essential.
4 of 5. What stores the data?
Django leads 8 to 4; this can move 7 points.
1 none: nothing, or plain files
2 relational: PostgreSQL, SQLite and the like
3 other: MongoDB and the like
number or word; - not sure, < back, ? why, = result, . leave
database: =
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control fine --size large --admin essential

"#]]
    );
    assert_eq!(run.1, small("--plain --control fine --size large --admin essential").text());
}

#[test]
fn a_reply_is_a_number_a_word_or_the_beginning_of_one() {
    for (reply, size) in [
        ("4", Some("large")),
        ("LARGE", Some("large")),
        (" lar ", Some("large")),
        ("l", Some("large")),
        ("-", Some("not-sure")),
        ("Not sure", Some("not-sure")),
        ("not-sure", Some("not-sure")),
        ("0", None),
        ("5", None),
        ("larger", None),
        ("", None),
        ("--size", None),
    ] {
        let run = small("-i --plain --control fine").stdin(&format!("{reply}\r\n=\n")).talk();
        let flag = size.map_or(String::new(), |size| format!(" --size {size}"));
        let again = format!("flask-or-django --plain --rules {SMALL} --control fine{flag}\n");
        assert!(run.2.ends_with(&again), "{reply}: {}", run.2);
    }
}

#[test]
fn a_beginning_of_several_words_is_none_of_them() {
    let rules = small_rules();
    for file in ["size", "experience"] {
        let file = rules.path().join(format!("questions/{file}.json"));
        let text = fs::read_to_string(&file).unwrap();
        fs::write(file, text.replace("\"large\"", "\"smallish\"")).unwrap();
    }
    let line = "-i --plain --control fine --rules";
    let (_, _, message) = tool_with(line, rules.path()).stdin("sm\nsmall\n.\n").talk();
    assert!(message.contains("`sm` could be small or smallish\n"), "{message}");
    assert!(message.contains("size is small."), "{message}");
}

#[test]
fn only_what_is_open_is_asked_and_the_rest_can_be_gone_back_to() {
    let options = "-i --plain --control fine --size large --admin essential";
    let run = small(options).stdin("<\nhelpful\n=\n").talk();
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
note: asking line by line, because of --plain
4 of 5. What stores the data?
Django leads 8 to 4; this can move 7 points.
1 none: nothing, or plain files
2 relational: PostgreSQL, SQLite and the like
3 other: MongoDB and the like
number or word; - not sure, < back, ? why, = result, . leave
database: <
3 of 3. Do staff need a site to look after the data?
1 none: nobody edits data by hand
2 helpful: good to have
3 essential: staff work in it every day
number or word; - not sure, < back, ? why, = result, . leave
admin: helpful
admin is helpful.
4 of 5. What stores the data?
Django leads 5 to 4; this can move 7 points.
1 none: nothing, or plain files
2 relational: PostgreSQL, SQLite and the like
3 other: MongoDB and the like
number or word; - not sure, < back, ? why, = result, . leave
database: =
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control fine --size large --admin helpful

"#]]
    );
}

#[test]
fn it_stops_where_nothing_open_can_change_the_result() {
    let options = "-i --plain --control conventional --size large --admin essential";
    let run = small(options).stdin("go\n1\n-\n").talk();
    assert_eq!(run.0, 0);
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
note: asking line by line, because of --plain
Django leads 12 to 0, and no question left can change that.
1 show the result
2 go on: 2 questions left
number or word; < back, = result, . leave
next: go
4 of 5. What stores the data?
Django leads 12 to 0; this can move 7 points.
1 none: nothing, or plain files
2 relational: PostgreSQL, SQLite and the like
3 other: MongoDB and the like
number or word; - not sure, < back, ? why, = result, . leave
database: 1
database is none.
5 of 5. What does the team know already?
Django leads 12 to 5; this can move 6 points.
1 new: neither of them
2 flask: Flask
3 django: Django
4 both: both of them
number or word; - not sure, < back, ? why, = result, . leave
experience: -
experience is not sure.
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control conventional --size large --admin essential --database none --experience not-sure

"#]]
    );
}

#[test]
fn with_everything_not_sure_there_is_nothing_to_ask() {
    let core = "--control not-sure --size not-sure --admin not-sure";
    let run = small("-i --plain --database not-sure --experience not-sure").and(core).talk();
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
note: asking line by line, because of --plain
to repeat this, run
  flask-or-django --plain --rules tests/small-rules --control not-sure --size not-sure --admin not-sure --database not-sure --experience not-sure

"#]]
    );
    snapbox::assert_data_eq!(
        run.1,
        str![[r#"
None of your answers favours one over the other

  Still open: 5 questions, which you're not sure about
  see what each answer counts:
    flask-or-django --rules tests/small-rules questions --explain

"#]]
    );
}

#[test]
fn the_end_of_the_input_keeps_not_sure() {
    let run = small("-i --plain").stdin("-\n").talk();
    assert_eq!(run.0, 2);
    let go_on = "flask-or-django -i --plain --rules tests/small-rules --control not-sure";
    assert!(run.2.ends_with(&format!("to continue: {go_on}\n")), "{}", run.2);
    let words: Vec<&str> = go_on.split_whitespace().skip(5).collect();
    let on = small("-i --plain").words(words).talk();
    assert!(on.2.contains("2 of 3. How big") && !on.2.contains("1 of 3. "), "{}", on.2);
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
        let (_, _, message) = tool_with(&line, rules.path()).stdin("=\n").talk();
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
note: asking line by line, because of --plain
1 of 3. How much do you want to choose yourself?
1 fine: every part
2 balanced: some parts
3 conventional: as little as possible
number or word; - not sure, < back, ? why, = result, . leave
control: 1
control is fine.
2 of 3. How big will the project get?
1 prototype: an idea to try out
2 small: a handful of pages or endpoints
3 medium: several areas that share their data
4 large: many areas, and many people who work on them
number or word; - not sure, < back, ? why, = result, . leave
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
    let accessible = small("-i").env("ACCESSIBLE", "1").stdin(".\n").talk();
    assert_eq!(accessible.0, 130);
}

#[test]
fn input_that_answers_nothing_comes_to_an_end() {
    for (line, problem) in [
        ("y\n", "error: none of the last 10 lines was an answer"),
        ("?\n", "error: none of the last 10 lines was an answer"),
        (&"x".repeat(5000), "error: a line of more than 4096 bytes is no answer"),
    ] {
        let run = small("-i --plain").stdin(&line.repeat(200)).talk();
        assert_eq!(run.0, 2);
        assert!(run.2.contains(problem), "{}", run.2);
        assert!(run.2.ends_with("--rules tests/small-rules\n"), "{}", run.2);
    }
}

#[test]
fn endless_input_takes_no_memory() {
    for input in ["yes", "tr '\\0' x < /dev/zero"] {
        let line = format!("{input} | {} -i --plain --size small", program().display());
        let mut shell = Command::new("sh");
        let output = shell.args(["-c", &format!("ulimit -v 200000; {line}")]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{input}");
    }
}
