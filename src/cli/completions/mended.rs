//! What `clap_complete` gets wrong in its scripts, put right.

use std::fmt::Write as _;

use clap::{Arg, Command, ValueHint};
use clap_complete::Shell;

use super::ids::Ids;
use super::texts::WEIGHTS;
use crate::program::NAME;

/// Wraps the function that `clap_complete` generates for bash, whose name replaces FUNCTION.
const AROUND_IN_BASH: &str = r#"
# bash takes a word apart at =, as in --size=large and in --weight size=2.
FUNCTION_words() {
    local i before="$3" offered
    if [[ "$3" == = && $COMP_CWORD -ge 2 ]]; then
        before="${COMP_WORDS[COMP_CWORD-2]}"
    fi
    if [[ "${COMP_WORDS[COMP_CWORD]}" == = || "$3" == = ]] && [[ "$before" != --* ]]; then
        compopt +o default +o bashdefault 2>/dev/null
        return 0
    fi
    FUNCTION "$1" "$2" "$before"
    # Options only where one was begun, so that files are offered in their place.
    if [[ "$2" != -* ]]; then
        offered=("${COMPREPLY[@]}")
        COMPREPLY=()
        for i in "${offered[@]}"; do
            [[ "$i" == -* ]] || COMPREPLY+=("$i")
        done
    fi
}
"#;

/// The script as it works. `command` is what it was made from.
pub fn mended(script: &str, shell: Shell, command: &Command, ids: &Ids) -> String {
    match shell {
        Shell::Bash => for_bash(script),
        Shell::Fish => {
            let mut script = with_values_first(script);
            add_arguments(&mut script, command, &mut Vec::new());
            script
        }
        Shell::Zsh => script.replace(&format!("({WEIGHTS})"), &weights_for_zsh(ids)),
        _ => script.to_owned(),
    }
}

/// Completes the arguments of commands, whose names are written in two ways because of the hyphens
/// in the program's (clap-rs/clap#6421), and what is behind a `=` (clap-rs/clap#3920).
fn for_bash(script: &str) -> String {
    let function = format!("_{}", NAME.replace('-', "__"));
    let wrong = NAME.replace('-', "__subcmd__");
    let script = script.replace(&wrong, &function[1..]);
    let around = AROUND_IN_BASH.replace("FUNCTION", &function);
    let Some((functions, registered)) = script.split_once("\n}\n") else { return script };
    let registered =
        registered.replace(&format!("-F {function} "), &format!("-F {function}_words "));
    format!("{functions}\n}}\n{around}{registered}")
}

/// Makes fish complete the value of an option in front of the command, as in `--size `. The script
/// asks `argparse` whether there is a command yet, and that fails while the value is missing.
fn with_values_first(script: &str) -> String {
    let parse = format!("argparse -s (__fish_{}_global_optspecs) -- $cmd", NAME.replace('-', "_"));
    let once = format!("{parse} 2>/dev/null\n");
    script.replace(&once, &format!("{once}    or {parse} '' 2>/dev/null\n"))
}

/// Adds the arguments of commands, which fish is not told of. `path` has the names of the commands
/// around this one.
fn add_arguments<'c>(script: &mut String, command: &'c Command, path: &mut Vec<&'c str>) {
    for argument in command.get_positionals() {
        let (condition, values) = (is_inside(path), values_in_fish(argument));
        let _ = writeln!(script, "complete -c {NAME} -n \"{condition}\" -f -a \"{values}\"");
    }
    for inner in command.get_subcommands() {
        path.push(inner.get_name());
        add_arguments(script, inner, path);
        path.pop();
    }
}

/// The condition that a command was typed, such as `rules check`.
fn is_inside(path: &[&str]) -> String {
    let function = format!("__fish_{}_using_subcommand", NAME.replace('-', "_"));
    format!("{function} {}", path.join("; and __fish_seen_subcommand_from "))
}

/// The values of an argument, with what they mean.
fn values_in_fish(argument: &Arg) -> String {
    if argument.get_value_hint() == ValueHint::DirPath {
        return "(__fish_complete_directories)".to_owned();
    }
    let values = argument.get_possible_values();
    let lines = values.iter().map(|value| {
        let meaning = value.get_help().map(ToString::to_string).unwrap_or_default();
        format!("{}\\t'{meaning}'", value.get_name())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Offers the values of `--weight` without a space behind the `=`, where the number belongs.
fn weights_for_zsh(ids: &Ids) -> String {
    let values = ids.questions.iter().map(|question| format!(" {}=", question.id));
    format!("compadd -S \"\" -{}", values.collect::<String>())
}
