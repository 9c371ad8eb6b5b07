//! The knowledge: frameworks, questions, rules and cautions, read from data and known to be sound.

pub mod claims;
pub mod lint;
mod rating;
mod read;
mod schema;
pub mod store;

pub use rating::Rating;
pub use read::load;
pub use store::Store;

use claims::{Author, Claims};

/// A rule set that was checked. Frameworks, questions and answers are meant by their position in it.
#[derive(Debug, Clone)]
pub struct RuleSet {
    pub frameworks: Vec<Framework>,
    /// In the order asked; those that an interview does not ask come last.
    pub questions: Vec<Question>,
    /// How many of the first questions are the core.
    pub core: usize,
    pub bands: Bands,
    pub bounds: AuditBounds,
    pub cautions: Vec<Caution>,
}

/// One of the alternatives.
#[derive(Debug, Clone)]
pub struct Framework {
    pub id: String,
    pub label: String,
}

/// One criterion of the decision, with a closed list of answers and the rules that its weight scales.
#[derive(Debug, Clone)]
pub struct Question {
    pub id: String,
    pub label: String,
    pub asks: String,
    pub why: String,
    pub answers: Vec<Answer>,
    pub rules: Vec<Rule>,
    /// It has its flag, but no interview asks it and it never counts as open.
    pub later: bool,
    /// It is about people, whom no fact about a framework can show.
    pub about_people: bool,
    /// The framework whose lead no later answer lessens.
    pub monotone: Option<usize>,
}

/// One choice of a question.
#[derive(Debug, Clone)]
pub struct Answer {
    pub id: String,
    pub means: String,
    pub needs: Vec<Need>,
    /// No rule is meant for it.
    pub neutral: bool,
}

/// What a framework lacks for an answer: a package to add.
#[derive(Debug, Clone)]
pub struct Need {
    pub framework: usize,
    pub add: String,
    pub claims: Vec<String>,
}

/// When all its conditions are met, a framework gets points, because of something.
#[derive(Debug, Clone)]
pub struct Rule {
    pub id: String,
    /// The first is on the question that owns the rule.
    pub when: Vec<Condition>,
    pub favors: usize,
    /// 1 to 5, before the weight of the question.
    pub points: i64,
    pub because: String,
    pub claims: Vec<String>,
    /// Its claims fell: it is shown, and carries no points.
    pub set_aside: bool,
}

/// Met when the question was given one of these answers.
#[derive(Debug, Clone)]
pub struct Condition {
    pub question: usize,
    pub answers: Vec<usize>,
}

/// Said when all its conditions are met. With `instead`, no framework here is built for what was asked.
#[derive(Debug, Clone)]
pub struct Caution {
    pub id: String,
    pub when: Vec<Condition>,
    pub says: String,
    pub instead: Vec<String>,
}

/// The bounds of the verdicts `clear` and `close`.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    pub clear: Band,
    pub close: Band,
}

/// A bound on the share of weightings, as `share` out of `over`, and one on the lead in points.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub weightings: Share,
    pub lead: i64,
}

/// A fraction: `share` out of `over`.
#[derive(Debug, Clone, Copy, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub share: i64,
    pub over: i64,
}

/// What an audit holds the whole rule set to.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuditBounds {
    /// The most of all sheets in which one framework may lead.
    pub wins: Option<Share>,
    /// The most of all sheets in which nobody may lead.
    pub even: Option<Share>,
    /// The most rules that may change no sheet.
    pub idle: Option<usize>,
}

impl RuleSet {
    /// The position of a question.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// The guide's own word: only the rules that cite a claim of the guide, whether or not it stands.
    #[must_use]
    pub fn as_written(&self, claims: &Claims) -> Self {
        let mut rules = self.clone();
        let says =
            |id: &String| claims.find(id).is_some_and(|(_, claim)| claim.from == Author::Guide);
        for question in &mut rules.questions {
            question.rules.retain(|rule| rule.claims.iter().any(says));
            question.rules.iter_mut().for_each(|rule| rule.set_aside = false);
        }
        rules
    }

    /// Every rule with the position of the question that owns it, in file order.
    pub fn all_rules(&self) -> impl Iterator<Item = (usize, &Rule)> {
        self.questions
            .iter()
            .enumerate()
            .flat_map(|(owner, question)| question.rules.iter().map(move |rule| (owner, rule)))
    }
}

impl Question {
    /// The position of an answer.
    pub fn answer(&self, id: &str) -> Option<usize> {
        self.answers.iter().position(|answer| answer.id == id)
    }

    /// The ids of all answers, in order.
    pub fn answer_ids(&self) -> Vec<&str> {
        self.answers.iter().map(|answer| answer.id.as_str()).collect()
    }
}
