//! Measures the program on the rule sets at the bounds: `cargo bench`. Each figure is the best of
//! five runs, in milliseconds; reading and checking the rule set, which `rules check` does too, is
//! taken off. The last line has the memory of the largest run.

#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../tests/all/sets.rs"]
mod sets;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};

use sets::SETS;

const RUNS: usize = 5;

fn main() {
    println!("{:36} {:>7} {:>8} {:>8} {:>8} {:>8}", "", "check", "one", "half", "all", "audit");
    for set in &SETS {
        let folder = tempfile::tempdir().unwrap();
        set.write(folder.path());
        let check = best(folder.path(), &["rules", "check"], &[]);
        print!("{:36} {:7.1}", set.name, milliseconds(check));
        for step in [40, 2, 1] {
            let flags = set.flags(step);
            let time = best(folder.path(), &["--explain", "--rules"], &flags);
            print!(" {:8.1}", milliseconds(time.saturating_sub(check)));
        }
        let audit = best(folder.path(), &["rules", "audit"], &[]);
        println!(" {:8.1}", milliseconds(audit.saturating_sub(check)));
    }
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).unwrap();
    println!("at most {} MB of memory", usage.max_rss() / 1024);
}

/// The shortest of a few runs.
fn best(folder: &Path, words: &[&str], flags: &[String]) -> Duration {
    let run = || {
        let start = Instant::now();
        let status = Command::new(env!("CARGO_BIN_EXE_flask-or-django"))
            .args(words)
            .arg(folder)
            .args(flags)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.code().is_some_and(|code| code < 2), "{words:?}");
        start.elapsed()
    };
    (0..RUNS).map(|_| run()).min().unwrap()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
