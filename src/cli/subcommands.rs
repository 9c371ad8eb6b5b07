//! The subcommands and their arguments. Their doc comments are the help text.

use std::path::PathBuf;

use clap::Args;

use super::lazy::Lazy;
use crate::rules::Rating;

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

/// The arguments of `questions`.
#[derive(Args, Debug)]
pub struct Questions {
    /// Show the rules under each answer, too
    #[arg(long)]
    pub explain: bool,
}

/// The arguments of `why`.
#[derive(Args, Debug)]
pub struct Why {
    #[arg(value_name = "ID", help = "The id of a rule or of a claim, such as admin-essential")]
    pub id: String,
}

/// The arguments of `compare`.
#[derive(Args, Debug)]
pub struct Compare {
    #[arg(
        value_name = "TOPIC",
        help = "Sections or topics, such as drawbacks or api; all without any"
    )]
    pub topics: Vec<String>,

    /// Only claims with these standings, such as wrong,outdated
    #[arg(long, value_name = "STANDING", value_delimiter = ',')]
    pub verdict: Vec<Rating>,

    /// Show the sources of every claim, when it was checked, and its probe
    #[arg(long)]
    pub sources: bool,
}

/// The arguments of `trial`.
#[derive(Args, Debug)]
pub struct Trial {
    #[arg(value_name = "DIR", help = "A new or empty directory")]
    pub dir: PathBuf,

    /// What the apps keep, such as book; a task list without it
    #[arg(long, value_name = "NAME")]
    pub resource: Option<String>,

    /// What several of them are called, where it is not the usual plural
    #[arg(long, value_name = "NAME", requires = "resource")]
    pub plural: Option<String>,

    /// What each has, such as title:text; may be given once for each field
    ///
    /// Types: text, longtext, integer, decimal, boolean, date, and choice with its values,
    /// kind:choice=novel,essay. Behind it :optional, :unique and, last, :label=TEXT. In a value, \,
    /// and \: stand for a comma and a colon.
    #[arg(long, value_name = "NAME:TYPE")]
    pub field: Vec<String>,

    /// Replace the files of an earlier trial that nobody changed
    #[arg(long)]
    pub force: bool,
}

/// The arguments of `rules`.
#[derive(Args, Debug)]
pub struct Rules {
    #[command(subcommand)]
    pub command: RulesSubcommand,
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
