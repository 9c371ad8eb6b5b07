//! The types of fields.

use serde::Serialize;

/// What a field holds.
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

impl FieldType {
    /// Every type by its name.
    pub const ALL: [(&'static str, Self); 7] = [
        ("text", Self::Text),
        ("longtext", Self::Longtext),
        ("integer", Self::Integer),
        ("decimal", Self::Decimal),
        ("boolean", Self::Boolean),
        ("date", Self::Date),
        ("choice", Self::Choice),
    ];

    /// Whether an empty value of it is an empty text.
    pub fn is_words(self) -> bool {
        matches!(self, Self::Text | Self::Longtext | Self::Choice)
    }

    /// The type that is called otherwise elsewhere.
    pub fn meant(word: &str) -> Option<&'static str> {
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
