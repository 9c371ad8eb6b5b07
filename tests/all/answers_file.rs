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
error: cannot read answers from `missing.json`: no such file
  check the name

"#]]);
    small("--answers dir").in_folder(folder).fails(str![[r#"
error: cannot read answers from `dir`: it is a directory
  name a file in it

"#]]);
    small("--answers huge.json").in_folder(folder).fails(str![[r#"
error: cannot read answers from `huge.json`: it is larger than 1 MiB
  check that this is the right file

"#]]);
    small("--answers /dev/zero").in_folder(folder).fails(str![[r#"
error: cannot read answers from `/dev/zero`: it is larger than 1 MiB
  check that this is the right file

"#]]);
}

#[test]
fn a_file_that_is_no_json() {
    refused(
        "",
        str![[r#"
error: the file is empty
--> needs.json
 = help: write JSON into it

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        " \n",
        str![[r#"
error: the file is empty
--> needs.json
 = help: write JSON into it

1 problem in 1 file; nothing was loaded

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
error: no answers given, and no terminal to ask on
  describe the project, for example: flask-or-django --rules [..]/tests/small-rules --control balanced --size small --admin helpful
  list all questions: flask-or-django --rules [..]/tests/small-rules questions

"#]],
    );
    refused(
        "size: small",
        str![[r#"
error: invalid JSON: expected a value
 --> needs.json:1:1
  |
1 | size: small
  | ^
  |
  = help: write texts in double quotes

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {\"size\": \"small\",}}",
        str![[r#"
error: invalid JSON: a comma after the last item
 --> needs.json:1:29
  |
1 | {"answers": {"size": "small",}}
  |                             ^
  |
  = help: remove it

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {\"size\": \"small\"}",
        str![[r#"
error: invalid JSON: an object that is not closed
 --> needs.json:1:1
  |
1 | {"answers": {"size": "small"}
  | ^
  |
  = help: close it with `}`

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {}} {}",
        str![[r#"
error: invalid JSON: text after the end of the value
 --> needs.json:1:17
  |
1 | {"answers": {}} {}
  |                 ^
  |
  = help: remove it, or check the brackets before it

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        format!("{}{}", "[".repeat(100_000), "]".repeat(100_000)),
        str![[r#"
error: too many levels of lists and objects
--> needs.json:1:65
 = help: write at most 64 inside each other

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": ".repeat(100_000),
        str![[r#"
error: cannot read answers from `needs.json`: it is larger than 1 MiB
  check that this is the right file

"#]],
    );
}

#[test]
fn a_file_of_the_wrong_shape() {
    refused(
        "[]",
        str![[r#"
error: expected an object, found a list
 --> needs.json:1:1
  |
1 | []
  | ^
  |
  = help: write its keys and values in `{` … `}`

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"size\": \"small\"}",
        str![[r#"
error: question `size` must be inside `answers`
 --> needs.json:1:2
  |
1 | {"size": "small"}
  |  ^^^^^^
  |
  = help: write {"answers": {"size": …}}

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answer\": {\"size\": \"small\"}}",
        str![[r#"
error: unknown key `answer` in an answers file
 --> needs.json:1:2
  |
1 | {"answer": {"size": "small"}}
  |  ^^^^^^^^
  |
  = help: did you mean `answers`?

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": [\"small\"]}",
        str![[r#"
error: expected an object, found a list
 --> needs.json:1:13
  |
1 | {"answers": ["small"]}
  |             ^
  |
  = help: write its keys and values in `{` … `}`

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {\"size\": null, \"admin\": true}}",
        str![[r#"
error: expected a string, found null
 --> needs.json:1:22
  |
1 | {"answers": {"size": null, "admin": true}}
  |                      ^^^^
  |
  = help: write a text in double quotes

error: expected a string, found a boolean
 --> needs.json:1:37
  |
1 | {"answers": {"size": null, "admin": true}}
  |                                     ^^^^
  |
  = help: write a text in double quotes

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
error: unknown question `sise`; did you mean `size`?
 --> needs.json:2:15
  |
2 |   "answers": {"sise": "small", "size": "big", "admin": "none", "admin": "...
  |               ^^^^^^
  |
  = help: expected one of: control, size, admin, database, experience,
          trial

error: unknown answer `big` for question `size`
 --> needs.json:2:40
  |
2 |   "answers": {"sise": "small", "size": "big", "admin": "none", "admin": "...
  |                                        ^^^^^
  |
  = help: expected one of: prototype, small, medium, large, not-sure

error: duplicate key `admin`
 --> needs.json:2:64
  |
2 |   "answers": {"sise": "small", "size": "big", "admin": "none", "admin": "...
  |                                               -------          ^^^^^^^
  |                                               |
  |                                               first used here
  |
  = help: remove one of them

error: expected a whole number from 0 to 10, found `11`
 --> needs.json:3:23
  |
3 |   "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
  |                       ^^
  |
  = help: write 10

error: expected a whole number from 0 to 10, found `2.5`
 --> needs.json:3:36
  |
3 |   "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
  |                                    ^^^
  |
  = help: write 2 or 3

error: expected a whole number from 0 to 10, found a string
 --> needs.json:3:50
  |
3 |   "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
  |                                                  ^^^
  |
  = help: write a number, without quotes

error: unknown question `trials`; did you mean `trial`?
 --> needs.json:3:55
  |
3 |   "weights": {"size": 11, "admin": 2.5, "trial": "2", "trials": 1}
  |                                                       ^^^^^^^^
  |
  = help: expected one of: control, size, admin, database, experience,
          trial

7 problems in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn answers_come_from_standard_input_too() {
    let from_file = small("--answers -").stdin(r#"{"answers": {"admin": "essential"}}"#).text();
    assert_eq!(from_file, small("--admin essential").text());
    small("--answers -").stdin("{").fails(str![[r#"
error: invalid JSON: an object that is not closed
 --> standard input:1:1
  |
1 | {
  | ^
  |
  = help: close it with `}`

1 problem in 1 file; nothing was loaded

"#]]);
    small("--answers -").stdin("{}").fails(str![[r#"
error: no answers given, and no terminal to ask on
  describe the project, for example: flask-or-django --rules tests/small-rules --control balanced --size small --admin helpful
  list all questions: flask-or-django --rules tests/small-rules questions

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
    assert_eq!((code, message.matches("error: ").count()), (2, 101));
}

#[test]
fn a_byte_order_mark_and_a_schema_are_accepted() {
    let text = "\u{feff}{\"$schema\": \"answers.json\", \"answers\": {\"size\": \"large\"}}";
    let decision = small("--answers -").stdin(text).json();
    assert_eq!(decision["answers"], serde_json::json!({"size": "large"}));
}

#[test]
fn a_slip_names_what_was_meant() {
    refused(
        r#"{"answers": {"Sise": "large"}}"#,
        str![[r#"
error: unknown question `Sise`; did you mean `size`?
 --> needs.json:1:14
  |
1 | {"answers": {"Sise": "large"}}
  |              ^^^^^^
  |
  = help: expected one of: control, size, admin, database, experience,
          trial

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        r#"{"answers": {"size": "essential"}}"#,
        str![[r#"
error: unknown answer `essential` for question `size`; expected one of:
       prototype, small, medium, large, not-sure
 --> needs.json:1:22
  |
1 | {"answers": {"size": "essential"}}
  |                      ^^^^^^^^^^^
  |
  = help: `essential` is an answer to `admin`

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        r#"{"answers": {"size" = "large"}}"#,
        str![[r#"
error: invalid JSON: expected a colon after the key `size`
 --> needs.json:1:21
  |
1 | {"answers": {"size" = "large"}}
  |                     ^
  |
  = help: write `:` instead of `=`

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        r#"{"answers": {"size": }}"#,
        str![[r#"
error: invalid JSON: expected a value after the key `size`
 --> needs.json:1:22
  |
1 | {"answers": {"size": }}
  |                      ^
  |
  = help: write one, such as "text" or 12

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        r#"{"answers": {“size”: "large"}}"#,
        str![[r#"
error: invalid JSON: curly quotes around `size`
 --> needs.json:1:14
  |
1 | {"answers": {“size”: "large"}}
  |              ^
  |
  = help: write straight ones: `"`

1 problem in 1 file; nothing was loaded

"#]],
    );
    refused(
        "{\"answers\": {“",
        str![[r#"
error: invalid JSON: a curly quote
 --> needs.json:1:14
  |
1 | {"answers": {“
  |              ^
  |
  = help: write a straight one: `"`

1 problem in 1 file; nothing was loaded

"#]],
    );
    let folder = folder();
    fs::write(folder.path().join("needs.json"), "{}").unwrap();
    small("--answers neds.json").in_folder(folder.path()).fails(str![[r#"
error: cannot read answers from `neds.json`: no such file; did you mean `needs.json`?

"#]]);
}
