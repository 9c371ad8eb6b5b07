//! The cases that resemble the answers.

use std::cmp::Reverse;

use crate::answers::Answers;
use crate::rules::{AnswerId, IndexedCase, QuestionId};

/// A case that shares fewer answers is no precedent.
const LEAST_SHARED: usize = 2;

/// A case that gave some of the user's answers.
#[derive(Debug)]
pub struct SimilarCase<'c> {
    pub case: &'c IndexedCase,
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
pub fn similar_cases<'c>(cases: &'c [IndexedCase], answers: &Answers) -> Vec<SimilarCase<'c>> {
    let mut given = Vec::new();
    for (question, answer) in answers.answered() {
        if answers.weight(question) == 0 {
            continue;
        }
        let others = cases.iter().filter(|case| case.answer(question) != Some(answer)).count();
        given.push(GivenAnswer { question, answer, worth: others });
    }
    let mut similar: Vec<SimilarCase<'_>> =
        cases.iter().filter_map(|case| compared(case, &given)).collect();
    similar.sort_by_key(|similar| (Reverse(similar.similarity), similar.case.id.as_str()));
    similar
}

/// An answer of the user.
struct GivenAnswer {
    question: QuestionId,
    answer: AnswerId,
    /// What it adds to the similarity of a case that shares it.
    worth: usize,
}

/// `None` if the case shares too few answers.
fn compared<'c>(case: &'c IndexedCase, given: &[GivenAnswer]) -> Option<SimilarCase<'c>> {
    let shared = given.iter().filter(|given| case.answer(given.question) == Some(given.answer));
    if shared.count() < LEAST_SHARED {
        return None;
    }
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
    Some(similar)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decision::tests::{ANSWERS, QUESTIONS, drawn};
    use crate::rules::rule_set::QuestionAnswer;
    use crate::rules::{Words, embedded};

    /// A case with an answer to each question, or none.
    fn case(id: &str, given: &[Option<usize>]) -> IndexedCase {
        let mut answers = Vec::new();
        for (question, answer) in given.iter().enumerate() {
            let (question, answer) = (QuestionId(question), answer.map(AnswerId));
            answers.extend(answer.map(|answer| QuestionAnswer { question, answer }));
        }
        let (id, chose) = (id.to_owned().into(), Words::of("flask"));
        IndexedCase { id, chose, answers: answers.into() }
    }

    /// Up to 12 cases on the questions of a drawn rule set.
    fn index() -> impl Strategy<Value = Vec<IndexedCase>> {
        let answers = prop::collection::vec(prop::option::of(0..ANSWERS), QUESTIONS);
        prop::collection::vec(answers, 0..12).prop_map(|cases| {
            let numbered = cases.iter().enumerate();
            numbered.map(|(number, answers)| case(&format!("case-{number}"), answers)).collect()
        })
    }

    /// The similarity by its definition, answer by answer; the weights are not 0.
    fn similarity(index: &[IndexedCase], case: &IndexedCase, answers: &Answers) -> usize {
        let gave = |case: &IndexedCase, question, answer| case.answer(question) == Some(answer);
        let mut sum = 0;
        for (question, answer) in answers.answered().filter(|(it, answer)| gave(case, *it, *answer))
        {
            for other in index {
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
                .map(|it| (Reverse(similarity(&index, it.case, &answers)), &it.case.id))
                .collect();
            prop_assert!(order.is_sorted());
            for case in &index {
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
        let index = [
            case("a", &[Some(0), Some(0)]),
            case("b", &[Some(0), Some(0)]),
            case("c", &[Some(0), None, Some(1)]),
            case("d", &[None, None, None, Some(1)]),
        ];
        let mut answers = Answers::empty(embedded::rule_set());
        for (question, answer) in [(0, 0), (1, 0), (2, 1), (3, 2)] {
            answers.set(QuestionId(question), Some(AnswerId(answer)));
        }
        let similar = similar_cases(&index, &answers);
        let found: Vec<_> = similar.iter().map(|it| (it.case.id.as_str(), it.similarity)).collect();
        assert_eq!(found, [("c", 1 + 3), ("a", 1 + 2), ("b", 1 + 2)]);
    }
}
