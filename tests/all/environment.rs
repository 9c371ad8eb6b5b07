//! The real frameworks: a virtual environment with the packages that the probes need, and programs run in it.

use std::env;
use std::fs;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::tool::PROJECT;

/// The releases the probes run on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Releases {
    /// Those that the project names, on the machine's `python3`.
    Pinned,
    /// The same, but the newer ones in `newest.txt`, on the newest Python found.
    Newer,
    /// Whatever is newest today, on the newest Python found.
    Newest,
}

impl Releases {
    /// What was asked for: `PROBES=newest` for the newest, otherwise the pinned.
    pub fn asked_for() -> Self {
        match env::var("PROBES").as_deref() {
            Ok("newest") => Self::Newest,
            Ok("pinned") | Err(_) => Self::Pinned,
            Ok(other) => panic!("PROBES is `pinned` or `newest`, not `{other}`"),
        }
    }
}

pub fn probes_folder() -> PathBuf {
    Path::new(PROJECT).join("tests/probes")
}

/// Every package that a file beside the probes names, with its version there.
pub fn pins(file: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(probes_folder().join(file)).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let pin = |line: &str| {
        let (name, version) = line.split_once("==").unwrap_or_else(|| panic!("no pin: {line}"));
        (name.to_owned(), version.to_owned())
    };
    lines.map(pin).collect()
}

/// A package's name without the extras asked of it.
pub fn plain(name: &str) -> &str {
    name.split('[').next().unwrap()
}

/// Keeps the machine for one of the tests that run servers: they measure time, and look for free ports.
pub fn alone() -> MutexGuard<'static, ()> {
    static MACHINE: Mutex<()> = Mutex::new(());
    MACHINE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A virtual environment.
pub struct Environment {
    python: PathBuf,
}

impl Environment {
    /// The environment for these releases; made where it is not there yet, or was made for others.
    pub fn new(releases: Releases) -> Self {
        let base = base_python(releases);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(match releases {
            Releases::Pinned => "pinned",
            Releases::Newer => "newer",
            Releases::Newest => "newest",
        });
        let environment = Self { python: folder.join("bin/python") };
        let stamp = folder.join("made-for");
        let wanted = wanted(&base);
        // What is newest can change any day.
        if releases != Releases::Newest
            && fs::read_to_string(&stamp).is_ok_and(|made| made == wanted)
        {
            return environment;
        }
        let _ = fs::remove_dir_all(&folder);
        succeed(Command::new(&base).args(["-m", "venv"]).arg(&folder));
        environment.install(releases);
        fs::write(stamp, wanted).unwrap();
        environment
    }

