//! The same small app in both frameworks: what is written, and what never is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use snapbox::{IntoData as _, str};

use crate::tool::{folder, tool, tool_with};

/// The hint for an unknown type: a new one goes here, too.
const TYPES: &str = "types: text, longtext, integer, decimal, boolean, date, choice";
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
wrote two apps for tasks (66 files)
  cd apps
  python3 trial.py test             run the same tests against both
  python3 trial.py serve            run both side by side, until Ctrl-C
  python3 trial.py report           measure how they differ
  flask-or-django -i --trial flask  if you preferred Flask; or django, or even

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
django_app/app/__init__.py
django_app/app/admin.py
django_app/app/api.py
django_app/app/apps.py
django_app/app/forms.py
django_app/app/migrations/0001_initial.py
django_app/app/migrations/__init__.py
django_app/app/models.py
django_app/app/serializers.py
django_app/app/templates/403_csrf.html
django_app/app/templates/404.html
django_app/app/templates/500.html
django_app/app/templates/app/base.html
django_app/app/templates/app/delete.html
django_app/app/templates/app/detail.html
django_app/app/templates/app/form.html
django_app/app/templates/app/list.html
django_app/app/templatetags/__init__.py
django_app/app/templatetags/labels.py
django_app/app/tests.py
django_app/app/urls.py
django_app/app/validators.py
django_app/app/views.py
django_app/config/__init__.py
django_app/config/asgi.py
django_app/config/settings.py
django_app/config/urls.py
django_app/config/wsgi.py
django_app/manage.py
django_app/pyproject.toml
django_app/requirements.txt
django_app/static/style.css
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
fn the_help_says_what_a_resource_can_be() {
    let help = tool("trial --help").text();
    let own = help.split("  -h, --help").next().unwrap().lines().map(str::trim_end);
    snapbox::assert_data_eq!(
        own.collect::<Vec<_>>().join("\n"),
        str![[r#"
Generate the same small app in both frameworks, to see which suits you

Usage: flask-or-django trial [OPTIONS] <DIR>

Arguments:
  <DIR>
          A new or empty directory

Options:
      --resource <NAME>
          What the apps store, such as book [default: a to-do list]

      --plural <NAME>
          Its plural, if irregular

      --field <NAME:TYPE>
          A field, such as title:text; repeat for more

          Types: text, longtext, integer, decimal, boolean, date or choice. A
          choice lists its values, as in kind:choice=novel,essay. After the type
          you can add :optional, :unique and, at the end, :label=TEXT. In a
          value, write \, for a comma and \: for a colon.

"#]]
        .raw()
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
# Wrote two apps for tasks (66 files)

- `cd other`
- `python3 trial.py test`: run the same tests against both
- `python3 trial.py serve`: run both side by side, until Ctrl-C
- `python3 trial.py report`: measure how they differ
- `flask-or-django -i --trial flask`: if you preferred Flask; or django, or even

Made by flask-or-django 0.2.0:

```sh
flask-or-django trial other --format markdown
```

"#]]);
}

#[test]
fn the_same_words_write_the_same_bytes() {
    let (one, other) = (folder(), folder());
    tool(&format!("trial apps {BOOK}")).in_folder(one.path()).text();
    tool(&format!("trial deep/er/apps {BOOK}")).in_folder(other.path()).text();
    assert_eq!(files(&one.path().join("apps")), files(&other.path().join("deep/er/apps")));
}

/// What is wrong with a resource, and what to do about it.
#[test]
fn names_and_types_that_cannot_be_used() {
    for (words, message, hint) in [
        (
            "--resource book",
            "resource `book` has no fields",
            "add some, such as --field title:text --field pages:integer:optional",
        ),
        (
            "--resource book --field title",
            "missing type in `title`",
            "write a field as NAME:TYPE, such as title:text or pages:integer:optional",
        ),
        (
            "--resource book --field class:text",
            "invalid field name `class`: it is a Python keyword",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field id:integer",
            "invalid field name `id`: models or forms already use it",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field csrf_token:text",
            "invalid field name `csrf_token`: models or forms already use it",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field filter_a:text",
            "invalid field name `filter_a`: models or forms already use it",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field first-name:text",
            "invalid field name `first-name`: it may contain only lower-case letters, digits and `_`",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field título:text",
            "invalid field name `título`: it may contain only lower-case letters, digits and `_`",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field 2nd:text",
            "invalid field name `2nd`: it must start with a lower-case letter",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field a__b:text",
            "invalid field name `a__b`: it must not have `__`, or `_` at its end",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field a_:text",
            "invalid field name `a_`: it must not have `__`, or `_` at its end",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field :text",
            "invalid field name ``: it is empty",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field aaaaaaaaaabbbbbbbbbbccccccccccd:text",
            "invalid field name `aaaaaaaaaabbbbbbbbbbccccccccccd`: it is longer than 30 characters",
            "choose another name, such as `title`",
        ),
        (
            "--resource book --field a:text --field a:date",
            "duplicate field `a`",
            "remove one of them, or rename it",
        ),
        (
            "--resource book --field a:string",
            "unknown type `string` for field `a`; did you mean `text`?",
            TYPES,
        ),
        (
            "--resource book --field a:chioce=x",
            "unknown type `chioce` for field `a`; did you mean `choice`?",
            TYPES,
        ),
        ("--resource book --field a:json", "unknown type `json` for field `a`", TYPES),
        (
            "--resource book --field a:text,b:text",
            "unknown type `text,b` for field `a`",
            "write one --field for each: --field title:text --field pages:integer",
        ),
        (
            "--resource book --field a:text:uniq",
            "unknown option `uniq` for field `a`; did you mean `unique`?",
            "options: optional, unique and, last, label=TEXT",
        ),
        (
            "--resource book --field a:text:required",
            "unknown option `required` for field `a`",
            "remove it; fields are required by default",
        ),
        (
            "--resource book --field a:text:optional,b:text",
            "unknown option `optional,b` for field `a`",
            "write one --field for each: --field title:text --field pages:integer",
        ),
        (
            "--resource book --field a:choice=x:y",
            "unknown option `y` for field `a`",
            "options: optional, unique and, last, label=TEXT\n  in a value, write `\\:` for `:` and `\\,` for `,`",
        ),
        (
            "--resource book --field a:boolean:unique",
            "boolean field `a` cannot be unique",
            "remove the option",
        ),
        (
            "--resource book --field a:text=x",
            "text field `a` takes no values",
            "remove them; only choice fields have values",
        ),
        (
            "--resource book --field a:choice",
            "choice field `a` has no values",
            "list them, such as a:choice=one,other",
        ),
        (
            "--resource book --field a:choice=",
            "choice field `a` has no values",
            "list them, such as a:choice=one,other",
        ),
        (
            "--resource book --field a:choice=x,x",
            "duplicate value `x` of choice field `a`",
            "remove one of them",
        ),
        (
            "--resource book --field a:choice=x,",
            "a value of field `a` is empty",
            "write one, or remove its comma",
        ),
        (
            "--resource book --field a:text:label=",
            "a label of field `a` is empty",
            "write one, or remove label=",
        ),
        (
            "--resource book --field a:text:label",
            "missing text for the label of field `a`",
            "write label=TEXT, at the end",
        ),
        (
            "--resource Book --field a:text",
            "invalid resource name `Book`: it may contain only lower-case letters, digits and `_`",
            "choose another name, such as `book`",
        ),
        (
            "--resource 名前 --field a:text",
            "invalid resource name `名前`: it may contain only lower-case letters, digits and `_`",
            "choose another name, such as `book`",
        ),
        (
            "--resource Book",
            "invalid resource name `Book`: it may contain only lower-case letters, digits and `_`",
            "choose another name, such as `book`",
        ),
        (
            "--resource none --field a:text",
            "invalid resource name `none`: its class name would be a Python keyword",
            "choose another name, such as `book`",
        ),
        (
            "--resource book --plural admin --field a:text",
            "invalid plural `admin`: the apps already use it as a path or a table",
            "choose another plural, such as --plural books",
        ),
        (
            "--resource book --plural alembic_version --field a:text",
            "invalid plural `alembic_version`: the apps already use it as a path or a table",
            "choose another plural, such as --plural books",
        ),
        (
            "--resource book --plural api --field a:text",
            "invalid plural `api`: the apps already use it as a path or a table",
            "choose another plural, such as --plural books",
        ),
        (
            "--resource book --plural static --field a:text",
            "invalid plural `static`: the apps already use it as a path or a table",
            "choose another plural, such as --plural books",
        ),
        (
            "--resource book --plural sqlite_books --field a:text",
            "invalid plural `sqlite_books`: the apps already use it as a path or a table",
            "choose another plural, such as --plural books",
        ),
        (
            "--resource aaaaaaaaaabbbbbbbbbbcccccccccc --field a:text",
            "invalid plural `aaaaaaaaaabbbbbbbbbbccccccccccs`: it is longer than 30 characters",
            "choose another plural, such as --plural books",
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
        format!("error: invalid resource name `{shown}…`: it is longer than 30 characters\n");
    assert_eq!(run, (2, format!("{message}  choose another name, such as `book`\n")));
    let fields: Vec<String> = (0..41).map(|number| format!("--field f{number}:text")).collect();
    let run = tool(&format!("trial apps --resource book {}", fields.join(" "))).failure();
    let message = "error: resource `book` has 41 fields\n  remove some; the limit is 40\n";
    assert_eq!(run, (2, message.to_owned()));
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
                    "error: a label of field `a` has the control character U+{code}\n  remove it\n"
                )
            )
        );
    }
    let marks_alone =
        tool_with("trial apps --resource book --field", "a:text:label=\u{200e}").failure();
    assert_eq!(
        marks_alone.1,
        "error: a label of field `a` is empty\n  write one, or remove label=\n"
    );
    let long = format!("a:choice=x,{}", "y".repeat(101));
    let run = tool_with("trial apps --resource book --field", long).failure();
    assert_eq!(
        run.1,
        "error: a value of field `a` has 101 characters; the limit is 100\n  shorten it\n"
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
    for model in ["flask_app/app/forms.py", "django_app/app/models.py"] {
        let text = fs::read_to_string(folder.path().join("apps").join(model)).unwrap();
        assert!(text.contains(&format!("\"{england} \\u2067שלום\\u2069\\u200e\"")), "{text}");
    }
}

#[test]
fn the_next_steps_fit_every_directory_and_width() {
    let folder = folder();
    let told = tool("trial .").in_folder(folder.path()).text();
    assert!(
        told.starts_with("wrote two apps for tasks (66 files)\n  python3 trial.py test "),
        "{told}"
    );
    let told = tool("trial -- -dash").in_folder(folder.path()).text();
    assert!(told.contains("\n  cd ./-dash\n"), "{told}");
    let told = tool_with("trial --format markdown", "a`b").in_folder(folder.path()).text();
    assert!(told.contains("\n- `` cd 'a`b' ``\n"), "{told}");
    tool("trial some/folder/with/quite/a/long/name").width(30).in_folder(folder.path()).prints(
        str![[r#"
wrote two apps for tasks (66
files)
  cd some/folder/with/quite/a/long/name
  python3 trial.py test
    run the same tests against
    both
  python3 trial.py serve
    run both side by side,
    until Ctrl-C
  python3 trial.py report
    measure how they differ
  flask-or-django -i --trial flask
    if you preferred Flask; or
    django, or even

"#]],
    );
}

#[test]
fn no_mark_of_a_template_is_left() {
    let folder = folder();
    tool(&format!("trial apps {BOOK}")).in_folder(folder.path()).text();
    for (name, bytes) in files(folder.path()) {
        let text = String::from_utf8(bytes).unwrap();
        let left = ["[[ ", "[% ", "[# "].iter().find(|mark| text.contains(**mark));
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
