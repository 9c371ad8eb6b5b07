//! Data flows one way: what each module may import.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::tool::PROJECT;

/// Each module with the modules of this crate that it may import.
const LAYERS: [(&str, &[&str]); 17] = [
    ("program", &[]),
    ("error", &[]),
    ("text", &[]),
    ("located", &["text"]),
    ("files", &["error", "program", "text"]),
    ("rules", &["error", "files", "located", "program", "text"]),
    ("answers", &["error", "files", "located", "rules", "text"]),
    ("decision", &["rules", "answers"]),
    ("audit", &["answers", "decision", "rules"]),
    ("trial", &["error", "files", "program", "text"]),
    ("json", &["answers", "audit", "decision", "located", "report", "rules", "text", "trial"]),
    ("report", &["answers", "audit", "decision", "json", "located", "rules", "text", "trial"]),
    ("interview", &["answers", "decision", "rules", "text"]),
    ("terminal", &["error"]),
    ("cli", &["error", "report", "rules", "text"]),
    (
        "commands",
        &[
            "answers",
            "audit",
            "cli",
            "decision",
            "error",
            "files",
            "interview",
            "json",
            "located",
            "report",
            "rules",
            "terminal",
            "text",
            "trial",
        ],
    ),
    ("main", &["cli", "commands", "error", "terminal"]),
];

#[test]
fn modules_import_only_what_lies_below_them() {
    let source = Path::new(PROJECT).join("src");
    for path in rust_files(&source) {
        let module = module_of(path.strip_prefix(&source).unwrap());
        let (_, allowed) = LAYERS
            .iter()
            .find(|(name, _)| *name == module)
            .unwrap_or_else(|| panic!("no layer for {module}"));
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for used in code.split("crate::").skip(1).flat_map(imported) {
            assert!(
                used == module || allowed.contains(&used),
                "{} imports crate::{used}",
                path.display()
            );
        }
    }
}

/// The modules named after `crate::`: one, or several in braces.
fn imported(after: &str) -> Vec<&str> {
    let inside = after.strip_prefix('{').and_then(|list| list.split('}').next());
    let paths: Vec<&str> = inside.map_or_else(|| vec![after], |list| list.split(',').collect());
    paths.into_iter().map(first_word).collect()
}

fn first_word(path: &str) -> &str {
    let path = path.trim_start();
    path.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_').next().unwrap()
}

#[test]
fn every_test_file_is_part_of_the_tests() {
    let folder = Path::new(PROJECT).join("tests/all");
    let main = fs::read_to_string(folder.join("main.rs")).unwrap();
    let named: BTreeSet<String> = main
        .lines()
        .filter_map(|line| Some(line.strip_prefix("mod ")?.trim_end_matches(';').to_owned()))
        .collect();
    let there: BTreeSet<String> = rust_files(&folder)
        .iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .filter(|name| name != "main")
        .collect();
    assert_eq!(named, there);
}

#[test]
fn each_package_has_its_home() {
    let source = Path::new(PROJECT).join("src");
    let homes: [(&str, &[&str]); 7] = [
        ("comfy_table", &["report/grid.rs"]),
        ("terminal_size", &["terminal.rs"]),
        ("dialoguer", &["interview/menu.rs"]),
        ("ctrlc", &["terminal.rs"]),
        ("include_dir", &["rules/store.rs", "trial/templates.rs"]),
        ("minijinja", &["trial/templates.rs"]),
        ("sha2", &["trial/write.rs"]),
    ];
    for (package, homes) in homes {
        for path in
            rust_files(&source).iter().filter(|path| !homes.iter().any(|home| path.ends_with(home)))
        {
            let text = fs::read_to_string(path).unwrap();
            assert!(!text.contains(&format!("{package}::")), "{} in {}", package, path.display());
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            files.push(path);
        }
    }
    files
}

/// The first part of a path below `src`, without its ending.
fn module_of(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}
