//! Every number on what other answers would do, compared with going through all answers.

use num_rational::Ratio;
use num_traits::Signed as _;
use proptest::prelude::*;

use super::*;

/// All sheets that have one of the allowed answers to each question; `None` leaves it open. The
/// weights are those of `answers`.
pub fn sheets(
    answers: &Answers,
    allowed: impl Fn(QuestionId) -> Vec<Option<AnswerId>>,
) -> Vec<Answers> {
    let mut sheets = vec![answers.clone()];
    for question in (0..QUESTIONS).map(QuestionId) {
        let mut longer = Vec::new();
        for sheet in sheets {
            longer
                .extend(allowed(question).into_iter().map(|answer| with(&sheet, question, answer)));
        }
        sheets = longer;
    }
    sheets
}

pub fn every_answer() -> Vec<Option<AnswerId>> {
    (0..ANSWERS).map(|index| Some(AnswerId(index))).collect()
}

pub fn every_answer_or_none() -> Vec<Option<AnswerId>> {
    [None].into_iter().chain(every_answer()).collect()
}

impl Draw {
    pub fn is_deferred(&self, question: QuestionId) -> bool {
        self.has_deferred && question.0 == QUESTIONS - 1
    }

    /// The answers that a question without an answer can still get; a deferred one stays open.
    fn open(&self, question: QuestionId, answers: Vec<Option<AnswerId>>) -> Vec<Option<AnswerId>> {
        if self.is_deferred(question) { vec![None] } else { answers }
    }

    /// In how many ways to answer what is open the first framework is ahead, in how many the two
    /// are even, and how many ways there are.
    pub fn count(&self, answers: &Answers, pair: Pair) -> (i64, i64, i64) {
        let ways = sheets(answers, |question| match answers.answer(question) {
            Some(answer) => vec![Some(answer)],
            None => self.open(question, every_answer()),
        });
        let (mut wins, mut even, mut all) = (0, 0, 0);
        for sheet in &ways {
            let margin = self.margin(sheet, pair);
            wins += i64::from(margin > 0);
            even += i64::from(margin == 0);
            all += 1;
        }
        (wins, even, all)
    }

    /// The margin of a framework over the best of its rivals.
    pub fn lead(&self, answers: &Answers, leader: FrameworkId) -> i64 {
        let points = self.points(answers);
        let rivals = (0..self.frameworks).filter(|rival| *rival != leader.0);
        rivals.map(|rival| points[leader.0] - points[rival]).min().unwrap_or(0)
    }

    /// The worst lead while the questions in `kept` keep their answers, and all others have any
    /// answer or are open.
    fn worst_lead(&self, answers: &Answers, kept: &[QuestionId], leader: FrameworkId) -> i64 {
        let sheets = sheets(answers, |question| match answers.answer(question) {
            Some(answer) if kept.contains(&question) => vec![Some(answer)],
            Some(_) => every_answer_or_none(),
            None => self.open(question, every_answer_or_none()),
        });
        sheets.iter().map(|sheet| self.lead(sheet, leader)).min().unwrap_or(0)
    }

    /// All ways to change answers, as the changes and the lead after them.
    fn changes(&self, answers: &Answers, leader: FrameworkId) -> Vec<(Vec<Flip>, i64)> {
        let sheets = sheets(answers, |question| match answers.answer(question) {
            Some(_) => every_answer(),
            None => vec![None],
        });
        let mut changes = Vec::new();
        for sheet in sheets {
            let others = sheet.answered().filter(|(id, to)| answers.answer(*id) != Some(*to));
            let flips = others.map(|(question, to)| Flip { question, to }).collect();
            changes.push((flips, self.lead(&sheet, leader)));
        }
        changes
    }
}

/// A count that is never negative.
fn number(count: i64) -> u128 {
    u128::try_from(count).expect("a count")
}

fn answered(answers: &Answers) -> Vec<QuestionId> {
    answers.answered().map(|(question, _)| question).collect()
}

