//! What a trial wrote, and what to do with it.

use std::path::Path;

use super::json;
use super::markdown::escape;
use crate::screen::{Format, Screen};
use crate::text;
use crate::trial::{Resource, Written};

/// What was written, in one of the formats.
pub fn trial(dir: &Path, resource: &Resource, written: &Written, (format, screen): (Format, Screen)) -> String {
    let sentence = format!("two apps for {}: {}", resource.plural, text::count(written.files.len(), "file"));
    let directory = shell_words::quote(&dir.to_string_lossy()).into_owned();
    let steps = [
        (format!("cd {}", text::safe(&directory)), ""),
        ("python3 trial.py test".to_owned(), "one suite, run against both"),
        ("python3 trial.py serve".to_owned(), "both side by side, until Ctrl-C"),
        ("python3 trial.py report".to_owned(), "what differs, measured"),
        ("flask-or-django … --trial flask|django|even".to_owned(), "which felt better"),
    ];
    match format {
        Format::Json => json::trial(dir, resource, written),
        Format::Markdown => {
            let lines = steps.map(|(command, means)| format!("- `{command}` {}\n", escape(means)));
            format!("## {}\n\n{}{}", escape(&text::capitalised(&sentence)), lines.concat(), databases(written, "\n"))
        }
        Format::Table => {
            let widest = steps.iter().map(|(command, _)| text::columns(command)).max().unwrap_or(0);
            let lines = steps.map(|(command, means)| {
                let line = format!("{}  {means}", text::pad(&command, widest));
                text::hang("  ", line.trim_end(), screen.width)
            });
            format!("{}{}{}", text::hang("", &sentence, screen.width), lines.concat(), databases(written, ""))
        }
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
