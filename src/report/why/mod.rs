//! The whole chain behind one rule or one claim.

mod render;

use super::outline::Line;
use super::{evidence, words};
use crate::json;
use crate::report::style::{Format, Screen};
use crate::rules::claims::{Author, Claim, Claims, Layout, Section};
use crate::rules::{self, Citation, QuestionId, Rule, RuleSet};
use crate::text;

/// A chain as it is shown: what it is about, the sentence itself, and labelled links.
struct Chain {
    id: String,
    what: String,
    says: String,
    links: Vec<(&'static str, Vec<Line>)>,
}

/// The chain behind the rule or the claim with this id; nothing where there is none.
pub fn why(
    rules: &RuleSet,
    claims: &Claims,
    id: &str,
    (format, screen): (Format, Screen),
) -> Option<String> {
    if let Some(found) = rules.all_rules().find(|(_, rule)| rule.id == id) {
        return Some(match format {
            Format::Json => json::why_rule(rules, claims, found),
            Format::Table | Format::Markdown => {
                render::render(&rule_chain(rules, claims, found), format, screen)
            }
        });
    }
    let found = claims.find(id)?;
    let uses = rules::citations(rules, id);
    Some(match format {
        Format::Json => json::why_claim(rules, found, &uses),
        Format::Table | Format::Markdown => {
            render::render(&claim_chain(rules, claims, found, &uses), format, screen)
        }
    })
}

/// Every id that has a chain.
pub fn ids<'g>(rules: &'g RuleSet, claims: &'g Claims) -> Vec<&'g str> {
    let rules = rules.all_rules().map(|(_, rule)| rule.id.as_str());
    rules.chain(claims.iter().map(|(_, claim)| claim.id.as_str())).collect()
}

fn rule_chain(rules: &RuleSet, claims: &Claims, (_, rule): (QuestionId, &Rule)) -> Chain {
    let label = &rules[rule.favors].label;
    let conditions: Vec<String> =
        rule.when.iter().map(|condition| words::condition(rules, condition, " is ")).collect();
    let aside = if rule.set_aside { " (set aside: its claims do not stand)" } else { "" };
    let found = rule.claims.iter().filter_map(|id| claims.find(id));
    let rests: Vec<Line> = found.flat_map(|(_, claim)| cited(claim)).collect();
    Chain {
        id: rule.id.clone(),
        what: format!("{label} {}, when {}{aside}", rule.points, conditions.join(" and ")),
        says: rule.because.clone(),
        links: vec![("rests on", rests)],
    }
}

/// A claim below a rule: its id and standing, its sentence, and what shows it.
fn cited(claim: &Claim) -> Vec<Line> {
    let below = |text| Line::new(2, text);
    let mut lines = vec![headed(claim), below(claim.says.clone())];
    lines.extend(claim.today.as_ref().map(|today| below(format!("today: {today}"))));
    if claim.from == Author::Guide {
        lines.push(below("said by: the guide".to_owned()));
    }
    lines.extend(claim.sources.iter().map(|page| below(format!("source: {}", page.title))));
    lines.extend(evidence::tried(claim).into_iter().map(|part| below(evidence::line(part))));
    lines
}

/// A claim's id, and whether it stands.
fn headed(claim: &Claim) -> Line {
    Line::new(0, format!("{}  ({})", claim.id, claim.rating.word()))
}

fn plain(texts: impl IntoIterator<Item = String>) -> Vec<Line> {
    texts.into_iter().map(|text| Line::new(0, text)).collect()
}

fn claim_chain(
    rules: &RuleSet,
    claims: &Claims,
    found: (&Section, &Claim),
    uses: &[Citation<'_>],
) -> Chain {
    let (section, claim) = found;
    let about = text::list(&claim.about_labels(rules), "and");
    let heading = match section.layout {
        Layout::Frameworks => format!("{} {about}", section.label),
        Layout::List | Layout::Pairs => section.label.clone(),
    };
    let rating = claim.rating.word();
    let what = match claim.from {
        Author::Guide => format!("the guide on {about}, under \"{heading}\": {rating}"),
        Author::Project => format!("this project on {about}: {rating}"),
    };
    let citing = if uses.is_empty() {
        vec!["no rule: it carries no points".to_owned()]
    } else {
        uses.iter().map(|one| use_in_words(rules, one)).collect()
    };
    let mut links = vec![("today", plain(claim.today.clone()))];
    links.extend(evidence::proof(claim).into_iter().map(|(label, text)| (label, plain([text]))));
    links.extend([
        ("said again", named(claims, &claim.repeats)),
        ("contradicts", named(claims, &claim.contradicts)),
        ("cited by", plain(citing)),
    ]);
    Chain { id: claim.id.clone(), what, says: claim.says.clone(), links }
}

/// Other claims, each with its sentence.
fn named(claims: &Claims, ids: &[String]) -> Vec<Line> {
    let found = ids.iter().filter_map(|id| claims.find(id));
    let lines = |(_, claim): (&Section, &Claim)| [headed(claim), Line::new(2, claim.says.clone())];
    found.flat_map(lines).collect()
}

fn use_in_words(rules: &RuleSet, used: &Citation<'_>) -> String {
    match used {
        Citation::Rule(rule) => {
            let aside = if rule.set_aside { ", set aside" } else { "" };
            format!("{} ({} {}{aside})", rule.id, rules[rule.favors].label, rule.points)
        }
        Citation::Need { question, answer, need } => {
            let label = &rules[need.framework].label;
            format!("{label} needs {} for {} {}", need.add, question.id, answer.id)
        }
    }
}
