//! Helps to decide between Flask and Django, and explains the result.

mod answers;
mod audit;
mod cli;
mod command_line;
mod commands;
mod decision;
mod error;
mod files;
mod interview;
mod json;
mod located;
mod program;
mod report;
mod rules;
mod terminal;
mod text;
mod trial;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

/// A static program would use musl's own allocator, which is slow.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: dlmalloc::GlobalDlmalloc = dlmalloc::GlobalDlmalloc;

fn main() -> ExitCode {
    let words: Vec<OsString> = env::args_os().collect();
    ExitCode::from(commands::run(&words))
}
