//! The whole chain behind one rule or one claim.

use std::fmt::Write as _;

use super::{json, markdown, words};
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

/// A line of a link, with how far it stands in.
struct Line {
    indent: usize,
    text: String,
}

/// The chain behind the rule or the claim with this id; nothing where there is none.
pub fn why(guide: &Guide, library: &Library, id: &str, (format, screen): (Format, Screen)) -> Option<String> {
    if let Some(found) = guide.rules().find(|(_, rule)| rule.id == id) {
        return Some(match format {
            Format::Json => json::why_rule(guide, library, found),
            Format::Table | Format::Markdown => render(&rule_chain(guide, library, found), format, screen),
        });
    }
    let found = library.find(id)?;
    let uses = uses(guide, id);
    Some(match format {
        Format::Json => json::why_claim(guide, found, &uses),
        Format::Table | Format::Markdown => render(&claim_chain(guide, library, found, &uses), format, screen),
    })
}

/// Every id that has a chain.
pub fn ids<'g>(guide: &'g Guide, library: &'g Library) -> Vec<&'g str> {
    let rules = guide.rules().map(|(_, rule)| rule.id.as_str());
    rules.chain(library.claims().map(|(_, claim)| claim.id.as_str())).collect()
}

fn uses<'g>(guide: &'g Guide, id: &str) -> Vec<Use<'g>> {
    let cites = |claims: &[String]| claims.iter().any(|claim| claim == id);
    let mut uses: Vec<Use<'_>> =
        guide.rules().filter(|(_, rule)| cites(&rule.claims)).map(|(_, rule)| Use::Rule(rule)).collect();
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

/// A claim below a rule: its id and sentence, then where it is from.
fn cited(claim: &Claim) -> Vec<Line> {
    let source = |text| Line { indent: 2, text };
    let mut lines = vec![Line { indent: 0, text: claim.id.clone() }, source(claim.says.clone())];
    match claim.from {
        Origin::Guide => lines.push(source("source: the guide".to_owned())),
        Origin::Project => {
            lines.extend(claim.sources.iter().map(|page| source(format!("source: {}", page.title))));
        }
    }
    lines
}

fn plain(texts: impl IntoIterator<Item = String>) -> Vec<Line> {
    texts.into_iter().map(|text| Line { indent: 0, text }).collect()
}

fn claim_chain(guide: &Guide, library: &Library, found: (&Section, &Claim), uses: &[Use<'_>]) -> Chain {
    let (section, claim) = found;
    let about = text::list(&claim.about_labels(guide), "and");
    let heading = match section.layout {
        Layout::Frameworks => format!("{} {about}", section.label),
        Layout::List | Layout::Pairs => section.label.clone(),
    };
    let what = match claim.from {
        Origin::Guide => format!("the guide on {about}, under \"{heading}\""),
        Origin::Project => format!("this project on {about}"),
    };
    let sources = claim.sources.iter().map(|source| format!("{}, {}", source.title, source.url));
    let citing = if uses.is_empty() {
        vec!["no rule: it carries no points".to_owned()]
    } else {
        uses.iter().map(|one| use_in_words(guide, one)).collect()
    };
    let links = vec![
        ("source", plain(sources)),
        ("said again", named(library, &claim.repeats)),
        ("contradicts", named(library, &claim.contradicts)),
        ("cited by", plain(citing)),
    ];
    Chain { id: claim.id.clone(), what, says: claim.says.clone(), links }
}

/// Other claims, each with its sentence.
fn named(library: &Library, ids: &[String]) -> Vec<Line> {
    let found = ids.iter().filter_map(|id| library.find(id));
    let lines = |(_, claim): (&Section, &Claim)| {
        [Line { indent: 0, text: claim.id.clone() }, Line { indent: 2, text: claim.says.clone() }]
    };
    found.flat_map(lines).collect()
}

fn use_in_words(guide: &Guide, used: &Use<'_>) -> String {
    match used {
        Use::Rule(rule) => format!("{} ({} {})", rule.id, guide.frameworks[rule.favors].label, rule.points),
        Use::Need { question, answer, need } => {
            let label = &guide.frameworks[need.framework].label;
            format!("{label} needs {} for {} {}", need.add, question.id, answer.id)
        }
    }
}

fn render(chain: &Chain, format: Format, screen: Screen) -> String {
    if format == Format::Markdown { in_markdown(chain) } else { in_lines(chain, screen) }
}

impl Chain {
    /// The links that lead somewhere.
    fn links(&self) -> impl Iterator<Item = &(&'static str, Vec<Line>)> {
        self.links.iter().filter(|(_, lines)| !lines.is_empty())
    }
}

fn in_markdown(chain: &Chain) -> String {
    let escape = markdown::escape;
    let mut out = format!("### `{}`\n\n{}\n\n> {}\n", chain.id, escape(&chain.what), escape(&chain.says));
    for (label, lines) in chain.links() {
        let _ = writeln!(out, "\n{label}:\n");
        for line in lines {
            let _ = writeln!(out, "{}- {}", text::blanks(line.indent), escape(&line.text));
        }
    }
    out
}

fn in_lines(chain: &Chain, screen: Screen) -> String {
    let title = text::wrap(&format!("{}  {}", chain.id, chain.what), screen.width).join("\n");
    let mut out = format!("{title}\n{}", text::hang("  ", &format!("\"{}\"", chain.says), screen.width));
    out.push('\n');
    for (label, lines) in chain.links() {
        if screen.wants_lines() {
            let _ = writeln!(out, "  {label}");
        }
        let mut label = if screen.wants_lines() { "" } else { *label };
        let labels = if screen.wants_lines() { "" } else { "contradicts  " };
        for line in lines {
            let first =
                format!("  {}  {}", text::pad(label, labels.len().saturating_sub(2)), text::blanks(line.indent));
            out.push_str(&text::hang(&first, &line.text, screen.width));
            label = "";
        }
    }
    out
}
