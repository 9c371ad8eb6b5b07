//! The script for bash, which shows no texts.

use std::fmt::Write as _;

use clap::Command;
use clap::builder::PossibleValue;

use super::parts::{Values, is_repeatable, names, paths, with_value};
use crate::program::{NAME, identifier};

/// `path` becomes the command that the line is in, such as ` rules check`, and `place` tells what
/// is typed there: with `--size` its value, with `-` an option, with `>` a file of the shell, and
/// with nothing an argument. `more` says that there is an argument already. bash 3 has no
/// `compopt`; there, files are offered where nothing else is.
const SCRIPT: &str = r#"_FUNCTION() {
    local current path= place= more= start= word
    local -a offered=() words=()
    local -i last=-1
    COMPREPLY=()
    # bash takes words apart at = and :, as in --size=large and title:text.
    for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
        if ((last >= 0)) && [[ "$word" == [=:]* || "${words[last]}" == *[=:] ]]; then
            words[last]+="$word"
        else
            words[++last]="$word"
        fi
    done
    for word in "${words[@]:0:last}"; do
        if [[ -n "$place" ]]; then
            place=
            continue
        fi
        case "$path $word" in
            *" --") return ;;
            *" "[\<\>]*) place=">" ;;
            OPTIONS) place="$word" ;;
            *" -"*) ;;
            COMMANDS) path="$path $word" ;;
            *) more=more ;;
        esac
    done
    current="${words[last]#[\"\']}"
    if [[ "$place" == ">" || "$current" == [\<\>]* ]]; then
        compopt -o bashdefault -o default 2>/dev/null
        return
    elif [[ -z "$place" && "$current" == --*=* ]]; then
        place="${current%%=*}"
        start="$place="
    elif [[ -z "$place" && "$current" == -* ]]; then
        place=-
    fi
    case "$path ${place:-$more}" in
OFFERED    esac
    for word in "${offered[@]}"; do
        [[ "$start$word" == "$current"* ]] && COMPREPLY+=("$start$word")
    done
    # Only what is behind the last = or : is replaced.
    word="${2#[\"\']}"
    COMPREPLY=("${COMPREPLY[@]#"${current%"$word"}"}")
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
    } else if let Some(argument) = command.get_positionals().next()
        && let Some(values) = Values::of(argument)
    {
        let more =
            if is_repeatable(argument) { format!("|\"{path} more\"") } else { String::new() };
        add_case(out, &format!("\"{path} \"{more}"), &action(&values));
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
            let offered = format!(r#"[[ "$current" == *:* ]] && offered=({types})"#);
            format!(r#"start="${{current%%:*}}:"; {offered}; compopt -o nospace 2>/dev/null"#)
        }
        Values::Weight(values) => with(values, "=") + "; compopt -o nospace 2>/dev/null",
    }
}
