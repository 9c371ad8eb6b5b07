//! The files of a rule set as people write them. This is the only list of their keys.

use serde::Serialize;

use super::limits::{AuditBounds, Bands};
use super::rating::Rating;
use crate::located::lists::{List, Map};
use crate::located::numbers::{Boolean, Number};
use crate::located::record::{record, words};
use crate::located::texts::{Id, Text};

record! {
    /// guide.json: what the rule set compares, and which files it consists of.
    pub struct Guide, "the guide", block {
        /// The address of a JSON Schema, for editors.
        _editor_schema as "$schema": Option<Text<300>> = default,
        /// The version of this format: 1.
        _schema as "schema": Number<1, 1>,
        /// What it helps to decide, as the title of the help: `Choose between Flask and Django`.
        title: Option<Text<100>> = default,
        /// What else the help says about it, in a few sentences.
        about: Option<Text<300>> = default,
        /// The answers in the examples of help and messages: by the id of a question, the id of an
        /// answer.
        example: Map<Id> = default,
        /// Two to four alternatives to choose from.
        frameworks: List<FrameworkRecord, 1>,
        /// Frameworks that are not compared, but that cautions and claims can name.
        outside: List<OutsideRecord> = default,
        /// The ids of the questions that an interview asks, in the order of help and tables. Each
        /// has a file in questions/.
        questions: List<Id, 1>,
        /// The ids of the questions that are asked of everybody, in the order asked.
        core: List<Id, 1>,
        /// The ids of questions that have a flag, but that no interview asks.
        later: List<Id> = default,
        /// The parts of the comparison. Each has a file in claims/.
        sections: List<SectionRecord, 1>,
        /// What claims can be about.
        topics: List<Topic, 1>,
        /// The kinds of real choices. Each has a file in cases/.
        cases: List<KindRecord> = default,
        /// What a result has to show to be called clear or close.
        verdict: Bands,
        /// What `rules audit` checks.
        audit: AuditBounds = default,
        /// Reasons that several rules share, and how much each may count. `rules audit` checks it;
        /// a decision caps nothing.
        bounds: List<SharedReasonRecord> = default,
    }
}

record! {
    /// A reason that several rules share, so that it could count more than once.
    pub struct SharedReasonRecord, "a bound", block {
        /// What the rules have in common.
        reason: Text<80>,
        /// The ids of the rules.
        rules: List<Id, 1>,
        /// The most points that they may give one framework together, on any sheet, at weight 1.
        most: Number<1, 1000>,
    }
}

record! {
    /// An alternative to choose from.
    pub struct FrameworkRecord, "a framework", inline {
        /// Unique in the rule set; not "even".
        id: Id,
        /// Its name.
        label: Text<20>,
    }
}

record! {
    /// A framework that is not compared.
    pub struct OutsideRecord, "a framework outside", inline {
        /// Unique in the rule set, but may be that of a framework; cautions don't name it then.
        id: Id,
        /// Its name.
        label: Text<20>,
    }
}

record! {
    /// A part of the comparison.
    pub struct SectionRecord, "a section", inline {
        /// The name of its file in claims/.
        id: Id,
        /// Its heading.
        label: Text<40>,
        /// How its claims are arranged: one below another (list), a list for each framework
        /// (frameworks), a column for each (pairs), or a list for each framework outside
        /// (outside).
        layout: Layout = default,
    }
}

words! {
    /// How the claims of a section are arranged.
    pub enum Layout, "layout" {
        /// One below another.
        List = "list",
        /// A list for each framework, headed by the section's label and its name: `Drawbacks of
        /// Flask`.
        Frameworks = "frameworks",
        /// A column for each framework, with the claims on one topic side by side.
        Pairs = "pairs",
        /// A list for each framework outside, headed by the section's label and its name. Claims
        /// about these are only in sections with this layout.
        Outside = "outside",
    }
}

