//! The options that are built from the data: one flag for each question, `--weight` and `--fixed`.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction};

use crate::answers::{Given, MOST_WEIGHT, nearest_question};
use crate::rules::{NO_QUESTION, NOT_SURE, Question, QuestionId, RuleSet};
use crate::text;

/// The id of `--weight`.
pub const WEIGHT: &str = "weight";
/// The id of `--fixed`.
pub const FIXED: &str = "fixed";

/// A value of `--weight`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuestionWeight {
    pub question: QuestionId,
    /// From 0 to [`MOST_WEIGHT`].
    pub weight: i64,
}

/// The flag of a question; its values are the answers and `not-sure`, in any case.
pub fn question(question: &'static Question) -> Arg {
    Arg::new(&*question.id)
        .long(&*question.id)
        .value_name("ANSWER")
        .help(&*question.asks)
        .ignore_case(true)
        .value_parser(answer_parser(question))
}

fn answer_parser(question: &'static Question) -> impl TypedValueParser<Value = Given> {
    let answers =
        question.answers.iter().map(|answer| PossibleValue::new(&*answer.id).help(&*answer.means));
    let not_sure = PossibleValue::new(NOT_SURE).help("leave it open");
    PossibleValuesParser::new(answers.chain([not_sure])).map(|typed| {
        let given = Given::from_word(question, &typed.to_ascii_lowercase());
        given.expect("the parser takes only these words, and ids are in lower case")
    })
}

/// `--weight QUESTION=N`.
pub fn weight(rules: &'static RuleSet) -> Arg {
    Arg::new(WEIGHT)
        .long(WEIGHT)
        .value_name("QUESTION=N")
        .help("Multiply a question's points by N, from 0 to 10; repeat for other questions")
        .action(ArgAction::Append)
        .value_parser(|value: &str| parse_weight(rules, value))
}

/// The error is what clap prints after "invalid value 'size' for '--weight <QUESTION=N>':".
fn parse_weight(rules: &RuleSet, value: &str) -> Result<QuestionWeight, String> {
    let Some((id, number)) = value.split_once('=') else {
        return Err(format!("expected the form QUESTION=N{}", weight_meant(rules, value)));
    };
    let (id, number) = (id.trim(), number.trim());
    if number.contains(',') {
        return Err("give --weight once for each question".to_owned());
    }
    let Some(question) = rules.find_question(id) else {
        return Err(unknown_question(rules, id, &weight_meant(rules, value)));
    };
    match number.parse() {
        Ok(weight) if (0..=MOST_WEIGHT).contains(&weight) => {
            Ok(QuestionWeight { question, weight })
        }
        _ => Err(format!("a weight is a whole number from 0 to {MOST_WEIGHT}")),
    }
}

/// The end of a message about a weight: `; did you mean …?`, or empty if it is near no question.
/// `Size=2`, `size:2`, `size2` and `size` are all near `size=2`.
fn weight_meant(rules: &RuleSet, value: &str) -> String {
    let is_other = |letter: char| !letter.is_alphanumeric();
    let value = value.trim_end_matches(is_other);
    let name = value.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = Some(&value[name.len()..]).filter(|number| !number.is_empty()).unwrap_or("2");
    let near = nearest_question(rules, name.trim_end_matches(is_other));
    near.map_or_else(String::new, |near| format!("; did you mean `{near}={number}`?"))
}

/// Lists the questions, in the form in which clap lists values.
fn unknown_question(rules: &RuleSet, id: &str, meant: &str) -> String {
    let ids: Vec<&str> = rules.questions.iter().map(|question| question.id.as_str()).collect();
    let ids = ids.join(", ");
    format!("unknown question {}{meant}\n  [possible questions: {ids}]", text::quote(id))
}

/// `--fixed QUESTION`; its values are `Option<QuestionId>`, with `None` for `none`.
pub fn fixed(rules: &'static RuleSet) -> Arg {
    let help = "Don't suggest another answer to this question; repeat for others, or free all with \
                none";
    Arg::new(FIXED)
        .long(FIXED)
        .value_name("QUESTION")
        .help(help)
        .long_help(fixed_help(rules, help))
        .action(ArgAction::Append)
        .hide_possible_values(true)
        .value_parser(fixed_parser(rules))
}

fn fixed_help(rules: &RuleSet, help: &str) -> String {
    let fixed = rules.questions.iter().filter(|question| question.fixed);
    let ids: Vec<&str> = fixed.map(|question| question.id.as_str()).collect();
    let use_it = format!("{help}\n\nUse it for what you can't choose.");
    if ids.is_empty() {
        return use_it;
    }
    format!(
        "{use_it} Already fixed: {}. To free only some of them, begin with none and fix the others \
         again.",
        text::list(&ids, "and")
    )
}

fn fixed_parser(rules: &'static RuleSet) -> impl TypedValueParser<Value = Option<QuestionId>> {
    let ids = rules.questions.iter().map(|question| question.id.as_str());
    PossibleValuesParser::new(ids.chain([NO_QUESTION])).map(|typed| rules.find_question(&typed))
}
