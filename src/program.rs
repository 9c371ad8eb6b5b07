//! What the program is called.

/// Its name, as people type it; files that it makes for itself carry it, too.
pub const NAME: &str = "flask-or-django";
/// Its version, from `Cargo.toml`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
