//! The pages of `cases`: all real choices, or one of them.

use super::page::{Block, Heading, Hint, LabelledList, Level, Page, Term};
use super::phrases;
use crate::command_line::Call;
use crate::located::lists::Map;
use crate::located::texts::Id;
use crate::rules::RuleSet;
use crate::rules::cases::{BOTH, Case, Kind};
use crate::text;

/// These cases by what was chosen, and of those by kind.
pub fn list_page(rules: &RuleSet, cases: &[(&Kind, &Case)], call: Call<'_>) -> Page {
    let frameworks = rules.frameworks.iter().chain(&rules.outside);
    let mut choices: Vec<&str> = Vec::new();
    for id in frameworks.map(|framework| framework.id.as_str()).chain([BOTH]) {
        // A framework outside may be compared after all.
        if !choices.contains(&id) {
            choices.push(id);
        }
    }
    let title = Heading::new(Level::Page, "Real choices");
    let mut sections = vec![vec![Block::InDocument(vec![Block::Heading(title)])]];
    for chose in choices {
        sections.extend(chosen(rules, cases, chose));
    }
    let Some((_, first)) = cases.first() else {
        sections.push(vec![Block::Text(vec!["this rule set has no cases".to_owned()])]);
        return Page { sections };
    };
    let command = call.with(&format!("cases {}", first.id));
    sections.push(vec![Block::Hints(vec![Hint { says: "see one of them", command }])]);
    Page { sections }
}

/// The cases that chose this, or nothing if there are none.
fn chosen(rules: &RuleSet, cases: &[(&Kind, &Case)], chose: &str) -> Option<Vec<Block>> {
    let (mut blocks, mut all) = (Vec::new(), 0);
    for same_kind in cases.chunk_by(|one, next| one.0.id == next.0.id) {
        let with_it = same_kind.iter().filter(|(_, case)| *case.chose == *chose);
        let terms: Vec<Term> = with_it.map(|(_, case)| term(case)).collect();
        if !terms.is_empty() {
            all += terms.len();
            blocks
                .extend([Block::Text(vec![same_kind[0].0.label.to_string()]), Block::Terms(terms)]);
        }
    }
    let heading = Heading {
        aside: Some(text::count(all, "case")),
        ..Heading::new(Level::Part, format!("Chose {}", phrases::chosen(rules, chose)))
    };
    blocks.insert(0, Block::Heading(heading));
    (all > 0).then_some(blocks)
}

fn term(case: &Case) -> Term {
    let title = case.title.as_deref().unwrap_or(&case.summary);
    Term { word: case.id.to_string(), means: title.to_owned(), remarks: Vec::new() }
}

/// A case with everything that is known of it.
pub fn case_page(rules: &RuleSet, kind: &Kind, case: &Case) -> Page {
    let chose = phrases::chosen(rules, &case.chose);
    let what = format!("chose {chose} ({}); {}", case.strength.word(), kind.label.to_lowercase());
    let mut lists = vec![
        LabelledList::of_lines("title", case.title.iter().map(ToString::to_string)),
        LabelledList::of_lines("why", case.why.iter().map(ToString::to_string)),
        LabelledList::of_lines("answers", answers(rules, &case.answers)),
        LabelledList::of_lines("formerly", answers(rules, &case.was)),
        LabelledList::of_lines("recoded", case.recoded.iter().map(ToString::to_string)),
        LabelledList::of_lines("source", [case.source.to_string()]),
    ];
    lists.retain(|list| !list.items.is_empty());
    let subject = Block::Subject { id: case.id.to_string(), what };
    let summary = Block::Text(vec![case.summary.to_string()]);
    Page { sections: vec![vec![subject, summary], vec![Block::LabelledLists(lists)]] }
}

/// Each answer in words, in the order of the questions: `size large: many areas and models`.
fn answers(rules: &RuleSet, answers: &Map<Id>) -> Vec<String> {
    let mut lines = Vec::new();
    for question in &rules.questions {
        for entry in answers.entries.iter().filter(|entry| entry.key == question.id) {
            let answer = question.find_answer(&entry.value);
            let means = answer.map_or_else(String::new, |id| format!(": {}", question[id].means));
            lines.push(format!("{} {}{means}", entry.key, entry.value));
        }
    }
    lines
}
