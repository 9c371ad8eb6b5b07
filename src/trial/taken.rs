//! Names that have a meaning already, in Python or in one of the frameworks.

/// Words of Python.
pub const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
    "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// What models, forms and serializers of the two frameworks call their own things, and what the apps' code needs.
pub const BY_FIELDS: [&str; 57] = [
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
pub const BY_RESOURCES: [&str; 51] = [
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
pub const MODULES: &str = " abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb \
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
