//! The name and the version of the program.

/// What users type. Temporary files start with it, too.
pub const NAME: &str = "flask-or-django";
/// From `Cargo.toml`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
