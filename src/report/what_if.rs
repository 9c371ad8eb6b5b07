//! What would change a result and what no longer can, in words that every format for people shares.

use super::Case;
use super::outline::Line;
use super::words::{self, Note};
use crate::decision::{self, CountedRule, Flip, Open};
use crate::rules::QuestionId;
use crate::text;

/// More than these are counted instead of named.
const NAMED: usize = 4;

/// What would let somebody overtake: one answer, or the fewest.
pub fn would_change(case: Case<'_>) -> Option<Note> {
    case.decision.leader?;
    let flips = &case.decision.what_if.flips;
    let line = match &flips[..] {
        [] => "no other answers to these questions".to_owned(),
        [set] if set.len() > 1 => {
            format!("no single answer; {} would: {}", word(set.len()), named(case, set))
        }
        [one] => format!("one answer: {}", named(case, one)),
        all if all.len() <= NAMED => format!("any one of: {}", named(case, &all.concat())),
        all => format!(
            "any one of {} answers, such as {}",
            all.len(),
            named(case, &all[..NAMED - 1].concat())
        ),
    };
    Some(Note::new("Would change it", line))
}

/// What is open, and whether it matters.
pub fn open(case: Case<'_>) -> Option<Note> {
    let open = case.decision.open.len();
    if open == 0 {
        return None;
    }
    let needs = text::count(open, "need");
    let strongest = case.decision.strongest_open(&[]).filter(|open| open.swing > 0);
    Some(Note::new(
        "Open",
        match strongest {
            _ if case.decision.what_if.settled == Some(true) => {
                format!("{needs}; none of them can change who leads")
            }
            None => format!("{needs}; none of them alone can move a point"),
            Some(Open { question, swing }) => {
                let id = &case.rules[question].id;
                format!("{needs}; {id} alone can move {}: --{id}", text::count(swing, "point"))
            }
        },
    ))
}

/// Everything there is to say: what settles it, at which weights it turns, and what the open questions can do.
pub fn explained(case: Case<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    lines.extend(settled(case).map(|text| Line::new(0, text)));
    lines.extend(single_flips(case));
    lines.extend(switch_points(case));
    lines.extend(outlook(case));
    lines.extend(other_answers(case));
    lines
}

/// For each answered question, what its other answers would have counted.
fn other_answers(case: Case<'_>) -> Vec<Line> {
    let mut lines = vec![Line::new(0, "what other answers would count")];
    for decision::OtherAnswer { question, answer, rules } in
        decision::other_answers(case.rules, case.answers)
    {
        let counts: Vec<String> = rules.iter().map(|counted| aloud(counted, case)).collect();
        let counts = if counts.is_empty() { "nothing".to_owned() } else { counts.join("; ") };
        let of = &case.rules[question];
        lines.push(Line::new(2, format!("{} {}: {counts}", of.id, of[answer].id)));
    }
    if lines.len() > 1 { lines } else { Vec::new() }
}

/// Such as `Flask 2 with database none or other`.
fn aloud(counted: &CountedRule<'_>, case: Case<'_>) -> String {
    let label = &case.rules[counted.rule.favors].label;
    let others: Vec<String> =
        counted.with.iter().map(|condition| words::condition(case.rules, condition, " ")).collect();
    let with =
        if others.is_empty() { String::new() } else { format!(" with {}", others.join(" and ")) };
    format!("{label} {}{with}", counted.points)
}

fn settled(case: Case<'_>) -> Option<String> {
    let leader = &case.rules[case.decision.leader?].label;
    let given = |at: &QuestionId| {
        let question = &case.rules[*at];
        let answer = case.answers.answer(*at).map_or("open", |answer| &question[answer].id);
        format!("{} {answer}", question.id)
    };
    Some(match &case.decision.what_if.settled_by {
        Some(kept) => {
            let kept: Vec<String> = kept.iter().map(given).collect();
            let kept: Vec<&str> = kept.iter().map(String::as_str).collect();
            format!("settled by {}: {leader} leads whatever else you say", text::list(&kept, "and"))
        }
        None if case.decision.what_if.settled == Some(true) => {
            format!("settled by what you said: {leader} leads whatever else you say")
        }
        None => "not settled: other answers to what is open can still turn it".to_owned(),
    })
}

fn single_flips(case: Case<'_>) -> Vec<Line> {
    let single = case.decision.what_if.flips.iter().filter(|set| set.len() == 1);
    let line = |set: &Vec<Flip>| Line::new(2, named(case, set));
    let lines: Vec<Line> = single.map(line).collect();
    if lines.is_empty() {
        return lines;
    }
    [Line::new(0, "answers that alone would change it")].into_iter().chain(lines).collect()
}

fn switch_points(case: Case<'_>) -> Vec<Line> {
    let lines: Vec<Line> = case
        .decision
        .what_if
        .break_evens
        .iter()
        .map(|point| {
            let id = &case.rules[point.question].id;
            let now = case.answers.weight(point.question);
            Line::new(2, format!("{id} {} (now {now})", point.weight))
        })
        .collect();
    if lines.is_empty() {
        return lines;
    }
    [Line::new(0, "weights at which the points would be equal")].into_iter().chain(lines).collect()
}

/// How the ways to answer what is open end, and how much each question can move.
fn outlook(case: Case<'_>) -> Vec<Line> {
    if case.decision.open.is_empty() {
        return Vec::new();
    }
    let outlook = &case.decision.what_if.outlook;
    let wins = case.rules.frameworks.iter().zip(outlook.wins.values());
    let mut parts: Vec<String> = wins
        .map(|(framework, wins)| format!("{} wins {}", framework.label, text::thousands(wins)))
        .collect();
    parts.push(format!("{} are even", text::thousands(&outlook.even)));
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let ways = text::thousands(&outlook.ways());
    let mut lines = vec![
        Line::new(
            0,
            format!("of {ways} ways to answer what is open, {}", text::list(&parts, "and")),
        ),
        Line::new(0, "points that each open question alone can move"),
    ];
    let pull =
        |open: &Open| Line::new(2, format!("{} {}", case.rules[open.question].id, open.swing));
    lines.extend(case.decision.open.iter().map(pull));
    lines
}

/// Flips as `size prototype, admin none`.
fn named(case: Case<'_>, flips: &[Flip]) -> String {
    let one = |flip: &Flip| {
        let question = &case.rules[flip.question];
        format!("{} {}", question.id, question[flip.to].id)
    };
    flips.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A small number as it is spoken.
fn word(number: usize) -> String {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
    number
        .checked_sub(2)
        .and_then(|at| words.get(at))
        .map_or_else(|| number.to_string(), |word| (*word).to_owned())
}