/// All subsets of the questions, smallest first, then in the order of questions.
fn subsets(questions: &[QuestionId]) -> Vec<Vec<QuestionId>> {
    let mut subsets = Vec::new();
    for bits in 0..1 << questions.len() {
        let chosen = questions.iter().enumerate().filter(|(bit, _)| bits & (1 << bit) != 0);
        subsets.push(chosen.map(|(_, question)| *question).collect::<Vec<_>>());
    }
    subsets.sort_by_key(|subset| (subset.len(), subset.clone()));
    subsets
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(CASES))]

    #[test]
    fn the_outlook_counts_every_way_to_answer(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let outlooks = decision.what_if.outlooks();
        for outlook in outlooks {
            let (wins, even, ways) = draw.count(&answers, outlook.pair);
            prop_assert_eq!(outlook.first_wins, number(wins));
            prop_assert_eq!(outlook.even, number(even));
            prop_assert_eq!(outlook.ways(), number(ways));
            if let Some(leader) = decision.leader {
                prop_assert_eq!(outlook.pair.first, leader);
            }
        }
        let has_leader = decision.leader.is_some();
        let has_outlooks = has_leader || draw.frameworks == 2;
        prop_assert_eq!(outlooks.len(), if has_outlooks { draw.frameworks - 1 } else { 0 });
        let worst = outlooks.iter().map(Outlook::percent).min().filter(|_| has_leader);
        prop_assert_eq!(decision.what_if.worst_outlook().map(Outlook::percent), worst);
    }

    #[test]
    fn no_open_question_can_change_what_is_settled(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let kept = answered(&answers);
        let expected = decision.leader.map(|leader| draw.worst_lead(&answers, &kept, leader) > 0);
        prop_assert_eq!(decision.what_if.settled(), expected);
    }

    #[test]
    fn the_smallest_settling_set_is_the_first_of_all_subsets(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let expected = decision.leader.filter(|_| draw.frameworks == 2).and_then(|leader| {
            let mut subsets = subsets(&answered(&answers)).into_iter();
            subsets.find(|kept| draw.worst_lead(&answers, kept, leader) > 0)
        });
        prop_assert_eq!(decision.what_if.settled_by(), expected);
    }

    #[test]
    fn flips_are_the_smallest_changes_that_let_a_rival_overtake(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let Some(leader) = decision.leader else {
            prop_assert!(decision.what_if.flips().is_empty());
            prop_assert!(decision.what_if.flips_fixed().is_empty());
            return Ok(());
        };
        let mut overtaking = draw.changes(&answers, leader);
        overtaking.retain(|(_, lead)| *lead < 0);
        let is_fixed = |flip: &Flip| draw.fixed[flip.question.0];
        let singles = overtaking.iter().filter(|(flips, _)| flips.len() == 1);
        let mut of_fixed: Vec<Flip> = singles.map(|(flips, _)| flips[0]).filter(is_fixed).collect();
        of_fixed.sort();
        prop_assert_eq!(decision.what_if.flips_fixed(), of_fixed);
        overtaking.retain(|(flips, _)| !flips.iter().any(is_fixed));
        overtaking.sort_by_key(|(flips, lead)| (flips.len(), *lead, flips.clone()));
        let mut expected: Vec<Vec<Flip>> = overtaking.into_iter().map(|(flips, _)| flips).collect();
        if expected.first().is_some_and(|flips| flips.len() == 1) {
            expected.retain(|flips| flips.len() == 1);
            expected.sort();
        } else {
            expected.truncate(1);
        }
        prop_assert_eq!(decision.what_if.flips(), expected);
    }

    #[test]
    fn fixed_questions_change_nothing_but_the_flips(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let mut free = answers.clone();
        free.free_all();
        let (decision, free) = (decide(&rules, &answers), decide(&rules, &free));
        prop_assert_eq!(decision.verdict, free.verdict);
        prop_assert_eq!(decision.what_if.outlooks(), free.what_if.outlooks());
        prop_assert_eq!(decision.what_if.settled(), free.what_if.settled());
        prop_assert_eq!(decision.what_if.settled_by(), free.what_if.settled_by());
        prop_assert_eq!(break_evens(&decision), break_evens(&free));
        prop_assert_eq!(&decision.open, &free.open);
        prop_assert!(free.what_if.flips_fixed().is_empty());
    }

    #[test]
    fn at_the_break_even_weight_the_points_tie(draw in drawn()) {
        let rules = draw.rules();
        let answers = draw.answers(&rules);
        let decision = decide(&rules, &answers);
        let Some(leader) = decision.leader else {
            prop_assert!(break_evens(&decision).is_empty());
            return Ok(());
        };
        for (question, _) in answers.answered() {
            let weight = Ratio::from(answers.weight(question));
            let mut ties: Vec<Ratio<i64>> = Vec::new();
            for rival in rules.rivals(leader) {
                // The margin is linear in the weight: two points are enough to find where it is 0.
                let margin_at = |weight| {
                    let mut reweighted = answers.clone();
                    reweighted.set_weight(question, weight);
                    draw.margin(&reweighted, Pair { first: leader, second: rival })
                };
                let step = margin_at(1) - margin_at(0);
                if step != 0 {
                    ties.push(Ratio::new(-margin_at(0), step));
                }
            }
            ties.retain(|tie| *tie > Ratio::from(0) && *tie < Ratio::from(10));
            ties.sort_by_key(|tie| ((tie - weight).abs(), *tie));
            let mut break_evens = break_evens(&decision).into_iter();
            let break_even = break_evens.find(|break_even| break_even.question == question);
            prop_assert_eq!(break_even.map(|found| found.weight), ties.first().copied());
        }
    }
}
