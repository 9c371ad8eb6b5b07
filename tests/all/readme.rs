//! The console blocks of the README are run, and print what they show.

#[test]
fn the_readme_shows_what_the_program_prints() {
    trycmd::TestCases::new().env("COLUMNS", "80").case("README.md");
}
