//! What is said when something was mistyped.

use snapbox::str;

use crate::tool::{SMALL, bare, change, small, small_rules, tool};

#[test]
fn an_unknown_option_names_the_nearest() {
    small("--contrl fine").fails(str![[r#"
error: unexpected argument '--contrl' found

  tip: a similar argument exists: '--control'

For more information, try '--help'.

"#]]);
    small("--zzz").fails(str![[r#"
error: unexpected argument '--zzz' found

Usage: flask-or-django --rules <DIR>

For more information, try '--help'.

"#]]);
    small("-z").fails(str![[r#"
error: unexpected argument '-z' found

Usage: flask-or-django [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
}

#[test]
fn an_unknown_answer_names_all() {
    small("--size big").fails(str![[r#"
error: invalid value 'big' for '--size <ANSWER>'
  [possible values: prototype, small, medium, large, not-sure]

For more information, try '--help'.

"#]]);
    small("--admin zzz").fails(str![[r#"
error: invalid value 'zzz' for '--admin <ANSWER>'
  [possible values: none, helpful, essential, not-sure]

For more information, try '--help'.

"#]]);
    small("--size").fails(str![[r#"
error: a value is required for '--size <ANSWER>' but none was supplied
  [possible values: prototype, small, medium, large, not-sure]

For more information, try '--help'.

"#]]);
    small("--size=").fails(str![[r#"
error: a value is required for '--size <ANSWER>' but none was supplied
  [possible values: prototype, small, medium, large, not-sure]

For more information, try '--help'.

"#]]);
}

#[test]
fn an_unknown_command_names_the_nearest() {
    small("question").fails(str![[r#"
error: unrecognized subcommand 'question'

  tip: a similar subcommand exists: 'questions'

Usage: flask-or-django [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    small("zzz").fails(str![[r#"
error: unrecognized subcommand 'zzz'

Usage: flask-or-django [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    tool("rules").fails(str![[r#"
error: 'flask-or-django rules' requires a subcommand but one was not provided
  [subcommands: check, format, export, audit, help]

Usage: flask-or-django rules [OPTIONS] <COMMAND>

For more information, try '--help'.

"#]]);
    tool("rules chek .").fails(str![[r#"
error: unrecognized subcommand 'chek'

  tip: a similar subcommand exists: 'rules check <DIR>'

Usage: flask-or-django rules [OPTIONS] <COMMAND>

For more information, try '--help'.

"#]]);
    tool("rules check").fails(str![[r#"
error: the following required arguments were not provided:
  <DIR>

Usage: flask-or-django rules check <DIR>

For more information, try '--help'.

"#]]);
}

#[test]
fn a_flag_is_given_once() {
    small("--size small --size large").fails(str![[r#"
error: the argument '--size <ANSWER>' cannot be used multiple times

Usage: flask-or-django [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    small("--size small --size small").fails(str![[r#"
error: the argument '--size <ANSWER>' cannot be used multiple times

Usage: flask-or-django [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    small("--size small --weight size=2 --weight size=3").fails(str![[r#"
error: the argument '--weight size' cannot be used multiple times

For more information, try '--help'.

"#]]);
}

#[test]
fn fixed_questions_are_those_of_the_rule_set() {
    small("--size small --fixed sizes").fails(str![[r#"
error: invalid value 'sizes' for '--fixed <QUESTION>'
  [possible values: control, size, admin, database, experience, trial, none]

  tip: a similar value exists: 'size'

For more information, try '--help'.

"#]]);
    small("--size small --fixed").fails(str![[r#"
error: a value is required for '--fixed <QUESTION>' but none was supplied
  [possible values: control, size, admin, database, experience, trial, none]

For more information, try '--help'.

"#]]);
    small("--fixed size questions").fails(str![[r#"
error: the argument '--fixed <QUESTION>' cannot be used with 'questions'

  tip: remove it, or leave out 'questions'

For more information, try '--help'.

"#]]);
}

#[test]
fn weights_are_whole_numbers_from_0_to_10() {
    for weight in ["11", "-1", "2.5", "1e9", "", "two", "99999999999999999999999"] {
        small(&format!("--size small --weight size={weight}")).fails(format!(
            "error: invalid value 'size={weight}' for '--weight <QUESTION=N>': \
             a weight is a whole number from 0 to 10\n\n\
             For more information, try '--help'.\n"
        ));
    }
    small("--weight sizes=2").fails(str![[r#"
error: invalid value 'sizes=2' for '--weight <QUESTION=N>': unknown question `sizes`; did you mean `size=2`?
  [possible questions: control, size, admin, database, experience, trial]

For more information, try '--help'.

"#]]);
    small("--weight size").fails(str![[r#"
error: invalid value 'size' for '--weight <QUESTION=N>': expected the form QUESTION=N; did you mean `size=2`?

For more information, try '--help'.

"#]]);
}

#[test]
fn other_values_name_what_there_is() {
    small("--size small --format yaml").fails(str![[r#"
error: invalid value 'yaml' for '--format <FORMAT>'
  [possible values: table, json, markdown]

For more information, try '--help'.

"#]]);
    small("--size small --color blue").fails(str![[r#"
error: invalid value 'blue' for '--color <WHEN>'
  [possible values: auto, always, never]

For more information, try '--help'.

"#]]);
    small("--size small --force").fails(str![[r#"
error: the following required arguments were not provided:
  --save <FILE>

Usage: flask-or-django --save <FILE> --rules <DIR> --size <ANSWER> --force

For more information, try '--help'.

"#]]);
    tool("--size small --rules").fails(str![[r#"
error: a value is required for '--rules <DIR>' but none was supplied

For more information, try '--help'.

"#]]);
}

#[test]
fn options_of_a_decision_do_not_vanish_beside_a_command() {
    small("--size small questions").fails(str![[r#"
error: the argument '--size <ANSWER>' cannot be used with 'questions'

  tip: remove it, or leave out 'questions'

For more information, try '--help'.

"#]]);
    small("questions --size small").fails(str![[r#"
error: unexpected argument '--size' found

  tip: remove it, or leave out the command

Usage: flask-or-django questions [OPTIONS] [WORD]...

For more information, try '--help'.

"#]]);
    small("--weight size=2 questions").fails(str![[r#"
error: the argument '--weight <QUESTION=N>' cannot be used with 'questions'

  tip: remove it, or leave out 'questions'

For more information, try '--help'.

"#]]);
    tool("--answers x.json rules check .").fails(str![[r#"
error: the argument '--answers <FILE>' cannot be used with 'rules'

  tip: remove it, or leave out 'rules'

For more information, try '--help'.

"#]]);
}

#[test]
fn words_in_the_wrong_place_are_told_apart() {
    small("-- questions").fails(str![[r#"
error: unexpected argument 'questions' found

  tip: subcommand 'questions' exists; to use it, remove the '--' before it

Usage: flask-or-django [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    tool("rules check a b").fails(str![[r#"
error: unexpected argument 'b' found

Usage: flask-or-django rules check [OPTIONS] <DIR>

For more information, try '--help'.

"#]]);
    small("--plain=yes --size small").fails(str![[r#"
error: unexpected value 'yes' for '--plain' found; no more were expected

Usage: flask-or-django --plain

For more information, try '--help'.

"#]]);
    small("--size small --format jsno").fails(str![[r#"
error: invalid value 'jsno' for '--format <FORMAT>'
  [possible values: table, json, markdown]

  tip: a similar value exists: 'json'

For more information, try '--help'.

"#]]);
}

#[test]
fn without_answers_and_terminal_the_message_shows_the_command() {
    small("").fails(str![[r#"
error: no answers given, and no terminal to ask on
  describe the project, for example: flask-or-django --rules tests/small-rules --control balanced --size small --admin helpful
  list all questions: flask-or-django --rules tests/small-rules questions

"#]]);
    small("--weight size=2").fails(str![[r#"
error: no answers given, and no terminal to ask on
  describe the project, for example: flask-or-django --rules tests/small-rules --control balanced --size small --admin helpful
  list all questions: flask-or-django --rules tests/small-rules questions

"#]]);
    let (code, message) = tool("").failure();
    assert_eq!(code, 2);
    assert!(message.contains("the project, for example: flask-or-django --"), "{message}");
}

#[test]
fn control_characters_in_an_argument_are_shown_harmless() {
    let bad = "a\u{1b}]0;x\u{7}b\nc\u{202e}d";
    let word = r"a\u{1b}]0;x\u{7}b\u{a}c\u{202e}d";
    let file = r#""$(printf 'a\033]0;x\007b\012c\342\200\256d')""#;
    for words in [
        vec![format!("--size={bad}")],
        vec!["--size".to_owned(), bad.to_owned()],
        vec!["--size=small".to_owned(), format!("--weight={bad}=2")],
        vec!["--size=small".to_owned(), format!("--weight=size={bad}")],
        vec!["--size=small".to_owned(), format!("--fixed={bad}")],
        vec!["--size=small".to_owned(), format!("--format={bad}")],
        vec![format!("--{bad}")],
        vec![format!("--plain={bad}")],
        vec![bad.to_owned()],
        vec!["why".to_owned(), bad.to_owned()],
        vec!["compare".to_owned(), bad.to_owned()],
        vec!["compare".to_owned(), format!("--{bad}")],
        vec!["compare".to_owned(), "--verdict".to_owned(), bad.to_owned()],
        vec!["rules".to_owned(), bad.to_owned()],
        vec!["help".to_owned(), bad.to_owned()],
        vec!["--answers".to_owned(), bad.to_owned()],
    ] {
        let (code, message) = small("").words(words.iter().map(String::as_str)).failure();
        assert_eq!(code, 2, "{words:?}");
        let shown = if words[0] == "--answers" { file } else { word };
        assert!(message.contains(shown), "{words:?}: {message:?}");
        assert!(!message.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{words:?}: {message:?}");
    }
}

#[test]
fn an_answer_of_another_question_names_that_question() {
    small("--size essential").fails(str![[r#"
error: invalid value 'essential' for '--size <ANSWER>'
  [possible values: prototype, small, medium, large, not-sure]

  tip: 'essential' is an answer to '--admin'

For more information, try '--help'.

"#]]);
    small("--admin none --size NONE").fails(str![[r#"
error: invalid value 'NONE' for '--size <ANSWER>'
  [possible values: prototype, small, medium, large, not-sure]

  tip: 'NONE' is an answer to '--admin' and '--database'

For more information, try '--help'.

"#]]);
}

/// The name by which the program was started is a word like others.
#[cfg(unix)]
#[test]
fn the_usage_names_the_program_whatever_it_was_started_as() {
    use std::os::unix::process::CommandExt as _;
    let run = bare("--zzz").arg0("a\u{1b}b").output().unwrap();
    let message = String::from_utf8(run.stderr).unwrap();
    assert!(message.contains("\nUsage: flask-or-django "), "{message:?}");
}

#[test]
fn a_closed_output_is_a_normal_end() {
    // The first two are more than a pipe holds: something is still to be written when the reader
    // has gone.
    for line in ["compare --sources", "completions zsh", "man"] {
        let script = format!("{} {line} | head -1", crate::tool::program().display());
        let run = std::process::Command::new("bash")
            .args(["-o", "pipefail", "-c", &script])
            .output()
            .unwrap();
        assert_eq!((run.status.code(), run.stderr.as_slice()), (Some(0), &b""[..]), "{line}");
    }
}

/// A stream that was closed before the start (`>&-`) is no error: the system opens `/dev/null` in its place, and nothing
/// tells the one from the other.
#[cfg(target_os = "linux")]
#[test]
fn a_full_output_is_an_error_for_every_command() {
    let folder = crate::tool::folder();
    let apps = format!("trial {}", folder.path().join("apps").display());
    for line in [
        "--size small",
        "--size small --format json",
        "--size small --format markdown",
        "--help",
        "-h",
        "--version",
        "compare --help",
        "questions",
        "compare",
        "why admin-essential",
        &format!("rules check {SMALL}"),
        "rules check tests/broken-rules",
        &format!("rules audit {SMALL}"),
        "completions bash",
        "man",
        &apps,
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let run = bare(line).stdout(full).output().unwrap();
        let message = String::from_utf8(run.stderr).unwrap();
        let says = "cannot write the result: No space left on device (os error 28)";
        if line.ends_with("json") {
            assert!(message.contains(&format!("\"what\": \"{says}\"")), "{line}: {message}");
        } else {
            assert_eq!(message, format!("error: {says}\n"), "{line}");
        }
        assert_eq!(run.status.code(), Some(2), "{line}");
    }
}

#[test]
fn a_subcommand_of_rules_is_found_without_it() {
    for (word, meant) in [
        ("check", "rules check <DIR>"),
        ("export", "rules export <DIR>"),
        ("audit", "rules audit [DIR]"),
        ("chek", "rules check <DIR>"),
    ] {
        small(word).fails(format!(
            "error: unrecognized subcommand '{word}'\n\n  \
             tip: a similar subcommand exists: '{meant}'\n\n\
             Usage: flask-or-django [OPTIONS] [COMMAND]\n\n\
             For more information, try '--help'.\n"
        ));
    }
}

#[test]
fn a_rule_set_is_not_named_twice() {
    small("rules check .").fails(str![[r#"
error: the argument '--rules <DIR>' cannot be used with 'rules'

  tip: give the directory as an argument instead

For more information, try '--help'.

"#]]);
    small("trial app").fails(str![[r#"
error: the argument '--rules <DIR>' cannot be used with 'trial'

  tip: remove it; the apps are made with Flask and Django, whatever the rule set

For more information, try '--help'.

"#]]);
    small("--explain questions").fails(str![[r#"
error: the argument '--explain' cannot be used with 'questions'

  tip: move it after 'questions'

For more information, try '--help'.

"#]]);
}

/// snapbox compares backslashes as slashes, so a line break within a text is shown as `/n`.
#[test]
fn with_json_errors_are_json() {
    small("--size big --format json").fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "invalid value 'big' for '--size <ANSWER>'",
    "where": null,
    "hint": "[possible values: prototype, small, medium, large, not-sure]",
    "exit": 2
  }
}

"#]]);
    small("check --format=json").fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "unrecognized subcommand 'check'",
    "where": null,
    "hint": "a similar subcommand exists: 'rules check <DIR>'",
    "exit": 2
  }
}

"#]]);
    small("--format json").fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "no answers given, and no terminal to ask on",
    "where": null,
    "hint": "describe the project, for example: flask-or-django --rules tests/small-rules --format json --control balanced --size small --admin helpful/nlist all questions: flask-or-django --rules tests/small-rules questions",
    "exit": 2
  }
}

"#]]);
    tool("--format json --rules nowhere").fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "no such directory: `nowhere`",
    "where": null,
    "hint": "create one with `flask-or-django rules export DIR`",
    "exit": 2
  }
}

"#]]);
    tool("--format json why nothing-of-this-name").fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "no question, rule, caution or claim about `nothing-of-this-name`",
    "where": null,
    "hint": "list the rules with `flask-or-django questions --explain`, or the claims with `flask-or-django compare`",
    "exit": 2
  }
}

"#]]);
    small("-i --plain --format json").fails(str![[r#"
note: asking line by line, because of --plain
1 of 3. How much do you want to choose yourself?
1 fine: every part
2 balanced: some parts
3 conventional: as little as possible
number or word; - not sure, < back, ? why, = result, . leave
control: 
{
  "schema": 1,
  "error": {
    "what": "unexpected end of input",
    "where": null,
    "hint": "to continue: flask-or-django -i --plain --rules tests/small-rules --format json",
    "exit": 2
  }
}

"#]]);
}

#[test]
fn with_json_the_first_problem_of_a_rule_set_has_its_place() {
    let rules = small_rules();
    change(rules.path(), "guide.json", "\"schema\": 1", "\"schema\": 2");
    tool("--format json --rules .").in_folder(rules.path()).fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "expected 1, found `2`",
    "where": "./guide.json:2:13",
    "hint": "write 1",
    "exit": 2
  }
}

"#]]);
    change(
        rules.path(),
        "guide.json",
        r#""core": ["control", "size", "admin"]"#,
        r#""core": true"#,
    );
    let (_, message) = tool("--format=json --rules=.").in_folder(rules.path()).failure();
    assert!(message.contains("\"what\": \"expected 1, found `2`; 1 more problem\""), "{message}");
}

#[test]
fn what_is_not_near_is_not_suggested() {
    for line in [
        "--login",
        "--no-color",
        "--in",
        "compare --rating wrong",
        "--size small --color false",
        "--size -",
        "--api huge",
    ] {
        let (code, message) = small(line).failure();
        assert!(code == 2 && !message.contains("similar"), "{line}\n{message}");
    }
}

#[test]
fn formats_and_ratings_are_taken_in_upper_case_too() {
    let json = small("--size small --format json").text();
    assert_eq!(small("--size small --format JSON").text().replace("JSON", "json"), json);
    assert!(small("--size big --format Json").failure().1.starts_with("{\n  \"schema\": 1,"));
    let wrong = small("compare --verdict wrong").text();
    assert_eq!(small("compare --verdict Wrong").text(), wrong);
}

/// The tip is in the third line, as clap has it.
#[test]
fn what_is_written_in_another_way_is_suggested_as_it_should_be() {
    for (line, tip) in [
        ("—size large", "with plain hyphens, it is '--size'"),
        ("-size large", "a similar argument exists: '--size'"),
        ("–i", "with plain hyphens, it is '-i'"),
        ("“--size” large", "without the quotes, it is '--size'"),
        ("“--size=large”", "without the quotes, it is '--size=large'"),
        ("--SIZE large", "a similar argument exists: '--size'"),
        ("size=large", "a similar argument exists: '--size=large'"),
        ("--sizelarge", "a similar argument exists: '--size=large'"),
        ("--admin_site none", "a similar argument exists: '--admin'"),
        ("questions —explain", "with plain hyphens, it is '--explain'"),
        ("compare “--sources”", "without the quotes, it is 'compare --sources'"),
        ("large", "'large' is an answer to '--size'"),
        ("--size large large", "remove the second 'large'"),
        ("--answers= needs.json", "remove the space: '--answers=needs.json'"),
        ("--questions", "a similar subcommand exists: 'questions'"),
        ("why=admin", "a similar subcommand exists: 'why admin'"),
        ("rules_check .", "a similar subcommand exists: 'rules check <DIR>'"),
        ("Rules Check .", "a similar subcommand exists: 'rules check <DIR>'"),
        ("hepl", "a similar subcommand exists: 'help'"),
        ("--weight size 2", "join them: '--weight size=2'"),
        ("-- --size large", "remove the '--' before it"),
    ] {
        let (code, message) = small(line).failure();
        let third = message.lines().nth(2).unwrap_or_default();
        assert_eq!((code, third), (2, &*format!("  tip: {tip}")), "{line}\n{message}");
    }
}

#[test]
fn a_value_is_suggested_by_its_meaning_too() {
    small("--size").words(["Several areas that share data"]).fails(str![[r#"
error: invalid value 'Several areas that share data' for '--size <ANSWER>'
  [possible values: prototype, small, medium, large, not-sure]

  tip: a similar value exists: 'medium'

For more information, try '--help'.

"#]]);
    small("--weight Size:3").fails(str![[r#"
error: invalid value 'Size:3' for '--weight <QUESTION=N>': expected the form QUESTION=N; did you mean `size=3`?

For more information, try '--help'.

"#]]);
}
