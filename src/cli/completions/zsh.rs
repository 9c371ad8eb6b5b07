//! The script for zsh, which shows what each option and each value means.

use std::fmt::Write as _;

use clap::builder::PossibleValue;
use clap::{Arg, Command};

use super::parts::{Values, about, arguments, help, is_repeatable, meaning, names};
use crate::program::NAME;

/// A function that completes a command with commands inside it.
const OUTER: &str = r#"
FUNCTION() {
    local curcontext="$curcontext" state line ret=1
    local -A opt_args
    # Behind --, nothing is an option or a command.
    (( ${words[(I)--]} && ${words[(I)--]} < CURRENT )) && return 1
    _arguments -s -S -C : \
        SPECS \
        '*::: :->inside' && ret=0
    [[ $state == inside ]] || return ret
    words=($line[1] "${words[@]}")
    (( CURRENT += 1 ))
    curcontext="${curcontext%:*:*}:CONTEXT-$line[1]:"
    case $line[1] in
CASES    esac
    return ret
}
"#;

/// A function that completes another command.
const INNER: &str = r"
FUNCTION() {
    _arguments -s -S : \
        SPECS
}
";

/// What is between two of `SPECS`.
const BETWEEN: &str = " \\\n        ";

/// Runs the function, be this file loaded by zsh or read by the user.
const END: &str = r#"
if [[ $funcstack[1] == _NAME ]]; then
    _NAME "$@"
else
    compdef _NAME NAME
fi
"#;

/// The script. `command` is the whole command line.
pub fn script(command: &Command) -> String {
    let mut script = format!("#compdef {NAME}\n");
    add(&mut script, command, NAME);
    script + &END.replace("NAME", NAME)
}

/// Adds the functions of a command and of those inside it. `name` has the words of the command:
/// `flask-or-django-rules`.
fn add(out: &mut String, command: &Command, name: &str) {
    let mut specs: Vec<String> = arguments(command).map(spec).collect();
    let mut cases = String::new();
    for inner in command.get_subcommands().filter(|inner| has_more(inner)) {
        let inner = inner.get_name();
        let _ = writeln!(cases, "        {inner}) _{name}-{inner} && ret=0 ;;");
    }
    if command.has_subcommands() {
        let commands = command.get_subcommands();
        let commands = commands.map(|inner| described(inner.get_name(), &about(inner)));
        specs.push(quoted(&format!(":COMMAND:{}", one_of(commands))));
    }
    let function = if command.has_subcommands() { OUTER } else { INNER };
    // The texts go last, since they may say anything.
    *out += &function
        .replace("FUNCTION", &format!("_{name}"))
        .replace("CONTEXT", name)
        .replace("CASES", &cases)
        .replace("SPECS", &specs.join(BETWEEN));
    for inner in command.get_subcommands().filter(|inner| has_more(inner)) {
        add(out, inner, &format!("{name}-{}", inner.get_name()));
    }
}

/// Whether anything can follow a command.
fn has_more(command: &Command) -> bool {
    command.has_subcommands() || command.get_arguments().next().is_some()
}

/// An option or an argument as `_arguments` wants it.
fn spec(argument: &Arg) -> String {
    let name = argument.get_value_names().and_then(|names| names.first());
    let name = name.map_or_else(String::new, |name| in_spec(name.as_str()));
    let value = Values::of(argument).map(|values| format!(":{name}:{}", action(values)));
    let value = value.unwrap_or_default();
    let again = if is_repeatable(argument) { "*" } else { "" };
    if argument.is_positional() {
        let optional = if argument.is_required_set() || !again.is_empty() { "" } else { ":" };
        return quoted(&format!("{again}{optional}{value}"));
    }
    let names = names(argument);
    let help = in_spec(&bracketed(&help(argument)));
    let before = if again.is_empty() { format!("({})", names.join(" ")) } else { again.into() };
    let equals = if value.is_empty() { "" } else { "=" };
    let specs = names.iter().map(|name| quoted(&format!("{before}{name}{equals}{help}{value}")));
    specs.collect::<Vec<_>>().join(BETWEEN)
}

/// How the values of an option or of an argument are completed.
fn action(values: Values) -> String {
    match values {
        Values::Any => " ".to_owned(),
        Values::File => "_files".to_owned(),
        Values::Directory => "_files -/".to_owned(),
        Values::OneOf(values) => {
            let described = |value: &PossibleValue| described(value.get_name(), &meaning(value));
            one_of(values.iter().map(described))
        }
        Values::Field(types) => {
            format!(r#"{{compset -P 1 "*\:" && compadd -S "" -- {}}}"#, types.join(" "))
        }
        Values::ListOf(values) => format!("_values -s , VALUE {}", specs(&values, "")),
        Values::Weight(values) => format!("_values QUESTION {}", specs(&values, ":N: ")),
    }
}

/// The values as `_values` wants them, each with what may follow it.
fn specs(values: &[PossibleValue], end: &str) -> String {
    let spec = |value: &PossibleValue| {
        let spec = format!("{}{}{end}", value.get_name(), bracketed(&meaning(value)));
        quoted(&in_spec(&spec))
    };
    values.iter().map(spec).collect::<Vec<_>>().join(" ")
}

/// A list of words, each with what it means.
fn one_of(described: impl Iterator<Item = String>) -> String {
    format!("(({}))", described.collect::<Vec<_>>().join(" "))
}

/// A word with what it means, which is read as a word of zsh when it is shown.
fn described(word: &str, meaning: &str) -> String {
    if meaning.is_empty() {
        return word.to_owned();
    }
    let meaning = meaning.replace('\\', r"\\");
    quoted(&in_spec(&format!("{word}:{meaning}")))
}

/// A text as a part of what `_arguments` gets, which has `:` between its parts.
fn in_spec(text: &str) -> String {
    text.replace(':', r"\:")
}

/// What an option does, behind its name.
fn bracketed(help: &str) -> String {
    let text = help.replace('\\', r"\\");
    let text = text.replace('[', r"\[").replace(']', r"\]");
    format!("[{text}]")
}

/// The text as one word of zsh.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
