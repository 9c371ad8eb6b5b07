//! The source code of the program as the tests read it: file by file, without its own tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Item, Meta, Token, UseTree, Visibility};

use crate::tool::PROJECT;

/// One file of `src/`.
pub struct Source {
    /// Below `src/`, such as `report/why/mod.rs`.
    pub path: String,
    /// The module that the file is: `report`, `why`; nothing for `main.rs`.
    pub module: Vec<String>,
    /// What the compiler sees outside of tests.
    pub code: syn::File,
    /// Every path in the code, such as `crate::text::list`; a single word may be one, too.
    pub paths: Vec<Used>,
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

    fn find_paths(&mut self) {
        let mut paths = Paths { found: Vec::new() };
        paths.visit_file(&self.code);
        self.paths = paths.found;
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
    let (paths, test_lines) = (Vec::new(), BTreeSet::new());
    let mut source = Source { path: path.to_owned(), module, code, paths, text, test_lines };
    source.leave_out_tests();
    source.find_paths();
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

/// A path that the code uses.
pub struct Used {
    /// Its parts; the last one is `*` where all of a module is imported.
    pub words: Vec<String>,
    pub line: usize,
    /// The name under which `use` imports it.
    pub imported_as: Option<String>,
    /// Whether `use` also hands it on.
    pub handed_on: bool,
}

/// Walks through the code and finds its paths.
struct Paths {
    found: Vec<Used>,
}

impl Paths {
    /// Takes the braces of a `use` apart. `before` is what stands before this part of it.
    fn import(&mut self, part: &UseTree, before: &[String], handed_on: bool) {
        let mut words = before.to_vec();
        let (word, new_name) = match part {
            UseTree::Path(path) => {
                words.push(path.ident.to_string());
                return self.import(&path.tree, &words, handed_on);
            }
            UseTree::Group(group) => {
                for item in &group.items {
                    self.import(item, before, handed_on);
                }
                return;
            }
            UseTree::Name(name) => (name.ident.to_string(), None),
            UseTree::Rename(renamed) => (renamed.ident.to_string(), Some(&renamed.rename)),
            UseTree::Glob(_) => ("*".to_owned(), None),
        };
        // `use text::{self}` imports `text`.
        if before.is_empty() || word != "self" {
            words.push(word);
        }
        let name = new_name.map(ToString::to_string).or_else(|| words.last().cloned());
        let line = part.span().start().line;
        self.found.push(Used { words, line, imported_as: name, handed_on });
    }

    /// What a macro or an attribute is given is code as well, where it looks like expressions.
    fn given(&mut self, tokens: &proc_macro2::TokenStream) {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        for expression in parser.parse2(tokens.clone()).iter().flatten() {
            self.visit_expr(expression);
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        self.import(&item.tree, &[], handed_on);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let line = path.span().start().line;
        self.found.push(Used { words, line, imported_as: None, handed_on: false });
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.visit_path(&called.path);
        self.given(&called.tokens);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.given(&list.tokens);
        }
    }

    /// `pub(super)` says who may use something; it uses nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}
