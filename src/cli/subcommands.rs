//! The subcommands as types; their doc comments are the help text.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use clap_complete::Shell;

use super::values::rating_parser;
use crate::rules::Rating;
use crate::{text, trial};

// Deferred: each does without the options of the others. Their structs have no doc comments, which
// would be shown in place of these.
#[derive(clap::Subcommand, Debug)]
#[command(defer = true)]
pub enum Subcommand {
    /// List every question with its answers, its flag and why it is asked
    Questions(Questions),
    /// Show every claim with its rating, or those on a topic
    Compare(Compare),
    /// Show the evidence behind a question, a rule, a caution or a claim
    Why(Why),
    /// List what real projects chose, or show one of these cases
    Cases(CaseChoice),
    /// Generate the same small app in both frameworks, to see which suits you
    Trial(Trial),
    /// Check, format, audit or export a rule set
    Rules(Rules),
    /// Print the completion script for a shell
    ///
    /// It completes options, answers, ids and files; fish and zsh also show what they mean. elvish
    /// and PowerShell complete options and commands. Save it where your shell looks for it:
    ///
    /// fish: ~/.config/fish/completions/flask-or-django.fish
    ///
    /// bash: ~/.local/share/bash-completion/completions/flask-or-django
    ///
    /// zsh: _flask-or-django in a directory of $fpath
    ///
    /// elvish: any file, with eval (slurp < FILE) in ~/.config/elvish/rc.elv
    ///
    /// PowerShell: any .ps1 file, with . FILE in the file that $PROFILE names
    Completions(Completions),
    /// Print the manual page of the program or of a command, or write all of them
    ///
    /// To read a page, pipe it to man -l -.
    Man(Man),
    /// Print version
    Version,
}

// How the questions are listed.
#[derive(Args, Debug)]
pub struct Questions {
    #[arg(value_name = "WORD", help = "IDs, labels or words of questions [default: all]")]
    pub words: Vec<String>,

    /// Also show the rules behind each answer
    #[arg(long)]
    pub explain: bool,
}

// Whose chain is shown.
#[derive(Args, Debug)]
pub struct Why {
    #[arg(
        value_name = "WORD",
        required = true,
        help = "ID, label or words of a question, a rule, a caution or a claim"
    )]
    pub words: Vec<String>,
}

// Which cases are shown.
#[derive(Args, Debug)]
pub struct CaseChoice {
    #[arg(value_name = "WORD", help = "ID or words of a case [default: list all]")]
    pub words: Vec<String>,
}

// What is compared.
#[derive(Args, Debug)]
pub struct Compare {
    #[arg(value_name = "TOPIC", help = "Sections, topics or words of claims [default: all]")]
    pub topics: Vec<String>,

    /// Show only claims with these ratings, such as wrong,outdated
    #[arg(
        long,
        value_name = "RATING",
        value_delimiter = ',',
        value_parser = rating_parser(),
        ignore_case = true
    )]
    pub verdict: Vec<Rating>,

    /// Show each claim's sources, its probe and when it was checked
    #[arg(long)]
    pub sources: bool,
}

// Where the apps go, and what they store.
#[derive(Args, Debug)]
pub struct Trial {
    #[arg(value_name = "DIR", value_hint = ValueHint::DirPath, help = "A new or empty directory")]
    pub dir: PathBuf,

    /// What the apps store, such as book [default: a to-do list]
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Other)]
    pub resource: Option<String>,

    /// Its plural, if irregular
    #[arg(long, value_name = "NAME", value_hint = ValueHint::Other, requires = "resource")]
    pub plural: Option<String>,

    #[arg(
        long,
        value_name = "NAME:TYPE",
        value_hint = ValueHint::Other,
        requires = "resource",
        help = "A field, such as title:text; repeat for more",
        long_help = field_help()
    )]
    pub field: Vec<String>,
}

fn field_help() -> String {
    format!(
        "A field, such as title:text; repeat for more\n\n\
         Types: {}. A choice lists its values, as in kind:choice=novel,essay. After the type you \
         can add :optional, :unique and, at the end, :label=TEXT. In a value, write \\, for a \
         comma and \\: for a colon.",
        text::list(&trial::field_types(), "or")
    )
}

// What is done with a rule set.
#[derive(Args, Debug)]
#[command(arg_required_else_help = false)]
pub struct Rules {
    #[command(subcommand)]
    pub task: RulesSubcommand,
}

#[derive(clap::Subcommand, Debug)]
pub enum RulesSubcommand {
    /// Report every problem in a rule set
    Check {
        #[arg(
            value_name = "DIR",
            value_hint = ValueHint::DirPath,
            help = "Directory with guide.json"
        )]
        dir: PathBuf,
    },
    /// Bring the files of a rule set into their standard form
    Format {
        #[arg(
            value_name = "DIR",
            value_hint = ValueHint::DirPath,
            help = "Directory with guide.json"
        )]
        dir: PathBuf,

        /// Only list the files that would change
        #[arg(long)]
        check: bool,
    },
    /// Copy the built-in rule set to a directory, to edit it and use it with --rules
    Export {
        #[arg(
            value_name = "DIR",
            value_hint = ValueHint::DirPath,
            help = "A new or empty directory"
        )]
        dir: PathBuf,
    },
    /// Count how often each one leads over all possible answers, and what each question and rule
    /// decides
    Audit {
        #[arg(
            value_name = "DIR",
            value_hint = ValueHint::DirPath,
            help = "Directory with guide.json [default: the built-in rule set]"
        )]
        dir: Option<PathBuf>,
    },
}

// For which shell the completion script is.
#[derive(Args, Debug)]
pub struct Completions {
    #[arg(value_name = "SHELL", ignore_case = true, help = "The shell that completes")]
    pub shell: Shell,
}

// Which manual pages are made.
#[derive(Args, Debug)]
pub struct Man {
    #[arg(value_name = "COMMAND", help = "A command, such as rules check [default: the program]")]
    pub words: Vec<String>,

    #[arg(
        long,
        value_name = "DIR",
        value_hint = ValueHint::DirPath,
        conflicts_with = "words",
        help = "Write every page to a new or empty directory"
    )]
    pub dir: Option<PathBuf>,
}
