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

/// The ids, in a rule set, of the frameworks that the apps are made with.
pub const FRAMEWORKS: [&str; 2] = ["flask", "django"];
