//! Where the rule set is read from: the copy inside the program, or a directory.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::files;
use crate::located::problem::Problem;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// The file that names every other file of a rule set.
pub const MANIFEST: &str = "guide.json";
pub const CAUTIONS: &str = "cautions.json";
/// What may stand beside the files of a rule set.
const OTHERS: [&str; 3] = ["README.md", "questions", "claims"];

/// What a rule set is read from.
#[derive(Debug, Clone)]
pub enum Store {
    Embedded,
    Directory(PathBuf),
}

/// Where the file of a question stands.
pub fn question_file(id: &str) -> String {
    format!("questions/{id}.json")
}

/// Where the claims of a section stand.
pub fn claims_file(section: &str) -> String {
    format!("claims/{section}.json")
}

impl Store {
    /// The text of one file, by its path inside the rule set.
    ///
    /// # Errors
    /// When there is no such file, or it is no text.
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

    /// How messages call a file of the rule set.
    pub fn name(&self, path: &str) -> String {
        match self {
            Self::Embedded => format!("rules/{path}"),
            Self::Directory(folder) => folder.join(path).to_string_lossy().into_owned(),
        }
    }

    /// The paths of everything that is there, sorted: files, and folders that have no place in a rule set.
    pub fn paths(&self) -> Vec<String> {
        let mut paths = match self {
            Self::Embedded => embedded_files().map(|(path, _)| path.to_owned()).collect(),
            Self::Directory(folder) => {
                let inside = ["", "questions", "claims"];
                inside.iter().flat_map(|part| entries(folder, part)).collect::<Vec<_>>()
            }
        };
        paths.retain(|path| !OTHERS.contains(&path.as_str()));
        paths.sort_unstable();
        paths
    }
}

/// Comparing the names as they are takes a tenth of what `get_file` takes to compare them part by part.
fn embedded_file(path: &str) -> Option<&'static [u8]> {
    let folder = match path.split_once('/') {
        Some((folder, _)) => EMBEDDED.dirs().find(|dir| dir.path().as_os_str() == folder)?,
        None => &EMBEDDED,
    };
    let file = folder.files().find(|file| file.path().as_os_str() == path)?;
    Some(file.contents())
}

/// Every embedded file of the rule set: its path and its text.
pub fn embedded_files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    embedded(&EMBEDDED)
}

fn embedded(dir: &'static Dir<'static>) -> Box<dyn Iterator<Item = (&'static str, &'static [u8])>> {
    let own = dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents())));
    Box::new(own.chain(dir.dirs().flat_map(embedded)))
}

/// What stands in a folder of a rule set, but for hidden files. A folder that cannot be listed stands for itself.
fn entries(folder: &Path, part: &str) -> Vec<String> {
    let path = folder.join(part);
    let Ok(entries) = fs::read_dir(&path) else {
        return if path.exists() { vec![format!("{part}/")] } else { Vec::new() };
    };
    let names = entries
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let visible = names.filter(|name| !name.starts_with('.'));
    visible.map(|name| if part.is_empty() { name } else { format!("{part}/{name}") }).collect()
}
