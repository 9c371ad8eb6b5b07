//! The problems of a rule set as JSON.

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::located::problem::Problem;

#[derive(Serialize)]
struct ProblemsRecord<'p> {
    schema: u32,
    problems: Vec<ProblemRecord<'p>>,
}

#[derive(Serialize)]
struct ProblemRecord<'p> {
    file: &'p str,
    line: Option<usize>,
    column: Option<usize>,
    message: &'p str,
    help: &'p str,
}

/// Everything that is wrong with a rule set.
pub fn problems(problems: &[Problem]) -> String {
    write(&ProblemsRecord { schema: SCHEMA, problems: problems.iter().map(json_problem).collect() })
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
