//! Drafts: temporary files and directories that are renamed once they are complete.
//!
//! A draft is locked as long as it is in use, so that a later run can tell the drafts that a killed
//! run left behind, and remove them.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use tempfile::{Builder, NamedTempFile, TempDir};

use crate::program;

/// Between the prefix and the suffix of a draft's name; letters and digits.
const RANDOM_LENGTH: usize = 12;
const SUFFIX: &str = ".draft";

/// A draft of a directory. It is removed when this is dropped.
#[derive(Debug)]
pub struct DirectoryDraft {
    /// Comes first, because fields are dropped in this order: the draft is locked until it is gone.
    dir: TempDir,
    /// `None` where directories cannot be locked.
    _lock: Option<File>,
}

impl DirectoryDraft {
    /// An empty directory in `folder`, with the permissions that the umask leaves to a new one.
    ///
    /// # Errors
    /// When no directory can be created in the folder.
    pub fn new(folder: &Path) -> io::Result<Self> {
        let prefix = prefix();
        let mut builder = builder(&prefix);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        loop {
            let dir = builder.tempdir_in(folder)?;
            let lock = match File::open(dir.path()) {
                Ok(lock) => Some(lock),
                // Another run took it for a leftover.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                // Windows opens no directories this way. Its runs cannot remove each other's
                // drafts of directories, either.
                Err(_) => None,
            };
            if lock.as_ref().is_none_or(|lock| is_kept(lock, dir.path())) {
                return Ok(Self { dir, _lock: lock });
            }
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Renames it to `dir`.
    ///
    /// # Errors
    /// When it cannot be renamed; it is removed then.
    pub fn publish(self, dir: &Path) -> io::Result<()> {
        fs::rename(self.path(), dir)?;
        let _ = self.dir.keep();
        Ok(())
    }
}

/// An empty file in `folder`, with the permissions that the umask leaves to a new file.
///
/// # Errors
/// When no file can be created in the folder.
pub fn file(folder: &Path) -> io::Result<NamedTempFile> {
    let prefix = prefix();
    let mut builder = builder(&prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    loop {
        let draft = builder.tempfile_in(folder)?;
        if is_kept(draft.as_file(), draft.path()) {
            return Ok(draft);
        }
    }
}

/// Removes the drafts in `folder` that no run holds. Those that cannot be removed are left there,
/// where they do no harm.
pub fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        if is_draft(&entry.file_name()) {
            remove_leftover(&entry.path());
        }
    }
}

fn remove_leftover(path: &Path) {
    let Ok(metadata) = fs::symlink_metadata(path) else { return };
    if !metadata.is_file() && !metadata.is_dir() {
        return;
    }
    let Ok(draft) = File::open(path) else { return };
    // Compared after it was opened, too: a link may have taken its place.
    if draft.try_lock().is_err() || !is_at(&draft, path) {
        return;
    }
    let _ = if metadata.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

/// Whether a name has the form of a draft's, such as `.flask-or-django-a1B2c3D4e5F6.draft`.
fn is_draft(name: &OsStr) -> bool {
    let random = name
        .to_str()
        .and_then(|name| name.strip_prefix(&prefix()))
        .and_then(|rest| rest.strip_suffix(SUFFIX));
    random.is_some_and(|random| {
        random.len() == RANDOM_LENGTH && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Locks a new draft. `false` if another run found it before it was locked, and took it for a
/// leftover.
fn is_kept(draft: &File, path: &Path) -> bool {
    match draft.try_lock() {
        Ok(()) => is_at(draft, path),
        Err(TryLockError::WouldBlock) => false,
        // This file system has no locks, so no other run can remove the draft as a leftover.
        Err(TryLockError::Error(_)) => true,
    }
}

/// Whether an open file or directory is still the one at `path`.
#[cfg(unix)]
fn is_at(open: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (open.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

/// Whether there is still something at `path`.
#[cfg(not(unix))]
fn is_at(_open: &File, path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn builder(prefix: &str) -> Builder<'_, 'static> {
    let mut builder = Builder::new();
    builder.prefix(prefix).suffix(SUFFIX).rand_bytes(RANDOM_LENGTH);
    builder
}

/// Hidden, and with the program's name, so that whoever finds a leftover knows where it is from.
fn prefix() -> String {
    format!(".{}-", program::NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_that_exact_form_are_drafts() {
        let prefix = prefix();
        let is_draft_with = |rest: &str| is_draft(OsStr::new(&format!("{prefix}{rest}")));
        assert!(is_draft_with("a1B2c3D4e5F6.draft"));
        for other in [
            "a1B2c3D4e5F.draft",
            "a1B2c3D4e5F67.draft",
            "a1B2c3D4e5-6.draft",
            "äöüßäö.draft",
            "a1B2c3D4e5F6",
            "a1B2c3D4e5F6.draft.txt",
        ] {
            assert!(!is_draft_with(other), "{other}");
        }
        assert!(!is_draft(OsStr::new("a1B2c3D4e5F6.draft")));
        let folder = tempfile::tempdir().unwrap();
        assert!(is_draft(file(folder.path()).unwrap().path().file_name().unwrap()));
        let directory = DirectoryDraft::new(folder.path()).unwrap();
        assert!(is_draft(directory.path().file_name().unwrap()));
    }

    #[test]
    fn a_draft_in_use_is_not_swept() {
        let folder = tempfile::tempdir().unwrap();
        let (file, directory) =
            (file(folder.path()).unwrap(), DirectoryDraft::new(folder.path()).unwrap());
        sweep(folder.path());
        assert!(file.path().exists() && directory.path().exists());
    }

    /// Another run may sweep a draft that was created and not locked yet.
    #[cfg(unix)]
    #[test]
    fn a_draft_that_was_swept_too_early_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("draft");
        let create = || File::create_new(&path).unwrap();
        let draft = create();
        assert!(is_kept(&draft, &path));
        let swept = create_again(&path, create);
        assert!(!is_kept(&swept, &path), "another file has its name");
        fs::remove_file(&path).unwrap();
        assert!(!is_kept(&swept, &path), "nothing has its name");
        let draft = create();
        let sweeper = File::open(&path).unwrap();
        sweeper.lock().unwrap();
        assert!(!is_kept(&draft, &path), "the other run is about to remove it");
    }

    /// Creates a file, and another one in its place; returns the first.
    #[cfg(unix)]
    fn create_again(path: &Path, create: impl Fn() -> File) -> File {
        fs::remove_file(path).unwrap();
        let first = create();
        fs::remove_file(path).unwrap();
        create();
        first
    }
}
