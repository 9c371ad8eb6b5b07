//! What a rule set comes to over every answer sheet, as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use super::{Ordered, SCHEMA, answer_id, number, write};
use crate::audit::{self, Bound, BoundCheck};
use crate::rules::{QuestionId, RuleSet, Share};

#[derive(Serialize)]
struct AuditRecord<'a> {
    schema: u32,
    sheets: Box<RawValue>,
    wins: Ordered<'a, WinsRecord>,
    even: Box<RawValue>,
    questions: Vec<InfluenceRecord<'a>>,
    rules: Vec<RuleUsageRecord<'a>>,
    bounds: Vec<BoundedRecord<'a>>,
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
    fall: Option<DecreaseRecord<'a>>,
}

#[derive(Serialize)]
struct DecreaseRecord<'a> {
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
struct BoundedRecord<'a> {
    bound: &'static str,
    of: Option<&'a str>,
    most: Option<String>,
    kept: bool,
}

/// Everything that was counted, and whether each bound of the data is kept.
pub fn audit<'a>(rules: &'a RuleSet, audit: &audit::Audit<'a>, bounds: &[BoundCheck]) -> String {
    let frameworks = rules.frameworks.iter().map(|framework| framework.id.as_str());
    let wins = audit.wins.values().map(|wins| WinsRecord {
        sheets: number(&wins.sheets),
        clear_lead: number(&wins.far),
        close_lead: number(&wins.near),
    });
    let rule = |of: &audit::RuleUsage<'a>| RuleUsageRecord {
        rule: &of.rule.id,
        fires: number(&of.fires),
        decides: number(&of.decides),
    };
    write(&AuditRecord {
        schema: SCHEMA,
        sheets: number(&audit.sheets),
        wins: Ordered(frameworks.zip(wins).collect()),
        even: number(&audit.even),
        questions: audit.questions.iter().map(|found| sway(rules, found)).collect(),
        rules: audit.rules.iter().map(rule).collect(),
        bounds: bounds.iter().map(|found| kept(rules, found)).collect(),
    })
}

fn sway<'a>(rules: &'a RuleSet, of: &audit::Influence) -> InfluenceRecord<'a> {
    let id = |at: QuestionId| rules[at].id.as_str();
    let fall = |fall: &audit::Decrease| DecreaseRecord {
        from: answer_id(rules, of.question, fall.from),
        to: answer_id(rules, of.question, fall.to),
        points: fall.points,
        with: Ordered(
            fall.with
                .iter()
                .map(|(at, answer)| (id(*at), answer_id(rules, *at, *answer)))
                .collect(),
        ),
    };
    InfluenceRecord {
        question: id(of.question),
        pull: of.swing,
        decides: number(&of.decides),
        sheets: number(&of.sheets),
        rising: of.monotone.map(|framework| rules[framework].id.as_str()),
        fall: of.decrease.as_ref().map(fall),
    }
}

fn kept<'a>(rules: &'a RuleSet, found: &BoundCheck) -> BoundedRecord<'a> {
    let share = |most: Share| Some(format!("{}/{}", most.share, most.over));
    let (bound, of, most) = match found.bound {
        Bound::Wins(framework, most) => ("wins", Some(rules[framework].id.as_str()), share(most)),
        Bound::Even(most) => ("even", None, share(most)),
        Bound::Idle(most) => ("idle", None, Some(most.to_string())),
        Bound::Monotone(question, _) => ("rising", Some(rules[question].id.as_str()), None),
    };
    BoundedRecord { bound, of, most, kept: found.kept }
}
