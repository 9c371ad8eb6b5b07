//! The types that a field can have.

use serde::Serialize;

/// What values a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FieldType {
    Text,
    Longtext,
    Integer,
    Decimal,
    Boolean,
    Date,
    Choice,
}

/// The names of all types on the command line.
pub fn field_types() -> Vec<&'static str> {
    FieldType::ALL.map(|(name, _)| name).into()
}

impl FieldType {
    /// Every type with its name on the command line.
    pub const ALL: [(&'static str, Self); 7] = [
        ("text", Self::Text),
        ("longtext", Self::Longtext),
        ("integer", Self::Integer),
        ("decimal", Self::Decimal),
        ("boolean", Self::Boolean),
        ("date", Self::Date),
        ("choice", Self::Choice),
    ];

    /// Whether its values are text, so that an empty value can be stored as "" instead of NULL.
    pub fn holds_text(self) -> bool {
        matches!(self, Self::Text | Self::Longtext | Self::Choice)
    }

    /// The name of the type that another tool calls `word`, such as `text` for `varchar`.
    pub fn for_synonym(word: &str) -> Option<&'static str> {
        Some(match word.to_lowercase().as_str() {
            "string" | "str" | "char" | "varchar" => "text",
            "textarea" => "longtext",
            "number" | "float" | "money" => "decimal",
            "datetime" | "time" => "date",
            "enum" | "select" => "choice",
            _ => return None,
        })
    }
}
