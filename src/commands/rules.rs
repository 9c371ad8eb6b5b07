//! Checks or audits a rule set, or writes the embedded one to a directory.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{load, no_directory};
use crate::cli::RulesTask;
use crate::error::Error;
use crate::file;
use crate::guide::{Source, check, source};
use crate::report::{self, json};
use crate::screen::{Format, Screen};
use crate::text::count;
use crate::{decision, output, problem};

/// # Errors
/// When a rule set has problems or breaks its own bounds, or something cannot be read or written.
pub fn run(task: &RulesTask, format: Format, screen: Screen) -> Result<(), Error> {
    match task {
        RulesTask::Check { dir } => check(dir, format),
        RulesTask::Export { dir } => export(dir),
        RulesTask::Audit { dir } => audit(dir.as_deref(), (format, screen)),
    }
}

fn audit(dir: Option<&Path>, (format, screen): (Format, Screen)) -> Result<(), Error> {
    let source = match dir {
        Some(dir) if !dir.is_dir() => return Err(no_directory(dir)),
        Some(dir) => Source::Directory(dir.to_owned()),
        None => Source::Embedded,
    };
    let guide = load(&source)?;
    let audit = decision::audit::audit(guide);
    let bounds = audit.bounds(guide);
    output::result(&report::audit::audit(guide, &audit, &bounds, (format, screen)))?;
    if bounds.iter().all(|found| found.kept) { Ok(()) } else { Err(Error::Unmet) }
}

fn check(dir: &Path, format: Format) -> Result<(), Error> {
    if !dir.is_dir() {
        return Err(no_directory(dir));
    }
    let found = check::check(&Source::Directory(dir.to_owned()));
    let report = match format {
        Format::Json => json::problems(&found.problems),
        Format::Markdown => {
            return Err(Error::input("rules check has no markdown format", "use --format table or json"));
        }
        Format::Table if found.problems.is_empty() => format!(
            "sound: {}, {}, {}\n",
            count(found.questions, "question"),
            count(found.rules, "rule"),
            count(found.claims, "claim")
        ),
        Format::Table => format!("{}\n", problem::report(&found.problems)),
    };
    output::result(&report)?;
    if found.problems.is_empty() { Ok(()) } else { Err(Error::Unmet) }
}

fn export(dir: &Path) -> Result<(), Error> {
    let failed = |cause: io::Error| Error::Io { doing: format!("write the rule set to {}", file::show(dir)), cause };
    fs::create_dir_all(dir).map_err(failed)?;
    if fs::read_dir(dir).map_err(failed)?.next().is_some() {
        let message = format!("the directory {} is not empty", file::show(dir));
        return Err(Error::input(message, "name a new or an empty directory"));
    }
    let mut written = Vec::new();
    for (path, text) in source::embedded_files() {
        let path = dir.join(path);
        let done = write(&path, text);
        written.push(path);
        if let Err(cause) = done {
            take_back(&written);
            return Err(failed(cause));
        }
    }
    Ok(())
}

/// A rule set that is not whole would be in the way of the next try.
fn take_back(written: &[PathBuf]) {
    for path in written.iter().rev() {
        let _ = fs::remove_file(path);
        // Only an empty folder goes.
        let _ = path.parent().map(fs::remove_dir);
    }
}

fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::create_new(path)?.write_all(text)
}
