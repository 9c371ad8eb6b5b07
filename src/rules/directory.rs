//! Reads the files of a rule set in a directory, each once, and notes what is wrong with the form
//! of each.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::rc::Rc;

use super::schema::{
    Case, CautionRecord, Claim, Guide, KindRecord, Layout, QuestionRecord, SectionRecord,
};
use crate::files;
use crate::located::checker::Checker;
use crate::located::document::{Document, Located as _};
use crate::located::lists::List;
use crate::located::problem::{Problem, Problems};
use crate::located::readable::Readable;
use crate::located::strict;
use crate::located::texts::{Id, is_id};
use crate::text;

/// The file that lists the questions and the sections, and by that all other files.
pub const GUIDE: &str = "guide.json";
/// The file of all cautions.
pub const CAUTIONS: &str = "cautions.json";
/// The folders of the other files.
pub const FOLDERS: [&str; 3] = ["questions", "claims", CASES];
/// The one folder that a rule set can do without.
const CASES: &str = "cases";
/// What a directory may hold in addition to the files that the guide lists.
const UNLISTED: [&str; 2] = ["README.md", "schema"];
/// Of all files of a rule set together.
pub const MAX_BYTES: usize = 2_000_000;

/// The path of a question's file in the rule set.
pub fn question_file(id: &str) -> String {
    format!("questions/{id}.json")
}

/// The path of a section's claims in the rule set.
pub fn claims_file(section: &str) -> String {
    format!("claims/{section}.json")
}

/// The path of the cases of a kind in the rule set.
pub fn cases_file(kind: &str) -> String {
    format!("{CASES}/{kind}.json")
}

/// A file that could be read as text.
pub struct SourceFile<T> {
    pub document: Rc<Document>,
    /// `None` if the text does not have the form of a `T`; the problem has been noted then.
    pub content: Option<T>,
}

/// A rule set as its files have it; its parts have their form, but need not fit together.
pub struct RawRuleSet {
    pub guide: SourceFile<Guide>,
    /// In the order of the guide, the deferred ones last. `None` if a file could not be read.
    pub questions: Vec<Option<SourceFile<QuestionRecord>>>,
    /// By section, in the order of the guide.
    pub claims: Vec<Option<SourceFile<List<Claim>>>>,
    pub cautions: Option<SourceFile<List<CautionRecord>>>,
    /// By kind, in the order of the guide.
    pub cases: Vec<Option<SourceFile<List<Case>>>>,
    /// There are files that the guide does not list, so an unknown id may be in one of them.
    pub has_unlisted: bool,
}

impl RawRuleSet {
    /// The questions that could be read, each with its file.
    pub fn questions(&self) -> impl Iterator<Item = (&Rc<Document>, &QuestionRecord)> {
        self.questions.iter().flatten().filter_map(SourceFile::readable)
    }

    /// The lists of claims that could be read, each with its file.
    pub fn claims(&self) -> impl Iterator<Item = (&Rc<Document>, &List<Claim>)> {
        self.claims.iter().flatten().filter_map(SourceFile::readable)
    }

    /// The claims of each section that the guide lists, with the layout of the section.
    pub fn claims_with_layout(&self) -> impl Iterator<Item = (Layout, &SourceFile<List<Claim>>)> {
        let sections = self.guide.content.iter().flat_map(|guide| &guide.sections);
        let files = sections.zip(&self.claims);
        files.filter_map(|(section, file)| Some((section.layout, file.as_ref()?)))
    }

    /// The lists of cases that could be read, each with its file.
    pub fn cases(&self) -> impl Iterator<Item = (&Rc<Document>, &List<Case>)> {
        self.cases.iter().flatten().filter_map(SourceFile::readable)
    }

    /// The cautions with their file, if they could be read.
    pub fn cautions(&self) -> Option<(&Rc<Document>, &List<CautionRecord>)> {
        self.cautions.as_ref().and_then(SourceFile::readable)
    }
}

impl<T> SourceFile<T> {
    /// The content with its file, if it has its form.
    pub fn readable(&self) -> Option<(&Rc<Document>, &T)> {
        self.content.as_ref().map(|content| (&self.document, content))
    }
}

/// Reads the files of a directory. `None` if there is no usable `guide.json`.
pub fn read(dir: &Path, problems: &mut Problems) -> Option<RawRuleSet> {
    let mut files =
        Directory { dir, paths: BTreeSet::new(), bytes: 0, closed: Vec::new(), problems };
    files.note_closed_folders();
    let guide = files.file::<Guide>(GUIDE)?;
    let content = guide.content.as_ref()?;
    let mut questions = Vec::new();
    for id in content.questions.iter().chain(&content.later) {
        questions.push(files.named(&question_file(id), id, &guide.document));
    }
    let mut claims = Vec::new();
    for SectionRecord { id, .. } in &content.sections {
        claims.push(files.named(&claims_file(id), id, &guide.document));
    }
    let cautions = files.file(CAUTIONS);
    let mut cases = Vec::new();
    for KindRecord { id, .. } in &content.cases {
        cases.push(files.named(&cases_file(id), id, &guide.document));
    }
    if files.bytes > MAX_BYTES {
        let message = format!("the rule set is larger than {} MB", MAX_BYTES / 1_000_000);
        let help = "remove claims that no rule cites, or shorten their texts";
        files.problems.add(Problem::of_file(&guide.document.name, message, help));
    }
    let has_unlisted = files.note_unlisted();
    Some(RawRuleSet { guide, questions, claims, cautions, cases, has_unlisted })
}

