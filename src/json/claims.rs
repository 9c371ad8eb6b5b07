//! Claims as JSON, and `why` for a rule, a caution or a claim.

use serde::Serialize;

use super::questions::{
    ConditionRecord, QuestionRecord, RuleRecord, conditions, question_record, rule_record,
};
use super::write::{Ordered, SCHEMA, write};
use crate::located::texts::Id;
use crate::rules::claims::{Author, Checked, Claim, Claims, Probe, Section, WebPage};
use crate::rules::{Caution, Citation, Match, QuestionId, Rule, RuleSet, Words, citations};

#[derive(Serialize)]
struct ComparisonRecord<'c> {
    schema: u32,
    claims: Vec<ClaimRecord<'c>>,
    counts: CountsRecord,
}

/// The number of claims by author and rating.
#[derive(Serialize)]
struct CountsRecord {
    guide: Ordered<'static, usize>,
    project: Ordered<'static, usize>,
}

#[derive(Serialize)]
pub struct ClaimRecord<'c> {
    id: &'c str,
    section: &'c str,
    topic: &'c str,
    about: &'c [Id],
    says: &'c str,
    from: &'static str,
    verdict: &'static str,
    today: Option<&'c str>,
    sources: &'c [WebPage],
    checked: &'c Checked,
    until: Option<&'c str>,
    probe: Option<&'c Probe>,
    repeats: &'c [Id],
    contradicts: &'c [Id],
}

/// Every claim, in the order of the comparison.
pub fn comparison(claims: &Claims) -> String {
    let count = |author| Ordered(claims.count(author).map(|(rating, n)| (rating.word(), n)).into());
    let records = claims.iter().map(|(section, claim)| claim_record(section, claim));
    write(&ComparisonRecord {
        schema: SCHEMA,
        claims: records.collect(),
        counts: CountsRecord { guide: count(Author::Guide), project: count(Author::Project) },
    })
}

/// A claim as the data has it, with its section.
pub fn claim_record<'c>(section: &'c Section, claim: &'c Claim) -> ClaimRecord<'c> {
    ClaimRecord {
        id: &claim.id,
        section: &section.id,
        topic: &claim.topic,
        about: &claim.about,
        says: &claim.says,
        from: claim.from.word(),
        verdict: claim.rating.word(),
        today: claim.today.as_deref(),
        sources: &claim.sources,
        checked: &claim.checked,
        until: claim.until.as_deref(),
        probe: claim.probe.as_ref(),
        repeats: &claim.repeats,
        contradicts: &claim.contradicts,
    }
}

#[derive(Serialize)]
struct WhyQuestionRecord<'r> {
    schema: u32,
    question: QuestionRecord<'r>,
    claims: Vec<ClaimRecord<'r>>,
}

#[derive(Serialize)]
struct MatchesRecord<'m> {
    schema: u32,
    matches: Vec<MatchRecord<'m>>,
}

#[derive(Serialize)]
struct MatchRecord<'m> {
    kind: &'static str,
    id: &'m str,
    says: &'m str,
}

/// What words could mean: kind, id and text of each.
pub fn matches(matches: &[Match<'_>]) -> String {
    let matches = matches.iter().map(|found| {
        let Match { kind, id, says } = *found;
        MatchRecord { kind, id, says }
    });
    write(&MatchesRecord { schema: SCHEMA, matches: matches.collect() })
}

/// A question with its answers and rules, and the claims that these cite, each once.
pub fn why_question(rules: &RuleSet, claims: &Claims, question: QuestionId) -> String {
    let own = &rules[question].rules;
    let is_cited =
        |claim: &Claim| own.iter().any(|rule| rule.claims.iter().any(|id| **id == *claim.id));
    let cited = claims.iter().filter(|(_, claim)| is_cited(claim));
    write(&WhyQuestionRecord {
        schema: SCHEMA,
        question: question_record(rules, question, true),
        claims: cited.map(|(section, claim)| claim_record(section, claim)).collect(),
    })
}

#[derive(Serialize)]
struct WhyRuleRecord<'r> {
    schema: u32,
    question: &'r str,
    rule: RuleRecord<'r>,
    claims: Vec<ClaimRecord<'r>>,
}

/// A rule with the claims that it cites.
pub fn why_rule(rules: &RuleSet, claims: &Claims, owner: QuestionId, rule: &Rule) -> String {
    let cited = rule.claims.iter().filter_map(|id| claims.find(id));
    write(&WhyRuleRecord {
        schema: SCHEMA,
        question: &rules[owner].id,
        rule: rule_record(rules, rule),
        claims: cited.map(|(section, claim)| claim_record(section, claim)).collect(),
    })
}

#[derive(Serialize)]
struct WhyCautionRecord<'r> {
    schema: u32,
    caution: FullCautionRecord<'r>,
    claims: Vec<ClaimRecord<'r>>,
}

#[derive(Serialize)]
struct FullCautionRecord<'r> {
    id: &'r str,
    when: Vec<ConditionRecord<'r>>,
    unless: Vec<ConditionRecord<'r>>,
    says: &'r str,
    instead: &'r [Words],
    note: bool,
    claims: &'r [Words],
}

/// A caution with the claims that it cites.
pub fn why_caution(rules: &RuleSet, claims: &Claims, caution: &Caution) -> String {
    let cited = caution.claims.iter().filter_map(|id| claims.find(id));
    write(&WhyCautionRecord {
        schema: SCHEMA,
        caution: FullCautionRecord {
            id: &caution.id,
            when: conditions(rules, &caution.when),
            unless: conditions(rules, &caution.unless),
            says: &caution.says,
            instead: &caution.instead,
            note: caution.note,
            claims: &caution.claims,
        },
        claims: cited.map(|(section, claim)| claim_record(section, claim)).collect(),
    })
}

#[derive(Serialize)]
struct WhyClaimRecord<'r> {
    schema: u32,
    claim: ClaimRecord<'r>,
    rules: Vec<RuleRecord<'r>>,
    needs: Vec<CitingNeedRecord<'r>>,
    /// The ids of the cautions that cite it.
    cautions: Vec<&'r str>,
}

#[derive(Serialize)]
struct CitingNeedRecord<'r> {
    question: &'r str,
    answer: &'r str,
    framework: &'r str,
    add: &'r str,
}

/// A claim with the rules, the needs and the cautions that cite it.
pub fn why_claim(rules: &RuleSet, section: &Section, claim: &Claim) -> String {
    let (mut citing_rules, mut citing_needs, mut citing_cautions) =
        (Vec::new(), Vec::new(), Vec::new());
    for citation in citations(rules, &claim.id) {
        match citation {
            Citation::Rule(rule) => citing_rules.push(rule_record(rules, rule)),
            Citation::Need { question, answer, need } => citing_needs.push(CitingNeedRecord {
                question: &question.id,
                answer: &answer.id,
                framework: &rules[need.framework].id,
                add: &need.add,
            }),
            Citation::Caution(caution) => citing_cautions.push(caution.id.as_str()),
        }
    }
    write(&WhyClaimRecord {
        schema: SCHEMA,
        claim: claim_record(section, claim),
        rules: citing_rules,
        needs: citing_needs,
        cautions: citing_cautions,
    })
}
