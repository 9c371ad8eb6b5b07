//! The script for fish, which shows what each option and each value means.

use std::fmt::Write as _;

use clap::builder::PossibleValue;
use clap::{Arg, Command};

use super::parts::{
    self, Values, about, arguments, help, is_repeatable, meaning, paths, with_value,
};
use crate::program::{NAME, identifier};

/// Files are offered only where one is expected.
const START: &str = "\
# Whether the words in front of the cursor name this command, such as rules check; with first in
# front, whether they are no more than that.
function __fish_FUNCTION_inside
    set -l path
    set -l option
    set -l more
    set -l words (commandline -opc)
    set -e words[1]
    for word in $words
        if set -q option[1]
            set option
        else if contains -- $word OPTIONS
            set option $word
        else if test \"$word\" = --
            return 1
        else if contains -- (string join ' ' -- $path $word) COMMANDS
            set -a path $word
        else if not string match -q -- '-*' $word
            set more $word
        end
    end
    if test \"$argv[1]\" = first
        set -e argv[1]
        test -z \"$more\"; or return 1
    end
    test \"$path\" = \"$argv\"
end

complete -c NAME -f
";

/// The script. `command` is the whole command line.
pub fn script(command: &Command) -> String {
    let commands: Vec<String> = paths(command, "").iter().map(|path| quoted(path)).collect();
    let mut script = START
        .replace("FUNCTION", &identifier())
        .replace("NAME", NAME)
        .replace("OPTIONS", &with_value(command).join(" "))
        .replace("COMMANDS", &commands.join(" "));
    add(&mut script, command, "");
    script
}

/// Adds what is offered in a command, and in those inside it. `path` has a space in front of each
/// word.
fn add(out: &mut String, command: &Command, path: &str) {
    let inside = format!("__fish_{}_inside", identifier());
    let line = format!("complete -c {NAME} -n {}", quoted(&format!("{inside}{path}")));
    let first = format!("complete -c {NAME} -n {}", quoted(&format!("{inside} first{path}")));
    for argument in arguments(command) {
        let values = Values::of(argument).map(action).unwrap_or_default();
        if argument.is_positional() {
            let line = if is_repeatable(argument) { &line } else { &first };
            let _ = writeln!(out, "{line}{values}");
        } else {
            let (names, help) = (names(argument), quoted(&help(argument)));
            let _ = writeln!(out, "{line}{names} -d {help}{values}");
        }
    }
    for inner in command.get_subcommands() {
        let (name, about) = (inner.get_name(), quoted(&about(inner)));
        let _ = writeln!(out, "{first} -a {name} -d {about}");
    }
    for inner in command.get_subcommands() {
        add(out, inner, &format!("{path} {}", inner.get_name()));
    }
}

/// The names of an option: ` -s i -l interactive`.
fn names(option: &Arg) -> String {
    let names = parts::names(option).into_iter().map(|name| match name.strip_prefix("--") {
        Some(long) => format!(" -l {long}"),
        None => format!(" -s {}", name.trim_start_matches('-')),
    });
    names.collect()
}

/// Offers the values of an option or of an argument.
fn action(values: Values) -> String {
    let offered = match values {
        Values::Any => return " -x".to_owned(),
        Values::File => return " -r -F".to_owned(),
        Values::Directory => "(__fish_complete_directories)".to_owned(),
        Values::OneOf(values) => words(&values, ""),
        Values::ListOf(values) => format!("(__fish_append , {})", words(&values, "")),
        Values::Field(types) => {
            let name = r"(commandline -ct | string replace -rf '^(--field=)?([^:]+:)[^:]*$' '$2')";
            format!(r"{name}{{{}}}\ttype", types.join(","))
        }
        Values::Weight(values) => words(&values, "="),
    };
    format!(" -x -a {}", quoted(&offered))
}

/// The values as words that fish reads again when it completes, each with `end` and what it means.
fn words(values: &[PossibleValue], end: &str) -> String {
    let word = |value: &PossibleValue| match meaning(value) {
        meaning if meaning.is_empty() => format!("{}{end}", value.get_name()),
        meaning => format!("{}{end}\\t{}", value.get_name(), quoted(&meaning)),
    };
    values.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// The text as one word of fish.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', r"\\").replace('\'', r"\'"))
}
