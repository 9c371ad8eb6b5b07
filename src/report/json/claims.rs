//! Claims as JSON, and the chain behind a rule or a claim.

use serde::Serialize;

use super::questions::{Rule, json_rule};
use super::{Ordered, SCHEMA, write};
use crate::guide::library::{Claim, Library, Origin, Section};
use crate::guide::{self, Guide};
use crate::report::evidence;
use crate::report::why::Use;

#[derive(Serialize)]
struct Comparison<'l> {
    schema: u32,
    claims: Vec<JsonClaim<'l>>,
    counts: Counts,
}

/// By who makes the claims: how many there are of each standing.
#[derive(Serialize)]
struct Counts {
    guide: Ordered<'static, usize>,
    project: Ordered<'static, usize>,
}

#[derive(Serialize)]
pub(super) struct JsonClaim<'l> {
    id: &'l str,
    section: &'l str,
    topic: &'l str,
    about: &'l [String],
    says: &'l str,
    from: &'static str,
    verdict: &'static str,
    today: Option<&'l str>,
    sources: Vec<Source<'l>>,
    checked: Checked<'l>,
    probe: Option<Probe<'l>>,
    repeats: &'l [String],
    contradicts: &'l [String],
}

#[derive(Serialize)]
struct Source<'l> {
    title: &'l str,
    url: &'l str,
}

#[derive(Serialize)]
struct Checked<'l> {
    on: &'l str,
    with: &'l [String],
}

#[derive(Serialize)]
struct Probe<'l> {
    path: &'l str,
    shows: &'l str,
}

/// Every claim, in the order of the comparison.
pub fn claims(library: &Library) -> String {
    let of = |origin| {
        let claims =
            library.claims().map(|(_, claim)| claim).filter(move |claim| claim.from == origin);
        Ordered(evidence::count(&claims).map(|(standing, count)| (standing.word(), count)).to_vec())
    };
    let counts = Counts { guide: of(Origin::Guide), project: of(Origin::Project) };
    write(&Comparison {
        schema: SCHEMA,
        claims: library.claims().map(json_claim).collect(),
        counts,
    })
}

pub(super) fn json_claim<'l>((section, claim): (&'l Section, &'l Claim)) -> JsonClaim<'l> {
    let source =
        |source: &'l guide::library::Reference| Source { title: &source.title, url: &source.url };
    JsonClaim {
        id: &claim.id,
        section: &section.id,
        topic: &claim.topic,
        about: &claim.about,
        says: &claim.says,
        from: match claim.from {
            Origin::Guide => "guide",
            Origin::Project => "project",
        },
        verdict: claim.standing.word(),
        today: claim.today.as_deref(),
        sources: claim.sources.iter().map(source).collect(),
        checked: Checked { on: &claim.checked.on, with: &claim.checked.with },
        probe: claim.probe.as_ref().map(|probe| Probe { path: &probe.path, shows: &probe.shows }),
        repeats: &claim.repeats,
        contradicts: &claim.contradicts,
    }
}

#[derive(Serialize)]
struct WhyRule<'g> {
    schema: u32,
    question: &'g str,
    rule: Rule<'g>,
    claims: Vec<JsonClaim<'g>>,
}

/// A rule with the claims it cites.
pub fn why_rule<'g>(
    guide: &'g Guide,
    library: &'g Library,
    (owner, rule): (usize, &'g guide::Rule),
) -> String {
    let claims = rule.claims.iter().filter_map(|id| library.find(id)).map(json_claim).collect();
    write(&WhyRule {
        schema: SCHEMA,
        question: &guide.questions[owner].id,
        rule: json_rule(guide, rule),
        claims,
    })
}

#[derive(Serialize)]
struct WhyClaim<'g> {
    schema: u32,
    claim: JsonClaim<'g>,
    rules: Vec<Rule<'g>>,
    needs: Vec<Need<'g>>,
}

#[derive(Serialize)]
struct Need<'g> {
    question: &'g str,
    answer: &'g str,
    framework: &'g str,
    add: &'g str,
}

/// A claim with the rules and the needs that cite it.
pub fn why_claim<'g>(
    guide: &'g Guide,
    found: (&'g Section, &'g Claim),
    uses: &[Use<'g>],
) -> String {
    let rule = |used: &Use<'g>| match used {
        Use::Rule(rule) => Some(json_rule(guide, rule)),
        Use::Need { .. } => None,
    };
    let need = |used: &Use<'g>| match used {
        Use::Rule(_) => None,
        Use::Need { question, answer, need } => Some(Need {
            question: &question.id,
            answer: &answer.id,
            framework: &guide.frameworks[need.framework].id,
            add: &need.add,
        }),
    };
    let (rules, needs) =
        (uses.iter().filter_map(rule).collect(), uses.iter().filter_map(need).collect());
    write(&WhyClaim { schema: SCHEMA, claim: json_claim(found), rules, needs })
}
