//! What shells complete: the scripts in bash, zsh and fish.

use std::fs;
use std::path::Path;
use std::process::Command;

use snapbox::str;
use tempfile::TempDir;

use crate::emulator::{Start, Terminal};
use crate::tool::{SMALL, bare, change, folder, path, small, small_rules, tool};

/// What the small rule set asks about the size, and what its answers mean there, in its order.
pub const ASKS: &str =
    r#"it's "quoted", (in parentheses) [in brackets] $HOME `touch pwned` \ $(touch pwned)?"#;
pub const MEANS: [&str; 4] = [
    r#"it's "quoted", (in parentheses) [in brackets] $HOME ? * ; & | < > ! #"#,
    r"\ : % ~ {a,b} `touch pwned` $(touch pwned) (touch pwned) a=b @c ^d _e_ /f +g \",
    r#"a\' \" \$HOME \: \[ \( a:b a\nb \\ %F{red} =ls --x $'a' 50%"#,
    r#""; touch pwned; "'; touch pwned; #'"#,
];

/// How the question is called there.
const LABEL: &str = r"`a` \ $(b) [c]:'d";

/// The small rule set with texts that shells could misread.
pub fn hostile() -> TempDir {
    let rules = small_rules();
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let old = [
        "an idea to try out",
        "a handful of pages or endpoints",
        "several areas that share their data",
        "many areas, and many people who work on them",
    ];
    let file = "questions/size.json";
    change(rules.path(), file, "\"Size\"", &quoted(LABEL));
    change(rules.path(), file, &quoted("How big will the project get?"), &quoted(ASKS));
    for (old, new) in old.into_iter().zip(MEANS) {
        change(rules.path(), file, &quoted(old), &quoted(new));
    }
    rules
}

/// The script for a shell. Not all that looks like a command in it is one, so none is run.
fn script(shell: &str, rules: &Path) -> String {
    let run = bare(&format!("completions {shell} --rules")).arg(rules).output().unwrap();
    assert_eq!((run.status.code(), run.stderr.as_slice()), (Some(0), &b""[..]));
    String::from_utf8(run.stdout).unwrap()
}

/// Writes the script for a shell to a file in the folder.
fn install(folder: &Path, file: &str, shell: &str, rules: &Path) {
    let script = script(shell, rules);
    let file = folder.join(file);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, script).unwrap();
}

/// Fails if a text was run.
fn nothing_was_run(folder: &Path) {
    assert!(!folder.join("pwned").exists());
}

/// What fish offers at the end of each line, with what it means.
fn fish(folder: &Path, lines: &[&str]) -> Vec<String> {
    let mut offered = Vec::new();
    for line in lines {
        let output = Command::new("fish")
            .args(["-c", &format!("complete -C 'flask-or-django {line}'")])
            .env("XDG_CONFIG_HOME", folder.join("config"))
            .env("XDG_DATA_HOME", folder.join("data"))
            .env("LC_ALL", "C.UTF-8")
            .env("PATH", path())
            .current_dir(folder)
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{line}");
        offered.push(String::from_utf8(output.stdout).unwrap());
    }
    offered
}

const IN_FISH: &str = "config/fish/completions/flask-or-django.fish";

#[test]
#[ignore = "needs fish"]
fn fish_shows_every_text_as_it_is() {
    let (rules, folder) = (hostile(), folder());
    install(folder.path(), IN_FISH, "fish", rules.path());
    let offered = fish(folder.path(), &["--siz", "--size ", "--size=l"]);
    assert_eq!(offered[0], format!("--size\t{ASKS}\n"));
    let [prototype, small, medium, large] = MEANS;
    let rest = format!("prototype\t{prototype}\nsmall\t{small}\n");
    let all = format!("large\t{large}\nmedium\t{medium}\nnot-sure\tleave it open\n{rest}");
    assert_eq!(offered[1], all);
    assert_eq!(offered[2], format!("--size=large\t{large}\n"));
    nothing_was_run(folder.path());
}

