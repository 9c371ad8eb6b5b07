//! Fills a new or an empty directory: with all files, or with none.

use std::ffi::{OsStr, OsString};
use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::draft::{self, DirectoryDraft};
use super::reason;
use crate::error::Error;
use crate::text::show;

const OTHER_DIRECTORY: &str = "name a new or empty directory";

/// A file to write.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'f> {
    /// In the directory, with `/` as the separator.
    pub path: &'f str,
    pub content: &'f [u8],
}

/// Writes the files to `dir`, which is created unless it is there and empty. Stops when
/// `is_cancelled` says so, which is asked before each step.
///
/// # Errors
/// When `dir` is something else or not empty, a file cannot be written, or the run is cancelled.
/// Nothing has changed then.
pub fn fill_directory(
    dir: &Path,
    files: &[NewFile<'_>],
    is_cancelled: &dyn Fn() -> bool,
) -> Result<(), Error> {
    let filled = match fs::metadata(dir) {
        Ok(metadata) if metadata.is_dir() => fill_existing(dir, files, is_cancelled),
        Ok(_) => Err(Failure::Unsuitable("is not a directory")),
        Err(_) if dir.is_symlink() => Err(Failure::Unsuitable("is a broken symlink")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            create_and_fill(dir, files, is_cancelled)
        }
        Err(error) => Err(error.into()),
    };
    filled.map_err(|failure| failure.error(dir))
}

/// Why nothing was written.
enum Failure {
    Io(io::Error),
    Cancelled,
    NotEmpty,
    /// What the path names, such as "is not a directory".
    Unsuitable(&'static str),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // Another run was faster.
            io::ErrorKind::DirectoryNotEmpty => Self::NotEmpty,
            _ => Self::Io(error),
        }
    }
}

impl Failure {
    fn error(self, dir: &Path) -> Error {
        let name = show(dir);
        match self {
            Self::Cancelled => Error::CancelledWriting,
            Self::NotEmpty => {
                Error::input(format!("directory {name} is not empty"), OTHER_DIRECTORY)
            }
            Self::Unsuitable(what) => Error::input(format!("{name} {what}"), OTHER_DIRECTORY),
            Self::Io(cause) => {
                let hint = match cause.kind() {
                    io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                        "free some space, or name another directory"
                    }
                    io::ErrorKind::PermissionDenied => {
                        "check its permissions, or name another directory"
                    }
                    _ => "name another directory",
                };
                Error::input(format!("cannot write to {name}: {}", reason(&cause)), hint)
            }
        }
    }
}

/// Writes everything to a draft beside the new directory, then renames the draft.
fn create_and_fill(
    dir: &Path,
    files: &[NewFile<'_>],
    is_cancelled: &dyn Fn() -> bool,
) -> Result<(), Failure> {
    // Without a `/` or `/.` at its end: a draft cannot be renamed to that.
    let dir: PathBuf = dir.components().collect();
    let parent = match dir.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    draft::sweep(parent);
    let created = create_folders(parent)?;
    let write = || {
        let draft = DirectoryDraft::new(parent)?;
        write_files(draft.path(), files, is_cancelled)?;
        Ok(draft.publish(&dir)?)
    };
    write().inspect_err(|_| remove_folders(&created))
}

/// Like `create_dir_all`; returns the folders it created, outermost first.
fn create_folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut created = Vec::new();
    for part in folder.ancestors() {
        if part.as_os_str().is_empty() || part.exists() {
            break;
        }
        created.insert(0, part.to_owned());
    }
    fs::create_dir_all(folder).inspect_err(|_| remove_folders(&created))?;
    Ok(created)
}

/// Removes the folders that are empty; they are listed outermost first.
fn remove_folders(folders: &[PathBuf]) {
    for folder in folders.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
}

