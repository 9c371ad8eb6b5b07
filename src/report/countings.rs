//! What the answers come to when only what stands counts, beside what the guide's own word would have come to.

use super::tabular::{Holds, Tabular};
use super::{Case, words};
use crate::decision::Decision;

/// Both ways to count, one above the other.
pub fn countings(case: Case<'_>, written: &Decision<'_>) -> Tabular {
    let row = |name: &str, decision: &Decision<'_>| {
        let points = decision.points.values().map(ToString::to_string);
        [name.to_owned()]
            .into_iter()
            .chain(points)
            .chain([words::result(case.rules, decision)])
            .collect()
    };
    let labels =
        case.rules.frameworks.iter().map(|framework| (framework.label.clone(), Holds::Numbers));
    Tabular::new(
        [("Counting".to_owned(), Holds::Words)]
            .into_iter()
            .chain(labels)
            .chain([("Result".to_owned(), Holds::Words)])
            .collect(),
        vec![row("what stands", case.decision), row("the guide's own word", written)],
    )
}
