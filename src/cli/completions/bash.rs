//! The script for bash, which shows no texts.

use std::fmt::Write as _;

use clap::Command;
use clap::builder::PossibleValue;

use super::parts::{Values, identifier, names, paths, with_value};
use crate::program::NAME;

/// `path` becomes the command that the line is in, such as ` rules check`, and `option` the one
/// whose value is typed. bash 3 has no `compopt`; there, files are offered where nothing else is.
const SCRIPT: &str = r#"_FUNCTION() {
    local current line option= path= start= word
    local -a offered=() words
    # bash takes a word apart at = and :, as in --size=large, so they are read from the line.
    line="${COMP_LINE:0:COMP_POINT}"
    current="${line##*[[:space:]]}"
    read -ra words -d '' <<< "${line%"$current"}"
    for word in "${words[@]:1}"; do
        if [[ -n "$option" ]]; then
            option=
            continue
        fi
        case "$path $word" in
            OPTIONS) option="$word" ;;
            COMMANDS) path="$path $word" ;;
        esac
    done
    if [[ -z "$option" && "$current" == --*=* ]]; then
        option="${current%%=*}"
        start="$option="
    elif [[ -z "$option" && "$current" == -* ]]; then
        option=-
    fi
    case "$path $option" in
OFFERED    esac
    COMPREPLY=()
    for word in "${offered[@]}"; do
        [[ "$start$word" == "$current"* ]] && COMPREPLY+=("$start$word")
    done
    # Only what is behind the last = or : is replaced.
    COMPREPLY=("${COMPREPLY[@]#"${current%"$2"}"}")
}

complete -F _FUNCTION -o nosort NAME 2>/dev/null || complete -F _FUNCTION -o default NAME
"#;

/// The script. `command` is the whole command line.
pub fn script(command: &Command) -> String {
    let options: Vec<String> = with_value(command).iter().map(|it| format!("*\" {it}\"")).collect();
    let commands: Vec<String> = paths(command, "").iter().map(|it| format!("\" {it}\"")).collect();
    let mut offered = String::new();
    add(&mut offered, command, "");
    SCRIPT
        .replace("FUNCTION", &identifier())
        .replace("NAME", NAME)
        .replace("OPTIONS", &options.join("|"))
        .replace("COMMANDS", &commands.join("|"))
        .replace("OFFERED", &offered)
}

/// Adds what is offered in a command, and in those inside it. `path` has a space in front of each
/// word.
fn add(out: &mut String, command: &Command, path: &str) {
    let options = || command.get_arguments().filter(|argument| !argument.is_positional());
    let all: Vec<String> = options().flat_map(names).collect();
    add_case(out, &format!("\"{path} -\""), &words(&all));
    for option in options() {
        if let Some(values) = Values::of(option) {
            let names: Vec<String> =
                names(option).iter().map(|name| format!("\"{path} {name}\"")).collect();
            add_case(out, &names.join("|"), &action(&values));
        }
    }
    let inside: Vec<String> = command.get_subcommands().map(|it| it.get_name().into()).collect();
    if !inside.is_empty() {
        add_case(out, &format!("\"{path} \""), &words(&inside));
    } else if let Some(values) = command.get_positionals().next().and_then(Values::of) {
        add_case(out, &format!("\"{path} \""), &action(&values));
    }
    for inner in command.get_subcommands() {
        add(out, inner, &format!("{path} {}", inner.get_name()));
    }
}

fn add_case(out: &mut String, pattern: &str, action: &str) {
    let _ = writeln!(out, "        {pattern}) {action} ;;");
}

fn words(words: &[String]) -> String {
    format!("offered=({})", words.join(" "))
}

/// Offers the values of an option or of an argument.
fn action(values: &Values) -> String {
    let with = |values: &[PossibleValue], end: &str| {
        let names = values.iter().map(|value| format!("{}{end}", value.get_name()));
        words(&names.collect::<Vec<_>>())
    };
    match values {
        Values::Any => String::new(),
        Values::File => "compopt -o bashdefault -o default 2>/dev/null".to_owned(),
        Values::Directory => "compopt -o dirnames 2>/dev/null".to_owned(),
        Values::OneOf(values) => with(values, ""),
        Values::ListOf(values) => {
            with(values, "") + r#"; [[ "$current" == *,* ]] && start="${current%,*},""#
        }
        Values::Field(types) => {
            // A name without a : is not finished.
            let types = types.join(" ");
            format!(r#"start="${{current%%:*}}:"; [[ "$current" == *:* ]] && offered=({types})"#)
        }
        Values::Weight(values) => with(values, "=") + "; compopt -o nospace 2>/dev/null",
    }
}
