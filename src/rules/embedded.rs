//! The rule set inside the program, which `rules check` and the tests have checked. Claims and
//! cases are parsed only when they are needed.

#[cfg(debug_assertions)]
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use serde::Deserialize;

use super::build::{Records, build};
use super::case_index::IndexedCase;
use super::cases::{Cases, Kind};
use super::claims::{Claims, Section};
use super::directory::{CAUTIONS, GUIDE, cases_file, claims_file, question_file};
use super::items::Items;
use super::rule_set::RuleSet;
use super::schema::Guide;
use crate::files::files_below;

static EMBEDDED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// Everything but the claims and the cases. It is compiled into a release, because a decision that
/// parsed the files would take half as long again. A debug build parses them, so that a change in
/// `rules/` can be tried at once.
pub fn rule_set() -> &'static RuleSet {
    #[cfg(not(debug_assertions))]
    return &super::built_in::RULE_SET;
    #[cfg(debug_assertions)]
    {
        static RULE_SET: LazyLock<RuleSet> = LazyLock::new(read);
        &RULE_SET
    }
}

#[cfg_attr(not(debug_assertions), allow(dead_code, reason = "its test compares what is compiled"))]
fn read() -> RuleSet {
    let guide: Guide = parsed(GUIDE);
    let ids = guide.questions.iter().chain(guide.later.iter());
    let questions = ids.map(|id| parsed(&question_file(id))).collect();
    build(Records { guide, questions, cautions: parsed(CAUTIONS) })
}

/// All claims, by section.
pub fn claims() -> Claims {
    let guide: Guide = parsed(GUIDE);
    let mut sections = Vec::new();
    for section in guide.sections.into_items() {
        let claims = parsed(&claims_file(&section.id));
        sections.push(Section::new(section, claims));
    }
    Claims { sections, topics: guide.topics.into_items() }
}

/// All cases, by kind.
pub fn cases() -> Cases {
    let guide: Guide = parsed(GUIDE);
    let mut kinds = Vec::new();
    for kind in guide.cases.into_items() {
        let cases = parsed(&cases_file(&kind.id));
        kinds.push(Kind::new(kind, cases));
    }
    Cases { kinds }
}

/// What a decision needs of the cases: compiled into a release, and made from the files in a debug
/// build.
pub fn case_index() -> Items<IndexedCase> {
    #[cfg(not(debug_assertions))]
    return super::built_in::CASE_INDEX.clone();
    #[cfg(debug_assertions)]
    super::case_index::case_index(rule_set(), &cases())
}

fn parsed<T: Deserialize<'static>>(path: &str) -> T {
    let text = file(path).and_then(|content| str::from_utf8(content).ok());
    let text = text.expect("guide.json names only files that exist");
    serde_json::from_str(text).expect("the tests have checked every file")
}

/// Like `Dir::get_file`, which takes ten times as long because it compares paths part by part.
fn file(path: &str) -> Option<&'static [u8]> {
    let folder = match path.split_once('/') {
        Some((folder, _)) => EMBEDDED.dirs().find(|dir| dir.path().as_os_str() == folder)?,
        None => &EMBEDDED,
    };
    let file = folder.files().find(|file| file.path().as_os_str() == path)?;
    Some(file.contents())
}

/// The path and the content of every file, the README and the schemas included.
pub fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    files_below(&EMBEDDED).into_iter()
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use snapbox::{assert_data_eq, file};

    use super::super::case_index;
    use super::*;

    /// A value as Rust code, which is how it prints itself: a line for each struct in a list.
    fn source(value: &impl Debug) -> String {
        let mut source = String::from("// Written by the tests from the files in rules/.");
        for line in format!("{value:#?}").lines().map(str::trim) {
            let begins_line = line.ends_with(['{', '[']) && line.starts_with(char::is_uppercase);
            source.push(if begins_line { '\n' } else { ' ' });
            source.push_str(line);
        }
        source + "\n"
    }

    #[test]
    fn what_is_compiled_in_is_what_the_files_say() {
        let rules = read();
        assert_data_eq!(source(&rules), file!["rule_set.txt"].raw());
        let index = case_index::case_index(&rules, &cases());
        assert_data_eq!(source(&index), file!["case_index.txt"].raw());
    }
}
