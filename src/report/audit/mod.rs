//! What a rule set comes to over every answer sheet: a page for people.

mod bounds;

use std::cmp::Reverse;
use std::fmt::Write as _;

use num_bigint::BigUint;

use super::outline::{self, Line};
use super::tabular::{Holds, Tabular};
use crate::audit::{Audit, BoundCheck, Influence, RuleUsage};
use crate::json;
use crate::report::style::{Format, Screen};
use crate::rules::RuleSet;
use crate::text;

/// An audit with the guide that it is of.
#[derive(Clone, Copy)]
struct Page<'p> {
    rules: &'p RuleSet,
    audit: &'p Audit<'p>,
    bounds: &'p [BoundCheck],
}

/// An audit in one of the formats.
pub fn audit(
    rules: &RuleSet,
    audit: &Audit<'_>,
    bounds: &[BoundCheck],
    (format, screen): (Format, Screen),
) -> String {
    let page = Page { rules, audit, bounds };
    match format {
        Format::Json => json::audit(rules, audit, bounds),
        Format::Markdown => page.markdown(),
        Format::Table => page.lines(screen),
    }
}

impl Page<'_> {
    fn lines(self, screen: Screen) -> String {
        let mut out = text::wrap(&self.title(), screen.width).join("\n") + "\n";
        let _ = write!(out, "\n{}\n{}", self.wins().at(screen), self.questions().at(screen));
        let _ = write!(out, "\n{}", outline::at_width(&self.remarks(), "  ", screen.width));
        if !self.bounds.is_empty() {
            let _ = write!(out, "\n{}", outline::at_width(&self.kept(), "  ", screen.width));
        }
        out
    }

    fn markdown(self) -> String {
        let mut out = format!("## {}\n\n", self.title());
        let _ = write!(out, "{}\n{}\n", self.wins().in_markdown(), self.questions().in_markdown());
        out.push_str(&outline::in_markdown(&self.remarks()));
        if !self.bounds.is_empty() {
            let _ = write!(out, "\n{}", outline::in_markdown(&self.kept()));
        }
        out
    }

    fn title(self) -> String {
        let asked = self.rules.questions.iter().filter(|question| !question.deferred).count();
        let sheets = text::thousands(&self.audit.sheets);
        format!("{sheets} answer sheets: every way to answer {}", text::count(asked, "question"))
    }

    /// Who leads how often.
    fn wins(self) -> Tabular {
        let bands = &self.rules.bands;
        let share = |sheets: &BigUint| percent(sheets, &self.audit.sheets);
        let rows =
            self.rules.frameworks.iter().zip(self.audit.wins.values()).map(|(framework, wins)| {
                let all = text::thousands(&wins.sheets);
                vec![
                    framework.label.clone(),
                    all,
                    share(&wins.sheets),
                    share(&wins.far),
                    share(&wins.near),
                ]
            });
        let even = &self.audit.even;
        let nobody = vec![
            "nobody".to_owned(),
            text::thousands(even),
            share(even),
            String::new(),
            String::new(),
        ];
        let far = format!("By {} or more", bands.clear.lead);
        let near = format!("By {} or less", bands.close.lead);
        let numbers = ["Sheets".to_owned(), "Share".to_owned(), far, near]
            .map(|heading| (heading, Holds::Numbers));
        let columns = [("Who leads".to_owned(), Holds::Words)].into_iter().chain(numbers).collect();
        Tabular::new(columns, rows.chain([nobody]).collect())
    }

    /// What each question does, the most decisive first.
    fn questions(self) -> Tabular {
        let mut sways: Vec<&Influence> = self.audit.questions.iter().collect();
        sways.sort_by_key(|sway| Reverse(&sway.decides * &self.audit.sheets / &sway.sheets));
        let row = |sway: &&Influence| {
            let question = &self.rules[sway.question];
            let rising = sway.monotone.map_or("", |framework| &self.rules[framework].label);
            vec![
                question.id.clone(),
                percent(&sway.decides, &sway.sheets),
                sway.swing.to_string(),
                rising.to_owned(),
            ]
        };
        let columns = [
            ("Question", Holds::Words),
            ("Decides", Holds::Numbers),
            ("Points", Holds::Numbers),
            ("Should rise for", Holds::Words),
        ];
        Tabular::new(
            columns.map(|(heading, holds)| (heading.to_owned(), holds)).into(),
            sways.iter().map(row).collect(),
        )
    }

    /// What the columns mean, and of how much use the rules are.
    fn remarks(self) -> Vec<Line> {
        let idle: Vec<&str> = self.audit.idle().map(|of| of.rule.id.as_str()).collect();
        let count = self.audit.rules.len();
        let least = self.audit.rules.iter().min_by_key(|of| &of.decides);
        let rules = match least {
            Some(RuleUsage { rule, decides, .. }) if idle.is_empty() => {
                let sheets = text::thousands(decides);
                format!("rules: all {count} decide some sheets; {} the fewest, {sheets}", rule.id)
            }
            Some(_) => format!(
                "rules: {} of {count} decide no sheet: {}",
                idle.len(),
                text::list(&idle, "and")
            ),
            None => "rules: none counts".to_owned(),
        };
        let later = self.rules.questions.iter().filter(|question| question.deferred);
        let later = later.map(|question| {
            format!("{}: in no interview; counted with its answers here", question.id)
        });
        let columns = [
            "share, by: of all sheets",
            "decides: sheets in which another answer to it lets a rival overtake",
            "points: the most that its answer can move, whatever else is said",
            "should rise for: no later answer lessens the lead of this framework",
        ];
        let lines = columns.map(str::to_owned).into_iter().chain(later).chain([rules]);
        lines.map(|line| Line::new(0, line)).collect()
    }
}

/// A share of sheets, in percent to a tenth, rounded down.
fn percent(sheets: &BigUint, of: &BigUint) -> String {
    let tenths = sheets * 1000_u32 / of;
    format!("{}.{} %", &tenths / 10_u32, tenths % 10_u32)
}
