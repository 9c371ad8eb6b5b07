//! The help of every command.

use snapbox::str;

use crate::tool::{small, tool};

#[test]
fn the_short_help_names_the_answers() {
    small("-h").width(100).prints(str![[r#"
Choose between Flask and Django

Usage: flask-or-django [OPTIONS] [COMMAND]

Commands:
  questions    List every question with its answers, its flag and why it is asked
  compare      Show every claim with its rating, or those on a topic
  why          Show the evidence behind a question, a rule, a caution or a claim
  cases        List what real projects chose, or show one of these cases
  trial        Generate the same small app in both frameworks, to see which suits you
  rules        Check, format, audit or export a rule set
  completions  Print the completion script for a shell
  man          Print the manual page of the program or of a command, or write all of them
  version      Print version
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help (see more with '--help')
  -V, --version  Print version

Your project:
      --control <ANSWER>     How much do you want to choose yourself? [possible values: fine,
                             balanced, conventional, not-sure]
      --size <ANSWER>        How big will the project get? [possible values: prototype, small,
                             medium, large, not-sure]
      --admin <ANSWER>       Do staff need a site to look after the data? [possible values: none,
                             helpful, essential, not-sure]
      --database <ANSWER>    What stores the data? [possible values: none, relational, other,
                             not-sure]
      --experience <ANSWER>  What does the team know already? [possible values: new, flask, django,
                             both, not-sure]
      --trial <ANSWER>       Which did you like better after you had built the same small app in
                             both? [possible values: flask, django, even, not-sure]
      --weight <QUESTION=N>  Multiply a question's points by N, from 0 to 10; repeat for other
                             questions
      --fixed <QUESTION>     Don't suggest another answer to this question; repeat for others, or
                             free all with none

Input and output:
      --answers <FILE>    Read answers from a JSON file (- for standard input); flags override it
      --save <FILE>       Save your answers to a JSON file, for use with --answers
  -i, --interactive       Ask the questions that flags and file don't answer
      --force             Let --save overwrite an existing file
      --explain           Show the claims behind the points, and what was not counted
      --guide-as-written  Also show the result you would get by taking the guide this tool checks at
                          its word
      --format <FORMAT>   Output format [default: table] [possible values: table, json, markdown]
      --rules <DIR>       Use the rule set in DIR instead of the built-in one
      --plain             Print plain labelled lines, for screen readers [alias: --accessible]
      --color <WHEN>      When to use colour [default: auto] [possible values: auto, always, never]

Examples:
  flask-or-django --rules tests/small-rules --control balanced --size small --admin helpful
  flask-or-django --rules tests/small-rules --answers needs.json --weight admin=2
  flask-or-django --rules tests/small-rules questions --explain

"#]]);
}

#[test]
fn the_long_help_says_what_each_answer_means() {
    small("--help").prints(str![[r#"
Choose between Flask and Django

Rules turn your answers into points, and every rule cites claims that were
checked. The result shows the scores, the reasons, how sure it is, and what
you'd have to add. Questions that you skip or answer with not-sure stay open.

Usage: flask-or-django [OPTIONS] [COMMAND]

Commands:
  questions    List every question with its answers, its flag and why it is
               asked
  compare      Show every claim with its rating, or those on a topic
  why          Show the evidence behind a question, a rule, a caution or a claim
  cases        List what real projects chose, or show one of these cases
  trial        Generate the same small app in both frameworks, to see which
               suits you
  rules        Check, format, audit or export a rule set
  completions  Print the completion script for a shell
  man          Print the manual page of the program or of a command, or write
               all of them
  version      Print version
  help         Print this message or the help of the given subcommand(s)

Options:
  -h, --help
          Print help (see a summary with '-h')

  -V, --version
          Print version

Your project:
      --control <ANSWER>
          How much do you want to choose yourself?

          Possible values:
          - fine:         every part
          - balanced:     some parts
          - conventional: as little as possible
          - not-sure:     leave it open

      --size <ANSWER>
          How big will the project get?

          Possible values:
          - prototype: an idea to try out
          - small:     a handful of pages or endpoints
          - medium:    several areas that share their data
          - large:     many areas, and many people who work on them
          - not-sure:  leave it open

      --admin <ANSWER>
          Do staff need a site to look after the data?

          Possible values:
          - none:      nobody edits data by hand
          - helpful:   good to have
          - essential: staff work in it every day
          - not-sure:  leave it open

      --database <ANSWER>
          What stores the data?

          Possible values:
          - none:       nothing, or plain files
          - relational: PostgreSQL, SQLite and the like
          - other:      MongoDB and the like
          - not-sure:   leave it open

      --experience <ANSWER>
          What does the team know already?

          Possible values:
          - new:      neither of them
          - flask:    Flask
          - django:   Django
          - both:     both of them
          - not-sure: leave it open

      --trial <ANSWER>
          Which did you like better after you had built the same small app in
          both?

          Possible values:
          - flask:    Flask
          - django:   Django
          - even:     both alike
          - not-sure: leave it open

      --weight <QUESTION=N>
          Multiply a question's points by N, from 0 to 10; repeat for other
          questions

      --fixed <QUESTION>
          Don't suggest another answer to this question; repeat for others, or
          free all with none
          
          Use it for what you can't choose.

Input and output:
      --answers <FILE>
          Read answers from a JSON file (- for standard input); flags override
          it

      --save <FILE>
          Save your answers to a JSON file, for use with --answers

  -i, --interactive
          Ask the questions that flags and file don't answer

      --force
          Let --save overwrite an existing file

      --explain
          Show the claims behind the points, and what was not counted

      --guide-as-written
          Also show the result you would get by taking the guide this tool
          checks at its word
          
          Some of what the guide says doesn't hold up and scores no points. This
          option counts all of the guide's arguments and nothing else, and shows
          both results side by side with the corrections below.

      --format <FORMAT>
          Output format

          Possible values:
          - table:    Table, as wide as the terminal
          - json:     JSON, for scripts
          - markdown: Markdown, for a pull request or a web page
          
          [default: table]

      --rules <DIR>
          Use the rule set in DIR instead of the built-in one

      --plain
          Print plain labelled lines, for screen readers
          
          [alias: --accessible]

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Always, even in a pipe
          - never:  Never
          
          [default: auto]

Examples:
  flask-or-django --rules tests/small-rules --control balanced --size small --admin helpful
  flask-or-django --rules tests/small-rules --answers needs.json --weight admin=2
  flask-or-django --rules tests/small-rules questions --explain

"#]]);
}

#[test]
fn help_of_the_commands() {
    tool("questions --help").prints(str![[r#"
List every question with its answers, its flag and why it is asked

Usage: flask-or-django questions [OPTIONS] [WORD]...

Arguments:
  [WORD]...
          IDs, labels or words of questions [default: all]

Options:
      --explain
          Also show the rules behind each answer

  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          Output format

          Possible values:
          - table:    Table, as wide as the terminal
          - json:     JSON, for scripts
          - markdown: Markdown, for a pull request or a web page
          
          [default: table]

      --rules <DIR>
          Use the rule set in DIR instead of the built-in one

      --plain
          Print plain labelled lines, for screen readers
          
          [alias: --accessible]

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Always, even in a pipe
          - never:  Never
          
          [default: auto]

"#]]);
    tool("rules --help").prints(str![[r#"
Check, format, audit or export a rule set

Usage: flask-or-django rules [OPTIONS] <COMMAND>

Commands:
  check   Report every problem in a rule set
  format  Bring the files of a rule set into their standard form
  export  Copy the built-in rule set to a directory, to edit it and use it with
          --rules
  audit   Count how often each one leads over all possible answers, and what
          each question and rule decides
  help    Print this message or the help of the given subcommand(s)

Options:
  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          Output format

          Possible values:
          - table:    Table, as wide as the terminal
          - json:     JSON, for scripts
          - markdown: Markdown, for a pull request or a web page
          
          [default: table]

      --plain
          Print plain labelled lines, for screen readers
          
          [alias: --accessible]

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Always, even in a pipe
          - never:  Never
          
          [default: auto]

"#]]);
    tool("rules check --help").prints(str![[r#"
Report every problem in a rule set

Usage: flask-or-django rules check [OPTIONS] <DIR>

Arguments:
  <DIR>
          Directory with guide.json

Options:
  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          Output format

          Possible values:
          - table:    Table, as wide as the terminal
          - json:     JSON, for scripts
          - markdown: Markdown, for a pull request or a web page
          
          [default: table]

      --plain
          Print plain labelled lines, for screen readers
          
          [alias: --accessible]

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Always, even in a pipe
          - never:  Never
          
          [default: auto]

"#]]);
    tool("rules export --help").prints(str![[r#"
Copy the built-in rule set to a directory, to edit it and use it with --rules

Usage: flask-or-django rules export [OPTIONS] <DIR>

Arguments:
  <DIR>
          A new or empty directory

Options:
  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          Output format

          Possible values:
          - table:    Table, as wide as the terminal
          - json:     JSON, for scripts
          - markdown: Markdown, for a pull request or a web page
          
          [default: table]

      --plain
          Print plain labelled lines, for screen readers
          
          [alias: --accessible]

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Always, even in a pipe
          - never:  Never
          
          [default: auto]

"#]]);
}

#[test]
fn help_is_as_narrow_as_the_screen() {
    let text = small("-h").width(40).text();
    assert!(
        text.lines().all(|line| line.chars().count() <= 40 || line.contains("flask-or-django ")),
        "{text}"
    );
}

#[test]
fn the_version_is_that_of_the_package() {
    for line in ["--version", "-V", "version"] {
        tool(line).prints(format!("flask-or-django {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn help_and_version_work_as_words_too() {
    for (words, option) in [
        ("help", "-h"),
        ("help compare", "compare --help"),
        ("help rules", "rules --help"),
        ("help rules check", "rules check --help"),
        ("rules help check", "rules check --help"),
        ("help version", "version --help"),
    ] {
        let (words, option) = (small(words).text(), small(option).text());
        assert_eq!(words.lines().next(), option.lines().next());
    }
    assert_eq!(tool("help rules check").text(), tool("rules check --help").text());
}
