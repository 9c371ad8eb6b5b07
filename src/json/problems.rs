//! The problems of a rule set as JSON.

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::located::problem::Problem;
use crate::rules::{DatedClaim, Findings};

#[derive(Serialize)]
struct ProblemsRecord<'p> {
    schema: u32,
    problems: Vec<ProblemRecord<'p>>,
    /// Claims whose `until` has passed.
    due: Vec<DatedClaimRecord<'p>>,
    /// Claims that were checked more than a year ago.
    old: Vec<DatedClaimRecord<'p>>,
}

#[derive(Serialize)]
struct DatedClaimRecord<'p> {
    claim: &'p str,
    day: String,
}

#[derive(Serialize)]
struct ProblemRecord<'p> {
    file: &'p str,
    line: Option<usize>,
    column: Option<usize>,
    message: &'p str,
    help: &'p str,
}

/// Everything that is wrong with a rule set, and the claims that have to be checked again.
pub fn problems(found: &Findings) -> String {
    write(&ProblemsRecord {
        schema: SCHEMA,
        problems: found.problems.iter().map(json_problem).collect(),
        due: found.aging.due.iter().map(dated).collect(),
        old: found.aging.old.iter().map(dated).collect(),
    })
}

fn dated(claim: &DatedClaim) -> DatedClaimRecord<'_> {
    DatedClaimRecord { claim: &claim.id, day: claim.day.to_string() }
}

fn json_problem(problem: &Problem) -> ProblemRecord<'_> {
    ProblemRecord {
        file: problem.file(),
        line: problem.line(),
        column: problem.column(),
        message: &problem.message,
        help: &problem.help,
    }
}
