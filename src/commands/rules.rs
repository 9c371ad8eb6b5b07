//! Checks or audits a rule set, or writes the embedded one to a directory.

use std::path::Path;

use super::shared::{cancelled_by_interrupt, ensure_directory, load, show, store};
use crate::audit::audit;
use crate::cli::RulesSubcommand;
use crate::error::Error;
use crate::files::{NewFile, fill_directory};
use crate::report::style::Style;
use crate::rules::store::embedded_files;
use crate::rules::{Store, lint};
use crate::{json, report};

/// # Errors
/// When a rule set has problems or breaks its own bounds, or something cannot be read or written.
pub fn run(task: &RulesSubcommand, style: &Style) -> Result<(), Error> {
    match task {
        RulesSubcommand::Check { dir } => check(dir, style),
        RulesSubcommand::Export { dir } => export(dir),
        RulesSubcommand::Audit { dir } => audit_rules(dir.as_deref(), style),
    }
}

fn audit_rules(dir: Option<&Path>, style: &Style) -> Result<(), Error> {
    let rules = load(&store(dir.map(Path::to_owned))?)?;
    let audit = audit(rules);
    let checks = audit.bounds(rules);
    show(
        style,
        || json::audit(rules, &audit, &checks),
        || report::audit::page(rules, &audit, &checks),
    )?;
    if checks.iter().all(|check| check.kept) { Ok(()) } else { Err(Error::Unmet) }
}

fn check(dir: &Path, style: &Style) -> Result<(), Error> {
    ensure_directory(dir)?;
    let found = lint::check(&Store::Directory(dir.to_owned()));
    show(style, || json::problems(&found.problems), || report::problems::page(&found))?;
    if found.problems.is_empty() { Ok(()) } else { Err(Error::Unmet) }
}

fn export(dir: &Path) -> Result<(), Error> {
    let files: Vec<NewFile> =
        embedded_files().map(|(path, content)| NewFile { path, content }).collect();
    fill_directory(dir, &files, &cancelled_by_interrupt()?)
}
