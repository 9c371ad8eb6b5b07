//! The cases that resemble the answers.

use std::cmp::Reverse;

use crate::answers::Answers;
use crate::rules::{AnswerId, CaseIndex, IndexedCase, QuestionId};

/// A case that shares fewer answers is no precedent.
const LEAST_SHARED: usize = 2;

/// A case that gave some of the user's answers.
#[derive(Debug)]
pub struct SimilarCase<'c> {
    pub case: IndexedCase<'c>,
    /// The questions to which it has the same answer, in order; at least two.
    pub shares: Vec<QuestionId>,
    /// The questions that both answered, each differently.
    pub differs: Vec<QuestionId>,
    similarity: usize,
}

/// The cases that share at least two answers, the most similar first; equals in the order of their
/// ids.
///
/// The similarity is a sum over the answers that are shared. Each counts the number of cases that
/// did *not* give it, so that a rare one counts more. Of the 72 built-in cases, 35 have a
/// `relational` database and 5 `heavy` real-time work: these two count 37 and 67, and a case that
/// shares both has a similarity of 104. Answers to questions with the weight 0 don't count.
pub fn similar_cases<'c>(index: &'c CaseIndex, answers: &Answers) -> Vec<SimilarCase<'c>> {
    let cases: Vec<IndexedCase<'_>> = index.cases().collect();
    let mut given = Vec::new();
    for (question, answer) in answers.answered() {
        if answers.weight(question) == 0 {
            continue;
        }
        let others = cases.iter().filter(|case| case.answer(question) != Some(answer)).count();
        given.push(GivenAnswer { question, answer, worth: others });
    }
    let cases = cases.into_iter().map(|case| compared(case, &given));
    let mut similar: Vec<SimilarCase<'_>> =
        cases.filter(|case| case.shares.len() >= LEAST_SHARED).collect();
    similar.sort_by_key(|similar| (Reverse(similar.similarity), similar.case.id));
    similar
}

/// An answer of the user.
struct GivenAnswer {
    question: QuestionId,
    answer: AnswerId,
    /// What it adds to the similarity of a case that shares it.
    worth: usize,
}

fn compared<'c>(case: IndexedCase<'c>, given: &[GivenAnswer]) -> SimilarCase<'c> {
    let mut similar = SimilarCase { case, shares: Vec::new(), differs: Vec::new(), similarity: 0 };
    for GivenAnswer { question, answer, worth } in given {
        match case.answer(*question) {
            None => {}
            Some(other) if other == *answer => {
                similar.shares.push(*question);
                similar.similarity += worth;
            }
            Some(_) => similar.differs.push(*question),
        }
    }
    similar
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decision::tests::{QUESTIONS, drawn};
    use crate::rules::embedded;

    /// Up to 12 cases on the questions of a drawn rule set.
    fn index() -> impl Strategy<Value = CaseIndex> {
        let digit = prop::sample::select(vec!['-', '0', '1', '2']);
        let digits = prop::collection::vec(digit, QUESTIONS);
        prop::collection::vec(digits, 0..12).prop_map(|cases| {
            let line = |(number, digits): (usize, &Vec<char>)| {
                format!("case-{number} flask {}\n", digits.iter().collect::<String>())
            };
            CaseIndex::from_text(cases.iter().enumerate().map(line).collect::<String>())
        })
    }

    /// The similarity by its definition, answer by answer; the weights are not 0.
    fn similarity(index: &CaseIndex, case: IndexedCase<'_>, answers: &Answers) -> usize {
        let gave = |case: IndexedCase<'_>, question, answer| case.answer(question) == Some(answer);
        let mut sum = 0;
        for (question, answer) in answers.answered().filter(|(it, answer)| gave(case, *it, *answer))
        {
            for other in index.cases() {
                sum += usize::from(!gave(other, question, answer));
            }
        }
        sum
    }

    proptest! {
        #[test]
        fn the_most_similar_case_comes_first(index in index(), draw in drawn()) {
            let mut answers = draw.answers(&draw.rules());
            for question in draw.rules().question_ids() {
                if answers.weight(question) == 0 {
                    // As good as no answer.
                    answers.set(question, None);
                }
            }
            let similar = similar_cases(&index, &answers);
            let order: Vec<_> = similar
                .iter()
                .map(|it| (Reverse(similarity(&index, it.case, &answers)), it.case.id))
                .collect();
            prop_assert!(order.is_sorted());
            for case in index.cases() {
                let shared = answers
                    .answered()
                    .filter(|(question, answer)| case.answer(*question) == Some(*answer))
                    .count();
                let listed = similar.iter().find(|it| it.case.id == case.id);
                prop_assert_eq!(listed.is_some(), shared >= 2);
                prop_assert_eq!(listed.map_or(shared, |it| it.shares.len()), shared);
            }
        }
    }

    #[test]
    fn a_rare_answer_counts_more() {
        // Three of four cases have answer 0 to the first question, one has answer 1 to the third.
        let index =
            CaseIndex::from_text("a flask 00---\nb flask 00---\nc django 0-1--\nd both ---1-\n");
        let mut answers = Answers::empty(embedded::rule_set());
        for (question, answer) in [(0, 0), (1, 0), (2, 1), (3, 2)] {
            answers.set(QuestionId(question), Some(AnswerId(answer)));
        }
        let similar = similar_cases(&index, &answers);
        let found: Vec<_> = similar.iter().map(|it| (it.case.id, it.similarity)).collect();
        assert_eq!(found, [("c", 1 + 3), ("a", 1 + 2), ("b", 1 + 2)]);
    }
}
