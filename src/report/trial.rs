//! What a trial wrote, and what to do with it.

use std::path::Path;

use super::markdown::{code, escape};
use crate::json;
use crate::report::style::{Format, Screen};
use crate::text;
use crate::trial::{Resource, Written};

/// What can be done next, with what it is good for.
const STEPS: [(&str, &str); 4] = [
    ("python3 trial.py test", "one suite, run against both"),
    ("python3 trial.py serve", "both side by side, until Ctrl-C"),
    ("python3 trial.py report", "what differs, measured"),
    ("flask-or-django … --trial flask|django|even", "which felt better"),
];

/// What was written, in one of the formats.
pub fn trial(
    dir: &Path,
    resource: &Resource,
    written: &Written,
    (format, screen): (Format, Screen),
) -> String {
    let sentence =
        format!("two apps for {}: {}", resource.plural, text::count(written.files.len(), "file"));
    let enter = enter(dir);
    let steps = enter.iter().map(|command| (command.as_str(), "")).chain(STEPS);
    match format {
        Format::Json => json::trial(dir, resource, written),
        Format::Markdown => {
            let lines = steps.map(|(command, means)| {
                format!("{}\n", format!("- {} {means}", code(command)).trim_end())
            });
            let lines: String = lines.collect();
            format!(
                "## {}\n\n{lines}{}",
                escape(&text::capitalised(&sentence)),
                databases(written, "\n")
            )
        }
        Format::Table => {
            let lines: String = steps.map(|step| line(step, screen.width)).collect();
            format!("{}{lines}{}", text::hang("", &sentence, screen.width), databases(written, ""))
        }
    }
}

/// What leads to the directory; nothing where one is there.
fn enter(dir: &Path) -> Option<String> {
    let name = dir.to_string_lossy();
    // A shell would take `-dash` for an option.
    let here = if name.starts_with('-') { "./" } else { "" };
    let command = format!("cd {}", shell_words::quote(&format!("{here}{name}")));
    (dir != Path::new(".")).then(|| text::safe(&command).into_owned())
}

/// A command with what it means, on a line of its own where both do not fit. A command that is broken cannot be copied.
fn line((command, means): (&str, &str), width: usize) -> String {
    let widest = STEPS.iter().map(|(command, _)| text::columns(command)).max().unwrap_or(0);
    let whole = format!("  {}  {means}", text::pad(command, widest));
    if means.is_empty() || text::columns(&whole) <= width {
        format!("{}\n", if means.is_empty() { format!("  {command}") } else { whole })
    } else {
        format!("  {command}\n{}", text::hang("    ", means, width))
    }
}

/// Rows of an earlier trial may not fit.
fn databases(written: &Written, before: &str) -> String {
    if written.databases.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = written.databases.iter().map(String::as_str).collect();
    format!("{before}still there: {}; delete it if the fields are others now\n", names.join(", "))
}
