//! Claims as JSON, and the chain behind a rule or a claim.

use serde::Serialize;

use super::questions::{RuleRecord, json_rule};
use super::{Ordered, SCHEMA, write};
use crate::rules::claims::{Author, Claim, Claims, Section};
use crate::rules::{self, Citation, QuestionId, RuleSet};

#[derive(Serialize)]
struct ComparisonRecord<'l> {
    schema: u32,
    claims: Vec<ClaimRecord<'l>>,
    counts: CountsRecord,
}

/// By who makes the claims: how many there are of each standing.
#[derive(Serialize)]
struct CountsRecord {
    guide: Ordered<'static, usize>,
    project: Ordered<'static, usize>,
}

#[derive(Serialize)]
pub(super) struct ClaimRecord<'l> {
    id: &'l str,
    section: &'l str,
    topic: &'l str,
    about: &'l [String],
    says: &'l str,
    from: &'static str,
    verdict: &'static str,
    today: Option<&'l str>,
    sources: Vec<SourceRecord<'l>>,
    checked: CheckedRecord<'l>,
    probe: Option<ProbeRecord<'l>>,
    repeats: &'l [String],
    contradicts: &'l [String],
}

#[derive(Serialize)]
struct SourceRecord<'l> {
    title: &'l str,
    url: &'l str,
}

#[derive(Serialize)]
struct CheckedRecord<'l> {
    on: &'l str,
    with: &'l [String],
}

#[derive(Serialize)]
struct ProbeRecord<'l> {
    path: &'l str,
    shows: &'l str,
}

/// Every claim, in the order of the comparison.
pub fn claims(claims: &Claims) -> String {
    let of = |author| {
        Ordered(claims.count(author).map(|(rating, count)| (rating.word(), count)).to_vec())
    };
    let counts = CountsRecord { guide: of(Author::Guide), project: of(Author::Project) };
    write(&ComparisonRecord {
        schema: SCHEMA,
        claims: claims.iter().map(json_claim).collect(),
        counts,
    })
}

pub(super) fn json_claim<'l>((section, claim): (&'l Section, &'l Claim)) -> ClaimRecord<'l> {
    let source = |source: &'l rules::claims::WebPage| SourceRecord {
        title: &source.title,
        url: &source.url,
    };
    ClaimRecord {
        id: &claim.id,
        section: &section.id,
        topic: &claim.topic,
        about: &claim.about,
        says: &claim.says,
        from: match claim.from {
            Author::Guide => "guide",
            Author::Project => "project",
        },
        verdict: claim.rating.word(),
        today: claim.today.as_deref(),
        sources: claim.sources.iter().map(source).collect(),
        checked: CheckedRecord { on: &claim.checked.on, with: &claim.checked.with },
        probe: claim
            .probe
            .as_ref()
            .map(|probe| ProbeRecord { path: &probe.path, shows: &probe.shows }),
        repeats: &claim.repeats,
        contradicts: &claim.contradicts,
    }
}

#[derive(Serialize)]
struct WhyRuleRecord<'g> {
    schema: u32,
    question: &'g str,
    rule: RuleRecord<'g>,
    claims: Vec<ClaimRecord<'g>>,
}

/// A rule with the claims it cites.
pub fn why_rule<'g>(
    rules: &'g RuleSet,
    claims: &'g Claims,
    (owner, rule): (QuestionId, &'g rules::Rule),
) -> String {
    let claims = rule.claims.iter().filter_map(|id| claims.find(id)).map(json_claim).collect();
    write(&WhyRuleRecord {
        schema: SCHEMA,
        question: &rules[owner].id,
        rule: json_rule(rules, rule),
        claims,
    })
}

#[derive(Serialize)]
struct WhyClaimRecord<'g> {
    schema: u32,
    claim: ClaimRecord<'g>,
    rules: Vec<RuleRecord<'g>>,
    needs: Vec<NeedRecord<'g>>,
}

#[derive(Serialize)]
struct NeedRecord<'g> {
    question: &'g str,
    answer: &'g str,
    framework: &'g str,
    add: &'g str,
}

/// A claim with the rules and the needs that cite it.
pub fn why_claim<'g>(
    rules: &'g RuleSet,
    found: (&'g Section, &'g Claim),
    uses: &[Citation<'g>],
) -> String {
    let rule = |used: &Citation<'g>| match used {
        Citation::Rule(rule) => Some(json_rule(rules, rule)),
        Citation::Need { .. } => None,
    };
    let need = |used: &Citation<'g>| match used {
        Citation::Rule(_) => None,
        Citation::Need { question, answer, need } => Some(NeedRecord {
            question: &question.id,
            answer: &answer.id,
            framework: &rules[need.framework].id,
            add: &need.add,
        }),
    };
    let (rules, needs) =
        (uses.iter().filter_map(rule).collect(), uses.iter().filter_map(need).collect());
    write(&WhyClaimRecord { schema: SCHEMA, claim: json_claim(found), rules, needs })
}
