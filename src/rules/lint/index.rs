//! The ids of a rule set, so that a reference in one file can name an id in any other.

use std::collections::{BTreeMap, BTreeSet};

use super::links::{Link, links};
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::located::lists::{Entry, List};
use crate::located::texts::{Id, is_id};
use crate::rules::cases::BOTH;
use crate::rules::directory::RawRuleSet;
use crate::rules::rating::Rating;
use crate::rules::schema::{Claim, Guide, Layout, QuestionRecord};
use crate::text;

/// The ids of one kind.
#[derive(Default)]
pub struct Known<'d> {
    /// In the order of the files.
    list: Vec<&'d str>,
    set: BTreeSet<&'d str>,
    /// Some ids could not be read, so an unknown one is not reported.
    is_incomplete: bool,
}

impl<'d> Known<'d> {
    fn add<T, const MIN: usize>(&mut self, list: &'d List<T, MIN>, id: fn(&T) -> &Id) {
        let unreadable = list.unreadable.iter().flatten().map(String::as_str);
        let ids = list.iter().map(|item| &**id(item)).chain(unreadable);
        for id in ids {
            // An invalid or a duplicate id is likely to mean another one.
            if is_id(id) && self.set.insert(id) {
                self.list.push(id);
            } else {
                self.is_incomplete = true;
            }
        }
        self.is_incomplete |= list.unreadable.contains(&None);
    }

    fn of<T, const MIN: usize>(list: &'d List<T, MIN>, id: fn(&T) -> &Id) -> Self {
        let mut known = Self::default();
        known.add(list, id);
        known
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    pub fn iter(&self) -> impl Iterator<Item = &'d str> {
        self.list.iter().copied()
    }

    /// Whether the id is known, or may be: an invalid one has been noted as such.
    fn may_have(&self, id: &str) -> bool {
        self.is_incomplete || self.set.contains(id) || !is_id(id)
    }

    /// What to write instead of an unknown id.
    fn help(&self, id: &str) -> String {
        /// A longer list would not help.
        const MAX_LISTED: usize = 40;
        match text::nearest(id, self.iter()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if self.list.is_empty() => "there are none yet; add it first".to_owned(),
            None if self.len() <= MAX_LISTED => {
                format!("expected one of: {}", self.list.join(", "))
            }
            None => format!("expected one of the {} ids of the rule set", self.len()),
        }
    }
}

/// All ids that a reference can name.
#[derive(Default)]
pub struct Index<'d> {
    pub frameworks: Known<'d>,
    /// Frameworks outside.
    pub outside: Known<'d>,
    pub questions: Known<'d>,
    /// Those that an interview asks.
    pub asked: Known<'d>,
    later: Known<'d>,
    /// By question, without those whose file cannot be read.
    pub answers: BTreeMap<&'d str, Known<'d>>,
    pub topics: Known<'d>,
    pub rules: Known<'d>,
    /// The rules that are set aside.
    set_aside: BTreeSet<&'d str>,
    pub claims: Known<'d>,
    /// The claims about frameworks outside.
    claims_outside: BTreeSet<&'d str>,
    /// By claim, without those that cannot be read.
    pub ratings: BTreeMap<&'d str, Rating>,
    /// Between claims.
    pub links: BTreeSet<Link<'d>>,
}

impl<'d> Index<'d> {
    pub fn new(raw: &'d RawRuleSet) -> Self {
        let mut index = Self::default();
        if let Some(guide) = &raw.guide.content {
            index.add_guide(guide);
        }
        for (_, question) in raw.questions() {
            index.add_question(question);
        }
        for (layout, file) in raw.claims_with_layout() {
            if let Some((_, claims)) = file.readable() {
                index.add_claims(claims, layout);
            }
        }
        let lacks_questions = raw.questions().count() < raw.questions.len();
        let lacks_claims = raw.claims().count() < raw.claims.len();
        index.questions.is_incomplete |= raw.has_unlisted;
        index.rules.is_incomplete |= raw.has_unlisted || lacks_questions;
        index.claims.is_incomplete |= raw.has_unlisted || lacks_claims;
        index
    }

    fn add_guide(&mut self, guide: &'d Guide) {
        self.frameworks.add(&guide.frameworks, |framework| &framework.id);
        self.outside.add(&guide.outside, |outside| &outside.id);
        self.questions.add(&guide.questions, |id| id);
        self.asked.add(&guide.questions, |id| id);
        self.questions.add(&guide.later, |id| id);
        self.later.add(&guide.later, |id| id);
        self.topics.add(&guide.topics, |topic| &topic.id);
    }

    fn add_question(&mut self, question: &'d QuestionRecord) {
        let answers = Known::of(&question.answers, |answer| &answer.id);
        self.answers.insert(&question.id, answers);
        self.rules.add(&question.rules, |rule| &rule.id);
        let set_aside = question.rules.iter().filter(|rule| rule.set_aside.is_set);
        self.set_aside.extend(set_aside.map(|rule| rule.id.as_str()));
    }

    fn add_claims(&mut self, claims: &'d List<Claim>, layout: Layout) {
        self.claims.add(claims, |claim| &claim.id);
        for claim in claims {
            self.ratings.insert(&claim.id, claim.rating);
            self.links.extend(links(claim));
            let is_compared = |id: &Id| self.frameworks.set.contains(id.as_str());
            if layout == Layout::Outside && !claim.about.iter().all(is_compared) {
                self.claims_outside.insert(&claim.id);
            }
        }
    }

