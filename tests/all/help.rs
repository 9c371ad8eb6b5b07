//! The help of every command.

use snapbox::str;

use crate::tool::{small, tool};

#[test]
fn the_short_help_names_the_answers() {
    small("-h").width(100).prints(str![[r#"
Decide between Flask and Django: say what your project needs, and read why

Usage: flask-or-django [OPTIONS] [COMMAND]

Commands:
  questions  List every question with its answers, its flag and why it is asked
  compare    Print the whole comparison of the guide, or the named parts of it
  why        Show the whole chain behind one rule or one claim
  trial      Write the same small app in both frameworks, to feel which fits
  rules      Check or audit a rule set, or write out the one inside the program
  version    Print version
  help       Print this message or the help of the given subcommand(s)

Options:
  -h, --help     Print help (see more with '--help')
  -V, --version  Print version

Your project:
      --control <ANSWER>     How much do you want to choose yourself? [possible values: fine,
                             balanced, conventional]
      --size <ANSWER>        How big will the project get? [possible values: prototype, small,
                             medium, large]
      --admin <ANSWER>       Do staff need a site to look after the data? [possible values: none,
                             helpful, essential]
      --database <ANSWER>    What stores the data? [possible values: none, relational, other]
      --experience <ANSWER>  What does the team know already? [possible values: new, flask, django,
                             both]
      --trial <ANSWER>       Which did you like better after you had built the same small app in
                             both? [possible values: flask, django, even]
      --weight <QUESTION=N>  Count a question's rules N times, 0 to 10; may be given once for each
                             question

Input and output:
      --answers <FILE>    Read answers from a JSON file, or from standard input with -; flags win
                          over it
      --save <FILE>       Save the answers to a JSON file that --answers reads
  -i, --interactive       Ask what the flags and the file left open
      --force             Let --save replace a file
      --explain           Show the claims that the points rest on, and what was set aside
      --guide-as-written  Show beside the result what the guide's own word would have come to
      --format <FORMAT>   How to write the result [default: table] [possible values: table, json,
                          markdown]
      --rules <DIR>       Use the rule set in a directory instead of the one inside the program
      --plain             Write labelled lines without drawings, fit to be read aloud
      --color <WHEN>      When to use colour [default: auto] [possible values: auto, always, never]

Examples:
  flask-or-django --control fine --api rich --size large --admin essential
  flask-or-django --answers needs.json --weight admin=2 --format json
  flask-or-django questions --explain

"#]]);
}

#[test]
fn the_long_help_says_what_each_answer_means() {
    small("--help").prints(str![[r#"
Decide between Flask and Django: say what your project needs, and read why

Every answer is weighed by rules that cite what is true of each framework. The
result shows the points of both, what speaks for each, how sure it is, and what
you would have to add. What you leave out stays open.

Usage: flask-or-django [OPTIONS] [COMMAND]

Commands:
  questions  List every question with its answers, its flag and why it is asked
  compare    Print the whole comparison of the guide, or the named parts of it
  why        Show the whole chain behind one rule or one claim
  trial      Write the same small app in both frameworks, to feel which fits
  rules      Check or audit a rule set, or write out the one inside the program
  version    Print version
  help       Print this message or the help of the given subcommand(s)

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

      --size <ANSWER>
          How big will the project get?

          Possible values:
          - prototype: an idea to try out
          - small:     a handful of pages or endpoints
          - medium:    several areas that share their data
          - large:     many areas, and many people who work on them

      --admin <ANSWER>
          Do staff need a site to look after the data?

          Possible values:
          - none:      nobody edits data by hand
          - helpful:   good to have
          - essential: staff work in it every day

      --database <ANSWER>
          What stores the data?

          Possible values:
          - none:       nothing, or plain files
          - relational: PostgreSQL, SQLite and the like
          - other:      MongoDB and the like

      --experience <ANSWER>
          What does the team know already?

          Possible values:
          - new:    neither of them
          - flask:  Flask
          - django: Django
          - both:   both of them

      --trial <ANSWER>
          Which did you like better after you had built the same small app in
          both?

          Possible values:
          - flask:  Flask
          - django: Django
          - even:   both alike

      --weight <QUESTION=N>
          Count a question's rules N times, 0 to 10; may be given once for each
          question

Input and output:
      --answers <FILE>
          Read answers from a JSON file, or from standard input with -; flags
          win over it

      --save <FILE>
          Save the answers to a JSON file that --answers reads

  -i, --interactive
          Ask what the flags and the file left open

      --force
          Let --save replace a file

      --explain
          Show the claims that the points rest on, and what was set aside

      --guide-as-written
          Show beside the result what the guide's own word would have come to
          
          The guide says things that do not stand, and nothing rests on them.
          Here its arguments all count, and no other ones; both results stand
          side by side, with what is true today below them.

      --format <FORMAT>
          How to write the result

          Possible values:
          - table:    For people, at the width of the terminal
          - json:     For programs
          - markdown: For a pull request or a page
          
          [default: table]

      --rules <DIR>
          Use the rule set in a directory instead of the one inside the program

      --plain
          Write labelled lines without drawings, fit to be read aloud

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Even in a pipe
          - never:  Not at all
          
          [default: auto]

Examples:
  flask-or-django --control fine --api rich --size large --admin essential
  flask-or-django --answers needs.json --weight admin=2 --format json
  flask-or-django questions --explain

"#]]);
}

#[test]
fn help_of_the_commands() {
    tool("questions --help").prints(str![[r#"
List every question with its answers, its flag and why it is asked

Usage: flask-or-django questions [OPTIONS]

Options:
      --explain
          Show the rules under each answer, too

  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          How to write the result

          Possible values:
          - table:    For people, at the width of the terminal
          - json:     For programs
          - markdown: For a pull request or a page
          
          [default: table]

      --rules <DIR>
          Use the rule set in a directory instead of the one inside the program

      --plain
          Write labelled lines without drawings, fit to be read aloud

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Even in a pipe
          - never:  Not at all
          
          [default: auto]

"#]]);
    tool("rules --help").prints(str![[r#"
Check or audit a rule set, or write out the one inside the program

Usage: flask-or-django rules [OPTIONS] <COMMAND>

Commands:
  check   Report everything that is wrong with the rule set in a directory
  format  Write the files of a rule set in their usual form
  export  Write the rule set inside the program to a directory, to change it and
          use it with --rules
  audit   Go over every possible answer sheet: who leads how often, and what
          each question and rule decides
  help    Print this message or the help of the given subcommand(s)

Options:
  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          How to write the result

          Possible values:
          - table:    For people, at the width of the terminal
          - json:     For programs
          - markdown: For a pull request or a page
          
          [default: table]

      --rules <DIR>
          Use the rule set in a directory instead of the one inside the program

      --plain
          Write labelled lines without drawings, fit to be read aloud

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Even in a pipe
          - never:  Not at all
          
          [default: auto]

"#]]);
    tool("rules check --help").prints(str![[r#"
Report everything that is wrong with the rule set in a directory

Usage: flask-or-django rules check [OPTIONS] <DIR>

Arguments:
  <DIR>
          The directory that holds guide.json

Options:
  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          How to write the result

          Possible values:
          - table:    For people, at the width of the terminal
          - json:     For programs
          - markdown: For a pull request or a page
          
          [default: table]

      --rules <DIR>
          Use the rule set in a directory instead of the one inside the program

      --plain
          Write labelled lines without drawings, fit to be read aloud

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Even in a pipe
          - never:  Not at all
          
          [default: auto]

"#]]);
    tool("rules export --help").prints(str![[r#"
Write the rule set inside the program to a directory, to change it and use it
with --rules

Usage: flask-or-django rules export [OPTIONS] <DIR>

Arguments:
  <DIR>
          A new or empty directory

Options:
  -h, --help
          Print help (see a summary with '-h')

Input and output:
      --format <FORMAT>
          How to write the result

          Possible values:
          - table:    For people, at the width of the terminal
          - json:     For programs
          - markdown: For a pull request or a page
          
          [default: table]

      --rules <DIR>
          Use the rule set in a directory instead of the one inside the program

      --plain
          Write labelled lines without drawings, fit to be read aloud

      --color <WHEN>
          When to use colour

          Possible values:
          - auto:   On a terminal, unless `NO_COLOR` is set
          - always: Even in a pipe
          - never:  Not at all
          
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
