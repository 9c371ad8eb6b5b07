//! An audit as JSON.

use serde::Serialize;

use super::write::{Ordered, SCHEMA, write};
use crate::audit::{Audit, Bound, BoundCheck, Decrease, Influence, PairCounts};
use crate::rules::{QuestionId, RuleSet, Share, Words};

#[derive(Serialize)]
struct AuditRecord<'a> {
    schema: u32,
    sheets: u128,
    /// Only of two frameworks; more of them have `pairs`.
    wins: Option<Ordered<'a, WinsRecord>>,
    even: Option<u128>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<Vec<PairRecord<'a>>>,
    questions: Vec<InfluenceRecord<'a>>,
    rules: Vec<RuleUsageRecord<'a>>,
    bounds: Vec<BoundRecord<'a>>,
}

/// The counts of two frameworks, as if there were no others.
#[derive(Serialize)]
struct PairRecord<'a> {
    of: [&'a str; 2],
    wins: Ordered<'a, WinsRecord>,
    even: u128,
}

#[derive(Serialize)]
struct WinsRecord {
    sheets: u128,
    clear_lead: u128,
    close_lead: u128,
}

#[derive(Serialize)]
struct InfluenceRecord<'a> {
    question: &'a str,
    pull: i64,
    decides: u128,
    sheets: u128,
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
    fires: u128,
    decides: u128,
}

#[derive(Serialize)]
struct BoundRecord<'a> {
    bound: &'static str,
    of: Option<&'a str>,
    most: Option<String>,
    /// The most points that the rules of a reason give; null for other limits.
    gives: Option<i64>,
    kept: bool,
}

/// All counts, and whether each limit of the data is kept.
pub fn audit<'a>(rules: &'a RuleSet, audit: &Audit<'a>, checks: &[BoundCheck]) -> String {
    let only = if let [counts] = &audit.pairs[..] { Some(counts) } else { None };
    let pairs = || audit.pairs.iter().map(|counts| pair(rules, counts)).collect();
    let usages = audit.rules.iter().map(|usage| RuleUsageRecord {
        rule: &usage.rule.id,
        fires: usage.fires,
        decides: usage.decides,
    });
    write(&AuditRecord {
        schema: SCHEMA,
        sheets: audit.sheets,
        wins: only.map(|counts| wins(rules, counts)),
        even: only.map(|counts| counts.even),
        pairs: if only.is_none() { Some(pairs()) } else { None },
        questions: audit.questions.iter().map(|found| influence(rules, found)).collect(),
        rules: usages.collect(),
        bounds: checks.iter().map(|check| bound(rules, check)).collect(),
    })
}

fn pair<'a>(rules: &'a RuleSet, counts: &PairCounts) -> PairRecord<'a> {
    PairRecord {
        of: counts.wins.each_ref().map(|wins| rules[wins.framework].id.as_str()),
        wins: wins(rules, counts),
        even: counts.even,
    }
}

fn wins<'a>(rules: &'a RuleSet, counts: &PairCounts) -> Ordered<'a, WinsRecord> {
    let records = counts.wins.iter().map(|wins| {
        let record =
            WinsRecord { sheets: wins.sheets, clear_lead: wins.clear, close_lead: wins.close };
        (rules[wins.framework].id.as_str(), record)
    });
    Ordered(records.collect())
}

fn influence<'a>(rules: &'a RuleSet, influence: &Influence) -> InfluenceRecord<'a> {
    let question = influence.question;
    InfluenceRecord {
        question: &rules[question].id,
        pull: influence.swing,
        decides: influence.decides,
        sheets: influence.sheets,
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
    let mut gives_points = None;
    let (bound, of, most) = match check.bound {
        Bound::Wins(framework, most) => ("wins", Some(&rules[framework].id), share(most)),
        Bound::Even(most) => ("even", None, share(most)),
        Bound::Idle(most) => ("idle", None, Some(most.to_string())),
        Bound::Monotone(question, _) => ("rising", Some(&rules[question].id), None),
        Bound::Reason { index, gives, most } => {
            gives_points = Some(gives);
            ("reason", Some(&rules.shared_reasons[index].reason), Some(most.to_string()))
        }
    };
    BoundRecord { bound, of: of.map(Words::as_str), most, gives: gives_points, kept: check.kept }
}
