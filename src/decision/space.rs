//! All ways to answer the questions, without listing them, for two frameworks.
//!
//! A rule with several conditions ties its questions together. Questions that no rule ties add to
//! the margin independently of each other, so the questions are split into components, and every
//! component has a table of the margin that each combination of its own answers adds.
//!
//! Three questions with three answers each are in one of four states each, "open" included, which
//! makes 64 ways. If one rule ties two of them, the two components store 16 + 4 margins.
#![doc = include_str!("example.md")]

use super::axis::{Axis, slot};
use crate::answers::Answers;
use crate::rules::{Pair, QuestionId, Rule, RuleSet};

/// All questions, split into components, for two frameworks. Leaves out rules that are set aside or
/// favour another framework.
#[derive(Debug)]
pub struct AnswerSpace {
    pub pair: Pair,
    pub components: Vec<Component>,
}

/// Questions that rules tie together, with the margin that each combination of their answers adds.
#[derive(Debug)]
pub struct Component {
    pub axes: Vec<Axis>,
    /// By combination: the points of the first framework minus those of the second.
    pub margins: Vec<i64>,
}

/// A rule, and what it adds to the margin when it fires: its points times the weight of its
/// question, negative for the second framework.
struct SignedRule<'r> {
    rule: &'r Rule,
    margin: i64,
    /// The last of the questions that it has a condition on.
    last: QuestionId,
}

impl AnswerSpace {
    /// Takes the given answers and the weights from `answers`.
    pub fn new(rules: &RuleSet, answers: &Answers, pair: Pair) -> Self {
        let mut signed = Vec::new();
        for (question, rule) in rules.all_rules().filter(|(_, rule)| !rule.set_aside) {
            let margin = pair.margin_of(rule) * answers.weight(question);
            if margin != 0 {
                signed.push(SignedRule { rule, margin, last: rule.last_question() });
            }
        }
        let mut components = Vec::new();
        for questions in tied(rules, &signed) {
            components.push(Component::new(rules, answers, &questions, &signed));
        }
        Self { pair, components }
    }

    /// The margin with the given answers.
    pub fn margin(&self) -> i64 {
        self.components.iter().map(|component| component.margins[component.given()]).sum()
    }
}

/// The questions by component: two are in the same one if a rule has conditions on both.
fn tied(rules: &RuleSet, signed: &[SignedRule<'_>]) -> Vec<Vec<QuestionId>> {
    let mut component_of: Vec<usize> = (0..rules.questions.len()).collect();
    for SignedRule { rule, .. } in signed {
        for conditions in rule.when.windows(2) {
            let kept = component_of[conditions[0].question.0];
            let merged = component_of[conditions[1].question.0];
            for component in component_of.iter_mut().filter(|component| **component == merged) {
                *component = kept;
            }
        }
    }
    let mut components = vec![Vec::new(); component_of.len()];
    for (question, component) in rules.question_ids().zip(component_of) {
        components[component].push(question);
    }
    components.retain(|questions| !questions.is_empty());
    components
}

impl Component {
    fn new(
        rules: &RuleSet,
        answers: &Answers,
        questions: &[QuestionId],
        signed: &[SignedRule<'_>],
    ) -> Self {
        let mut component = Self { axes: Vec::new(), margins: vec![0] };
        for question in questions {
            let axis = Axis::new(rules, answers, *question, component.margins.len());
            component.join(axis, signed);
        }
        component
    }

    /// Adds a question to the table, and the rules of which it is the last question.
    fn join(&mut self, axis: Axis, signed: &[SignedRule<'_>]) {
        let complete = signed.iter().filter(|signed| signed.last == axis.question);
        let (tied, alone): (Vec<_>, Vec<_>) =
            complete.partition(|signed| signed.rule.when.len() > 1);
        // A rule on this question alone adds the same to every combination of the others.
        let mut by_slot = vec![0; axis.all_slots().len()];
        for signed in alone {
            for answer in &signed.rule.when[0].answers {
                by_slot[slot(Some(*answer))] += signed.margin;
            }
        }
        let mut margins = Vec::with_capacity(self.margins.len() * by_slot.len());
        for added in by_slot {
            margins.extend(self.margins.iter().map(|margin| margin + added));
        }
        self.margins = margins;
        self.axes.push(axis);
        for signed in tied {
            for combination in self.firing(signed.rule, Axis::all_slots) {
                self.margins[combination] += signed.margin;
            }
        }
    }

    /// Whether the question belongs to this component.
    pub fn has(&self, question: QuestionId) -> bool {
        self.axes.iter().any(|axis| axis.question == question)
    }

    /// The combination of the given answers.
    pub fn given(&self) -> usize {
        self.axes.iter().map(|axis| axis.offset(slot(axis.given))).sum()
    }

    /// Every combination in which a rule fires. The questions that it has no condition on take
    /// the slots in `others`.
    pub fn firing(&self, rule: &Rule, others: impl Fn(Axis) -> Vec<usize>) -> Vec<usize> {
        self.combinations(|axis| {
            match rule.when.iter().find(|condition| condition.question == axis.question) {
                Some(condition) => {
                    condition.answers.iter().map(|answer| slot(Some(*answer))).collect()
                }
                None => others(axis),
            }
        })
    }

    /// Every combination of the slots in `allowed`.
    pub fn combinations(&self, allowed: impl Fn(Axis) -> Vec<usize>) -> Vec<usize> {
        let mut combinations = vec![0];
        for axis in &self.axes {
            let slots = allowed(*axis);
            let mut longer = Vec::with_capacity(combinations.len() * slots.len());
            for slot in slots {
                longer.extend(combinations.iter().map(|before| before + axis.offset(slot)));
            }
            combinations = longer;
        }
        combinations
    }

    /// The margin for each answer to one question; `context` fixes the others and leaves this one
    /// open.
    pub fn margins_by_answer(&self, axis: Axis, context: usize) -> Vec<i64> {
        let slots = axis.answer_slots().into_iter();
        slots.map(|slot| self.margins[context + axis.offset(slot)]).collect()
    }
}
