//! What a decision needs of the cases: the answers of each and what it chose.
//!
//! For the built-in rule set it is read from `case_index.txt`, so that no decision reads the texts.
//! Each line is a case: its id, what it chose, and a digit for every question in order, which is
//! the position of its answer (0 to 9, then a and b), or `-` if it has none:
//!
//! ```text
//! zulip django -3312-2--1-22--2-
//! ```

use std::borrow::Cow;
use std::fmt::Write as _;

use super::cases::Cases;
use super::ids::{AnswerId, QuestionId};
use super::rule_set::RuleSet;

/// All digits of an index, one for each of the twelve answers that a question can have.
const RADIX: u32 = 12;
const NO_ANSWER: char = '-';

/// The answers and the choices of all cases, in the order of the data, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseIndex(Cow<'static, str>);

/// What a case answered, and what it chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexedCase<'i> {
    pub id: &'i str,
    /// The id of a framework, compared or outside, or [`super::cases::BOTH`].
    pub chose: &'i str,
    digits: &'i str,
}

impl IndexedCase<'_> {
    /// Its answer to a question; `None` if it has none.
    pub fn answer(&self, question: QuestionId) -> Option<AnswerId> {
        let digit = char::from(*self.digits.as_bytes().get(question.0)?);
        Some(AnswerId(digit.to_digit(RADIX)? as usize))
    }
}

impl CaseIndex {
    /// The index of the cases of a rule set.
    pub fn of(rules: &RuleSet, cases: &Cases) -> Self {
        let mut text = String::new();
        for (_, case) in cases.iter() {
            let _ = write!(text, "{} {} ", case.id, case.chose);
            for question in &rules.questions {
                let given = case.answers.entries.iter().find(|entry| entry.key == question.id);
                let answer = given.and_then(|entry| question.find_answer(&entry.value));
                let position = answer.and_then(|answer| u32::try_from(answer.0).ok());
                let digit = position.and_then(|position| char::from_digit(position, RADIX));
                text.push(digit.unwrap_or(NO_ANSWER));
            }
            text.push('\n');
        }
        Self(text.into())
    }

    /// An index that was made before.
    pub fn from_text(text: impl Into<Cow<'static, str>>) -> Self {
        Self(text.into())
    }

    pub fn cases(&self) -> impl Iterator<Item = IndexedCase<'_>> {
        self.0.lines().filter_map(|line| {
            let (id, rest) = line.split_once(' ')?;
            let (chose, digits) = rest.split_once(' ')?;
            Some(IndexedCase { id, chose, digits })
        })
    }
}

#[cfg(test)]
mod tests {
    use snapbox::{assert_data_eq, file};

    use super::*;
    use crate::rules::embedded;

    #[test]
    fn the_built_in_index_is_that_of_the_built_in_cases() {
        let CaseIndex(index) = CaseIndex::of(embedded::rule_set(), &embedded::cases());
        assert_data_eq!(index.into_owned(), file!["case_index.txt"].raw());
    }

    #[test]
    fn a_case_has_the_answers_that_its_file_gives_it() {
        let (rules, cases) = (embedded::rule_set(), embedded::cases());
        let index = CaseIndex::of(rules, &cases);
        assert_eq!(index.cases().count(), cases.iter().count());
        for (indexed, (_, case)) in index.cases().zip(cases.iter()) {
            assert_eq!((indexed.id, indexed.chose), (&*case.id, &*case.chose));
            for id in rules.question_ids() {
                let question = &rules[id];
                let given = case.answers.entries.iter().find(|entry| entry.key == question.id);
                let answer = indexed.answer(id).map(|answer| question[answer].id.as_str());
                assert_eq!(
                    answer,
                    given.map(|entry| &*entry.value),
                    "{} {}",
                    indexed.id,
                    question.id
                );
            }
        }
    }
}
