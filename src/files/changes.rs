//! Changes to the files of a directory: all of them, or none.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::save;

/// A change of one file.
#[derive(Debug)]
pub struct Change {
    /// In the directory.
    path: PathBuf,
    old: Option<Vec<u8>>,
    /// None where the file goes.
    new: Option<Vec<u8>>,
}

impl Change {
    /// A file that gets a content.
    pub fn write(path: impl Into<PathBuf>, content: &[u8], old: Option<Vec<u8>>) -> Self {
        Self { path: path.into(), old, new: Some(content.to_vec()) }
    }

    /// A file that goes.
    pub fn remove(path: impl Into<PathBuf>, old: Option<Vec<u8>>) -> Self {
        Self { path: path.into(), old, new: None }
    }
}

/// Makes all changes. A directory that is not there yet appears whole.
///
/// # Errors
/// When one of them fails; then those before it are taken back.
pub fn apply(dir: &Path, changes: &[Change]) -> io::Result<()> {
    if dir.exists() {
        return in_place(dir, changes);
    }
    let parent =
        dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = make_folders(parent)?;
    let whole = || {
        let mut builder = tempfile::Builder::new();
        builder.prefix(".flask-or-django-");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        let draft = builder.tempdir_in(parent)?;
        in_place(draft.path(), changes)?;
        fs::rename(draft.path(), dir)
    };
    whole().inspect_err(|_| remove_folders(&made))
}

fn in_place(dir: &Path, changes: &[Change]) -> io::Result<()> {
    let mut made = Vec::new();
    for (done, change) in changes.iter().enumerate() {
        if let Err(error) = step(dir, change, &mut made) {
            take_back(dir, &changes[..done]);
            remove_folders(&made);
            return Err(error);
        }
    }
    Ok(())
}

fn step(dir: &Path, change: &Change, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let path = dir.join(&change.path);
    let Some(text) = &change.new else {
        fs::remove_file(&path)?;
        remove_empty(dir, &path);
        return Ok(());
    };
    if let Some(folder) = path.parent() {
        made.extend(make_folders(folder)?);
    }
    put(&path, text)
}

/// There is nobody left to tell if this fails, too.
fn take_back(dir: &Path, changes: &[Change]) {
    for change in changes.iter().rev() {
        let path = dir.join(&change.path);
        let _ = match &change.old {
            Some(old) => {
                path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| put(&path, old))
            }
            None => fs::remove_file(&path),
        };
    }
}

/// The file appears whole, and one that was there keeps its permissions.
fn put(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut draft = save::new_file(path.parent().unwrap_or(Path::new(".")))?;
    if let Ok(about) = fs::metadata(path) {
        draft.as_file().set_permissions(about.permissions())?;
    }
    draft.write_all(content)?;
    draft.persist(path).map(drop).map_err(|failure| failure.error)
}

/// Makes the folders that are missing on the way to one; which, the outermost first.
fn make_folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let missing: Vec<PathBuf> = folder
        .ancestors()
        .take_while(|part| !part.as_os_str().is_empty() && !part.exists())
        .map(Path::to_owned)
        .collect();
    fs::create_dir_all(folder)?;
    Ok(missing.into_iter().rev().collect())
}

/// Only those that are empty go.
fn remove_folders(made: &[PathBuf]) {
    for folder in made.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
}

/// The folders that a file leaves empty, up to the directory.
fn remove_empty(dir: &Path, path: &Path) {
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != dir) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}
