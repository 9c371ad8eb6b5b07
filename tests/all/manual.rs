//! The manual pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use snapbox::{IntoData as _, str};

use crate::shells::{ASKS, MEANS, hostile};
use crate::tool::{PROJECT, SMALL, change, folder, small, tool, tool_with};

/// A page as `man` shows it at 80 columns.
fn shown(page: &Path) -> String {
    let run = Command::new("man")
        .args(["--warnings", "-l"])
        .arg(page)
        .envs([
            ("LC_ALL", "C.UTF-8"),
            ("MANWIDTH", "80"),
            ("MANOPT", "--no-hyphenation --no-justification"),
        ])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.is_empty(), "{}: {said}", page.display());
    String::from_utf8(run.stdout).unwrap()
}

/// Texts that roff could take for requests or escapes, or that are hard to break.
const ROFF: [&str; 4] = [
    r"it's $'\x27', 'br and .so /etc/passwd, \fBbold\fR \(bu \n(.g \ .",
    r"'br: .br .so 'so '' .. \' \. \\ \\\ \e \c \& %",
    "“curly” ‘quotes’ … — “curly” ‘quotes’ … — “curly” ‘quotes’ … — 😀",
    "大きなプロジェクトで多くの人が長いあいだ働きます。大きなプロジェクトで、人",
];

/// Directories whose names roff could misread in the examples, which are as they were typed.
const NAMES: [&str; 3] = [
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&b",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 'bbb .so",
    "two  spaces \\fB",
];

/// The hostile rule set with these texts, in a directory whose name has to be quoted.
fn for_roff(folder: &Path, name: &str) -> PathBuf {
    let (hostile, rules) = (hostile(), folder.join(name));
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    for (old, new) in MEANS.into_iter().zip(ROFF) {
        change(hostile.path(), "questions/size.json", &quoted(old), &quoted(new));
    }
    fs::rename(hostile.keep(), &rules).unwrap();
    rules
}

