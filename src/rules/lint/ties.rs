//! Checks that joined rules do not tie too many questions together: the exact numbers of a decision
//! enumerate all answers of each group of tied questions.
//!
//! For example, a rule on `size` and `team` ties the two. With four and three answers, and each
//! question open or answered, that is a group of 5 × 4 = 20 combinations.

use super::index::Index;
use crate::located::problem::{Problem, Problems};
use crate::rules::directory::RawRuleSet;
use crate::rules::schema::RuleRecord;
use crate::text;

/// In one group; each of its questions is open or has an answer.
const MAX_COMBINATIONS: usize = 4096;

/// Ties the questions of each joined rule, and adds a problem at each rule that ties too many.
pub fn check(raw: &RawRuleSet, index: &Index<'_>, problems: &mut Problems) {
    let mut ties = Ties::new(index);
    for (document, question) in raw.questions() {
        for rule in &question.rules {
            if let Some(Excess { message, help }) = ties.add(rule, &question.id) {
                problems.add(Problem::new(document, rule.and.span, message, help));
            }
        }
    }
}

/// The groups of questions that the rules seen so far tie together.
struct Ties<'d> {
    groups: Vec<TiedQuestions<'d>>,
}

struct TiedQuestions<'d> {
    questions: Vec<&'d str>,
    combinations: usize,
}

/// A group that is too large.
struct Excess {
    message: String,
    help: String,
}

impl<'d> Ties<'d> {
    /// Starts with every question in a group of its own.
    fn new(index: &Index<'d>) -> Self {
        let mut groups = Vec::new();
        for question in index.questions.iter() {
            let answers = index.answers.get(question).map_or(0, super::index::Known::len);
            groups.push(TiedQuestions { questions: vec![question], combinations: answers + 1 });
        }
        Self { groups }
    }

    /// Ties the questions of a rule. Returns what is wrong if that makes a group too large.
    fn add(&mut self, rule: &RuleRecord, owner: &str) -> Option<Excess> {
        let mut excess = None;
        for condition in &rule.and {
            if let Some(group) = self.join(owner, &condition.question) {
                let questions = text::list(&group.questions, "and");
                let combinations = text::thousands(&group.combinations);
                let message =
                    format!("joined rules tie {questions} together in {combinations} combinations");
                let most = text::thousands(&MAX_COMBINATIONS);
                let help = format!("remove some of these rules; at most {most} are allowed");
                excess = Some(Excess { message, help });
            }
        }
        excess
    }

    /// Joins the groups of two questions. Returns the new group if it is too large and its parts
    /// were not, so that each group is reported once.
    fn join(&mut self, question: &str, other: &str) -> Option<&TiedQuestions<'d>> {
        let (first, second) = (self.position(question)?, self.position(other)?);
        if first == second {
            return None;
        }
        let joined = self.groups.swap_remove(first.max(second));
        let group = &mut self.groups[first.min(second)];
        let small_before =
            group.combinations <= MAX_COMBINATIONS && joined.combinations <= MAX_COMBINATIONS;
        group.questions.extend(joined.questions);
        group.combinations = group.combinations.saturating_mul(joined.combinations);
        (group.combinations > MAX_COMBINATIONS && small_before).then_some(group)
    }

    fn position(&self, question: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.questions.contains(&question))
    }
}
