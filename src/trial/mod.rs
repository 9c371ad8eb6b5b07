//! Writes the same small app with both frameworks, for the resource that the user describes.

mod field;
mod field_type;
mod labels;
mod names;
mod reserved;
mod resource;
mod templates;
mod write;

pub use field_type::field_types;
pub use resource::Resource;
pub use write::write;

/// Whether the apps are made with the frameworks of a rule set, which have these ids.
pub fn is_of<'i>(frameworks: impl Iterator<Item = &'i str>) -> bool {
    let mut ids: Vec<&str> = frameworks.collect();
    ids.sort_unstable();
    ids == ["django", "flask"]
}
