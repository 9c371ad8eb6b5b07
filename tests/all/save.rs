//! Saving answers, and reading them again.

use std::fs;

use snapbox::str;

use crate::tool::{PROJECT, SMALL, folder, small, small_rules, tool};

#[test]
fn saved_answers_give_the_same_result_again() {
    let folder = folder();
    let answers = "--control fine --admin essential --weight admin=3";
    let result = small(answers).and("--save needs.json").in_folder(folder.path()).text();
    snapbox::assert_data_eq!(
        fs::read_to_string(folder.path().join("needs.json")).unwrap(),
        str![[r#"
{
  "answers": {
    "control": "fine",
    "admin": "essential"
  },
  "weights": {
    "admin": 3
  }
}

"#]]
    );
    assert_eq!(small("--answers needs.json").in_folder(folder.path()).text(), result);
}

#[test]
fn flags_win_over_the_file() {
    let folder = folder();
    let file =
        r#"{"answers": {"admin": "none", "size": "small"}, "weights": {"admin": 2, "size": 4}}"#;
    fs::write(folder.path().join("needs.json"), file).unwrap();
    let line = "--answers needs.json --admin essential --weight size=0";
    let decision = small(line).in_folder(folder.path()).json();
    assert_eq!(decision["answers"], serde_json::json!({"size": "small", "admin": "essential"}));
    assert_eq!(decision["weights"], serde_json::json!({"size": 0, "admin": 2}));
    assert_eq!(decision["points"], serde_json::json!({"flask": 0, "django": 10}));
}

#[test]
fn an_existing_file_is_replaced_only_with_force() {
    let folder = folder();
    let file = folder.path().join("needs.json");
    fs::write(&file, "precious").unwrap();
    small("--size small --save needs.json").in_folder(folder.path()).fails(str![[r#"
error: `needs.json` already exists
  add --force to replace it, or name another file

"#]]);
    assert_eq!(fs::read_to_string(&file).unwrap(), "precious");
    small("--size small --save needs.json --force").in_folder(folder.path()).text();
    assert!(fs::read_to_string(&file).unwrap().contains("small"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left behind");
}

#[test]
fn a_place_that_cannot_be_saved_to_is_named() {
    let folder = folder();
    fs::create_dir(folder.path().join("dir")).unwrap();
    small("--size small --save no/such/needs.json").in_folder(folder.path()).fails(str![[r#"
error: cannot save to `no/such/needs.json`: no such directory `no/such`
  create the directory first, or name another

"#]]);
    small("--size small --save dir").in_folder(folder.path()).fails(str![[r#"
error: cannot save to `dir`: it is a directory
  name a file in it

"#]]);
    small("--size small --save /dev/full --force").in_folder(folder.path()).fails(str![[r#"
error: cannot save to `/dev/full`: it is not a regular file
  name another file

"#]]);
    small("--size small --save /").in_folder(folder.path()).fails(str![[r#"
error: cannot save to `/`: it is a directory
  name a file in it

"#]]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was written");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_a_link() {
    let folder = folder();
    let file = folder.path().join("needs.json");
    fs::write(&file, "{}").unwrap();
    std::os::unix::fs::symlink(&file, folder.path().join("link.json")).unwrap();
    small("--size small --save link.json --force").in_folder(folder.path()).text();
    assert!(folder.path().join("link.json").is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains("small"));
}

#[cfg(unix)]
#[test]
fn other_hard_links_keep_the_old_content_and_the_user_is_told() {
    let folder = folder();
    let names = ["needs.json", "second.json", "third.json"].map(|name| folder.path().join(name));
    fs::write(&names[0], "precious").unwrap();
    let save = || small("--size small --save needs.json --force").in_folder(folder.path()).talk();
    fs::hard_link(&names[0], &names[1]).unwrap();
    fs::hard_link(&names[0], &names[2]).unwrap();
    let (code, result, said) = save();
    assert_eq!(code, 0);
    assert!(!result.is_empty());
    assert_eq!(said, "note: 2 other hard links of `needs.json` keep the old content\n");
    assert!(fs::read_to_string(&names[0]).unwrap().contains("small"));
    assert_eq!(fs::read_to_string(&names[1]).unwrap(), "precious");
    assert_eq!(fs::read_to_string(&names[2]).unwrap(), "precious");
    assert_eq!(save().2, "", "it is a file of its own by now");
    fs::remove_file(&names[1]).unwrap();
    fs::hard_link(&names[0], &names[1]).unwrap();
    assert_eq!(save().2, "note: the other hard link of `needs.json` keeps the old content\n");
}

#[cfg(unix)]
#[test]
fn a_replaced_file_keeps_its_permissions_and_a_new_one_gets_the_usual() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let file = folder.path().join("needs.json");
    fs::write(&file, "{}").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    small("--size small --save needs.json --force").in_folder(folder.path()).text();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    std::os::unix::fs::symlink("nowhere", folder.path().join("dangling")).unwrap();
    small("--size small --save dangling --force").in_folder(folder.path()).fails(str![[r#"
error: cannot save to `dangling`: it is a broken symlink
  name a file

"#]]);
    small("--size small --save new/").in_folder(folder.path()).fails(str![[r#"
error: cannot save to `new/`: it is a directory
  name a file in it

"#]]);
}

/// A disk on which no file may grow past a few bytes: the write fails half-way.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_file_as_it_was() {
    let folder = folder();
    let file = folder.path().join("needs.json");
    fs::write(&file, "precious").unwrap();
    let program = format!("{} --rules {PROJECT}/{SMALL}", crate::tool::program().display());
    let script =
        format!("trap '' XFSZ; ulimit -f 0; exec {program} --size small --save needs.json --force");
    let run = std::process::Command::new("bash")
        .args(["-c", &script])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let message = String::from_utf8(run.stderr).unwrap();
    assert_eq!(run.status.code(), Some(2), "{message}");
    assert!(message.starts_with("error: cannot save to `needs.json`: "), "{message}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "precious");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no half file is left");
}

/// The result and the command that repeats it are on the screen all the same.
#[cfg(target_os = "linux")]
#[test]
fn an_interview_that_cannot_be_saved_still_shows_its_answers() {
    let folder = folder();
    let run = |replies: &str| {
        let program = format!("{} --rules {PROJECT}/{SMALL}", crate::tool::program().display());
        let script = format!(
            "trap '' XFSZ; ulimit -f 0; printf '{replies}' | {program} -i --plain --save needs.json"
        );
        let run = std::process::Command::new("bash")
            .args(["-c", &script])
            .env_remove("CARGO_PKG_NAME")
            .env("PATH", crate::tool::path())
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert_eq!(run.status.code(), Some(2));
        (String::from_utf8(run.stdout).unwrap(), String::from_utf8(run.stderr).unwrap())
    };
    let (result, said) = run("fine\\nlarge\\n3\\n=\\n");
    assert!(result.starts_with("Django is the better fit"), "{result}");
    let given = format!("--plain --rules {PROJECT}/{SMALL} --control fine --size large");
    let again = format!("to repeat this, run\n  flask-or-django {given}");
    let go_on = format!("to continue: flask-or-django -i {given}");
    assert!(said.contains(&again), "{said}");
    assert!(said.contains("error: cannot save to `needs.json`"), "{said}");
    let (_, said) = run("fine\\nlarge\\n");
    assert!(said.contains("error: cannot save to `needs.json`"), "{said}");
    assert!(said.contains(&go_on), "{said}");
}

#[test]
fn without_answers_the_example_keeps_the_rule_set() {
    let rules = small_rules();
    tool("--rules .").in_folder(rules.path()).fails(str![[r#"
error: no answers given, and no terminal to ask on
  describe the project, for example: flask-or-django --rules . --control balanced --size small --admin helpful
  list all questions: flask-or-django --rules . questions

"#]]);
}
