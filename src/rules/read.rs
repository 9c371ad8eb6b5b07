//! From the files of a rule set to the guide. Claims are not opened: deciding does not need them.

use serde::de::DeserializeOwned;

use super::store::{CAUTIONS, MANIFEST, question_file};
use super::{
    Answer, Caution, Condition, Framework, Need, Question, Rule, RuleSet, Store, lint, schema,
};
use crate::located::problem::{Document, Problem};

/// Reads a rule set. A directory is checked first; the embedded one is checked by the tests.
///
/// # Errors
/// Everything that is wrong with the rule set.
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
    let ids = manifest.questions.iter().chain(&manifest.later);
    let questions: Vec<schema::RawQuestion> =
        ids.map(|id| file(store, &question_file(id))).collect::<Result<_, _>>()?;
    let cautions: Vec<schema::RawCaution> = file(store, CAUTIONS)?;
    let frameworks = manifest
        .frameworks
        .into_iter()
        .map(|written| Framework { id: written.id, label: written.label });
    let names = Resolver { frameworks: frameworks.collect(), questions: names(&questions) };
    let asked = manifest.questions.len();
    let resolved = questions
        .into_iter()
        .enumerate()
        .map(|(at, written)| names.question(written, at, at >= asked));
    Ok(RuleSet {
        questions: resolved.collect::<Result<_, _>>()?,
        cautions: cautions
            .into_iter()
            .map(|written| names.caution(written))
            .collect::<Result<_, _>>()?,
        frameworks: names.frameworks,
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

/// What an id stands for, while references become positions.
struct Resolver {
    frameworks: Vec<Framework>,
    /// Each question's id with the ids of its answers.
    questions: Vec<(String, Vec<String>)>,
}

fn names(questions: &[schema::RawQuestion]) -> Vec<(String, Vec<String>)> {
    let answers = |question: &schema::RawQuestion| {
        question.answers.iter().map(|answer| answer.id.clone()).collect()
    };
    questions.iter().map(|question| (question.id.clone(), answers(question))).collect()
}

impl Resolver {
    fn question(
        &self,
        written: schema::RawQuestion,
        at: usize,
        later: bool,
    ) -> Result<Question, Problem> {
        let answers = written.answers.into_iter().map(|answer| self.answer(answer));
        let rules = written.rules.into_iter().map(|rule| self.rule(rule, at));
        Ok(Question {
            id: written.id,
            label: written.label,
            asks: written.asks,
            why: written.why,
            answers: answers.collect::<Result<_, _>>()?,
            rules: rules.collect::<Result<_, _>>()?,
            later,
            about_people: written.about == schema::About::People,
            monotone: written.rising.map(|id| self.framework(&id)).transpose()?,
        })
    }

    fn answer(&self, written: schema::RawAnswer) -> Result<Answer, Problem> {
        let needs = written.needs.into_iter().map(|need| {
            Ok(Need {
                framework: self.framework(&need.framework)?,
                add: need.add,
                claims: need.claims,
            })
        });
        Ok(Answer {
            id: written.id,
            means: written.means,
            needs: needs.collect::<Result<_, _>>()?,
            neutral: written.neutral,
        })
    }

    fn rule(&self, written: schema::RawRule, owner: usize) -> Result<Rule, Problem> {
        let mut when = vec![self.answers(owner, &written.when)?];
        for condition in &written.and {
            when.push(self.condition(condition)?);
        }
        Ok(Rule {
            id: written.id,
            when,
            favors: self.framework(&written.favors)?,
            points: written.points,
            because: written.because,
            claims: written.claims,
            set_aside: written.set_aside,
        })
    }

    fn caution(&self, written: schema::RawCaution) -> Result<Caution, Problem> {
        let when = written.when.iter().map(|condition| self.condition(condition));
        Ok(Caution {
            id: written.id,
            when: when.collect::<Result<_, _>>()?,
            says: written.says,
            instead: written.instead,
        })
    }

    fn condition(&self, written: &schema::RawCondition) -> Result<Condition, Problem> {
        let question = self.questions.iter().position(|(id, _)| *id == written.question);
        self.answers(
            question.ok_or_else(|| unknown("question", &written.question))?,
            &written.answers,
        )
    }

    fn answers(&self, question: usize, ids: &[String]) -> Result<Condition, Problem> {
        let known = &self.questions[question].1;
        let position = |id: &String| {
            known.iter().position(|answer| answer == id).ok_or_else(|| unknown("answer", id))
        };
        Ok(Condition { question, answers: ids.iter().map(position).collect::<Result<_, _>>()? })
    }

    fn framework(&self, id: &str) -> Result<usize, Problem> {
        let position = self.frameworks.iter().position(|framework| framework.id == id);
        position.ok_or_else(|| unknown("framework", id))
    }
}

fn unknown(what: &str, id: &str) -> Problem {
    Problem::of_file(
        MANIFEST,
        format!("no {what} `{id}`"),
        "run `flask-or-django rules check` on the rule set",
    )
}
