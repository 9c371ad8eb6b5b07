//! Opens a rule set: the one inside the program, or one in a directory, which is checked first.

use std::cell::OnceCell;
use std::path::Path;

use jiff::civil::Date;

use super::aging::Aging;
use super::build::{Records, build};
use super::case_index::{IndexedCase, case_index};
use super::cases::{Cases, Kind};
use super::claims::{Claims, Section};
use super::directory::{self, RawRuleSet};
use super::items::Items;
use super::rule_set::RuleSet;
use super::{embedded, lint};
use crate::located::problem::{Problem, Problems};

/// A rule set with its claims.
pub struct Knowledge {
    pub rules: &'static RuleSet,
    /// Those inside the program are read when they are needed; no decision needs them.
    claims: OnceCell<Claims>,
    cases: OnceCell<Cases>,
    case_index: OnceCell<Items<IndexedCase>>,
}

impl Knowledge {
    pub fn embedded() -> Self {
        Self {
            rules: embedded::rule_set(),
            claims: OnceCell::new(),
            cases: OnceCell::new(),
            case_index: OnceCell::new(),
        }
    }

    pub fn claims(&self) -> &Claims {
        self.claims.get_or_init(embedded::claims)
    }

    pub fn cases(&self) -> &Cases {
        self.cases.get_or_init(embedded::cases)
    }

    /// What the cases answered and chose, without their texts.
    pub fn case_index(&self) -> &[IndexedCase] {
        self.case_index.get_or_init(embedded::case_index)
    }
}

/// The problems of a rule set, and how many questions, rules and claims it has.
#[derive(Debug, Default)]
pub struct Findings {
    pub problems: Vec<Problem>,
    pub questions: usize,
    pub rules: usize,
    pub claims: usize,
    pub cases: usize,
    /// What is no problem, but has to be looked at again.
    pub aging: Aging,
}

/// Checks the rule set in a directory. What has to be checked again depends on the day.
pub fn check(dir: &Path, today: Date) -> Findings {
    let mut problems = Problems::default();
    let raw = directory::read(dir, &mut problems);
    let Some(raw) = raw else {
        return Findings { problems: problems.into_sorted(), ..Findings::default() };
    };
    lint::check(&raw, &mut problems);
    Findings {
        problems: problems.into_sorted(),
        questions: raw.questions().count(),
        rules: raw.questions().map(|(_, question)| question.rules.len()).sum(),
        claims: raw.claims().map(|(_, claims)| claims.len()).sum(),
        cases: raw.cases().map(|(_, cases)| cases.len()).sum(),
        aging: Aging::of(raw.claims().flat_map(|(_, claims)| claims), today),
    }
}

/// Reads and checks the rule set in a directory.
///
/// # Errors
/// All its problems.
pub fn open(dir: &Path) -> Result<Knowledge, Vec<Problem>> {
    let mut problems = Problems::default();
    let raw = directory::read(dir, &mut problems);
    if let Some(raw) = &raw {
        lint::check(raw, &mut problems);
    }
    if !problems.is_empty() {
        return Err(problems.into_sorted());
    }
    Ok(raw.and_then(knowledge).expect("a rule set without problems is complete"))
}

/// The knowledge of a raw without problems; `None` if a part of it could not be read.
fn knowledge(raw: RawRuleSet) -> Option<Knowledge> {
    let mut guide = raw.guide.content?;
    let sections = std::mem::take(&mut guide.sections).into_items();
    let topics = std::mem::take(&mut guide.topics).into_items();
    let kinds = std::mem::take(&mut guide.cases).into_items();
    let mut questions = Vec::new();
    for file in raw.questions {
        questions.push(file?.content?);
    }
    let mut claims = Claims { sections: Vec::new(), topics };
    for (section, file) in sections.into_iter().zip(raw.claims) {
        claims.sections.push(Section::new(section, file?.content?.into_items()));
    }
    let cautions = raw.cautions?.content?.into_items();
    let mut cases = Cases::default();
    for (kind, file) in kinds.into_iter().zip(raw.cases) {
        cases.kinds.push(Kind::new(kind, file?.content?.into_items()));
    }
    // A rule set is used until the program ends, as the built-in one is.
    let rules = Box::leak(Box::new(build(Records { guide, questions, cautions })));
    let case_index = OnceCell::from(case_index(rules, &cases));
    let (claims, cases) = (OnceCell::from(claims), OnceCell::from(cases));
    Some(Knowledge { rules, claims, cases, case_index })
}
