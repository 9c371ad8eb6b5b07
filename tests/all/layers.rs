//! Data flows one way: what each module may import, and no circles between files.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::arrows::{Arrow, arrows};
use crate::source::{Source, sources};
use crate::tool::PROJECT;

/// The modules of `src/`, each after the modules that it may import.
const MODULES: [(&str, &[&str]); 18] = [
    ("program", &[]),
    ("text", &[]),
    ("located", &["text"]),
    ("error", &["located"]),
    ("command_line", &["program", "text"]),
    ("terminal", &["error", "text"]),
    ("files", &["error", "program", "text"]),
    ("rules", &["files", "located", "text"]),
    ("answers", &["error", "files", "located", "rules", "text"]),
    ("decision", &["answers", "rules"]),
    ("audit", &["answers", "decision", "rules"]),
    ("interview", &["answers", "decision", "rules", "terminal", "text"]),
    ("trial", &["error", "files", "text"]),
    ("json", &["audit", "decision", "error", "located", "program", "rules", "text", "trial"]),
    ("report", &["audit", "command_line", "decision", "located", "rules", "text", "trial"]),
    ("cli", &["answers", "command_line", "error", "program", "report", "rules", "text", "trial"]),
    (
        "commands",
        &[
            "answers",
            "audit",
            "cli",
            "command_line",
            "decision",
            "error",
            "files",
            "interview",
            "json",
            "located",
            "program",
            "report",
            "rules",
            "terminal",
            "text",
            "trial",
        ],
    ),
    ("main", &["commands"]),
];

