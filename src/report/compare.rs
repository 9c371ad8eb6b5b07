//! The page of `compare`: every claim, side by side where the guide compares two.

use super::page::{Block, Cell, Column, Folded, Heading, Hint, Level, Page, Reference, Row, Shown};
use super::page::{Statement, Table};
use super::phrases;
use crate::command_line::Call;
use crate::rules::claims::{Author, Claim, Claims, Layout, Section, WebPage};
use crate::rules::{Framework, Rating, RuleSet};
use crate::text;

/// The claims to show, and how much of them.
#[derive(Clone, Copy)]
pub struct Comparison<'c> {
    pub rules: &'c RuleSet,
    /// All claims, or the selected ones.
    pub claims: &'c Claims,
    /// Only some were selected, so a terminal has room for their ids.
    pub is_narrowed: bool,
    /// Show the evidence of each claim.
    pub sources: bool,
    /// For the commands in hints.
    pub call: Call<'c>,
}

/// The claims by section, then the counts and what to type next.
pub fn page(comparison: Comparison<'_>) -> Page {
    let frameworks = comparison.rules.frameworks.iter();
    let labels: Vec<&str> = frameworks.map(|framework| framework.label.as_str()).collect();
    let title = Heading::new(Level::Page, format!("{} compared", text::list(&labels, "and")));
    let mut sections = vec![vec![Block::InDocument(vec![Block::Heading(title)])]];
    let Some((_, first)) = comparison.claims.iter().next() else {
        sections.push(vec![Block::Text(vec!["no claim here has that rating".to_owned()])]);
        return Page { sections };
    };
    for section in &comparison.claims.sections {
        for part in parts(comparison.rules, section) {
            sections.push(comparison.part(&part));
        }
    }
    sections.push(comparison.footer(first));
    Page { sections }
}

/// The claims under one heading.
struct Part<'c> {
    heading: String,
    layout: Layout,
    claims: Vec<&'c Claim>,
}

/// The parts of a section: one, or one for each framework or framework outside if its layout says
/// so.
fn parts<'c>(rules: &RuleSet, section: &'c Section) -> Vec<Part<'c>> {
    let layout = section.layout;
    if let Layout::List | Layout::Pairs = layout {
        let claims = section.claims.iter().collect();
        return vec![Part { heading: section.label.to_string(), layout, claims }];
    }
    let part = |framework: &Framework| {
        // A framework outside may be compared after all.
        let is_compared = rules.frameworks.iter().any(|compared| compared.id == framework.id);
        let heading = if layout == Layout::Outside && is_compared {
            framework.label.to_string()
        } else {
            format!("{} {}", section.label, framework.label)
        };
        let about = section.claims.iter().filter(|claim| claim.is_about(&framework.id));
        Part { heading, layout, claims: about.collect() }
    };
    section.listed(rules).into_iter().map(part).collect()
}

impl Part<'_> {
    /// How many claims there are, and how many of them do not hold up.
    fn count(&self) -> String {
        let all = text::count(self.claims.len(), "claim");
        match self.claims.iter().filter(|claim| claim.rating.fails()).count() {
            0 => all,
            1 => format!("{all}, 1 doesn't hold up"),
            failing => format!("{all}, {failing} don't hold up"),
        }
    }
}

impl Comparison<'_> {
    fn statement(&self, claim: &Claim) -> Statement {
        let mut sources = Vec::new();
        for WebPage { title, url } in &claim.sources {
            sources.push(Reference { title: title.to_string(), url: url.to_string() });
        }
        let checks = phrases::checks(claim).into_iter();
        Statement {
            id: claim.id.to_string(),
            rating: claim.rating,
            says: claim.says.to_string(),
            today: claim.today.as_ref().map(ToString::to_string),
            sources,
            checks: checks.map(|(label, text)| format!("{label}: {text}")).collect(),
            on_screen: Shown { id: self.is_narrowed, evidence: self.sources },
        }
    }

    fn part(&self, part: &Part<'_>) -> Vec<Block> {
        let heading = Heading {
            aside: Some(part.count()),
            ..Heading::new(Level::Part, part.heading.as_str())
        };
        let said = match part.layout {
            Layout::Pairs => Block::Table(self.pairs(part)),
            Layout::List | Layout::Frameworks | Layout::Outside => {
                Block::Claims(part.claims.iter().map(|claim| self.statement(claim)).collect())
            }
        };
        vec![Block::Heading(heading), said]
    }

    /// A row for each topic, in order of appearance, and a column for each framework.
    fn pairs(&self, part: &Part<'_>) -> Table {
        let mut columns = vec![Column::words("").folded(Folded::Lead).at_least(0)];
        for framework in &self.rules.frameworks {
            columns.push(Column::claims(&framework.label));
        }
        let mut topics: Vec<&str> = Vec::new();
        for claim in &part.claims {
            if !topics.contains(&claim.topic.as_str()) {
                topics.push(&claim.topic);
            }
        }
        let rows = topics.into_iter().map(|topic| self.row(part, topic)).collect();
        Table { columns, rows }
    }

    fn row(&self, part: &Part<'_>, topic: &str) -> Row {
        let mut cells = vec![Cell::text(self.claims.topic_label(topic))];
        for framework in &self.rules.frameworks {
            let on_topic = part.claims.iter().filter(|claim| *claim.topic == *topic);
            let about = on_topic.filter(|claim| claim.is_about(&framework.id));
            let statements = about.map(|claim| self.statement(claim));
            cells.push(Cell::Claims(statements.collect()));
        }
        Row::Cells(cells)
    }

    /// Goes last because the end of a long page is what a terminal shows.
    fn footer(&self, first: &Claim) -> Vec<Block> {
        let mut blocks = vec![Block::Legend(phrases::legend())];
        for (author, whose) in [(Author::Guide, phrases::GUIDE), (Author::Project, "this project")]
        {
            let counts = self.claims.count(author);
            let number: usize = counts.iter().map(|(_, number)| number).sum();
            if number > 0 {
                let all = text::count(number, "claim");
                blocks.push(Block::Text(vec![format!("{all} from {whose}: {}", in_words(counts))]));
            }
        }
        let mut hints = Vec::new();
        if !self.is_narrowed {
            let failing = self.claims.iter().find(|(_, claim)| claim.rating.fails());
            let words = failing.map_or_else(
                || format!("compare {}", first.topic),
                |(_, claim)| format!("compare {} --verdict {}", claim.topic, claim.rating.word()),
            );
            hints.push(Hint { says: "narrow this down", command: self.call.with(&words) });
        }
        let probed = self.claims.iter().find(|(_, claim)| claim.probe.is_some());
        let shown = probed.map_or(first, |(_, claim)| claim);
        let command = self.call.with(&format!("why {}", shown.id));
        hints.push(Hint { says: "see the evidence for a claim", command });
        blocks.push(Block::Hints(hints));
        blocks
    }
}

/// How many claims have each rating: `1 holds, 2 partly`.
fn in_words(counts: [(Rating, usize); 6]) -> String {
    let mut parts = Vec::new();
    for (rating, number) in counts {
        match (rating, number) {
            (_, 0) => {}
            (Rating::Holds, 2..) => parts.push(format!("{number} hold")),
            (Rating::Opinion, 2..) => parts.push(format!("{number} opinions")),
            (rating, number) => parts.push(format!("{number} {}", rating.word())),
        }
    }
    parts.join(", ")
}
