//! Checks that joined rules do not tie too many questions together: the exact numbers of a decision
//! enumerate all answers of each group of tied questions.
//!
//! For example, a rule on `size` and `team` ties the two. With four and three answers, and each
//! question open or answered, that is a group of 5 × 4 = 20 combinations.

use super::index::Index;
use super::size::Limit;
use crate::located::json::Node;
use crate::located::record::Checker;
use crate::text;

/// In one group; each of its questions is open or has an answer.
const COMBINATIONS: Limit = Limit { most: 4096, what: "combinations of joined questions" };

/// The groups of questions that the rules read so far tie together.
pub struct Ties<'n> {
    groups: Vec<TiedQuestions<'n>>,
}

struct TiedQuestions<'n> {
    questions: Vec<&'n str>,
    combinations: usize,
}

impl<'n> Ties<'n> {
    /// Starts with every question in a group of its own.
    pub fn new(index: &Index<'n>) -> Self {
        let mut groups = Vec::new();
        for question in &index.questions.ids {
            let answers = index.answers.get(question).map_or(0, |answers| answers.ids.len());
            groups.push(TiedQuestions { questions: vec![*question], combinations: answers + 1 });
        }
        Self { groups }
    }

    /// Ties the questions of each joined rule in the file of the question `owner`; adds a problem
    /// at the rule that ties too many.
    pub fn check(&mut self, checker: &mut Checker<'_>, root: &Node<'_>, owner: &str) {
        let rules = root.get("rules").map_or(&[][..], Node::items);
        for joined in rules.iter().filter_map(|rule| rule.get("and")) {
            self.tie(checker, joined, owner);
        }
    }

    fn tie(&mut self, checker: &mut Checker<'_>, joined: &Node<'_>, owner: &str) {
        for condition in joined.items() {
            if let Some(other) = condition.get("question").and_then(Node::text)
                && let Some(group) = self.join(owner, other)
                && let Some(message) = COMBINATIONS.exceeded(group.combinations)
            {
                let tied = text::list(&group.questions, "and");
                checker.note(joined, message, format!("remove joined rules between {tied}"));
            }
        }
    }

    /// Joins the groups of two questions. Returns the new group if it is too large and its parts
    /// were not, so that each group is reported once.
    fn join(&mut self, question: &str, other: &str) -> Option<&TiedQuestions<'n>> {
        let (first, second) = (self.position(question)?, self.position(other)?);
        if first == second {
            return None;
        }
        let joined = self.groups.swap_remove(first.max(second));
        let group = &mut self.groups[first.min(second)];
        let small_before =
            group.combinations <= COMBINATIONS.most && joined.combinations <= COMBINATIONS.most;
        group.questions.extend(joined.questions);
        group.combinations = group.combinations.saturating_mul(joined.combinations);
        (group.combinations > COMBINATIONS.most && small_before).then_some(group)
    }

    fn position(&self, question: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.questions.contains(&question))
    }
}
