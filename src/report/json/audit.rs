//! What a rule set comes to over every answer sheet, as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use super::{Ordered, SCHEMA, answer_id, number, write};
use crate::decision::audit::{self, Bound, Found};
use crate::guide::{Guide, Share};

#[derive(Serialize)]
struct Audit<'a> {
    schema: u32,
    sheets: Box<RawValue>,
    wins: Ordered<'a, Wins>,
    even: Box<RawValue>,
    questions: Vec<Sway<'a>>,
    rules: Vec<Use<'a>>,
    bounds: Vec<Bounded<'a>>,
}

#[derive(Serialize)]
struct Wins {
    sheets: Box<RawValue>,
    clear_lead: Box<RawValue>,
    close_lead: Box<RawValue>,
}

#[derive(Serialize)]
struct Sway<'a> {
    question: &'a str,
    pull: i64,
    decides: Box<RawValue>,
    sheets: Box<RawValue>,
    rising: Option<&'a str>,
    fall: Option<Fall<'a>>,
}

#[derive(Serialize)]
struct Fall<'a> {
    from: &'a str,
    to: &'a str,
    points: i64,
    with: Ordered<'a, &'a str>,
}

#[derive(Serialize)]
struct Use<'a> {
    rule: &'a str,
    fires: Box<RawValue>,
    decides: Box<RawValue>,
}

#[derive(Serialize)]
struct Bounded<'a> {
    bound: &'static str,
    of: Option<&'a str>,
    most: Option<String>,
    kept: bool,
}

/// Everything that was counted, and whether each bound of the data is kept.
pub fn audit<'a>(guide: &'a Guide, audit: &audit::Audit<'a>, bounds: &[Found]) -> String {
    let frameworks = guide.frameworks.iter().map(|framework| framework.id.as_str());
    let wins = audit.wins.iter().map(|wins| Wins {
        sheets: number(&wins.sheets),
        clear_lead: number(&wins.far),
        close_lead: number(&wins.near),
    });
    let rule = |of: &audit::Use<'a>| Use {
        rule: &of.rule.id,
        fires: number(&of.fires),
        decides: number(&of.decides),
    };
    write(&Audit {
        schema: SCHEMA,
        sheets: number(&audit.sheets),
        wins: Ordered(frameworks.zip(wins).collect()),
        even: number(&audit.even),
        questions: audit.questions.iter().map(|found| sway(guide, found)).collect(),
        rules: audit.rules.iter().map(rule).collect(),
        bounds: bounds.iter().map(|found| kept(guide, found)).collect(),
    })
}

fn sway<'a>(guide: &'a Guide, of: &audit::Sway) -> Sway<'a> {
    let id = |at: usize| guide.questions[at].id.as_str();
    let fall = |fall: &audit::Fall| Fall {
        from: answer_id(guide, of.question, fall.to - 1),
        to: answer_id(guide, of.question, fall.to),
        points: fall.points,
        with: Ordered(
            fall.with
                .iter()
                .map(|(at, answer)| (id(*at), answer_id(guide, *at, *answer)))
                .collect(),
        ),
    };
    Sway {
        question: id(of.question),
        pull: of.pull,
        decides: number(&of.decides),
        sheets: number(&of.sheets),
        rising: of.rising.map(|framework| guide.frameworks[framework].id.as_str()),
        fall: of.fall.as_ref().map(fall),
    }
}

fn kept<'a>(guide: &'a Guide, found: &Found) -> Bounded<'a> {
    let share = |most: Share| Some(format!("{}/{}", most.share, most.over));
    let (bound, of, most) = match found.bound {
        Bound::Wins(framework, most) => {
            ("wins", Some(guide.frameworks[framework].id.as_str()), share(most))
        }
        Bound::Even(most) => ("even", None, share(most)),
        Bound::Idle(most) => ("idle", None, Some(most.to_string())),
        Bound::Rising(question, _) => ("rising", Some(guide.questions[question].id.as_str()), None),
    };
    Bounded { bound, of, most, kept: found.kept }
}
