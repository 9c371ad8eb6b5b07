//! Which source file uses which other one.

use crate::source::{Source, Used};

/// One file uses what another one defines.
pub struct Arrow<'s> {
    pub from: &'s Source,
    pub line: usize,
    pub to: &'s Source,
    /// The item that is used; empty for a whole module.
    pub name: String,
    /// Whether it is only re-exported.
    pub re_exported: bool,
}

impl Arrow<'_> {
    /// Both ends, with the line of the use.
    pub fn in_words(&self) -> String {
        let place = self.from.place(self.line);
        let what = if self.name.is_empty() { String::new() } else { format!("{} of ", self.name) };
        format!("{place} uses {what}src/{}", self.to.path)
    }

    fn is_like(&self, other: &Arrow<'_>) -> bool {
        let ends = [&self.from.path, &self.to.path];
        ends == [&other.from.path, &other.to.path]
            && self.name == other.name
            && self.re_exported == other.re_exported
    }
}

/// Every arrow between two files, once for each item that is used.
pub fn arrows(sources: &[Source]) -> Vec<Arrow<'_>> {
    let mut arrows: Vec<Arrow<'_>> = Vec::new();
    for from in sources {
        for used in &from.paths {
            if let Some(words) = in_full(from, used)
                && let Some((to, name)) = defined(sources, from, &words)
                && to.module != from.module
            {
                let arrow =
                    Arrow { from, line: used.line, to, name, re_exported: used.re_exported };
                if !arrows.iter().any(|known| known.is_like(&arrow)) {
                    arrows.push(arrow);
                }
            }
        }
    }
    arrows
}

/// A path with its first segment resolved through `use`. A single identifier that is not imported
/// is a local name, not a path.
fn in_full(source: &Source, used: &Used) -> Option<Vec<String>> {
    if used.imported_as.is_some() {
        return Some(used.words.clone());
    }
    for import in &source.paths {
        if import.imported_as.as_ref() == used.words.first() {
            return Some([&import.words, &used.words[1..]].concat());
        }
    }
    (used.words.len() > 1).then(|| used.words.clone())
}

/// The file that defines what a path in `from` names, and its name there; `None` for other crates.
fn defined<'s>(
    sources: &'s [Source],
    from: &Source,
    words: &[String],
) -> Option<(&'s Source, String)> {
    let (mut found, mut rest) = start(sources, from, words)?;
    while let Some(word) = rest.first()
        && let Some(child) = child(sources, &found.module, word)
    {
        (found, rest) = (child, &rest[1..]);
    }
    let name = rest.first().cloned().unwrap_or_default();
    // Inside of a folder, what its `mod.rs` imported belongs to the file that defines it.
    if found.module != from.module && from.module.starts_with(&found.module) {
        for used in &found.paths {
            if used.imported_as.as_ref() == Some(&name) {
                return defined(sources, found, &used.words);
            }
        }
    }
    Some((found, name))
}

/// The module where a path starts, and the rest of the path.
fn start<'s, 'w>(
    sources: &'s [Source],
    from: &Source,
    words: &'w [String],
) -> Option<(&'s Source, &'w [String])> {
    let mut module = from.module.clone();
    let mut rest = words;
    match words.first()?.as_str() {
        "crate" => {
            module.clear();
            rest = &words[1..];
        }
        "self" => rest = &words[1..],
        "super" => {
            while rest.first().is_some_and(|word| word == "super") {
                module.pop();
                rest = &rest[1..];
            }
        }
        word => {
            child(sources, &module, word)?;
        }
    }
    Some((sources.iter().find(|source| source.module == module)?, rest))
}

fn child<'s>(sources: &'s [Source], module: &[String], name: &str) -> Option<&'s Source> {
    sources.iter().find(|source| {
        source.module.split_last().is_some_and(|(last, parent)| last == name && parent == module)
    })
}
