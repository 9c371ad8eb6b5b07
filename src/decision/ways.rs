//! Every way to answer, without going through all of them: questions that share no rule add up on their own.

use std::ops::Range;

use crate::answers::Sheet;
use crate::guide::{Condition, Guide, Rule};

/// All questions, in groups that share rules. Rules that fell count nothing; each question weighs what it weighs in
/// the sheet.
pub struct Ways {
    pub groups: Vec<Group>,
}

/// Questions that share rules, with what every combination of their answers adds to the points of each framework.
pub struct Group {
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
pub fn place(answer: Option<usize>) -> usize {
    answer.map_or(0, |answer| answer + 1)
}

/// Only this place.
pub fn only(place: usize) -> Range<usize> {
    place..place + 1
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
    pub fn offset(self, place: usize) -> usize {
        place * self.stride
    }

    /// Of leads by combination, in which this is the last question: the least over its places.
    pub fn least(self, leads: &[i64]) -> Vec<i64> {
        let mut least = self.at(leads, 0);
        for more in leads.chunks(self.stride).skip(1) {
            least.iter_mut().zip(more).for_each(|(least, lead)| *least = (*least).min(*lead));
        }
        least
    }

    /// Of leads by combination, in which this is the last question: those at one of its places.
    pub fn at(self, leads: &[i64], place: usize) -> Vec<i64> {
        leads[place * self.stride..(place + 1) * self.stride].to_vec()
    }

    /// Where this question stands in a combination.
    pub fn place_in(self, combination: usize) -> usize {
        combination / self.stride % (self.answers + 1)
    }
}

/// A rule that counts, with its points times the weight of its question.
type Weighed<'g> = (&'g Rule, i64);

impl Ways {
    /// The groups of a guide, with the weights of a sheet.
    pub fn new(guide: &Guide, sheet: &Sheet) -> Self {
        let counting =
            guide.rules().filter(|(owner, rule)| !rule.set_aside && sheet.weight(*owner) > 0);
        let rules: Vec<Weighed<'_>> =
            counting.map(|(owner, rule)| (rule, rule.points * sheet.weight(owner))).collect();
        let groups = tied(guide, &rules)
            .iter()
            .map(|questions| Group::new(guide, questions, &rules))
            .collect();
        Self { groups }
    }
}

/// The questions, tied together where a rule asks for several of them; each group in the order of the guide.
fn tied(guide: &Guide, rules: &[Weighed<'_>]) -> Vec<Vec<usize>> {
    let mut group_of: Vec<usize> = (0..guide.questions.len()).collect();
    for (rule, _) in rules {
        for pair in rule.when.windows(2) {
            let (one, other) = (group_of[pair[0].question], group_of[pair[1].question]);
            group_of.iter_mut().filter(|group| **group == other).for_each(|group| *group = one);
        }
    }
    let members = |group| {
        (0..group_of.len()).filter(|question| group_of[*question] == group).collect::<Vec<_>>()
    };
    (0..group_of.len()).map(members).filter(|questions| !questions.is_empty()).collect()
}

/// What the rules that ask for nothing but a question give a framework, by place.
fn own_points(
    rules: &[Weighed<'_>],
    [framework, question]: [usize; 2],
    answers: usize,
) -> Vec<i64> {
    let asks_only = |rule: &Rule| rule.when.len() == 1 && rule.when[0].question == question;
    let mut own = vec![0; answers + 1];
    for (rule, points) in
        rules.iter().filter(|(rule, _)| rule.favors == framework && asks_only(rule))
    {
        for answer in &rule.when[0].answers {
            own[place(Some(*answer))] += points;
        }
    }
    own
}

impl Group {
    fn new(guide: &Guide, questions: &[usize], rules: &[Weighed<'_>]) -> Self {
        let mut group = Self { axes: Vec::new(), points: vec![vec![0]; guide.frameworks.len()] };
        for question in questions {
            group.extend(guide, *question, rules);
        }
        for (rule, points) in rules {
            if rule.when.len() > 1 && questions.contains(&rule.when[0].question) {
                group.add(rule, *points);
            }
        }
        group
    }

    /// Takes in a question with the rules that ask for nothing else.
    fn extend(&mut self, guide: &Guide, question: usize, rules: &[Weighed<'_>]) {
        let answers = guide.questions[question].answers.len();
        self.axes.push(Axis { question, answers, stride: self.points[0].len() });
        for (framework, points) in self.points.iter_mut().enumerate() {
            let own = own_points(rules, [framework, question], answers);
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
                condition.answers.iter().map(|at| place(Some(*at))).collect()
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
            for place in places {
                combinations
                    .extend(before.iter().map(|combination| combination + place * axis.stride));
            }
        }
        combinations
    }

    /// The combination of a sheet.
    pub fn given(&self, sheet: &Sheet) -> usize {
        self.axes.iter().map(|axis| place(sheet.answer(axis.question)) * axis.stride).sum()
    }

    /// By how much each combination sets one framework ahead of another.
    pub fn leads(&self, [one, other]: [usize; 2]) -> Vec<i64> {
        self.points[one].iter().zip(&self.points[other]).map(|(one, other)| one - other).collect()
    }

    /// By how much a combination sets one framework ahead of another.
    pub fn lead(&self, [one, other]: [usize; 2], combination: usize) -> i64 {
        self.points[one][combination] - self.points[other][combination]
    }
}
