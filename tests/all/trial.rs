//! The same small app in both frameworks: what is written, and what never is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use snapbox::str;

use crate::tool::{folder, tool, tool_with};

const BOOK: &str = "--resource book --field title:text --field pages:integer:optional";

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn tasks_are_kept_when_nothing_is_said() {
    let folder = folder();
    tool("trial apps").in_folder(folder.path()).prints(str![[r#"
two apps for tasks: 66 files
  cd apps
  python3 trial.py test                        one suite, run against both
  python3 trial.py serve                       both side by side, until Ctrl-C
  python3 trial.py report                      what differs, measured
  flask-or-django … --trial flask|django|even  which felt better

"#]]);
    let written = files(&folder.path().join("apps"));
    let names: Vec<&str> = written.keys().map(String::as_str).collect();
    snapbox::assert_data_eq!(
        names.join("\n") + "\n",
        str![[r#"
README.md
contract.py
django_app/.gitignore
django_app/README.md
django_app/config/__init__.py
django_app/config/asgi.py
django_app/config/settings.py
django_app/config/urls.py
django_app/config/wsgi.py
django_app/manage.py
django_app/pyproject.toml
django_app/requirements.txt
django_app/static/style.css
django_app/tasks/__init__.py
django_app/tasks/admin.py
django_app/tasks/api.py
django_app/tasks/apps.py
django_app/tasks/forms.py
django_app/tasks/migrations/0001_initial.py
django_app/tasks/migrations/__init__.py
django_app/tasks/models.py
django_app/tasks/serializers.py
django_app/tasks/templates/403_csrf.html
django_app/tasks/templates/404.html
django_app/tasks/templates/500.html
django_app/tasks/templates/tasks/base.html
django_app/tasks/templates/tasks/delete.html
django_app/tasks/templates/tasks/detail.html
django_app/tasks/templates/tasks/form.html
django_app/tasks/templates/tasks/list.html
django_app/tasks/templatetags/__init__.py
django_app/tasks/templatetags/labels.py
django_app/tasks/tests.py
django_app/tasks/urls.py
django_app/tasks/validators.py
django_app/tasks/views.py
flask_app/.gitignore
flask_app/README.md
flask_app/app/__init__.py
flask_app/app/api.py
flask_app/app/errors.py
flask_app/app/extensions.py
flask_app/app/forms.py
flask_app/app/listing.py
flask_app/app/models.py
flask_app/app/pages.py
flask_app/app/static/style.css
flask_app/app/templates/base.html
flask_app/app/templates/delete.html
flask_app/app/templates/detail.html
flask_app/app/templates/error.html
flask_app/app/templates/form.html
flask_app/app/templates/list.html
flask_app/app/templates/macros.html
flask_app/app/validators.py
flask_app/migrations/env.py
flask_app/migrations/script.py.mako
flask_app/migrations/versions/0001_create_table.py
flask_app/pyproject.toml
flask_app/requirements-dev.txt
flask_app/requirements.txt
flask_app/tests/conftest.py
flask_app/tests/test_api.py
flask_app/tests/test_pages.py
resource.json
trial.py

"#]]
    );
}

#[test]
fn programs_and_pull_requests_are_told_too() {
    let folder = folder();
    let told: Value = tool("trial apps").in_folder(folder.path()).json();
    assert_eq!(told["trial"]["directory"], "apps");
    assert_eq!(told["trial"]["resource"], "task");
    let written = files(&folder.path().join("apps"));
    let listed = told["trial"]["files"].as_array().unwrap();
    assert_eq!(written.len(), listed.len());
    assert!(listed.iter().all(|path| written.contains_key(path.as_str().unwrap())));
    tool("trial other --format markdown").in_folder(folder.path()).prints(str![[r#"
## Two apps for tasks: 66 files

- `cd other`
- `python3 trial.py test` one suite, run against both
- `python3 trial.py serve` both side by side, until Ctrl-C
- `python3 trial.py report` what differs, measured
- `flask-or-django … --trial flask|django|even` which felt better

"#]]);
}

#[test]
fn the_same_words_write_the_same_bytes() {
    let (one, other) = (folder(), folder());
    tool(&format!("trial apps {BOOK}")).in_folder(one.path()).text();
    tool(&format!("trial deep/er/apps {BOOK}")).in_folder(other.path()).text();
    assert_eq!(files(&one.path().join("apps")), files(&other.path().join("deep/er/apps")));
}

/// What is wrong with a resource, and what would do.
#[test]
fn names_and_types_that_cannot_be_used() {
    for (words, message, hint) in [
        (
            "--resource book",
            "resource `book` has no fields",
            "say what it has: --field title:text --field pages:integer:optional",
        ),
        ("--field a:text", "these are fields of nothing", "say of what: --resource book"),
        (
            "--resource book --field title",
            "no type in `title`",
            "write a field as NAME:TYPE, such as title:text or pages:integer:optional",
        ),
        (
            "--resource book --field class:text",
            "a field cannot be called `class`: it is a word of Python",
            "such as `book_class`",
        ),
        (
            "--resource book --field id:integer",
            "a field cannot be called `id`: it is taken: models and forms have something of that name",
            "such as `book_id`",
        ),
        (
            "--resource book --field csrf_token:text",
            "a field cannot be called `csrf_token`: it is taken: models and forms have something of that name",
            "such as `book_csrf_token`",
        ),
        (
            "--resource book --field first-name:text",
            "a field cannot be called `first-name`: it has more than small letters, digits and `_`",
            "such as `first_name`",
        ),
        (
            "--resource book --field 2nd:text",
            "a field cannot be called `2nd`: it does not begin with a small letter",
            "such as `book_2nd`",
        ),
        (
            "--resource book --field a__b:text",
            "a field cannot be called `a__b`: it has a `_` too many",
            "such as `a_b`",
        ),
        (
            "--resource book --field :text",
            "a field cannot be called ``: it is empty",
            "such as `title`",
        ),
        (
            "--resource book --field aaaaaaaaaabbbbbbbbbbccccccccccd:text",
            "a field cannot be called `aaaaaaaaaabbbbbbbbbbccccccccccd`: it is longer than 30 characters",
            "such as `aaaaaaaaaabbbbbbbbbbcccccccccc`",
        ),
        (
            "--resource book --field a:text --field a:date",
            "field `a` is there twice",
            "take one out, or call it `a_2`",
        ),
        (
            "--resource book --field a:string",
            "no type `string` for field `a`; did you mean `text`?",
            "types: text, longtext, integer, decimal, boolean, date, choice",
        ),
        (
            "--resource book --field a:chioce=x",
            "no type `chioce` for field `a`; did you mean `choice`?",
            "types: text, longtext, integer, decimal, boolean, date, choice",
        ),
        (
            "--resource book --field a:text:uniq",
            "no option `uniq` for field `a`; did you mean `unique`?",
            "options: optional, unique and, last, label=TEXT",
        ),
        (
            "--resource book --field a:boolean:unique",
            "the boolean `a` cannot be unique",
            "a boolean is yes or no; take the option out",
        ),
        (
            "--resource book --field a:text=x",
            "the text `a` takes no values",
            "only a choice has some",
        ),
        (
            "--resource book --field a:choice",
            "the choice `a` has no values",
            "write them as a:choice=one,other",
        ),
        ("--resource book --field a:choice=x,x", "the choice `a` has `x` twice", "take one out"),
        (
            "--resource book --field a:choice=x,",
            "a value of field `a` is empty",
            "write one, or take its comma out",
        ),
        (
            "--resource book --field a:text:label=",
            "a label of field `a` is empty",
            "write one, or take label= out",
        ),
        (
            "--resource Book --field a:text",
            "a resource cannot be called `Book`: it has more than small letters, digits and `_`",
            "such as `book`",
        ),
        (
            "--resource integrity_error --field a:text",
            "a resource cannot be called `integrity_error`: it is taken: the apps have a class of that name",
            "such as `my_integrity_error`",
        ),
        (
            "--resource none --field a:text",
            "a resource cannot be called `none`: it is taken: its class is a word of Python",
            "such as `my_none`",
        ),
        (
            "--resource message --field a:text",
            "several of them cannot be called `messages`: it is taken: Python, the frameworks or the apps have something of that name",
            "such as --plural my_messages",
        ),
        (
            "--resource book --plural api --field a:text",
            "several of them cannot be called `api`: it is taken: Python, the frameworks or the apps have something of that name",
            "such as --plural my_api",
        ),
        (
            "--resource book --plural auth_books --field a:text",
            "several of them cannot be called `auth_books`: it is taken: Python, the frameworks or the apps have something of that name",
            "such as --plural my_auth_books",
        ),
        (
            "--resource aaaaaaaaaabbbbbbbbbbcccccccccc --field a:text",
            "several of them cannot be called `aaaaaaaaaabbbbbbbbbbccccccccccs`: it is longer than 30 characters",
            "such as --plural my_aaaaaaaaaabbbbbbbbbbccccccc",
        ),
        (
            "--resource aaaaaaaaaabbbbbbbbbbcccccccccc --plural aaaaaaaaaabbbbbbbbbbcccccccccc --field a:text",
            "one and several are both called `aaaaaaaaaabbbbbbbbbbcccccccccc`",
            "call several of them otherwise, such as --plural aaaaaaaaaabbbbbbbbbbccccc_list",
        ),
        (
            "--resource Book",
            "a resource cannot be called `Book`: it has more than small letters, digits and `_`",
            "such as `book`",
        ),
        (
            "--resource 名前 --field a:text",
            "a resource cannot be called `名前`: it has more than small letters, digits and `_`",
            "such as `thing`",
        ),
        (
            "--resource book --field título:text",
            "a field cannot be called `título`: it has more than small letters, digits and `_`",
            "such as `title`",
        ),
        (
            "--resource book --field title:text --field título:text",
            "a field cannot be called `título`: it has more than small letters, digits and `_`",
            "such as `book_title`",
        ),
        (
            "--resource filter --field id:text",
            "a field cannot be called `id`: it is taken: models and forms have something of that name",
            "such as `my_id`",
        ),
        (
            "--resource book --field a:text --field a:text --field a_2:text",
            "field `a` is there twice",
            "take one out, or call it `a_3`",
        ),
        (
            "--resource book --field a:text:label",
            "the label of field `a` has no text",
            "write label=TEXT, at the end",
        ),
        (
            "--resource book --field a:text:required",
            "no option `required` for field `a`",
            "fields are required unless they are optional; take it out",
        ),
        (
            "--resource book --field a:json",
            "no type `json` for field `a`",
            "types: text, longtext, integer, decimal, boolean, date, choice",
        ),
        (
            "--resource book --field a:text,b:text",
            "no type `text,b` for field `a`",
            "write one --field for each: --field title:text --field pages:integer",
        ),
        (
            "--resource book --field a:text:optional,b:text",
            "no option `optional,b` for field `a`",
            "write one --field for each: --field title:text --field pages:integer",
        ),
        (
            "--resource book --field a:choice=x:y",
            "no option `y` for field `a`",
            "options: optional, unique and, last, label=TEXT\n  in a value, write `\\:` for `:` and `\\,` for `,`",
        ),
        (
            "--resource book --field a:choice=",
            "the choice `a` has no values",
            "write them as a:choice=one,other",
        ),
        (
            "--resource sheep --plural sheep --field a:text",
            "one and several are both called `sheep`",
            "call several of them otherwise, such as --plural sheep_list",
        ),
    ] {
        let folder = folder();
        let run = tool(&format!("trial apps {words}")).in_folder(folder.path()).failure();
        assert_eq!(run, (2, format!("error: {message}\n  {hint}\n")), "{words}");
        assert!(files(folder.path()).is_empty(), "{words}");
    }
}

#[test]
fn long_names_are_cut_and_many_fields_counted() {
    let run = tool_with("trial apps --field a:text --resource", "a".repeat(500)).failure();
    let shown = "a".repeat(60);
    let message =
        format!("error: a resource cannot be called `{shown}…`: it is longer than 30 characters\n");
    assert_eq!(run, (2, format!("{message}  such as `{}`\n", "a".repeat(28))));
    let fields: Vec<String> = (0..41).map(|number| format!("--field f{number}:text")).collect();
    let run = tool(&format!("trial apps --resource book {}", fields.join(" "))).failure();
    assert_eq!(
        run,
        (2, "error: resource `book` has 41 fields\n  at most 40 fit a page\n".to_owned())
    );
}

/// What a command that was refused says to write instead.
fn advised(message: &str) -> &str {
    message
        .trim_end()
        .rsplit("such as ")
        .next()
        .unwrap()
        .trim_start_matches("--plural ")
        .trim_matches('`')
}

#[test]
fn what_is_advised_is_accepted() {
    let folder = folder();
    fs::write(folder.path().join("mine.txt"), "").unwrap();
    let run = |words: &str| tool(&format!("trial . {words}")).in_folder(folder.path()).failure().1;
    // The names are looked at first, then the directory, so that nothing has to be written to see that they will do.
    let is_accepted = |message: &str| message.starts_with("error: directory");
    for (file, line) in [
        ("fields", "--resource book --field NAME:text"),
        ("keywords", "--resource book --field NAME:text"),
        ("classes", "--field a:text --resource NAME"),
        ("keywords", "--field a:text --resource NAME"),
        ("packages", "--field a:text --resource thing --plural NAME"),
        ("keywords", "--field a:text --resource thing --plural NAME"),
    ] {
        for name in listed(file) {
            let message = run(&line.replace("NAME", &name));
            assert!(file == "keywords" || !is_accepted(&message), "{name} as in {line}");
            for message in [message, run(&line.replace("NAME", &name.to_uppercase()))] {
                let instead = line.replace("NAME", advised(&message));
                assert!(is_accepted(&message) || is_accepted(&run(&instead)), "{message}{instead}");
            }
        }
    }
}

/// The names of a file beside the program's own; of a class, that of the resource.
fn listed(file: &str) -> Vec<String> {
    let path = Path::new(crate::tool::PROJECT).join(format!("src/trial/reserved/{file}.txt"));
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(resource_of)
        .collect()
}

fn resource_of(class: &str) -> String {
    let mut name = String::new();
    for letter in class.chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

#[test]
fn texts_that_nobody_can_read_are_refused() {
    for (text, code) in [("a\u{1b}b", "001B"), ("a\u{202e}b", "202E")] {
        let folder = folder();
        let run = tool_with("trial apps --resource book --field", format!("a:text:label={text}"))
            .in_folder(folder.path())
            .failure();
        assert_eq!(
            run,
            (
                2,
                format!(
                    "error: a label of field `a` has the control character U+{code}\n  write it otherwise\n"
                )
            )
        );
    }
    let marks_alone =
        tool_with("trial apps --resource book --field", "a:text:label=\u{200e}").failure();
    assert_eq!(
        marks_alone.1,
        "error: a label of field `a` is empty\n  write one, or take label= out\n"
    );
    let long = format!("a:choice=x,{}", "y".repeat(101));
    let run = tool_with("trial apps --resource book --field", long).failure();
    assert_eq!(
        run.1,
        "error: a value of field `a` has 101 characters; at most 100 are allowed\n  write it otherwise\n"
    );
}

#[test]
fn flags_and_isolates_are_texts_and_marks_are_escaped_in_python() {
    let england = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
    let folder = folder();
    tool_with(
        "trial apps --resource book --field",
        format!("a:text:label={england} \u{2067}שלום\u{2069}\u{200e}"),
    )
    .in_folder(folder.path())
    .text();
    for model in ["flask_app/app/forms.py", "django_app/books/models.py"] {
        let text = fs::read_to_string(folder.path().join("apps").join(model)).unwrap();
        assert!(text.contains(&format!("\"{england} \\u2067שלום\\u2069\\u200e\"")), "{text}");
    }
}

#[test]
fn the_next_steps_fit_every_directory_and_width() {
    let folder = folder();
    let told = tool("trial .").in_folder(folder.path()).text();
    assert!(told.starts_with("two apps for tasks: 66 files\n  python3 trial.py test "), "{told}");
    let told = tool("trial -- -dash").in_folder(folder.path()).text();
    assert!(told.contains("\n  cd ./-dash\n"), "{told}");
    let told = tool_with("trial --format markdown", "a`b").in_folder(folder.path()).text();
    assert!(told.contains("\n- `` cd 'a`b' ``\n"), "{told}");
    tool("trial some/folder/with/quite/a/long/name").width(30).in_folder(folder.path()).prints(
        str![[r#"
two apps for tasks: 66 files
  cd some/folder/with/quite/a/long/name
  python3 trial.py test
    one suite, run against
    both
  python3 trial.py serve
    both side by side, until
    Ctrl-C
  python3 trial.py report
    what differs, measured
  flask-or-django … --trial flask|django|even
    which felt better

"#]],
    );
}

#[test]
fn no_mark_of_a_template_is_left() {
    let folder = folder();
    tool(&format!("trial apps {BOOK}")).in_folder(folder.path()).text();
    for (name, bytes) in files(folder.path()) {
        let text = String::from_utf8(bytes).unwrap();
        let left = ["[[ ", "[% ", "[# ", "__plural__"]
            .iter()
            .find(|mark| text.contains(**mark) || name.contains(**mark));
        assert!(left.is_none(), "{name}: {left:?}");
        assert!(
            text.is_empty() || text.ends_with('\n') && !text.ends_with("\n\n"),
            "{name} ends otherwise"
        );
    }
}

/// The apps stand on what the claims were checked on.
#[test]
fn the_apps_pin_the_releases_of_the_probes() {
    let folder = folder();
    tool("trial apps").in_folder(folder.path()).text();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for file in ["requirements.txt", "constraints.txt"] {
        known.extend(crate::environment::pins(file));
    }
    let mut compared = 0;
    for app in ["flask_app", "django_app"] {
        let text =
            fs::read_to_string(folder.path().join(format!("apps/{app}/requirements.txt"))).unwrap();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (name, version) = line.split_once("==").unwrap_or_else(|| panic!("no pin: {line}"));
            if let Some(pinned) = known.get(name) {
                compared += 1;
                assert_eq!(version, pinned, "{name} in {app}");
            }
        }
    }
    assert!(compared >= 10, "{compared}");
}
