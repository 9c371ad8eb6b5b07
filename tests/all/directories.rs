//! Directories that the program fills, `rules export`, `trial` and `man --dir` in the same way: what they take, and that nothing is
//! left half-written.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;

use snapbox::str;

use crate::tool::{folder, program, small, tool};

/// What fills a directory, with the name of a file at its top.
const FILLING: [(&str, &str); 3] =
    [("rules export", "guide.json"), ("trial", "trial.py"), ("man --dir", "flask-or-django.1")];
/// What a killed run leaves.
const LEFTOVER: &str = ".flask-or-django-a1B2c3D4e5F6.draft";

/// The names in a folder.
fn names(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        names.insert(entry.unwrap().file_name().into_string().unwrap());
    }
    names
}

#[test]
fn a_directory_is_created_with_its_parents_or_filled() {
    for (command, file) in FILLING {
        let folder = folder();
        tool(&format!("{command} new/deep/")).in_folder(folder.path()).text();
        assert_eq!(names(folder.path()), ["new".to_owned()].into());
        let whole = names(&folder.path().join("new/deep"));
        assert!(whole.contains(file), "{whole:?}");
        fs::create_dir(folder.path().join("empty")).unwrap();
        tool(&format!("{command} empty")).in_folder(folder.path()).text();
        assert_eq!(names(&folder.path().join("empty")), whole);
        fs::create_dir(folder.path().join("here")).unwrap();
        tool(&format!("{command} .")).in_folder(&folder.path().join("here")).text();
        assert_eq!(names(&folder.path().join("here")), whole);
    }
}

