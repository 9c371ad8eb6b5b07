//! What a decision needs of the cases: the answers of each and what it chose.
//!
//! For the built-in rule set it is read from `case_index.txt`, so that no decision reads the texts.
//! Each line is a case: its id, what it chose, and a digit for every question in order, which is
//! the position of its answer (0 to 9, then a and b), or `-` if it has none:
//!
//! ```text
//! zulip django -3312-2--1-22--2-
//! ```

use super::cases::Cases;
use super::ids::{AnswerId, QuestionId};
use super::rule_set::RuleSet;

/// All digits of an index, one for each of the twelve answers that a question can have.
const RADIX: u32 = 12;

/// The answers and the choices of all cases, in the order of the data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseIndex {
    pub cases: Vec<IndexedCase>,
}

/// What a case answered, and what it chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedCase {
    pub id: String,
    /// The id of a framework, compared or outside, or [`super::cases::BOTH`].
    pub chose: String,
    /// By question; `None` where it has no answer.
    answers: Vec<Option<AnswerId>>,
}

impl IndexedCase {
    pub fn answer(&self, question: QuestionId) -> Option<AnswerId> {
        self.answers[question.0]
    }
}

impl CaseIndex {
    /// The index of the cases of a rule set.
    pub fn of(rules: &RuleSet, cases: &Cases) -> Self {
        let mut index = Self::default();
        for (_, case) in cases.iter() {
            let mut answers = vec![None; rules.questions.len()];
            for entry in &case.answers.entries {
                let question = rules.find_question(&entry.key);
                let question = question.expect("every id was checked");
                answers[question.0] = rules[question].find_answer(&entry.value);
            }
            let (id, chose) = (case.id.to_string(), case.chose.to_string());
            index.cases.push(IndexedCase { id, chose, answers });
        }
        index
    }

    /// Reads an index from its text.
    pub fn parsed(text: &str) -> Self {
        let mut cases = Vec::new();
        for line in text.lines() {
            let mut words = line.split(' ').map(str::to_owned);
            let (Some(id), Some(chose), Some(digits)) = (words.next(), words.next(), words.next())
            else {
                continue;
            };
            let answer = |digit: char| Some(AnswerId(digit.to_digit(RADIX)? as usize));
            cases.push(IndexedCase { id, chose, answers: digits.chars().map(answer).collect() });
        }
        Self { cases }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::Path;
    use std::{env, fs};

    use super::*;
    use crate::rules::embedded;

    /// The index as lines of text.
    fn written(index: &CaseIndex) -> String {
        let mut out = String::new();
        for IndexedCase { id, chose, answers } in &index.cases {
            let _ = write!(out, "{id} {chose} ");
            for answer in answers {
                let position = answer.and_then(|answer| u32::try_from(answer.0).ok());
                let digit = position.and_then(|position| char::from_digit(position, RADIX));
                out.push(digit.unwrap_or('-'));
            }
            out.push('\n');
        }
        out
    }

    #[test]
    fn the_built_in_index_is_that_of_the_built_in_cases() {
        let index = CaseIndex::of(&embedded::rule_set(), &embedded::cases());
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules/case_index.txt");
        if env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
            fs::write(&path, written(&index)).unwrap();
        }
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text == written(&index),
            "case_index.txt is out of date; run the tests with SNAPSHOTS=overwrite"
        );
        assert_eq!(CaseIndex::parsed(&text), index);
    }
}
