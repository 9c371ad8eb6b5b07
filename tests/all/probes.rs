//! Every claim that a program can settle, settled on the real frameworks.
//!
//! `PROBES=newest cargo test probes -- --ignored` does the same on the newest releases, and changes no data.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::environment::{Environment, Releases, alone, pins, plain, probes_folder};
use crate::evidence::{Claim, claims};

/// For one probe; it may start servers and other programs.
const PROBE: Duration = Duration::from_secs(60);
/// For all runs of one probe, each with another assertion negated.
const NEGATIONS: Duration = Duration::from_secs(300);

/// The environment, for one test at a time: each keeps the whole machine busy.
fn environment() -> MutexGuard<'static, Environment> {
    static ENVIRONMENT: LazyLock<Mutex<Environment>> =
        LazyLock::new(|| Mutex::new(Environment::new(Releases::asked_for())));
    ENVIRONMENT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Every probe, by its file's name.
pub fn probes() -> Vec<String> {
    let entries = fs::read_dir(probes_folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries
        .filter(|name| Path::new(name).extension().is_some_and(|kind| kind == "py"))
        .collect();
    names.sort();
    names
}

/// Does the same with every probe, as many at a time as the machine has cores; what was said of those that failed.
fn failures(check: impl Fn(&str) -> Result<(), String> + Sync) -> BTreeMap<String, String> {
    let (probes, next) = (probes(), AtomicUsize::new(0));
    let work = || {
        let mut failed = Vec::new();
        while let Some(probe) = probes.get(next.fetch_add(1, Ordering::Relaxed)) {
            failed.extend(check(probe).err().map(|said| (probe.clone(), said)));
        }
        failed
    };
    let cores = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

#[test]
#[ignore = "installs the frameworks and runs every probe on them"]
fn every_standing_is_shown_on_the_real_frameworks() {
    let _alone = alone();
    let environment = environment();
    let mut report = String::new();
    if Releases::asked_for() == Releases::Newest {
        report.push_str(&releases_out_of_reach(&environment));
    }
    for (probe, said) in failures(|probe| environment.run(&[probe], PROBE)) {
        let _ = write!(
            report,
            "\ntests/probes/{probe} fails, and with it\n{}\n{said}",
            carried(&probe)
        );
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
#[ignore = "runs every probe once for each of its assertions"]
fn every_assertion_of_a_probe_makes_a_difference() {
    let _alone = alone();
    let environment = environment();
    let negate = |probe: &str| environment.run(&["-m", "support.negate", probe], NEGATIONS);
    let idle: Vec<String> = failures(negate).into_values().collect();
    assert!(idle.is_empty(), "{}", idle.join("\n"));
}

/// The claims that a probe carries, a line each.
fn carried(probe: &str) -> String {
    let path = format!("tests/probes/{probe}");
    let line = |claim: &Claim| format!("  {} ({}): {}", claim.id, claim.verdict, claim.says);
    claims()
        .iter()
        .filter(|claim| claim.probe.as_deref() == Some(&path))
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

/// What was installed, against the pins, is printed; a release that this Python cannot run is a failure.
#[expect(clippy::print_stdout, reason = "what was tried is worth knowing when all is well, too")]
fn releases_out_of_reach(environment: &Environment) -> String {
    let mut report = String::new();
    for (name, pinned) in pins("requirements.txt") {
        let name = plain(&name);
        let (installed, newest) = (environment.version(name), environment.newest(name));
        println!("{name}: pinned {pinned}, installed {installed}, newest {newest}");
        if installed != newest {
            let _ =
                writeln!(report, "{name} {newest} is out, and only {installed} could be installed");
        }
    }
    report
}
