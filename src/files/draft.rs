//! Temporary files and directories that are renamed once they are complete.

use std::io;
use std::path::Path;

use crate::program;

/// An empty file in `folder`, with the permissions that the umask leaves to a new file.
///
/// # Errors
/// When no file can be created in the folder.
pub fn file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let prefix = prefix();
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// An empty directory in `folder`, with the permissions that the umask leaves to a new directory.
///
/// # Errors
/// When no directory can be created in the folder.
pub fn directory(folder: &Path) -> io::Result<tempfile::TempDir> {
    let prefix = prefix();
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
    builder.tempdir_in(folder)
}

/// Hidden, and with the program's name, so that whoever finds a leftover knows where it is from.
fn prefix() -> String {
    format!(".{}-", program::NAME)
}
