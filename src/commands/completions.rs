//! Prints the script with which a shell completes.

use super::shared::Context;
use crate::cli::{self, Completions, Ids, Named};
use crate::error::Error;
use crate::rules::{Knowledge, RuleSet};
use crate::terminal;

/// # Errors
/// When the script cannot be written.
pub fn run(context: &Context<'_>, args: &Completions) -> Result<(), Error> {
    let ids = ids(context.knowledge);
    terminal::result(&cli::script(args.shell, context.rules(), &ids))
}

fn ids(knowledge: &'static Knowledge) -> Ids {
    let claims = knowledge.claims();
    let questions = |rules: &'static RuleSet| {
        rules.questions.iter().map(|question| Named { id: &question.id, meaning: &question.label })
    };
    let named = |id, meaning| Named { id, meaning };
    let rules = &knowledge.rules;
    let compare = claims.sections.iter().map(|it| named(&it.id, &it.label));
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
