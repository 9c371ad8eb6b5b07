//! Every claim that a program can settle, settled on the real frameworks.
//!
//! `PROBES=newest cargo test probes -- --ignored` does the same on the newest releases, and changes no data.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use crate::environment::{
    Environment, Releases, alone, newest_python, pins, plain, probes_folder, python_version,
};
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

/// Does the same with each of these probes, as many at a time as the machine has cores; what was said of those that failed.
fn failures(
    probes: &[String],
    check: impl Fn(&str) -> Result<(), String> + Sync,
) -> BTreeMap<String, String> {
    let next = AtomicUsize::new(0);
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
    report.push_str(&fallen(&environment, &probes()));
    assert!(report.is_empty(), "{report}");
}

#[test]
#[ignore = "installs the frameworks and runs the probes of claims about both Djangos"]
fn what_is_said_of_the_newer_django_is_shown_on_it() {
    let _alone = alone();
    let python = newest_python();
    let version = python_version(&python).unwrap();
    if version < vec![3, 12] {
        let found = version.iter().map(u32::to_string).collect::<Vec<_>>().join(".");
        // Past the test runner, which keeps what a passing test prints.
        let _ = writeln!(
            io::stderr(),
            "NOT RUN: Django 6 needs Python 3.12 or newer, and the newest one here is {found}"
        );
        return;
    }
    let newer: Vec<String> = pins("newest.txt")
        .iter()
        .filter(|(name, _)| name == "Django")
        .map(|(name, version)| format!("{name} {version}"))
        .collect();
    let is_about_it = |claim: &&Claim| {
        let with = claim.data["checked"]["with"].as_array();
        with.is_some_and(|with| with.iter().any(|it| newer.iter().any(|newer| it == newer)))
    };
    let claims = claims();
    let paths = claims.iter().filter(is_about_it).filter_map(|claim| claim.probe.as_deref());
    let names: BTreeSet<&str> =
        paths.filter_map(|path| path.strip_prefix("tests/probes/")).collect();
    assert!(names.len() > 50, "{names:?}");
    let probes: Vec<String> = names.into_iter().map(str::to_owned).collect();
    let report = fallen(&Environment::new(Releases::Newer), &probes);
    assert!(report.is_empty(), "{report}");
}

/// What is to be said of the probes that fail: their claims and what each printed.
fn fallen(environment: &Environment, probes: &[String]) -> String {
    let mut report = String::new();
    for (probe, said) in failures(probes, |probe| environment.run(&[probe], PROBE)) {
        let claims = carried(&probe);
        let _ = write!(report, "\ntests/probes/{probe} fails, and with it\n{claims}\n{said}");
    }
    report
}

#[test]
#[ignore = "runs every probe once for each of its assertions"]
fn every_assertion_of_a_probe_makes_a_difference() {
    let _alone = alone();
    let environment = environment();
    let negate = |probe: &str| environment.run(&["-m", "support.negate", probe], NEGATIONS);
    let idle: Vec<String> = failures(&probes(), negate).into_values().collect();
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
