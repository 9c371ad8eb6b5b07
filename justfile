# The daily work. `cargo test` needs none of this; `.ci/tools` installs the tools that some recipes call.

tools := "target/ci-tools/bin"

# List the recipes
default:
    @just --list --unsorted

# Format the Rust code and this file
fmt:
    cargo fmt
    just --fmt

# Run clippy with warnings denied
lint:
    cargo clippy --locked --all-targets -- -D warnings

# Run the tests, or those with NAME in their names
test *NAME:
    cargo test --locked {{ NAME }}

# Run all tests, with the real frameworks and a browser, too
test-all:
    cargo test --locked -- --include-ignored

# Run the probes behind the claims, on the pinned releases
probes:
    cargo test --locked --test all probes -- --ignored

# Write a trial to a new directory and run its tests
trial *OPTIONS:
    #!/usr/bin/env bash
    set -euo pipefail
    folder=$(mktemp --directory)
    cargo run --quiet --locked -- trial "$folder/trial" {{ OPTIONS }}
    cd "$folder/trial"
    python3 trial.py test
    echo "written to $folder/trial"

# Write rules/schema/ from the records
schema:
    SNAPSHOTS=overwrite cargo test --locked schema

# Accept what the program prints now; read the diff afterwards
snapshots:
    SNAPSHOTS=overwrite TRYCMD=overwrite cargo test --locked --no-fail-fast
    git diff --stat

# Write the files of rules/ in their standard form
format-rules:
    cargo run --quiet --locked -- rules format rules

# Build the documentation of the code, private items included
doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items

# Check the licences and sources of the packages, and that none comes in two versions
deny:
    {{ tools }}/cargo-deny --locked check bans licenses sources

# Check the spelling
typos:
    {{ tools }}/typos .

# Measure the program on the largest rule sets that it accepts
bench:
    cargo bench --locked

# Measure how long a decision takes as it is shipped, against an empty program; needs hyperfine and `just wheel`
bench-start *PROGRAM:
    benches/start.sh {{ PROGRAM }}

# Build the wheel for this machine, and for each TARGET
wheel *TARGET:
    .ci/wheel {{ TARGET }}

# Build all that a release consists of, twice, and try it with pip, pipx and uvx on every Python; 15 minutes
release-check:
    .ci/release-check

# Run what CI runs
ci:
    .ci/run
