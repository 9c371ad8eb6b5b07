//! The claims about the frameworks, by section. Read only when they are shown.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::rating::Rating;
use super::read;
use super::rule_set::RuleSet;
use super::store::{MANIFEST, Store, claims_file};
use crate::located::problem::Problem;

/// All claims, by section.
#[derive(Debug)]
pub struct Claims {
    pub sections: Vec<Section>,
    pub topics: Vec<Topic>,
}

/// A part of the comparison.
#[derive(Debug)]
pub struct Section {
    pub id: String,
    pub label: String,
    pub layout: Layout,
    pub claims: Vec<Claim>,
}

/// How the claims of a section are arranged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// One below another.
    #[default]
    List,
    /// A list for each framework, headed by the section's label and its name: `Drawbacks of Flask`.
    Frameworks,
    /// A column for each framework, with the claims on one topic side by side.
    Pairs,
}

/// A subject that claims are about, such as `templates`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    pub label: String,
}

/// A statement about frameworks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub id: String,
    /// The id of its topic.
    pub topic: String,
    /// The ids of the frameworks.
    pub about: Vec<String>,
    pub says: String,
    pub from: Author,
    #[serde(rename = "verdict")]
    pub rating: Rating,
    /// A note that says what is true today, for a claim that does not simply hold up.
    pub today: Option<String>,
    pub sources: Vec<WebPage>,
    pub checked: Checked,
    pub probe: Option<Probe>,
    /// The ids of claims that say the same.
    #[serde(default)]
    pub repeats: Vec<String>,
    /// The ids of claims that cannot be true together with this one.
    #[serde(default)]
    pub contradicts: Vec<String>,
}

/// Who makes a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    Guide,
    Project,
}

/// A page that a claim is based on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebPage {
    pub title: String,
    pub url: String,
}

/// When a claim was last checked.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Checked {
    /// A day, as in `2026-11-22`.
    pub on: String,
    /// The releases it was checked with, as in `Django 5.2.19`; empty if only pages were read.
    #[serde(default)]
    pub with: Vec<String>,
}

/// A program that tested a claim on the real framework.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    /// Its path in this project.
    pub path: String,
    /// What it showed, in a sentence.
    pub shows: String,
}

#[derive(Deserialize)]
struct RawContents {
    sections: Vec<RawSection>,
    topics: Vec<Topic>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSection {
    id: String,
    label: String,
    #[serde(default)]
    layout: Layout,
}

impl Claims {
    /// Reads all claims of a checked rule set.
    ///
    /// # Errors
    /// When a file can no longer be read.
    pub fn open(store: &Store) -> Result<Self, Problem> {
        let contents: RawContents = read::file(store, MANIFEST)?;
        let mut sections = Vec::new();
        for RawSection { id, label, layout } in contents.sections {
            let claims = read::file(store, &claims_file(&id))?;
            sections.push(Section { id, label, layout, claims });
        }
        Ok(Self { sections, topics: contents.topics })
    }

    /// Every claim with its section, in the order of the comparison.
    pub fn iter(&self) -> impl Iterator<Item = (&Section, &Claim)> + Clone {
        self.sections
            .iter()
            .flat_map(|section| section.claims.iter().map(move |claim| (section, claim)))
    }

    /// The claim with this id, and its section.
    pub fn find(&self, id: &str) -> Option<(&Section, &Claim)> {
        self.iter().find(|(_, claim)| claim.id == id)
    }

    /// Every claim by its id, for those who look up many.
    pub fn by_id(&self) -> BTreeMap<&str, &Claim> {
        self.iter().map(|(_, claim)| (claim.id.as_str(), claim)).collect()
    }

    /// The rules that the guide alone would have: those that cite one of its claims, whether or not
    /// that claim holds up.
    pub fn as_written(&self, rules: &RuleSet) -> RuleSet {
        let claims = self.by_id();
        let is_by_guide =
            |id: &String| claims.get(id.as_str()).is_some_and(|claim| claim.from == Author::Guide);
        let mut rules = rules.clone();
        for question in &mut rules.questions {
            question.rules.retain(|rule| rule.claims.iter().any(is_by_guide));
            for rule in &mut question.rules {
                rule.set_aside = false;
            }
        }
        rules
    }

    /// How many claims of this author have each rating.
    pub fn count(&self, author: Author) -> [(Rating, usize); 6] {
        Rating::ALL.map(|rating| {
            let claims = self.iter().map(|(_, claim)| claim);
            (rating, claims.filter(|claim| claim.from == author && claim.rating == rating).count())
        })
    }

    /// The label of a topic, for the head of a row.
    pub fn topic_label(&self, id: &str) -> &str {
        self.topics.iter().find(|topic| topic.id == id).map_or("", |topic| &topic.label)
    }

    /// Keeps the claims whose section or topic is named and whose rating is listed, and the
    /// sections that still have claims. An empty list keeps everything.
    pub fn narrow(&mut self, names: &[String], ratings: &[Rating]) {
        for section in &mut self.sections {
            let keep_all = names.is_empty() || names.contains(&section.id);
            section.claims.retain(|claim| keep_all || names.contains(&claim.topic));
            section.claims.retain(|claim| ratings.is_empty() || ratings.contains(&claim.rating));
        }
        self.sections.retain(|section| !section.claims.is_empty());
    }
}

impl Claim {
    /// The labels of the frameworks it is about.
    pub fn about_labels<'r>(&self, rules: &'r RuleSet) -> Vec<&'r str> {
        let known = rules.frameworks.iter().filter(|framework| self.about.contains(&framework.id));
        known.map(|framework| framework.label.as_str()).collect()
    }
}
