# The daily work. `cargo test` needs none of this; `.ci/tools` installs what some recipes call.

tools := "target/ci-tools/bin"

# List the recipes
default:
    @just --list --unsorted
