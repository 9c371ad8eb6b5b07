//! The pages for people: their console blocks are run, their links lead somewhere, and what they
//! count is counted.

use std::fs;
use std::path::Path;
use std::process::Command;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::tool::{PROJECT, path, tool};

const PAGES: [&str; 5] =
    ["README.md", "NUMBERS.md", "CONTRIBUTING.md", "CHANGELOG.md", "rules/README.md"];
/// The pages with console blocks.
pub const WITH_BLOCKS: [&str; 3] = ["README.md", "NUMBERS.md", "rules/README.md"];

pub fn page(name: &str) -> String {
    fs::read_to_string(Path::new(PROJECT).join(name)).unwrap()
}

/// A page has this sentence, however its lines are broken.
pub fn states(name: &str, sentence: &str) {
    let text = page(name);
    let words: Vec<&str> = text.split_whitespace().collect();
    assert!(words.join(" ").contains(sentence), "{name} does not state: {sentence}");
}

#[test]
fn the_pages_show_what_the_program_prints() {
    let path = path();
    let cases = trycmd::TestCases::new();
    cases.env("COLUMNS", "80").env("CARGO_PKG_NAME", "").env("PATH", path.to_str().unwrap());
    for page in WITH_BLOCKS {
        cases.case(page);
    }
}

#[test]
fn the_readme_is_short_and_counts_claims_and_probes() {
    assert!(page("README.md").lines().count() <= 150);
    let counts = tool("compare").json()["counts"].clone();
    let sum = |from: &str| -> u64 {
        counts[from].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum()
    };
    let guide = sum("guide");
    let of = |ratings: &[&str]| -> u64 {
        ratings.iter().map(|rating| counts["guide"][rating].as_u64().unwrap()).sum()
    };
    let probes = fs::read_dir(Path::new(PROJECT).join("tests/probes")).unwrap();
    let is_program = |path: &Path| path.extension().is_some_and(|ending| ending == "py");
    let probes = probes.filter(|entry| is_program(&entry.as_ref().unwrap().path())).count();
    states("README.md", &format!("The rules rest on {} claims", guide + sum("project")));
    states("README.md", &format!("{probes} [probes](tests/probes)"));
    states(
        "README.md",
        &format!("{guide} of the {} claims behind the rules", guide + sum("project")),
    );
    states(
        "README.md",
        &format!(
            "Of the guide's {guide} claims, {} hold, {} hold in part, {} are opinions or can't be verified, and {} are \
             wrong or outdated",
            of(&["holds"]),
            of(&["partly"]),
            of(&["opinion", "unverifiable"]),
            of(&["wrong", "outdated"]),
        ),
    );
}

/// The targets of all links and pictures, those in HTML too.
fn targets(text: &str) -> Vec<String> {
    let mut targets = Vec::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                targets.push(dest_url.into_string());
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                for attribute in ["src=\"", "srcset=\"", "href=\""] {
                    let parts = html.split(attribute).skip(1);
                    targets.extend(parts.map(|it| it.split('"').next().unwrap().to_owned()));
                }
            }
            _ => {}
        }
    }
    targets
}

/// The headings of a page, as GitHub names them in addresses.
fn headings(text: &str) -> Vec<String> {
    let (mut headings, mut heading) = (Vec::new(), None);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut heading {
                    *heading += &text;
                }
            }
            Event::End(TagEnd::Heading(_)) => headings.extend(heading.take()),
            _ => {}
        }
    }
    let name = |heading: String| {
        let letters = heading.chars().filter(|it| it.is_alphanumeric() || " -_".contains(*it));
        letters.collect::<String>().to_lowercase().replace(' ', "-")
    };
    headings.into_iter().map(name).collect()
}

/// A target exists in the checkout, with its heading.
fn exists(folder: &Path, target: &str) {
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = folder.join(file);
    assert!(path.exists(), "there is no {target}");
    if !heading.is_empty() {
        let headings = headings(&fs::read_to_string(path).unwrap());
        assert!(headings.iter().any(|it| it == heading), "{target} is none of {headings:?}");
    }
}

#[test]
fn every_link_leads_somewhere() {
    for name in PAGES {
        let folder = Path::new(PROJECT).join(name).parent().unwrap().to_owned();
        for target in targets(&page(name)) {
            assert!(!target.starts_with("http:"), "{target}");
            // `rules export` writes rules/README.md without what is around it.
            assert!(!target.contains(".."), "{target} in {name}");
            if !target.starts_with("https:") {
                exists(&folder, &target);
            }
        }
    }
}

#[test]
#[ignore = "needs Python 3.11"]
fn a_package_index_gets_addresses_of_this_version() {
    let output = Command::new(Path::new(PROJECT).join(".ci/readme-for-index")).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let (was, now) = (targets(&page("README.md")), targets(&text));
    assert!(was.len() > 10 && was.len() == now.len(), "{now:?}");
    let repository = env!("CARGO_PKG_REPOSITORY");
    for (was, now) in was.iter().zip(&now) {
        let kinds = ["blob", "raw", "tree"]
            .map(|kind| format!("{repository}/{kind}/v{}/{was}", env!("CARGO_PKG_VERSION")));
        let is_foreign = was.starts_with("https:") && was == now;
        assert!(is_foreign || kinds.contains(now), "{was} became {now}");
        assert_eq!(now.contains("/raw/"), was.contains("pictures/"), "{now}");
    }
}
