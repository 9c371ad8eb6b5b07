//! The whole chain behind one rule or one claim.

mod render;

use super::outline::Line;
use super::{evidence, json, words};
use crate::guide::library::{Claim, Layout, Library, Origin, Section};
use crate::guide::{Answer, Guide, Need, Question, Rule};
use crate::screen::{Format, Screen};
use crate::text;

/// What cites a claim.
pub enum Use<'g> {
    Rule(&'g Rule),
    /// What a framework needs for an answer.
    Need {
        question: &'g Question,
        answer: &'g Answer,
        need: &'g Need,
    },
}

/// A chain as it is shown: what it is about, the sentence itself, and labelled links.
struct Chain {
    id: String,
    what: String,
    says: String,
    links: Vec<(&'static str, Vec<Line>)>,
}

/// The chain behind the rule or the claim with this id; nothing where there is none.
pub fn why(
    guide: &Guide,
    library: &Library,
    id: &str,
    (format, screen): (Format, Screen),
) -> Option<String> {
    if let Some(found) = guide.rules().find(|(_, rule)| rule.id == id) {
        return Some(match format {
            Format::Json => json::why_rule(guide, library, found),
            Format::Table | Format::Markdown => {
                render::render(&rule_chain(guide, library, found), format, screen)
            }
        });
    }
    let found = library.find(id)?;
    let uses = uses(guide, id);
    Some(match format {
        Format::Json => json::why_claim(guide, found, &uses),
        Format::Table | Format::Markdown => {
            render::render(&claim_chain(guide, library, found, &uses), format, screen)
        }
    })
}

/// Every id that has a chain.
pub fn ids<'g>(guide: &'g Guide, library: &'g Library) -> Vec<&'g str> {
    let rules = guide.rules().map(|(_, rule)| rule.id.as_str());
    rules.chain(library.claims().map(|(_, claim)| claim.id.as_str())).collect()
}

fn uses<'g>(guide: &'g Guide, id: &str) -> Vec<Use<'g>> {
    let cites = |claims: &[String]| claims.iter().any(|claim| claim == id);
    let mut uses: Vec<Use<'_>> = guide
        .rules()
        .filter(|(_, rule)| cites(&rule.claims))
        .map(|(_, rule)| Use::Rule(rule))
        .collect();
    for question in &guide.questions {
        for answer in &question.answers {
            let needs = answer.needs.iter().filter(|need| cites(&need.claims));
            uses.extend(needs.map(|need| Use::Need { question, answer, need }));
        }
    }
    uses
}

fn rule_chain(guide: &Guide, library: &Library, (_, rule): (usize, &Rule)) -> Chain {
    let label = &guide.frameworks[rule.favors].label;
    let conditions: Vec<String> =
        rule.when.iter().map(|condition| words::condition(guide, condition, " is ")).collect();
    let aside = if rule.set_aside { " (set aside: its claims do not stand)" } else { "" };
    let found = rule.claims.iter().filter_map(|id| library.find(id));
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
    if claim.from == Origin::Guide {
        lines.push(below("said by: the guide".to_owned()));
    }
    lines.extend(claim.sources.iter().map(|page| below(format!("source: {}", page.title))));
    lines.extend(evidence::tried(claim).into_iter().map(|part| below(evidence::line(part))));
    lines
}

/// A claim's id, and whether it stands.
fn headed(claim: &Claim) -> Line {
    Line::new(0, format!("{}  ({})", claim.id, claim.standing.word()))
}

fn plain(texts: impl IntoIterator<Item = String>) -> Vec<Line> {
    texts.into_iter().map(|text| Line::new(0, text)).collect()
}

fn claim_chain(
    guide: &Guide,
    library: &Library,
    found: (&Section, &Claim),
    uses: &[Use<'_>],
) -> Chain {
    let (section, claim) = found;
    let about = text::list(&claim.about_labels(guide), "and");
    let heading = match section.layout {
        Layout::Frameworks => format!("{} {about}", section.label),
        Layout::List | Layout::Pairs => section.label.clone(),
    };
    let standing = claim.standing.word();
    let what = match claim.from {
        Origin::Guide => format!("the guide on {about}, under \"{heading}\": {standing}"),
        Origin::Project => format!("this project on {about}: {standing}"),
    };
    let citing = if uses.is_empty() {
        vec!["no rule: it carries no points".to_owned()]
    } else {
        uses.iter().map(|one| use_in_words(guide, one)).collect()
    };
    let mut links = vec![("today", plain(claim.today.clone()))];
    links.extend(evidence::proof(claim).into_iter().map(|(label, text)| (label, plain([text]))));
    links.extend([
        ("said again", named(library, &claim.repeats)),
        ("contradicts", named(library, &claim.contradicts)),
        ("cited by", plain(citing)),
    ]);
    Chain { id: claim.id.clone(), what, says: claim.says.clone(), links }
}

/// Other claims, each with its sentence.
fn named(library: &Library, ids: &[String]) -> Vec<Line> {
    let found = ids.iter().filter_map(|id| library.find(id));
    let lines = |(_, claim): (&Section, &Claim)| [headed(claim), Line::new(2, claim.says.clone())];
    found.flat_map(lines).collect()
}

fn use_in_words(guide: &Guide, used: &Use<'_>) -> String {
    match used {
        Use::Rule(rule) => {
            let aside = if rule.set_aside { ", set aside" } else { "" };
            format!("{} ({} {}{aside})", rule.id, guide.frameworks[rule.favors].label, rule.points)
        }
        Use::Need { question, answer, need } => {
            let label = &guide.frameworks[need.framework].label;
            format!("{label} needs {} for {} {}", need.add, question.id, answer.id)
        }
    }
}
