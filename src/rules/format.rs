//! The house form of the files of a rule set.

use std::path::{Path, PathBuf};

use super::directory::{self, CAUTIONS, GUIDE};
use super::schema::{CautionRecord, Claim, Guide, QuestionRecord};
use crate::files;
use crate::located::document::Document;
use crate::located::format::{Shape, formatted};
use crate::located::lists::List;
use crate::located::problem::{Problem, Problems};
use crate::located::readable::Readable as _;
use crate::located::strict;

/// The files of a rule set, compared with their house form.
#[derive(Debug, Default)]
pub struct Formatted {
    /// Those that have another form.
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
    for path in directory::paths(dir) {
        let Some(shape) = shape(&path) else { continue };
        let path = dir.join(path);
        match house_form(&path, &shape) {
            Ok(Some(text)) => formatted.changes.push(FormattedFile { path, text }),
            Ok(None) => formatted.unchanged += 1,
            Err(problem) => problems.add(problem),
        }
    }
    if problems.is_empty() { Ok(formatted) } else { Err(problems.into_sorted()) }
}

/// The house form of a file; `None` if it has that already.
fn house_form(path: &Path, shape: &Shape) -> Result<Option<String>, Problem> {
    let name = path.to_string_lossy().into_owned();
    let text = files::read_plain(path)
        .map_err(|unreadable| Problem::of_file(&name, unreadable.why, unreadable.help))?;
    let document = Document::new(name, &text);
    let new = formatted(&document, &strict::parse(&document)?, shape);
    Ok((new != text).then_some(new))
}

/// What a file is to contain, by its path in the rule set; `None` for files of another kind.
fn shape(path: &str) -> Option<Shape> {
    let (name, ending) = path.rsplit_once('.')?;
    match (name.split_once('/'), ending) {
        _ if path == GUIDE => Some(Guide::shape()),
        _ if path == CAUTIONS => Some(List::<CautionRecord>::shape()),
        (Some(("questions", _)), "json") => Some(QuestionRecord::shape()),
        (Some(("claims", _)), "json") => Some(List::<Claim>::shape()),
        _ => None,
    }
}
