//! Where the files of a rule set are read from: the built-in copy, or a directory.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::files;
use crate::located::problem::Problem;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// The file that lists the questions and the sections, and by that all other files.
pub const MANIFEST: &str = "guide.json";
/// The file of all cautions.
pub const CAUTIONS: &str = "cautions.json";
/// What else a rule set directory may contain. The two folders are listed on their own.
const UNLISTED: [&str; 3] = ["README.md", "questions", "claims"];

/// A place to read a rule set from.
#[derive(Debug, Clone)]
pub enum Store {
    Embedded,
    Directory(PathBuf),
}

/// The path of a question's file in the rule set.
pub fn question_file(id: &str) -> String {
    format!("questions/{id}.json")
}

/// The path of a section's claims in the rule set.
pub fn claims_file(section: &str) -> String {
    format!("claims/{section}.json")
}

impl Store {
    /// The text of a file, by its path in the rule set.
    ///
    /// # Errors
    /// When there is no such file, or it is not UTF-8 or larger than 1 MiB.
    pub fn read(&self, path: &str) -> Result<Cow<'static, str>, Problem> {
        match self {
            Self::Embedded => {
                let text = embedded_file(path).and_then(|bytes| str::from_utf8(bytes).ok());
                text.map(Cow::Borrowed)
                    .ok_or_else(|| Problem::of_file(path, "there is no such file", "add it"))
            }
            Self::Directory(folder) => {
                let text = files::read_plain(&folder.join(path)).map(Cow::Owned);
                text.map_err(|error| Problem::of_file(&self.name(path), error.why, error.help))
            }
        }
    }

    /// The name of a file in messages: its path with the directory in front.
    pub fn name(&self, path: &str) -> String {
        match self {
            Self::Embedded => format!("rules/{path}"),
            Self::Directory(folder) => folder.join(path).to_string_lossy().into_owned(),
        }
    }

    /// The paths of all files, sorted, to find those that `guide.json` does not name. Hidden files
    /// and the README are left out.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = match self {
            Self::Embedded => embedded_files().map(|(path, _)| path.to_owned()).collect(),
            Self::Directory(folder) => {
                let inside = ["", "questions", "claims"];
                inside.iter().flat_map(|part| entries(folder, part)).collect::<Vec<_>>()
            }
        };
        paths.retain(|path| !UNLISTED.contains(&path.as_str()));
        paths.sort_unstable();
        paths
    }
}

/// Like `Dir::get_file`, which takes ten times as long because it compares paths part by part.
fn embedded_file(path: &str) -> Option<&'static [u8]> {
    let folder = match path.split_once('/') {
        Some((folder, _)) => EMBEDDED.dirs().find(|dir| dir.path().as_os_str() == folder)?,
        None => &EMBEDDED,
    };
    let file = folder.files().find(|file| file.path().as_os_str() == path)?;
    Some(file.contents())
}

/// The path and the content of every file of the built-in rule set.
pub fn embedded_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    files_below(&EMBEDDED)
}

/// The files of a folder and of the folders in it.
fn files_below(
    dir: &'static Dir<'static>,
) -> Box<dyn Iterator<Item = (&'static str, &'static [u8])>> {
    let files = dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents())));
    Box::new(files.chain(dir.dirs().flat_map(files_below)))
}

/// The paths of the visible entries of `part`, a folder of the rule set, or "" for the rule set
/// itself. A folder that exists and cannot be listed is `part/` here, so that it is reported.
fn entries(folder: &Path, part: &str) -> Vec<String> {
    let path = folder.join(part);
    let Ok(entries) = fs::read_dir(&path) else {
        return if path.exists() { vec![format!("{part}/")] } else { Vec::new() };
    };
    let mut paths = Vec::new();
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            paths.push(if part.is_empty() { name } else { format!("{part}/{name}") });
        }
    }
    paths
}