    pub fn ensure_framework(&self, checker: &mut Checker<'_>, id: &Id) {
        ensure_known(checker, id, "framework", &self.frameworks);
    }

    /// Checks that each id names a framework outside, and none twice.
    pub fn ensure_outside(&self, checker: &mut Checker<'_>, ids: &[Id]) {
        for id in ids {
            ensure_known(checker, id, "framework outside", &self.outside);
        }
        checker.note_duplicates(ids, "framework");
    }

    /// Checks that each id names a question that an interview asks, and none twice.
    pub fn ensure_asked(&self, checker: &mut Checker<'_>, ids: &[Id]) {
        for id in ids {
            if self.later.set.contains(id.as_str()) && !self.asked.may_have(id) {
                let message = format!("no interview asks `{}`", &**id);
                checker.note(
                    id.span(),
                    message,
                    "remove it here, or move it from `later` to `questions`",
                );
            } else {
                ensure_known(checker, id, "question", &self.asked);
            }
        }
        checker.note_duplicates(ids, "question");
    }

    /// Checks that each id names a rule that gives points, and none twice.
    pub fn ensure_scoring_rules(&self, checker: &mut Checker<'_>, ids: &[Id]) {
        for id in ids {
            ensure_known(checker, id, "rule", &self.rules);
            if self.set_aside.contains(id.as_str()) {
                let message = format!("rule `{}` is set aside, so it gives no points", &**id);
                checker.note(id.span(), message, "remove it here");
            }
        }
        checker.note_duplicates(ids, "rule");
    }

    pub fn ensure_topic(&self, checker: &mut Checker<'_>, id: &Id) {
        ensure_known(checker, id, "topic", &self.topics);
    }

    /// Checks that each id names a claim, and none twice.
    pub fn ensure_claims(&self, checker: &mut Checker<'_>, ids: &[Id]) {
        for id in ids {
            ensure_known(checker, id, "claim", &self.claims);
        }
        checker.note_duplicates(ids, "claim");
    }

    /// Checks that no claim that a rule cites is about a framework outside.
    pub fn ensure_compared(&self, checker: &mut Checker<'_>, ids: &[Id]) {
        for id in ids.iter().filter(|id| self.claims_outside.contains(id.as_str())) {
            let message = format!("claim `{}` is about a framework outside", &**id);
            checker.note(id.span(), message, "cite it in a caution; it cannot support points");
        }
    }

    /// Checks that none of these claims fails.
    pub fn ensure_holding(&self, checker: &mut Checker<'_>, ids: &[Id]) {
        for id in ids {
            if let Some(rating) = self.ratings.get(id.as_str()).filter(|rating| rating.fails()) {
                let message = format!("claim `{}` is rated `{}`", &**id, rating.word());
                checker.note(id.span(), message, "cite one that holds up");
            }
        }
    }

    /// Checks that a value names a question; returns whether it does.
    pub fn ensure_question(&self, checker: &mut Checker<'_>, id: &Id) -> bool {
        ensure_known(checker, id, "question", &self.questions)
    }

    /// Checks that a key names a question; returns whether it does.
    pub fn ensure_question_key<T>(&self, checker: &mut Checker<'_>, entry: &Entry<T>) -> bool {
        // A key is no `Id`, which would have been noted if it were not written like one.
        let is_known = is_id(&entry.key) && self.questions.may_have(&entry.key);
        if !is_known {
            let message = format!("unknown question {}", text::quote(&entry.key));
            checker.note(entry.span, message, self.questions.help(&entry.key));
        }
        is_known
    }

    /// Checks that a key names a question, and its value an answer of that question.
    pub fn ensure_answer(&self, checker: &mut Checker<'_>, entry: &Entry<Id>) {
        if self.ensure_question_key(checker, entry) {
            self.ensure_answers(checker, std::slice::from_ref(&entry.value), &entry.key);
        }
    }

    /// Checks that an id names what a case can choose: a framework, compared or outside, or both.
    pub fn ensure_choice(&self, checker: &mut Checker<'_>, id: &Id) {
        if **id == *BOTH || self.frameworks.may_have(id) || self.outside.may_have(id) {
            return;
        }
        let message = format!("unknown framework {}", text::quote(id));
        let known: Vec<&str> =
            self.frameworks.iter().chain(self.outside.iter()).chain([BOTH]).collect();
        checker.note(id.span(), message, text::suggestion(id, known));
    }

    /// Checks that each id names an answer of the question, and none twice.
    pub fn ensure_answers(&self, checker: &mut Checker<'_>, ids: &[Id], question: &str) {
        for id in ids {
            if let Some(known) = self.answers.get(question)
                && !known.may_have(id)
            {
                let message =
                    format!("unknown answer {} for question `{question}`", text::quote(id));
                checker.note(id.span(), message, known.help(id));
            }
        }
        checker.note_duplicates(ids, "answer");
    }
}

fn ensure_known(checker: &mut Checker<'_>, id: &Id, what: &str, known: &Known<'_>) -> bool {
    let is_known = known.may_have(id);
    if is_known {
        return true;
    }
    if checker.problems.is_full(checker.document) {
        // To look for similar ids would take time.
        checker.problems.count(checker.document);
    } else {
        let message = format!("unknown {what} {}", text::quote(id));
        checker.note(id.span(), message, known.help(id));
    }
    false
}
