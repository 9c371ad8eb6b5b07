//! The questions as JSON, for programs and agents that ask in their own way.

use serde::Serialize;

use super::write::{Ordered, SCHEMA, write};
use crate::rules::{Answer, Condition, FrameworkId, QuestionId, Rule, RuleSet, Words};

#[derive(Serialize)]
struct QuestionsRecord<'r> {
    schema: u32,
    questions: Vec<QuestionRecord<'r>>,
}

#[derive(Serialize)]
pub struct QuestionRecord<'r> {
    id: &'r str,
    label: &'r str,
    asks: &'r str,
    why: &'r str,
    core: bool,
    later: bool,
    about: &'static str,
    answers: Vec<AnswerRecord<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<RuleRecord<'r>>>,
}

#[derive(Serialize)]
struct AnswerRecord<'r> {
    id: &'r str,
    means: &'r str,
    neutral: bool,
    needs: Ordered<'r, Vec<NeedRecord<'r>>>,
}

#[derive(Serialize)]
struct NeedRecord<'r> {
    add: &'r str,
    claims: &'r [Words],
}

#[derive(Serialize)]
pub struct RuleRecord<'r> {
    id: &'r str,
    when: Vec<&'r str>,
    and: Vec<ConditionRecord<'r>>,
    favors: &'r str,
    points: i64,
    because: &'r str,
    claims: &'r [Words],
    set_aside: bool,
}

#[derive(Serialize)]
pub struct ConditionRecord<'r> {
    question: &'r str,
    answers: Vec<&'r str>,
}

/// These questions with their answers; with `explain` their rules, too.
pub fn questions(rules: &RuleSet, questions: &[QuestionId], explain: bool) -> String {
    let questions = questions.iter().map(|question| question_record(rules, *question, explain));
    write(&QuestionsRecord { schema: SCHEMA, questions: questions.collect() })
}

/// A question as the data has it; with `explain` its rules, too.
pub fn question_record(rules: &RuleSet, id: QuestionId, explain: bool) -> QuestionRecord<'_> {
    let question = &rules[id];
    let own_rules = || question.rules.iter().map(|rule| rule_record(rules, rule)).collect();
    QuestionRecord {
        id: &question.id,
        label: &question.label,
        asks: &question.asks,
        why: &question.why,
        core: rules.core.contains(&id),
        later: question.deferred,
        about: if question.about_people { "people" } else { "project" },
        answers: question.answers.iter().map(|answer| answer_record(rules, answer)).collect(),
        rules: explain.then(own_rules),
    }
}

fn answer_record<'r>(rules: &'r RuleSet, answer: &'r Answer) -> AnswerRecord<'r> {
    let needs = rules.framework_ids().map(|framework| needs(answer, framework));
    AnswerRecord {
        id: &answer.id,
        means: &answer.means,
        neutral: answer.neutral,
        needs: Ordered::by_framework(rules, needs),
    }
}

fn needs(answer: &Answer, framework: FrameworkId) -> Vec<NeedRecord<'_>> {
    let needs = answer.needs.iter().filter(|need| need.framework == framework);
    needs.map(|need| NeedRecord { add: &need.add, claims: &need.claims }).collect()
}

/// A rule as the data has it.
pub fn rule_record<'r>(rules: &'r RuleSet, rule: &'r Rule) -> RuleRecord<'r> {
    let (own, joined) = rule.when.split_first().expect("a rule asks for an answer to its question");
    RuleRecord {
        id: &rule.id,
        when: answer_ids(rules, own),
        and: conditions(rules, joined),
        favors: &rules[rule.favors].id,
        points: rule.points,
        because: &rule.because,
        claims: &rule.claims,
        set_aside: rule.set_aside,
    }
}

/// Conditions as the data has them.
pub fn conditions<'r>(rules: &'r RuleSet, conditions: &[Condition]) -> Vec<ConditionRecord<'r>> {
    let mut records = Vec::new();
    for condition in conditions {
        let question = &rules[condition.question].id;
        records.push(ConditionRecord { question, answers: answer_ids(rules, condition) });
    }
    records
}

/// The answers that a condition names.
pub fn answer_ids<'r>(rules: &'r RuleSet, condition: &Condition) -> Vec<&'r str> {
    let question = &rules[condition.question];
    condition.answers.iter().map(|answer| question[*answer].id.as_str()).collect()
}
