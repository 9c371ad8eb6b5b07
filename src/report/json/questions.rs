//! The questions as JSON, for programs and agents that ask in their own way.

use serde::Serialize;

use super::{Ordered, SCHEMA, answer_id, write};
use crate::guide::{self, Guide};

#[derive(Serialize)]
struct Questions<'g> {
    schema: u32,
    questions: Vec<Question<'g>>,
}

#[derive(Serialize)]
struct Question<'g> {
    id: &'g str,
    label: &'g str,
    asks: &'g str,
    why: &'g str,
    core: bool,
    later: bool,
    about: &'static str,
    answers: Vec<Answer<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<Rule<'g>>>,
}

#[derive(Serialize)]
struct Answer<'g> {
    id: &'g str,
    means: &'g str,
    neutral: bool,
    needs: Ordered<'g, Vec<Need<'g>>>,
}

#[derive(Serialize)]
struct Need<'g> {
    add: &'g str,
    claims: &'g [String],
}

#[derive(Serialize)]
pub(super) struct Rule<'g> {
    id: &'g str,
    when: Vec<&'g str>,
    and: Vec<Condition<'g>>,
    favors: &'g str,
    points: i64,
    because: &'g str,
    claims: &'g [String],
    set_aside: bool,
}

#[derive(Serialize)]
struct Condition<'g> {
    question: &'g str,
    answers: Vec<&'g str>,
}

/// Every question with its answers; with `explain` their rules too.
pub fn questions(guide: &Guide, explain: bool) -> String {
    let all = guide.questions.iter().enumerate();
    let questions = all.map(|(at, question)| json_question(guide, at, question, explain)).collect();
    write(&Questions { schema: SCHEMA, questions })
}

fn json_question<'g>(
    guide: &'g Guide,
    at: usize,
    question: &'g guide::Question,
    explain: bool,
) -> Question<'g> {
    let rules = || question.rules.iter().map(|rule| json_rule(guide, rule)).collect();
    Question {
        id: &question.id,
        label: &question.label,
        asks: &question.asks,
        why: &question.why,
        core: at < guide.core,
        later: question.later,
        about: if question.about_people { "people" } else { "project" },
        answers: question.answers.iter().map(|answer| json_answer(guide, answer)).collect(),
        rules: explain.then(rules),
    }
}

fn json_answer<'g>(guide: &'g Guide, answer: &'g guide::Answer) -> Answer<'g> {
    let of = |framework| answer.needs.iter().filter(move |need| need.framework == framework);
    let needs = |framework| {
        of(framework).map(|need| Need { add: &need.add, claims: &need.claims }).collect()
    };
    let by_framework = guide
        .frameworks
        .iter()
        .enumerate()
        .map(|(at, framework)| (framework.id.as_str(), needs(at)));
    Answer {
        id: &answer.id,
        means: &answer.means,
        neutral: answer.neutral,
        needs: Ordered(by_framework.collect()),
    }
}

pub(super) fn json_rule<'g>(guide: &'g Guide, rule: &'g guide::Rule) -> Rule<'g> {
    let conditions = rule.when.iter().map(|condition| Condition {
        question: &guide.questions[condition.question].id,
        answers: condition
            .answers
            .iter()
            .map(|answer| answer_id(guide, condition.question, *answer))
            .collect(),
    });
    let mut conditions: Vec<Condition<'_>> = conditions.collect();
    let own = conditions.remove(0);
    Rule {
        id: &rule.id,
        when: own.answers,
        and: conditions,
        favors: &guide.frameworks[rule.favors].id,
        points: rule.points,
        because: &rule.because,
        claims: &rule.claims,
        set_aside: rule.set_aside,
    }
}
