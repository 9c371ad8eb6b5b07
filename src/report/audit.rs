//! The page of `rules audit`: a rule set over all answer sheets.

use std::cmp::Reverse;

use super::page::{Block, Cell, Column, Folded, Heading, Item, Level, Page, Row, Table};
use super::phrases;
use crate::audit::{Audit, Bound, BoundCheck, Decrease};
use crate::rules::{FrameworkId, QuestionId, RuleSet, Share};
use crate::text;

/// An audit and its rule set.
#[derive(Clone, Copy)]
struct Audited<'a> {
    rules: &'a RuleSet,
    audit: &'a Audit<'a>,
    checks: &'a [BoundCheck],
}

/// Who leads how often, what each question decides, and whether the limits of the data are kept.
pub fn page(rules: &RuleSet, audit: &Audit<'_>, checks: &[BoundCheck]) -> Page {
    let audited = Audited { rules, audit, checks };
    let mut sections = vec![
        vec![Block::Heading(Heading::new(Level::Page, audited.title()))],
        vec![Block::Table(audited.wins())],
        vec![Block::Table(audited.questions())],
        vec![Block::List(audited.remarks())],
    ];
    if !checks.is_empty() {
        sections.push(vec![Block::List(audited.bounds())]);
    }
    Page { sections }
}

