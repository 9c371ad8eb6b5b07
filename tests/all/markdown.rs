//! Markdown that GitHub shows as it is meant, and that markdownlint accepts.

use std::fs;
use std::path::Path;
use std::process::Command;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::model::Model;
use crate::tool::{PROJECT, change, folder, path, small_rules, tool, tool_with};

/// Everything that can be written as Markdown, beside decisions.
const PAGES: [&str; 16] = [
    "--size not-sure",
    "--realtime heavy --api simple --size small --explain --guide-as-written",
    "compare",
    "compare docs --sources",
    "compare api --verdict unverifiable",
    "questions",
    "questions --explain",
    "why admin",
    "why admin-essential",
    "why django-admin-permissions",
    "why Django Ninja",
    "cases",
    "cases zulip",
    "rules audit",
    "rules check rules",
    "rules check tests/broken-rules",
];
/// How many random sheets are decided, every other one with `--explain`.
const SHEETS: u64 = 20;

/// Each document with the words that make it.
fn documents() -> Vec<(String, String)> {
    let mut lines: Vec<String> = PAGES.map(str::to_owned).into();
    let model = Model::embedded();
    for seed in 0..SHEETS {
        let explain = if seed.is_multiple_of(2) { "--explain " } else { "" };
        lines.push(format!("{explain}{}", model.flags(&model.some_sheet(seed))));
    }
    let document = |line: String| {
        let run = tool(&line).and("--format markdown").in_folder(Path::new(PROJECT));
        let (_, text, errors) = run.talk();
        assert_eq!(errors, "", "{line}");
        (line, text)
    };
    lines.into_iter().map(document).collect()
}

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

#[test]
fn a_document_begins_with_its_only_title_and_has_no_html() {
    for (line, text) in documents() {
        let mut levels = Vec::new();
        for event in events(&text) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => levels.push(level),
                Event::Html(html) | Event::InlineHtml(html) => panic!("{line}: {html}"),
                _ => {}
            }
        }
        assert!(text.starts_with("# "), "{line}: {text}");
        assert!(levels[1..].iter().all(|level| *level == HeadingLevel::H2), "{line}: {levels:?}");
        assert!(text.lines().all(|line| line.trim_end() == line), "{line}");
    }
}

#[test]
fn a_document_names_version_command_and_all_answers() {
    let line = "--size large --admin not-sure --weight size=2";
    let text = tool(&format!("{line} --format markdown")).text();
    let end = "
## Answers

- Size: large
- Admin site: not-sure

Made by flask-or-django ";
    let made = text.split_once(end).expect(&text).1;
    let command = "flask-or-django --format markdown --size large --admin not-sure --weight size=2";
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(made, format!("{version}:\n\n```sh\n{command}\n```\n"));
    assert_eq!(tool(command.strip_prefix("flask-or-django").unwrap()).text(), text);
}

/// What a reader sees: texts and code, with a line for each paragraph, heading, item and cell.
fn read(text: &str) -> String {
    let mut seen = String::new();
    for event in events(text) {
        match event {
            Event::Text(text) | Event::Code(text) => seen.push_str(&text),
            Event::SoftBreak => seen.push(' '),
            Event::Start(Tag::Item) | Event::End(TagEnd::Paragraph | TagEnd::TableCell) => {
                seen.push('\n');
            }
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            _ => {}
        }
    }
    seen
}

#[test]
fn whatever_a_rule_set_says_is_read_as_it_was_written() {
    for says in [
        "1. One | <b>two</b> &amp; *three* _four_ `five`",
        "- a dash, and ~~tildes~~ [a](b) ![c](d)",
        "# not a heading",
        "> no quote",
        "+ plus",
        "12) brackets",
        "---",
        "===",
        "ask @somebody at www.example.org or https://example.org/a_b_c",
        "a|b @c|d https://e.org/f|g",
        "``` no fence",
        "a\\\\*b",
        "(see https://example.org/a_b), 'http://a.org/x_y'! <http://b>",
    ] {
        let rules = small_rules();
        change(rules.path(), "claims/overview.json", "Flask needs no other package.", says);
        change(rules.path(), "questions/control.json", "You choose each part yourself.", says);
        let says = says.replace("\\\\", "\\");
        for line in ["compare", "--control fine --explain", "questions --explain", "why control"] {
            let run = tool_with(&format!("{line} --format markdown --rules"), rules.path());
            let seen = read(&run.text());
            assert!(seen.contains(&says), "{line}: {says}\n{seen}");
        }
    }
}

#[test]
#[ignore = "needs .ci/tools"]
fn documents_are_clean_under_markdownlint() {
    let folder = folder();
    fs::write(folder.path().join(".markdownlint.json"), r#"{"MD013": false}"#).unwrap();
    for (number, document) in documents().iter().enumerate() {
        fs::write(folder.path().join(format!("{number}.md")), &document.1).unwrap();
    }
    let tools = Path::new(PROJECT).join("target/ci-tools");
    let mut search = tools.join("bin").into_os_string();
    search.push(":");
    search.push(path());
    let lint = Command::new(tools.join("node_modules/.bin/markdownlint-cli2"))
        .args(["*.md", "--no-globs"])
        .env("PATH", search)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&lint.stdout) + String::from_utf8_lossy(&lint.stderr);
    assert!(lint.status.success(), "{said}");
    assert!(said.contains(&format!("Linting: {} files", documents().len())), "{said}");
}
