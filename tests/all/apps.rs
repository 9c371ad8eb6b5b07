//! The apps of a trial, really installed and run: they keep the same contract, and are code that one would keep.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::environment::alone;
use crate::tool::{PROJECT, folder, tool};

/// Every type with and without what it can be, and labels that would break a page, a template or a program that took
/// them for its own.
const HOSTILE: [&str; 20] = [
    "nickname:text:optional:label=It's {{ 7*7 }}",
    "name:text:label=He said \"hi\"",
    "code:text:unique:label={% raise %} <script>alert(1)</script>",
    "alias:text:optional:unique:label=back\\slash \\n \\",
    "story:longtext:label=👩‍💻 and 🏳️‍🌈",
    "notes:longtext:optional:label=\u{2067}שלום\u{2069} עולם\u{200f}",
    "amount:integer:label=100 % of %(all)s and %s",
    "spare:integer:optional:label={0} {name} {{}}",
    "number:integer:unique:label=<b>&amp;</b>",
    "price:decimal:label='''single''' and \"\"\"double\"\"\"",
    "discount:decimal:optional:label=#}{# comment #}",
    "weight:decimal:optional:unique:label=${HOME} `id` $(id)",
    "open:boolean:label=; DROP TABLE things; --",
    "hidden:boolean:label=[[ resource ]] [% endfor %]",
    "begun:date:label=Ünïcödé ﷽",
    "ended:date:optional:label=a:b:c=d,e",
    "day:date:unique:label=0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789",
    "kind:choice=novel,it's,\"quoted\",{{ 7*7 }},a\\,b,c\\:d,<i>,שלום:label=\\",
    "mood:choice=😀,👩‍👩‍👧,😢:optional:label=😀",
    "place:choice=one,two,0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789:optional:label=\"'\"'",
];

/// A trial in a directory of its own.
struct Apps {
    folder: TempDir,
}

impl Apps {
    fn of(resource: &[&str]) -> Self {
        let apps = Self { folder: folder() };
        tool("trial .").words(resource.iter().copied()).in_folder(apps.path()).text();
        apps
    }

    fn hostile() -> Self {
        let fields = HOSTILE.iter().flat_map(|field| ["--field", field]);
        // Its classes are called like classes of Django, and its paths like the Django app.
        let names = ["--resource", "model", "--plural", "app"];
        Self::of(&names.into_iter().chain(fields).collect::<Vec<_>>())
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the trial's own program.
    fn trial(&self, word: &str) -> String {
        succeed(Command::new("python3").args(["trial.py", word]).current_dir(self.path()))
    }

    /// Runs something with the Python of an app, in its folder.
    fn python(&self, app: &str, words: &[&str]) -> String {
        let folder = self.path().join(app);
        succeed(Command::new(folder.join(".venv/bin/python")).args(words).current_dir(&folder))
    }
}

/// What a command printed on both streams, which has to succeed.
fn succeed(command: &mut Command) -> String {
    let output = command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}\n{text}");
    text
}

/// What looks at the apps from outside: made once.
fn outside() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("apps");
    let wanted = Path::new(PROJECT).join("tests/apps/requirements.txt");
    let stamp = folder.join("made-for");
    let python = folder.join("bin/python");
    let text = fs::read_to_string(&wanted).unwrap();
    if fs::read_to_string(&stamp).ok().as_deref() != Some(&text) {
        let _ = fs::remove_dir_all(&folder);
        succeed(Command::new("python3").args(["-m", "venv"]).arg(&folder));
        succeed(Command::new(&python).args(["-m", "pip", "install", "--quiet", "-r"]).arg(wanted));
        fs::write(stamp, text).unwrap();
    }
    python
}

