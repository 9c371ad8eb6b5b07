//! What a path that does not exist is likely to mean.

use std::fs;
use std::path::{Path, PathBuf};

use crate::text;

/// The end of a message about a missing file: `; did you mean …?`, or empty if no file there has a
/// similar name.
pub fn file_like(path: &Path) -> String {
    did_you_mean(path, Path::is_file)
}

/// The same about a missing directory.
pub fn directory_like(path: &Path) -> String {
    did_you_mean(path, Path::is_dir)
}

fn did_you_mean(path: &Path, is_meant: fn(&Path) -> bool) -> String {
    let near = similar(path, is_meant);
    near.map_or_else(String::new, |near| format!("; did you mean {}?", text::show(&near)))
}

/// The path with a name that is there in place of one that is not: `rules/guide.json` for
/// `rule/guiide.json`.
fn similar(path: &Path, is_meant: fn(&Path) -> bool) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let mut folder = path.parent()?.to_owned();
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        folder = similar(&folder, Path::is_dir)?;
    }
    let place = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
    let entries = fs::read_dir(place).ok()?.flatten().filter(|entry| is_meant(&entry.path()));
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // A folder lists its files in any order; the suggestion is always the same.
    names.sort();
    text::nearest(name, names.iter().map(String::as_str)).map(|near| folder.join(near))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_beside_the_path_is_found_wherever_the_slip_is() {
        let folder = tempfile::tempdir().unwrap();
        let (lists, needs) = (folder.path().join("lists"), folder.path().join("lists/needs.json"));
        fs::create_dir(&lists).unwrap();
        fs::write(&needs, "").unwrap();
        for (path, near) in [
            ("lists/neeeds.json", Some(&needs)),
            ("list/needs.json", Some(&needs)),
            ("“lists”/needs", Some(&needs)),
            ("lists/answers.json", None),
            ("needs.json", None),
            ("nowhere/needs.json", None),
        ] {
            let found = similar(&folder.path().join(path), Path::is_file);
            assert_eq!(found.as_ref(), near, "{path}");
        }
        assert_eq!(similar(&folder.path().join("Lists/"), Path::is_dir), Some(lists));
        assert_eq!(similar(Path::new("/"), Path::is_dir), None);
    }
}
