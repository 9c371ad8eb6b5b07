//! The answer `not-sure`, which every question takes: the question stays open and is not asked.

use std::fs;

use serde_json::json;
use snapbox::str;

use crate::tool::{folder, small};

const QUESTIONS: [&str; 6] = ["control", "size", "admin", "database", "experience", "trial"];
const CORE: &str = "--control fine --size large --admin essential";

#[test]
fn it_leaves_a_question_as_open_as_if_it_was_left_out() {
    for answers in ["--control fine", CORE, "--database none --experience new --trial even"] {
        for id in QUESTIONS.iter().filter(|id| !answers.contains(&format!("--{id} "))) {
            let mut left_out = small(answers).json();
            assert_eq!(left_out["not_sure"], json!([]), "{answers}");
            left_out["not_sure"] = json!([id]);
            let line = format!("{answers} --{id} not-sure");
            assert_eq!(small(&line).json(), left_out, "{line}");
        }
    }
}

#[test]
fn alone_it_decides_that_nothing_is_known() {
    small("--size not-sure").prints(str![[r#"
None of your answers favours one over the other

  Answer next  --control could shift the score by 8 points, --admin by 6 and
               --experience by 6
  answer what is open:
    flask-or-django -i --rules tests/small-rules --size not-sure

  see what each answer counts:
    flask-or-django --rules tests/small-rules questions --explain

"#]]);
    let decision = small("--trial not-sure --size NOT-SURE").json();
    assert_eq!(decision["verdict"], "unknown");
    assert_eq!(decision["answers"], json!({}));
    assert_eq!(decision["open"], json!(["control", "size", "admin", "database", "experience"]));
    assert_eq!(decision["not_sure"], json!(["size", "trial"]));
}

#[test]
fn it_is_saved_and_read_and_a_flag_wins_over_the_file_either_way() {
    let folder = folder();
    let result =
        small("--admin essential --size not-sure --trial not-sure --save needs.json --format json")
            .in_folder(folder.path())
            .text();
    snapbox::assert_data_eq!(
        fs::read_to_string(folder.path().join("needs.json")).unwrap(),
        str![[r#"
{
  "answers": {
    "size": "not-sure",
    "admin": "essential",
    "trial": "not-sure"
  },
  "weights": {}
}

"#]]
    );
    let with = |line: &str| small("--answers needs.json").and(line).in_folder(folder.path());
    assert_eq!(with("--format json").text(), result);
    let decision = with("--size large --admin not-sure").json();
    assert_eq!(decision["answers"], json!({"size": "large"}));
    assert_eq!(decision["not_sure"], json!(["admin", "trial"]));
}

#[test]
fn a_misspelt_one_is_suggested_in_a_file_as_after_a_flag() {
    small("--answers -").stdin(r#"{"answers": {"size": "notsure"}}"#).fails(str![[r#"
error: unknown answer `notsure` for question `size`; did you mean `not-sure`?
 --> standard input:1:22
  |
1 | {"answers": {"size": "notsure"}}
  |                      ^^^^^^^^^
  |
  = help: expected one of: prototype, small, medium, large, not-sure

1 problem in 1 file; nothing was loaded

"#]]);
    small("--size notsure").fails(str![[r#"
error: invalid value 'notsure' for '--size <ANSWER>'
  [possible values: prototype, small, medium, large, not-sure]

  tip: a similar value exists: 'not-sure'

For more information, try '--help'.

"#]]);
}

/// The lines of the result that say what to do next.
fn next(line: &str) -> String {
    let text = small(line).width(100).text();
    let labels = ["  Still open ", "  Answer next ", "  next, build "];
    let is_next = |line: &&str| labels.iter().any(|label| line.starts_with(label));
    text.lines().filter(is_next).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_page_never_says_to_answer_it_next() {
    let core = next(CORE);
    assert!(core.contains("--database could shift"), "{core}");
    let database = next(&format!("{CORE} --database not-sure"));
    assert!(database.contains("--experience could shift"), "{database}");
    let rest = next(&format!("{CORE} --database not-sure --weight experience=0"));
    assert!(rest.contains("2 questions; only what you're not sure about changes"), "{rest}");
    let one = next(&format!("{CORE} --database none --experience not-sure"));
    assert!(one.contains("1 question, which you're not sure about"), "{one}");
    let all = next(&format!("{CORE} --database not-sure --experience not-sure"));
    assert!(all.contains("2 questions, which you're not sure about"), "{all}");
    let close = next("--control fine --size large --admin none");
    assert!(close.contains("build the same small app in both"), "{close}");
    let trial = next("--control fine --size large --admin none --trial not-sure");
    assert!(!trial.contains("next, build"), "{trial}");
}
