//! All ways to answer the questions, without listing them.
//!
//! A rule with several conditions ties its questions together. Questions that no rule ties add to
//! the points independently of each other, so the questions are split into components, and every
//! component has a table of what each combination of its own answers is worth.
//!
//! Example: of three questions with three answers each, one rule asks for `size` and `horizon`,
//! and no rule ties `admin` to another question. With "open", a question can be in one of four
//! states, so there are 4 · 4 · 4 = 64 ways to answer. The two components store 16 + 4 of them.

use std::mem;
use std::ops::Range;

use super::axis::{Axis, slot};
use crate::answers::Answers;
use crate::rules::{FrameworkId, PerFramework, QuestionId, Rule, RuleSet};

/// All questions, split into components. Leaves out rules that are set aside; points are
/// multiplied by the question's weight.
pub struct AnswerSpace<'r> {
    pub rules: &'r RuleSet,
    pub answers: &'r Answers,
    pub components: Vec<Component>,
}

/// Questions that rules tie together, with the points for every combination of their answers.
pub struct Component {
    pub axes: Vec<Axis>,
    /// By combination.
    points: PerFramework<Vec<i64>>,
}

/// Two frameworks to compare. Their margin is the points of the leader minus those of the rival.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    pub leader: FrameworkId,
    pub rival: FrameworkId,
}

/// A rule that is not set aside, with its points times the weight of its question.
struct WeightedRule<'r> {
    rule: &'r Rule,
    points: i64,
}

impl<'r> AnswerSpace<'r> {
    /// Takes the weights from the answers.
    pub fn new(rules: &'r RuleSet, answers: &'r Answers) -> Self {
        let mut weighted = Vec::new();
        for (question, rule) in rules.all_rules() {
            let weight = answers.weight(question);
            if !rule.set_aside && weight > 0 {
                weighted.push(WeightedRule { rule, points: rule.points * weight });
            }
        }
        let components = tied(rules, &weighted)
            .iter()
            .map(|questions| Component::new(rules, questions, &weighted))
            .collect();
        Self { rules, answers, components }
    }
}

/// The questions by component: two are in the same one if a rule has conditions on both.
fn tied(rules: &RuleSet, weighted: &[WeightedRule<'_>]) -> Vec<Vec<QuestionId>> {
    let mut component_of: Vec<usize> = (0..rules.questions.len()).collect();
    for WeightedRule { rule, .. } in weighted {
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

/// What the rules that ask only for this question give each framework in each slot.
fn points_by_slot(
    rules: &RuleSet,
    question: QuestionId,
    weighted: &[WeightedRule<'_>],
) -> PerFramework<Vec<i64>> {
    let mut by_slot = PerFramework::new(rules, |_| vec![0; rules[question].answers.len() + 1]);
    for WeightedRule { rule, points } in weighted {
        if let [condition] = &rule.when[..]
            && condition.question == question
        {
            for answer in &condition.answers {
                by_slot[rule.favors][slot(Some(*answer))] += points;
            }
        }
    }
    by_slot
}

impl Component {
    fn new(rules: &RuleSet, questions: &[QuestionId], weighted: &[WeightedRule<'_>]) -> Self {
        let mut component =
            Self { axes: Vec::new(), points: PerFramework::new(rules, |_| vec![0]) };
        for question in questions {
            component.extend(rules, *question, weighted);
        }
        for WeightedRule { rule, points } in weighted {
            if rule.when.len() > 1 && questions.contains(&rule.when[0].question) {
                component.add(rule, *points);
            }
        }
        component
    }

    /// Adds an axis for a question, and the points of the rules that ask only for this question.
    fn extend(&mut self, rules: &RuleSet, question: QuestionId, weighted: &[WeightedRule<'_>]) {
        self.axes.push(Axis::after(self.axes.last(), question, rules[question].answers.len()));
        let by_slot = points_by_slot(rules, question, weighted);
        for (framework, by_slot) in by_slot.iter() {
            let before = mem::take(&mut self.points[framework]);
            let mut after = Vec::with_capacity(before.len() * by_slot.len());
            for added in by_slot {
                after.extend(before.iter().map(|points| points + added));
            }
            self.points[framework] = after;
        }
    }

    /// Adds the points of a rule to every combination in which it fires.
    fn add(&mut self, rule: &Rule, points: i64) {
        for combination in self.firing(rule, Axis::all) {
            self.points[rule.favors][combination] += points;
        }
    }

    /// Every combination in which a rule fires. The questions that it has no condition on take
    /// the slots in `allowed`.
    pub fn firing(&self, rule: &Rule, allowed: impl Fn(Axis) -> Range<usize>) -> Vec<usize> {
        self.combinations(|axis| -> Vec<usize> {
            match rule.when.iter().find(|condition| condition.question == axis.question) {
                Some(condition) => {
                    condition.answers.iter().map(|answer| slot(Some(*answer))).collect()
                }
                None => allowed(axis).collect(),
            }
        })
    }

    /// Every combination of the slots in `allowed`.
    pub fn combinations<S>(&self, allowed: impl Fn(Axis) -> S) -> Vec<usize>
    where
        S: IntoIterator<Item = usize, IntoIter: ExactSizeIterator>,
    {
        let mut combinations = vec![0];
        for axis in &self.axes {
            let before = combinations;
            let slots = allowed(*axis).into_iter();
            combinations = Vec::with_capacity(before.len() * slots.len());
            for slot in slots {
                combinations
                    .extend(before.iter().map(|combination| combination + axis.offset(slot)));
            }
        }
        combinations
    }

    /// The combination that these answers are.
    pub fn combination(&self, answers: &Answers) -> usize {
        self.axes.iter().map(|axis| axis.offset(slot(answers.answer(axis.question)))).sum()
    }

    /// The margin that this component adds, for every combination.
    pub fn margins(&self, pair: Pair) -> Vec<i64> {
        let points = self.points[pair.leader].iter().zip(&self.points[pair.rival]);
        points.map(|(leader, rival)| leader - rival).collect()
    }

    /// The margins that this component adds with each answer to a question, which must be open in
    /// the combination.
    pub fn margins_by_answer(&self, pair: Pair, axis: Axis, combination: usize) -> Vec<i64> {
        axis.answered().map(|slot| self.margin(pair, combination + axis.offset(slot))).collect()
    }

    /// The margin that this component adds in one combination.
    pub fn margin(&self, pair: Pair, combination: usize) -> i64 {
        self.points[pair.leader][combination] - self.points[pair.rival][combination]
    }
}
