//! Manual pages: one for the program, and one for each command.

mod source;

use std::io;
use std::path::Path;

use clap::builder::Resettable;
use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use self::source::tidied;
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
        "How many columns results have, from 20 to 100; otherwise as many as the terminal has.",
    ),
    ("NO_COLOR", "If set, --color auto means never."),
    ("CLICOLOR_FORCE", "If set to anything but 0, --color auto means always."),
    ("CLICOLOR", "If set to 0, --color auto means never."),
    ("ACCESSIBLE", "Unless empty, 0, false, no or off, the same as --plain."),
    ("TERM", "If dumb, --color auto means never, and an interview asks line by line."),
    (
        "LC_ALL, LC_CTYPE, LANG",
        "The first of them that is set says whether the terminal shows UTF-8; if it does not, all \
         is drawn in ASCII.",
    ),
];

/// The day, in place of that of the clock.
const EPOCH: (&str, &str) = (
    "SOURCE_DATE_EPOCH",
    "Stands in for today's date, in seconds since 1970: rules check measures the age of claims \
     from it, and manual pages are dated with it.",
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
    let command = for_a_page(command).after_help(Resettable::Reset);
    let mut pages = Vec::new();
    add_pages(&command, &[], day, &mut pages);
    pages[0].source += &tidied(&about_the_program(&examples(rules, dir)));
    pages
}

/// The command with its help as a page wants it.
fn for_a_page(command: Command) -> Command {
    command.mut_args(with_plain_help).mut_subcommands(for_a_page)
}

/// An option with a help of one paragraph, since a blank line is none in roff, with its other
/// names, and without a summary, which a page does not have.
fn with_plain_help(option: Arg) -> Arg {
    if option.get_id() == "help" {
        return option.long_help(Resettable::Reset).help("Print help");
    }
    let Some(help) = option.get_long_help().or(option.get_help()) else { return option };
    let mut help = help.to_string().replace("\n\n", ". ");
    if let Some(names) = option.get_visible_aliases().filter(|names| !names.is_empty()) {
        help = format!("{help} [alias: --{}]", names.join(", --"));
    }
    option.long_help(help)
}

/// Adds the page of a command, and those of the commands inside it, which `outer` names.
fn add_pages(command: &Command, outer: &[&str], day: &str, pages: &mut Vec<ManualPage>) {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let man = Man::new(command.clone().override_usage(usage));
    let man = man.title(page_name(outer).to_uppercase());
    let man = man.date(day).source(format!("{NAME} {VERSION}")).manual("User Commands");
    let mut source = sections(&man, command).expect("memory takes any text");
    if !outer.is_empty() {
        source += &see_also(outer);
    }
    let (words, source) = (outer.join(" "), tidied(&source));
    pages.push(ManualPage { words, file: man.get_filename(), source });
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        add_pages(inner, &[outer, &[inner.get_name()]].concat(), day, pages);
    }
}

/// The name of a command's page, such as `flask-or-django-rules-check`.
fn page_name(words: &[&str]) -> String {
    [&[NAME], words].concat().join("-")
}

/// The sections of a page that follow from the command. One whose description would only repeat
/// its name has none.
fn sections(man: &Man, command: &Command) -> io::Result<String> {
    let mut source = Vec::new();
    man.render_title(&mut source)?;
    man.render_name_section(&mut source)?;
    man.render_synopsis_section(&mut source)?;
    if command.get_long_about().is_some() {
        man.render_description_section(&mut source)?;
    }
    man.render_options_section(&mut source)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut source)?;
    }
    Ok(String::from_utf8_lossy(&source).into_owned())
}

/// The pages of the commands around this one.
fn see_also(outer: &[&str]) -> String {
    let mut roff = Roff::new();
    roff.control("SH", ["SEE ALSO"]);
    for depth in 0..outer.len() {
        let comma = if depth + 1 < outer.len() { "," } else { "" };
        roff.text([bold(page_name(&outer[..depth])), roman(format!("(1){comma}"))]);
    }
    roff.render()
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
    roff.render()
}

fn add_item(roff: &mut Roff, name: &str, meaning: &str) {
    roff.control("TP", []).text([bold(name)]).text([roman(meaning)]);
}
