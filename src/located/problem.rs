//! Problems in a file that a person wrote: what is wrong, where, and what to do about it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::document::{Document, Span};
use crate::text;

/// One thing that is wrong with a file.
#[derive(Debug, Clone)]
pub struct Problem {
    place: Place,
    pub message: String,
    /// What to do, or what to write instead.
    pub help: String,
    /// An earlier place that matters, too, such as the first use of a duplicate id.
    related: Option<Box<Related>>,
    /// 1, or the number of problems that were left out if this one only counts them.
    pub count: usize,
}

#[derive(Debug, Clone)]
enum Place {
    /// The file as a whole, for example because it is missing.
    File(String),
    Spot(Spot),
}

/// A place in a document.
#[derive(Debug, Clone)]
pub struct Spot {
    pub document: Rc<Document>,
    pub span: Span,
}

#[derive(Debug, Clone)]
struct Related {
    spot: Spot,
    label: &'static str,
}

impl Problem {
    /// A problem of a part of a document.
    pub fn new(
        document: &Rc<Document>,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let place = Place::Spot(Spot { document: Rc::clone(document), span });
        Self { place, message: message.into(), help: help.into(), related: None, count: 1 }
    }

    /// A problem of a file as a whole.
    pub fn of_file(file: &str, message: impl Into<String>, help: impl Into<String>) -> Self {
        let place = Place::File(file.to_owned());
        Self { place, message: message.into(), help: help.into(), related: None, count: 1 }
    }

    /// The same problem, which also shows `spot` with a label such as "first used here".
    pub fn related_to(self, spot: Spot, label: &'static str) -> Self {
        Self { related: Some(Box::new(Related { spot, label })), ..self }
    }

    /// The name of the file.
    pub fn file(&self) -> &str {
        match &self.place {
            Place::File(name) => name,
            Place::Spot(spot) => &spot.document.name,
        }
    }

    /// The line, from 1; `None` for a problem of the file as a whole.
    pub fn line(&self) -> Option<usize> {
        self.spot().map(Spot::line)
    }

    /// The column, from 1, in characters; `None` for a problem of the file as a whole.
    pub fn column(&self) -> Option<usize> {
        self.spot().map(Spot::column)
    }

    /// `file:line:column`, or the file alone.
    pub fn place(&self) -> String {
        match self.spot() {
            Some(spot) => format!("{}:{}:{}", self.file(), spot.line(), spot.column()),
            None => self.file().to_owned(),
        }
    }

    fn spot(&self) -> Option<&Spot> {
        if let Place::Spot(spot) = &self.place { Some(spot) } else { None }
    }
}

impl Spot {
    fn line(&self) -> usize {
        self.document.line(self.span.start())
    }

    fn column(&self) -> usize {
        self.document.column(self.span.start())
    }

    /// The place, such as `size.json:2:12`, and its line with these spans of it underlined.
    fn element(&self, annotations: &[Underline]) -> Element<'_> {
        let name = text::safe(&self.document.name);
        let (line_start, line) = self.document.line_around(self.span.start());
        if line.len() > MAX_SHOWN {
            return Origin::path(name).line(self.line()).char_column(self.column()).into();
        }
        let mut snippet = Snippet::source(shown(line)).line_start(self.line()).path(name);
        for Underline { span, kind, label } in annotations {
            let start = span.start() - line_start;
            let end = (span.end() - line_start).clamp(start, line.len());
            let before = shown(&line[..start]).len();
            let underlined = before..before + shown(&line[start..end]).len();
            snippet = snippet.annotation(kind.span(underlined).label(*label));
        }
        snippet.into()
    }

    /// Whether both are on one line of one document.
    fn is_beside(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document) && self.line() == other.line()
    }
}

/// A part of a line to underline.
struct Underline {
    span: Span,
    kind: AnnotationKind,
    label: Option<&'static str>,
}

/// The text with one sign for each character that a terminal could obey, so that columns stay.
fn shown(text: &str) -> String {
    let harmless =
        |letter| if text::is_control(letter) && letter != '\t' { '\u{FFFD}' } else { letter };
    text.chars().map(harmless).collect()
}

