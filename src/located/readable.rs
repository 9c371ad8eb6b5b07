//! What values of a document have in common: how they are read, how they are laid out, and what
//! their JSON Schema is.

use jsonc_parser::ast::Value;

use super::checker::Checker;
use super::format::Shape;

/// A type that values of a document can have.
pub trait Readable: Sized {
    /// Reads a value and notes what is wrong with it. `None` if it cannot be used.
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self>;

    /// How `rules format` writes it.
    fn shape() -> Shape {
        Shape::Value
    }

    /// Its JSON Schema, draft-07; see [`super::schema`].
    #[cfg(test)]
    fn schema() -> serde_json::Value;

    /// The id of a value that could not be read, if it has a readable one.
    fn id_of(value: &Value<'_>) -> Option<String> {
        let id = value.as_object()?.get_string("id")?;
        Some(id.value.to_string())
    }
}

/// A key that may be left out.
impl<T: Readable> Readable for Option<T> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        T::read(value, checker).map(Some)
    }

    fn shape() -> Shape {
        T::shape()
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        T::schema()
    }
}
