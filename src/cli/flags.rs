//! Builds the flag of each question from the data.

use clap::Arg;

use crate::rules::Question;
use crate::text;

/// The flag of a question. Its help is built only when it is shown.
pub fn flag(question: &'static Question, with_help: bool) -> Arg {
    let id = question.id.as_str();
    let flag = Arg::new(id).long(id).value_name("ANSWER");
    if !with_help {
        return flag;
    }
    let answers = question.answer_words().join(", ");
    flag.help(leaked(format!("{} [{answers}]", question.asks)))
        .long_help(leaked(long_help(question)))
}

/// Leaks on purpose: clap wants `'static` text, and the program ends after showing it.
fn leaked(help: String) -> &'static str {
    Box::leak(help.into_boxed_str())
}

fn long_help(question: &Question) -> String {
    let widest = question.answers.iter().map(|answer| answer.id.len()).max().unwrap_or(0);
    let mut help = question.asks.clone();
    for answer in &question.answers {
        help.push_str("\n  ");
        help.push_str(&text::pad(&answer.id, widest));
        help.push_str("  ");
        help.push_str(&answer.means);
    }
    help
}
