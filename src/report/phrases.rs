//! Phrases that several pages share.

use crate::decision::{Decision, Verdict};
use crate::rules::claims::Claim;
use crate::rules::{Caution, Condition, FrameworkId, Rating, Rule, RuleSet};
use crate::text;

/// The published guide, where a page names it first.
pub const GUIDE: &str = "the guide this tool checks";

/// A result without points: `Django is the better fit (lean)`.
pub fn result(rules: &RuleSet, decision: &Decision<'_>) -> String {
    let word = decision.verdict.word();
    match (decision.verdict, decision.leader) {
        (Verdict::Unknown, _) => "no preference".to_owned(),
        (Verdict::Close, _) => "too close to call".to_owned(),
        (_, Some(leader)) => format!("{} is the better fit ({word})", rules[leader].label),
        (_, None) => word.to_owned(),
    }
}

/// The labels of the frameworks with the most points.
pub fn tied<'r>(rules: &'r RuleSet, decision: &Decision<'_>) -> Vec<&'r str> {
    decision.first().into_iter().map(|framework| rules[framework].label.as_str()).collect()
}

/// `leads`, with the rival if there are several: to lead each is not to lead all at once.
pub fn leads(rules: &RuleSet, rival: FrameworkId) -> String {
    if rules.frameworks.len() == 2 {
        "leads".to_owned()
    } else {
        format!("leads {}", rules[rival].label)
    }
}

/// What a case chose: the label of a framework, compared or outside, or `both`.
pub fn chosen<'r>(rules: &'r RuleSet, chose: &'r str) -> &'r str {
    let mut known = rules.frameworks.iter().chain(&rules.outside);
    known.find(|framework| framework.id == chose).map_or(chose, |framework| &framework.label)
}

/// What a caution says, as a sentence.
pub fn caution(rules: &RuleSet, caution: &Caution) -> String {
    if !caution.looks_outside() {
        return caution.says.to_string();
    }
    let none = if rules.frameworks.len() == 2 { "Neither" } else { "None of these" };
    format!("{none} is built for {}", caution.says)
}

/// A condition: `accounts is login or permissions`.
pub fn condition(rules: &RuleSet, condition: &Condition) -> String {
    let question = &rules[condition.question];
    let answers: Vec<&str> =
        condition.answers.iter().map(|answer| question[*answer].id.as_str()).collect();
    format!("{} is {}", question.id, text::list(&answers, "or"))
}

/// What a rule gives, such as `Flask 2, if database is none or other`; `with` are the conditions to
/// mention.
pub fn gives(rules: &RuleSet, rule: &Rule, points: i64, with: &[&Condition]) -> String {
    let mut phrase = format!("{} {points}", rules[rule.favors].label);
    for (number, other) in with.iter().enumerate() {
        phrase.push_str(if number == 0 { ", if " } else { " and " });
        phrase.push_str(&condition(rules, other));
    }
    phrase
}

/// The probe and the releases it passed on; without a probe, the date of the last check. Then the
/// day of the next one, if the claim will age. Each has a label.
pub fn checks(claim: &Claim) -> Vec<(&'static str, String)> {
    let mut checks = Vec::new();
    if let Some(probe) = &claim.probe {
        checks.push(("probe", format!("{}: {}", probe.path, probe.shows)));
        checks.push(("passed with", checked(claim)));
    } else {
        checks.push(("checked", checked(claim)));
    }
    checks.extend(claim.until.as_ref().map(|until| ("check by", until.to_string())));
    checks
}

/// Releases and date: `Django 5.2.19 and 6.1.3, 2026-11-22`.
fn checked(claim: &Claim) -> String {
    let mut releases: Vec<(&str, Vec<&str>)> = Vec::new();
    for release in &claim.checked.with {
        let (name, version) = release.rsplit_once(' ').unwrap_or((release, ""));
        match releases.last_mut() {
            Some((last, versions)) if *last == name => versions.push(version),
            _ => releases.push((name, vec![version])),
        }
    }
    let mut parts = Vec::new();
    for (name, versions) in releases {
        parts.push(format!("{name} {}", text::list(&versions, "and")).trim_end().to_owned());
    }
    parts.push(claim.checked.on.to_string());
    parts.join(", ")
}

/// A share in percent to a tenth, rounded down.
pub fn percent(part: u128, of: u128) -> String {
    let tenths = part * 1000 / of;
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The key to the marks, on one line.
pub fn legend() -> String {
    Rating::ALL.map(|rating| format!("{} {}", rating.mark(), rating.word())).join("  ")
}