/// In bytes. Of a longer line, such as a whole file on one line, only the place is named: to find
/// the part to show would take time for every problem in it.
const MAX_SHOWN: usize = 4000;

/// Problems reported for one file; a longer list would not help.
const MAX_PER_FILE: usize = 100;

/// Collects problems, at most 100 for each file.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    counts: BTreeMap<String, usize>,
}

impl Problems {
    /// Adds a problem; what exceeds 100 for a file is only counted.
    pub fn add(&mut self, problem: Problem) {
        let count = self.counts.entry(problem.file().to_owned()).or_default();
        *count += 1;
        if *count <= MAX_PER_FILE {
            self.list.push(problem);
        }
    }

    /// Whether no further problem of the file would be listed.
    pub fn is_full(&self, document: &Document) -> bool {
        self.counts.get(&document.name).is_some_and(|count| *count >= MAX_PER_FILE)
    }

    /// Counts a problem that is not listed.
    pub fn count(&mut self, document: &Document) {
        *self.counts.entry(document.name.clone()).or_default() += 1;
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All problems: file by file in the order in which the files first had one, sorted by place.
    pub fn into_sorted(self) -> Vec<Problem> {
        let mut files: Vec<Vec<Problem>> = Vec::new();
        let mut positions: BTreeMap<String, usize> = BTreeMap::new();
        for problem in self.list {
            let position = *positions.entry(problem.file().to_owned()).or_insert(files.len());
            if position == files.len() {
                files.push(Vec::new());
            }
            files[position].push(problem);
        }
        let mut sorted = Vec::new();
        for mut problems in files {
            problems.sort_by_key(|problem| problem.spot().map(|spot| spot.span));
            let file = problems[0].file().to_owned();
            let count = self.counts[&file];
            sorted.append(&mut problems);
            if count > MAX_PER_FILE {
                let more = count - MAX_PER_FILE;
                let message = format!("{more} more problems in this file");
                let problem = Problem::of_file(&file, message, "fix the others first");
                sorted.push(Problem { count: more, ..problem });
            }
        }
        sorted
    }
}

/// Shows all problems, each with its line, and counts them. `width` is that of the screen.
pub fn report(problems: &[Problem], width: usize) -> String {
    let mut out = String::new();
    for problem in problems {
        out.push_str(&render(problem, width));
        out.push_str("\n\n");
    }
    let files: BTreeSet<&str> = problems.iter().map(Problem::file).collect();
    let count: usize = problems.iter().map(|problem| problem.count).sum();
    let (problems, files) = (text::count(count, "problem"), text::count(files.len(), "file"));
    out + &format!("{problems} in {files}; nothing was loaded")
}

fn render(problem: &Problem, width: usize) -> String {
    // Titles and help go after `error: ` and `= help: `; the renderer indents further lines.
    let message = text::wrap(&text::safe(&problem.message), width.saturating_sub(7)).join("\n");
    let help = text::wrap(&text::safe(&problem.help), width.saturating_sub(15)).join("\n");
    let group = Group::with_title(Level::ERROR.primary_title(message));
    let group = group.elements(places(problem)).element(Level::HELP.message(help));
    Renderer::plain().term_width(width).render(&[group])
}

/// The lines of the problem and of the related place, or one line if they share it.
fn places(problem: &Problem) -> Vec<Element<'_>> {
    let spot = match &problem.place {
        Place::File(name) => return vec![Origin::path(text::safe(name)).into()],
        Place::Spot(spot) => spot,
    };
    let mut underlines =
        vec![Underline { span: spot.span, kind: AnnotationKind::Primary, label: None }];
    let Some(Related { spot: other, label }) = problem.related.as_deref() else {
        return vec![spot.element(&underlines)];
    };
    let related = Underline { span: other.span, kind: AnnotationKind::Context, label: Some(label) };
    if spot.is_beside(other) {
        underlines.push(related);
        return vec![spot.element(&underlines)];
    }
    vec![spot.element(&underlines), other.element(&[related])]
}
