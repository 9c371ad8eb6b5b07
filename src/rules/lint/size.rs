//! Checks that a rule set is not too large to be served: what is accepted here is decided and
//! explained within 50 ms and 50 MB, and audited within 5 s, at any weights. `cargo bench` measures
//! it. The size of a group of joined questions is checked in `ties`, that of the files while they
//! are read.

use std::rc::Rc;

use super::index::Index;
use crate::located::checker::Checker;
use crate::located::document::{Document, Span};
use crate::located::lists::List;
use crate::located::problem::{Problem, Problems};
use crate::rules::directory::RawRuleSet;
use crate::rules::schema::{
    AnswerRecord, FrameworkRecord, Guide, QuestionRecord, SharedReasonRecord,
};
use crate::text;

/// How many parts of a kind there may be.
pub struct Limit {
    pub most: usize,
    /// The parts, in the plural.
    pub what: &'static str,
}

const FRAMEWORKS: Limit = Limit { most: 4, what: "frameworks" };
/// Deferred ones included.
const QUESTIONS: Limit = Limit { most: 40, what: "questions" };
/// Of one question.
const ANSWERS: Limit = Limit { most: 12, what: "answers" };
const RULES: Limit = Limit { most: 400, what: "rules" };
/// Of all rules together. The span of the margins grows with them.
const POINTS: Limit = Limit { most: 1600, what: "points of rules" };
/// Each is audited alone.
const BOUNDS: Limit = Limit { most: 20, what: "bounds" };
const CAUTIONS: Limit = Limit { most: 100, what: "cautions" };
/// In all cautions together.
const INSTEAD: Limit = Limit { most: 400, what: "frameworks in `instead`" };
/// In the conditions of rules. What `--explain` says of other answers grows with them.
const NAMED_ANSWERS: Limit = Limit { most: 3000, what: "answers in the conditions of rules" };
const CLAIMS: Limit = Limit { most: 2000, what: "claims" };
const CASES: Limit = Limit { most: 1000, what: "cases" };
/// From rules, needs and cautions.
const REFERENCES: Limit = Limit { most: 10_000, what: "references to claims" };
/// There may be 2 to the power of this many sheets. Counts have 128 bits, which leaves room for the
/// answers to deferred questions, and to multiply by 1,000 for a percentage.
const MAX_SHEETS_LOG2: u32 = 112;

impl Limit {
    /// The message for this many parts; `None` if they are not too many.
    pub fn exceeded(&self, count: usize) -> Option<String> {
        let (shown, most) = (text::thousands(&count), text::thousands(&self.most));
        let message = format!("{shown} {}; at most {most} are allowed", self.what);
        (count > self.most).then_some(message)
    }
}

/// Checks the number of frameworks.
pub fn check_frameworks(checker: &mut Checker<'_>, frameworks: &List<FrameworkRecord, 1>) {
    if frameworks.written() == 1 {
        let message = "expected two to four frameworks, found 1";
        checker.note(frameworks.span, message, "add another one");
    }
    if let Some(message) = FRAMEWORKS.exceeded(frameworks.written()) {
        checker.note(frameworks.span, message, "remove some");
    }
}

/// Checks the number of reasons that rules share.
pub fn check_bounds(checker: &mut Checker<'_>, bounds: &List<SharedReasonRecord>) {
    if let Some(message) = BOUNDS.exceeded(bounds.written()) {
        checker.note(bounds.span, message, "keep those that rules are most likely to exceed");
    }
}

/// Checks the number of answers of a question.
pub fn check_answers(checker: &mut Checker<'_>, answers: &List<AnswerRecord, 1>) {
    if let Some(message) = ANSWERS.exceeded(answers.written()) {
        checker.note(answers.span, message, "merge those that no rule tells apart");
    }
}