/// The modules that may use a package, submodules included.
const HOMES: [(&str, &[&str]); 19] = [
    ("annotate_snippets", &["located/problem"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli/completions", "cli/subcommands"]),
    ("clap_lex", &["cli/first_look"]),
    ("clap_mangen", &["cli/manual"]),
    ("colored", &["report/terminal"]),
    ("comfy_table", &["report/terminal"]),
    ("ctrlc", &["terminal"]),
    ("dialoguer", &["interview/menu"]),
    ("dlmalloc", &["main"]),
    ("include_dir", &["files", "rules", "trial"]),
    ("jiff", &["commands/today", "rules"]),
    ("jsonc_parser", &["answers/file", "located"]),
    ("minijinja", &["trial"]),
    ("nix", &["terminal"]),
    ("rustix", &["terminal"]),
    ("signal_hook", &["terminal"]),
    ("tempfile", &["files"]),
    ("terminal_size", &["terminal"]),
];

#[test]
fn modules_import_only_what_they_may() {
    let sources = sources();
    let mut wrong = String::new();
    let there: BTreeSet<&str> = sources.iter().map(top).collect();
    let listed: BTreeSet<&str> = MODULES.iter().map(|(name, _)| *name).collect();
    for name in there.symmetric_difference(&listed) {
        writeln!(wrong, "{name} is either not in src/ or not in the list").unwrap();
    }
    for arrow in arrows(&sources) {
        let (from, to) = (top(arrow.from), top(arrow.to));
        if from != to && !imports_of(from).contains(&to) {
            writeln!(wrong, "{}; {from} may not import {to}", arrow.in_words()).unwrap();
        }
    }
    assert!(wrong.is_empty(), "data flows one way:\n{wrong}");
}

#[test]
fn the_architecture_in_contributing_has_every_module() {
    let text = fs::read_to_string(Path::new(PROJECT).join("CONTRIBUTING.md")).unwrap();
    for (name, _) in MODULES {
        let has_it = [format!("\n  {name}.rs "), format!("\n  {name}/ ")]
            .iter()
            .any(|line| text.contains(line.as_str()));
        assert!(has_it, "CONTRIBUTING.md has no line for {name}");
    }
}

#[test]
fn the_list_of_modules_goes_from_the_ground_up() {
    for (index, (name, imports)) in MODULES.iter().enumerate() {
        let below: Vec<&str> = MODULES[..index].iter().map(|(name, _)| *name).collect();
        assert!(imports.iter().all(|import| below.contains(import)), "{name}");
    }
}

fn imports_of(module: &str) -> &[&str] {
    MODULES.iter().find(|(name, _)| *name == module).map_or(&[], |(_, imports)| imports)
}

/// The top-level module of a file.
fn top(source: &Source) -> &str {
    source.module.first().map_or("main", String::as_str)
}

/// The files of a folder, `mod.rs` included, do not import each other in a circle. A re-export
/// counts for the file that defines the item.
#[test]
fn no_files_of_a_folder_form_a_circle() {
    let sources = sources();
    let arrows = arrows(&sources);
    let mut wrong = String::new();
    for folder in &sources {
        let inside: Vec<&Arrow<'_>> =
            arrows.iter().filter(|arrow| counts_inside(folder, arrow)).collect();
        for circle in circles(folder, &inside) {
            writeln!(wrong, "{} form a circle:", circle.join(", ")).unwrap();
            for arrow in &inside {
                let ends = [part(folder, arrow.from), part(folder, arrow.to)];
                if ends.iter().all(|end| circle.contains(end)) {
                    writeln!(wrong, "    {}", arrow.in_words()).unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "the files of a folder form no circle:\n{wrong}");
}

/// Whether an arrow connects two parts of the folder, re-exports aside.
fn counts_inside(folder: &Source, arrow: &Arrow<'_>) -> bool {
    let only_re_exported = arrow.re_exported && arrow.from.module == folder.module;
    arrow.from.module.starts_with(&folder.module)
        && arrow.to.module.starts_with(&folder.module)
        && part(folder, arrow.from) != part(folder, arrow.to)
        && !only_re_exported
}

/// The direct child of `folder` that contains a file.
fn part(folder: &Source, source: &Source) -> String {
    match source.module.get(folder.module.len()) {
        Some(_) => source.module[..=folder.module.len()].join("/"),
        None => folder.path.clone(),
    }
}

/// Each circle, as the parts of the folder on it.
fn circles(folder: &Source, arrows: &[&Arrow<'_>]) -> BTreeSet<Vec<String>> {
    let mut leads = BTreeSet::new();
    for arrow in arrows {
        leads.insert((part(folder, arrow.from), part(folder, arrow.to)));
    }
    lengthen(&mut leads);
    let mut circles = BTreeSet::new();
    for (start, _) in leads.iter().filter(|(from, to)| from == to) {
        let mut circle = Vec::new();
        for (from, to) in &leads {
            if from == start && leads.contains(&(to.clone(), from.clone())) {
                circle.push(to.clone());
            }
        }
        circles.insert(circle);
    }
    circles
}

/// The transitive closure.
fn lengthen(leads: &mut BTreeSet<(String, String)>) {
    loop {
        let mut longer = BTreeSet::new();
        for (from, middle) in leads.iter() {
            for (_, to) in leads.iter().filter(|(next, _)| next == middle) {
                longer.insert((from.clone(), to.clone()));
            }
        }
        if longer.is_subset(leads) {
            return;
        }
        leads.append(&mut longer);
    }
}

#[test]
fn each_package_has_its_home() {
    let mut wrong = String::new();
    for source in sources() {
        let module = if source.module.is_empty() { "main" } else { &source.module.join("/") };
        let is_home = |home: &&str| Path::new(module).starts_with(home);
        for used in &source.paths {
            for (package, homes) in HOMES {
                if used.words[0] == package && !homes.iter().any(is_home) {
                    let place = source.place(used.line);
                    writeln!(wrong, "{place} uses {package}, only for {homes:?}").unwrap();
                }
            }
        }
    }
    assert!(wrong.is_empty(), "packages are used outside of their homes:\n{wrong}");
}

#[test]
fn every_test_file_is_part_of_the_tests() {
    let folder = Path::new(PROJECT).join("tests/all");
    let main = fs::read_to_string(folder.join("main.rs")).unwrap();
    let named: BTreeSet<String> = main
        .lines()
        .filter_map(|line| Some(line.strip_prefix("mod ")?.trim_end_matches(';').to_owned()))
        .collect();
    let mut there = BTreeSet::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        if path.extension().is_some_and(|kind| kind == "rs") && name != "main" {
            there.insert(name.to_owned());
        }
    }
    assert_eq!(named, there);
}
