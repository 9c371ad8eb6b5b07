//! `rules format`: the house form of a rule set's files.

use std::fs;
use std::path::Path;

use serde_json::Value;
use snapbox::str;

use crate::tool::{PROJECT, change, small_rules, tool, tool_with};

#[test]
fn the_rule_sets_of_the_project_have_the_house_form() {
    for dir in ["rules", "tests/small-rules"] {
        let (code, listed, _) = tool("rules format --check").and(dir).in_folder(project()).talk();
        assert_eq!(code, 0, "run `rules format {dir}`\n{listed}");
    }
}

fn project() -> &'static Path {
    Path::new(PROJECT)
}

/// The JSON files of the small rule set, with their folders.
fn files(rules: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for part in ["", "questions", "claims"] {
        for entry in fs::read_dir(rules.join(part)).unwrap() {
            let path = entry.unwrap().path();
            files.extend(path.extension().is_some_and(|ending| ending == "json").then_some(path));
        }
    }
    files
}

#[test]
fn keys_in_any_order_are_accepted_and_come_back_in_order() {
    let rules = small_rules();
    let mut before = Vec::new();
    for path in files(rules.path()) {
        let text = fs::read_to_string(&path).unwrap();
        // Without spaces, and with the keys in the order of the alphabet.
        let value: Value = serde_json::from_str(&text).unwrap();
        fs::write(&path, value.to_string()).unwrap();
        before.push((path, text));
    }
    assert!(tool_with("rules check", rules.path()).text().starts_with("ok: "));
    tool_with("rules format", rules.path()).text();
    for (path, text) in before {
        assert_eq!(fs::read_to_string(&path).unwrap(), text, "{}", path.display());
    }
}

#[test]
fn what_has_another_form_is_listed_and_with_check_left_alone() {
    let rules = small_rules();
    change(
        rules.path(),
        "questions/size.json",
        "\"label\": \"Size\",\n  ",
        "\"label\": \"Size\", ",
    );
    change(rules.path(), "claims/own.json", "[\n  {", "[{");
    tool("rules format --check .").in_folder(rules.path()).finds(str![[r#"
would format ./claims/own.json
would format ./questions/size.json
2 files would be formatted, 11 unchanged

"#]]);
    tool("rules format . --format json").in_folder(rules.path()).prints(str![[r#"
{
  "schema": 1,
  "files": [
    "./claims/own.json",
    "./questions/size.json"
  ],
  "unchanged": 11
}

"#]]);
    tool("rules format --check .").in_folder(rules.path()).prints(str![[r#"
0 files would be formatted, 13 unchanged

"#]]);
}

/// Escapes, the digits of a number, unknown and duplicate keys.
#[test]
fn no_content_is_lost() {
    let rules = small_rules();
    let text = r#"[{"x": 1e+05, "id": "\u0061\u00e9", "x": [], "says": "é"}, 12.50, {}]"#;
    fs::write(rules.path().join("cautions.json"), text).unwrap();
    tool_with("rules format", rules.path()).text();
    let formatted = fs::read_to_string(rules.path().join("cautions.json")).unwrap();
    snapbox::assert_data_eq!(
        formatted.replace('\\', "/"),
        str![[r#"
[
  {
    "id": "/u0061/u00e9",
    "says": "é",
    "x": 1e+05,
    "x": []
  },
  12.50,
  {}
]

"#]]
    );
}

#[test]
fn nothing_is_formatted_if_a_file_is_not_json() {
    let rules = small_rules();
    change(rules.path(), "claims/own.json", "[\n  {", "[{");
    let before = fs::read_to_string(rules.path().join("claims/own.json")).unwrap();
    fs::write(rules.path().join("questions/size.json"), "{\"id\": \"size\",}").unwrap();
    tool("rules format .").in_folder(rules.path()).fails(str![[r#"
error: invalid JSON: trailing commas are not allowed
 --> ./questions/size.json:1:14
  |
1 | {"id": "size",}
  |              ^
  |
  = help: remove the last comma

1 problem in 1 file; nothing was loaded

"#]]);
    assert_eq!(fs::read_to_string(rules.path().join("claims/own.json")).unwrap(), before);
}