/// Checks the number of questions, and of the ways to answer those that an interview asks.
pub fn check_questions(checker: &mut Checker<'_>, guide: &Guide, index: &Index<'_>) {
    let asked = &guide.questions;
    if let Some(message) = QUESTIONS.exceeded(index.questions.len()) {
        let help = "remove some, or merge those that ask for much the same";
        checker.note(asked.span, message, help);
    }
    let (mut sheets, mut log2) = (Some(1_u128), 0.0);
    for question in asked {
        let answers = index.answers.get(&**question).map_or(1, |answers| answers.len().max(1));
        sheets = sheets.and_then(|sheets| sheets.checked_mul(answers as u128));
        log2 += (answers as f64).log2();
    }
    if sheets.is_none_or(|sheets| sheets > 1 << MAX_SHEETS_LOG2) {
        let message = format!(
            "2^{:.1} ways to answer these questions; at most 2^{MAX_SHEETS_LOG2} are allowed",
            (log2 * 10.0).ceil() / 10.0
        );
        let help = "remove questions, or answers that no rule tells apart";
        checker.note(asked.span, message, help);
    }
}

/// Checks what is spread over files.
pub fn check_totals(raw: &RawRuleSet, problems: &mut Problems) {
    let mut rules = Total::new(&RULES, "remove some, or merge those with the same reason");
    let mut points = Total::new(&POINTS, "give fewer points, or remove rules");
    let mut answers = Total::new(&NAMED_ANSWERS, "leave out conditions that are nearly always met");
    let mut references = Total::new(&REFERENCES, "let each rule cite only the claims it needs");
    for (document, question) in raw.questions() {
        rules.add(question.rules.len(), document, question.rules.span);
        for rule in &question.rules {
            let value = usize::try_from(*rule.points).unwrap_or_default();
            points.add(value, document, rule.points.span);
            answers.add(rule.when.len(), document, rule.when.span);
            for condition in &rule.and {
                answers.add(condition.answers.len(), document, condition.answers.span);
            }
            references.add(rule.claims.len(), document, rule.claims.span);
        }
        add_needs(&mut references, document, question);
    }
    let mut claims = Total::new(&CLAIMS, "remove those that no rule cites");
    for (document, list) in raw.claims() {
        claims.add(list.len(), document, list.span);
    }
    let mut cautions = Total::new(&CAUTIONS, "remove some");
    let mut instead = Total::new(&INSTEAD, "name only the best of them");
    if let Some((document, list)) = raw.cautions() {
        cautions.add(list.len(), document, list.span);
        for caution in list {
            instead.add(caution.instead.len(), document, caution.instead.span);
            references.add(caution.claims.len(), document, caution.claims.span);
        }
    }
    let mut cases = Total::new(&CASES, "remove some that resemble others");
    for (document, list) in raw.cases() {
        cases.add(list.len(), document, list.span);
    }
    for total in [rules, points, answers, references, claims, cautions, instead, cases] {
        total.check(problems);
    }
}

fn add_needs(references: &mut Total, document: &Rc<Document>, question: &QuestionRecord) {
    for answer in &question.answers {
        for need in &answer.needs {
            references.add(need.claims.len(), document, need.claims.span);
        }
    }
}

/// A number of parts in several files.
struct Total {
    limit: &'static Limit,
    help: &'static str,
    count: usize,
    /// Where the limit was exceeded.
    exceeded: Option<(Rc<Document>, Span)>,
}

impl Total {
    fn new(limit: &'static Limit, help: &'static str) -> Self {
        Self { limit, help, count: 0, exceeded: None }
    }

    fn add(&mut self, count: usize, document: &Rc<Document>, span: Span) {
        self.count += count;
        if self.count > self.limit.most && self.exceeded.is_none() {
            self.exceeded = Some((Rc::clone(document), span));
        }
    }

    fn check(self, problems: &mut Problems) {
        if let Some((document, span)) = self.exceeded
            && let Some(message) = self.limit.exceeded(self.count)
        {
            problems.add(Problem::new(&document, span, message, self.help));
        }
    }
}
