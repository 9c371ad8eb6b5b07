//! The source code of the program as the tests read it: file by file, without its own tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::spanned::Spanned as _;
use syn::{Attribute, Item};

use crate::tool::PROJECT;

/// One file of `src/`.
pub struct Source {
    /// Below `src/`, such as `report/why/mod.rs`.
    pub path: String,
    /// The module that the file is: `report`, `why`; nothing for `main.rs`.
    pub module: Vec<String>,
    /// What the compiler sees outside of tests.
    pub code: syn::File,
    text: String,
    test_lines: BTreeSet<usize>,
}

impl Source {
    /// The lines outside of tests, each with its number.
    pub fn lines(&self) -> Vec<(usize, &str)> {
        let mut lines = Vec::new();
        for (index, line) in self.text.lines().enumerate() {
            if !self.test_lines.contains(&(index + 1)) {
                lines.push((index + 1, line));
            }
        }
        lines
    }

    /// The file and a line of it, as an editor opens it.
    pub fn place(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }

    /// Leaves out what is only compiled for tests.
    fn leave_out_tests(&mut self) {
        for item in std::mem::take(&mut self.code.items) {
            if is_for_tests(&item) {
                let place = item.span();
                self.test_lines.extend(place.start().line..=place.end().line);
            } else {
                self.code.items.push(item);
            }
        }
    }
}

/// Every file that belongs to the program. A file that only tests declare is none of them.
pub fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    collect("main.rs", Vec::new(), &mut sources);
    sources
}

/// Adds a file, and then those of the modules that it declares.
fn collect(path: &str, module: Vec<String>, sources: &mut Vec<Source>) {
    let text = fs::read_to_string(Path::new(PROJECT).join("src").join(path)).unwrap();
    let code = syn::parse_file(&text).unwrap_or_else(|error| panic!("src/{path}: {error}"));
    let test_lines = BTreeSet::new();
    let mut source = Source { path: path.to_owned(), module, code, text, test_lines };
    source.leave_out_tests();
    let mut children = Vec::new();
    for item in &source.code.items {
        if let Item::Mod(declared) = item {
            let mut child = source.module.clone();
            child.push(declared.ident.to_string());
            children.push(child);
        }
    }
    sources.push(source);
    for child in children {
        collect(&file_of(&child), child, sources);
    }
}

/// Where a module is written: in a file of its name, or in the `mod.rs` of a folder of its name.
fn file_of(module: &[String]) -> String {
    let file = module.join("/") + ".rs";
    let exists = Path::new(PROJECT).join("src").join(&file).exists();
    if exists { file } else { module.join("/") + "/mod.rs" }
}

/// Whether `#[cfg(test)]` is written above it.
fn is_for_tests(item: &Item) -> bool {
    for attribute in attributes(item) {
        if attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
        {
            return true;
        }
    }
    false
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