#[test]
#[ignore = "needs fish"]
fn fish_completes_files_directories_and_ids() {
    let (rules, folder) = (hostile(), folder());
    let size = format!("size\t{LABEL}\n");
    install(folder.path(), IN_FISH, "fish", rules.path());
    fs::write(folder.path().join("needs.json"), "{}").unwrap();
    fs::create_dir(folder.path().join("near")).unwrap();
    for (line, expected) in [
        ("--answers n", "near/\nneeds.json\n"),
        ("--rules n", "near/\tDirectory\n"),
        ("rules check n", "near/\tDirectory\n"),
        ("trial n", "near/\tDirectory\n"),
        ("man --dir n", "near/\tDirectory\n"),
        ("trial x --field ", ""),
        ("--weight s", &size.replace('\t', "=\t")),
        ("--fixed si", &size),
        ("--plain --size small --fixed si", &size),
        ("questions si", &size),
        ("questions size ad", "admin\tStaff site\n"),
        ("compare choo", "choosing\tHow to choose\n"),
        ("compare note", "notes\tNotes on Flask and Django\n"),
        ("completions f", "fish\n"),
        ("man rul", "rules\tCheck, format, audit or export a rule set\n"),
        ("--rules set rul", "rules\tCheck, format, audit or export a rule set\n"),
        (
            "rules au",
            "audit\tCount how often each one leads over all possible answers, \
             and what each question and rule decides\n",
        ),
        ("compare --verdict ho", "holds\tTrue as written\n"),
        ("compare --verdict wrong,ou", "wrong,outdated\tNo longer true\n"),
        ("compare --verdict=wrong,ou", "--verdict=wrong,outdated\tNo longer true\n"),
        ("trial x --field n:in", "n:integer\ttype\n"),
        ("trial x --field=n:in", "--field=n:integer\ttype\n"),
        ("--fixed non", "none\tfree all questions\n"),
        ("completions fish ", ""),
        ("trial x n", ""),
        ("-- q", ""),
        ("compare -- ", ""),
        ("nonsense q", ""),
        ("version --p", ""),
        ("version n", ""),
    ] {
        assert_eq!(fish(folder.path(), &[line]), [expected], "{line}");
    }
}

/// The commands with a help and a page.
const COMMANDS: &str = "questions compare why cases trial rules completions man version";
const INSIDE_RULES: &str = "check format export audit";

/// A terminal with an interactive shell that completes, and its script in the folder.
fn shell(name: &str, rules: &Path, folder: &Path) -> Terminal {
    let (file, line, set_up) = match name {
        "bash" => (
            "data/bash-completion/completions/flask-or-django",
            "exec bash --noprofile --norc -i",
            "PS1='> '; . /usr/share/bash-completion/bash_completion; clear\r",
        ),
        _ => (
            "site-functions/_flask-or-django",
            "exec zsh -f -i",
            "PS1='> '; fpath=($PWD/site-functions $fpath); autoload -U compinit; compinit -D -u; \
             clear\r",
        ),
    };
    install(folder, file, name, rules);
    let data = folder.join("data");
    let env = [("XDG_DATA_HOME", data.to_str().unwrap()), ("LC_ALL", "C.UTF-8")];
    let mut terminal = Start { line, rows: 50, columns: 160, env: &env, folder }.open();
    terminal.settles().types(set_up);
    terminal.shows(|screen| screen == ">\n");
    terminal
}

const TYPES: &str = "text longtext integer decimal boolean date choice";

/// What a shell lists at the end of a line, in alphabetical order, and the line as it is then.
fn listed(shell: &mut Terminal, tabs: &str, line: &str) -> (Vec<String>, String) {
    // The end of the line shows that the shell is done.
    shell.types(&format!("\u{15}\u{c}flask-or-django {line}{tabs}#"));
    shell.shows(|screen| screen.contains('#'));
    let screen = shell.settles().screen();
    let (prompts, lists): (Vec<&str>, Vec<&str>) =
        screen.lines().partition(|line| line.starts_with("> "));
    let names: Vec<&str> = lists.iter().map(|line| line.split(" -- ").next().unwrap()).collect();
    let done = prompts.iter().find_map(|line| line.strip_suffix('#')).unwrap();
    (sorted(&names.join(" ")), done.strip_prefix("> flask-or-django ").unwrap().to_owned())
}

