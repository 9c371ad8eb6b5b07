//! The content of a result as blocks. Each renderer decides how they look.

use crate::rules::Rating;

/// A result as sections of blocks. A terminal leaves a blank line between sections.
#[derive(Debug)]
pub struct Page {
    pub sections: Vec<Vec<Block>>,
}

/// A part of a page, such as a table.
#[derive(Debug)]
pub enum Block {
    Heading(Heading),
    /// The id of what the section is about, such as `admin-essential`, and a summary of it.
    Subject {
        id: String,
        what: String,
    },
    /// A caution above the result, with what to do instead.
    Warning {
        says: String,
        instead: String,
    },
    /// The sentences of a paragraph. A terminal starts each on a new line.
    Text(Vec<String>),
    /// The sentence of a rule or a claim, quoted.
    Quote(String),
    /// Preformatted text.
    Verbatim(String),
    /// A bar chart. A format without drawings leaves it out: the table has the same numbers.
    Bars(Vec<Bar>),
    Table(Table),
    /// Short labelled notes below a result.
    Notes(Vec<LabelledLines>),
    List(Vec<Item>),
    LabelledLists(Vec<LabelledList>),
    /// A list under a summary, for readers who want to know more.
    Details {
        summary: String,
        items: Vec<Item>,
    },
    Claims(Vec<Statement>),
    /// A list of definitions.
    Terms(Vec<Term>),
    /// Commands to type, in order.
    Steps(Vec<Step>),
    /// The key to the marks of ratings. A format that writes ratings as words leaves it out.
    Legend(String),
    /// What to type next. A document leaves it out.
    Hints(Vec<Hint>),
    /// What only a document needs, because the reader of a terminal has just typed it.
    InDocument(Vec<Block>),
    /// Which program made a document, and the command that makes it again.
    Origin {
        program: String,
        command: String,
    },
}

/// A heading with what may be shown next to it.
#[derive(Debug)]
pub struct Heading {
    pub level: Level,
    pub text: String,
    /// A flag or command, such as `--admin`.
    pub code: Option<String>,
    /// A remark, such as `12 claims`.
    pub aside: Option<String>,
}

/// What a heading introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The result: the heading says it in one sentence.
    Result,
    /// The whole page.
    Page,
    /// A large part of a page.
    Part,
    /// One of many similar entries.
    Entry,
}

impl Heading {
    pub fn new(level: Level, text: impl Into<String>) -> Self {
        Self { level, text: text.into(), code: None, aside: None }
    }
}

/// A bar of a chart.
#[derive(Debug)]
pub struct Bar {
    pub label: String,
    pub value: i64,
    pub leads: bool,
}

/// A table. Without rows it is not shown, but a terminal lays out the notes below it as if it were.
#[derive(Debug)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column, and where its cells go when there is no room for a table and rows are folded into
/// lines.
#[derive(Debug)]
pub struct Column {
    pub heading: String,
    /// Numbers are aligned to the right.
    pub is_number: bool,
    /// Its cells hold claims.
    pub has_claims: bool,
    pub room: Room,
    /// Its least width, in terminal columns.
    pub least: usize,
    pub folded: Folded,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// As wide as its widest cell.
    Natural,
    /// An equal share of what the natural columns leave.
    Shared,
}

/// Where a cell goes when its row is folded into lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// First: `Staff site`.
    Lead,
    /// After the lead: `Staff site: essential`.
    Answer,
    /// After the lead, with its heading: `Flask: Sheets 904,536, Share 35.9%`.
    Inline,
    /// At the right of the line, with its heading: `Django 5`.
    Side,
    /// On separate lines below.
    Below,
}

impl Column {
    /// A column of words, as wide as its widest cell.
    pub fn words(heading: impl Into<String>) -> Self {
        let folded = Folded::Inline;
        Self {
            heading: heading.into(),
            is_number: false,
            has_claims: false,
            room: Room::Natural,
            least: 3,
            folded,
        }
    }

    /// A column of numbers, as wide as its widest cell.
    pub fn numbers(heading: impl Into<String>) -> Self {
        Self { is_number: true, ..Self::words(heading) }
    }

    /// A column of claims, which shares what the natural columns leave.
    pub fn claims(heading: impl Into<String>) -> Self {
        Self { has_claims: true, ..Self::words(heading) }.shared(LEAST_CLAIM)
    }

    pub fn folded(self, folded: Folded) -> Self {
        Self { folded, ..self }
    }

    /// Shares what the natural columns leave; `least` is in terminal columns.
    pub fn shared(self, least: usize) -> Self {
        Self { room: Room::Shared, least, ..self }
    }

    /// Sets the least width, in terminal columns.
    pub fn at_least(self, least: usize) -> Self {
        Self { least, ..self }
    }
}

/// In terminal columns; narrower claims are hard to read.
const LEAST_CLAIM: usize = 16;

/// A row of a table.
#[derive(Debug)]
pub enum Row {
    /// A heading for the rows below it.
    Group(String),
    Cells(Vec<Cell>),
    /// The sums. A terminal leaves them out: the bars above show them.
    Total(Vec<Cell>),
}

/// The content of a cell.
#[derive(Debug)]
pub enum Cell {
    /// One text, or several joined with a plus: `Staff site` and `Accounts`.
    Text(Vec<String>),
    Claims(Vec<Statement>),
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(vec![text.into()])
    }

    pub fn empty() -> Self {
        Self::Text(Vec::new())
    }
}

/// Lines under a label.
#[derive(Debug)]
pub struct LabelledLines {
    pub label: &'static str,
    pub lines: Vec<String>,
}

/// A list under a label.
#[derive(Debug)]
pub struct LabelledList {
    pub label: &'static str,
    pub items: Vec<Item>,
}

impl LabelledList {
    /// A list without nested lists.
    pub fn of_lines(label: &'static str, lines: impl IntoIterator<Item = String>) -> Self {
        Self { label, items: lines.into_iter().map(|line| Item::new(0, line)).collect() }
    }
}

/// A line of a list.
#[derive(Debug)]
pub struct Item {
    /// 0 for the list itself, 1 for a nested list, and so on.
    pub depth: usize,
    pub text: String,
}

impl Item {
    pub fn new(depth: usize, text: impl Into<String>) -> Self {
        Self { depth, text: text.into() }
    }
}

/// A claim with its rating and its evidence.
#[derive(Debug)]
pub struct Statement {
    pub id: String,
    pub rating: Rating,
    pub says: String,
    /// The note on what is true, if there is one.
    pub today: Option<String>,
    pub sources: Vec<Reference>,
    /// How and when it was checked.
    pub checks: Vec<String>,
    /// How much a terminal shows. A document shows everything: its reader cannot ask for more.
    pub on_screen: Shown,
}

/// What is shown of a statement besides its sentence.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    pub id: bool,
    /// The sources and the checks.
    pub evidence: bool,
}

/// A web page.
#[derive(Debug)]
pub struct Reference {
    pub title: String,
    pub url: String,
}

/// A definition, with remarks.
#[derive(Debug)]
pub struct Term {
    pub word: String,
    pub means: String,
    pub remarks: Vec<String>,
}

/// A command that shows more.
#[derive(Debug)]
pub struct Hint {
    /// What it is for, such as `see one of them`.
    pub says: &'static str,
    pub command: String,
}

/// A command to type, and what it does; empty if that is obvious.
#[derive(Debug)]
pub struct Step {
    pub command: String,
    pub means: &'static str,
}