record! {
    /// A subject that claims are about, such as templates.
    pub struct Topic, "a topic", inline {
        /// Unique among the topics.
        id: Id,
        /// Its heading.
        label: Text<20>,
    }
}

record! {
    /// A kind of cases: where it is known from what was chosen.
    pub struct KindRecord, "a kind of cases", inline {
        /// The name of its file in cases/.
        id: Id,
        /// Its heading.
        label: Text<40>,
    }
}

record! {
    /// A file in questions/: a criterion with its answers and rules.
    pub struct QuestionRecord, "a question", block {
        /// The address of a JSON Schema, for editors.
        _editor_schema as "$schema": Option<Text<300>> = default,
        /// The name of the file, and of the flag.
        id: Id,
        /// A short heading.
        label: Text<20>,
        /// The question itself.
        asks: Text<100>,
        /// Why it matters for the choice.
        why: Text<120>,
        /// Whether it is about the project or about people; no fact about a framework can support
        /// the rules of a question about people.
        about: Subject = default,
        /// The id of the framework that each answer favours at least as much as the one before.
        rising: Option<Id> = default,
        /// True if what it asks cannot be chosen, so that no other answer is offered as what would
        /// change the result.
        fixed: Boolean = default,
        /// Two or more choices.
        answers: List<AnswerRecord, 1>,
        /// What gives points.
        rules: List<RuleRecord>,
    }
}

words! {
    /// What a question is about.
    pub enum Subject, "subject" {
        /// The project.
        Project = "project",
        /// The people who build it.
        People = "people",
    }
}

record! {
    /// A choice of a question.
    pub struct AnswerRecord, "an answer", block {
        /// The value of the flag; unique in its question.
        id: Id,
        /// What it means.
        means: Text<80>,
        /// The packages to add so that a framework meets it.
        needs: List<NeedRecord> = default,
        /// True if no rule is meant for this answer.
        neutral: Boolean = default,
    }
}

record! {
    /// A package to add so that a framework meets an answer.
    pub struct NeedRecord, "a need", inline {
        /// The id of the framework.
        framework: Id,
        /// The name of the package; with others that would do, if there are any.
        add: Text<60>,
        /// Packages that it brings along, so that they are not listed next to it.
        includes: List<Text<60>, 1> = default,
        /// The ids of the claims that say so.
        claims: List<Id, 1>,
    }
}

record! {
    /// Gives a framework points when all its conditions are met.
    pub struct RuleRecord, "a rule", block {
        /// Unique in the rule set.
        id: Id,
        /// Answers of its own question; one of them has to be given.
        when: List<Id, 1>,
        /// Conditions on other questions, which all have to be met.
        and: List<ConditionRecord, 1> = default,
        /// The id of the framework that gets the points.
        favors: Id,
        /// 1 to 5; see the README for what each means.
        points: Number<1, 5>,
        /// The reason, in one sentence.
        because: Text<72>,
        /// The ids of the claims that support it.
        claims: List<Id>,
        /// True if none of its facts holds up, so that it is shown without points.
        set_aside: Boolean = default,
    }
}

record! {
    /// Answers to one question, of which one has to be given.
    pub struct ConditionRecord, "a condition", inline {
        /// The id of the question.
        question: Id,
        /// The ids of the answers.
        answers: List<Id, 1>,
    }
}

record! {
    /// A warning that is shown when all its conditions are met.
    pub struct CautionRecord, "a caution", block {
        /// Unique in the rule set.
        id: Id,
        /// Conditions, which all have to be met.
        when: List<ConditionRecord, 1>,
        /// Conditions of which none may be met. An open question meets none.
        unless: List<ConditionRecord, 1> = default,
        /// The warning. With `instead`, it completes the sentence "Neither is built for", unless it
        /// is a note.
        says: Text<100>,
        /// The ids of frameworks outside that fit better.
        instead: List<Id> = default,
        /// True if it only tells: it is shown below the result, and does not change the verdict.
        note: Boolean = default,
        /// The ids of the claims that support it.
        claims: List<Id> = default,
    }
}

