//! The same small app in both frameworks: for what it is, what is written, and where to.

mod field;
mod field_type;
mod labels;
mod names;
mod reserved;
mod resource;
mod templates;
mod write;

pub use resource::Resource;
pub use write::{Written, write};

/// The frameworks, by their ids in a guide.
pub const FRAMEWORKS: [&str; 2] = ["flask", "django"];
