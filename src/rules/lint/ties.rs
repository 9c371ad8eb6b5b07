//! Checks that joined rules do not tie too many questions together: exact numbers enumerate each such group.

use super::index::Index;
use crate::located::json::Node;
use crate::located::record::Checker;
use crate::text;

/// The most combinations of answers in one group, every question of it open or answered.
const MOST: usize = 4096;

/// The groups of questions that joined rules have tied together so far.
pub struct Ties<'n> {
    groups: Vec<TiedQuestions<'n>>,
}

struct TiedQuestions<'n> {
    questions: Vec<&'n str>,
    combinations: usize,
}

impl<'n> Ties<'n> {
    /// Every question alone.
    pub fn new(index: &Index<'n>) -> Self {
        let alone = |id: &&'n str| {
            let answers = index.answers.get(id).map_or(0, |answers| answers.ids.len());
            TiedQuestions { questions: vec![*id], combinations: answers + 1 }
        };
        Self { groups: index.questions.ids.iter().map(alone).collect() }
    }

    /// Ties the questions of every joined rule of a question's file, and notes the rule that ties too many.
    pub fn check(&mut self, page: &mut Checker<'_>, root: &Node<'_>, owner: &str) {
        let rules = root.get("rules").map_or(&[][..], Node::items);
        for joined in rules.iter().filter_map(|rule| rule.get("and")) {
            let others =
                joined.items().iter().filter_map(|condition| condition.get("question")?.text());
            for other in others {
                self.tie(page, joined, [owner, other]);
            }
        }
    }

    fn tie(&mut self, page: &mut Checker<'_>, node: &Node<'_>, pair: [&str; 2]) {
        let place = |id: &str| self.groups.iter().position(|group| group.questions.contains(&id));
        let (Some(first), Some(second)) = (place(pair[0]), place(pair[1])) else { return };
        if first == second {
            return;
        }
        let joined = self.groups.swap_remove(first.max(second));
        let group = &mut self.groups[first.min(second)];
        let small_before = group.combinations <= MOST && joined.combinations <= MOST;
        group.questions.extend(joined.questions);
        group.combinations = group.combinations.saturating_mul(joined.combinations);
        if group.combinations > MOST && small_before {
            let message = format!(
                "{} answers of joined questions go together",
                text::thousands(&group.combinations)
            );
            let tied = text::list(&group.questions, "and");
            page.note(
                node,
                message,
                format!("at most {} may: {tied}; untie some", text::thousands(&MOST)),
            );
        }
    }
}
