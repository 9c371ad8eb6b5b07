//! What a decision needs of the cases: what each answered and chose, without its texts.

use super::cases::{Case, Cases};
use super::ids::{AnswerId, QuestionId};
use super::items::Items;
use super::rule_set::{QuestionAnswer, RuleSet};
use crate::located::words::Words;

/// What a case answered, and what it chose.
#[derive(Debug, Clone)]
pub struct IndexedCase {
    pub id: Words,
    /// The id of a framework, compared or outside, or [`super::cases::BOTH`].
    pub chose: Words,
    /// In the order of the questions.
    pub answers: Items<QuestionAnswer>,
}

impl IndexedCase {
    fn new(rules: &RuleSet, case: &Case) -> Self {
        let mut answers = Vec::new();
        for question in rules.question_ids() {
            let given = case.answers.entries.iter().find(|entry| entry.key == rules[question].id);
            let answer = given.and_then(|entry| rules[question].find_answer(&entry.value));
            answers.extend(answer.map(|answer| QuestionAnswer { question, answer }));
        }
        let (id, chose) = (case.id.as_words().clone(), case.chose.as_words().clone());
        Self { id, chose, answers: answers.into() }
    }

    /// Its answer to a question; `None` if it has none.
    pub fn answer(&self, question: QuestionId) -> Option<AnswerId> {
        let given = self.answers.iter().find(|given| given.question == question);
        given.map(|given| given.answer)
    }
}

/// The cases of a rule set, in the order of the data.
pub fn case_index(rules: &RuleSet, cases: &Cases) -> Items<IndexedCase> {
    cases.iter().map(|(_, case)| IndexedCase::new(rules, case)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::embedded;

    #[test]
    fn a_case_has_the_answers_that_its_file_gives_it() {
        let (rules, cases) = (embedded::rule_set(), embedded::cases());
        let index = case_index(rules, &cases);
        assert_eq!(index.len(), cases.iter().count());
        for (indexed, (_, case)) in index.iter().zip(cases.iter()) {
            assert_eq!((&*indexed.id, &*indexed.chose), (&*case.id, &*case.chose));
            for id in rules.question_ids() {
                let question = &rules[id];
                let given = case.answers.entries.iter().find(|entry| entry.key == question.id);
                let answer = indexed.answer(id).map(|answer| question[answer].id.as_str());
                let expected = given.map(|entry| &*entry.value);
                assert_eq!(answer, expected, "{} {}", indexed.id, question.id);
            }
        }
    }
}
