//! The flag of each question, made from the data.

use clap::Arg;

use crate::rules::Question;
use crate::text;

/// A question's flag; its help is put together only for being shown.
pub fn flag(question: &'static Question, with_help: bool) -> Arg {
    let id = question.id.as_str();
    let flag = Arg::new(id).long(id).value_name("ANSWER");
    if !with_help {
        return flag;
    }
    let answers = question.answer_ids().join(", ");
    flag.help(for_good(format!("{} [{answers}]", question.asks)))
        .long_help(for_good(long_help(question)))
}

/// Help is shown once, and then the program ends: nobody has to give its text back.
fn for_good(help: String) -> &'static str {
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