record! {
    /// A statement about frameworks.
    pub struct Claim, "a claim", block {
        /// Unique in the rule set.
        id: Id,
        /// The id of its topic.
        topic: Id,
        /// The ids of the frameworks that it is about, all of them compared or all outside.
        about: List<Id, 1>,
        /// The statement, in one sentence.
        says: Text<140>,
        /// Who makes it.
        from: Author,
        /// Whether it holds up.
        rating as "verdict": Rating,
        /// What is true today; required unless the claim holds.
        today: Option<Text<160>> = default,
        /// The pages that it is based on.
        sources: List<WebPage, 1>,
        /// When it was last checked.
        checked: Checked,
        /// The day by which it has to be checked again, as in 2027-04-30; left out if it does not
        /// age.
        until: Option<Text<10>> = default,
        /// The program that tested it on the real framework.
        probe: Option<Probe> = default,
        /// The ids of claims that say the same; each names the other.
        repeats: List<Id> = default,
        /// The ids of claims that cannot be true together with it; each names the other.
        contradicts: List<Id> = default,
    }
}

words! {
    /// Who makes a claim.
    pub enum Author, "author" {
        /// The guide.
        Guide = "guide",
        /// This project.
        Project = "project",
    }
}

record! {
    /// A page that a claim is based on.
    #[derive(Serialize)]
    pub struct WebPage, "a source", inline {
        /// Its title, and that of the site.
        title: Text<140>,
        /// Its address, which begins with https://.
        url: Text<300>,
    }
}

record! {
    /// When a claim was last checked.
    #[derive(Serialize)]
    pub struct Checked, "a check", inline {
        /// A day, as in 2026-11-22.
        on: Text<10>,
        /// The releases it was checked with, as in Django 5.2.19; left out if only pages were read.
        with: List<Text<60>, 1> = default,
    }
}

record! {
    /// A program that tested a claim on the real framework.
    #[derive(Serialize)]
    pub struct Probe, "a probe", inline {
        /// Its path in this project.
        path: Text<100>,
        /// What it showed, in a sentence.
        shows: Text<60>,
    }
}

record! {
    /// A real choice. It is shown next to a result that resembles it, and never scores.
    pub struct Case, "a case", block {
        /// Unique in the rule set, such as the name of the project.
        id: Id,
        /// What it is called.
        title: Option<Text<80>> = default,
        /// What it was about, in one sentence.
        summary: Text<160>,
        /// By the id of a question, the id of the answer that the case would have given.
        answers: Map<Id>,
        /// The id of the framework that was chosen, compared or outside, or "both".
        chose: Id,
        /// How plain the choice was.
        strength: Strength,
        /// Why, in one sentence; left out if nobody gives a reason.
        why: Option<Text<160>> = default,
        /// The address of a page that shows it, which begins with https://.
        source: Text<300>,
        /// By the id of a question, the answer as it was recorded before.
        was: Map<Id> = default,
        /// Why it is recorded differently now.
        recoded: Option<Text<160>> = default,
    }
}

words! {
    /// How plain a choice was.
    pub enum Strength, "strength" {
        /// The reasons or the code leave no doubt.
        Clear = "clear",
        /// It was a close call, or the framework plays a small part.
        Lean = "lean",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::located::schema::assert_written;

    #[test]
    fn the_schemas_are_those_of_the_records() {
        assert_written::<Guide>("guide.json", "guide.json of a rule set");
        assert_written::<QuestionRecord>("question.json", "A question of a rule set");
        assert_written::<List<Claim>>("claims.json", "Claims of a rule set");
        assert_written::<List<CautionRecord>>("cautions.json", "cautions.json of a rule set");
        assert_written::<List<Case>>("cases.json", "Real choices of a rule set");
    }
}
