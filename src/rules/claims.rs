//! What is said of the frameworks: every claim, with the section it stands in. Opened only to be shown.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::store::{MANIFEST, claims_file};
use super::{Rating, RuleSet, Store, read};
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

/// How the claims of a section stand to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// One below the other.
    #[default]
    List,
    /// A list for each framework; the label goes before its name.
    Frameworks,
    /// The claims of one topic side by side, a column for each framework.
    Pairs,
}

/// What a claim is on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub id: String,
    pub label: String,
}

/// One statement about frameworks.
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
    /// What is true today, where the claim does not plainly hold.
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

/// Who says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    Guide,
    Project,
}

/// A page on which a claim rests.
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
    /// The releases it was checked with, as in `Django 5.2.19`; none where only pages were read.
    #[serde(default)]
    pub with: Vec<String>,
}

/// The program that was run on the real framework.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probe {
    /// Its file in this project.
    pub path: String,
    /// What it saw.
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
    /// Reads all claims of a rule set that was checked.
    ///
    /// # Errors
    /// When a file cannot be read after all.
    pub fn open(store: &Store) -> Result<Self, Problem> {
        let RawContents { sections, topics } = read::file(store, MANIFEST)?;
        let section = |RawSection { id, label, layout }| {
            let claims = claims(store, &id)?;
            Ok(Section { id, label, layout, claims })
        };
        Ok(Self { sections: sections.into_iter().map(section).collect::<Result<_, _>>()?, topics })
    }

    /// Every claim with its section, in the order they stand.
    pub fn iter(&self) -> impl Iterator<Item = (&Section, &Claim)> + Clone {
        self.sections
            .iter()
            .flat_map(|section| section.claims.iter().map(move |claim| (section, claim)))
    }

    /// The claim with this id, and its section.
    pub fn find(&self, id: &str) -> Option<(&Section, &Claim)> {
        self.iter().find(|(_, claim)| claim.id == id)
    }

    /// How a topic is called at the head of a row.
    pub fn topic_label(&self, id: &str) -> &str {
        self.topics.iter().find(|topic| topic.id == id).map_or("", |topic| &topic.label)
    }

    /// Leaves only the claims whose section or topic is named, whose standing is among these, and the sections that
    /// still have any; an empty list asks for nothing.
    pub fn narrow(&mut self, names: &[String], ratings: &[Rating]) {
        for section in &mut self.sections {
            let whole = names.is_empty() || names.contains(&section.id);
            section.claims.retain(|claim| whole || names.contains(&claim.topic));
            section.claims.retain(|claim| ratings.is_empty() || ratings.contains(&claim.rating));
        }
        self.sections.retain(|section| !section.claims.is_empty());
    }
}

fn claims<T: DeserializeOwned>(store: &Store, section: &str) -> Result<Vec<T>, Problem> {
    read::file(store, &claims_file(section))
}

impl Claim {
    /// The labels of the frameworks it is about.
    pub fn about_labels<'g>(&self, rules: &'g RuleSet) -> Vec<&'g str> {
        let known = rules.frameworks.iter().filter(|framework| self.about.contains(&framework.id));
        known.map(|framework| framework.label.as_str()).collect()
    }
}
