//! An audit as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use super::write::{Ordered, SCHEMA, number, write};
use crate::audit::{Audit, Bound, BoundCheck, Decrease, Influence};
use crate::rules::{QuestionId, RuleSet, Share};

#[derive(Serialize)]
struct AuditRecord<'a> {
    schema: u32,
    sheets: Box<RawValue>,
    wins: Ordered<'a, WinsRecord>,
    even: Box<RawValue>,
    questions: Vec<InfluenceRecord<'a>>,
    rules: Vec<RuleUsageRecord<'a>>,
    bounds: Vec<BoundRecord<'a>>,
}

#[derive(Serialize)]
struct WinsRecord {
    sheets: Box<RawValue>,
    clear_lead: Box<RawValue>,
    close_lead: Box<RawValue>,
}

#[derive(Serialize)]
struct InfluenceRecord<'a> {
    question: &'a str,
    pull: i64,
    decides: Box<RawValue>,
    sheets: Box<RawValue>,
    rising: Option<&'a str>,
    fall: Option<FallRecord<'a>>,
}

#[derive(Serialize)]
struct FallRecord<'a> {
    from: &'a str,
    to: &'a str,
    points: i64,
    with: Ordered<'a, &'a str>,
}

#[derive(Serialize)]
struct RuleUsageRecord<'a> {
    rule: &'a str,
    fires: Box<RawValue>,
    decides: Box<RawValue>,
}

#[derive(Serialize)]
struct BoundRecord<'a> {
    bound: &'static str,
    of: Option<&'a str>,
    most: Option<String>,
    kept: bool,
}

/// All counts, and whether each limit of the data is kept.
pub fn audit<'a>(rules: &'a RuleSet, audit: &Audit<'a>, checks: &[BoundCheck]) -> String {
    let wins = audit.wins.values().map(|wins| WinsRecord {
        sheets: number(&wins.sheets),
        clear_lead: number(&wins.far),
        close_lead: number(&wins.near),
    });
    let usages = audit.rules.iter().map(|usage| RuleUsageRecord {
        rule: &usage.rule.id,
        fires: number(&usage.fires),
        decides: number(&usage.decides),
    });
    write(&AuditRecord {
        schema: SCHEMA,
        sheets: number(&audit.sheets),
        wins: Ordered::by_framework(rules, wins),
        even: number(&audit.even),
        questions: audit.questions.iter().map(|found| influence(rules, found)).collect(),
        rules: usages.collect(),
        bounds: checks.iter().map(|check| bound(rules, check)).collect(),
    })
}

fn influence<'a>(rules: &'a RuleSet, influence: &Influence) -> InfluenceRecord<'a> {
    let question = influence.question;
    InfluenceRecord {
        question: &rules[question].id,
        pull: influence.swing,
        decides: number(&influence.decides),
        sheets: number(&influence.sheets),
        rising: influence.monotone.map(|framework| rules[framework].id.as_str()),
        fall: influence.decrease.as_ref().map(|decrease| fall(rules, question, decrease)),
    }
}

fn fall<'a>(rules: &'a RuleSet, question: QuestionId, decrease: &Decrease) -> FallRecord<'a> {
    let mut with = Vec::new();
    for (other, answer) in &decrease.with {
        with.push((rules[*other].id.as_str(), rules.answer(*other, *answer).id.as_str()));
    }
    FallRecord {
        from: &rules.answer(question, decrease.from).id,
        to: &rules.answer(question, decrease.to).id,
        points: decrease.points,
        with: Ordered(with),
    }
}

fn bound<'a>(rules: &'a RuleSet, check: &BoundCheck) -> BoundRecord<'a> {
    let share = |most: Share| Some(format!("{}/{}", most.share, most.over));
    let (bound, of, most) = match check.bound {
        Bound::Wins(framework, most) => ("wins", Some(&rules[framework].id), share(most)),
        Bound::Even(most) => ("even", None, share(most)),
        Bound::Idle(most) => ("idle", None, Some(most.to_string())),
        Bound::Monotone(question, _) => ("rising", Some(&rules[question].id), None),
    };
    BoundRecord { bound, of: of.map(String::as_str), most, kept: check.kept }
}
