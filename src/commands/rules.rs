//! Checks, formats or audits a rule set, or writes the built-in one to a directory.

use std::path::Path;

use super::shared::{cancelled_by_interrupt, ensure_rule_set, load, show};
use super::today::today;
use crate::audit::audit;
use crate::cli::RulesSubcommand;
use crate::error::Error;
use crate::files::{self, NewFile, Replacement, SaveTarget, fill_directory};
use crate::report::style::Style;
use crate::rules::{self, embedded};
use crate::{json, report, terminal, text};

/// # Errors
/// When a rule set has problems or exceeds its own limits, or something cannot be read or written.
pub fn run(task: &RulesSubcommand, style: &Style) -> Result<(), Error> {
    match task {
        RulesSubcommand::Check { dir } => check(dir, style),
        RulesSubcommand::Format { dir, check } => format(dir, *check, style),
        RulesSubcommand::Export { dir } => export(dir, style),
        RulesSubcommand::Audit { dir } => audit_rules(dir.as_deref(), style),
    }
}

fn audit_rules(dir: Option<&Path>, style: &Style) -> Result<(), Error> {
    let rules = &load(dir)?.rules;
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
    ensure_rule_set(dir)?;
    let found = rules::check(dir, today()?);
    let width = style.width;
    show(style, || json::problems(&found), || report::problems::page(&found, width))?;
    if !found.problems.is_empty() {
        return Err(Error::Unmet);
    }
    for note in found.aging.notes() {
        terminal::message(text::hang("note: ", &note, width).trim_end());
    }
    Ok(())
}

/// Brings every file into the house form; with `check`, only lists those that would change.
fn format(dir: &Path, check: bool, style: &Style) -> Result<(), Error> {
    ensure_rule_set(dir)?;
    let formatted = rules::format::format(dir).map_err(Error::Problems)?;
    if !check {
        let mut replacements = Vec::new();
        for file in &formatted.changes {
            let target = SaveTarget::new(&file.path, true)?;
            replacements.push(Replacement { target, content: file.text.clone() });
        }
        for note in files::replace_all(&replacements)? {
            terminal::message(&note);
        }
    }
    show(style, || json::formatted(&formatted), || report::format::page(&formatted, check))?;
    if check && !formatted.changes.is_empty() { Err(Error::Unmet) } else { Ok(()) }
}

fn export(dir: &Path, style: &Style) -> Result<(), Error> {
    let files: Vec<NewFile> =
        embedded::files().map(|(path, content)| NewFile { path, content }).collect();
    fill_directory(dir, &files, &cancelled_by_interrupt()?)?;
    let paths: Vec<&str> = files.iter().map(|file| file.path).collect();
    show(style, || json::export(dir, paths), || report::export::page(dir, files.len()))
}
