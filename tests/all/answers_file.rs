//! What is said about an answers file that cannot be used.

use std::fs;

use snapbox::{IntoData, str};

use crate::tool::{folder, small};

/// Runs with this file and expects this message.
fn refused(content: impl AsRef<[u8]>, expected: impl IntoData) {
    let folder = folder();
    fs::write(folder.path().join("needs.json"), content).unwrap();
    small("--answers needs.json").in_folder(folder.path()).fails(expected);
}

#[test]
fn a_file_that_cannot_be_read() {
    let folder = folder();
    fs::create_dir(folder.path().join("dir")).unwrap();
    fs::write(folder.path().join("huge.json"), vec![b' '; 1024 * 1024 + 1]).unwrap();
    let folder = folder.path();
    small("--answers missing.json").in_folder(folder).fails(str![[r#"
error: cannot read answers from `missing.json`: there is no such file
  check the name

"#]]);
    small("--answers dir").in_folder(folder).fails(str![[r#"
error: cannot read answers from `dir`: it is a directory
  name a file in it

"#]]);
    small("--answers huge.json").in_folder(folder).fails(str![[r#"
error: cannot read answers from `huge.json`: it is larger than 1 MiB
  only small files are read; is it the right one?

"#]]);
    small("--answers /dev/zero").in_folder(folder).fails(str![[r#"
error: cannot read answers from `/dev/zero`: it is larger than 1 MiB
  only small files are read; is it the right one?

"#]]);
}

#[test]
fn a_file_that_is_no_json() {
    refused(
        "",
        str![[r#"
error: the answers file `needs.json` is empty
  write {"answers": {"admin": "essential"}} into it

"#]],
    );
    refused(
        " \n",
        str![[r#"
error: the answers file `needs.json` is empty
  write {"answers": {"admin": "essential"}} into it

"#]],
    );
    refused(
        b"{\"answers\": {\"size\": \"\xff\"}}",
        str![[r#"
error: cannot read answers from `needs.json`: it is not UTF-8 text
  save it as UTF-8

"#]],
    );
    refused(
        "\u{feff}{}",
        str![[r#"
needs.json: the file begins with a byte order mark
  save it as UTF-8 without one
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "size: small",
        str![[r#"
needs.json:1:1: this is not JSON
size: small
^ a value has to stand here
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {\"size\": \"small\",}}",
        str![[r#"
needs.json:1:30: this is not JSON
{"answers": {"size": "small",}}
                             ^ a key in double quotes has to stand here
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {\"size\": \"small\"}",
        str![[r#"
needs.json:1:29: this is not JSON
{"answers": {"size": "small"}
                            ^ the file ends here, and something is not closed
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {}} {}",
        str![[r#"
needs.json:1:17: this is not JSON
{"answers": {}} {}
                ^ nothing may follow here
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)),
        str![[r#"
needs.json:1:18: this is nested too deep
[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…
                 ^ at most 16 levels are read
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": ".repeat(100_000),
        str![[r#"
error: cannot read answers from `needs.json`: it is larger than 1 MiB
  only small files are read; is it the right one?

"#]],
    );
}

#[test]
fn a_file_of_the_wrong_shape() {
    refused(
        "[]",
        str![[r#"
needs.json:1:1: the answers file must be an object
[]
^ write {"answers": {"admin": "essential"}, "weights": {"admin": 2}}
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"size\": \"small\"}",
        str![[r#"
needs.json:1:2: question `size` stands outside `answers`
{"size": "small"}
 ^ write {"answers": {"size": …}}
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answer\": {\"size\": \"small\"}}",
        str![[r#"
needs.json:1:2: no key `answer` in an answers file
{"answer": {"size": "small"}}
 ^ its keys: answers, weights
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": [\"small\"]}",
        str![[r#"
needs.json:1:13: `answers` must be an object
{"answers": ["small"]}
            ^ write {"answers": {"admin": "essential"}, "weights": {"admin": 2}}
1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {\"size\": null, \"admin\": true}}",
        str![[r#"
needs.json:1:22: an answer is a text
{"answers": {"size": null, "admin": true}}
                     ^ write one of: prototype, small, medium, large; leave it out to keep it open
needs.json:1:37: an answer is a text
{"answers": {"size": null, "admin": true}}
                                    ^ write one of: none, helpful, essential; leave it out to keep it open
2 problems in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn all_mistakes_are_reported_at_once() {
    refused(
        r#"{
  "answers": {"sise": "small", "size": "big", "admin": "none", "admin": "helpful"},
  "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
}"#,
        str![[r#"
needs.json:2:15: no question `sise`
  "answers": {"sise": "small", "size": "big", "admin": "none", "admin": "hel…
              ^ did you mean `size`?
needs.json:2:40: no answer `big` in question `size`
  "answers": {"sise": "small", "size": "big", "admin": "none", "admin": "hel…
                                       ^ did you mean `large`?
needs.json:2:64: key `admin` stands twice
…small", "size": "big", "admin": "none", "admin": "helpful"},
                                         ^ keep one
needs.json:3:23: weights are whole numbers from 0 to 10
  "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
                      ^ write 2 to count it double, 0 to leave it out
needs.json:3:36: weights are whole numbers from 0 to 10
  "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
                                   ^ write 2 to count it double, 0 to leave it out
needs.json:3:50: weights are whole numbers from 0 to 10
…s": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
                                         ^ write 2 to count it double, 0 to leave it out
needs.json:3:55: no question `trials`
…"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
                                         ^ did you mean `trial`?
7 problems in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn answers_come_from_standard_input_too() {
    let from_file = small("--answers -").stdin(r#"{"answers": {"admin": "essential"}}"#).text();
    assert_eq!(from_file, small("--admin essential").text());
    small("--answers -").stdin("{").fails(str![[r#"
standard input:1:1: this is not JSON
{
^ the file ends here, and something is not closed
1 problem in 1 file; nothing was loaded

"#]]);
    small("--answers -").stdin("{}").fails(str![[r#"
error: nothing was answered, and there is no terminal to ask on
  say what the project needs: flask-or-django --rules tests/small-rules --control conventional --size large --admin essential
  every question and its answers: flask-or-django --rules tests/small-rules questions

"#]]);
}

#[test]
fn control_characters_in_a_file_are_shown_harmless() {
    let folder = folder();
    fs::write(folder.path().join("needs.json"), "{\"answers\": {\"\u{9b}31m\\u001b[0m\": \"x\"}}")
        .unwrap();
    let (code, message) = small("--answers needs.json").in_folder(folder.path()).failure();
    assert_eq!(code, 2);
    assert!(!message.contains(['\u{1b}', '\u{9b}']), "{message:?}");
}

#[test]
fn ten_thousand_unknown_keys_are_summed_up() {
    let folder = folder();
    let keys: Vec<String> = (0..10_000).map(|number| format!("\"key{number}\": 1")).collect();
    fs::write(folder.path().join("needs.json"), format!("{{{}}}", keys.join(", "))).unwrap();
    let (code, message) = small("--answers needs.json").in_folder(folder.path()).failure();
    assert_eq!((code, message.lines().count()), (2, 100 * 3 + 2 + 1));
}