    fn install(&self, releases: Releases) {
        let mut pip = Command::new(&self.python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
        match releases {
            Releases::Pinned => {
                let folder = probes_folder();
                pip.arg("-r")
                    .arg(folder.join("requirements.txt"))
                    .arg("-c")
                    .arg(folder.join("constraints.txt"));
            }
            Releases::Newer => {
                let newer = pins("newest.txt");
                let is_newer =
                    |name: &str| newer.iter().any(|(newer, _)| plain(newer) == plain(name));
                let mut requirements = pins("requirements.txt");
                requirements.retain(|(name, _)| !is_newer(name));
                requirements.extend(newer.iter().cloned());
                pip.args(requirements.iter().map(|(name, version)| format!("{name}=={version}")));
                pip.arg("-c").arg(probes_folder().join("constraints.txt"));
            }
            Releases::Newest => {
                pip.args(pins("requirements.txt").iter().map(|(name, _)| name));
            }
        }
        succeed(&mut pip);
    }

    /// The installed version of a package.
    pub fn version(&self, package: &str) -> String {
        let code = format!("from importlib.metadata import version; print(version({package:?}))");
        succeed(Command::new(&self.python).args(["-c", &code])).trim().to_owned()
    }

    /// The newest release there is of a package, whether or not this Python can run it.
    pub fn newest(&self, package: &str) -> String {
        let words = ["-m", "pip", "index", "versions", "--ignore-requires-python", package];
        let text = succeed(Command::new(&self.python).args(words));
        let inside = text.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
        inside.unwrap_or_else(|| panic!("no newest release of {package}: {text}")).0.to_owned()
    }

    /// Runs Python with these words beside the probes; what it printed, unless it succeeds in time.
    pub fn run(&self, words: &[&str], limit: Duration) -> Result<(), String> {
        let log = tempfile::NamedTempFile::new().unwrap();
        let mut command = Command::new(&self.python);
        // A probe's own directories are gone with this one, even if the probe is ended.
        let scratch = tempfile::tempdir().unwrap();
        command.args(words).current_dir(probes_folder()).stdin(Stdio::null());
        command.env("TMPDIR", scratch.path()).env("PYTHONDONTWRITEBYTECODE", "1");
        // With these set, assertions would not be looked at, or other packages found.
        for name in ["PYTHONOPTIMIZE", "PYTHONPATH", "PYTHONHOME"] {
            command.env_remove(name);
        }
        let out = log.reopen().unwrap();
        command.stderr(out.try_clone().unwrap()).stdout(out).process_group(0);
        let mut child = command.spawn().unwrap();
        let end = Instant::now() + limit;
        loop {
            match child.try_wait().unwrap() {
                Some(status) if status.success() => return Ok(()),
                Some(_) => return Err(fs::read_to_string(log.path()).unwrap()),
                None if Instant::now() > end => {
                    kill_group(&mut child);
                    return Err(format!(
                        "not done in {} s\n{}",
                        limit.as_secs(),
                        fs::read_to_string(log.path()).unwrap()
                    ));
                }
                None => thread::sleep(Duration::from_millis(20)),
            }
        }
    }
}

/// Ends a program together with the servers it started.
fn kill_group(child: &mut Child) {
    let group = format!("-{}", child.id());
    let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
    child.wait().unwrap();
}

/// What an environment is made for: if any of it changes, it is made anew.
fn wanted(python: &Path) -> String {
    let folder = probes_folder();
    let read = |name| fs::read_to_string(folder.join(name)).unwrap();
    format!(
        "{}\n{}{}{}",
        succeed(Command::new(python).arg("-VV")),
        read("requirements.txt"),
        read("constraints.txt"),
        read("newest.txt")
    )
}

/// What a command printed, which has to succeed.
fn succeed(command: &mut Command) -> String {
    let output = command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn base_python(releases: Releases) -> PathBuf {
    match releases {
        Releases::Pinned => PathBuf::from("python3"),
        Releases::Newer | Releases::Newest => newest_python(),
    }
}

/// The newest Python among those on the path and those that pyenv has installed.
pub fn newest_python() -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<PathBuf> =
        env::split_paths(&path).flat_map(|folder| pythons_in(&folder)).collect();
    let home = env::var_os("PYENV_ROOT").map(PathBuf::from);
    let pyenv = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".pyenv")));
    let versions =
        pyenv.and_then(|folder| fs::read_dir(folder.join("versions")).ok()).into_iter().flatten();
    found.extend(versions.flatten().flat_map(|version| pythons_in(&version.path().join("bin"))));
    let newest =
        found.into_iter().filter_map(|python| Some((python_version(&python)?, python))).max();
    newest.expect("no Python was found").1
}

fn pythons_in(folder: &Path) -> Vec<PathBuf> {
    let is_python = |name: &str| {
        let version = name.strip_prefix("python3");
        version
            .is_some_and(|rest| rest.chars().all(|letter| letter == '.' || letter.is_ascii_digit()))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_name().to_str().is_some_and(is_python))
        .map(|entry| entry.path())
        .collect()
}

/// The version as numbers; none where this is no Python that runs, or is not finished yet.
pub fn python_version(python: &Path) -> Option<Vec<u32>> {
    let code = "import sys, venv; print(*sys.version_info[:3]) if sys.version_info[3] == 'final' else sys.exit(1)";
    let output = Command::new(python)
        .args(["-c", code])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = output.status.success().then(|| String::from_utf8(output.stdout).ok())??;
    text.split_whitespace().map(|part| part.parse().ok()).collect()
}
