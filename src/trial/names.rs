//! Which names fields and resources may have: they become names in Python, in a database and in addresses.

use crate::error::Error;
use crate::text;

/// In characters; a database may cut longer ones.
const LONGEST: usize = 30;

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What models, forms and serializers of the two frameworks call their own things, and what the apps' code needs.
const TAKEN_BY_FIELDS: [&str; 57] = [
    "adelete",
    "arefresh_from_db",
    "asave",
    "bool",
    "check",
    "clean",
    "clean_fields",
    "cls",
    "csrf_token",
    "csrfmiddlewaretoken",
    "data",
    "date_error_message",
    "db",
    "delete",
    "dt",
    "errors",
    "filters",
    "form_errors",
    "forms",
    "from_db",
    "full_clean",
    "get_absolute_url",
    "get_constraints",
    "get_deferred_fields",
    "hidden_tag",
    "id",
    "int",
    "is_submitted",
    "letter_or_digit",
    "mapped_column",
    "mcs",
    "meta",
    "metadata",
    "models",
    "objects",
    "pk",
    "populate_obj",
    "prepare_database_save",
    "process",
    "property",
    "query",
    "query_class",
    "refresh_from_db",
    "registry",
    "reverse",
    "sa",
    "save",
    "save_base",
    "self",
    "serializable_value",
    "str",
    "unique_error_message",
    "validate",
    "validate_constraints",
    "validate_on_submit",
    "validate_unique",
    "validators",
];

/// What the frameworks and the files of the apps are called already.
const TAKEN_BY_RESOURCES: [&str; 51] = [
    "admin",
    "api",
    "app",
    "asgi",
    "asgiref",
    "auth",
    "base",
    "blueprint",
    "client",
    "config",
    "contenttypes",
    "db",
    "decimal",
    "django",
    "extensions",
    "field",
    "flask",
    "form",
    "forms",
    "integrity_error",
    "list",
    "manage",
    "mapped",
    "messages",
    "meta",
    "migration",
    "migrations",
    "model",
    "models",
    "multi_dict",
    "object",
    "page",
    "pages",
    "request",
    "response",
    "rest_framework",
    "serializer",
    "serializers",
    "sessions",
    "sqlalchemy",
    "sqlparse",
    "static",
    "staticfiles",
    "stop_validation",
    "templates",
    "test",
    "test_case",
    "tests",
    "urls",
    "validation_error",
    "view",
];

/// Modules of Python, which a package of the same name would hide.
const MODULES: &str = " abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb \
    binascii bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall \
    concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal \
    difflib dis distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch \
    fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http \
    idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword linecache locale logging lzma \
    mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath \
    numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib \
    posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pyexpat queue quopri random re readline reprlib \
    resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket \
    socketserver spwd sqlite3 ssl stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog \
    tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter token tokenize tomllib trace \
    traceback tracemalloc tty turtle types typing unicodedata unittest urllib uu uuid venv warnings wave weakref \
    webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ";

/// Notes what is wrong with the name of a field, and one that would do.
///
/// # Errors
/// When the name cannot be used.
pub fn ensure_field(name: &str, resource: &str) -> Result<(), Error> {
    let fault = fault(name).or_else(|| {
        let is_hook = ["validate_", "filter_"].iter().any(|hook| name.starts_with(hook));
        if is_hook || TAKEN_BY_FIELDS.contains(&name) {
            Some("is taken: models and forms have something of that name")
        } else {
            None
        }
    });
    refuse("a field", name, fault, &format!("{resource}_"))
}

/// Notes what is wrong with the name of a resource, or that of several of them, and one that would do.
///
/// # Errors
/// When the name cannot be used.
pub fn ensure_resource(name: &str, plural: &str) -> Result<(), Error> {
    for (what, name) in [("a resource", name), ("several of them", plural)] {
        let fault = fault(name).or_else(|| match name {
            _ if MODULES.contains(&format!(" {name} ")) => Some("is taken: Python has a module of that name"),
            _ if TAKEN_BY_RESOURCES.contains(&name) => Some("is taken: the frameworks have something of that name"),
            _ => None,
        });
        refuse(what, name, fault, "my_")?;
    }
    if name == plural {
        let hint = format!("call several of them otherwise, such as --plural {name}_list");
        return Err(Error::input(format!("one and several are both called `{name}`"), hint));
    }
    Ok(())
}

fn refuse(what: &str, name: &str, fault: Option<&str>, prefix: &str) -> Result<(), Error> {
    let Some(fault) = fault else { return Ok(()) };
    let hint = format!("such as `{}`", suggestion(name, prefix));
    Err(Error::input(format!("{what} cannot be called {}: it {fault}", text::quote(name)), hint))
}

/// What is wrong with a name wherever it stands.
fn fault(name: &str) -> Option<&'static str> {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if name.is_empty() {
        Some("is empty")
    } else if KEYWORDS.contains(&name) {
        Some("is a word of Python")
    } else if !name.chars().all(is_plain) {
        Some("has more than small letters, digits and `_`")
    } else if !name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        Some("does not begin with a small letter")
    } else if name.contains("__") || name.ends_with('_') {
        Some("has a `_` too many")
    } else if name.len() > LONGEST {
        Some("is longer than 30 characters")
    } else {
        None
    }
}

/// A name much like it that would do.
fn suggestion(name: &str, prefix: &str) -> String {
    let letters =
        name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' });
    let words: String = letters.collect();
    let slug = words.split_whitespace().collect::<Vec<_>>().join("_");
    let kept = fault(&slug).is_none() && slug != name;
    let whole = if kept || slug.len() > LONGEST { slug } else { format!("{prefix}{slug}") };
    let cut: String = whole.chars().take(LONGEST).collect();
    let fitting = cut.trim_matches('_');
    if fault(fitting).is_none() { fitting.to_owned() } else { format!("{prefix}1") }
}