impl Audited<'_> {
    fn title(self) -> String {
        let asked = self.rules.questions.iter().filter(|question| !question.deferred).count();
        let sheets = text::thousands(&self.audit.sheets);
        let questions = text::count(asked, "question");
        format!("{sheets} answer sheets cover every way to answer {questions}")
    }

    fn label(&self, framework: FrameworkId) -> &str {
        &self.rules[framework].label
    }

    /// Who leads how often.
    fn wins(self) -> Table {
        let bands = &self.rules.bands;
        let columns = vec![
            Column::words("Leader").folded(Folded::Lead),
            Column::numbers("Sheets"),
            Column::numbers("Share"),
            Column::numbers(format!("By {} or more", bands.clear.lead)),
            Column::numbers(format!("By {} or less", bands.close.lead)),
        ];
        let share = |sheets: u128| phrases::percent(sheets, self.audit.sheets);
        let mut rows = Vec::new();
        for counts in &self.audit.pairs {
            if self.audit.pairs.len() > 1 {
                let labels = counts.wins.each_ref().map(|wins| self.label(wins.framework));
                rows.push(Row::Group(text::list(&labels, "and")));
            }
            for wins in &counts.wins {
                rows.push(row([
                    self.label(wins.framework),
                    &text::thousands(&wins.sheets),
                    &share(wins.sheets),
                    &share(wins.clear),
                    &share(wins.close),
                ]));
            }
            let even = counts.even;
            rows.push(row(["tie", &text::thousands(&even), &share(even), "", ""]));
        }
        Table { columns, rows }
    }

    /// The influence of each question, the most decisive first.
    fn questions(self) -> Table {
        let columns = vec![
            Column::words("Question").folded(Folded::Lead),
            Column::numbers("Can flip"),
            Column::numbers("Points"),
            Column::words("Should rise towards"),
        ];
        let mut influences: Vec<_> = self.audit.questions.iter().collect();
        influences.sort_by_key(|influence| Reverse(influence.share()));
        let mut rows = Vec::new();
        for influence in influences {
            rows.push(row([
                &self.rules[influence.question].id,
                &phrases::percent(influence.decides, influence.sheets),
                &influence.swing.to_string(),
                influence.monotone.map_or("", |framework| self.label(framework)),
            ]));
        }
        Table { columns, rows }
    }

    /// What the columns mean, and whether every rule has an effect.
    fn remarks(self) -> Vec<Item> {
        let mut lines: Vec<String> = [
            "share, by: percentages of all sheets",
            "can flip: sheets where changing this one answer lets a rival overtake",
            "points: the most this answer can shift the score, whatever the other answers",
            "should rise towards: from one answer to the next, this one never loses ground",
        ]
        .map(str::to_owned)
        .into();
        if self.audit.pairs.len() > 1 {
            lines.push(
                "each two are compared as if there were no others; can flip and points are the \
                largest of any two"
                    .to_owned(),
            );
        }
        for question in self.rules.questions.iter().filter(|question| question.deferred) {
            let id = &question.id;
            lines.push(format!(
                "{id}: open in the sheets, as no interview asks it; its row tries every answer"
            ));
        }
        lines.push(self.use_of_rules());
        lines.into_iter().map(|line| Item::new(0, line)).collect()
    }

    fn use_of_rules(self) -> String {
        let count = self.audit.rules.len();
        let idle: Vec<&str> = self.audit.idle().map(|usage| usage.rule.id.as_str()).collect();
        match self.audit.rules.iter().min_by_key(|usage| &usage.decides) {
            None => "rules: none score".to_owned(),
            Some(least) if idle.is_empty() => {
                let (id, sheets) = (&least.rule.id, text::thousands(&least.decides));
                format!("rules: all {count} decide some sheets; {id} decides the fewest ({sheets})")
            }
            Some(_) => {
                let ids = text::list(&idle, "and");
                format!("rules: {} of {count} never change the leader: {ids}", idle.len())
            }
        }
    }

    /// Each limit, kept or broken, and how many are broken. Monotone questions share one line per
    /// framework.
    fn bounds(self) -> Vec<Item> {
        let mut lines = Vec::new();
        for check in self.checks {
            match (check.kept, check.bound) {
                (true, Bound::Monotone(..)) => {}
                (true, bound) => lines.push(format!("ok: {}", self.bound(bound))),
                (false, bound @ Bound::Monotone(..)) => {
                    lines.push(format!("not met: {}", self.bound(bound)));
                }
                (false, bound) => lines.push(format!("exceeded: {}", self.bound(bound))),
            }
        }
        for framework in self.rules.framework_ids() {
            lines.extend(self.monotone_for(framework));
        }
        let all = text::count(self.checks.len(), "limit");
        lines.push(match self.checks.iter().filter(|check| !check.kept).count() {
            0 => format!("ok: all {all} kept"),
            broken => format!("{broken} of {all} exceeded"),
        });
        lines.into_iter().map(|line| Item::new(0, line)).collect()
    }

    fn monotone_for(self, framework: FrameworkId) -> Option<String> {
        let mut ids = Vec::new();
        for check in self.checks.iter().filter(|check| check.kept) {
            if let Bound::Monotone(question, favored) = check.bound
                && favored == framework
            {
                ids.push(self.rules[question].id.as_str());
            }
        }
        let verb = match ids.len() {
            0 => return None,
            1 => "rises",
            _ => "rise",
        };
        Some(format!("ok: {} {verb} towards {}", text::list(&ids, "and"), self.label(framework)))
    }

    fn bound(self, bound: Bound) -> String {
        match bound {
            Bound::Wins(framework, most) => self.most_wins(framework, most),
            Bound::Even(most) => self.most_even(most),
            Bound::Idle(most) => {
                let idle = text::count(self.audit.idle().count(), "unused rule");
                format!("{idle}; the limit is {most}")
            }
            Bound::Monotone(question, framework) => self.monotone(question, framework),
            Bound::Reason { index, gives, most } => {
                let reason = &self.rules.shared_reasons[index].reason;
                let points = text::count(gives, "point");
                format!("rules that share \"{reason}\" give up to {points}; the limit is {most}")
            }
        }
    }

    /// The sheets in which a framework leads; with several rivals, those against the one that it
    /// leads most often.
    fn most_wins(self, framework: FrameworkId, most: Share) -> String {
        let label = self.label(framework);
        match self.audit.wins(framework).max_by_key(|wins| wins.sheets) {
            Some(wins) if self.audit.pairs.len() > 1 => {
                let (rival, sheets) = (self.label(wins.rival), self.within(wins.sheets, most));
                format!("{label} leads {rival} in {sheets}")
            }
            wins => {
                let sheets = wins.map_or(0, |wins| wins.sheets);
                format!("{label} leads in {}", self.within(sheets, most))
            }
        }
    }

    /// The sheets that are ties; with several pairs, those of the pair that ties most.
    fn most_even(self, most: Share) -> String {
        let Some(counts) = self.audit.pairs.iter().max_by_key(|counts| counts.even) else {
            return String::new();
        };
        let sheets = self.within(counts.even, most);
        if self.audit.pairs.len() == 1 {
            return format!("ties in {sheets}");
        }
        let labels = counts.wins.each_ref().map(|wins| self.label(wins.framework));
        format!("{} tie in {sheets}", text::list(&labels, "and"))
    }

    fn monotone(self, question: QuestionId, framework: FrameworkId) -> String {
        let (id, label) = (&self.rules[question].id, self.label(framework));
        match &self.audit.influence(question).decrease {
            None => format!("{id} rises towards {label}"),
            Some(decrease) => {
                let decrease = self.decrease(question, decrease);
                format!("{id} should rise towards {label}, but {decrease}")
            }
        }
    }

    /// Such as `its lead drops by 2 points between prototype and small, given horizon years`.
    fn decrease(self, question: QuestionId, decrease: &Decrease) -> String {
        let points = text::count(decrease.points, "point");
        let (earlier, later) = (
            &self.rules.answer(question, decrease.from).id,
            &self.rules.answer(question, decrease.to).id,
        );
        let mut others = Vec::new();
        for (other, answer) in &decrease.with {
            let id = &self.rules[*other].id;
            others.push(format!("{id} {}", self.rules.answer(*other, *answer).id));
        }
        let with = if others.is_empty() {
            String::new()
        } else {
            format!(", given {}", others.join(", "))
        };
        format!("its lead drops by {points} between {earlier} and {later}{with}")
    }

    /// A number of sheets and the limit, such as `906,046 sheets (35.9%); the limit is 1,511,654
    /// (60.0%)`.
    fn within(self, sheets: u128, most: Share) -> String {
        let (share, over) = (most.share.unsigned_abs().into(), most.over.unsigned_abs().into());
        let allowed = text::thousands(&(self.audit.sheets * share / over));
        let (count, percentage) =
            (text::thousands(&sheets), phrases::percent(sheets, self.audit.sheets));
        format!(
            "{count} sheets ({percentage}); the limit is {allowed} ({})",
            phrases::percent(share, over)
        )
    }
}

fn row<const CELLS: usize>(cells: [&str; CELLS]) -> Row {
    Row::Cells(cells.map(Cell::text).into())
}
