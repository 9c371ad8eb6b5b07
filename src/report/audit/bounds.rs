//! What the data asks of the whole, and whether it is so, in words.

use num_bigint::BigUint;

use super::{Page, percent};
use crate::audit::{Bound, BoundCheck, Decrease};
use crate::report::outline::Line;
use crate::rules::{AnswerId, FrameworkId, QuestionId, Share};
use crate::text;

impl Page<'_> {
    /// Every bound with whether it is kept, and how many are not.
    pub fn kept(self) -> Vec<Line> {
        let risen = |found: &&BoundCheck| found.kept && matches!(found.bound, Bound::Monotone(..));
        let (risen, others): (Vec<&BoundCheck>, Vec<&BoundCheck>) =
            self.bounds.iter().partition(risen);
        let line = |found: &&BoundCheck| {
            format!("{}: {}", if found.kept { "kept" } else { "broken" }, self.bound(found))
        };
        let mut lines: Vec<String> = others.iter().map(line).collect();
        lines.extend(
            self.rules.framework_ids().filter_map(|framework| self.risen(&risen, framework)),
        );
        let all = text::count(self.bounds.len(), "bound");
        lines.push(match self.bounds.iter().filter(|found| !found.kept).count() {
            0 => format!("sound: {all} kept"),
            broken => format!("{broken} of {all} broken"),
        });
        lines.into_iter().map(|line| Line::new(0, line)).collect()
    }

    /// The questions whose answers rise for a framework, as they should.
    fn risen(self, risen: &[&BoundCheck], framework: FrameworkId) -> Option<String> {
        let question = |found: &&BoundCheck| match found.bound {
            Bound::Monotone(question, of) if of == framework => {
                Some(self.rules[question].id.as_str())
            }
            _ => None,
        };
        let questions: Vec<&str> = risen.iter().filter_map(question).collect();
        let verb = if questions.len() == 1 { "rises" } else { "rise" };
        let label = &self.rules[framework].label;
        (!questions.is_empty())
            .then(|| format!("kept: {} {verb} for {label}", text::list(&questions, "and")))
    }

    fn bound(self, found: &BoundCheck) -> String {
        match found.bound {
            Bound::Wins(framework, most) => {
                let label = &self.rules[framework].label;
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
            Bound::Monotone(question, framework) => self.monotone(question, framework),
        }
    }

    fn monotone(self, question: QuestionId, framework: FrameworkId) -> String {
        let id = &self.rules[question].id;
        let label = &self.rules[framework].label;
        match &self.audit.influence(question).decrease {
            None => format!("{id} rises for {label}"),
            Some(fall) => {
                format!("{id} should rise for {label}, but {}", self.decrease(question, fall))
            }
        }
    }

    /// Such as `its lead falls by 2 points from prototype to small with horizon years`.
    fn decrease(self, question: QuestionId, fall: &Decrease) -> String {
        let answer = |question: QuestionId, at: AnswerId| self.rules[question][at].id.as_str();
        let given = |(at, given): &(QuestionId, AnswerId)| {
            format!("{} {}", self.rules[*at].id, answer(*at, *given))
        };
        let with: Vec<String> = fall.with.iter().map(given).collect();
        let with =
            if with.is_empty() { String::new() } else { format!(" with {}", with.join(", ")) };
        let [earlier, later] = [fall.from, fall.to].map(|at| answer(question, at));
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