/// What one would run before a commit.
fn assert_is_kept_well(apps: &Apps) {
    let ruff = |words: &[&str]| {
        succeed(Command::new(outside()).args(["-m", "ruff"]).args(words).current_dir(apps.path()))
    };
    ruff(&["check"]);
    ruff(&["format", "--check"]);
    for task in ["upgrade", "check"] {
        apps.python("flask_app", &["-m", "flask", "--app", "app", "db", task]);
    }
    apps.python("django_app", &["manage.py", "makemigrations", "--check"]);
    apps.python("django_app", &["manage.py", "check", "--fail-level", "WARNING"]);
    let found = Command::new(apps.path().join("django_app/.venv/bin/python"))
        .args(["manage.py", "check", "--deploy"])
        .env("DJANGO_DEBUG", "0")
        .current_dir(apps.path().join("django_app"))
        .output()
        .unwrap();
    let found = String::from_utf8_lossy(&found.stderr).into_owned();
    let readme = fs::read_to_string(apps.path().join("django_app/README.md")).unwrap();
    let explained = ids(&readme, "`security.", '`');
    assert_eq!(ids(&found, "(security.", ')'), explained, "{found}");
    assert_eq!(explained.len(), 6, "{readme}");
}

/// What stands between each opening and the end behind it.
fn ids(text: &str, opening: &str, end: char) -> BTreeSet<String> {
    text.split(opening)
        .skip(1)
        .filter_map(|rest| rest.split(end).next())
        .map(str::to_owned)
        .collect()
}

/// The suites of both apps passed: their own and, with as many tests in both, the contract. The tests it skipped.
fn skipped(apps: &Apps) -> usize {
    let said = apps.trial("test");
    let summary = said.rsplit("\n\n").next().unwrap();
    let words =
        summary.lines().map(|line| line.split_whitespace().take(3).collect::<Vec<_>>().join(" "));
    let passed =
        ["flask own tests", "flask contract passed", "django own tests", "django contract passed"];
    assert_eq!(words.collect::<Vec<_>>(), passed, "{said}");
    assert!(!said.contains("FAIL"), "{said}");
    let counts: BTreeSet<&str> = summary
        .lines()
        .filter(|line| line.contains("contract"))
        .filter_map(|line| line.split(" in ").next())
        .collect();
    let counts: BTreeSet<&str> =
        counts.iter().filter_map(|line| line.split("Ran ").nth(1)).collect();
    assert_eq!(counts.len(), 1, "as many tests for both\n{summary}");
    let of = |line: &str| line.split("skipped=").nth(1)?.trim_end_matches(')').parse().ok();
    let skipped: Vec<usize> = summary
        .lines()
        .filter(|line| line.contains("contract"))
        .map(|line| of(line).unwrap_or(0))
        .collect();
    assert_eq!(skipped[0], skipped[1], "{summary}");
    skipped[0]
}

#[test]
#[ignore = "installs Flask, Django and REST Framework; takes a minute"]
fn the_default_apps_keep_the_contract() {
    let _alone = alone();
    let apps = Apps::of(&[]);
    skipped(&apps);
    assert_is_kept_well(&apps);
    assert_the_report_is_right(&apps);
    assert_the_apps_run(&apps);
}

#[test]
#[ignore = "installs Flask, Django and REST Framework; takes a minute"]
fn twenty_fields_with_hostile_labels_keep_the_contract() {
    let _alone = alone();
    let apps = Apps::hostile();
    assert_eq!(skipped(&apps), 0, "every test has something to try");
    assert_is_kept_well(&apps);
    assert_taken_names_are_refused(&apps);
}

