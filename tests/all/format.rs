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
error: invalid JSON: a comma after the last item
 --> ./questions/size.json:1:14
  |
1 | {"id": "size",}
  |              ^
  |
  = help: remove it

1 problem in 1 file; nothing was loaded

"#]]);
    assert_eq!(fs::read_to_string(rules.path().join("claims/own.json")).unwrap(), before);
}

#[test]
fn all_files_are_formatted_or_none() {
    use std::os::unix::fs::PermissionsExt as _;
    let rules = small_rules();
    for file in ["cautions.json", "questions/size.json"] {
        let path = rules.path().join(file);
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        fs::write(&path, value.to_string()).unwrap();
    }
    let sealed = rules.path().join("questions/size.json");
    fs::set_permissions(&sealed, fs::Permissions::from_mode(0o444)).unwrap();
    let before = fs::read_to_string(rules.path().join("cautions.json")).unwrap();
    tool("rules format .").in_folder(rules.path()).fails(str![[r#"
error: cannot save to `./questions/size.json`: it is read-only
  change its permissions, or name another file

"#]]);
    assert_eq!(fs::read_to_string(rules.path().join("cautions.json")).unwrap(), before);
}

/// What would be too large to be read again is not written.
#[test]
fn a_file_that_would_grow_beyond_the_limit_is_left_alone() {
    let rules = small_rules();
    let path = rules.path().join("claims/own.json");
    let claims: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    let mut claim = claims[0].clone();
    let (mut many, mut size) = (Vec::new(), 0);
    while size < 1024 * 1000 {
        claim["id"] = format!("claim-{}", many.len()).into();
        size += claim.to_string().len() + 1;
        many.push(claim.clone());
    }
    let minified = Value::from(many).to_string();
    fs::write(&path, &minified).unwrap();
    tool("rules format .").in_folder(rules.path()).fails(str![[r#"
error: formatted, this file would be larger than 1 MiB, which is too large to be
       read
--> ./claims/own.json
 = help: divide it into two sections

1 problem in 1 file; nothing was loaded

"#]]);
    assert_eq!(fs::read_to_string(&path).unwrap(), minified);
}
