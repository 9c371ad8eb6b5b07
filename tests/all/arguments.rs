//! Every way to write an argument that is correct.

use std::fs;

use serde_json::json;

use crate::tool::{SMALL, folder, small, tool};

#[test]
fn options_and_values_are_one_word_or_two() {
    let folder = folder();
    fs::write(folder.path().join("needs.json"), r#"{"answers": {"size": "large"}}"#).unwrap();
    let result = |line: &str| small(line).in_folder(folder.path()).text();
    for (option, value) in [
        ("--control", "fine"),
        ("--weight", "size=3"),
        ("--fixed", "size"),
        ("--answers", "needs.json"),
        ("--format", "markdown"),
        ("--format", "json"),
        ("--color", "always"),
    ] {
        let two = result(&format!("--size large {option} {value}"));
        assert_eq!(result(&format!("--size large {option}={value}")), two, "{option}");
        assert_eq!(result(&format!("{option}={value} --size=large")), two, "{option}");
    }
    let two = tool(&format!("--rules {SMALL} questions")).text();
    assert_eq!(tool(&format!("--rules={SMALL} questions")).text(), two);
    assert_eq!(tool(&format!("questions --rules={SMALL}")).text(), two);
    assert_ne!(tool("questions").text(), two);
}

#[test]
fn an_answer_in_any_case_is_its_id_from_then_on() {
    let folder = folder();
    let lower = small("--size small --control fine").text();
    for line in ["--size=SMALL", "--size SMALL", "--size Small", "--size=small"] {
        assert_eq!(small(line).and("--control FINE").text(), lower, "{line}");
        assert_eq!(small(line).json()["answers"], json!({"size": "small"}), "{line}");
        small(line).and("--save needs.json --force").in_folder(folder.path()).text();
        let saved = fs::read_to_string(folder.path().join("needs.json")).unwrap();
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&saved).unwrap()["answers"],
            json!({"size": "small"}),
            "{line}"
        );
        let (_, _, notes) =
            small("-i --plain --control Fine --admin None").and(line).stdin("=\n").talk();
        let again = format!(
            "to repeat this, run\n  flask-or-django --plain --rules {SMALL} --control fine --size small --admin none\n"
        );
        assert!(notes.ends_with(&again), "{line}: {notes}");
    }
}

#[cfg(unix)]
mod any_bytes {
    use std::ffi::{OsStr, OsString};
    use std::fs;
    use std::os::unix::ffi::OsStrExt as _;
    use std::path::Path;

    use crate::hints::{self, Run};
    use crate::tool::{bare, folder, small_rules};

    /// Neither text nor harmless.
    const NAME: &[u8] = b"a\xff\x1b]0;b";

    /// Runs the program in a folder; exit code, standard output and standard error.
    fn run(folder: &Path, words: &[&[u8]]) -> (i32, String, String) {
        let words: Vec<OsString> =
            words.iter().map(|word| OsStr::from_bytes(word).into()).collect();
        let run = bare("").args(words).current_dir(folder).output().unwrap();
        let [out, messages] =
            [run.stdout, run.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
        assert!(!messages.contains('\u{1b}') && !out.contains('\u{1b}'), "{out}{messages}");
        hints::check(&Run {
            folder: folder.to_owned(),
            env: Vec::new(),
            width: 80,
            words: Vec::new(),
            stdout: out.clone(),
            stderr: messages.clone(),
        });
        (run.status.code().unwrap(), out, messages)
    }

    #[test]
    fn a_rule_set_may_have_any_name() {
        let folder = folder();
        let name = OsStr::from_bytes(NAME);
        fs::rename(small_rules().keep(), folder.path().join(name)).unwrap();
        let attached = [b"--rules=".as_slice(), NAME].concat();
        for words in [&[b"--rules", NAME, b"questions"][..], &[b"questions", &attached]] {
            let (code, out, _) = run(folder.path(), words);
            assert_eq!(code, 0);
            assert!(out.contains("How much do you want to choose yourself?"), "{out}");
        }
        let (code, out, _) = run(folder.path(), &[b"rules", b"check", NAME]);
        assert_eq!((code, out.starts_with("ok: no problems in 6 questions")), (0, true), "{out}");
        let (_, _, message) = run(folder.path(), &[b"--rules", NAME]);
        assert!(
            message.contains(r#"flask-or-django --rules "$(printf 'a\377\033]0;b')" questions"#),
            "{message}"
        );
    }

    #[test]
    fn answers_are_saved_and_read_under_any_name() {
        let folder = folder();
        let (code, saved, _) = run(folder.path(), &[b"--size", b"large", b"--save", NAME]);
        assert_eq!(code, 0);
        assert_eq!(run(folder.path(), &[b"--answers", NAME]), (0, saved, String::new()));
        let (code, _, message) = run(folder.path(), &[b"--size", b"large", b"--save", NAME]);
        assert_eq!(code, 2);
        let name = r#"`"$(printf 'a\377\033]0;b')"`"#;
        assert!(message.starts_with(&format!("error: {name} already exists\n")), "{message}");
    }

    #[test]
    fn a_trial_may_have_any_name() {
        let folder = folder();
        let (code, out, _) = run(folder.path(), &[b"trial", NAME]);
        assert_eq!(code, 0);
        assert!(out.contains(r#"cd "$(printf 'a\377\033]0;b')""#), "{out}");
        assert!(folder.path().join(OsStr::from_bytes(NAME)).join("trial.py").is_file());
    }

    #[test]
    fn what_is_not_there_is_named_harmlessly() {
        let folder = folder();
        for words in [
            &[b"--rules".as_slice(), NAME][..],
            &[b"--answers", NAME],
            &[b"rules", b"check", NAME],
            &[b"rules", b"audit", NAME],
            &[NAME],
            &[b"questions", NAME],
            &[b"why", NAME],
            &[b"compare", NAME],
            &[b"--size", NAME],
            &[b"--format", NAME],
            &[b"--weight", NAME],
            &[b"--fixed", NAME],
            &[b"--\xff\x1b"],
            &[b"-\xff\x1b"],
        ] {
            let (code, out, message) = run(folder.path(), words);
            assert_eq!((code, out.as_str()), (2, ""), "{words:?}");
            assert!(message.starts_with("error: "), "{words:?}: {message}");
        }
    }
}
