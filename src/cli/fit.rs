//! Which options go with which subcommand. clap would accept the others, and ignore them.

use std::mem;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{ArgMatches, Command};

use super::meant;
use super::usage::{advise, conflict};

/// Options that every subcommand takes but this one, and those below it.
struct Unused {
    subcommand: &'static str,
    options: &'static [&'static str],
    /// What to do about one of them.
    tip: &'static str,
}

const UNUSED: [Unused; 5] = [
    Unused {
        subcommand: "rules",
        options: &["rules"],
        tip: "give the directory as an argument instead",
    },
    Unused {
        subcommand: "trial",
        options: &["rules"],
        tip: "remove it; the apps are made with Flask and Django, whatever the rule set",
    },
    Unused {
        subcommand: "completions",
        options: &["format", "plain", "color"],
        tip: "remove it; the script is for a shell",
    },
    Unused {
        subcommand: "man",
        options: &["format", "plain", "color"],
        tip: "remove it; the page is for man",
    },
    Unused {
        subcommand: "version",
        options: &["format", "rules", "plain", "color"],
        tip: "remove it; the version is a line of text",
    },
];

/// Leaves the options that a subcommand does not use out of its help, if it is named.
pub fn hide_unused(command: &mut Command, is_named: impl Fn(&str) -> bool) {
    for unused in UNUSED.iter().filter(|unused| is_named(unused.subcommand)) {
        // Until then, a subcommand has no options, and knows none inside it.
        command.build();
        at(command, unused.subcommand, |subcommand| hidden(subcommand, unused.options));
    }
}

/// The command, and those in it, without these options in its help.
fn hidden(command: Command, options: &'static [&'static str]) -> Command {
    let command = command.mut_args(|option| {
        let is_unused = options.contains(&option.get_id().as_str());
        if is_unused { option.hide(true) } else { option }
    });
    command.mut_subcommands(|inner| hidden(inner, options))
}

/// Changes a subcommand in its place.
pub fn at(command: &mut Command, name: &str, change: impl FnOnce(Command) -> Command) {
    if let Some(subcommand) = command.find_subcommand_mut(name) {
        *subcommand = change(mem::take(subcommand));
    }
}

/// Rejects an option that the subcommand does not use.
///
/// # Errors
/// Names the first of these options, and says what to do with it.
pub fn ensure_options_fit(command: &Command, matches: &ArgMatches) -> Result<(), clap::Error> {
    let Some(subcommand) = matches.subcommand_name() else { return Ok(()) };
    ensure_used(command, subcommand, matches)?;
    let used = command.find_subcommand(subcommand);
    if let Some(word) = used.and_then(|used| disguised_option(used, matches)) {
        let mut error = clap::Error::new(ErrorKind::UnknownArgument).with_cmd(command);
        error.insert(ContextKind::InvalidArg, ContextValue::String(word));
        return Err(error);
    }
    for option in command.get_arguments().filter(|option| !option.is_global_set()) {
        let id = option.get_id();
        if matches.value_source(id.as_str()) == Some(ValueSource::CommandLine) {
            let is_used = used.is_some_and(|used| used.get_arguments().any(|it| it.get_id() == id));
            let tip = if is_used {
                format!("move it after '{subcommand}'")
            } else {
                format!("remove it, or leave out '{subcommand}'")
            };
            let mut error = conflict(command, &option.to_string(), subcommand);
            advise(&mut error, tip);
            return Err(error);
        }
    }
    Ok(())
}

/// A word after the subcommand that was meant as an option: in `questions —explain`, an editor has
/// put a dash in place of the two hyphens, and in `“--explain”` it has put quotes around it.
fn disguised_option(used: &Command, matches: &ArgMatches) -> Option<String> {
    let (_, matches) = matches.subcommand()?;
    let words = used
        .get_positionals()
        .filter_map(|taken| matches.get_raw(taken.get_id().as_str()))
        .flatten();
    let mut words = words.filter_map(|word| word.to_str());
    words.find(|word| meant::is_disguised_option(word)).map(str::to_owned)
}

fn ensure_used(
    command: &Command,
    subcommand: &str,
    matches: &ArgMatches,
) -> Result<(), clap::Error> {
    let Some(unused) = UNUSED.iter().find(|unused| unused.subcommand == subcommand) else {
        return Ok(());
    };
    let given = command.get_arguments().find(|option| {
        let id = option.get_id().as_str();
        unused.options.contains(&id) && matches.value_source(id) == Some(ValueSource::CommandLine)
    });
    let Some(option) = given else { return Ok(()) };
    let mut error = conflict(command, &option.to_string(), subcommand);
    advise(&mut error, unused.tip.to_owned());
    Err(error)
}