#[test]
fn any_other_place_is_refused() {
    for (command, _) in FILLING {
        let folder = folder();
        fs::write(folder.path().join("mine.txt"), "precious").unwrap();
        let run = |dir: &str| tool(&format!("{command} {dir}")).in_folder(folder.path());
        run(".").fails(str![[r#"
error: directory `.` is not empty
  name a new or empty directory

"#]]);
        run("mine.txt").fails(str![[r#"
error: `mine.txt` is not a directory
  name a new or empty directory

"#]]);
        run("mine.txt/new").fails(str![[r#"
error: cannot write to `mine.txt/new`: not a directory
  name another directory

"#]]);
        assert_eq!(fs::read(folder.path().join("mine.txt")).unwrap(), b"precious");
        assert_eq!(names(folder.path()).len(), 1);
    }
}

#[cfg(unix)]
#[test]
fn a_broken_link_is_refused_and_a_link_to_an_empty_directory_is_not() {
    for (command, file) in FILLING {
        let folder = folder();
        let link = |to: &str, name: &str| {
            std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
        };
        link("nowhere", "broken");
        tool(&format!("{command} broken")).in_folder(folder.path()).fails(str![[r#"
error: `broken` is a broken symlink
  name a new or empty directory

"#]]);
        fs::create_dir(folder.path().join("empty")).unwrap();
        link("empty", "link");
        tool(&format!("{command} link")).in_folder(folder.path()).text();
        assert!(folder.path().join("link").is_symlink());
        assert!(folder.path().join("empty").join(file).exists());
    }
}

/// Permissions do not bind root, so root runs it as somebody else.
#[cfg(unix)]
#[test]
fn a_place_that_is_not_theirs_is_refused() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65534;
    let folder = folder();
    let copy = folder.path().join("program");
    // `cp` is a process of its own: a file that this one had open for writing could be inherited by
    // the program of another test, and not be run as long as that has it ("text file busy").
    let copied = std::process::Command::new("cp").arg(program()).arg(&copy).status().unwrap();
    assert!(copied.success());
    fs::create_dir(folder.path().join("empty")).unwrap();
    for dir in ["", "empty"] {
        fs::set_permissions(folder.path().join(dir), fs::Permissions::from_mode(0o555)).unwrap();
    }
    let is_root = fs::metadata(folder.path()).unwrap().uid() == 0;
    for (command, _) in FILLING {
        for dir in ["new", "new/deep", "empty"] {
            let mut run = std::process::Command::new(&copy);
            run.args(command.split(' ')).arg(dir).current_dir(folder.path());
            if is_root {
                run.uid(NOBODY).gid(NOBODY);
            }
            let run = run.output().unwrap();
            assert_eq!(
                String::from_utf8(run.stderr).unwrap(),
                format!(
                    "error: cannot write to `{dir}`: permission denied\n  check its permissions, or name another directory\n"
                )
            );
            assert_eq!(run.status.code(), Some(2));
        }
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

/// A disk on which no file may grow past 8 blocks: the first larger file fails.
#[cfg(target_os = "linux")]
#[test]
fn a_failure_half_way_leaves_nothing() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for (command, _) in FILLING {
        for dir in ["new/deep", "empty"] {
            let program = program();
            let script =
                format!("trap '' XFSZ; ulimit -f 8; exec {} {command} {dir}", program.display());
            let run = std::process::Command::new("bash")
                .args(["-c", &script])
                .current_dir(folder.path())
                .output()
                .unwrap();
            assert_eq!(
                String::from_utf8(run.stderr).unwrap(),
                format!(
                    "error: cannot write to `{dir}`: file too large\n  name another directory\n"
                )
            );
            assert_eq!(run.status.code(), Some(2));
            assert_eq!(names(folder.path()), ["empty".to_owned()].into());
            assert!(names(&folder.path().join("empty")).is_empty());
        }
    }
}

/// Ctrl-C at any moment: before the program listens for it, while it writes, or too late.
#[cfg(target_os = "linux")]
#[test]
fn ctrl_c_leaves_all_or_nothing() {
    use std::os::unix::process::ExitStatusExt as _;
    const CTRL_C: i32 = 2;
    for (command, _) in FILLING {
        let folder = folder();
        tool(&format!("{command} whole")).in_folder(folder.path()).text();
        let whole = names(&folder.path().join("whole"));
        for wait in 0..40 {
            let dir = folder.path().join(format!("dir{wait}"));
            if wait % 2 == 0 {
                fs::create_dir(&dir).unwrap();
            }
            let run = crate::tool::bare(command)
                .arg(&dir)
                .stdout(std::process::Stdio::null())
                .spawn()
                .unwrap();
            std::thread::sleep(std::time::Duration::from_micros(wait * 250));
            let kill = ["-INT", &run.id().to_string()].map(str::to_owned);
            std::process::Command::new("kill").args(kill).output().unwrap();
            let ended = run.wait_with_output().unwrap();
            let said = String::from_utf8(ended.stderr).unwrap();
            let found = if dir.exists() { names(&dir) } else { BTreeSet::new() };
            match ended.status.code() {
                Some(0) => assert_eq!(found, whole),
                Some(130) => assert_eq!(said, "cancelled; nothing was written\n"),
                _ => assert_eq!(ended.status.signal(), Some(CTRL_C), "{said}"),
            }
            assert!(found.is_empty() || found == whole, "after {wait}: {found:?}");
            let beside = names(folder.path());
            assert!(!beside.iter().any(|name| name.starts_with('.')), "{beside:?}");
        }
    }
}

#[test]
fn of_many_runs_at_once_one_writes_everything_and_the_others_nothing() {
    for (command, _) in FILLING {
        let folder = folder();
        tool(&format!("{command} whole")).in_folder(folder.path()).text();
        let whole = names(&folder.path().join("whole"));
        fs::create_dir(folder.path().join("empty")).unwrap();
        for dir in ["new", "empty"] {
            let mut runs = Vec::new();
            for _ in 0..8 {
                let mut run = crate::tool::bare(command);
                run.arg(dir).current_dir(folder.path()).stdout(std::process::Stdio::null());
                runs.push(run.spawn().unwrap());
            }
            let mut written = 0;
            for run in runs {
                let run = run.wait_with_output().unwrap();
                if run.status.code() == Some(0) {
                    written += 1;
                } else {
                    let refused = format!(
                        "error: directory `{dir}` is not empty\n  name a new or empty directory\n"
                    );
                    assert_eq!(String::from_utf8(run.stderr).unwrap(), refused);
                }
            }
            // In an empty directory, two runs may each see the other's draft, and both give up.
            let expected = if written == 0 { BTreeSet::new() } else { whole.clone() };
            assert!(written <= 1 && (written == 1 || dir == "empty"), "{written} runs");
            assert_eq!(names(&folder.path().join(dir)), expected);
        }
        let beside = names(folder.path());
        assert!(!beside.iter().any(|name| name.starts_with('.')), "{beside:?}");
    }
}

/// Leaves what a killed run leaves in a folder: a draft of a file and one of a directory.
fn leave_drafts(folder: &Path) {
    fs::write(folder.join(LEFTOVER), "{").unwrap();
    let directory = folder.join(LEFTOVER.replace("a1B2", "Z9y8"));
    fs::create_dir_all(directory.join("flask_app/app")).unwrap();
    fs::write(directory.join("flask_app/app/models.py"), "half").unwrap();
}

#[cfg(unix)]
#[test]
fn the_drafts_of_a_killed_run_are_swept_by_the_next() {
    for (command, file) in FILLING {
        let folder = folder();
        leave_drafts(folder.path());
        tool(&format!("{command} new")).in_folder(folder.path()).text();
        assert_eq!(names(folder.path()), ["new".to_owned()].into());
        // A directory with nothing else in it counts as empty.
        let leftovers = folder.path().join("leftovers");
        fs::create_dir(&leftovers).unwrap();
        leave_drafts(&leftovers);
        tool(&format!("{command} leftovers")).in_folder(folder.path()).text();
        assert_eq!(names(&leftovers), names(&folder.path().join("new")));
        assert!(leftovers.join(file).exists());
    }
    let folder = folder();
    leave_drafts(folder.path());
    small("--size small --save needs.json").in_folder(folder.path()).text();
    assert_eq!(names(folder.path()), ["needs.json".to_owned()].into());
}

#[cfg(unix)]
#[test]
fn nothing_else_is_swept() {
    let folder = folder();
    // Held by a run that is still at work.
    leave_drafts(folder.path());
    let mut held: Vec<File> = Vec::new();
    for name in names(folder.path()) {
        let draft = File::open(folder.path().join(name)).unwrap();
        draft.lock().unwrap();
        held.push(draft);
    }
    // Links named like drafts, and what they lead to.
    let outside = crate::tool::folder();
    leave_drafts(outside.path());
    fs::write(outside.path().join("precious"), "").unwrap();
    for (number, target) in ["", "precious", "nowhere"].iter().enumerate() {
        let link = folder.path().join(LEFTOVER.replace("a1", &format!("L{number}")));
        std::os::unix::fs::symlink(outside.path().join(target), link).unwrap();
    }
    // Files of the user.
    for name in [".flask-or-django-notes.draft", ".flask-or-django-a1B2c3D4e5F6.draft.bak"] {
        fs::write(folder.path().join(name), "precious").unwrap();
    }
    let before = names(folder.path());
    tool("trial new").in_folder(folder.path()).text();
    fs::remove_dir_all(folder.path().join("new")).unwrap();
    small("--size small --save new").in_folder(folder.path()).text();
    fs::remove_file(folder.path().join("new")).unwrap();
    assert_eq!(names(folder.path()), before);
    assert_eq!(names(outside.path()).len(), 3);
    tool("rules export .").in_folder(folder.path()).fails(str![[r#"
error: directory `.` is not empty
  name a new or empty directory

"#]]);
    assert_eq!(names(folder.path()), before);
    drop(held);
    small("--size small --save new").in_folder(folder.path()).text();
    assert_eq!(names(folder.path()).len(), before.len() + 1 - 2, "those drafts are left by now");
}
