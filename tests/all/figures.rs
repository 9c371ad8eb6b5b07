//! Counts the source code. Run `cargo test --test all figures -- --nocapture` to see the table.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Block, Expr, FnArg, Ident, Item, Pat, Signature, Token};

use crate::source::{Source, sources};

/// The longest line allowed in `src/`, in characters, comments included.
pub const WIDEST: usize = 100;
/// Functions with this many parameters are counted.
const MANY_PARAMETERS: usize = 5;

/// The counts.
#[derive(Default)]
pub struct Figures {
    files: usize,
    lines: usize,
    code_lines: usize,
    doc_lines: usize,
    long_lines: usize,
    pub functions: Vec<Function>,
    closures: usize,
    /// Closures bound with `let`.
    named_closures: usize,
    usizes: usize,
    /// Where each struct, enum, trait and type alias is defined, by name.
    pub types: BTreeMap<String, Vec<String>>,
}

pub struct Function {
    /// Its name and place.
    pub name: String,
    /// From `fn` to the closing brace; 1 without a body.
    lines: usize,
    /// Including `self`.
    parameters: usize,
    /// Whether a parameter is a tuple or array pattern.
    pub has_pattern: bool,
}

#[test]
fn the_figures_of_the_source() {
    let figures = Figures::of_the_source();
    assert!(figures.code_lines > 0 && !figures.functions.is_empty(), "the counter finds no code");
    print(&figures.table());
}

#[expect(clippy::print_stdout, reason = "the table is read with --nocapture")]
fn print(table: &str) {
    println!("{table}");
}

impl Figures {
    pub fn of_the_source() -> Self {
        let mut figures = Self::default();
        for source in sources() {
            figures.count_lines(&source);
            Counter { source: &source, figures: &mut figures }.visit_file(&source.code);
        }
        figures
    }

    fn count_lines(&mut self, source: &Source) {
        self.files += 1;
        for (_, line) in source.lines() {
            self.lines += 1;
            if line.chars().count() > WIDEST {
                self.long_lines += 1;
            }
            let written = line.trim_start();
            if written.starts_with("///") || written.starts_with("//!") {
                self.doc_lines += 1;
            } else if !written.is_empty() && !written.starts_with("//") {
                self.code_lines += 1;
            }
        }
    }

    fn table(&self) -> String {
        let longest = self.functions.iter().max_by_key(|function| function.lines).unwrap();
        let many = self.functions.iter().filter(|one| one.parameters >= MANY_PARAMETERS).count();
        let with_patterns = self.functions.iter().filter(|one| one.has_pattern).count();
        let repeated = self.types.values().filter(|places| places.len() > 1).count();
        let rows = [
            (self.files, "files of src/, tests left out here and below".to_owned()),
            (self.lines, "lines".to_owned()),
            (self.code_lines, "lines of code: neither blank nor only a comment".to_owned()),
            (self.doc_lines, "lines of doc comments".to_owned()),
            (self.long_lines, format!("lines over {WIDEST} characters")),
            (self.functions.len(), "functions and methods".to_owned()),
            (longest.lines, format!("lines in the longest function, {}", longest.name)),
            (many, format!("functions with {MANY_PARAMETERS} or more parameters, self included")),
            (with_patterns, "functions with a tuple or array pattern as a parameter".to_owned()),
            (self.closures, "closures".to_owned()),
            (self.named_closures, self.per_thousand("closures with a name", self.named_closures)),
            (self.usizes, self.per_thousand("times the type `usize`", self.usizes)),
            (repeated, "type names defined more than once, JSON records aside".to_owned()),
        ];
        let mut table = String::new();
        for (number, meaning) in rows {
            writeln!(table, "{number:>6}  {meaning}").unwrap();
        }
        table
    }

    fn per_thousand(&self, meaning: &str, count: usize) -> String {
        let share = 1000.0 * count as f64 / self.code_lines as f64;
        format!("{meaning}, {share:.1} in 1,000 lines of code")
    }
}

/// Visits the code of one file.
struct Counter<'s> {
    source: &'s Source,
    figures: &'s mut Figures,
}

impl Counter<'_> {
    fn function(&mut self, signature: &Signature, body: Option<&Block>) {
        let first = signature.fn_token.span.start().line;
        let last = body.map_or(first, |block| block.brace_token.span.close().end().line);
        self.figures.functions.push(Function {
            name: format!("{} in {}", signature.ident, self.source.place(first)),
            lines: last - first + 1,
            parameters: signature.inputs.len(),
            has_pattern: signature.inputs.iter().any(has_pattern),
        });
    }

    /// Records where a type is defined. Records in `src/json/` may share the name of a type.
    fn type_name(&mut self, name: &Ident) {
        if !self.source.path.contains("json/") {
            let place = self.source.place(name.span().start().line);
            self.figures.types.entry(name.to_string()).or_default().push(place);
        }
    }
}

impl<'ast> Visit<'ast> for Counter<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.function(&function.sig, Some(&function.block));
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast syn::ImplItemFn) {
        self.function(&function.sig, Some(&function.block));
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast syn::TraitItemFn) {
        self.function(&function.sig, function.default.as_ref());
        visit::visit_trait_item_fn(self, function);
    }

    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Struct(item) => self.type_name(&item.ident),
            Item::Enum(item) => self.type_name(&item.ident),
            Item::Trait(item) => self.type_name(&item.ident),
            Item::Type(item) => self.type_name(&item.ident),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_expr_closure(&mut self, closure: &'ast syn::ExprClosure) {
        self.figures.closures += 1;
        visit::visit_expr_closure(self, closure);
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        if local.init.as_ref().is_some_and(|init| matches!(*init.expr, Expr::Closure(_))) {
            self.figures.named_closures += 1;
        }
        visit::visit_local(self, local);
    }

    fn visit_ident(&mut self, word: &'ast Ident) {
        if word == "usize" {
            self.figures.usizes += 1;
        }
    }

    /// Counts the arguments of macros such as `format!`, if they parse as expressions.
    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        let given = called.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        for expression in given.iter().flatten() {
            self.visit_expr(expression);
        }
    }
}

fn has_pattern(parameter: &FnArg) -> bool {
    matches!(parameter, FnArg::Typed(typed) if is_pattern(&typed.pat))
}

fn is_pattern(pattern: &Pat) -> bool {
    match pattern {
        Pat::Tuple(_) | Pat::Slice(_) => true,
        Pat::Reference(reference) => is_pattern(&reference.pat),
        _ => false,
    }
}
