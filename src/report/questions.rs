//! Every question with its flag, its answers and why it is asked; with the rules under each answer on request.

use std::fmt::Write as _;

use super::markdown::escape;
use super::words;
use crate::json;
use crate::report::style::{Format, Screen};
use crate::rules::{Answer, AnswerId, Condition, FrameworkId, QuestionId, Rule, RuleSet};
use crate::text;

/// All questions in one of the formats; `explain` adds the rules and what each framework needs.
pub fn questions(rules: &RuleSet, explain: bool, format: Format, screen: Screen) -> String {
    let render = match format {
        Format::Json => return json::questions(rules, explain),
        Format::Markdown => markdown,
        Format::Table => lines,
    };
    let all: Vec<String> =
        rules.question_ids().map(|at| render(rules, at, explain, screen)).collect();
    all.join("\n")
}

fn lines(rules: &RuleSet, at: QuestionId, explain: bool, screen: Screen) -> String {
    let question = &rules[at];
    let title = format!("{}  --{}{}", question.label, question.id, kind(rules, at));
    let mut out = text::wrap(&title, screen.width).join("\n") + "\n";
    out.push_str(&text::hang("  ", &question.asks, screen.width));
    out.push_str(&text::hang("  ", &question.why, screen.width));
    let ids = question.answers.iter().map(|answer| text::columns(&answer.id)).max().unwrap_or(0);
    for (number, answer) in question.answers.iter().enumerate() {
        let first = format!("    {}  ", text::pad(&answer.id, ids));
        out.push_str(&text::hang(&first, &answer.means, screen.width));
        if explain {
            for line in explanation(rules, at, AnswerId(number)) {
                out.push_str(&text::hang("        ", &line, screen.width));
            }
        }
    }
    out
}

fn markdown(rules: &RuleSet, at: QuestionId, explain: bool, _: Screen) -> String {
    let question = &rules[at];
    let mut out =
        format!("### {} (`--{}`){}\n\n", escape(&question.label), question.id, kind(rules, at));
    let _ = writeln!(out, "{} {}\n", escape(&question.asks), escape(&question.why));
    for (number, answer) in question.answers.iter().enumerate() {
        let _ = writeln!(out, "- `{}`: {}", answer.id, escape(&answer.means));
        if explain {
            for line in explanation(rules, at, AnswerId(number)) {
                let _ = writeln!(out, "  - {}", escape(&line));
            }
        }
    }
    out
}

fn kind(rules: &RuleSet, at: QuestionId) -> &'static str {
    if rules[at].deferred {
        "  (answered after a trial)"
    } else if at.0 < rules.core {
        "  (core)"
    } else {
        ""
    }
}

/// The rules that an answer takes part in, and what it asks of each framework.
fn explanation(rules: &RuleSet, at: QuestionId, number: AnswerId) -> Vec<String> {
    let answer = &rules[at][number];
    let names =
        |condition: &Condition| condition.question == at && condition.answers.contains(&number);
    let meant = rules.all_rules().filter(|(_, rule)| rule.when.iter().any(names));
    // The question's own rules first, then those of others that ask for this answer, too.
    let (own, others): (Vec<_>, Vec<_>) = meant.partition(|(owner, _)| *owner == at);
    let both = own.into_iter().chain(others);
    let mut lines: Vec<String> = both.map(|(_, rule)| explain_rule(rules, rule, at)).collect();
    if lines.is_empty() {
        lines.push("counts for no side".to_owned());
    }
    lines.extend(added(rules, answer));
    lines
}

/// A rule under an answer to the question at `at`, with what else it asks for.
fn explain_rule(rules: &RuleSet, rule: &Rule, at: QuestionId) -> String {
    let label = &rules[rule.favors].label;
    let others = rule.when.iter().filter(|condition| condition.question != at);
    let others: Vec<String> =
        others.map(|condition| words::condition(rules, condition, " ")).collect();
    let with =
        if others.is_empty() { String::new() } else { format!(" with {}", others.join(" and ")) };
    let aside = if rule.set_aside { " (set aside: its claims do not stand)" } else { "" };
    format!("{label} {}{with}: {}{aside} [{}]", rule.points, rule.because, rule.id)
}

fn added(rules: &RuleSet, answer: &Answer) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, framework) in rules.frameworks.iter().enumerate() {
        let own = answer.needs.iter().filter(|need| need.framework == FrameworkId(at));
        let packages: Vec<&str> = own.map(|need| need.add.as_str()).collect();
        if !packages.is_empty() {
            lines.push(format!("{} needs {}", framework.label, text::list(&packages, "and")));
        }
    }
    lines
}
