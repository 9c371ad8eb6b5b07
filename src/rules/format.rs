//! The house form of the files of a rule set.

use std::path::{Path, PathBuf};

use super::directory::{self, CAUTIONS, FOLDERS, GUIDE, MAX_BYTES};
use super::schema::{Case, CautionRecord, Claim, Guide, QuestionRecord};
use crate::files::{self, MAX_SIZE};
use crate::located::document::Document;
use crate::located::format::{Shape, formatted};
use crate::located::lists::List;
use crate::located::problem::{Problem, Problems};
use crate::located::readable::Readable as _;
use crate::located::strict;
use crate::text;

/// The files of a rule set, compared with their house form.
#[derive(Debug, Default)]
pub struct Formatted {
    /// Those that have a different form.
    pub changes: Vec<FormattedFile>,
    /// How many have the house form already.
    pub unchanged: usize,
}

/// A file that is not in the house form.
#[derive(Debug)]
pub struct FormattedFile {
    pub path: PathBuf,
    /// The content in the house form.
    pub text: String,
}

/// Brings every JSON file of a rule set into the house form, without writing it.
///
/// # Errors
/// When a file cannot be read or is not JSON.
pub fn format(dir: &Path) -> Result<Formatted, Vec<Problem>> {
    let mut formatted = Formatted::default();
    let mut problems = Problems::default();
    let mut bytes = 0;
    for folder in FOLDERS {
        if let Some(problem) = directory::closed_folder(dir, folder) {
            problems.add(problem);
        }
    }
    for path in directory::paths(dir) {
        let Some(shape) = path.to_str().and_then(shape) else { continue };
        let path = dir.join(path);
        match form(&path, &shape) {
            Ok(FileForm::Other(text)) => {
                bytes += text.len();
                formatted.changes.push(FormattedFile { path, text });
            }
            Ok(FileForm::House(size)) => {
                bytes += size;
                formatted.unchanged += 1;
            }
            Err(problem) => problems.add(problem),
        }
    }
    if bytes > MAX_BYTES {
        let message = format!(
            "formatted, the rule set would be larger than {} MB, which is too large to be read",
            MAX_BYTES / 1_000_000
        );
        let help = "remove claims that no rule cites, or shorten their texts";
        problems.add(Problem::of_file(&text::name(dir), message, help));
    }
    if problems.is_empty() { Ok(formatted) } else { Err(problems.into_sorted()) }
}

/// What form a file has.
enum FileForm {
    /// The house form, and so many bytes.
    House(usize),
    /// A different one; the text in the house form.
    Other(String),
}

fn form(path: &Path, shape: &Shape) -> Result<FileForm, Problem> {
    let name = text::name(path);
    let text = files::read_plain(path)
        .map_err(|unreadable| Problem::of_file(&name, unreadable.why, unreadable.help))?;
    let document = Document::new(name, &text);
    let new = formatted(&document, &strict::parse(&document)?, shape);
    if new.len() as u64 > MAX_SIZE {
        let message =
            "formatted, this file would be larger than 1 MiB, which is too large to be read";
        return Err(Problem::of_file(&document.name, message, "divide it into two sections"));
    }
    Ok(if new == text { FileForm::House(new.len()) } else { FileForm::Other(new) })
}

/// What a file is to contain, by its path in the rule set; `None` for files of another kind.
fn shape(path: &str) -> Option<Shape> {
    let (name, ending) = path.rsplit_once('.')?;
    match (name.split_once('/'), ending) {
        _ if path == GUIDE => Some(Guide::shape()),
        _ if path == CAUTIONS => Some(List::<CautionRecord>::shape()),
        (Some(("questions", _)), "json") => Some(QuestionRecord::shape()),
        (Some(("claims", _)), "json") => Some(List::<Claim>::shape()),
        (Some(("cases", _)), "json") => Some(List::<Case>::shape()),
        _ => None,
    }
}
