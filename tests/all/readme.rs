//! The console blocks of the README are run, and print what they show.

use crate::tool::path;

#[test]
fn the_readme_shows_what_the_program_prints() {
    let path = path();
    let cases = trycmd::TestCases::new();
    cases.env("COLUMNS", "80").env("CARGO_PKG_NAME", "").env("PATH", path.to_str().unwrap());
    cases.case("README.md");
}
