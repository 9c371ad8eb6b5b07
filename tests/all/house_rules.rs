//! How the source code is written, where no other tool holds it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::figures::{Figures, WIDEST};
use crate::tool::PROJECT;

#[test]
fn each_type_has_a_name_of_its_own() {
    let mut found = Vec::new();
    for (name, places) in Figures::of_the_source().types {
        if places.len() > 1 {
            found.push(format!("{name}: {}", places.join(", ")));
        }
    }
    none(&found, "a type needs a name that no other type of src/ has, JSON records aside");
}

#[test]
fn a_parameter_has_a_name_and_a_type_instead_of_a_pattern() {
    let mut found = Vec::new();
    for function in Figures::of_the_source().functions {
        if function.takes_apart {
            found.push(function.name);
        }
    }
    none(&found, "a function takes no tuple or array apart where it names its parameters");
}

/// rustfmt leaves comments and long texts as they are.
#[test]
fn a_line_fits_an_editor_beside_another_one() {
    let mut found = Vec::new();
    for Line { place, text } in lines(&Path::new(PROJECT).join("src")) {
        let width = text.chars().count();
        if width > WIDEST {
            found.push(format!("{place} has {width}"));
        }
    }
    none(&found, &format!("a line has at most {WIDEST} characters, in comments and tests, too"));
}

#[test]
fn the_name_of_the_program_is_one_constant() {
    let mut found = Vec::new();
    for Line { place, text } in lines(&Path::new(PROJECT).join("src")) {
        let is_comment = text.trim_start().starts_with("//");
        if text.contains("flask-or-django") && !is_comment {
            found.push(place);
        }
    }
    assert!(found.len() == 1 && found[0].starts_with("src/program.rs:"), "{found:?}");
}

#[test]
fn the_format_is_looked_at_in_one_place() {
    let mut files = BTreeSet::new();
    for Line { place, text } in lines(&Path::new(PROJECT).join("src")) {
        if text.contains("FormatKind::") {
            files.extend(place.split_once(':').map(|(file, _)| file.to_owned()));
        }
    }
    let list_and_use = ["src/cli/values.rs", "src/commands/shared.rs"];
    assert_eq!(files.iter().collect::<Vec<_>>(), list_and_use);
}

struct Line {
    /// Its file and number.
    place: String,
    text: String,
}

fn lines(folder: &Path) -> Vec<Line> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(lines(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let below = path.strip_prefix(PROJECT).unwrap().display();
            for (index, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
                let place = format!("{below}:{}", index + 1);
                found.push(Line { place, text: line.to_owned() });
            }
        }
    }
    found
}

/// Fails with every place that breaks a rule.
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}; {} places:\n{}", found.len(), found.join("\n"));
}