/// What models and forms of the installed frameworks and the apps' own code have already can be no field.
fn assert_taken_names_are_refused(apps: &Apps) {
    let search = Path::new(PROJECT).join("tests/apps/taken.py");
    let mut missed = Vec::new();
    for app in ["flask_app", "django_app"] {
        let found = apps.python(app, &[search.to_str().unwrap()]);
        let names: Vec<String> =
            serde_json::from_str(&found).unwrap_or_else(|error| panic!("{error}: {found}"));
        assert!(names.len() > 10, "{app} has few: {names:?}");
        for name in names {
            // The directory is in use, so that a name that will do writes nothing.
            let refusal = tool(&format!("trial . --resource thing --field {name}:text"))
                .in_folder(apps.path())
                .failure();
            if !refusal.1.contains("invalid field name") {
                missed.push(format!("{name} in {app}"));
            }
        }
    }
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
#[ignore = "installs Flask, Django and REST Framework; takes a minute"]
fn the_first_exercise_of_the_readme_ends_in_passing_tests() {
    let _alone = alone();
    let default = Apps::of(&[]);
    add_the_field(&default, "starred");
    // Few fields, none of them a boolean or optional, and the name that the exercise likes best. Its class is called
    // like one of Python's own.
    let small = Apps::of(&["--resource", "exception", "--field", "starred:text"]);
    add_the_field(&small, "starred2");
}

/// Where a line belongs that the exercise adds "in" such a place of a file: behind the line that contains the third
/// part, before the next that begins with the last.
const PLACES: [[&str; 4]; 17] = [
    ["resource.json", "fields", "\"fields\"", "  ]"],
    ["flask_app/app/models.py", "the class", "(db.Model)", "    def "],
    ["flask_app/app/forms.py", "the imports", "from wtforms", "from ."],
    ["flask_app/app/forms.py", "the class", "FlaskForm)", "    def "],
    ["flask_app/app/api.py", "TYPES", "TYPES = {", "}"],
    ["flask_app/app/api.py", "to_json", "def to_json", "    }"],
    ["flask_app/app/templates/form.html", "the form", "hidden_tag", "  <p "],
    ["flask_app/app/templates/detail.html", "the list", "<dl>", "</dl>"],
    ["flask_app/app/templates/list.html", "the head of the table", "<thead>", "        </tr>"],
    ["flask_app/app/templates/list.html", "a row of the table", "<tbody>", "          </tr>"],
    ["flask_app/tests/conftest.py", "values", "def values", "    }"],
    ["django_app/app/models.py", "the class", "(models.Model)", "    objects"],
    ["django_app/app/serializers.py", "extra_kwargs", "extra_kwargs = {", "        }"],
    ["django_app/app/templates/app/detail.html", "the list", "<dl>", "</dl>"],
    ["django_app/app/templates/app/list.html", "the head of the table", "<thead>", "        </tr>"],
    ["django_app/app/templates/app/list.html", "a row of the table", "<tbody>", "          </tr>"],
    ["django_app/app/tests.py", "VALUES", "VALUES = {", "}"],
];

/// Does the exercise word by word.
fn add_the_field(apps: &Apps, name: &str) {
    let readme = fs::read_to_string(apps.path().join("README.md")).unwrap();
    let exercise = readme.split("## Add a field\n").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(exercise.contains("Run `python3 trial.py setup` first."), "{exercise}");
    assert!(exercise.contains(&format!("\nyes-or-no field `{name}`,")), "{exercise}");
    apps.trial("setup");
    let mut steps = 0;
    for step in exercise.lines().filter_map(|line| line.strip_prefix("- `")) {
        let (file, rest) = step.split_once("`, in ").unwrap();
        let (place, code) = rest.strip_suffix('`').unwrap().split_once(": `").unwrap();
        let path = apps.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        let text = match place {
            "fields" if file != "resource.json" => with_item(&text, code),
            "the class Meta" => format!("{text}        {code}\n"),
            _ => with_lines(&text, [file, place], &code.split("` `").collect::<Vec<_>>()),
        };
        fs::write(path, text).unwrap();
        steps += 1;
    }
    assert!(steps >= 13, "{exercise}");
    let commands = exercise.split("```").nth(1).unwrap();
    let said = succeed(Command::new("bash").args(["-e", "-c", commands]).current_dir(apps.path()));
    assert!(said.contains("Generating "), "Flask's migration: {said}");
    assert!(said.contains(&format!("+ Add field {name} to ")), "Django's migration: {said}");
    assert_eq!(said.matches("  passed  ").count(), 4, "{said}");
}

/// The text with an item at the end of its list of fields.
fn with_item(text: &str, item: &str) -> String {
    let start = text.find("fields = [").unwrap();
    let end = start + text[start..].find(']').unwrap();
    let listed = text[..end].trim_end();
    let comma = if listed.ends_with(',') { "" } else { "," };
    format!("{listed}{comma} {item}{}", &text[end..])
}

/// The text with lines below the last field in a place, indented like that.
fn with_lines(text: &str, at: [&str; 2], added: &[&str]) -> String {
    let place = PLACES.iter().find(|place| place[..2] == at).unwrap_or_else(|| panic!("{at:?}"));
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let start = lines.iter().position(|line| line.contains(place[2])).unwrap() + 1;
    let mut end =
        lines[start..].iter().position(|line| line.starts_with(place[3])).unwrap() + start;
    while lines[end - 1].is_empty() {
        end -= 1;
    }
    let indent = lines[end - 1].len() - lines[end - 1].trim_start().len();
    if at[0] == "resource.json" {
        lines[end - 1].push(',');
    }
    for line in added.iter().rev() {
        lines.insert(end, format!("{}{line}", " ".repeat(indent)));
    }
    lines.join("\n") + "\n"
}

/// What can be counted in another way comes to the same.
fn assert_the_report_is_right(apps: &Apps) {
    let report = apps.trial("report");
    assert!(report.lines().all(|line| line.chars().count() <= 80), "{report}");
    let row = |label: &str| {
        let line = report
            .lines()
            .find(|line| line.trim_start().starts_with(label))
            .unwrap_or_else(|| panic!("{report}"));
        line.trim()
            .split("  ")
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for (column, app) in ["flask_app", "django_app"].into_iter().enumerate() {
        let listed = apps.python(
            app,
            &[
                "-m",
                "pip",
                "list",
                "--format",
                "freeze",
                "--exclude",
                "pip",
                "--exclude",
                "setuptools",
            ],
        );
        let [asked, installed, more] =
            ["packages asked for", "packages installed", "more for its tests"]
                .map(|label| row(label)[column + 1].parse::<usize>().unwrap());
        assert_eq!(
            listed.lines().filter(|line| line.contains("==")).count(),
            installed + more,
            "{listed}\n{report}"
        );
        assert!(asked <= installed, "{report}");
    }
    for (label, cells) in [
        ("admin site", ["none", "django.contrib.admin"]),
        ("JSON API", ["written by hand", "rest_framework (chosen)"]),
        ("of the admin site", ["0", "29"]),
        ("tables in the database", ["2", "11"]),
        ("routes", ["9", "37"]),
    ] {
        assert_eq!(row(label)[1..], cells, "{report}");
    }
}

#[test]
#[ignore = "installs ruff"]
fn ruff_finds_nothing_in_apps_of_any_shape() {
    let types = ["text", "longtext", "integer", "decimal", "date", "choice=a,b", "boolean"];
    let options = ["", ":optional", ":unique", ":optional:unique"];
    let one =
        types.iter().flat_map(|kind| options.map(|option| vec![format!("kind:{kind}{option}")]));
    let one = one.filter(|fields| !fields[0].contains("boolean:"));
    let others = ["code:text:unique", "day:date:optional:unique", "due:date", "done:boolean"];
    let long = (24..=30).map(|length| {
        let mut fields = others.map(str::to_owned).to_vec();
        for kind in ["text:optional", "decimal:optional", "integer:unique", "choice=a,b"] {
            fields.push(format!("{}:{kind}", &kind[..1].repeat(length)));
        }
        fields
    });
    let folder = folder();
    for (number, fields) in one.chain(long).enumerate() {
        let length = number % 30 + 1;
        let (name, plural) = ("x".repeat(length), "y".repeat(length));
        let words = fields.iter().flat_map(|field| ["--field", field.as_str()]);
        tool(&format!("trial apps{number} --resource {name} --plural {plural}"))
            .words(words)
            .in_folder(folder.path())
            .text();
    }
    let ruff = |words: &[&str]| {
        succeed(Command::new(outside()).args(["-m", "ruff"]).args(words).current_dir(folder.path()))
    };
    ruff(&["check"]);
    ruff(&["format", "--check"]);
}

/// Both servers, which end with this.
struct Servers(Child);

impl Drop for Servers {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

/// A browser saves a row in both, and each has the ways of its own that the README tells of.
fn assert_the_apps_run(apps: &Apps) {
    let mut command = Command::new("python3");
    command
        .args(["-u", "trial.py", "serve"])
        .current_dir(apps.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    let mut servers = Servers(command.spawn().unwrap());
    let mut lines = BufReader::new(servers.0.stdout.take().unwrap()).lines();
    let mut visited = 0;
    while visited < 2 {
        let line = lines.next().expect("two addresses are said").unwrap();
        let Some(at) = line.find("http://").filter(|_| !line.contains("/admin")) else { continue };
        let (app, list) = (line[..at].trim(), format!("{}tasks/", line[at..].trim()));
        let tests = Path::new(PROJECT).join("tests/apps");
        succeed(Command::new(outside()).arg(tests.join("browser.py")).arg(&list));
        succeed(Command::new(outside()).arg(tests.join("own_ways.py")).args([&list, app]));
        visited += 1;
    }
}
