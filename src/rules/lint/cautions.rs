//! Checks when each caution is shown, and what it names.

use super::conditions;
use super::index::Index;
use crate::located::checker::Checker;
use crate::rules::schema::CautionRecord;

pub fn check(checker: &mut Checker<'_>, cautions: &[CautionRecord], index: &Index<'_>) {
    for caution in cautions {
        conditions::check(checker, &caution.when, None, index);
        conditions::check(checker, &caution.unless, None, index);
        index.ensure_outside(checker, &caution.instead);
        index.ensure_claims(checker, &caution.claims);
    }
}
