//! Checks that the parts of a rule set fit together, and that it is not too large.

mod cases;
mod cautions;
mod claims;
mod conditions;
mod duplicates;
mod evidence;
pub mod guide;
mod index;
mod links;
mod question;
mod size;
mod support;
mod ties;

use std::rc::Rc;

use index::Index;

use super::directory::{RawRuleSet, SourceFile};
use super::schema::Guide;
use crate::located::checker::Checker;
use crate::located::document::{Document, Located as _};
use crate::located::problem::Problems;

/// Checks a rule set whose files have their form.
pub fn check(raw: &RawRuleSet, problems: &mut Problems) {
    let index = Index::new(raw);
    if let Some(content) = &raw.guide.content {
        let mut checker = checker(&raw.guide.document, problems);
        guide::check(&mut checker, content, &index);
        size::check_questions(&mut checker, content, &index);
        check_question_ids(raw, content, problems);
    }
    duplicates::check(raw, problems);
    size::check_totals(raw, problems);
    for (document, record) in raw.questions() {
        question::check(&mut checker(document, problems), record, &index);
    }
    ties::check(raw, &index, problems);
    for (layout, file) in raw.claims_with_layout() {
        if let Some((document, list)) = file.readable() {
            claims::check(&mut checker(document, problems), list, layout, &index);
        }
    }
    if let Some((document, cautions)) = raw.cautions() {
        cautions::check(&mut checker(document, problems), cautions, &index);
    }
    for (document, list) in raw.cases() {
        cases::check(&mut checker(document, problems), list, &index);
    }
}

fn checker<'d>(document: &'d Rc<Document>, problems: &'d mut Problems) -> Checker<'d> {
    Checker { document, problems }
}

/// Checks that each question has the id under which the guide names its file.
fn check_question_ids(raw: &RawRuleSet, guide: &Guide, problems: &mut Problems) {
    let ids = guide.questions.iter().chain(guide.later.iter());
    for (id, file) in ids.zip(&raw.questions) {
        if let Some((document, question)) = file.as_ref().and_then(SourceFile::readable)
            && *question.id != **id
        {
            let message = "the question id does not match its file name";
            let help = format!("write `{}`, or rename the file", &**id);
            checker(document, problems).note(question.id.span(), message, help);
        }
    }
}
