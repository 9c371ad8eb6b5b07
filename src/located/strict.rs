//! Parses JSON as RFC 8259 has it, keeping the place of every value and every duplicate key.
//!
//! `jsonc-parser` is made for JSON with comments. All that it would let through beyond JSON is
//! turned off by its options or refused beforehand.

use std::rc::Rc;

use jsonc_parser::ast::Value;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

use super::document::{Document, Span};
use super::problem::Problem;
use crate::text;

/// More levels than any file of this program needs.
const MAX_DEPTH: usize = 64;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Why a text is not JSON.
#[derive(Debug)]
struct SyntaxError {
    /// The byte of the text at which parsing failed.
    offset: usize,
    message: String,
    help: &'static str,
}

impl SyntaxError {
    fn new(offset: usize, message: impl Into<String>, help: &'static str) -> Self {
        Self { offset, message: message.into(), help }
    }

    /// The same with the key that has no value or no colon: `size` in `{"size": }` and in
    /// `{"size" = "large"}`.
    fn after_key(self, text: &str) -> Self {
        let (before, after) = text.split_at_checked(self.offset).unwrap_or((text, ""));
        let before = before.trim_end();
        let key = |quoted: &str| {
            let (_, key) = quoted.trim_end().strip_suffix('"')?.rsplit_once('"')?;
            Some(text::quote(key))
        };
        if let Some(key) = before.strip_suffix(':').and_then(key) {
            let message = format!("invalid JSON: expected a value after the key {key}");
            let is_missing = after.is_empty() || after.starts_with([',', '}', ']']);
            let help = if is_missing { "write one, such as \"text\" or 12" } else { self.help };
            return Self { message, help, ..self };
        }
        match key(before) {
            Some(key) if after.starts_with('=') => {
                let message = format!("invalid JSON: expected a colon after the key {key}");
                Self { message, help: "write `:` instead of `=`", ..self }
            }
            _ => self,
        }
    }
}

/// Parses a document that is one JSON value.
///
/// # Errors
/// When the text is not JSON, or nests more than 64 levels.
pub fn parse(document: &Rc<Document>) -> Result<Value<'_>, Problem> {
    let text = &document.text;
    if text.trim().is_empty() {
        return Err(Problem::of_file(&document.name, "the file is empty", "write JSON into it"));
    }
    parse_text(text).map_err(|error| {
        let start = error.offset.min(text.trim_end().len());
        let span = Span::new(start, start);
        Problem::new(document, span, error.message, error.help)
    })
}

fn parse_text(text: &str) -> Result<Value<'_>, SyntaxError> {
    refuse_what_json_does_not_allow(text)?;
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT)
        .map_err(|error| plain(&error).after_key(text))?;
    parsed.value.ok_or_else(|| SyntaxError::new(0, "expected a value", "write JSON here"))
}

/// Refuses control characters in strings, white space that JSON does not know, and deep nesting.
fn refuse_what_json_does_not_allow(text: &str) -> Result<(), SyntaxError> {
    let (mut in_string, mut is_escaped, mut depth) = (false, false, 0_usize);
    for (offset, letter) in text.char_indices() {
        if in_string {
            if letter < ' ' {
                let message = "unescaped control character in a string";
                return Err(SyntaxError::new(offset, message, control_help(letter)));
            }
            in_string = is_escaped || letter != '"';
            is_escaped = letter == '\\' && !is_escaped;
            continue;
        }
        match letter {
            '"' => in_string = true,
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            ' ' | '\t' | '\n' | '\r' => {}
            _ if is_curly(letter) => return Err(curly_quote(text, offset)),
            _ if letter.is_whitespace() || letter.is_control() || letter == '\u{FEFF}' => {
                let message = format!("unexpected character U+{:04X}", u32::from(letter));
                return Err(SyntaxError::new(offset, message, "replace it with a space"));
            }
            _ => {}
        }
        if depth > MAX_DEPTH {
            let message = "too many levels of lists and objects";
            return Err(SyntaxError::new(offset, message, "write at most 64 inside each other"));
        }
    }
    Ok(())
}

fn is_curly(letter: char) -> bool {
    matches!(letter, '‘'..='‟')
}

/// Says what is in the quotes that a word processor has made curly.
fn curly_quote(text: &str, offset: usize) -> SyntaxError {
    let quoted = text[offset..].trim_start_matches(is_curly);
    let (message, help) = match quoted.find(is_curly) {
        Some(end) => (
            format!("invalid JSON: curly quotes around {}", text::quote(&quoted[..end])),
            "write straight ones: `\"`",
        ),
        None => ("invalid JSON: a curly quote".to_owned(), "write a straight one: `\"`"),
    };
    SyntaxError::new(offset, message, help)
}

fn control_help(letter: char) -> &'static str {
    match letter {
        '\n' | '\r' => "close the string with `\"`, or write a line break as `\\n`",
        '\t' => "write a tab as `\\t`",
        _ => "remove it",
    }
}

