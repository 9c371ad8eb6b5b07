//! The name and the version of the program.

/// What users type. Temporary files start with it, too.
pub const NAME: &str = "flask-or-django";
/// The name as a part of a name in Python or in a shell's script.
pub fn identifier() -> String {
    NAME.replace('-', "_")
}

/// From `Cargo.toml`.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
