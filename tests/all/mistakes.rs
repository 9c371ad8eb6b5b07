//! What is said when something was mistyped.

use snapbox::str;

use crate::tool::{SMALL, bare, small, tool};

#[test]
fn an_unknown_option_names_the_nearest() {
    small("--contrl fine").fails(str![[r#"
error: no option `--contrl`; did you mean `--control`?
  flask-or-django --help lists everything

"#]]);
    small("--zzz").fails(str![[r#"
error: no option `--zzz`
  flask-or-django --help lists everything

"#]]);
    small("-z").fails(str![[r#"
error: no option `-z`
  flask-or-django --help lists everything

"#]]);
}

#[test]
fn an_unknown_answer_names_the_nearest_and_all() {
    small("--size big").fails(str![[r#"
error: no answer `big` for --size; did you mean `large`?
  answers: prototype, small, medium, large

"#]]);
    small("--admin zzz").fails(str![[r#"
error: no answer `zzz` for --admin
  answers: none, helpful, essential

"#]]);
    small("--size Large").fails(str![[r#"
error: no answer `Large` for --size; did you mean `large`?
  answers: prototype, small, medium, large

"#]]);
    small("--size").fails(str![[r#"
error: --size lacks its value
  answers: prototype, small, medium, large

"#]]);
    small("--size=").fails(str![[r#"
error: no answer `` for --size
  answers: prototype, small, medium, large

"#]]);
}

#[test]
fn an_unknown_command_names_the_nearest() {
    small("question").fails(str![[r#"
error: no command `question`; did you mean `questions`?
  flask-or-django --help lists everything

"#]]);
    small("zzz").fails(str![[r#"
error: no command `zzz`
  flask-or-django --help lists everything

"#]]);
    tool("rules").fails(str![[r#"
error: `rules` lacks what to do
  commands: check DIR, export DIR, audit

"#]]);
    tool("rules chek .").fails(str![[r#"
error: no command `chek`; did you mean `check`?
  flask-or-django --help lists everything

"#]]);
    tool("rules check").fails(str![[r#"
error: <DIR> is missing
  flask-or-django --help lists everything

"#]]);
}

#[test]
fn a_flag_is_given_once() {
    small("--size small --size large").fails(str![[r#"
error: --size is given twice
  give it once

"#]]);
    small("--size small --size small").fails(str![[r#"
error: --size is given twice
  give it once

"#]]);
    small("--size small --weight size=2 --weight size=3").fails(str![[r#"
error: --weight size is given twice
  give it once

"#]]);
}

#[test]
fn weights_are_whole_numbers_from_0_to_10() {
    for weight in ["11", "-1", "2.5", "1e9", "", "two", "99999999999999999999999"] {
        small(&format!("--size small --weight size={weight}")).fails(format!(
            "error: no weight `{weight}` for `size`\n  weights are whole numbers from 0 to 10; 1 is usual\n"
        ));
    }
    small("--weight sizes=2").fails(str![[r#"
error: no question `sizes`; did you mean `size`?
  questions: control, size, admin, database, experience, trial

"#]]);
    small("--weight size").fails(str![[r#"
error: no weight in `size`
  write it as --weight QUESTION=N, such as --weight admin=2

"#]]);
}

#[test]
fn other_values_name_what_there_is() {
    small("--size small --format yaml").fails(str![[r#"
error: no value `yaml` for --format
  values: table, json, markdown

"#]]);
    small("--size small --color blue").fails(str![[r#"
error: no value `blue` for --color
  values: auto, always, never

"#]]);
    small("--size small --force").fails(str![[r#"
error: --save <FILE> is missing
  flask-or-django --help lists everything

"#]]);
    tool("--size small --rules").fails(str![[r#"
error: --rules lacks its value
  flask-or-django --help says what it takes

"#]]);
}

#[test]
fn options_of_a_decision_do_not_vanish_beside_a_command() {
    small("--size small questions").fails(str![[r#"
error: --size does not go with `questions`
  take it out, or leave the command out

"#]]);
    small("questions --size small").fails(str![[r#"
error: --size does not go with a command
  take it out, or leave the command out

"#]]);
    small("--weight size=2 questions").fails(str![[r#"
error: --weight does not go with `questions`
  take it out, or leave the command out

"#]]);
    tool("--answers x.json rules check .").fails(str![[r#"
error: --answers does not go with `rules`
  take it out, or leave the command out

"#]]);
}

#[test]
fn words_in_the_wrong_place_are_told_apart() {
    small("-- questions").fails(str![[r#"
error: `questions` comes too late to be a command
  put it first

"#]]);
    tool("rules check a b").fails(str![[r#"
error: `b` is one word too many
  flask-or-django --help lists everything

"#]]);
    small("--plain=yes --size small").fails(str![[r#"
error: --plain takes no value
  leave it out

"#]]);
    small("--size small --format jsno").fails(str![[r#"
error: no value `jsno` for --format; did you mean `json`?
  values: table, json, markdown

"#]]);
}

#[test]
fn without_answers_and_terminal_the_message_shows_the_command() {
    small("").fails(str![[r#"
error: nothing was answered, and there is no terminal to ask on
  say what the project needs: flask-or-django --rules tests/small-rules --control conventional --size large --admin essential
  every question and its answers: flask-or-django --rules tests/small-rules questions

"#]]);
    small("--weight size=2").fails(str![[r#"
error: nothing was answered, and there is no terminal to ask on
  say what the project needs: flask-or-django --rules tests/small-rules --control conventional --size large --admin essential
  every question and its answers: flask-or-django --rules tests/small-rules questions

"#]]);
    let (code, message) = tool("").failure();
    assert_eq!(code, 2);
    assert!(message.contains("say what the project needs: flask-or-django --"), "{message}");
}

#[test]
fn control_characters_in_an_argument_are_shown_harmless() {
    let (code, text) = small("--size \u{1b}[31mbig").failure();
    assert_eq!(code, 2);
    assert!(text.contains("`\\u{1b}[31mbig`"), "{text:?}");
    let (_, text) = small("--\u{1b}]0;x=1").failure();
    assert!(!text.contains('\u{1b}'), "{text:?}");
}

#[test]
fn a_closed_output_is_a_normal_end() {
    // More than a pipe holds: something is still to be written when the reader has gone.
    let line = "compare --sources";
    let script = format!("{} {line} | head -1", crate::tool::program().display());
    let run = std::process::Command::new("bash")
        .args(["-o", "pipefail", "-c", &script])
        .output()
        .unwrap();
    assert_eq!((run.status.code(), run.stderr.as_slice()), (Some(0), &b""[..]));
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
        &apps,
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let run = bare(line).stdout(full).output().unwrap();
        assert_eq!(
            String::from_utf8(run.stderr).unwrap(),
            "error: cannot write the result: No space left on device (os error 28)\n",
            "{line}"
        );
        assert_eq!(run.status.code(), Some(2), "{line}");
    }
}

#[cfg(unix)]
#[test]
fn a_word_that_is_not_utf8_is_no_panic() {
    use std::os::unix::ffi::OsStrExt as _;
    let word = std::ffi::OsStr::from_bytes(b"--size=\xff");
    let run = bare("").arg(word).output().unwrap();
    assert_eq!(run.status.code(), Some(2));
    assert!(String::from_utf8(run.stderr).unwrap().starts_with("error: "));
}
