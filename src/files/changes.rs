//! Changes several files of a directory: all of them, or none.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::draft;

/// A change to one file.
#[derive(Debug)]
pub struct Change {
    /// Relative to the directory.
    path: PathBuf,
    /// What the file holds now, to restore it when a later change fails.
    old: Option<Vec<u8>>,
    /// `None` removes the file.
    new: Option<Vec<u8>>,
}

impl Change {
    /// Creates the file or replaces its content.
    pub fn write(path: impl Into<PathBuf>, content: &[u8], old: Option<Vec<u8>>) -> Self {
        Self { path: path.into(), old, new: Some(content.to_vec()) }
    }

    /// Removes the file.
    pub fn remove(path: impl Into<PathBuf>, old: Option<Vec<u8>>) -> Self {
        Self { path: path.into(), old, new: None }
    }
}

/// Makes all changes. A directory that does not exist yet is filled under a temporary name first.
///
/// # Errors
/// When a change fails; the changes made before it are undone.
pub fn apply(dir: &Path, changes: &[Change]) -> io::Result<()> {
    if dir.exists() {
        return change_files(dir, changes);
    }
    let parent =
        dir.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let created = create_folders(parent)?;
    create_directory(dir, parent, changes).inspect_err(|_| remove_folders(&created))
}

fn create_directory(dir: &Path, parent: &Path, changes: &[Change]) -> io::Result<()> {
    let draft = draft::directory(parent)?;
    change_files(draft.path(), changes)?;
    fs::rename(draft.path(), dir)
}

fn change_files(dir: &Path, changes: &[Change]) -> io::Result<()> {
    let mut created = Vec::new();
    for (done, change) in changes.iter().enumerate() {
        if let Err(error) = change_file(dir, change, &mut created) {
            undo(dir, &changes[..done]);
            remove_folders(&created);
            return Err(error);
        }
    }
    Ok(())
}

/// Makes one change, and adds the folders it had to create to `created`.
fn change_file(dir: &Path, change: &Change, created: &mut Vec<PathBuf>) -> io::Result<()> {
    let path = dir.join(&change.path);
    let Some(content) = &change.new else {
        fs::remove_file(&path)?;
        remove_empty_folders(dir, &path);
        return Ok(());
    };
    if let Some(folder) = path.parent() {
        created.extend(create_folders(folder)?);
    }
    replace_file(&path, content)
}

/// Undoes changes, the last one first. Errors are ignored: the error that made this necessary is
/// the one to report.
fn undo(dir: &Path, changes: &[Change]) {
    for change in changes.iter().rev() {
        let path = dir.join(&change.path);
        let _ = match &change.old {
            Some(old) => path
                .parent()
                .map_or(Ok(()), fs::create_dir_all)
                .and_then(|()| replace_file(&path, old)),
            None => fs::remove_file(&path),
        };
    }
}

/// Renames a complete draft to `path`, so that no reader sees half a file. An existing file keeps
/// its permissions.
fn replace_file(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut draft = draft::file(path.parent().unwrap_or(Path::new(".")))?;
    if let Ok(metadata) = fs::metadata(path) {
        draft.as_file().set_permissions(metadata.permissions())?;
    }
    draft.write_all(content)?;
    draft.persist(path).map(drop).map_err(|failure| failure.error)
}

/// Like `create_dir_all`; returns the folders it created, outermost first.
fn create_folders(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let missing: Vec<PathBuf> = folder
        .ancestors()
        .take_while(|part| !part.as_os_str().is_empty() && !part.exists())
        .map(Path::to_owned)
        .collect();
    fs::create_dir_all(folder)?;
    Ok(missing.into_iter().rev().collect())
}

/// Removes the folders that `create_folders` returned; those that are in use by now are kept.
fn remove_folders(created: &[PathBuf]) {
    for folder in created.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
}

/// Removes the folders between `dir` and a removed file that are empty now.
fn remove_empty_folders(dir: &Path, path: &Path) {
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != dir) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}
