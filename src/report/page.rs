//! What a command says, block by block and in no format; the renderers decide how it looks.

use crate::rules::Rating;

/// Sections of blocks. On a screen a blank line parts the sections, not the blocks in them.
#[derive(Debug, Default)]
pub struct Page {
    pub sections: Vec<Vec<Block>>,
}

impl Page {
    /// Adds a section.
    pub fn add(&mut self, blocks: Vec<Block>) {
        self.sections.push(blocks);
    }
}

/// One thing that is said.
#[derive(Debug)]
pub enum Block {
    Heading(Heading),
    /// What the section is about, by its id: `admin-essential`, and what that is.
    Subject {
        id: String,
        what: String,
    },
    /// Said above a result, with what to do instead.
    Warning {
        says: String,
        instead: String,
    },
    /// The sentences of a paragraph; a screen begins a line with each.
    Text(Vec<String>),
    /// The very words of a rule or a claim.
    Quote(String),
    /// Text that is shown as it is, such as problems that point into a line.
    Verbatim(String),
    /// Numbers side by side; left out where nobody can see them, because a table has them, too.
    Bars(Vec<Bar>),
    Table(Table),
    /// Short remarks below a result, each with a label.
    Notes(Vec<LabelledLines>),
    List(Vec<Item>),
    /// Lists with a label before each.
    LabelledLists(Vec<LabelledList>),
    /// A list that only some readers want, under a heading that sums it up.
    Details {
        summary: String,
        items: Vec<Item>,
    },
    Claims(Vec<Statement>),
    /// Words and what they mean.
    Terms(Vec<Term>),
    /// Commands to type, in their order.
    Steps(Vec<Step>),
    /// What the marks before claims mean; left out where a word stands for the mark.
    Legend,
    /// What to type next; left out where nobody can type.
    Hints(Vec<String>),
}

/// A heading, and what may be put beside it.
#[derive(Debug)]
pub struct Heading {
    pub level: Level,
    pub text: String,
    /// What to type for it, such as `--admin`.
    pub code: Option<String>,
    /// A remark at its side, such as `12 claims`.
    pub aside: Option<String>,
}

/// What a heading is the heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The result in one sentence.
    Result,
    /// The whole page.
    Page,
    /// A large part of a page, set off by a line.
    Part,
    /// One of many entries.
    Entry,
}

impl Heading {
    pub fn new(level: Level, text: impl Into<String>) -> Self {
        Self { level, text: text.into(), code: None, aside: None }
    }
}

/// A number that is drawn.
#[derive(Debug)]
pub struct Bar {
    pub label: String,
    pub value: i64,
    pub leads: bool,
}

/// Rows under headings.
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
    /// Columns that it takes at least.
    pub least: usize,
    pub folded: Folded,
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// As wide as its widest cell.
    Natural,
    /// An equal part of what the natural columns leave.
    Shared,
}

/// Where the cell of a column goes when its row is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// It begins the line: `Staff site`.
    Lead,
    /// Behind the lead: `Staff site: essential`.
    Answer,
    /// Behind the lead, with its heading: `Flask: Sheets 904,536, Share 35.9 %`.
    Inline,
    /// At the end of the line, with its heading: `Django 5`.
    Side,
    /// On lines of its own.
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

    /// A column of claims, which shares what the columns of words leave.
    pub fn claims(heading: impl Into<String>) -> Self {
        Self { has_claims: true, ..Self::words(heading) }.shared(LEAST_CLAIM)
    }

    pub fn folded(self, folded: Folded) -> Self {
        Self { folded, ..self }
    }

    /// The same column with a part of what the natural ones leave, which has to be `least` columns.
    pub fn shared(self, least: usize) -> Self {
        Self { room: Room::Shared, least, ..self }
    }

    /// The same column, at least so wide.
    pub fn at_least(self, least: usize) -> Self {
        Self { least, ..self }
    }
}

/// A narrower column of claims does not read well.
const LEAST_CLAIM: usize = 16;

/// A row of a table.
#[derive(Debug)]
pub enum Row {
    /// A heading for the rows below it.
    Group(String),
    Cells(Vec<Cell>),
    /// The sums of the columns; a folded table leaves them out.
    Total(Vec<Cell>),
}

/// What a cell holds.
#[derive(Debug)]
pub enum Cell {
    /// One text, or several that belong together: `Staff site` and `Accounts`.
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

/// Lines with a label before them.
#[derive(Debug)]
pub struct LabelledLines {
    pub label: &'static str,
    pub lines: Vec<String>,
}

/// A list with a label before it.
#[derive(Debug)]
pub struct LabelledList {
    pub label: &'static str,
    pub items: Vec<Item>,
}

/// A line of a list.
#[derive(Debug)]
pub struct Item {
    /// 0 for the list itself, 1 for a list inside it, and so on.
    pub depth: usize,
    pub text: String,
}

impl Item {
    pub fn new(depth: usize, text: impl Into<String>) -> Self {
        Self { depth, text: text.into() }
    }
}

/// A claim with its rating and what shows it.
#[derive(Debug)]
pub struct Statement {
    pub id: String,
    pub rating: Rating,
    pub says: String,
    /// What is true today, where that differs.
    pub today: Option<String>,
    pub sources: Vec<Reference>,
    /// When it was checked and how.
    pub checks: Vec<String>,
    /// What a screen shows of it; a document shows everything, since nobody can ask it for more.
    pub on_screen: Shown,
}

/// What is shown of a statement beside its sentence.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    pub id: bool,
    /// The sources and the checks.
    pub evidence: bool,
}

/// A page of the web.
#[derive(Debug)]
pub struct Reference {
    pub title: String,
    pub url: String,
}

/// A word, what it means, and remarks on it.
#[derive(Debug)]
pub struct Term {
    pub word: String,
    pub means: String,
    pub remarks: Vec<String>,
}

/// A command to type, and what it is good for; nothing where that is plain.
#[derive(Debug)]
pub struct Step {
    pub command: String,
    pub means: &'static str,
}
