//! Checks that no id is used twice.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::located::document::{Document, Located as _};
use crate::located::problem::{Problem, Problems, Spot};
use crate::located::texts::Id;
use crate::rules::directory::RawRuleSet;
use crate::rules::schema::Guide;

/// Frameworks, compared or outside, questions, rules, claims, cautions and cases share one set of
/// ids; sections, topics, kinds of cases and the answers of each question have one of their own. A
/// section and a topic may share an id: `compare companies` shows both.
pub fn check(raw: &RawRuleSet, problems: &mut Problems) {
    let mut shared = Declared::default();
    if let Some(guide) = &raw.guide.content {
        let document = &raw.guide.document;
        for id in guide_ids(guide) {
            shared.declare(id, document, problems);
        }
        check_names(guide, document, problems);
    }
    for (document, question) in raw.questions() {
        for rule in &question.rules {
            shared.declare(&rule.id, document, problems);
        }
        let mut answers = Declared::default();
        for answer in &question.answers {
            answers.declare(&answer.id, document, problems);
        }
    }
    for (document, claims) in raw.claims() {
        for claim in claims {
            shared.declare(&claim.id, document, problems);
        }
    }
    if let Some((document, cautions)) = raw.cautions() {
        for caution in cautions {
            shared.declare(&caution.id, document, problems);
        }
    }
    for (document, cases) in raw.cases() {
        for case in cases {
            shared.declare(&case.id, document, problems);
        }
    }
}

/// Checks the ids of sections, topics and kinds of cases.
fn check_names(guide: &Guide, document: &Rc<Document>, problems: &mut Problems) {
    let sections: Vec<&Id> = guide.sections.iter().map(|section| &section.id).collect();
    let topics: Vec<&Id> = guide.topics.iter().map(|topic| &topic.id).collect();
    let kinds: Vec<&Id> = guide.cases.iter().map(|kind| &kind.id).collect();
    for ids in [sections, topics, kinds] {
        let mut declared = Declared::default();
        for id in ids {
            declared.declare(id, document, problems);
        }
    }
}

/// The ids of frameworks and questions. A framework outside that is compared as well has one id.
fn guide_ids(guide: &Guide) -> Vec<&Id> {
    let compared: Vec<&Id> = guide.frameworks.iter().map(|framework| &framework.id).collect();
    let outside = guide.outside.iter().map(|outside| &outside.id);
    let mut ids: Vec<&Id> =
        outside.filter(|id| compared.iter().all(|known| ***known != ***id)).collect();
    ids.extend(guide.questions.iter().chain(guide.later.iter()));
    [compared, ids].concat()
}

/// The ids declared so far, each with its place.
#[derive(Default)]
struct Declared<'d> {
    firsts: BTreeMap<&'d str, Spot>,
}

impl<'d> Declared<'d> {
    fn declare(&mut self, id: &'d Id, document: &Rc<Document>, problems: &mut Problems) {
        if let Some(first) = self.firsts.get(&**id) {
            let message = format!("duplicate id `{}`", &**id);
            let problem = Problem::new(document, id.span(), message, "rename one of them");
            problems.add(problem.related_to(first.clone(), "first used here"));
        } else {
            let spot = Spot { document: Rc::clone(document), span: id.span() };
            self.firsts.insert(id, spot);
        }
    }
}
