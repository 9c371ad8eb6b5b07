//! The house form of a JSON file: keys in the order of their record, two spaces of indent, short
//! lists and small records on one line.

use jsonc_parser::ast::{Array, Object, Value};
use jsonc_parser::common::Ranged as _;

use super::document::Document;
use crate::text;

/// In columns; a list of plain values that would be longer takes one line for each.
const MAX_LINE: usize = 120;

/// How a value is laid out.
#[derive(Debug)]
pub enum Shape {
    /// As written, if it is a plain value; otherwise with one line for each member or item.
    Value,
    List(Box<Shape>),
    Record {
        keys: Vec<(&'static str, Shape)>,
        is_inline: bool,
    },
}

impl Shape {
    /// A record with one line for each key.
    pub fn block(keys: Vec<(&'static str, Self)>) -> Self {
        Self::Record { keys, is_inline: false }
    }

    /// A record on one line.
    pub fn inline(keys: Vec<(&'static str, Self)>) -> Self {
        Self::Record { keys, is_inline: true }
    }

    fn of_item(&self) -> &Self {
        if let Self::List(item) = self { item } else { &Self::Value }
    }

    /// The position of a key in the order; unknown keys come last.
    fn position(&self, key: &str) -> usize {
        let Self::Record { keys, .. } = self else { return 0 };
        keys.iter().position(|(name, _)| *name == key).unwrap_or(keys.len())
    }

    fn of_key(&self, key: &str) -> &Self {
        let Self::Record { keys, .. } = self else { return &Self::Value };
        keys.iter().find(|(name, _)| *name == key).map_or(&Self::Value, |(_, shape)| shape)
    }
}

/// The document in the house form. Nothing but white space and the order of keys changes: texts and
/// numbers keep their bytes, and unknown and duplicate keys are kept.
pub fn formatted(document: &Document, root: &Value<'_>, shape: &Shape) -> String {
    let mut writer = Writer { text: &document.text, out: String::new() };
    writer.value(root, shape, Some(0));
    writer.out.push('\n');
    writer.out
}

struct Writer<'t> {
    /// Of the document, for values as they are written in it.
    text: &'t str,
    out: String,
}

impl Writer<'_> {
    /// Writes a value. `indent` is that of its line; `None` keeps all of it on the line.
    fn value(&mut self, value: &Value<'_>, shape: &Shape, indent: Option<usize>) {
        match value {
            Value::Object(object) => self.object(object, shape, indent),
            Value::Array(array) => self.list(array, shape, indent),
            plain => self.out.push_str(plain.text(self.text)),
        }
    }

    fn object(&mut self, object: &Object<'_>, shape: &Shape, indent: Option<usize>) {
        let is_inline = matches!(shape, Shape::Record { is_inline: true, .. });
        let inner = indent.filter(|_| !is_inline && !object.properties.is_empty());
        let mut properties: Vec<_> = object.properties.iter().collect();
        properties.sort_by_key(|property| shape.position(property.name.as_str()));
        self.out.push('{');
        for (position, property) in properties.into_iter().enumerate() {
            self.separate(position, inner);
            self.out.push_str(property.name.text(self.text));
            self.out.push_str(": ");
            let indent = inner.map(|indent| indent + 2);
            self.value(&property.value, shape.of_key(property.name.as_str()), indent);
        }
        self.close('}', inner);
    }

    fn list(&mut self, array: &Array<'_>, shape: &Shape, indent: Option<usize>) {
        let inner = indent.filter(|_| !self.fits(array));
        self.out.push('[');
        for (position, element) in array.elements.iter().enumerate() {
            self.separate(position, inner);
            self.value(element, shape.of_item(), inner.map(|indent| indent + 2));
        }
        self.close(']', inner);
    }

    /// Whether a list has only plain values and fits on the line that was begun.
    fn fits(&self, array: &Array<'_>) -> bool {
        let begun = self.out.rsplit('\n').next().unwrap_or_default();
        // The brackets, and a comma after the list.
        let mut width = text::columns(begun) + 3;
        for element in &array.elements {
            if matches!(element, Value::Array(_) | Value::Object(_)) {
                return false;
            }
            width += text::columns(element.text(self.text)) + ", ".len();
        }
        width <= MAX_LINE
    }

    /// What goes before the member or item at `position`.
    fn separate(&mut self, position: usize, indent: Option<usize>) {
        let comma = if position == 0 { "" } else { "," };
        self.out.push_str(comma);
        match indent {
            Some(indent) => self.line_break(indent + 2),
            None => self.out.push_str(if position == 0 { "" } else { " " }),
        }
    }

    fn close(&mut self, bracket: char, indent: Option<usize>) {
        if let Some(indent) = indent {
            self.line_break(indent);
        }
        self.out.push(bracket);
    }

    fn line_break(&mut self, indent: usize) {
        self.out.push('\n');
        self.out.push_str(&text::spaces(indent));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::located::strict;

    #[test]
    fn keys_are_ordered_and_nothing_is_lost() {
        let part = Shape::inline(vec![("id", Shape::Value), ("label", Shape::Value)]);
        let shape =
            Shape::block(vec![("id", Shape::Value), ("parts", Shape::List(Box::new(part)))]);
        let text = "{ \"x\": {\"b\":1e5,\"b\":\"\\u00e9\"},
            \"parts\":[{\"label\" :\"A\",\n\"id\":\"a\"}, []],\"id\":[ 1 ]}";
        let document = Document::new(String::new(), text);
        let root = strict::parse(&document).unwrap();
        let expected = "{
  \"id\": [1],
  \"parts\": [
    {\"id\": \"a\", \"label\": \"A\"},
    []
  ],
  \"x\": {
    \"b\": 1e5,
    \"b\": \"\\u00e9\"
  }
}
";
        assert_eq!(formatted(&document, &root, &shape), expected);
    }
}
