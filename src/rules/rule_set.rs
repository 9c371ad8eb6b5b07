//! What a rule set consists of.

use std::ops::Index;

use super::ids::{AnswerId, FrameworkId, Pair, QuestionId};
use super::items::Items;
use super::limits::{AuditBounds, Bands};
use crate::located::words::Words;

/// The word that leaves any question open, where an answer's id is expected. No answer may have it.
pub const NOT_SURE: &str = "not-sure";
/// The value of `--fixed` that fixes no question, so that no question has this id.
pub const NO_QUESTION: &str = "none";

/// A rule set that was checked. Its parts refer to each other by position. With `Debug`, it prints
/// the Rust code that is compiled into a release.
#[derive(Debug, Clone)]
pub struct RuleSet {
    /// What it helps to decide, such as `Choose between Flask and Django`.
    pub title: Words,
    /// What else the help says about it.
    pub about: Option<Words>,
    /// The answers in the examples of help and messages.
    pub example: Items<QuestionAnswer>,
    pub frameworks: Items<Framework>,
    /// Frameworks that are not compared, but that cautions and claims can name.
    pub outside: Items<Framework>,
    /// In the order of help and tables; deferred questions come last.
    pub questions: Items<Question>,
    /// The questions that an interview asks first, in the order asked.
    pub core: Items<QuestionId>,
    pub bands: Bands,
    pub bounds: AuditBounds,
    pub shared_reasons: Items<SharedReason>,
    pub cautions: Items<Caution>,
}

/// A question with one of its answers.
#[derive(Debug, Clone, Copy)]
pub struct QuestionAnswer {
    pub question: QuestionId,
    pub answer: AnswerId,
}

/// One of the alternatives, or a framework outside.
#[derive(Debug, Clone)]
pub struct Framework {
    pub id: Words,
    pub label: Words,
}

/// A reason that several rules share, and the most points that they may give one framework
/// together.
#[derive(Debug, Clone)]
pub struct SharedReason {
    pub reason: Words,
    /// The ids of the rules.
    pub rules: Items<Words>,
    pub most: i64,
}

/// A criterion of the decision, with a closed list of answers and the rules that its weight scales.
#[derive(Debug, Clone, Default)]
pub struct Question {
    pub id: Words,
    pub label: Words,
    pub asks: Words,
    pub why: Words,
    pub answers: Items<Answer>,
    pub rules: Items<Rule>,
    /// It has a flag, but no interview asks it and it is never an open question. The data lists
    /// these questions under `later`.
    pub deferred: bool,
    /// It is about people, so no fact about a framework can support its rules.
    pub about_people: bool,
    /// Each answer favours this framework at least as much as the one before, which
    /// `rules audit` checks. With `django` for `size`, `large` favours Django no less than
    /// `medium`.
    pub monotone: Option<FrameworkId>,
    /// What it asks cannot be chosen, such as what the team knows, so another answer is no advice.
    /// The user can fix more questions, or free all of them.
    pub fixed: bool,
}

/// One choice of a question.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub id: Words,
    pub means: Words,
    pub needs: Items<Need>,
    /// The data says that no rule is meant to ask for this answer.
    pub neutral: bool,
}

/// A package to add so that a framework meets an answer.
#[derive(Debug, Clone)]
pub struct Need {
    pub framework: FrameworkId,
    pub add: Words,
    /// Packages that it brings along.
    pub includes: Items<Words>,
    pub claims: Items<Words>,
}

/// Gives a framework points when all its conditions are met.
#[derive(Debug, Clone)]
pub struct Rule {
    pub id: Words,
    /// The first condition is on the question that owns the rule.
    pub when: Items<Condition>,
    pub favors: FrameworkId,
    /// 1 to 5, before the weight of the question.
    pub points: i64,
    pub because: Words,
    pub claims: Items<Words>,
    /// Its claims did not hold up, so it is shown but gives no points.
    pub set_aside: bool,
}

/// Is met when the question has one of these answers.
#[derive(Debug, Clone)]
pub struct Condition {
    pub question: QuestionId,
    pub answers: Items<AnswerId>,
}