fn sorted(words: &str) -> Vec<String> {
    let mut words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

/// What bash, zsh and fish list at the end of a line, which they leave as it is.
const LISTED: [(&str, &str); 11] = [
    ("help ", COMMANDS),
    ("help rules ", INSIDE_RULES),
    ("help rules check ", ""),
    ("rules help ", INSIDE_RULES),
    ("man ", COMMANDS),
    ("man rules ", INSIDE_RULES),
    ("man rules check ", ""),
    ("man questions ", ""),
    // No file is a field.
    ("trial d --field n", ""),
    ("trial d --field x:near", ""),
    ("trial d --field x:text:near", ""),
];

fn lists_what_fits(shell: &mut Terminal, tabs: &str) {
    for (line, words) in LISTED {
        assert_eq!(listed(shell, tabs, line), (sorted(words), line.to_owned()), "{line}");
    }
}

#[test]
#[ignore = "needs zsh"]
fn zsh_shows_every_text_as_it_is() {
    let (rules, folder) = (hostile(), folder());
    let mut zsh = shell("zsh", rules.path(), folder.path());
    zsh.types("flask-or-django --size \t");
    for (id, means) in ["prototype", "small", "medium", "large"].iter().zip(MEANS) {
        zsh.sees(&format!("{id:<9}  -- {means}"));
    }
    zsh.types("\u{15}flask-or-django --s\t");
    zsh.sees(&format!("--size  -- {ASKS}"));
    zsh.types("\u{15}flask-or-django --weight \t").sees(&format!("size        -- {LABEL}"));
    nothing_was_run(folder.path());
}

#[test]
#[ignore = "needs zsh"]
fn zsh_completes_files_directories_and_ids() {
    let (rules, folder) = (hostile(), folder());
    fs::create_dir(folder.path().join("near")).unwrap();
    fs::write(folder.path().join("needs.json"), "{}").unwrap();
    let mut zsh = shell("zsh", rules.path(), folder.path());
    for (typed, completed) in [
        ("--siz", "--size="),
        ("--size=l", "--size=large"),
        ("--answers nee", "--answers needs.json"),
        ("--rules n", "--rules near/"),
        ("rules check n", "rules check near/"),
        ("trial n", "trial near/"),
        ("man --dir n", "man --dir near/"),
        ("--weight s", "--weight size="),
        ("--fixed si", "--fixed size"),
        ("questions si", "questions size"),
        ("questions size ad", "questions size admin"),
        ("compare choo", "compare choosing"),
        ("completions f", "completions fish"),
        ("man rul", "man rules"),
        ("rules au", "rules audit"),
        ("compare --verdict ho", "compare --verdict holds,"),
        ("compare --verdict wrong,ou", "compare --verdict wrong,outdated,"),
        ("compare --verdict=wrong,holds,ou", "compare --verdict=wrong,holds,outdated,"),
        ("trial x --field n:i", "trial x --field n:integer"),
        ("trial x --field=n:i", "trial x --field=n:integer"),
        ("--fixed non", "--fixed none"),
        ("-- que", "-- que"),
        ("compare -- --v", "compare -- --v"),
    ] {
        zsh.types(&format!("\u{15}flask-or-django {typed}\t"));
        zsh.shows(|screen| screen.starts_with(&format!("> flask-or-django {completed}\n")));
    }
    // A space in place of another rating.
    zsh.types("\u{15}\u{c}flask-or-django compare --verdict ho\t own");
    zsh.shows(|screen| screen == "> flask-or-django compare --verdict holds own\n");
    lists_what_fits(&mut zsh, "\t");
    assert_eq!(listed(&mut zsh, "\t", "trial d --field n:").0, sorted(TYPES));
}

#[test]
#[ignore = "needs fish"]
fn fish_lists_what_fits() {
    let (rules, folder) = (hostile(), folder());
    install(folder.path(), IN_FISH, "fish", rules.path());
    for (line, words) in LISTED {
        let [offered] = &fish(folder.path(), &[line])[..] else { panic!("{line}") };
        let names: Vec<&str> = offered.lines().map(|it| it.split('\t').next().unwrap()).collect();
        assert_eq!(sorted(&names.join(" ")), sorted(words), "{line}");
    }
}

#[test]
#[ignore = "needs bash-completion"]
fn bash_completes_answers_files_directories_and_ids() {
    let (rules, folder) = (hostile(), folder());
    fs::create_dir(folder.path().join("near")).unwrap();
    fs::write(folder.path().join("needs.json"), "{}").unwrap();
    let mut bash = shell("bash", rules.path(), folder.path());
    for (typed, completed) in [
        ("--siz", "--size"),
        ("--size l", "--size large"),
        ("--size=l", "--size=large"),
        ("--answers nee", "--answers needs.json"),
        ("--rules n", "--rules near/"),
        ("rules check ne", "rules check near/"),
        ("trial ne", "trial near/"),
        ("man --dir n", "man --dir near/"),
        ("--weight s", "--weight size="),
        ("--weight=s", "--weight=size="),
        ("--weight size=", "--weight size="),
        ("--weight size=n", "--weight size=n"),
        ("--fixed si", "--fixed size"),
        ("questions si", "questions size"),
        ("questions size ad", "questions size admin"),
        ("compare choo", "compare choosing"),
        ("completions f", "completions fish"),
        ("man rul", "man rules"),
        ("rules au", "rules audit"),
        ("rules audit --fo", "rules audit --format"),
        ("compare --verdict ho", "compare --verdict holds"),
        ("compare --verdict wrong,ou", "compare --verdict wrong,outdated"),
        ("compare --verdict=wrong,holds,ou", "compare --verdict=wrong,holds,outdated"),
        ("trial x --field n:i", "trial x --field n:integer"),
        ("trial x --field=n:i", "trial x --field=n:integer"),
        ("--fixed non", "--fixed none"),
        ("--size 'l", "--size 'large'"),
        ("--size \"l", "--size \"large\""),
        ("\"--siz", "\"--size\""),
        ("--answers 'a trial b' --si", "--answers 'a trial b' --size"),
        ("completions bash nee", "completions bash nee"),
        ("trial x ne", "trial x ne"),
        ("-- que", "-- que"),
        ("compare -- --v", "compare -- --v"),
        ("nonsense que", "nonsense que"),
        ("completions bash > nee", "completions bash > needs.json"),
        ("completions bash >nee", "completions bash >needs.json"),
        ("--size large 2>> nee", "--size large 2>> needs.json"),
        ("> needs.json --size l", "> needs.json --size large"),
    ] {
        bash.types(&format!("\u{15}\u{c}flask-or-django {typed}\t"));
        bash.shows(|screen| screen == format!("> flask-or-django {completed}\n"));
    }
    lists_what_fits(&mut bash, "\t\t");
    assert_eq!(listed(&mut bash, "\t\t", "trial d --field n:").0, sorted(TYPES));
    bash.types("\u{15}\u{c}flask-or-django --size \t\t");
    bash.sees("prototype  small      medium     large      not-sure");
    bash.types("\u{15}\u{c}flask-or-django \t\t").sees("questions    compare");
    assert!(!bash.screen().contains("--"), "{}", bash.screen());
    nothing_was_run(folder.path());
}

/// A question of another rule set is no question here, and what its help hides is not offered.
#[test]
fn a_script_offers_what_the_help_of_its_rule_set_shows() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let (ours, theirs) =
            (script(shell, SMALL.as_ref()), script(shell, "tests/databases".as_ref()));
        assert!(ours.contains("control") && !theirs.contains("control"), "{shell}");
        assert!(
            ours.contains("guide-as-written") && !theirs.contains("guide-as-written"),
            "{shell}"
        );
        assert!(ours.contains("plural") && !theirs.contains("plural"), "{shell}");
        assert!(theirs.contains("writers"), "{shell}");
    }
}

