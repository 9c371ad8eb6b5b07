//! Remembers where each id was declared, so that a second declaration can point at the first.

use std::collections::BTreeMap;

use crate::located::json::Node;
use crate::located::record::{Checker, Record};
use crate::text;

/// The ids declared so far.
#[derive(Default)]
pub struct Declared {
    places: BTreeMap<String, Place>,
}

struct Place {
    file: String,
    line: usize,
}

impl Declared {
    /// Declares the id of a record and returns it; `None` if it cannot be read.
    pub fn take<'n>(
        &mut self,
        checker: &mut Checker<'_>,
        record: Record<'n, '_>,
        what: &str,
    ) -> Option<&'n str> {
        let node = record.get("id")?;
        let id = checker.id(node, what)?;
        self.add(checker, node, id);
        Some(id)
    }

    /// Declares an id; if it was declared before, adds a problem that names that place.
    pub fn add(&mut self, checker: &mut Checker<'_>, node: &Node<'_>, id: &str) {
        if let Some(Place { file, line }) = self.places.get(id) {
            let help = format!("the first is in {file}, line {line}; rename one");
            checker.note(node, format!("id {} is there twice", text::quote(id)), help);
        } else {
            let place = Place { file: checker.name().to_owned(), line: checker.line(node.at) };
            self.places.insert(id.to_owned(), place);
        }
    }
}