/// Writes everything to a draft in the empty directory, then moves it out, entry by entry.
fn fill_existing(
    dir: &Path,
    files: &[NewFile<'_>],
    is_cancelled: &dyn Fn() -> bool,
) -> Result<(), Failure> {
    draft::sweep(dir);
    ensure_empty(dir, None)?;
    let draft = DirectoryDraft::new(dir)?;
    // Once more: another run may have begun to fill it in the meantime. Of two such runs, one at
    // least sees the other's draft here.
    ensure_empty(dir, draft.path().file_name())?;
    write_files(draft.path(), files, is_cancelled)?;
    let mut moved = Vec::new();
    move_entries(draft.path(), dir, &mut moved, is_cancelled)
        .inspect_err(|_| take_back(dir, files, &moved))
}

fn ensure_empty(dir: &Path, but_for: Option<&OsStr>) -> Result<(), Failure> {
    for entry in fs::read_dir(dir)? {
        if Some(entry?.file_name().as_os_str()) != but_for {
            return Err(Failure::NotEmpty);
        }
    }
    Ok(())
}

fn write_files(
    dir: &Path,
    files: &[NewFile<'_>],
    is_cancelled: &dyn Fn() -> bool,
) -> Result<(), Failure> {
    for file in files {
        if is_cancelled() {
            return Err(Failure::Cancelled);
        }
        let path = dir.join(file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, file.content)?;
    }
    Ok(())
}

/// Moves the top-level entries of a draft, replaces nothing, and adds their names to `moved`.
fn move_entries(
    draft: &Path,
    dir: &Path,
    moved: &mut Vec<OsString>,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<(), Failure> {
    // Collected first: some systems skip entries of a directory that changes while it is read.
    let entries: Vec<DirEntry> = fs::read_dir(draft)?.collect::<io::Result<_>>()?;
    for entry in entries {
        if is_cancelled() {
            return Err(Failure::Cancelled);
        }
        let target = dir.join(entry.file_name());
        if fs::symlink_metadata(&target).is_ok() {
            return Err(Failure::NotEmpty);
        }
        fs::rename(entry.path(), target)?;
        moved.push(entry.file_name());
    }
    Ok(())
}

/// Removes the files that were moved to `dir`, and the folders that are empty then: whatever
/// somebody else has put there by now is kept.
fn take_back(dir: &Path, files: &[NewFile<'_>], moved: &[OsString]) {
    for file in files {
        let top = file.path.split('/').next().unwrap_or_default();
        if !moved.iter().any(|name| name == top) {
            continue;
        }
        let path = dir.join(file.path);
        let _ = fs::remove_file(&path);
        for folder in path.ancestors().skip(1).take_while(|folder| *folder != dir) {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    const FILES: [NewFile<'_>; 4] = [
        NewFile { path: "one.txt", content: b"1" },
        NewFile { path: "deep/two.txt", content: b"2" },
        NewFile { path: "deep/er/three.txt", content: b"3" },
        NewFile { path: "four.txt", content: b"4" },
    ];

    /// Fills `dir`, and cancels when that is asked for the time after `checks` times.
    fn fill_with_cancel(dir: &Path, checks: usize) -> Result<(), Error> {
        let left = Cell::new(checks);
        let is_cancelled = || {
            let cancel = left.get() == 0;
            left.set(left.get().saturating_sub(1));
            cancel
        };
        fill_directory(dir, &FILES, &is_cancelled)
    }

    fn names(dir: &Path) -> Vec<OsString> {
        let mut names: Vec<OsString> =
            fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    }

    #[test]
    fn cancelling_at_any_step_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        for (dir, steps) in [(folder.path().join("new/deep"), 4), (folder.path().to_owned(), 7)] {
            for checks in 0..steps {
                let filled = fill_with_cancel(&dir, checks);
                assert!(matches!(filled, Err(Error::CancelledWriting)), "{filled:?}");
                assert!(names(folder.path()).is_empty(), "after {checks} in {}", dir.display());
            }
        }
        fill_with_cancel(folder.path(), 7).unwrap();
        assert_eq!(names(folder.path()), ["deep", "four.txt", "one.txt"]);
        assert_eq!(names(&folder.path().join("deep")), ["er", "two.txt"]);
    }

    #[test]
    fn what_others_put_there_in_the_meantime_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (dir, draft) = (folder.path(), folder.path().join("draft"));
        assert!(write_files(&draft, &FILES, &|| false).is_ok());
        fs::write(dir.join("four.txt"), "theirs").unwrap();
        let moved = move_entries(&draft, dir, &mut Vec::new(), &|| false);
        assert!(matches!(moved, Err(Failure::NotEmpty)));

        fs::create_dir_all(dir.join("deep/er")).unwrap();
        for file in ["one.txt", "deep/two.txt", "deep/er/three.txt", "deep/theirs.txt"] {
            fs::write(dir.join(file), "").unwrap();
        }
        take_back(dir, &FILES, &["one.txt".into(), "deep".into()]);
        assert_eq!(names(dir), ["deep", "draft", "four.txt"]);
        assert_eq!(names(&dir.join("deep")), ["theirs.txt"]);
        assert_eq!(fs::read(dir.join("four.txt")).unwrap(), b"theirs");
    }
}
