//! What the data asks of the whole, and whether it is so, in words.

use num_bigint::BigUint;

use super::{Page, percent};
use crate::audit::{Bound, BoundCheck, Decrease};
use crate::report::outline::Line;
use crate::rules::Share;
use crate::text;

impl Page<'_> {
    /// Every bound with whether it is kept, and how many are not.
    pub fn kept(self) -> Vec<Line> {
        let risen = |found: &&BoundCheck| found.kept && matches!(found.bound, Bound::Rising(..));
        let (risen, others): (Vec<&BoundCheck>, Vec<&BoundCheck>) =
            self.bounds.iter().partition(risen);
        let line = |found: &&BoundCheck| {
            format!("{}: {}", if found.kept { "kept" } else { "broken" }, self.bound(found))
        };
        let mut lines: Vec<String> = others.iter().map(line).collect();
        lines.extend(
            (0..self.rules.frameworks.len()).filter_map(|framework| self.risen(&risen, framework)),
        );
        let all = text::count(self.bounds.len(), "bound");
        lines.push(match self.bounds.iter().filter(|found| !found.kept).count() {
            0 => format!("sound: {all} kept"),
            broken => format!("{broken} of {all} broken"),
        });
        lines.into_iter().map(|line| Line::new(0, line)).collect()
    }

    /// The questions whose answers rise for a framework, as they should.
    fn risen(self, risen: &[&BoundCheck], framework: usize) -> Option<String> {
        let question = |found: &&BoundCheck| match found.bound {
            Bound::Rising(question, of) if of == framework => {
                Some(self.rules.questions[question].id.as_str())
            }
            _ => None,
        };
        let questions: Vec<&str> = risen.iter().filter_map(question).collect();
        let verb = if questions.len() == 1 { "rises" } else { "rise" };
        let label = &self.rules.frameworks[framework].label;
        (!questions.is_empty())
            .then(|| format!("kept: {} {verb} for {label}", text::list(&questions, "and")))
    }

    fn bound(self, found: &BoundCheck) -> String {
        match found.bound {
            Bound::Wins(framework, most) => {
                let label = &self.rules.frameworks[framework].label;
                format!(
                    "{label} leads in {}",
                    self.within(&self.audit.wins[framework].sheets, most)
                )
            }
            Bound::Even(most) => format!("nobody leads in {}", self.within(&self.audit.even, most)),
            Bound::Idle(most) => {
                let idle = text::count(self.audit.idle().count(), "idle rule");
                format!("{idle}; at most {most}")
            }
            Bound::Rising(question, framework) => self.monotone(question, framework),
        }
    }

    fn monotone(self, question: usize, framework: usize) -> String {
        let id = &self.rules.questions[question].id;
        let label = &self.rules.frameworks[framework].label;
        match &self.audit.questions[question].decrease {
            None => format!("{id} rises for {label}"),
            Some(fall) => {
                format!("{id} should rise for {label}, but {}", self.decrease(question, fall))
            }
        }
    }

    /// Such as `its lead falls by 2 points from prototype to small with horizon years`.
    fn decrease(self, question: usize, fall: &Decrease) -> String {
        let answer =
            |question: usize, at: usize| self.rules.questions[question].answers[at].id.as_str();
        let given = |(at, given): &(usize, usize)| {
            format!("{} {}", self.rules.questions[*at].id, answer(*at, *given))
        };
        let with: Vec<String> = fall.with.iter().map(given).collect();
        let with =
            if with.is_empty() { String::new() } else { format!(" with {}", with.join(", ")) };
        let [earlier, later] = [fall.to - 1, fall.to].map(|at| answer(question, at));
        format!(
            "its lead falls by {} from {earlier} to {later}{with}",
            text::count(fall.points, "point")
        )
    }

    /// So many sheets, and the most that may be.
    fn within(self, sheets: &BigUint, most: Share) -> String {
        let [share, over] = [most.share, most.over].map(i64::unsigned_abs);
        let allowed = &self.audit.sheets * share / over;
        let shown =
            |sheets: &BigUint, share: String| format!("{} ({share})", text::thousands(sheets));
        let most = percent(&BigUint::from(share), &BigUint::from(over));
        format!(
            "{}; at most {}",
            shown(sheets, percent(sheets, &self.audit.sheets)),
            shown(&allowed, most)
        )
    }
}