/// A text as it is but for breaks of lines. man breaks after a hyphen, and in Chinese anywhere.
fn words(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Texts may have anything, and the built-in rule set has the most.
#[test]
#[ignore = "needs man-db and mandoc"]
fn man_and_mandoc_find_nothing_in_any_page() {
    let (hostile, folder_for_roff) = (hostile(), folder());
    let mut sets = ["rules", SMALL, "tests/databases"].map(PathBuf::from).to_vec();
    sets.push(hostile.path().into());
    sets.extend(NAMES.map(|name| for_roff(folder_for_roff.path(), name)));
    for rules in sets {
        let folder = folder();
        let rules = Path::new(PROJECT).join(rules);
        let pages = folder.path().join("pages");
        tool_with("man --rules", &rules).words(["--dir", pages.to_str().unwrap()]).prints("");
        let mut count = 0;
        for page in fs::read_dir(&pages).unwrap() {
            let page = page.unwrap().path();
            let lint = Command::new("mandoc").args(["-T", "lint"]).arg(&page).output().unwrap();
            assert_eq!(String::from_utf8_lossy(&lint.stdout), "", "{}", page.display());
            shown(&page);
            count += 1;
        }
        assert!(count >= 13, "{count} pages");
    }
}

#[test]
#[ignore = "needs man-db"]
fn man_shows_every_text_as_it_is() {
    let (rules, folder) = (hostile(), folder());
    let page = folder.path().join("page.1");
    let shown = |rules: &Path| {
        fs::write(&page, tool_with("man --rules", rules).text()).unwrap();
        shown(&page)
    };
    let page = words(&shown(rules.path()));
    for text in [ASKS].iter().chain(&MEANS) {
        assert!(page.contains(&words(text)), "{text}\n{page}");
    }
    for name in NAMES {
        let rules = for_roff(folder.path(), name);
        let page = shown(&rules);
        let quoted = shell_words::quote(rules.to_str().unwrap());
        let example = format!("--rules {quoted} questions --explain\n");
        assert!(page.contains(&example), "{example}\n{page}");
        for text in ROFF {
            assert!(words(&page).contains(&words(text)), "{text}\n{page}");
        }
    }
}

#[test]
fn every_command_of_the_help_has_a_page() {
    let folder = folder();
    small("man --dir pages").in_folder(folder.path()).prints("");
    let mut names = Vec::new();
    for page in fs::read_dir(folder.path().join("pages")).unwrap() {
        names.push(page.unwrap().file_name().into_string().unwrap());
    }
    names.sort();
    snapbox::assert_data_eq!(
        names.join("\n"),
        str![[r#"
flask-or-django-cases.1
flask-or-django-compare.1
flask-or-django-completions.1
flask-or-django-man.1
flask-or-django-questions.1
flask-or-django-rules-audit.1
flask-or-django-rules-check.1
flask-or-django-rules-export.1
flask-or-django-rules-format.1
flask-or-django-rules.1
flask-or-django-trial.1
flask-or-django-version.1
flask-or-django-why.1
flask-or-django.1
"#]]
    );
    for name in names {
        let words = name.trim_start_matches("flask-or-django").trim_end_matches(".1");
        let printed = small(&format!("man {}", words.replace('-', " "))).in_folder(folder.path());
        let written = fs::read_to_string(folder.path().join("pages").join(&name)).unwrap();
        assert_eq!(printed.text(), written, "{name}");
    }
}

#[test]
fn a_page_says_what_the_help_says() {
    small("man rules check").prints(
        str![[r#"
.TH FLASK-OR-DJANGO-RULES-CHECK 1 2026-11-26 "flask-or-django 0.2.0" "User Commands"
.SH NAME
flask\-or\-django\-rules\-check \- Report every problem in a rule set
.SH SYNOPSIS
\fBflask\-or\-django rules check\fR [OPTIONS] <DIR>
.SH OPTIONS
.TP
\fB\-h\fR, \fB\-\-help\fR
Print help
.TP
<\fIDIR\fR>
Directory with guide.json
.SH "INPUT AND OUTPUT"
.TP
\fB\-\-format\fR \fI<FORMAT>\fR [default: table]
Output format
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
table: Table, as wide as the terminal
.IP \(bu 2
json: JSON, for scripts
.IP \(bu 2
markdown: Markdown, for a pull request or a web page
.RE
.TP
\fB\-\-plain\fR
Print plain labelled lines, for screen readers [alias: \-\-accessible]
.TP
\fB\-\-color\fR \fI<WHEN>\fR [default: auto]
When to use colour
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
auto: On a terminal, unless `NO_COLOR` is set
.IP \(bu 2
always: Always, even in a pipe
.IP \(bu 2
never: Never
.RE
.SH "SEE ALSO"
\fBflask\-or\-django\fR(1),
\fBflask\-or\-django\-rules\fR(1)

"#]]
        .raw(),
    );
    small("man").prints(
        str![[r#"
.TH FLASK-OR-DJANGO 1 2026-11-26 "flask-or-django 0.2.0" "User Commands"
.SH NAME
flask\-or\-django \- Choose between Flask and Django
.SH SYNOPSIS
\fBflask\-or\-django\fR [OPTIONS] [COMMAND]
.SH DESCRIPTION
Choose between Flask and Django
.PP
Rules turn your answers into points, and every rule cites claims that were
checked. The result shows the scores, the reasons, how sure it is, and what
you\(aqd have to add. Questions that you skip or answer with not\-sure stay
open.
.SH OPTIONS
.TP
\fB\-h\fR, \fB\-\-help\fR
Print help
.TP
\fB\-V\fR, \fB\-\-version\fR
Print version
.SH "YOUR PROJECT"
.TP
\fB\-\-control\fR \fI<ANSWER>\fR
How much do you want to choose yourself?
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
fine: every part
.IP \(bu 2
balanced: some parts
.IP \(bu 2
conventional: as little as possible
.IP \(bu 2
not\-sure: leave it open
.RE
.TP
\fB\-\-size\fR \fI<ANSWER>\fR
How big will the project get?
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
prototype: an idea to try out
.IP \(bu 2
small: a handful of pages or endpoints
.IP \(bu 2
medium: several areas that share their data
.IP \(bu 2
large: many areas, and many people who work on them
.IP \(bu 2
not\-sure: leave it open
.RE
.TP
\fB\-\-admin\fR \fI<ANSWER>\fR
Do staff need a site to look after the data?
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
none: nobody edits data by hand
.IP \(bu 2
helpful: good to have
.IP \(bu 2
essential: staff work in it every day
.IP \(bu 2
not\-sure: leave it open
.RE
.TP
\fB\-\-database\fR \fI<ANSWER>\fR
What stores the data?
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
none: nothing, or plain files
.IP \(bu 2
relational: PostgreSQL, SQLite and the like
.IP \(bu 2
other: MongoDB and the like
.IP \(bu 2
not\-sure: leave it open
.RE
.TP
\fB\-\-experience\fR \fI<ANSWER>\fR
What does the team know already?
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
new: neither of them
.IP \(bu 2
flask: Flask
.IP \(bu 2
django: Django
.IP \(bu 2
both: both of them
.IP \(bu 2
not\-sure: leave it open
.RE
.TP
\fB\-\-trial\fR \fI<ANSWER>\fR
Which did you like better after you had built the same small app in both?
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
flask: Flask
.IP \(bu 2
django: Django
.IP \(bu 2
even: both alike
.IP \(bu 2
not\-sure: leave it open
.RE
.TP
\fB\-\-weight\fR \fI<QUESTION=N>\fR
Multiply a question\(aqs points by N, from 0 to 10; repeat for other
questions
.TP
\fB\-\-fixed\fR \fI<QUESTION>\fR
Don\(aqt suggest another answer to this question; repeat for others, or free
all with none. Use it for what you can\(aqt choose.
.SH "INPUT AND OUTPUT"
.TP
\fB\-\-answers\fR \fI<FILE>\fR
Read answers from a JSON file (\- for standard input); flags override it
.TP
\fB\-\-save\fR \fI<FILE>\fR
Save your answers to a JSON file, for use with \-\-answers
.TP
\fB\-i\fR, \fB\-\-interactive\fR
Ask the questions that flags and file don\(aqt answer
.TP
\fB\-\-force\fR
Let \-\-save overwrite an existing file
.TP
\fB\-\-explain\fR
Show the claims behind the points, and what was not counted
.TP
\fB\-\-guide\-as\-written\fR
Also show the result you would get by taking the guide this tool checks at
its word. Some of what the guide says doesn\(aqt hold up and scores no
points. This option counts all of the guide\(aqs arguments and nothing else,
and shows both results side by side with the corrections below.
.TP
\fB\-\-format\fR \fI<FORMAT>\fR [default: table]
Output format
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
table: Table, as wide as the terminal
.IP \(bu 2
json: JSON, for scripts
.IP \(bu 2
markdown: Markdown, for a pull request or a web page
.RE
.TP
\fB\-\-rules\fR \fI<DIR>\fR
Use the rule set in DIR instead of the built\-in one
.TP
\fB\-\-plain\fR
Print plain labelled lines, for screen readers [alias: \-\-accessible]
.TP
\fB\-\-color\fR \fI<WHEN>\fR [default: auto]
When to use colour
.br
\fIPossible values:\fR
.RS 14
.IP \(bu 2
auto: On a terminal, unless `NO_COLOR` is set
.IP \(bu 2
always: Always, even in a pipe
.IP \(bu 2
never: Never
.RE
.SH SUBCOMMANDS
.TP
flask\-or\-django\-questions(1)
List every question with its answers, its flag and why it is asked
.TP
flask\-or\-django\-compare(1)
Show every claim with its rating, or those on a topic
.TP
flask\-or\-django\-why(1)
Show the evidence behind a question, a rule, a caution or a claim
.TP
flask\-or\-django\-cases(1)
List what real projects chose, or show one of these cases
.TP
flask\-or\-django\-trial(1)
Generate the same small app in both frameworks, to see which suits you
.TP
flask\-or\-django\-rules(1)
Check, format, audit or export a rule set
.TP
flask\-or\-django\-completions(1)
Print the completion script for a shell
.TP
flask\-or\-django\-man(1)
Print the manual page of the program or of a command, or write all of them
.TP
flask\-or\-django\-version(1)
Print version
.SH "EXIT STATUS"
.TP
\fB0\fR
Done, also if the reader of the output closed the pipe.
.TP
\fB1\fR
A check failed: rules check found problems, rules format \-\-check a file to
format, or rules audit a limit exceeded.
.TP
\fB2\fR
Bad usage or bad input.
.TP
\fB129\fR
The terminal was closed.
.TP
\fB130\fR
Ended by Ctrl\-C. The message shows the command to continue with.
.TP
\fB131\fR
Ended by SIGQUIT, likewise.
.TP
\fB143\fR
Ended by SIGTERM, likewise.
.SH ENVIRONMENT
.TP
\fBCOLUMNS\fR
How many columns results have, from 20 to 100; otherwise as many as the
terminal has.
.TP
\fBNO_COLOR\fR
If set, \-\-color auto means never.
.TP
\fBCLICOLOR_FORCE\fR
If set to anything but 0, \-\-color auto means always.
.TP
\fBCLICOLOR\fR
If set to 0, \-\-color auto means never.
.TP
\fBACCESSIBLE\fR
Unless empty, 0, false, no or off, the same as \-\-plain.
.TP
\fBTERM\fR
If dumb, \-\-color auto means never, and an interview asks line by line.
.TP
\fBLC_ALL, LC_CTYPE, LANG\fR
The first of them that is set says whether the terminal shows UTF\-8; if it
does not, all is drawn in ASCII.
.TP
\fBSOURCE_DATE_EPOCH\fR
Stands in for today\(aqs date, in seconds since 1970: rules check measures
the age of claims from it, and manual pages are dated with it.
.SH EXAMPLES
.nf
flask\-or\-django \-\-rules tests/small\-rules \-\-control balanced \-\-size \c
small \-\-admin helpful
flask\-or\-django \-\-rules tests/small\-rules \-\-answers needs.json \c
\-\-weight admin=2
flask\-or\-django \-\-rules tests/small\-rules questions \-\-explain
.fi

"#]]
        .raw(),
    );
}

/// `rules check`, too, looks at the clock only if the variable is not set.
#[test]
fn the_day_of_a_page_can_be_set() {
    let page = |day: &str| small("man why").env("SOURCE_DATE_EPOCH", day);
    assert!(page("0").text().starts_with(".TH FLASK-OR-DJANGO-WHY 1 1970-01-01 "));
    page("yesterday").fails(str![[r#"
error: invalid SOURCE_DATE_EPOCH `yesterday`
  use the seconds since 1970, such as 1795651200, or unset it

"#]]);
}

#[test]
fn what_has_no_page_is_said() {
    small("man chekc").fails(str![[r#"
error: no manual page for `chekc`
  did you mean `rules check`?

"#]]);
    small("man rules chekc").fails(str![[r#"
error: no manual page for `rules chekc`
  did you mean `rules check`?

"#]]);
    small("man nothing").fails(str![[r#"
error: no manual page for `nothing`
  commands: questions, compare, why, cases, trial, rules, rules check, rules
  format, rules export, rules audit, completions, man, version

"#]]);
    tool("--rules tests/databases man trial").fails(str![[r#"
error: no manual page for `trial`
  commands: questions, compare, why, cases, rules, rules check, rules format,
  rules export, rules audit, completions, man, version

"#]]);
    for name in ["Rules Check", "flask-or-django-rules-check"] {
        let named = small(&format!("man {name}"));
        assert_eq!(named.text(), small("man rules check").text());
    }
    assert_eq!(small("man flask-or-django").text(), small("man").text());
    small("man --dir pages rules").fails(str![[r#"
error: the argument '--dir <DIR>' cannot be used with '[COMMAND]...'

Usage: flask-or-django man --dir <DIR> [COMMAND]...

For more information, try '--help'.

"#]]);
    small("man --plain rules").fails(str![[r#"
error: the argument '--plain' cannot be used with 'man'

  tip: remove it; the page is for man

For more information, try '--help'.

"#]]);
    small("man --color never").fails(str![[r#"
error: the argument '--color <WHEN>' cannot be used with 'man'

  tip: remove it; the page is for man

For more information, try '--help'.

"#]]);
    tool("man --rules tests/broken-rules").fails(str![[r#"
error: unknown answer `big` for question `size`
  --> tests/broken-rules/questions/size.json:13:16
   |
13 |       "when": ["big"],
   |                ^^^^^
   |
   = help: expected one of: small, large

error: expected a whole number from 1 to 5, found `2.5`
  --> tests/broken-rules/questions/size.json:15:17
   |
15 |       "points": 2.5,
   |                 ^^^
   |
   = help: write 2 or 3

2 problems in 1 file; nothing was loaded

"#]]);
}
