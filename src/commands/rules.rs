//! Checks or audits a rule set, or exports the built-in one.

use std::fs;
use std::io;
use std::path::Path;

use super::{Context, load, no_directory};
use crate::cli::RulesSubcommand;
use crate::error::Error;
use crate::files::changes::{self, Change};
use crate::located::problem;
use crate::report;
use crate::report::style::Format;
use crate::rules::{Store, lint, store};
use crate::text::count;
use crate::{json, terminal, text};

/// # Errors
/// When a rule set has problems or exceeds its own limits, or something cannot be read or written.
pub fn run(command: &RulesSubcommand, context: Context<'_>) -> Result<(), Error> {
    match command {
        RulesSubcommand::Check { dir } => check(dir, context.format()),
        RulesSubcommand::Export { dir } => export(dir),
        RulesSubcommand::Audit { dir } => audit(dir.as_deref(), context),
    }
}

fn audit(dir: Option<&Path>, context: Context<'_>) -> Result<(), Error> {
    let store = match dir {
        Some(dir) if !dir.is_dir() => return Err(no_directory(dir)),
        Some(dir) => Store::Directory(dir.to_owned()),
        None => Store::Embedded,
    };
    let rules = load(&store)?;
    let audit = crate::audit::audit(rules);
    let bounds = audit.bounds(rules);
    let style = (context.format(), context.screen);
    terminal::result(&report::audit::audit(rules, &audit, &bounds, style))?;
    if bounds.iter().all(|check| check.kept) { Ok(()) } else { Err(Error::Unmet) }
}

fn check(dir: &Path, format: Format) -> Result<(), Error> {
    if !dir.is_dir() {
        return Err(no_directory(dir));
    }
    let checked = lint::check(&Store::Directory(dir.to_owned()));
    let report = match format {
        Format::Json => json::problems(&checked.problems),
        Format::Markdown => {
            return Err(Error::input(
                "rules check has no markdown format",
                "use --format table or json",
            ));
        }
        Format::Table if checked.problems.is_empty() => format!(
            "sound: {}, {}, {}\n",
            count(checked.questions, "question"),
            count(checked.rules, "rule"),
            count(checked.claims, "claim")
        ),
        Format::Table => format!("{}\n", problem::report(&checked.problems)),
    };
    terminal::result(&report)?;
    if checked.problems.is_empty() { Ok(()) } else { Err(Error::Unmet) }
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
