//! The values of `--format` and of `--verdict`.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::report;
use crate::report::style::{Format, FormatKind};
use crate::rules::Rating;

/// Every format, the default first. A new renderer of pages is one file in `report/`, its `mod`
/// line, and an entry here.
pub static FORMATS: &[Format] = &[
    Format {
        name: "table",
        help: "Table, as wide as the terminal",
        kind: FormatKind::Page(report::terminal::render),
    },
    Format { name: "json", help: "JSON, for scripts", kind: FormatKind::Json },
    Format {
        name: "markdown",
        help: "Markdown, for a pull request or a web page",
        kind: FormatKind::Document(report::markdown::render),
    },
];

/// The values of `--format`, with their help.
pub fn format_parser() -> impl TypedValueParser<Value = &'static Format> {
    let values = FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.help));
    PossibleValuesParser::new(values).map(|name| {
        let known = FORMATS.iter().find(|format| format.name.eq_ignore_ascii_case(&name));
        known.expect("the parser takes only names of formats")
    })
}

/// The values of `--verdict`, with their help.
pub fn rating_parser() -> impl TypedValueParser<Value = Rating> {
    let values = Rating::ALL.map(|rating| PossibleValue::new(rating.word()).help(rating.meaning()));
    PossibleValuesParser::new(values).map(|word| {
        Rating::named(&word.to_lowercase()).expect("the parser takes only words of ratings")
    })
}
