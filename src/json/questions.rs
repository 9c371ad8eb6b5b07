//! The questions as JSON, for programs and agents that ask in their own way.

use serde::Serialize;

use super::{Ordered, SCHEMA, answer_id, write};
use crate::rules::{self, FrameworkId, RuleSet};

#[derive(Serialize)]
struct QuestionsRecord<'g> {
    schema: u32,
    questions: Vec<QuestionRecord<'g>>,
}

#[derive(Serialize)]
struct QuestionRecord<'g> {
    id: &'g str,
    label: &'g str,
    asks: &'g str,
    why: &'g str,
    core: bool,
    later: bool,
    about: &'static str,
    answers: Vec<AnswerRecord<'g>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<RuleRecord<'g>>>,
}

#[derive(Serialize)]
struct AnswerRecord<'g> {
    id: &'g str,
    means: &'g str,
    neutral: bool,
    needs: Ordered<'g, Vec<NeedRecord<'g>>>,
}

#[derive(Serialize)]
struct NeedRecord<'g> {
    add: &'g str,
    claims: &'g [String],
}

#[derive(Serialize)]
pub(super) struct RuleRecord<'g> {
    id: &'g str,
    when: Vec<&'g str>,
    and: Vec<ConditionRecord<'g>>,
    favors: &'g str,
    points: i64,
    because: &'g str,
    claims: &'g [String],
    set_aside: bool,
}

#[derive(Serialize)]
struct ConditionRecord<'g> {
    question: &'g str,
    answers: Vec<&'g str>,
}

/// Every question with its answers; with `explain` their rules too.
pub fn questions(rules: &RuleSet, explain: bool) -> String {
    let all = rules.questions.iter().enumerate();
    let questions = all.map(|(at, question)| json_question(rules, at, question, explain)).collect();
    write(&QuestionsRecord { schema: SCHEMA, questions })
}

fn json_question<'g>(
    rules: &'g RuleSet,
    at: usize,
    question: &'g rules::Question,
    explain: bool,
) -> QuestionRecord<'g> {
    let own = || question.rules.iter().map(|rule| json_rule(rules, rule)).collect();
    QuestionRecord {
        id: &question.id,
        label: &question.label,
        asks: &question.asks,
        why: &question.why,
        core: at < rules.core,
        later: question.deferred,
        about: if question.about_people { "people" } else { "project" },
        answers: question.answers.iter().map(|answer| json_answer(rules, answer)).collect(),
        rules: explain.then(own),
    }
}

fn json_answer<'g>(rules: &'g RuleSet, answer: &'g rules::Answer) -> AnswerRecord<'g> {
    let of = |framework| answer.needs.iter().filter(move |need| need.framework == framework);
    let needs = |framework| {
        of(framework).map(|need| NeedRecord { add: &need.add, claims: &need.claims }).collect()
    };
    let by_framework = rules
        .frameworks
        .iter()
        .enumerate()
        .map(|(at, framework)| (framework.id.as_str(), needs(FrameworkId(at))));
    AnswerRecord {
        id: &answer.id,
        means: &answer.means,
        neutral: answer.neutral,
        needs: Ordered(by_framework.collect()),
    }
}

pub(super) fn json_rule<'g>(rules: &'g RuleSet, rule: &'g rules::Rule) -> RuleRecord<'g> {
    let conditions = rule.when.iter().map(|condition| ConditionRecord {
        question: &rules[condition.question].id,
        answers: condition
            .answers
            .iter()
            .map(|answer| answer_id(rules, condition.question, *answer))
            .collect(),
    });
    let mut conditions: Vec<ConditionRecord<'_>> = conditions.collect();
    let own = conditions.remove(0);
    RuleRecord {
        id: &rule.id,
        when: own.answers,
        and: conditions,
        favors: &rules[rule.favors].id,
        points: rule.points,
        because: &rule.because,
        claims: &rule.claims,
        set_aside: rule.set_aside,
    }
}
