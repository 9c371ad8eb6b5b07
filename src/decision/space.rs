//! Every way to answer, without going through all of them: questions that share no rule add up on their own.

use std::ops::Range;

use crate::answers::Answers;
use crate::rules::{Condition, Rule, RuleSet};

/// All questions, in groups that share rules. Rules that fell count nothing; each question weighs what it weighs in
/// the sheet.
pub struct AnswerSpace {
    pub components: Vec<Component>,
}

/// Questions that share rules, with what every combination of their answers adds to the points of each framework.
pub struct Component {
    pub axes: Vec<Axis>,
    /// By framework, then by combination.
    points: Vec<Vec<i64>>,
}

/// A question of a group. Its places are: open, then its answers. Two combinations that differ in it by one place are
/// `stride` apart.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    pub question: usize,
    answers: usize,
    stride: usize,
}

/// The place of an answer on the axis of its question, or that of none.
pub fn slot(answer: Option<usize>) -> usize {
    answer.map_or(0, |answer| answer + 1)
}

/// Only this place.
pub fn only(slot: usize) -> Range<usize> {
    slot..slot + 1
}

impl Axis {
    /// The place of every answer, without that of none.
    pub fn answered(self) -> Range<usize> {
        1..self.answers + 1
    }

    /// The place of every answer, and that of none.
    pub fn all(self) -> Range<usize> {
        0..self.answers + 1
    }

    /// What a place adds to a combination in which this question is open.
    pub fn offset(self, slot: usize) -> usize {
        slot * self.stride
    }

    /// Of leads by combination, in which this is the last question: the least over its places.
    pub fn least(self, margins: &[i64]) -> Vec<i64> {
        let mut least = self.at(margins, 0);
        for more in margins.chunks(self.stride).skip(1) {
            least.iter_mut().zip(more).for_each(|(least, lead)| *least = (*least).min(*lead));
        }
        least
    }

    /// Of leads by combination, in which this is the last question: those at one of its places.
    pub fn at(self, margins: &[i64], slot: usize) -> Vec<i64> {
        margins[slot * self.stride..(slot + 1) * self.stride].to_vec()
    }

    /// Where this question stands in a combination.
    pub fn slot_in(self, combination: usize) -> usize {
        combination / self.stride % (self.answers + 1)
    }
}

/// A rule that counts, with its points times the weight of its question.
type Weighed<'g> = (&'g Rule, i64);

impl AnswerSpace {
    /// The groups of a guide, with the weights of a sheet.
    pub fn new(rules: &RuleSet, answers: &Answers) -> Self {
        let counting =
            rules.all_rules().filter(|(owner, rule)| !rule.set_aside && answers.weight(*owner) > 0);
        let weighed: Vec<Weighed<'_>> =
            counting.map(|(owner, rule)| (rule, rule.points * answers.weight(owner))).collect();
        let components = tied(rules, &weighed)
            .iter()
            .map(|questions| Component::new(rules, questions, &weighed))
            .collect();
        Self { components }
    }
}

/// The questions, tied together where a rule asks for several of them; each group in the order of the guide.
fn tied(rules: &RuleSet, weighed: &[Weighed<'_>]) -> Vec<Vec<usize>> {
    let mut component_of: Vec<usize> = (0..rules.questions.len()).collect();
    for (rule, _) in weighed {
        for pair in rule.when.windows(2) {
            let (one, other) = (component_of[pair[0].question], component_of[pair[1].question]);
            component_of
                .iter_mut()
                .filter(|component| **component == other)
                .for_each(|component| *component = one);
        }
    }
    let members = |component| {
        (0..component_of.len())
            .filter(|question| component_of[*question] == component)
            .collect::<Vec<_>>()
    };
    (0..component_of.len()).map(members).filter(|questions| !questions.is_empty()).collect()
}

/// What the rules that ask for nothing but a question give a framework, by place.
fn own_points(
    weighed: &[Weighed<'_>],
    [framework, question]: [usize; 2],
    answers: usize,
) -> Vec<i64> {
    let asks_only = |rule: &Rule| rule.when.len() == 1 && rule.when[0].question == question;
    let mut own = vec![0; answers + 1];
    for (rule, points) in
        weighed.iter().filter(|(rule, _)| rule.favors == framework && asks_only(rule))
    {
        for answer in &rule.when[0].answers {
            own[slot(Some(*answer))] += points;
        }
    }
    own
}

impl Component {
    fn new(rules: &RuleSet, questions: &[usize], weighed: &[Weighed<'_>]) -> Self {
        let mut component =
            Self { axes: Vec::new(), points: vec![vec![0]; rules.frameworks.len()] };
        for question in questions {
            component.extend(rules, *question, weighed);
        }
        for (rule, points) in weighed {
            if rule.when.len() > 1 && questions.contains(&rule.when[0].question) {
                component.add(rule, *points);
            }
        }
        component
    }

    /// Takes in a question with the rules that ask for nothing else.
    fn extend(&mut self, rules: &RuleSet, question: usize, weighed: &[Weighed<'_>]) {
        let answers = rules.questions[question].answers.len();
        self.axes.push(Axis { question, answers, stride: self.points[0].len() });
        for (framework, points) in self.points.iter_mut().enumerate() {
            let own = own_points(weighed, [framework, question], answers);
            let before = std::mem::take(points);
            points.reserve_exact(before.len() * own.len());
            for more in own {
                points.extend(before.iter().map(|points| points + more));
            }
        }
    }

    /// Adds the points of a rule to every combination under which it fires.
    fn add(&mut self, rule: &Rule, points: i64) {
        for combination in self.firing(rule, Axis::all) {
            self.points[rule.favors][combination] += points;
        }
    }

    /// Every combination under which a rule fires; questions that it does not ask for take the places that are allowed.
    pub fn firing(&self, rule: &Rule, allowed: impl Fn(Axis) -> Range<usize>) -> Vec<usize> {
        self.combinations(|axis| {
            let asked = rule.when.iter().find(|condition| condition.question == axis.question);
            let answers = |condition: &Condition| {
                condition.answers.iter().map(|at| slot(Some(*at))).collect()
            };
            asked.map_or_else(|| allowed(axis).collect::<Vec<_>>(), answers)
        })
    }

    /// Every combination of the places that are allowed on each axis.
    pub fn combinations<P>(&self, allowed: impl Fn(Axis) -> P) -> Vec<usize>
    where
        P: IntoIterator<Item = usize, IntoIter: ExactSizeIterator>,
    {
        let mut combinations = vec![0];
        for axis in &self.axes {
            let before = combinations;
            let places = allowed(*axis).into_iter();
            combinations = Vec::with_capacity(before.len() * places.len());
            for slot in places {
                combinations
                    .extend(before.iter().map(|combination| combination + slot * axis.stride));
            }
        }
        combinations
    }

    /// The combination of a sheet.
    pub fn given(&self, answers: &Answers) -> usize {
        self.axes.iter().map(|axis| slot(answers.answer(axis.question)) * axis.stride).sum()
    }

    /// By how much each combination sets one framework ahead of another.
    pub fn margins(&self, [one, other]: [usize; 2]) -> Vec<i64> {
        self.points[one].iter().zip(&self.points[other]).map(|(one, other)| one - other).collect()
    }

    /// By how much a combination sets one framework ahead of another.
    pub fn lead(&self, [one, other]: [usize; 2], combination: usize) -> i64 {
        self.points[one][combination] - self.points[other][combination]
    }
}
