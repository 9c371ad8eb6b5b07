//! The options of the program. Their doc comments are the help text.

use std::path::{Path, PathBuf};

use clap::Args;

use super::NAME;
use super::subcommands::Subcommand;
use crate::report::style::{Color, Format};

/// The heading of these options in the help.
const OPTIONS: &str = "Input and output";

/// Decide between Flask and Django: say what your project needs, and read why
///
/// Every answer is weighed by rules that cite what is true of each framework. The result shows the
/// points of both, what speaks for each, how sure it is, and what you would have to add. What you
/// leave out stays open.
#[derive(Args, Debug)]
#[command(next_help_heading = OPTIONS)]
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
    /// The start of a command line that uses the same rule set.
    pub fn program(&self) -> String {
        let rules = self.output.rules.as_deref().map(rules_option);
        [NAME.to_owned()].into_iter().chain(rules).collect::<Vec<_>>().join(" ")
    }

    /// The options of a command line that repeats this one, or that continues the interview.
    pub fn options(&self, interactive: bool) -> Vec<String> {
        let mut words = Vec::new();
        let Output { format, rules, plain, .. } = &self.output;
        if interactive {
            words.push("-i".to_owned());
        }
        if *plain {
            words.push("--plain".to_owned());
        }
        words.extend(rules.as_deref().map(rules_option));
        if self.detail.explain {
            words.push("--explain".to_owned());
        }
        if self.detail.guide_as_written {
            words.push("--guide-as-written".to_owned());
        }
        match format {
            Format::Table => {}
            Format::Json => words.push("--format json".to_owned()),
            Format::Markdown => words.push("--format markdown".to_owned()),
        }
        words
    }
}

fn rules_option(dir: &Path) -> String {
    format!("--rules {}", shell_words::quote(&dir.to_string_lossy()))
}

/// What is shown in addition to the result.
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
    /// Whether the claims are needed to show it.
    pub fn is_wanted(self) -> bool {
        self.explain || self.guide_as_written
    }
}

/// Options that every command takes.
#[derive(Args, Debug)]
pub struct Output {
    /// How to write the result
    #[arg(long, value_enum, default_value = "table", global = true, value_name = "FORMAT")]
    pub format: Format,

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
