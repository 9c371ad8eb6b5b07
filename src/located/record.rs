//! Declares records and words. From the one declaration come the type, its reading by Serde, its
//! reading with places, the order of its keys for `rules format`, and its JSON Schema.

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
        #[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
        pub struct $name {
            $(
                $(#[doc = $key_about])+
                $(#[serde(rename = $key)])?
                $(#[serde($default)])?
                pub $field: $type,
            )+
        }

        impl $name {
            const KEYS: &[$crate::located::members::Key] = &[
                $($crate::located::members::Key {
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
                    $crate::located::members::Members::of(value, $what, Self::KEYS, checker)?;
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
