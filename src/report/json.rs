//! A decision, the questions and the problems of a rule set as JSON. Keys are only ever added.

use serde::Serialize;

use super::Case;
use crate::decision::{Reason, Weightings};
use crate::guide::{self, Guide};
use crate::problem::Problem;

/// The version of the shape of every output.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Decision<'d> {
    schema: u32,
    version: &'static str,
    recommendation: Option<&'d str>,
    verdict: &'static str,
    points: Ordered<'d, i64>,
    answers: Ordered<'d, &'d str>,
    weights: Ordered<'d, i64>,
    open: Vec<&'d str>,
    reasons: Vec<JsonReason<'d>>,
    set_aside: Vec<JsonReason<'d>>,
    cautions: Vec<Caution<'d>>,
    needs: Ordered<'d, &'d [&'d str]>,
    robustness: Robustness,
}

#[derive(Serialize)]
struct JsonReason<'d> {
    rule: &'d str,
    question: &'d str,
    answer: Option<&'d str>,
    with: Ordered<'d, &'d str>,
    favors: &'d str,
    points: i64,
    because: &'d str,
    claims: &'d [String],
}

#[derive(Serialize)]
struct Caution<'d> {
    id: &'d str,
    says: &'d str,
    instead: &'d [String],
}

#[derive(Serialize)]
struct Robustness {
    weightings: Option<String>,
    weightings_percent: Option<u8>,
}

/// An object whose keys keep the order of the guide.
struct Ordered<'d, T>(Vec<(&'d str, T)>);

impl<T: Serialize> Serialize for Ordered<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

pub fn decision(case: Case<'_>) -> String {
    let Case { guide, sheet, decision } = case;
    let framework = |at: usize| guide.frameworks[at].id.as_str();
    let question = |at: usize| guide.questions[at].id.as_str();
    let by_framework = || (0..guide.frameworks.len()).map(|at| (framework(at), at));
    write(&Decision {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        recommendation: decision.leader.map(framework),
        verdict: decision.verdict.word(),
        points: Ordered(by_framework().map(|(id, at)| (id, decision.points[at])).collect()),
        answers: Ordered(sheet.given().map(|(at, answer)| (question(at), answer_id(guide, at, answer))).collect()),
        weights: Ordered(sheet.changed_weights().map(|(at, weight)| (question(at), weight)).collect()),
        open: decision.open.iter().map(|open| question(open.question)).collect(),
        reasons: decision.reasons.iter().map(|reason| json_reason(case, reason)).collect(),
        set_aside: decision.set_aside.iter().map(|reason| json_reason(case, reason)).collect(),
        cautions: decision.cautions.iter().map(|caution| json_caution(caution)).collect(),
        needs: Ordered(by_framework().map(|(id, at)| (id, decision.needs[at].as_slice())).collect()),
        robustness: Robustness {
            weightings: decision.weightings.as_ref().map(ToString::to_string),
            weightings_percent: decision.weightings.as_ref().map(Weightings::percent),
        },
    })
}

fn answer_id(guide: &Guide, question: usize, answer: usize) -> &str {
    &guide.questions[question].answers[answer].id
}

fn json_reason<'d>(case: Case<'d>, reason: &Reason<'d>) -> JsonReason<'d> {
    let guide = case.guide;
    let given = |at: usize| case.sheet.answer(at).map(|answer| answer_id(guide, at, answer));
    let others = reason.rule.when.iter().map(|condition| condition.question).filter(|at| *at != reason.question);
    JsonReason {
        rule: &reason.rule.id,
        question: &guide.questions[reason.question].id,
        answer: given(reason.question),
        with: Ordered(others.filter_map(|at| Some((guide.questions[at].id.as_str(), given(at)?))).collect()),
        favors: &guide.frameworks[reason.rule.favors].id,
        points: reason.points,
        because: &reason.rule.because,
        claims: &reason.rule.claims,
    }
}

fn json_caution(caution: &guide::Caution) -> Caution<'_> {
    Caution { id: &caution.id, says: &caution.says, instead: &caution.instead }
}

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
struct Rule<'g> {
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

fn json_question<'g>(guide: &'g Guide, at: usize, question: &'g guide::Question, explain: bool) -> Question<'g> {
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
    let needs = |framework| of(framework).map(|need| Need { add: &need.add, claims: &need.claims }).collect();
    let by_framework = guide.frameworks.iter().enumerate().map(|(at, framework)| (framework.id.as_str(), needs(at)));
    Answer { id: &answer.id, means: &answer.means, neutral: answer.neutral, needs: Ordered(by_framework.collect()) }
}

fn json_rule<'g>(guide: &'g Guide, rule: &'g guide::Rule) -> Rule<'g> {
    let conditions = rule.when.iter().map(|condition| Condition {
        question: &guide.questions[condition.question].id,
        answers: condition.answers.iter().map(|answer| answer_id(guide, condition.question, *answer)).collect(),
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

#[derive(Serialize)]
struct Problems<'p> {
    schema: u32,
    problems: Vec<JsonProblem<'p>>,
}

#[derive(Serialize)]
struct JsonProblem<'p> {
    file: &'p str,
    line: Option<usize>,
    column: Option<usize>,
    message: &'p str,
    help: &'p str,
}

/// Everything that is wrong with a rule set.
pub fn problems(problems: &[Problem]) -> String {
    write(&Problems { schema: SCHEMA, problems: problems.iter().map(json_problem).collect() })
}

fn json_problem(problem: &Problem) -> JsonProblem<'_> {
    JsonProblem {
        file: &problem.file,
        line: problem.spot.as_ref().map(|spot| spot.line),
        column: problem.spot.as_ref().map(|spot| spot.column),
        message: &problem.message,
        help: &problem.help,
    }
}

fn write(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.map(|text| text + "\n").expect("only texts, numbers and lists of them are written")
}
