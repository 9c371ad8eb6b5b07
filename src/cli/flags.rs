//! The flag of each question, made from the data.

use clap::Arg;

use crate::guide::Question;
use crate::text;

/// A question's flag; its help is put together only for being shown.
pub fn flag(question: &Question, with_help: bool) -> Arg {
    let flag = Arg::new(question.id.clone()).long(question.id.clone()).value_name("ANSWER");
    if !with_help {
        return flag;
    }
    let answers = question.answer_ids().join(", ");
    flag.help(format!("{} [{answers}]", question.asks)).long_help(long_help(question))
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
