//! The command line as types; their doc comments are the help text.

use std::path::PathBuf;

use clap::Args;

use super::lazy::Lazy;
use super::values::{FORMATS, format_parser, rating_parser};
use crate::command_line::Call;
use crate::report::style::Format;
use crate::rules::Rating;

/// Decide between Flask and Django: say what your project needs, and read why
///
/// Every answer is weighed by rules that cite what is true of each framework. The result shows the
/// points of both, what speaks for each, how sure it is, and what you would have to add. What you
/// leave out stays open.
#[derive(Args, Debug)]
#[command(next_help_heading = "Input and output")]
pub struct Cli {
    /// Read answers from a JSON file, or from standard input with -; flags win over it
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,

    /// Count a question's rules N times, 0 to 10; may be given once for each question
    #[arg(long, value_name = "QUESTION=N")]
    pub weight: Vec<String>,

    /// Save the answers to a JSON file that --answers reads
    #[arg(long, value_name = "FILE")]
    pub save: Option<PathBuf>,

    /// Ask what the flags and the file left open
    #[arg(long, short)]
    pub interactive: bool,

    /// Let --save replace a file
    #[arg(long, requires = "save")]
    pub force: bool,

    #[command(flatten)]
    pub detail: Detail,

    #[command(flatten)]
    pub output: Output,

    #[command(subcommand)]
    pub command: Option<Subcommand>,
}

impl Cli {
    /// What a command line has to repeat of this one.
    pub fn call(&self) -> Call<'_> {
        let Output { format, rules, plain, .. } = &self.output;
        Call {
            rules: rules.as_deref(),
            plain: *plain,
            explain: self.detail.explain,
            guide_as_written: self.detail.guide_as_written,
            format: (format.name != FORMATS[0].name).then_some(format.name),
        }
    }
}

/// What is shown beside the result.
#[derive(Args, Debug, Clone, Copy)]
pub struct Detail {
    /// Show the claims that the points rest on, and what was set aside
    #[arg(long)]
    pub explain: bool,

    /// Show beside the result what the guide's own word would have come to
    ///
    /// The guide says things that do not stand, and nothing rests on them. Here its arguments all
    /// count, and no other ones; both results stand side by side, with what is true today below
    /// them.
    #[arg(long)]
    pub guide_as_written: bool,
}

impl Detail {
    /// Whether anything is shown that needs the claims.
    pub fn needs_claims(self) -> bool {
        self.explain || self.guide_as_written
    }
}

/// Options that every command takes.
#[derive(Args, Debug)]
pub struct Output {
    /// How to write the result
    #[arg(
        long,
        value_parser = format_parser(),
        default_value = FORMATS[0].name,
        global = true,
        value_name = "FORMAT"
    )]
    pub format: &'static Format,

    /// Use the rule set in a directory instead of the one inside the program
    #[arg(long, value_name = "DIR", global = true)]
    pub rules: Option<PathBuf>,

    /// Write labelled lines without drawings, fit to be read aloud
    #[arg(long, global = true)]
    pub plain: bool,

    /// When to use colour
    #[arg(long, value_enum, default_value = "auto", global = true, value_name = "WHEN")]
    pub color: Color,
}

/// When results are painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Even in a pipe
    Always,
    /// Not at all
    Never,
}

#[derive(clap::Subcommand, Debug)]
pub enum Subcommand {
    /// List every question with its answers, its flag and why it is asked
    Questions(Lazy<Questions>),
    /// Print the whole comparison of the guide, or the named parts of it
    Compare(Lazy<Compare>),
    /// Show the whole chain behind one rule or one claim
    Why(Lazy<Why>),
    /// Write the same small app in both frameworks, to feel which fits
    Trial(Lazy<Trial>),
    /// Check or audit a rule set, or write out the one inside the program
    Rules(Lazy<Rules>),
}

/// How the questions are listed.
#[derive(Args, Debug)]
pub struct Questions {
    /// Show the rules under each answer, too
    #[arg(long)]
    pub explain: bool,
}

/// Whose chain is shown.
#[derive(Args, Debug)]
pub struct Why {
    #[arg(value_name = "ID", help = "The id of a rule or of a claim, such as admin-essential")]
    pub id: String,
}

/// What is compared.
#[derive(Args, Debug)]
pub struct Compare {
    #[arg(
        value_name = "TOPIC",
        help = "Sections or topics, such as drawbacks or api; all without any"
    )]
    pub topics: Vec<String>,

    /// Only claims with these standings, such as wrong,outdated
    #[arg(
        long,
        value_name = "STANDING",
        value_delimiter = ',',
        value_parser = rating_parser()
    )]
    pub verdict: Vec<Rating>,

    /// Show the sources of every claim, when it was checked, and its probe
    #[arg(long)]
    pub sources: bool,
}

/// Where the apps go, and what they store.
#[derive(Args, Debug)]
pub struct Trial {
    #[arg(value_name = "DIR", help = "A new or empty directory")]
    pub dir: PathBuf,

    /// What the apps store, such as book; a to-do list without it
    #[arg(long, value_name = "NAME")]
    pub resource: Option<String>,

    /// Its plural, if irregular
    #[arg(long, value_name = "NAME", requires = "resource")]
    pub plural: Option<String>,

    /// A field, such as title:text; repeat for more
    ///
    /// Types: text, longtext, integer, decimal, boolean, date, and choice with its values,
    /// kind:choice=novel,essay. After the type you can add :optional, :unique and, at the end,
    /// :label=TEXT. In a value, write \, for a comma and \: for a colon.
    #[arg(long, value_name = "NAME:TYPE")]
    pub field: Vec<String>,
}

/// What is done with a rule set.
#[derive(Args, Debug)]
pub struct Rules {
    #[command(subcommand)]
    pub task: RulesSubcommand,
}

#[derive(clap::Subcommand, Debug)]
pub enum RulesSubcommand {
    /// Report everything that is wrong with the rule set in a directory
    Check {
        #[arg(value_name = "DIR", help = "The directory that holds guide.json")]
        dir: PathBuf,
    },
    /// Write the rule set inside the program to a directory, to change it and use it with --rules
    Export {
        #[arg(value_name = "DIR", help = "A new or empty directory")]
        dir: PathBuf,
    },
    /// Go over every possible answer sheet: who leads how often, and what each question and rule
    /// decides
    Audit {
        #[arg(
            value_name = "DIR",
            help = "The directory that holds guide.json; without it, the rule set inside the \
                    program"
        )]
        dir: Option<PathBuf>,
    },
}