/// Words an error for people who do not know parsers.
fn plain(error: &ParseError) -> SyntaxError {
    let (message, help) = match error.kind() {
        ParseErrorKind::TrailingCommasNotAllowed => ("a comma after the last item", "remove it"),
        ParseErrorKind::ExpectedComma => ("expected a comma", "write one before the next value"),
        ParseErrorKind::ExpectedColonAfterObjectKey => {
            ("expected a colon after the key", "write `:` and a value")
        }
        ParseErrorKind::ExpectedObjectValue => {
            ("expected a value after the colon", "write one, such as \"text\" or 12")
        }
        ParseErrorKind::ExpectedStringObjectProperty | ParseErrorKind::UnexpectedTokenInObject => {
            ("expected a key", "write a key in double quotes, a colon and a value")
        }
        ParseErrorKind::SingleQuotedStringsNotAllowed => {
            ("expected double quotes", "write `\"` instead of `'`")
        }
        ParseErrorKind::UnexpectedWord => ("expected a value", "write texts in double quotes"),
        ParseErrorKind::UnterminatedArray => ("a list that is not closed", "close it with `]`"),
        ParseErrorKind::UnterminatedObject => ("an object that is not closed", "close it with `}`"),
        ParseErrorKind::CommentsNotAllowed => ("a comment", "remove it; JSON has none"),
        ParseErrorKind::MultipleRootJsonValues => {
            ("text after the end of the value", "remove it, or check the brackets before it")
        }
        ParseErrorKind::String(ParseStringErrorKind::UnterminatedStringLiteral) => {
            ("a string that is not closed", "close it with `\"`")
        }
        ParseErrorKind::String(_) => {
            ("an invalid escape in a string", "write `\\` as `\\\\`, and a character as it is")
        }
        ParseErrorKind::UnexpectedComma | ParseErrorKind::UnexpectedColon => {
            ("unexpected comma or colon", "remove it, or write what belongs before it")
        }
        ParseErrorKind::UnexpectedCloseBrace | ParseErrorKind::UnexpectedCloseBracket => {
            ("unexpected closing bracket", "remove it, or check which bracket it should close")
        }
        _ => ("expected a value", "write one, such as \"text\", 12 or true"),
    };
    SyntaxError::new(error.range().start, format!("invalid JSON: {message}"), help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Pieces of JSON and of what comes close to it, so that random texts are often nearly right.
    const PIECES: [&str; 48] = [
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\"a\"",
        "\"b\"",
        "null",
        "true",
        "false",
        "nul",
        "1",
        "-1",
        "0",
        "01",
        "-",
        "+1",
        "1.5",
        "1.",
        ".5",
        "1e9",
        "1E+9",
        "1e",
        "0x1F",
        "Infinity",
        "NaN",
        "'a'",
        "a",
        "//",
        "/* */",
        "\\",
        "\"\\u0041\"",
        "\"\\ud800\"",
        "\"\\ud83d\\ude00\"",
        "\"\\x\"",
        "\"\\u12\"",
        " ",
        "\n",
        "\t",
        "\r",
        "\u{b}",
        "\u{c}",
        "\u{a0}",
        "\u{2028}",
        "\u{0}",
        "é",
    ];

    fn agrees_with_serde_json(text: &str) -> Result<(), TestCaseError> {
        // A number beyond f64 is kept as it is written here, and refused where it is read.
        let theirs = serde_json::from_str::<serde_json::Value>(text);
        if theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range"))
        {
            return Ok(());
        }
        prop_assert_eq!(parse_text(text).is_ok(), theirs.is_ok(), "{:?}", text);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5000))]

        #[test]
        fn random_pieces_are_json_exactly_when_serde_json_says_so(
            pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)
        ) {
            agrees_with_serde_json(&pieces.concat())?;
        }

        #[test]
        fn a_mutated_text_is_json_exactly_when_serde_json_says_so(
            at in 0..TEXT.len(),
            removed in 0..3_usize,
            piece in prop::sample::select(&PIECES[..]),
        ) {
            let boundary = |near: usize| {
                (0..=near.min(TEXT.len())).rev().find(|at| TEXT.is_char_boundary(*at)).unwrap_or(0)
            };
            let (before, after) = (&TEXT[..boundary(at)], &TEXT[boundary(at + removed)..]);
            agrees_with_serde_json(&[before, piece, after].concat())?;
        }
    }

    const TEXT: &str =
        "{\"a\": [1, -2.5e3, \"é\\n\\u00e9\", {\"b\": null}], \"c\": {\"d\": [true, false, []]}}";

    #[test]
    fn deep_nesting_is_refused_without_a_stack_overflow() {
        assert!(parse_text(&format!("{}{}", "[".repeat(64), "]".repeat(64))).is_ok());
        for depth in [65, 100_000] {
            let error =
                parse_text(&format!("{}{}", "[".repeat(depth), "]".repeat(depth))).unwrap_err();
            assert_eq!(error.offset, 64);
        }
        assert!(parse_text(&"[".repeat(100_000)).is_err());
    }

    #[test]
    fn huge_numbers_and_duplicate_keys_are_kept_as_written() {
        let value = parse_text("{\"a\": 1e999, \"a\": 2}").unwrap();
        let properties = &value.as_object().unwrap().properties;
        assert_eq!(properties.len(), 2);
        assert_eq!(properties[0].value.as_number_lit().unwrap().value, "1e999");
    }
}
