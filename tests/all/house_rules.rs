//! Rules for the source code that neither rustfmt nor clippy checks.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::figures::{Figures, WIDEST};
use crate::tool::PROJECT;

#[test]
fn no_two_types_have_the_same_name() {
    let mut found = Vec::new();
    for (name, places) in Figures::of_the_source().types {
        if places.len() > 1 {
            found.push(format!("{name}: {}", places.join(", ")));
        }
    }
    none(&found, "two types of src/ have the same name (records in src/json/ may)");
}

#[test]
fn no_parameter_is_a_tuple_or_array_pattern() {
    let mut found = Vec::new();
    for function in Figures::of_the_source().functions {
        if function.has_pattern {
            found.push(function.name);
        }
    }
    none(&found, "a parameter is a tuple or array pattern; name two parameters, or use a struct");
}

/// rustfmt does not break comments and string literals.
#[test]
fn no_line_is_longer_than_a_hundred_characters() {
    let mut found = Vec::new();
    for Line { place, text } in lines(&Path::new(PROJECT).join("src")) {
        let width = text.chars().count();
        if width > WIDEST {
            found.push(format!("{place} has {width}"));
        }
    }
    none(&found, &format!("a line has more than {WIDEST} characters"));
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
    /// File and line number.
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

/// Fails with every violation of a rule.
fn none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}; {} places:\n{}", found.len(), found.join("\n"));
}
