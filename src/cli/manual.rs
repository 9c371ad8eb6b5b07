//! Manual pages: one for the program, and one for each command.

use std::path::Path;

use clap::Command;
use clap::builder::Resettable;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::{EXPLAINED, fit, weighted};
use crate::answers::Answers;
use crate::command_line;
use crate::error;
use crate::program::{NAME, VERSION};
use crate::rules::RuleSet;

/// What each exit code means. Three are those of a shell for a signal.
const EXITS: [(u8, &str); 7] = [
    (error::DONE, "Done, also if the reader of the output closed the pipe."),
    (
        error::UNMET,
        "A check failed: rules check found problems, rules format --check a file to format, or \
         rules audit a limit exceeded.",
    ),
    (error::BAD_INPUT, "Bad usage or bad input."),
    (error::HUNG_UP, "The terminal was closed."),
    (error::CANCELLED, "Ended by Ctrl-C. The message shows the command to continue with."),
    (131, "Ended by SIGQUIT, likewise."),
    (143, "Ended by SIGTERM, likewise."),
];

/// The variables that change what the program does.
const VARIABLES: [(&str, &str); 7] = [
    (
        "COLUMNS",
        "How many columns results have, from 20 to 100; otherwise as many as the terminal.",
    ),
    ("NO_COLOR", "If set, --color auto means never."),
    ("CLICOLOR_FORCE", "If set to something else than 0, --color auto means always."),
    ("CLICOLOR", "If set to 0, --color auto means never."),
    ("ACCESSIBLE", "Unless empty, 0, false, no or off, the same as --plain."),
    ("TERM", "If dumb, --color auto means never, and an interview asks line by line."),
    (
        "LC_ALL, LC_CTYPE, LANG",
        "The first of them that is set says whether the terminal shows UTF-8; if it does not, all \
         is drawn in ASCII.",
    ),
];

/// The day of these, in place of that of the clock.
const EPOCH: (&str, &str) = (
    "SOURCE_DATE_EPOCH",
    "The day on which rules check looks at the age of claims, and that of the manual pages, in \
     seconds since 1970; otherwise today.",
);

/// The manual page of a command.
pub struct ManualPage {
    /// The words of the command, such as `rules check`; none for the program itself.
    pub words: String,
    /// The name of its file, such as `flask-or-django-rules-check.1`.
    pub file: String,
    pub source: String,
}

/// The pages of the program and of all its commands, for the rule set in the directory `dir`.
/// `day` is theirs, such as `2026-11-26`.
pub fn manual(rules: &'static RuleSet, dir: Option<&Path>, day: &str) -> Vec<ManualPage> {
    let mut command = super::command(rules).disable_help_subcommand(true);
    fit::hide_unused(&mut command, |_| true);
    let command = with_plain_help(command).after_help(Resettable::Reset);
    let mut pages = Vec::new();
    add_pages(&command, &[], day, &mut pages);
    pages[0].source += &about_the_program(&examples(rules, dir));
    for page in &mut pages {
        page.source = tidied(&page.source);
    }
    pages
}

/// The command with a help of one paragraph for each option, since a blank line is none in roff.
fn with_plain_help(command: Command) -> Command {
    let command = command.mut_args(|option| match option.get_long_help() {
        Some(help) => {
            let help = help.to_string().replace("\n\n", ". ");
            option.long_help(help)
        }
        None => option,
    });
    command.subcommand_value_name("COMMAND").mut_subcommands(with_plain_help)
}

/// Adds the page of a command, and those of the commands inside it, which `outer` names.
fn add_pages(command: &Command, outer: &[&str], day: &str, pages: &mut Vec<ManualPage>) {
    let name = [&[NAME], outer].concat().join("-");
    let man = Man::new(command.clone()).title(name.to_uppercase()).date(day);
    let man = man.source(format!("{NAME} {VERSION}"));
    let mut source = Vec::new();
    man.render(&mut source).expect("memory takes any text");
    let mut source = String::from_utf8(source).expect("a page is text");
    if !outer.is_empty() {
        let mut roff = Roff::new();
        roff.control("SH", ["SEE ALSO"]).text([bold(NAME), roman("(1)")]);
        source += &roff.to_roff();
    }
    pages.push(ManualPage { words: outer.join(" "), file: man.get_filename(), source });
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        add_pages(inner, &[outer, &[inner.get_name()]].concat(), day, pages);
    }
}

/// The source of a page as mandoc wants it: without blank lines, spaces at the ends of lines, and
/// breaks after breaks, which `clap_mangen` writes above values, and in lines of 80 bytes.
fn tidied(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let (mut last, mut is_as_typed) = ("", false);
    for line in source.lines().map(str::trim_end) {
        let is_request = line.starts_with('.');
        match line {
            "" => continue,
            ".br" if last == ".br" => continue,
            ".nf" | ".fi" => is_as_typed = line == ".nf",
            _ => {}
        }
        if is_request {
            out += line;
        } else {
            // `\c` joins what was typed as one line.
            push_wrapped(&mut out, line, if is_as_typed { " \\c\n" } else { "\n" });
        }
        out.push('\n');
        last = line;
    }
    out
}

/// Adds a line of text, broken at spaces by `end`.
fn push_wrapped(out: &mut String, line: &str, end: &str) {
    let mut width = 0;
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        if width > 0 && width + 1 + word.len() + end.len() > 80 {
            out.push_str(end);
            width = 0;
            if word.starts_with('.') {
                // Otherwise roff would take it for a request.
                out.push_str("\\&");
            }
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += word.len();
    }
}

/// The commands of the examples. They begin with the program's name, wherever it is now.
fn examples(rules: &RuleSet, dir: Option<&Path>) -> Vec<String> {
    let dir = dir.map(|dir| format!("{} ", command_line::rules_option(dir)));
    let start = format!("{NAME} {}", dir.unwrap_or_default());
    let example = Answers::example(rules);
    let mut lines = vec![example.flags(rules).join(" ")];
    lines.extend(weighted(rules, &example).map(|flags| flags.join(" ")));
    lines.push(EXPLAINED.to_owned());
    lines.iter().map(|line| format!("{start}{line}")).collect()
}

/// The sections that only the page of the program has.
fn about_the_program(examples: &[String]) -> String {
    let mut roff = Roff::new();
    roff.control("SH", ["EXIT STATUS"]);
    for (code, meaning) in EXITS {
        add_item(&mut roff, &code.to_string(), meaning);
    }
    roff.control("SH", ["ENVIRONMENT"]);
    for (name, meaning) in VARIABLES.into_iter().chain([EPOCH]) {
        add_item(&mut roff, name, meaning);
    }
    roff.control("SH", ["EXAMPLES"]).control("nf", []);
    for example in examples {
        roff.text([roman(example)]);
    }
    roff.control("fi", []);
    roff.to_roff()
}

fn add_item(roff: &mut Roff, name: &str, meaning: &str) {
    roff.control("TP", []).text([bold(name)]).text([roman(meaning)]);
}
