//! Checks or audits a rule set, or writes the embedded one to a directory.

use std::fs;
use std::io;
use std::path::Path;

use super::{load, no_directory};
use crate::cli::RulesSubcommand;
use crate::error::Error;
use crate::files::changes::{self, Change};
use crate::located::problem;
use crate::report;
use crate::report::style::{Format, Screen};
use crate::rules::{Store, lint, store};
use crate::text::count;
use crate::{json, terminal, text};

/// # Errors
/// When a rule set has problems or breaks its own bounds, or something cannot be read or written.
pub fn run(task: &RulesSubcommand, format: Format, screen: Screen) -> Result<(), Error> {
    match task {
        RulesSubcommand::Check { dir } => check(dir, format),
        RulesSubcommand::Export { dir } => export(dir),
        RulesSubcommand::Audit { dir } => audit(dir.as_deref(), (format, screen)),
    }
}

fn audit(dir: Option<&Path>, (format, screen): (Format, Screen)) -> Result<(), Error> {
    let store = match dir {
        Some(dir) if !dir.is_dir() => return Err(no_directory(dir)),
        Some(dir) => Store::Directory(dir.to_owned()),
        None => Store::Embedded,
    };
    let rules = load(&store)?;
    let audit = crate::audit::audit(rules);
    let bounds = audit.bounds(rules);
    terminal::result(&report::audit::audit(rules, &audit, &bounds, (format, screen)))?;
    if bounds.iter().all(|found| found.kept) { Ok(()) } else { Err(Error::Unmet) }
}

fn check(dir: &Path, format: Format) -> Result<(), Error> {
    if !dir.is_dir() {
        return Err(no_directory(dir));
    }
    let found = lint::check(&Store::Directory(dir.to_owned()));
    let report = match format {
        Format::Json => json::problems(&found.problems),
        Format::Markdown => {
            return Err(Error::input(
                "rules check has no markdown format",
                "use --format table or json",
            ));
        }
        Format::Table if found.problems.is_empty() => format!(
            "sound: {}, {}, {}\n",
            count(found.questions, "question"),
            count(found.rules, "rule"),
            count(found.claims, "claim")
        ),
        Format::Table => format!("{}\n", problem::report(&found.problems)),
    };
    terminal::result(&report)?;
    if found.problems.is_empty() { Ok(()) } else { Err(Error::Unmet) }
}

fn export(dir: &Path) -> Result<(), Error> {
    let failed = |cause: io::Error| Error::Io {
        doing: format!("write the rule set to {}", text::show(dir)),
        cause,
    };
    if dir.exists() && fs::read_dir(dir).map_err(failed)?.next().is_some() {
        let message = format!("the directory {} is not empty", text::show(dir));
        return Err(Error::input(message, "name a new or an empty directory"));
    }
    let files: Vec<Change> =
        store::embedded_files().map(|(path, text)| Change::write(path, text, None)).collect();
    changes::apply(dir, &files).map_err(failed)
}
