//! The page of `why`: the whole chain behind one question, rule, caution or claim.

use super::page::{Block, Heading, Hint, Item, LabelledList, Level, Page, Term};
use super::phrases::{self, GUIDE};
use super::questions;
use crate::command_line::Call;
use crate::located::texts::Id;
use crate::rules::claims::{Author, Claim, Claims, Layout, Section};
use crate::rules::{
    Caution, Citation, Condition, Match, QuestionId, Rule, RuleSet, Words, citations,
};
use crate::text;

/// What words could mean, and how to see one of them.
pub fn matches_page(words: &str, matches: &[Match<'_>], call: Call<'_>) -> Page {
    let heading = Heading {
        aside: Some(format!("{} matches", matches.len())),
        ..Heading::new(Level::Part, text::quote(words))
    };
    let mut terms = Vec::new();
    for Match { kind, id, says } in matches {
        let remarks = Vec::new();
        terms.push(Term { word: (*id).to_owned(), means: format!("{kind}: {says}"), remarks });
    }
    let mut sections = vec![vec![Block::Heading(heading), Block::Terms(terms)]];
    if let Some(first) = matches.first() {
        let command = call.with(&format!("why {}", first.id));
        sections.push(vec![Block::Hints(vec![Hint { says: "see one of them", command }])]);
    }
    Page { sections }
}

/// A question with its answers, and the chain behind each of its rules.
pub fn question_page(rules: &RuleSet, claims: &Claims, question: QuestionId) -> Page {
    let mut page = questions::page(rules, [question], true);
    for rule in &rules[question].rules {
        page.sections.extend(rule_page(rules, claims, rule).sections);
    }
    page
}

/// A rule, the claims that it cites, and their evidence.
pub fn rule_page(rules: &RuleSet, claims: &Claims, rule: &Rule) -> Page {
    let label = &rules[rule.favors].label;
    let aside = if rule.set_aside { " (not counted: its claims don't hold up)" } else { "" };
    let mut items = all_cited(claims, &rule.claims);
    if rule.claims.is_empty() {
        items.push(Item::new(0, "your answer alone: no fact can show it"));
    }
    let points = text::count(rule.points, "point");
    let what =
        format!("{points} for {label} if {}{aside}", conditions(rules, &rule.when).join(" and "));
    chain(&rule.id, what, &rule.because, vec![LabelledList { label: "based on", items }])
}

/// A caution, what raises it and what rules it out, and the claims that it cites.
pub fn caution_page(rules: &RuleSet, claims: &Claims, caution: &Caution) -> Page {
    let kind = if caution.note { "note" } else { "caution" };
    let lists = vec![
        LabelledList::of_lines("shown if", conditions(rules, &caution.when)),
        LabelledList::of_lines("but not if", conditions(rules, &caution.unless)),
        LabelledList::of_lines("look at", caution.instead.iter().map(Words::to_string)),
        LabelledList { label: "based on", items: all_cited(claims, &caution.claims) },
    ];
    chain(&caution.id, kind.to_owned(), &phrases::caution(rules, caution), lists)
}

/// Each condition in words: `api is simple or rich`.
fn conditions(rules: &RuleSet, conditions: &[Condition]) -> Vec<String> {
    conditions.iter().map(|condition| phrases::condition(rules, condition)).collect()
}

/// A claim, its evidence, and what cites it.
pub fn claim_page(rules: &RuleSet, claims: &Claims, section: &Section, claim: &Claim) -> Page {
    let about = text::list(&claim.about_labels(rules), "and");
    let heading = match section.layout {
        Layout::Frameworks | Layout::Outside => format!("{} {about}", section.label),
        Layout::List | Layout::Pairs => section.label.to_string(),
    };
    let rating = claim.rating.word();
    let what = match claim.from {
        Author::Guide => format!("{rating}; from {GUIDE}, on {about}, under \"{heading}\""),
        Author::Project => format!("{rating}; from this project, on {about}"),
    };
    let mut lists =
        vec![LabelledList::of_lines("note", claim.today.as_ref().map(ToString::to_string))];
    for source in &claim.sources {
        lists.push(LabelledList::of_lines("source", [source.title.to_string()]));
        lists.push(LabelledList::of_lines("", [source.url.to_string()]));
    }
    lists.extend(
        phrases::checks(claim)
            .into_iter()
            .map(|(label, text)| LabelledList::of_lines(label, [text])),
    );
    lists.push(LabelledList { label: "repeated by", items: named(claims, &claim.repeats) });
    lists.push(LabelledList { label: "contradicts", items: named(claims, &claim.contradicts) });
    lists.push(LabelledList::of_lines("used by", cited_by(rules, claim)));
    chain(&claim.id, what, &claim.says, lists)
}

/// A page about a rule or a claim; empty lists are left out.
fn chain(id: &str, what: String, says: &str, mut lists: Vec<LabelledList>) -> Page {
    lists.retain(|list| !list.items.is_empty());
    let subject = Block::Subject { id: id.to_owned(), what };
    let quote = Block::Quote(says.to_owned());
    Page { sections: vec![vec![subject, quote], vec![Block::LabelledLists(lists)]] }
}

/// The claims that a rule or a caution cites, with their evidence.
fn all_cited(claims: &Claims, ids: &[Words]) -> Vec<Item> {
    let cited_claims = ids.iter().filter_map(|id| claims.find(id));
    cited_claims.flat_map(|(_, claim)| cited(claim)).collect()
}

/// A claim that a rule or a caution cites, with its evidence.
fn cited(claim: &Claim) -> Vec<Item> {
    let mut items = vec![headed(claim), Item::new(1, claim.says.as_str())];
    if let Some(today) = &claim.today {
        items.push(Item::new(1, format!("note: {today}")));
    }
    if claim.from == Author::Guide {
        items.push(Item::new(1, format!("from: {GUIDE}")));
    }
    for source in &claim.sources {
        items.push(Item::new(1, format!("source: {}", source.title)));
    }
    for (label, text) in phrases::checks(claim) {
        items.push(Item::new(1, format!("{label}: {text}")));
    }
    items
}

/// A claim's id and rating.
fn headed(claim: &Claim) -> Item {
    Item::new(0, format!("{}  ({})", claim.id, claim.rating.word()))
}

/// Other claims, each with its sentence.
fn named(claims: &Claims, ids: &[Id]) -> Vec<Item> {
    let mut items = Vec::new();
    for id in ids {
        if let Some((_, claim)) = claims.find(id) {
            items.extend([headed(claim), Item::new(1, claim.says.as_str())]);
        }
    }
    items
}

fn cited_by(rules: &RuleSet, claim: &Claim) -> Vec<String> {
    let mut lines = Vec::new();
    for citation in citations(rules, &claim.id) {
        lines.push(match citation {
            Citation::Rule(rule) => {
                let aside = if rule.set_aside { ", not counted" } else { "" };
                format!("{} ({} {}{aside})", rule.id, rules[rule.favors].label, rule.points)
            }
            Citation::Need { question, answer, need } => {
                let label = &rules[need.framework].label;
                format!("{} {}: with {label}, add {}", question.id, answer.id, need.add)
            }
            Citation::Caution(caution) => format!("{} (caution)", caution.id),
        });
    }
    if lines.is_empty() {
        lines.push("no rule, so it scores no points".to_owned());
    }
    lines
}
