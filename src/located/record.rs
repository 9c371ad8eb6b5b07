//! Declares records and words. From the one declaration come the type, its reading by Serde, its
//! reading with places, the order of its keys for `rules format`, and its JSON Schema.

use jsonc_parser::ast::{ObjectProp, Value};

use super::checker::{Checker, key_span};
use super::document::Span;
use super::readable::Readable;
use crate::text;

/// A key of a record.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub name: &'static str,
    pub is_required: bool,
}

/// An object whose keys have been checked.
pub struct Members<'v, 't> {
    properties: &'v [ObjectProp<'t>],
}

impl<'v, 't> Members<'v, 't> {
    /// Reads an object that has the required keys and no unknown or duplicate ones. `what` is what
    /// it describes, such as "a rule". `None` if it is no object.
    pub fn of(
        value: &'v Value<'t>,
        what: &str,
        keys: &[Key],
        checker: &mut Checker<'_>,
    ) -> Option<Self> {
        let properties = checker.members(value)?;
        let mut unknown: Vec<&ObjectProp<'_>> = Vec::new();
        for property in properties {
            if keys.iter().all(|key| key.name != property.name.as_str()) {
                unknown.push(property);
            }
        }
        let mut missing: Vec<&'static str> = Vec::new();
        for key in keys.iter().filter(|key| key.is_required) {
            if properties.iter().all(|property| property.name.as_str() != key.name) {
                missing.push(key.name);
            }
        }
        // A misspelt key is one problem, not two; so is one key in the place of another.
        let swapped = if unknown.len() == 1 && missing.len() == 1 { missing.pop() } else { None };
        for property in unknown {
            let meant = swapped.or_else(|| similar(property, keys));
            let message = format!("unknown key {} in {what}", text::quote(property.name.as_str()));
            checker.note(key_span(property), message, correction(meant, keys));
            missing.retain(|key| Some(*key) != meant);
        }
        for key in missing {
            let message = format!("missing key `{key}` in {what}");
            checker.note(Span::of(value), message, format!("add \"{key}\": …"));
        }
        Some(Self { properties })
    }

    /// Reads the value of a key; `None` if the key is absent or its value cannot be used. Of a
    /// duplicate key, the first counts.
    pub fn read<T: Readable>(&self, key: &str, checker: &mut Checker<'_>) -> Option<T> {
        let property = self.properties.iter().find(|property| property.name.as_str() == key)?;
        T::read(&property.value, checker)
    }
}

/// The key that a misspelt one is likely to mean.
fn similar(property: &ObjectProp<'_>, keys: &[Key]) -> Option<&'static str> {
    text::nearest(property.name.as_str(), keys.iter().map(|key| key.name))
}

/// What to write instead of an unknown key.
fn correction(meant: Option<&str>, keys: &[Key]) -> String {
    if let Some(meant) = meant {
        return format!("did you mean `{meant}`?");
    }
    let names = keys.iter().map(|key| key.name).filter(|name| !name.starts_with('$'));
    format!("expected one of: {}", names.collect::<Vec<_>>().join(", "))
}

/// Declares a record, which is a JSON object with known keys:
///
/// ```ignore
/// record! {
///     /// An entry of `frameworks`.
///     pub struct FrameworkRecord, "a framework", inline {
///         /// Unique in the rule set.
///         id: Id,
///         /// As people write its name.
///         label as "name": Text<20>,
///         /// Left out if it has none.
///         page: Option<Text<300>> = default,
///     }
/// }
/// ```
///
/// `"a framework"` names the record in messages. `inline` lets `rules format` write it on one line,
/// `block` one line for each key. A key may differ from the name of its field (`as`). One with
/// `= default` may be left out. One further trait can be derived, such as `#[derive(Copy)]`.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $(#[derive($extra:ident)])?
        pub struct $name:ident, $what:literal, $form:ident {
            $(
                $(#[doc = $key_about:literal])+
                $field:ident $(as $key:literal)? : $type:ty $(= $default:ident)?,
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, $($extra,)? serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[doc = $key_about])+
                $(#[serde(rename = $key)])?
                $(#[serde($default)])?
                pub $field: $type,
            )+
        }

        impl $name {
            const KEYS: &[$crate::located::record::Key] = &[
                $($crate::located::record::Key {
                    name: $crate::located::record::key!($field $($key)?),
                    is_required: $crate::located::record::is_required!($($default)?),
                },)+
            ];
        }

        impl $crate::located::readable::Readable for $name {
            fn read(
                value: &jsonc_parser::ast::Value<'_>,
                checker: &mut $crate::located::checker::Checker<'_>,
            ) -> Option<Self> {
                let members =
                    $crate::located::record::Members::of(value, $what, Self::KEYS, checker)?;
                $(
                    let key = $crate::located::record::key!($field $($key)?);
                    let $field = members.read(key, checker);
                    $(let $field = Some($field.unwrap_or_else(|| {
                        std::default::Default::$default()
                    }));)?
                )+
                Some(Self { $($field: $field?),+ })
            }

            fn shape() -> $crate::located::format::Shape {
                let keys = vec![$((
                    $crate::located::record::key!($field $($key)?),
                    <$type as $crate::located::readable::Readable>::shape(),
                ),)+];
                $crate::located::format::Shape::$form(keys)
            }

            #[cfg(test)]
            fn schema() -> serde_json::Value {
                let mut properties = serde_json::Map::new();
                $(
                    let mut property = <$type as $crate::located::readable::Readable>::schema();
                    property["description"] = concat!($($key_about),+).trim().into();
                    properties.insert(
                        $crate::located::record::key!($field $($key)?).to_owned(),
                        property,
                    );
                )+
                let required: Vec<&str> =
                    Self::KEYS.iter().filter(|key| key.is_required).map(|key| key.name).collect();
                serde_json::json!({
                    "type": "object",
                    "description": concat!($($about),+).trim(),
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                })
            }
        }
    };
}

/// The key of a field: its name, unless another one is given.
macro_rules! key {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $key:literal) => {
        $key
    };
}

/// Whether a key is required: it is, unless it has a default.
macro_rules! is_required {
    () => {
        true
    };
    (default) => {
        false
    };
}

/// Declares an enum whose values are written as words:
///
/// ```ignore
/// words! {
///     /// Who makes a claim.
///     pub enum Author, "author" {
///         /// The guide.
///         Guide = "guide",
///         /// This project.
///         Project = "project",
///     }
/// }
/// ```
///
/// `"author"` names the kind of word in messages. The first value is the default.
macro_rules! words {
    (
        $(#[doc = $about:literal])+
        pub enum $name:ident, $what:literal {
            $(
                $(#[doc = $value_about:literal])+
                $value:ident = $word:literal,
            )+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
        pub enum $name {
            $(
                $(#[doc = $value_about])+
                #[serde(rename = $word)]
                $value,
            )+
        }

        impl $name {
            /// All values, in the order of their declaration.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            /// The word for it.
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::located::readable::Readable for $name {
            fn read(
                value: &jsonc_parser::ast::Value<'_>,
                checker: &mut $crate::located::checker::Checker<'_>,
            ) -> Option<Self> {
                let words = Self::ALL.iter().map(|value| value.word());
                let written = checker.word(value, $what, words)?;
                Self::ALL.iter().copied().find(|value| value.word() == written)
            }

            #[cfg(test)]
            fn schema() -> serde_json::Value {
                let words: Vec<&str> = Self::ALL.iter().map(|value| value.word()).collect();
                serde_json::json!({ "type": "string", "enum": words })
            }
        }
    };
}

pub(crate) use {is_required, key, record, words};
