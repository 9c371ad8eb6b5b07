//! The options as types; their doc comments are the help text.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use super::values::{FORMATS, format_parser};
use crate::command_line::Call;
use crate::report::style::Format;

/// The options that every rule set has.
#[derive(Args, Debug)]
#[command(next_help_heading = "Input and output")]
pub struct Options {
    /// Read answers from a JSON file (- for standard input); flags override it
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub answers: Option<PathBuf>,

    /// Save your answers to a JSON file, for use with --answers
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub save: Option<PathBuf>,

    /// Ask the questions that flags and file don't answer
    #[arg(long, short)]
    pub interactive: bool,

    /// Let --save overwrite an existing file
    #[arg(long, requires = "save")]
    pub force: bool,

    #[command(flatten)]
    pub detail: Detail,

    #[command(flatten)]
    pub output: Output,
}

impl Options {
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
    /// Show the claims behind the points, and what was not counted
    #[arg(long)]
    pub explain: bool,

    /// Also show the result you would get by taking the guide this tool checks at its word
    ///
    /// Some of what the guide says doesn't hold up and scores no points. This option counts all of
    /// the guide's arguments and nothing else, and shows both results side by side with the
    /// corrections below.
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
    /// Output format
    #[arg(
        long,
        value_parser = format_parser(),
        ignore_case = true,
        default_value = FORMATS[0].name,
        global = true,
        value_name = "FORMAT"
    )]
    pub format: &'static Format,

    /// Use the rule set in DIR instead of the built-in one
    #[arg(long, value_name = "DIR", global = true, value_hint = ValueHint::DirPath)]
    pub rules: Option<PathBuf>,

    /// Print plain labelled lines, for screen readers
    #[arg(long, visible_alias = "accessible", global = true)]
    pub plain: bool,

    /// When to use colour
    #[arg(
        long,
        value_enum,
        ignore_case = true,
        default_value = "auto",
        global = true,
        value_name = "WHEN"
    )]
    pub color: Color,
}

/// When results are painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always, even in a pipe
    Always,
    /// Never
    Never,
}
