//! The numbers that the worked example states are those of the program.

use super::*;
use crate::decision::axis::Axis;
use crate::decision::margins;
use crate::decision::space::AnswerSpace;

const EXAMPLE: &str = include_str!("../example.md");
const FLASK: FrameworkId = FrameworkId(0);
const DJANGO: FrameworkId = FrameworkId(1);
const SIZE: QuestionId = QuestionId(0);
const ADMIN: QuestionId = QuestionId(1);
const PAIR: Pair = Pair { first: DJANGO, second: FLASK };

fn rules() -> RuleSet {
    let draw = Draw {
        frameworks: 2,
        rules: Vec::new(),
        answers: Vec::new(),
        weights: Vec::new(),
        has_deferred: false,
        fixed: Vec::new(),
        least_outlook: None,
        least_scored: None,
        cautions: Vec::new(),
    };
    let mut rules = draw.rules();
    let questions = rules.questions.to_mut();
    questions.truncate(2);
    for (question, id, answers) in
        [(SIZE, "size", ["small", "large"]), (ADMIN, "admin", ["none", "essential"])]
    {
        let question = &mut questions[question.0];
        question.id = id.to_owned().into();
        question.answers.to_mut().truncate(2);
        for (answer, id) in question.answers.to_mut().iter_mut().zip(answers) {
            answer.id = id.to_owned().into();
        }
    }
    questions[SIZE.0].rules = Items::from(vec![
        rule(&[(SIZE, 0)], FLASK, 2),
        rule(&[(SIZE, 1)], DJANGO, 3),
        rule(&[(SIZE, 1), (ADMIN, 0)], DJANGO, 1),
    ]);
    questions[ADMIN.0].rules =
        Items::from(vec![rule(&[(ADMIN, 0)], FLASK, 5), rule(&[(ADMIN, 1)], DJANGO, 4)]);
    rules
}

fn rule(when: &[(QuestionId, usize)], favors: FrameworkId, points: i64) -> Rule {
    let condition = |condition: &(QuestionId, usize)| Condition {
        question: condition.0,
        answers: vec![AnswerId(condition.1)].into(),
    };
    Rule {
        id: Words::default(),
        when: when.iter().map(condition).collect(),
        favors,
        points,
        because: Words::default(),
        claims: Items::default(),
        set_aside: false,
    }
}

/// The answers with these positions; `None` is open.
fn answers(rules: &RuleSet, size: Option<usize>, admin: Option<usize>) -> Answers {
    let mut answers = Answers::empty(rules);
    answers.set(SIZE, size.map(AnswerId));
    answers.set(ADMIN, admin.map(AnswerId));
    answers
}

/// Such as `` `admin none` ``.
fn answer(rules: &RuleSet, question: QuestionId, answer: AnswerId) -> String {
    format!("`{} {}`", rules[question].id, rules.answer(question, answer).id)
}

fn named(rules: &RuleSet, flips: &[Flip]) -> String {
    let names: Vec<String> =
        flips.iter().map(|flip| answer(rules, flip.question, flip.to)).collect();
    names.join(", ")
}

fn yes_or_no(settled: Option<bool>) -> &'static str {
    if settled == Some(true) { "yes" } else { "no" }
}

#[test]
fn the_table_of_the_example_has_the_margins_of_the_answer_space() {
    let rules = rules();
    for (row, size) in [("`size` open", None), ("`size small`", Some(0)), ("`size large`", Some(1))]
    {
        let mut margins = Vec::new();
        for admin in [None, Some(0), Some(1)] {
            let space = AnswerSpace::new(&rules, &answers(&rules, size, admin), PAIR);
            assert_eq!(space.components.len(), 1, "rule 3 ties the questions");
            margins.push(space.margin().to_string());
        }
        let row = format!("\n| {row} | {} |\n", margins.join(" | "));
        assert!(EXAMPLE.contains(&row), "{row}");
    }
}

/// What the program says with only `size` answered.
fn with_admin_open(rules: &RuleSet) -> Vec<String> {
    let answers = answers(rules, Some(1), None);
    let decision = decide(rules, &answers);
    assert_eq!(decision.leader, Some(DJANGO));
    let component = &AnswerSpace::new(rules, &answers, PAIR).components[0];
    let combinations = component.combinations(Axis::slots_when_asked);
    let margins = margins::of_component(component, &combinations);
    let ways: Vec<String> =
        margins.iter().map(|(margin, ways)| format!("{margin} in {ways} way")).collect();
    let [outlook] = decision.what_if.outlooks() else { panic!("two frameworks have one outlook") };
    let Outlook { first_wins, second_wins, even, .. } = outlook;
    vec![
        format!("margins: {}.", ways.join(", ")),
        format!(
            "outlook: Django wins in {first_wins} way, Flask in {second_wins}, and {even} are even."
        ),
        format!("settled: {}.", yes_or_no(decision.what_if.settled())),
        format!("swing of `admin`: {} points,", decision.open[0].swing),
    ]
}

/// What the program says with both questions answered.
fn with_nothing_open(rules: &RuleSet) -> Vec<String> {
    let answers = answers(rules, Some(0), Some(1));
    let decision = decide(rules, &answers);
    assert_eq!(decision.leader, Some(DJANGO));
    let mut with_admin_fixed = answers.clone();
    with_admin_fixed.fix(ADMIN);
    let fixed = decide(rules, &with_admin_fixed).what_if;
    assert_eq!(fixed.flips(), Vec::<Vec<Flip>>::new());
    let settled_by = decision.what_if.settled_by().expect("it is settled");
    let settled_by: Vec<String> = (settled_by.into_iter())
        .filter_map(|question| Some(answer(rules, question, answers.answer(question)?)))
        .collect();
    let acceptability = decision.acceptability.as_ref().expect("Django leads");
    let break_evens = break_evens(&decision);
    let [size, admin] = &break_evens[..] else { panic!("both have a break-even weight") };
    vec![
        format!("flips: {},", named(rules, &decision.what_if.flips().concat())),
        format!(
            "flips, with `admin` fixed: none. {} is a flip of a fixed question.",
            named(rules, &fixed.flips_fixed())
        ),
        format!("settled: {}.", yes_or_no(decision.what_if.settled())),
        format!("settled by: {}.", settled_by.join(", ")),
        format!("acceptability: {acceptability}."),
        format!(
            "break-even weights: `size` {size}, where -2 · {size} + 4 = 0, \
            and `admin` {admin}, where -2 + 4 · {admin} = 0.",
            size = size.weight,
            admin = admin.weight
        ),
    ]
}

#[test]
fn the_numbers_of_the_example_are_those_of_the_program() {
    let rules = rules();
    let expected = [with_admin_open(&rules), with_nothing_open(&rules)].concat();
    let stated: Vec<&str> = EXAMPLE.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert_eq!(stated.len(), expected.len(), "{stated:#?}");
    for (stated, expected) in stated.iter().zip(&expected) {
        assert!(stated.starts_with(expected), "{stated}\n{expected}");
    }
}
