//! Prints the script with which a shell completes.

use super::shared::Context;
use crate::cli::{self, Completions, Ids, Named};
use crate::error::Error;
use crate::rules::claims::Section;
use crate::rules::{Knowledge, RuleSet};
use crate::{terminal, text};

/// # Errors
/// When the script cannot be written.
pub fn run(context: &Context<'_>, args: &Completions) -> Result<(), Error> {
    let ids = ids(context.knowledge);
    terminal::result(&cli::script(args.shell, context.rules(), &ids))
}

fn ids(knowledge: &'static Knowledge) -> Ids {
    let claims = knowledge.claims();
    let questions = |rules: &'static RuleSet| {
        rules.questions.iter().map(|question| named(&question.id, &question.label))
    };
    let rules = knowledge.rules;
    let sections = claims.sections.iter();
    let compare = sections.map(|it| Named { id: &it.id, meaning: heading(rules, it).into() });
    let topics = claims.topics.iter().map(|it| named(&it.id, &it.label));
    let why = questions(rules)
        .chain(rules.all_rules().map(|(_, rule)| named(&rule.id, &rule.because)))
        .chain(rules.cautions.iter().map(|caution| named(&caution.id, &caution.says)))
        .chain(claims.iter().map(|(_, claim)| named(&claim.id, &claim.says)));
    let cases = knowledge.cases().iter().map(|(_, case)| named(&case.id, &case.summary));
    Ids {
        questions: questions(rules).collect(),
        compare: compare.chain(topics).collect(),
        why: why.collect(),
        cases: cases.collect(),
    }
}

fn named(id: &'static str, meaning: &'static str) -> Named {
    Named { id, meaning: meaning.into() }
}

/// The heading of a section, with all frameworks that it has a list for: `Drawbacks of Flask and
/// Django`.
fn heading(rules: &RuleSet, section: &Section) -> String {
    let listed = section.listed(rules);
    let labels: Vec<&str> = listed.iter().map(|framework| framework.label.as_str()).collect();
    format!("{} {}", section.label, text::list(&labels, "and")).trim_end().to_owned()
}
