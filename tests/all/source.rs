//! The source code of the program, file by file and without its unit tests.

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
    /// Relative to `src/`, such as `report/why.rs`.
    pub path: String,
    /// The module path, such as `report`, `why`; empty for `main.rs`.
    pub module: Vec<String>,
    /// The code without tests.
    pub code: syn::File,
    /// Every path in the code, such as `crate::text::list` or a single identifier.
    pub paths: Vec<Used>,
    text: String,
    test_lines: BTreeSet<usize>,
}

impl Source {
    /// The lines without tests, each with its number.
    pub fn lines(&self) -> Vec<(usize, &str)> {
        let mut lines = Vec::new();
        for (index, line) in self.text.lines().enumerate() {
            if !self.test_lines.contains(&(index + 1)) {
                lines.push((index + 1, line));
            }
        }
        lines
    }

    /// A line as `src/file.rs:12`, which editors open.
    pub fn place(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }

    /// Removes items that are only compiled for tests or for other systems.
    fn leave_out_tests(&mut self) {
        for item in std::mem::take(&mut self.code.items) {
            if is_left_out(&item) {
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

/// Every file of the program, except those that only tests declare.
pub fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    collect("main.rs", Vec::new(), &mut sources);
    sources
}

/// Adds a file and the modules that it declares.
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

/// The file of a module: `name.rs` or `name/mod.rs`.
fn file_of(module: &[String]) -> String {
    let file = module.join("/") + ".rs";
    let exists = Path::new(PROJECT).join("src").join(&file).exists();
    if exists { file } else { module.join("/") + "/mod.rs" }
}

/// Whether it has the attribute `#[cfg(test)]`, or `#[cfg(not(unix))]`.
fn is_left_out(item: &Item) -> bool {
    attributes(item).iter().any(|attribute| {
        let condition = attribute.meta.require_list().map(|list| list.tokens.to_string());
        attribute.path().is_ident("cfg")
            && condition.is_ok_and(|condition| condition == "test" || condition == "not (unix)")
    })
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
    /// Its segments; the last is `*` for a glob import.
    pub words: Vec<String>,
    pub line: usize,
    /// The name that `use` gives it.
    pub imported_as: Option<String>,
    /// Whether it is re-exported.
    pub re_exported: bool,
}

/// Collects the paths of the code.
struct Paths {
    found: Vec<Used>,
}

impl Paths {
    /// Flattens a `use` tree. `before` is the path so far.
    fn import(&mut self, part: &UseTree, before: &[String], re_exported: bool) {
        let mut words = before.to_vec();
        let (word, new_name) = match part {
            UseTree::Path(path) => {
                words.push(path.ident.to_string());
                return self.import(&path.tree, &words, re_exported);
            }
            UseTree::Group(group) => {
                for item in &group.items {
                    self.import(item, before, re_exported);
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
        self.found.push(Used { words, line, imported_as: name, re_exported });
    }

    /// Visits the arguments of macros and attributes, if they parse as expressions.
    fn given(&mut self, tokens: &proc_macro2::TokenStream) {
        let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
        for expression in parser.parse2(tokens.clone()).iter().flatten() {
            self.visit_expr(expression);
        }
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let re_exported = !matches!(item.vis, Visibility::Inherited);
        self.import(&item.tree, &[], re_exported);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let line = path.span().start().line;
        self.found.push(Used { words, line, imported_as: None, re_exported: false });
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

    /// Skips `pub(super)`, which is no use of `super`.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}
}
