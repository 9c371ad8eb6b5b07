//! Opens a rule set: the one inside the program, or one in a directory, which is checked first.

use std::cell::OnceCell;
use std::path::Path;

use super::build::{Records, build};
use super::claims::{Claims, Section};
use super::directory::{self, Draft};
use super::rule_set::RuleSet;
use super::{embedded, lint};
use crate::located::problem::{Problem, Problems};

/// A rule set with its claims.
pub struct Knowledge {
    pub rules: RuleSet,
    /// Those inside the program are read when they are needed; no decision needs them.
    claims: OnceCell<Claims>,
}

impl Knowledge {
    pub fn embedded() -> Self {
        Self { rules: embedded::rule_set(), claims: OnceCell::new() }
    }

    pub fn claims(&self) -> &Claims {
        self.claims.get_or_init(embedded::claims)
    }
}

/// The problems of a rule set, and how many questions, rules and claims it has.
#[derive(Debug, Default)]
pub struct Findings {
    pub problems: Vec<Problem>,
    pub questions: usize,
    pub rules: usize,
    pub claims: usize,
}

/// Checks the rule set in a directory.
pub fn check(dir: &Path) -> Findings {
    let mut problems = Problems::default();
    let draft = directory::read(dir, &mut problems);
    let Some(draft) = draft else {
        return Findings { problems: problems.into_sorted(), ..Findings::default() };
    };
    lint::check(&draft, &mut problems);
    Findings {
        problems: problems.into_sorted(),
        questions: draft.questions().count(),
        rules: draft.questions().map(|(_, question)| question.rules.len()).sum(),
        claims: draft.claims().map(|(_, claims)| claims.len()).sum(),
    }
}

/// Reads and checks the rule set in a directory.
///
/// # Errors
/// All its problems.
pub fn open(dir: &Path) -> Result<Knowledge, Vec<Problem>> {
    let mut problems = Problems::default();
    let draft = directory::read(dir, &mut problems);
    if let Some(draft) = &draft {
        lint::check(draft, &mut problems);
    }
    if !problems.is_empty() {
        return Err(problems.into_sorted());
    }
    draft.and_then(knowledge).ok_or_else(Vec::new)
}

/// The knowledge of a draft without problems; `None` if a part of it could not be read.
fn knowledge(draft: Draft) -> Option<Knowledge> {
    let mut guide = draft.guide.content?;
    let sections = std::mem::take(&mut guide.sections).into_items();
    let topics = std::mem::take(&mut guide.topics).into_items();
    let mut questions = Vec::new();
    for file in draft.questions {
        questions.push(file?.content?);
    }
    let mut claims = Claims { sections: Vec::new(), topics };
    for (section, file) in sections.into_iter().zip(draft.claims) {
        claims.sections.push(Section::new(section, file?.content?.into_items()));
    }
    let cautions = draft.cautions?.content?.into_items();
    let rules = build(Records { guide, questions, cautions });
    Some(Knowledge { rules, claims: OnceCell::from(claims) })
}