/// The directory, and what was read of it so far.
struct Directory<'d> {
    dir: &'d Path,
    paths: BTreeSet<String>,
    /// Once they are too many, no further file is read.
    bytes: usize,
    /// The folders that cannot be listed; each has been noted.
    closed: Vec<&'static str>,
    problems: &'d mut Problems,
}

impl Directory<'_> {
    /// Reads a file that the guide names by `id`.
    fn named<T: Readable>(
        &mut self,
        path: &str,
        id: &Id,
        guide: &Rc<Document>,
    ) -> Option<SourceFile<T>> {
        // An invalid id could lead out of the directory, and a duplicate is reported as such.
        let is_first = self.paths.insert(path.to_owned());
        let is_closed =
            path.split_once('/').is_some_and(|(folder, _)| self.closed.contains(&folder));
        if !is_id(id) || !is_first || is_closed || self.bytes > MAX_BYTES {
            return None;
        }
        match self.read(path) {
            Ok(document) => Some(parse(document, self.problems)),
            Err(unreadable) => {
                let message =
                    format!("cannot read {}: {}", text::show(&self.dir.join(path)), unreadable.why);
                let help = format!("{}, or remove the id here", unreadable.help);
                self.problems.add(Problem::new(guide, id.span(), message, help));
                None
            }
        }
    }

    /// Reads a file that every rule set has.
    fn file<T: Readable>(&mut self, path: &str) -> Option<SourceFile<T>> {
        match self.read(path) {
            Ok(document) => Some(parse(document, self.problems)),
            Err(unreadable) => {
                let problem = Problem::of_file(&self.name(path), unreadable.why, unreadable.help);
                self.problems.add(problem);
                None
            }
        }
    }

    fn read(&mut self, path: &str) -> Result<Rc<Document>, files::Unreadable> {
        self.paths.insert(path.to_owned());
        let text = files::read_plain(&self.dir.join(path))?;
        self.bytes += text.len();
        Ok(Document::new(self.name(path), &text))
    }

    /// The name of a file in messages: its path with the directory in front.
    fn name(&self, path: impl AsRef<Path>) -> String {
        text::name(&self.dir.join(path))
    }

    /// Notes the folders that are missing or cannot be listed: one problem each, not one for every
    /// file in them.
    fn note_closed_folders(&mut self) {
        for folder in FOLDERS {
            if let Some(problem) = closed_folder(self.dir, folder) {
                self.problems.add(problem);
                self.closed.push(folder);
            }
        }
    }

    /// Notes each file that the guide does not list; returns whether there are any.
    fn note_unlisted(&mut self) -> bool {
        let mut has_unlisted = false;
        for path in paths(self.dir) {
            let is_listed = |path: &str| self.paths.contains(path) || UNLISTED.contains(&path);
            if !path.to_str().is_some_and(is_listed) {
                let message = "this file is not listed in guide.json";
                let help = "list it there, or move it elsewhere";
                self.problems.add(Problem::of_file(&self.name(&path), message, help));
                has_unlisted = true;
            }
        }
        has_unlisted
    }
}

/// The problem of a folder that is missing or cannot be listed.
pub fn closed_folder(dir: &Path, folder: &str) -> Option<Problem> {
    let path = dir.join(folder);
    let error = fs::read_dir(&path).err()?;
    if folder == CASES && error.kind() == io::ErrorKind::NotFound {
        return None;
    }
    let message = format!("cannot list this folder: {}", files::reason(&error));
    let help = "check its name and its permissions";
    Some(Problem::of_file(&text::name(&path), message, help))
}

fn parse<T: Readable>(document: Rc<Document>, problems: &mut Problems) -> SourceFile<T> {
    let content = match strict::parse(&document) {
        Ok(root) => T::read(&root, &mut Checker { document: &document, problems }),
        Err(problem) => {
            problems.add(problem);
            None
        }
    };
    SourceFile { document, content }
}

/// The paths of all visible entries of a rule set and of its folders, sorted. A folder that cannot
/// be listed has none.
pub fn paths(dir: &Path) -> Vec<OsString> {
    let mut paths = entries(dir, "");
    for folder in FOLDERS {
        paths.retain(|path| path != folder);
        paths.extend(entries(&dir.join(folder), &format!("{folder}/")));
    }
    paths.sort_unstable();
    paths
}

/// The visible entries of a folder, each behind this prefix.
fn entries(folder: &Path, prefix: &str) -> Vec<OsString> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if !name.as_encoded_bytes().starts_with(b".") {
            let mut path = OsString::from(prefix);
            path.push(name);
            paths.push(path);
        }
    }
    paths
}
