//! Reading and writing files, with a limit and whole or not at all.

pub mod changes;
mod read;
mod save;

pub use read::{Unreadable, read, read_from, read_plain};
pub use save::SaveTarget;
