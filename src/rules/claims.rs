//! The claims about the frameworks, by section. Read only when they are shown.

use std::collections::BTreeMap;

use super::rating::Rating;
use super::rule_set::{Framework, RuleSet};
use super::schema::SectionRecord;
pub use super::schema::{Author, Checked, Claim, Layout, Probe, Topic, WebPage};
use crate::located::words::Words;

/// All claims, by section.
#[derive(Debug, Clone)]
pub struct Claims {
    pub sections: Vec<Section>,
    pub topics: Vec<Topic>,
}

/// A part of the comparison.
#[derive(Debug, Clone)]
pub struct Section {
    pub id: Words,
    pub label: Words,
    pub layout: Layout,
    pub claims: Vec<Claim>,
}

impl Section {
    pub fn new(record: SectionRecord, claims: Vec<Claim>) -> Self {
        let SectionRecord { id, label, layout } = record;
        Self { id: id.into_words(), label: label.into_words(), layout, claims }
    }

    /// The frameworks that have a list of their own in this section; none if it is in one piece.
    pub fn listed<'r>(&self, rules: &'r RuleSet) -> Vec<&'r Framework> {
        let frameworks: &[Framework] = match self.layout {
            Layout::Frameworks => &rules.frameworks,
            Layout::Outside => &rules.outside,
            Layout::List | Layout::Pairs => &[],
        };
        let has_claims = |id: &str| self.claims.iter().any(|claim| claim.is_about(id));
        frameworks.iter().filter(|framework| has_claims(&framework.id)).collect()
    }
}

impl Claims {
    /// Every claim with its section, in the order of the comparison.
    pub fn iter(&self) -> impl Iterator<Item = (&Section, &Claim)> + Clone {
        self.sections
            .iter()
            .flat_map(|section| section.claims.iter().map(move |claim| (section, claim)))
    }

    /// The claim with this id, and its section.
    pub fn find(&self, id: &str) -> Option<(&Section, &Claim)> {
        self.iter().find(|(_, claim)| &*claim.id == id)
    }

    /// Every claim by its id, for those who look up many.
    pub fn by_id(&self) -> BTreeMap<&str, &Claim> {
        self.iter().map(|(_, claim)| (&*claim.id, claim)).collect()
    }

    /// The rules that the guide alone would have: those that cite one of its claims, whether or not
    /// that claim holds up.
    pub fn as_written(&self, rules: &RuleSet) -> RuleSet {
        let claims = self.by_id();
        let is_by_guide =
            |id: &Words| claims.get(id.as_str()).is_some_and(|claim| claim.from == Author::Guide);
        let mut rules = rules.clone();
        for question in rules.questions.to_mut() {
            let counted = question.rules.to_mut();
            counted.retain(|rule| rule.claims.iter().any(is_by_guide));
            for rule in counted {
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
        self.topics.iter().find(|topic| *topic.id == *id).map_or("", |topic| &topic.label)
    }

    /// The claims that are to be kept, and the sections that still have claims.
    pub fn narrowed(&self, is_kept: impl Fn(&Claim) -> bool) -> Self {
        let mut narrowed = self.clone();
        for section in &mut narrowed.sections {
            section.claims.retain(&is_kept);
        }
        narrowed.sections.retain(|section| !section.claims.is_empty());
        narrowed
    }
}

impl Claim {
    /// Whether it is about the framework with this id in the data.
    pub fn is_about(&self, framework: &str) -> bool {
        self.about.iter().any(|id| **id == *framework)
    }

    /// The labels of the frameworks it is about, each once.
    pub fn about_labels<'r>(&self, rules: &'r RuleSet) -> Vec<&'r str> {
        let compared = rules.frameworks.iter();
        let outside = rules.outside.iter().filter(|one| {
            // A framework outside may be compared after all.
            rules.frameworks.iter().all(|framework| framework.id != one.id)
        });
        let known = compared.chain(outside).filter(|framework| self.is_about(&framework.id));
        known.map(|framework| framework.label.as_str()).collect()
    }
}