/// As `compare` heads its lists, but all of them in one.
#[test]
fn a_heading_names_the_frameworks() {
    let script = script("fish", "rules".as_ref());
    for heading in ["Advantages of Flask and Django", "Beyond Flask and Django: FastAPI, "] {
        assert!(script.contains(&format!("\\'{heading}")), "{heading}");
    }
}

#[test]
fn other_shells_can_quote_the_texts() {
    let rules = hostile();
    for shell in ["powershell", "elvish"] {
        let script = script(shell, rules.path());
        assert!(script.contains(&format!("'{}'", ASKS.replace('\'', "''"))), "{shell}:\n{script}");
    }
    // PowerShell ends a text at these, too, unless there are two.
    let file = "questions/database.json";
    change(rules.path(), file, "What stores the data?", "What ‘stores’ ‚the‛ data?");
    assert!(script("powershell", rules.path()).contains("'What ‘‘stores'’ ‚‚the‛‛ data?'"));
    assert!(script("elvish", rules.path()).contains("'What ‘stores’ ‚the‛ data?'"));
}

#[test]
fn what_cannot_be_completed_is_said() {
    small("completions").fails(str![[r#"
error: the following required arguments were not provided:
  <SHELL>

Usage: flask-or-django completions <SHELL>

For more information, try '--help'.

"#]]);
    small("completions tcsh").fails(str![[r#"
error: invalid value 'tcsh' for '<SHELL>'
  [possible values: bash, elvish, fish, powershell, zsh]

For more information, try '--help'.

"#]]);
    small("completions fihs").fails(str![[r#"
error: invalid value 'fihs' for '<SHELL>'
  [possible values: bash, elvish, fish, powershell, zsh]

For more information, try '--help'.

"#]]);
    assert_eq!(script("FISH", SMALL.as_ref()), script("fish", SMALL.as_ref()));
    small("completions fish --format json").fails(str![[r#"
{
  "schema": 1,
  "error": {
    "what": "the argument '--format <FORMAT>' cannot be used with 'completions'",
    "where": null,
    "hint": "remove it; the script is for a shell",
    "exit": 2
  }
}

"#]]);
    small("completions fish --plain").fails(str![[r#"
error: the argument '--plain' cannot be used with 'completions'

  tip: remove it; the script is for a shell

For more information, try '--help'.

"#]]);
    small("completions --color never fish").fails(str![[r#"
error: the argument '--color <WHEN>' cannot be used with 'completions'

  tip: remove it; the script is for a shell

For more information, try '--help'.

"#]]);
    tool("completions fish --rules tests/broken-rules").fails(str![[r#"
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
    tool("completions fish --rules nowhere").fails(str![[r#"
error: no such directory: `nowhere`
  create one with `flask-or-django rules export DIR`

"#]]);
}
