//! What the data asks of the whole, and whether it is so, in words.

use num_bigint::BigUint;

use super::{Page, percent};
use crate::decision::audit::{Bound, Fall, Found};
use crate::guide::Share;
use crate::report::outline::Line;
use crate::text;

impl Page<'_> {
    /// Every bound with whether it is kept, and how many are not.
    pub fn kept(self) -> Vec<Line> {
        let risen = |found: &&Found| found.kept && matches!(found.bound, Bound::Rising(..));
        let (risen, others): (Vec<&Found>, Vec<&Found>) = self.bounds.iter().partition(risen);
        let line = |found: &&Found| format!("{}: {}", if found.kept { "kept" } else { "broken" }, self.bound(found));
        let mut lines: Vec<String> = others.iter().map(line).collect();
        lines.extend((0..self.guide.frameworks.len()).filter_map(|framework| self.risen(&risen, framework)));
        let all = text::count(self.bounds.len(), "bound");
        lines.push(match self.bounds.iter().filter(|found| !found.kept).count() {
            0 => format!("sound: {all} kept"),
            broken => format!("{broken} of {all} broken"),
        });
        lines.into_iter().map(|line| Line::new(0, line)).collect()
    }

    /// The questions whose answers rise for a framework, as they should.
    fn risen(self, risen: &[&Found], framework: usize) -> Option<String> {
        let question = |found: &&Found| match found.bound {
            Bound::Rising(question, of) if of == framework => Some(self.guide.questions[question].id.as_str()),
            _ => None,
        };
        let questions: Vec<&str> = risen.iter().filter_map(question).collect();
        let verb = if questions.len() == 1 { "rises" } else { "rise" };
        let label = &self.guide.frameworks[framework].label;
        (!questions.is_empty()).then(|| format!("kept: {} {verb} for {label}", text::list(&questions, "and")))
    }

    fn bound(self, found: &Found) -> String {
        let share = |sheets: &BigUint| percent(sheets, &self.audit.sheets);
        match found.bound {
            Bound::Wins(framework, most) => {
                let label = &self.guide.frameworks[framework].label;
                format!("{label} leads in {}; at most {}", share(&self.audit.wins[framework].sheets), most_of(most))
            }
            Bound::Even(most) => format!("nobody leads in {}; at most {}", share(&self.audit.even), most_of(most)),
            Bound::Idle(most) => {
                let idle = text::count(self.audit.idle().count(), "idle rule");
                format!("{idle}; at most {most}")
            }
            Bound::Rising(question, framework) => self.rising(question, framework),
        }
    }

    fn rising(self, question: usize, framework: usize) -> String {
        let id = &self.guide.questions[question].id;
        let label = &self.guide.frameworks[framework].label;
        match &self.audit.questions[question].fall {
            None => format!("{id} rises for {label}"),
            Some(fall) => format!("{id} rises for {label}, but {}", self.fall(question, fall)),
        }
    }

    /// Such as `small gives 2 points less than prototype with horizon years`.
    fn fall(self, question: usize, fall: &Fall) -> String {
        let answer = |question: usize, at: usize| self.guide.questions[question].answers[at].id.as_str();
        let given = |(at, given): &(usize, usize)| format!("{} {}", self.guide.questions[*at].id, answer(*at, *given));
        let with: Vec<String> = fall.with.iter().map(given).collect();
        let with = if with.is_empty() { String::new() } else { format!(" with {}", with.join(", ")) };
        let [later, earlier] = [fall.to, fall.to - 1].map(|at| answer(question, at));
        format!("{later} gives {} less than {earlier}{with}", text::count(fall.points, "point"))
    }
}

fn most_of(most: Share) -> String {
    let tenths = most.share * 1000 / most.over;
    format!("{}.{} %", tenths / 10, tenths % 10)
}
