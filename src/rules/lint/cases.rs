//! Checks cases: what each answered, what it chose, and where that is shown.

use super::evidence;
use super::index::Index;
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::rules::schema::Case;

pub fn check(checker: &mut Checker<'_>, cases: &[Case], index: &Index<'_>) {
    for case in cases {
        for entry in &case.answers.entries {
            index.ensure_answer(checker, entry);
        }
        if case.answers.entries.is_empty() {
            let message = "a case without answers resembles nothing";
            checker.note(case.id.span(), message, "add those that its source tells");
        }
        index.ensure_choice(checker, &case.chose);
        evidence::check_address(checker, &case.source);
        check_recoding(checker, case, index);
    }
}

/// Checks that former answers come with a reason, and the other way round. They may be answers that
/// the question no longer has.
fn check_recoding(checker: &mut Checker<'_>, case: &Case, index: &Index<'_>) {
    for entry in &case.was.entries {
        index.ensure_question_key(checker, entry);
    }
    match (case.was.entries.first(), &case.recoded) {
        (Some(was), None) => {
            let help = "add \"recoded\": … to say why";
            checker.note(was.span, "an answer that was changed needs a reason", help);
        }
        (None, Some(recoded)) => {
            let help = "add \"was\": … with the former answer, or remove it";
            checker.note(recoded.span(), "`recoded` explains no changed answer", help);
        }
        _ => {}
    }
}
