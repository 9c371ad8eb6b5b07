//! The JSON files of a rule set, as Serde reads them; references are still ids.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::limits::{AuditBounds, Bands};

/// `guide.json`. Its sections and topics are read together with the claims, not here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawManifest {
    #[serde(rename = "schema")]
    _schema: IgnoredAny,
    pub frameworks: Vec<RawFramework>,
    pub questions: Vec<String>,
    pub core: usize,
    #[serde(default)]
    pub later: Vec<String>,
    #[serde(rename = "sections")]
    _sections: IgnoredAny,
    #[serde(rename = "topics")]
    _topics: IgnoredAny,
    pub verdict: Bands,
    #[serde(default)]
    pub audit: AuditBounds,
}

/// An entry of `frameworks`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawFramework {
    pub id: String,
    pub label: String,
}

/// A file in `questions/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawQuestion {
    pub id: String,
    pub label: String,
    pub asks: String,
    pub why: String,
    #[serde(default)]
    pub about: About,
    pub rising: Option<String>,
    pub answers: Vec<RawAnswer>,
    pub rules: Vec<RawRule>,
}

/// What a question is about.
#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    #[default]
    Project,
    People,
}

/// An entry of a question's `answers`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawAnswer {
    pub id: String,
    pub means: String,
    #[serde(default)]
    pub needs: Vec<RawNeed>,
    #[serde(default)]
    pub neutral: bool,
}

/// An entry of an answer's `needs`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawNeed {
    pub framework: String,
    pub add: String,
    pub claims: Vec<String>,
}

/// An entry of a question's `rules`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawRule {
    pub id: String,
    pub when: Vec<String>,
    #[serde(default)]
    pub and: Vec<RawCondition>,
    pub favors: String,
    pub points: i64,
    pub because: String,
    pub claims: Vec<String>,
    #[serde(default)]
    pub set_aside: bool,
}

/// An entry of a rule's `and`, or of a caution's `when`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCondition {
    pub question: String,
    pub answers: Vec<String>,
}

/// An entry of `cautions.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCaution {
    pub id: String,
    pub when: Vec<RawCondition>,
    pub says: String,
    pub instead: Vec<String>,
}
