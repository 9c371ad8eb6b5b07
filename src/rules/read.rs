//! Builds a rule set from its files. Leaves out the claims, which no decision needs.

use serde::de::DeserializeOwned;

use super::ids::{AnswerId, FrameworkId, QuestionId};
use super::rule_set::{Answer, Caution, Condition, Framework, Need, Question, Rule, RuleSet};
use super::store::{CAUTIONS, MANIFEST, Store, question_file};
use super::{lint, schema};
use crate::command_line;
use crate::located::problem::{Document, Problem};

/// Reads a rule set. A directory is checked first; the tests have checked the built-in one.
///
/// # Errors
/// All problems of the rule set.
pub fn load(store: &Store) -> Result<RuleSet, Vec<Problem>> {
    if let Store::Directory(_) = store {
        let problems = lint::check(store).problems;
        if !problems.is_empty() {
            return Err(problems);
        }
    }
    read(store).map_err(|problem| vec![problem])
}

fn read(store: &Store) -> Result<RuleSet, Problem> {
    let manifest: schema::RawManifest = file(store, MANIFEST)?;
    let mut raw_questions: Vec<schema::RawQuestion> = Vec::new();
    for id in manifest.questions.iter().chain(&manifest.later) {
        raw_questions.push(file(store, &question_file(id))?);
    }
    let raw_cautions: Vec<schema::RawCaution> = file(store, CAUTIONS)?;
    let resolver = Resolver::new(manifest.frameworks, &raw_questions);
    let mut questions = Vec::new();
    for (index, raw) in raw_questions.into_iter().enumerate() {
        let deferred = index >= manifest.questions.len();
        questions.push(resolver.question(raw, QuestionId(index), deferred)?);
    }
    let mut cautions = Vec::new();
    for raw in raw_cautions {
        cautions.push(resolver.caution(raw)?);
    }
    Ok(RuleSet {
        questions,
        cautions,
        frameworks: resolver.frameworks,
        core: manifest.core,
        bands: manifest.verdict,
        bounds: manifest.audit,
    })
}

pub(super) fn file<T: DeserializeOwned>(store: &Store, path: &str) -> Result<T, Problem> {
    let text = store.read(path)?;
    serde_json::from_str(&text).map_err(|error| {
        let name = store.name(path);
        let help = format!("this is not what it should be: {error}");
        Document { name: &name, text: &text }.problem(0, "the file cannot be used", help)
    })
}

/// Turns the ids of the data into positions.
struct Resolver {
    frameworks: Vec<Framework>,
    questions: Vec<QuestionWords>,
}

/// The ids that the data gives a question and its answers.
struct QuestionWords {
    id: String,
    answers: Vec<String>,
}

impl Resolver {
    fn new(frameworks: Vec<schema::RawFramework>, questions: &[schema::RawQuestion]) -> Self {
        let frameworks =
            frameworks.into_iter().map(|raw| Framework { id: raw.id, label: raw.label }).collect();
        let questions = questions.iter().map(|question| QuestionWords {
            id: question.id.clone(),
            answers: question.answers.iter().map(|answer| answer.id.clone()).collect(),
        });
        Self { frameworks, questions: questions.collect() }
    }

    fn question(
        &self,
        raw: schema::RawQuestion,
        position: QuestionId,
        deferred: bool,
    ) -> Result<Question, Problem> {
        let answers = raw.answers.into_iter().map(|answer| self.answer(answer));
        let rules = raw.rules.into_iter().map(|rule| self.rule(rule, position));
        Ok(Question {
            id: raw.id,
            label: raw.label,
            asks: raw.asks,
            why: raw.why,
            answers: answers.collect::<Result<_, _>>()?,
            rules: rules.collect::<Result<_, _>>()?,
            deferred,
            about_people: raw.about == schema::About::People,
            monotone: raw.rising.map(|id| self.framework(&id)).transpose()?,
        })
    }

    fn answer(&self, raw: schema::RawAnswer) -> Result<Answer, Problem> {
        let mut needs = Vec::new();
        for need in raw.needs {
            let framework = self.framework(&need.framework)?;
            needs.push(Need { framework, add: need.add, claims: need.claims });
        }
        Ok(Answer { id: raw.id, means: raw.means, needs, neutral: raw.neutral })
    }

    fn rule(&self, raw: schema::RawRule, owner: QuestionId) -> Result<Rule, Problem> {
        let mut when = vec![self.answers(owner, &raw.when)?];
        for condition in &raw.and {
            when.push(self.condition(condition)?);
        }
        Ok(Rule {
            id: raw.id,
            when,
            favors: self.framework(&raw.favors)?,
            points: raw.points,
            because: raw.because,
            claims: raw.claims,
            set_aside: raw.set_aside,
        })
    }

    fn caution(&self, raw: schema::RawCaution) -> Result<Caution, Problem> {
        let when = raw.when.iter().map(|condition| self.condition(condition));
        Ok(Caution {
            id: raw.id,
            when: when.collect::<Result<_, _>>()?,
            says: raw.says,
            instead: raw.instead,
        })
    }

    fn condition(&self, raw: &schema::RawCondition) -> Result<Condition, Problem> {
        let index = self.questions.iter().position(|question| question.id == raw.question);
        let index = index.ok_or_else(|| unknown("question", &raw.question))?;
        self.answers(QuestionId(index), &raw.answers)
    }

    fn answers(&self, question: QuestionId, ids: &[String]) -> Result<Condition, Problem> {
        let known = &self.questions[question.0].answers;
        let mut answers = Vec::new();
        for id in ids {
            let index = known.iter().position(|answer| answer == id);
            answers.push(AnswerId(index.ok_or_else(|| unknown("answer", id))?));
        }
        Ok(Condition { question, answers })
    }

    fn framework(&self, id: &str) -> Result<FrameworkId, Problem> {
        let index = self.frameworks.iter().position(|framework| framework.id == id);
        index.map(FrameworkId).ok_or_else(|| unknown("framework", id))
    }
}

fn unknown(what: &str, id: &str) -> Problem {
    Problem::of_file(
        MANIFEST,
        format!("no {what} `{id}`"),
        format!("run `{}` on the rule set", command_line::check()),
    )
}
