//! Frameworks outside the comparison: cautions look there, claims can be about them, and they never
//! score.

use std::fs;
use std::path::Path;

use serde_json::json;
use snapbox::str;

use crate::rules::three;
use crate::tool::{change, small, small_rules, tool, tool_with};

const CAUTIONS: &str = "cautions.json";
/// Ends the first caution, and occurs once.
const FIRST: &str = r#"    "instead": ["pelican", "nikola", "sphinx"]"#;

/// The small rule set with more keys in its first caution: a small site without data.
fn with_caution(keys: &str) -> tempfile::TempDir {
    let rules = small_rules();
    change(rules.path(), CAUTIONS, FIRST, &format!("{FIRST},\n    {keys}"));
    rules
}

fn ids(decision: &serde_json::Value, key: &str) -> Vec<String> {
    let cautions = decision[key].as_array().unwrap().iter();
    cautions.map(|caution| caution["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn one_answer_away_is_said_where_the_result_says_what_to_answer() {
    small("--control fine --database none").prints(str![[r#"
Flask is the better fit: 7 points to 0 (verdict: lean)

  Answer next  --experience could shift the score by 6 points, --size by 5 and
               --admin by 4
               --size decides whether to look outside these two, at Pelican,
               Nikola or Sphinx
               --admin decides whether to look outside these two, at plain HTML
  answer what is open:
    flask-or-django -i --rules tests/small-rules --control fine --database none

  Flask   ████████████████████████████████████████  7
  Django                                            0

  Question     Answer  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Control      fine        4          You choose each part yourself.
  Database     none        3          Without a database, Django's models and
                                      migrations lie idle.

  What changes it  one different answer: control conventional
  How sure         Flask leads however you weight these questions, and in 95% of
                   the ways to answer the 3 open ones
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why control-fine

"#]]);
    let decision = small("--control fine --database none").json();
    assert_eq!(
        decision["open_cautions"],
        json!([
            {"id": "fixed-pages", "question": "size", "answers": ["prototype", "small"]},
            {"id": "nobody-edits", "question": "admin", "answers": ["none"]},
        ])
    );
    assert_eq!(decision["verdict"], "lean");
}

#[test]
fn it_takes_one_answer_that_is_given_and_one_that_is_open() {
    let away = |flags: &str| ids(&small(flags).json(), "open_cautions");
    // Two questions are open.
    assert!(away("--control fine").is_empty());
    assert_eq!(away("--size small"), ["fixed-pages"]);
    // A question that was answered otherwise rules it out.
    assert!(away("--size small --database relational").is_empty());
    // One that applies is not one answer away any more.
    assert_eq!(away("--size small --database none"), ["nobody-edits"]);
    // "Not sure" leaves it open.
    assert_eq!(away("--size small --database not-sure"), ["fixed-pages"]);
}

#[test]
fn a_question_that_decides_a_caution_is_worth_asking_without_a_swing() {
    let rules = small_rules();
    let text = fs::read_to_string(rules.path().join("questions/size.json")).unwrap();
    let size: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut size = size;
    size["rules"] = json!([]);
    size.as_object_mut().unwrap().remove("rising");
    for answer in size["answers"].as_array_mut().unwrap() {
        answer["neutral"] = json!(true);
    }
    fs::write(rules.path().join("questions/size.json"), size.to_string()).unwrap();
    let flags = "--control fine --admin helpful --database none --experience flask --rules";
    let text = tool_with(flags, rules.path()).text();
    assert!(
        text.contains(
            "1 question; none can change the leader
"
        ),
        "{text}"
    );
    assert!(text.contains("    --size decides whether to look outside these two, at"), "{text}");
    assert_eq!(tool_with(flags, rules.path()).json()["verdict"], "lean");
}

#[test]
fn a_caution_is_ruled_out_by_what_it_says_under_unless() {
    let rules = with_caution(
        r#""unless": [{"question": "experience", "answers": ["django", "both"]},
               {"question": "control", "answers": ["conventional"]}]"#,
    );
    let shown = |flags: &str| {
        let decision = tool_with(&format!("{flags} --rules"), rules.path()).json();
        (ids(&decision, "cautions"), ids(&decision, "open_cautions"))
    };
    let small_site = "--size small --database none --admin helpful";
    let applying = |flags: &str| shown(&format!("{small_site} {flags}")).0;
    assert_eq!(applying(""), ["fixed-pages", "staff-without-data"]);
    assert_eq!(applying("--experience flask"), ["fixed-pages", "staff-without-data"]);
    assert_eq!(applying("--experience both"), ["staff-without-data"]);
    assert_eq!(applying("--control conventional"), ["staff-without-data"]);
    // What rules it out rules out that it is one answer away, too.
    assert_eq!(shown("--size small").1, ["fixed-pages"]);
    assert!(shown("--size small --experience django").1.is_empty());
}

#[test]
fn a_note_only_tells() {
    let rules = with_caution(r#""note": true"#);
    let flags = "--control fine --experience flask --size small --database none --admin helpful";
    tool(&format!("{flags} --rules .")).in_folder(rules.path()).prints(str![[r#"
Flask is the better fit: 13 points to 2 (verdict: clear)

  Flask   ████████████████████████████████████████  13
  Django  ██████▏                                    2

  Question       Answer     Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Control        fine           4          You choose each part yourself.
  Database       none           3          Without a database, Django's models
                                           and migrations lie idle.
  Experience     flask          3          The team knows Flask and would have
                                           to learn Django first.
  Staff site     helpful        2          Django's staff site edits Django
  + Database     + none                    models and nothing else.
  Size           small          1          A small app has no files that it does
                                           not need.
  You give up
  Staff site     helpful                2  A few lines put your data on the
                                           staff site.

  What changes it  control conventional and database relational together; no
                   single answer does
  How sure         Flask leads however you weight these questions
  You'd add        Flask: Flask-Admin
  Double-check     Staff edit data, but nothing stores it: is the database
                   answer right?
  Keep in mind     a small site without data
  for the evidence, add --explain or run:
    flask-or-django --rules . why control-fine

"#]]);
    let decision = tool_with(&format!("{flags} --rules"), rules.path()).json();
    let note = json!({
        "id": "fixed-pages",
        "says": "a small site without data",
        "instead": ["Pelican", "Nikola", "Sphinx"],
        "note": true
    });
    assert_eq!(decision["cautions"][0], note);
    assert_eq!(decision["verdict"], "clear");
    let away = tool_with("--size small --rules", rules.path()).json();
    assert_eq!(away["open_cautions"], json!([]));
}

#[test]
fn a_framework_that_is_compared_is_never_named_as_outside() {
    let rules = three();
    let cautions = |instead: &str| {
        fs::write(
            rules.path().join(CAUTIONS),
            format!(
                r#"[{{"id": "dark", "when": [{{"question": "light", "answers": ["none"]}}],
                "says": "darkness", "instead": {instead}}}]"#
            ),
        )
        .unwrap();
        tool_with("--light none --rules", rules.path()).json()["cautions"].clone()
    };
    let lamp = r#"[{"id": "lamp", "label": "a lamp"}]"#;
    let with_blue = r#"[{"id": "lamp", "label": "a lamp"}, {"id": "blue", "label": "Blue"}]"#;
    change(rules.path(), "guide.json", lamp, with_blue);
    assert_eq!(cautions(r#"["blue", "lamp"]"#)[0]["instead"], json!(["a lamp"]));
    // Nothing is left to look at.
    assert_eq!(cautions(r#"["blue"]"#), json!([]));
    assert_eq!(cautions("[]")[0]["instead"], json!([]));
}

/// The small rule set with claims about two frameworks outside, one of which a caution cites.
fn with_claims() -> tempfile::TempDir {
    let rules = with_caution(r#""claims": ["pelican-pages"]"#);
    let section = r#"    {"id": "own", "label": "Added by this project"}"#;
    let outside = r#"{"id": "beyond", "label": "Beyond these two:", "layout": "outside"}"#;
    change(rules.path(), "guide.json", section, &format!("{section},\n    {outside}"));
    let claim = |id: &str, about: &str, says: &str| {
        json!({
            "id": id, "topic": "parts", "about": [about], "says": says,
            "from": "project", "verdict": "holds",
            "sources": [{"title": "A page", "url": "https://example.org/"}],
            "checked": {"on": "2026-11-26"}
        })
    };
    let claims = json!([
        claim("pelican-pages", "pelican", "Pelican writes pages from text files."),
        claim("sphinx-docs", "sphinx", "Sphinx writes documentation."),
        claim("pelican-themes", "pelican", "Pelican has themes."),
    ]);
    fs::write(rules.path().join("claims/beyond.json"), claims.to_string()).unwrap();
    rules
}

#[test]
fn claims_about_them_are_compared_in_a_part_of_their_own() {
    let rules = with_claims();
    tool("compare beyond --rules .").in_folder(rules.path()).prints(str![[r#"
Beyond these two: Pelican                                               2 claims
────────────────────────────────────────────────────────────────────────────────
  + Pelican writes pages from text files.
      pelican-pages
  + Pelican has themes.
      pelican-themes

Beyond these two: Sphinx                                                 1 claim
────────────────────────────────────────────────────────────────────────────────
  + Sphinx writes documentation.
      sphinx-docs

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
3 claims from this project: 3 hold
see the evidence for a claim: flask-or-django --rules . why pelican-pages

"#]]);
    tool("why pelican-pages --rules .").in_folder(rules.path()).prints(str![[r#"
pelican-pages  holds; from this project, on Pelican
  "Pelican writes pages from text files."

  source       A page
               https://example.org/
  checked      2026-11-26
  used by      fixed-pages (caution)

"#]]);
    tool("why fixed-pages --rules .").in_folder(rules.path()).prints(str![[r#"
fixed-pages  caution
  "Neither is built for a small site without data"

  shown if     size is prototype or small
               database is none
  look at      Pelican
               Nikola
               Sphinx
  based on     pelican-pages  (holds)
                 Pelican writes pages from text files.
                 source: A page
                 checked: 2026-11-26

"#]]);
    let caution = tool_with("why fixed-pages --rules", rules.path()).json();
    assert_eq!(caution["caution"]["instead"], json!(["Pelican", "Nikola", "Sphinx"]));
    assert_eq!(caution["claims"][0]["about"], json!(["pelican"]));
    let flags = "--size small --database none --explain --rules";
    let explained = tool_with(flags, rules.path()).text();
    let expected = "  What the warnings are based on\n    \
                    Neither is built for a small site without data [fixed-pages]\n      \
                    holds: Pelican writes pages from text files. [pelican-pages]\n";
    assert!(explained.contains(expected), "{explained}");
    let claims = tool_with(flags, rules.path()).json()["claims"].clone();
    assert_eq!(claims.as_array().unwrap().last().unwrap()["id"], "pelican-pages");
}

/// The problems of a rule set, each as its place and message.
fn problems(rules: &Path) -> Vec<String> {
    let report = tool("rules check . --format json").in_folder(rules).report();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let problems = report["problems"].as_array().unwrap().iter();
    let text = |problem: &serde_json::Value, key: &str| problem[key].as_str().unwrap().to_owned();
    problems.map(|it| format!("{}; {}", text(it, "message"), text(it, "help"))).collect()
}

#[test]
fn what_is_outside_supports_no_points() {
    let rules = with_claims();
    change(
        rules.path(),
        "questions/size.json",
        r#""claims": ["flask-free-layout"]"#,
        r#""claims": ["flask-free-layout", "sphinx-docs"]"#,
    );
    assert_eq!(
        problems(rules.path()),
        ["claim `sphinx-docs` is about a framework outside; \
          cite it in a caution; it cannot support points"]
    );
}

#[test]
fn names_that_do_not_fit_are_refused() {
    let guide = "guide.json";
    for (file, from, to, problem) in [
        (
            CAUTIONS,
            "\"nikola\"",
            "\"nicola\"",
            "unknown framework outside `nicola`; did you mean `nikola`?",
        ),
        (
            CAUTIONS,
            "\"nikola\"",
            "\"flask\"",
            "unknown framework outside `flask`; expected one of: pelican, nikola, sphinx, plain-html",
        ),
        (
            CAUTIONS,
            "\"nikola\"",
            "\"pelican\"",
            "duplicate framework `pelican`; remove one of them",
        ),
        (
            guide,
            "\"Nikola\"",
            "\"Flask\"",
            "labels of frameworks must be unique; change one of them",
        ),
        (
            guide,
            r#""id": "nikola""#,
            r#""id": "both""#,
            "`both` is reserved; choose another id; among real choices, it means more than one framework",
        ),
        (
            guide,
            r#"["control", "size", "admin"]"#,
            r#"["control", "trial"]"#,
            "no interview asks `trial`; remove it here, or move it from `later` to `questions`",
        ),
        (
            guide,
            r#"["control", "size", "admin"]"#,
            r#"["size", "size"]"#,
            "duplicate question `size`; remove one of them",
        ),
        (guide, r#"["control", "size", "admin"]"#, "[]", "list is empty; add at least one item"),
    ] {
        let rules = small_rules();
        change(rules.path(), file, from, to);
        let found = problems(rules.path());
        assert!(found.iter().any(|it| it == problem), "{problem}: {found:?}");
    }
    let rules = with_claims();
    change(
        rules.path(),
        guide,
        ",\n    {\"id\": \"beyond\", \"label\": \"Beyond these two:\", \"layout\": \"outside\"}",
        "",
    );
    fs::rename(rules.path().join("claims/beyond.json"), rules.path().join("claims/own.json"))
        .unwrap();
    let found = problems(rules.path());
    assert!(found.iter().any(|it| it.starts_with("unknown framework `pelican`")), "{found:?}");
}

#[test]
fn the_core_is_asked_in_its_own_order() {
    let rules = small_rules();
    change(
        rules.path(),
        "guide.json",
        r#"["control", "size", "admin"]"#,
        r#"["admin", "control"]"#,
    );
    let (_, _, asked) = tool_with("-i --plain --rules", rules.path()).stdin("1\n1\n").talk();
    let first = asked.find("1 of 2. Do staff need a site").expect(&asked);
    let second = asked.find("2 of 2. How much do you want to choose").expect(&asked);
    assert!(first < second, "{asked}");
}

#[test]
fn cautions_that_apply_together_are_one_warning() {
    let both = small("--size small --database none --admin none").text();
    let warning = "\
Neither is built for a small site without data, nor for pages that nobody edits
  Look at Pelican, Nikola, Sphinx or plain HTML first.
";
    assert!(both.starts_with(warning), "{both}");
}

#[test]
fn a_note_that_the_warning_has_said_already_is_left_out() {
    let rules = with_caution(r#""note": true"#);
    let flags = "--size small --database none --admin none --rules";
    let text = tool_with(flags, rules.path()).text();
    assert!(text.contains("Keep in mind"), "{text}");
    change(rules.path(), CAUTIONS, r#""pelican", "nikola", "sphinx""#, r#""plain-html""#);
    let text = tool_with(flags, rules.path()).text();
    assert!(!text.contains("Keep in mind"), "{text}");
    let cautions = tool_with(flags, rules.path()).json()["cautions"].clone();
    assert_eq!(cautions.as_array().unwrap().len(), 2, "JSON has all of them");
}

#[test]
fn a_caution_that_cannot_be_shown_or_rests_on_nothing_is_refused() {
    let hidden = with_caution(
        r#""unless": [{"question": "size", "answers": ["prototype", "small", "large"]}]"#,
    );
    assert_eq!(
        problems(hidden.path()),
        ["this caution is never shown: `unless` rules out what `when` asks for; \
          remove one of the two"]
    );
    let fallen = with_caution(r#""claims": ["django-one-database"]"#);
    assert_eq!(
        problems(fallen.path()),
        ["claim `django-one-database` is rated `wrong`; cite one that holds up"]
    );
}

#[test]
fn a_tie_says_who_would_win_more_often() {
    let text = small("--admin none --size medium").text();
    assert!(text.starts_with("It's a tie: 1 point each\n"), "{text}");
    let words: Vec<&str> = text.split_whitespace().collect();
    let shares =
        "How sure Flask wins in 55% and Django in 38% of the ways to answer the 3 open questions";
    assert!(words.join(" ").contains(shares), "{text}");
}
