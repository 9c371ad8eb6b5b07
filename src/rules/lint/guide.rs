//! Checks `guide.json`: names that are taken, the number of core questions, and fractions.

use std::collections::BTreeSet;

use super::size;
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::rules::limits::Share;
use crate::rules::schema::Guide;

/// Ids that no question may have, because each question becomes an option of the command line: the
/// program has options with these names, or will have them (`expect`, `record`).
pub const OPTIONS: [&str; 18] = [
    "answers",
    "color",
    "expect",
    "explain",
    "fixed",
    "force",
    "format",
    "guide-as-written",
    "help",
    "interactive",
    "plain",
    "record",
    "rules",
    "save",
    "sources",
    "verdict",
    "version",
    "weight",
];
/// The id that no question may have, because it is the value of `--fixed` that frees all questions.
pub const NO_QUESTION: &str = "none";
/// The id that no framework may have, because results use it for a tie.
pub const EVEN: &str = "even";

pub fn check(checker: &mut Checker<'_>, guide: &Guide) {
    frameworks(checker, guide);
    for id in guide.questions.iter().chain(guide.later.iter()) {
        if OPTIONS.contains(&&**id) {
            let message = format!("a question cannot be called `{}`", &**id);
            checker.note(
                id.span(),
                message,
                "rename it; the name is reserved for an option of the program",
            );
        }
        if &**id == NO_QUESTION {
            let help = "rename it; as a value of `--fixed`, it means no question";
            checker.note(id.span(), "a question cannot be called `none`", help);
        }
    }
    let asked = i64::try_from(guide.questions.written()).unwrap_or(i64::MAX);
    if *guide.core > asked {
        let message = format!("`core` is {}, but there are {asked} questions", *guide.core);
        checker.note(guide.core.span, message, format!("use at most {asked}"));
    }
    let (verdict, audit) = (&guide.verdict, &guide.audit);
    let mut fractions = vec![&verdict.clear.weightings, &verdict.close.weightings];
    fractions.extend(&verdict.clear.outlook);
    fractions.extend(&audit.wins);
    fractions.extend(&audit.even);
    for fraction in fractions {
        share(checker, fraction);
    }
}

fn frameworks(checker: &mut Checker<'_>, guide: &Guide) {
    size::check_frameworks(checker, &guide.frameworks);
    let mut labels = BTreeSet::new();
    for framework in &guide.frameworks {
        if !framework.label.is_empty() && !labels.insert(&*framework.label) {
            let message = "labels of frameworks must be unique";
            checker.note(framework.label.span(), message, "change one of them");
        }
        if &*framework.id == EVEN {
            let help = "choose another id; in results, it means a tie";
            checker.note(framework.id.span(), "`even` is reserved", help);
        }
    }
}

fn share(checker: &mut Checker<'_>, fraction: &Share) {
    if *fraction.share > *fraction.over {
        let message = format!("`share` is {}, but `over` is {}", *fraction.share, *fraction.over);
        checker.note(fraction.share.span, message, format!("use at most {}", *fraction.over));
    }
}
