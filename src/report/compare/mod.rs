//! The whole comparison: every claim, side by side where the guide sets two side by side.

mod page;
mod tables;

use super::evidence;
use crate::json;
use crate::report::style::{Format, Screen};
use crate::rules::claims::{Author, Claim, Claims, Layout, Section};
use crate::rules::{Framework, RuleSet};
use crate::text;

/// What is compared: the library, whole or narrowed, and how hints call the program on it.
#[derive(Clone, Copy)]
pub struct Comparison<'c> {
    pub rules: &'c RuleSet,
    pub claims: &'c Claims,
    /// Only parts of it are left; then each claim's id is shown, too.
    pub narrowed: bool,
    /// Show what each claim rests on.
    pub sources: bool,
    pub program: &'c str,
}

/// Everything that is left in the library, in one of the formats.
pub fn compare(comparison: Comparison<'_>, format: Format, screen: Screen) -> String {
    match format {
        Format::Json => json::claims(comparison.claims),
        Format::Markdown => tables::markdown(comparison),
        Format::Table => page::page(comparison, screen),
    }
}

/// What stands under one heading.
struct Part<'l> {
    heading: String,
    layout: Layout,
    claims: Vec<&'l Claim>,
}

/// A row of a part whose claims stand in pairs: the topic, and what is said of each framework.
struct Row<'l> {
    topic: &'l str,
    /// By framework.
    claims: Vec<Vec<&'l Claim>>,
}

impl<'c> Comparison<'c> {
    /// Everything in its order, under its headings.
    fn parts(self) -> impl Iterator<Item = Part<'c>> {
        self.claims.sections.iter().flat_map(move |section| parts(self.rules, section))
    }

    /// A row for each topic, in the order in which they come up.
    fn rows<'l>(&self, part: &Part<'l>) -> Vec<Row<'l>>
    where
        'c: 'l,
    {
        let mut topics: Vec<&str> = Vec::new();
        for claim in &part.claims {
            if !topics.contains(&claim.topic.as_str()) {
                topics.push(&claim.topic);
            }
        }
        let of = |topic: &str, framework: &Framework| {
            let claims = part.claims.iter().copied().filter(|claim| claim.topic == topic);
            claims.filter(|claim| claim.about.contains(&framework.id)).collect()
        };
        let row = |topic| Row {
            topic: self.claims.topic_label(topic),
            claims: self.rules.frameworks.iter().map(|framework| of(topic, framework)).collect(),
        };
        topics.into_iter().map(row).collect()
    }

    /// How many claims there are of each standing, by who makes them.
    fn counts(&self) -> Vec<String> {
        let made = |origin| {
            self.claims.iter().map(|(_, claim)| claim).filter(move |claim| claim.from == origin)
        };
        let count = |(origin, whose)| {
            let number = made(origin).count();
            let line = || {
                format!(
                    "{} {whose}: {}",
                    text::count(number, "claim"),
                    evidence::counts(&made(origin))
                )
            };
            (number > 0).then(line)
        };
        let origins = [(Author::Guide, "of the guide"), (Author::Project, "of this project")];
        origins.into_iter().filter_map(count).collect()
    }
}

impl Part<'_> {
    /// How many claims there are, and how many of them fell.
    fn count(&self) -> String {
        let all = text::count(self.claims.len(), "claim");
        match self.claims.iter().filter(|claim| claim.rating.fell()).count() {
            0 => all,
            1 => format!("{all}, 1 does not stand"),
            fallen => format!("{all}, {fallen} do not stand"),
        }
    }
}

/// A section, taken apart by framework where its layout says so.
fn parts<'l>(rules: &RuleSet, section: &'l Section) -> Vec<Part<'l>> {
    let layout = section.layout;
    if layout != Layout::Frameworks {
        return vec![Part {
            heading: section.label.clone(),
            layout,
            claims: section.claims.iter().collect(),
        }];
    }
    let of = |framework: &Framework| Part {
        heading: format!("{} {}", section.label, framework.label),
        layout,
        claims: section.claims.iter().filter(|claim| claim.about.contains(&framework.id)).collect(),
    };
    rules.frameworks.iter().map(of).filter(|part| !part.claims.is_empty()).collect()
}
