//! Reads small files and writes files so that each is complete or untouched.

pub mod changes;
mod draft;
mod read;
mod save;

pub use read::{Unreadable, read, read_from, read_plain};
pub use save::SaveTarget;