/// A warning, shown when all conditions in `when` and none in `unless` are met.
#[derive(Debug, Clone)]
pub struct Caution {
    pub id: Words,
    pub when: Items<Condition>,
    pub unless: Items<Condition>,
    pub says: Words,
    /// The labels of frameworks outside that fit better; empty if the warning is about something
    /// else.
    pub instead: Items<Words>,
    /// It only tells: it does not change the verdict.
    pub note: bool,
    pub claims: Items<Words>,
}

impl Caution {
    /// Whether it says that other frameworks are better suited than those of the rule set.
    pub fn looks_outside(&self) -> bool {
        !self.instead.is_empty() && !self.note
    }
}

impl RuleSet {
    pub fn framework_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = FrameworkId> + ExactSizeIterator + Clone + use<> {
        (0..self.frameworks.len()).map(FrameworkId)
    }

    pub fn question_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = QuestionId> + ExactSizeIterator + Clone + use<> {
        (0..self.questions.len()).map(QuestionId)
    }

    /// All frameworks but this one.
    pub fn rivals(
        &self,
        leader: FrameworkId,
    ) -> impl DoubleEndedIterator<Item = FrameworkId> + Clone + use<> {
        self.framework_ids().filter(move |framework| *framework != leader)
    }

    /// Every two frameworks, each two once.
    pub fn pairs(&self) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for first in self.framework_ids() {
            for second in self.framework_ids().filter(|second| *second > first) {
                pairs.push(Pair { first, second });
            }
        }
        pairs
    }

    /// The number of answer sheets: all ways to answer the questions that an interview asks.
    pub fn sheets(&self) -> u128 {
        let asked = self.questions.iter().filter(|question| !question.deferred);
        asked.map(|question| question.answers.len() as u128).product()
    }

    pub fn answer(&self, question: QuestionId, answer: AnswerId) -> &Answer {
        &self[question][answer]
    }

    /// The question with this id in the data.
    pub fn find_question(&self, id: &str) -> Option<QuestionId> {
        self.question_ids().find(|question| self[*question].id == id)
    }

    /// Whether some rules don't count, because their claims did not hold up.
    pub fn sets_aside(&self) -> bool {
        self.all_rules().any(|(_, rule)| rule.set_aside)
    }

    /// Every rule with the question that owns it, in the order of the files.
    pub fn all_rules(&self) -> impl Iterator<Item = (QuestionId, &Rule)> + Clone {
        self.question_ids()
            .flat_map(|question| self[question].rules.iter().map(move |rule| (question, rule)))
    }
}

impl Rule {
    /// The last of the questions that it has a condition on.
    pub fn last_question(&self) -> QuestionId {
        let others = self.when.iter().map(|condition| condition.question);
        others.max().unwrap_or(self.when[0].question)
    }
}

impl Pair {
    pub fn has(self, framework: FrameworkId) -> bool {
        framework == self.first || framework == self.second
    }

    /// What a rule adds to the margin when it fires, at weight 1.
    pub fn margin_of(self, rule: &Rule) -> i64 {
        if rule.favors == self.first {
            rule.points
        } else if rule.favors == self.second {
            -rule.points
        } else {
            0
        }
    }
}

impl Question {
    pub fn answer_ids(
        &self,
    ) -> impl DoubleEndedIterator<Item = AnswerId> + ExactSizeIterator + Clone + use<> {
        (0..self.answers.len()).map(AnswerId)
    }

    /// The answer with this id in the data.
    pub fn find_answer(&self, id: &str) -> Option<AnswerId> {
        self.answer_ids().find(|answer| self[*answer].id == id)
    }

    /// The values of its flag: the ids of its answers, and [`NOT_SURE`].
    pub fn answer_words(&self) -> Vec<&str> {
        self.answers.iter().map(|answer| answer.id.as_str()).chain([NOT_SURE]).collect()
    }
}

impl Index<FrameworkId> for RuleSet {
    type Output = Framework;

    fn index(&self, framework: FrameworkId) -> &Framework {
        &self.frameworks[framework.0]
    }
}

impl Index<QuestionId> for RuleSet {
    type Output = Question;

    fn index(&self, question: QuestionId) -> &Question {
        &self.questions[question.0]
    }
}

impl Index<AnswerId> for Question {
    type Output = Answer;

    fn index(&self, answer: AnswerId) -> &Answer {
        &self.answers[answer.0]
    }
}
