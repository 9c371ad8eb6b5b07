//! Builds a rule set from its records: ids become positions.

use super::ids::{AnswerId, FrameworkId, QuestionId};
use super::items::Items;
use super::rule_set::{
    Answer, Caution, Condition, Framework, Need, Question, QuestionAnswer, Rule, RuleSet,
    SharedReason,
};
use super::schema::{
    AnswerRecord, CautionRecord, ConditionRecord, Guide, NeedRecord, QuestionRecord, RuleRecord,
    SharedReasonRecord, Subject,
};
use crate::located::lists::Map;
use crate::located::texts::{Id, Text};
use crate::located::words::Words;
use crate::text;

/// The records of a rule set in which every id names something.
pub struct Records {
    pub guide: Guide,
    /// In the order of the guide, the deferred ones last.
    pub questions: Vec<QuestionRecord>,
    pub cautions: Vec<CautionRecord>,
}

/// Builds the rule set.
pub fn build(records: Records) -> RuleSet {
    let Records { guide, questions, cautions } = records;
    let frameworks = guide
        .frameworks
        .into_items()
        .into_iter()
        .map(|record| Framework { id: record.id.into_words(), label: record.label.into_words() });
    let resolver = Resolver {
        frameworks: frameworks.collect(),
        questions: questions.iter().map(QuestionIds::new).collect(),
    };
    let asked = guide.questions.len();
    let outside: Vec<Framework> = guide
        .outside
        .into_items()
        .into_iter()
        .map(|record| Framework { id: record.id.into_words(), label: record.label.into_words() })
        .collect();
    let questions = questions.into_iter().enumerate();
    let questions = questions.map(|(index, record)| {
        let question = resolver.question(record, QuestionId(index));
        Question { deferred: index >= asked, ..question }
    });
    RuleSet {
        title: guide.title.map_or_else(|| title(&resolver.frameworks).into(), Text::into_words),
        about: guide.about.map(Text::into_words),
        example: resolver.example(&guide.example),
        questions: questions.collect(),
        cautions: cautions
            .into_iter()
            .filter_map(|caution| resolver.caution(caution, &outside))
            .collect(),
        core: guide.core.iter().map(|id| resolver.question_id(id)).collect(),
        frameworks: resolver.frameworks.into(),
        outside: outside.into(),
        bands: guide.verdict,
        bounds: guide.audit,
        shared_reasons: guide.bounds.into_items().into_iter().map(shared_reason).collect(),
    }
}

/// Finds the positions of ids.
struct Resolver {
    frameworks: Vec<Framework>,
    questions: Vec<QuestionIds>,
}

/// The ids of a question and of its answers.
struct QuestionIds {
    id: Words,
    answers: Vec<Words>,
}

impl QuestionIds {
    fn new(record: &QuestionRecord) -> Self {
        let answers = record.answers.iter().map(|answer| answer.id.as_words().clone());
        Self { id: record.id.as_words().clone(), answers: answers.collect() }
    }
}

impl Resolver {
    fn question(&self, record: QuestionRecord, position: QuestionId) -> Question {
        let answers = record.answers.into_items().into_iter();
        let rules = record.rules.into_items().into_iter();
        Question {
            id: record.id.into_words(),
            label: record.label.into_words(),
            asks: record.asks.into_words(),
            why: record.why.into_words(),
            answers: answers.map(|answer| self.answer(answer)).collect(),
            rules: rules.map(|rule| self.rule(rule, position)).collect(),
            deferred: false,
            about_people: record.about == Subject::People,
            monotone: record.rising.map(|id| self.framework(&id)),
            fixed: record.fixed.is_set,
        }
    }

    fn answer(&self, record: AnswerRecord) -> Answer {
        let needs = record.needs.into_items().into_iter();
        Answer {
            id: record.id.into_words(),
            means: record.means.into_words(),
            needs: needs.map(|need| self.need(need)).collect(),
            neutral: record.neutral.is_set,
        }
    }

    fn need(&self, record: NeedRecord) -> Need {
        Need {
            framework: self.framework(&record.framework),
            add: record.add.into_words(),
            includes: record.includes.into_items().into_iter().map(Text::into_words).collect(),
            claims: strings(record.claims.into_items()),
        }
    }

    fn rule(&self, record: RuleRecord, owner: QuestionId) -> Rule {
        let mut when = vec![self.answers(owner, &record.when)];
        when.extend(record.and.iter().map(|condition| self.condition(condition)));
        Rule {
            id: record.id.into_words(),
            when: when.into(),
            favors: self.framework(&record.favors),
            points: *record.points,
            because: record.because.into_words(),
            claims: strings(record.claims.into_items()),
            set_aside: record.set_aside.is_set,
        }
    }

    /// A caution without the frameworks outside that the rule set compares after all; `None` if
    /// no other is left to name.
    fn caution(&self, record: CautionRecord, outside: &[Framework]) -> Option<Caution> {
        let is_compared = |id: &Id| self.frameworks.iter().any(|framework| *framework.id == **id);
        let label = |id: &Id| {
            let known = outside.iter().find(|framework| *framework.id == **id);
            known.expect("every id was checked").label.clone()
        };
        let instead: Vec<Words> =
            record.instead.iter().filter(|id| !is_compared(id)).map(label).collect();
        if instead.is_empty() && !record.instead.is_empty() {
            return None;
        }
        Some(Caution {
            id: record.id.into_words(),
            when: self.conditions(&record.when),
            unless: self.conditions(&record.unless),
            says: record.says.into_words(),
            instead: instead.into(),
            note: record.note.is_set,
            claims: strings(record.claims.into_items()),
        })
    }

    fn conditions(&self, records: &[ConditionRecord]) -> Items<Condition> {
        records.iter().map(|condition| self.condition(condition)).collect()
    }

    fn condition(&self, record: &ConditionRecord) -> Condition {
        self.answers(self.question_id(&record.question), &record.answers)
    }

    fn example(&self, answers: &Map<Id>) -> Items<QuestionAnswer> {
        let answers = answers.entries.iter().map(|entry| {
            let question = self.question_id(&entry.key);
            let answers = self.questions[question.0].answers.iter();
            QuestionAnswer { question, answer: AnswerId(position(answers, &entry.value)) }
        });
        answers.collect()
    }

    fn question_id(&self, id: &str) -> QuestionId {
        QuestionId(position(self.questions.iter().map(|question| &question.id), id))
    }

    fn answers(&self, question: QuestionId, ids: &[Id]) -> Condition {
        let known = &self.questions[question.0].answers;
        let answers = ids.iter().map(|id| AnswerId(position(known.iter(), id)));
        Condition { question, answers: answers.collect() }
    }

    fn framework(&self, id: &str) -> FrameworkId {
        FrameworkId(position(self.frameworks.iter().map(|framework| &framework.id), id))
    }
}

/// The title of a rule set that has none of its own.
fn title(frameworks: &[Framework]) -> String {
    let labels: Vec<&str> = frameworks.iter().map(|framework| framework.label.as_str()).collect();
    format!("Choose between {}", text::list(&labels, "and"))
}

fn shared_reason(record: SharedReasonRecord) -> SharedReason {
    SharedReason {
        reason: record.reason.into_words(),
        rules: strings(record.rules.into_items()),
        most: *record.most,
    }
}

fn position<'i>(mut known: impl Iterator<Item = &'i Words>, id: &str) -> usize {
    known.position(|known| known == id).expect("every id was checked")
}

fn strings(ids: Vec<Id>) -> Items<Words> {
    ids.into_iter().map(Id::into_words).collect()
}
