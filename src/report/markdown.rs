//! A decision as Markdown: a table that renders in a pull request.

use std::fmt::Write as _;

use super::{Case, words};
use crate::decision::Reason;

/// A decision with a heading, a table and a list of notes.
pub fn decision(case: Case<'_>) -> String {
    let mut out = String::new();
    for warning in words::warnings(case) {
        let _ = writeln!(out, "> **{}**\n> {}\n", escape(&warning.says), escape(&warning.instead));
    }
    let _ = writeln!(out, "## {}\n", escape(&words::headline(case)));
    if !case.decision.reasons.is_empty() {
        let _ = writeln!(out, "{}", table(case));
    }
    for note in words::notes(case) {
        for line in note.lines {
            let _ = writeln!(out, "- **{}:** {}", note.label, escape(&line));
        }
    }
    out
}

fn table(case: Case<'_>) -> String {
    let frameworks = || case.rules.frameworks.iter();
    let labels: Vec<String> = frameworks().map(|framework| escape(&framework.label)).collect();
    let numbers: Vec<&str> = frameworks().map(|_| "--:").collect();
    let totals: Vec<String> =
        case.decision.points.values().map(|points| format!("**{points}**")).collect();
    let mut out = format!("| Need | You said | {} | Why |\n", labels.join(" | "));
    let _ = writeln!(out, "|---|---|{}|---|", numbers.join("|"));
    let (kept, given_up) = words::split(case, &case.decision.reasons);
    for reason in kept {
        let _ = writeln!(out, "{}", row(case, reason));
    }
    if !given_up.is_empty() {
        let _ = writeln!(out, "| *{}* | | {}|", words::GIVEN_UP, "| ".repeat(frameworks().count()));
    }
    for reason in given_up {
        let _ = writeln!(out, "{}", row(case, reason));
    }
    let _ = writeln!(out, "| **Total** | | {} | |", totals.join(" | "));
    out
}

fn row(case: Case<'_>, reason: &Reason<'_>) -> String {
    let given = words::given(case, reason);
    let join = |parts: Vec<&str>| escape(&parts.join(" + "));
    let need = join(given.iter().map(|(label, _)| *label).collect());
    let said = join(given.iter().map(|(_, answer)| *answer).collect());
    let frameworks = case.rules.framework_ids();
    let points = frameworks.map(|at| {
        if at == reason.rule.favors { format!(" {} |", reason.points) } else { " |".to_owned() }
    });
    format!("| {need} | {said} |{} {} |", points.collect::<String>(), escape(&reason.rule.because))
}

/// `text` as code, also where it has backticks itself.
pub fn code(text: &str) -> String {
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let (fence, blank) = ("`".repeat(longest + 1), if longest > 0 { " " } else { "" });
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// `text` with everything that Markdown or HTML would read as its own made harmless.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => out.extend(['\\', letter]),
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            _ => out.push(letter),
        }
    }
    out
}
