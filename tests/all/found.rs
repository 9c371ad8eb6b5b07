//! What the user looks for is found by id, label, topic or words.

use snapbox::str;

use crate::tool::{small, tool};

/// The ids of what a command lists as JSON under this key.
fn ids(line: &str, key: &str) -> Vec<String> {
    let found = tool(line).json();
    let list = found[key].as_array().unwrap();
    list.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn questions_are_found_by_id_label_and_words() {
    for (words, found) in [
        ("admin", &["admin"][..]),
        ("Admin site", &["admin"]),
        ("admin API", &["api", "admin"]),
        ("websocket", &["realtime"]),
        ("sqlalchemy", &["database"]),
        ("throwaway maintenance", &["horizon"]),
    ] {
        assert_eq!(ids(&format!("questions {words}"), "questions"), found, "{words}");
    }
}

#[test]
fn cases_are_found_by_id_title_and_words() {
    assert_eq!(ids("cases zulip", "cases"), ["zulip"]);
    assert_eq!(ids("cases CKAN", "cases"), ["ckan"]);
    assert_eq!(ids("cases zulip ckan", "cases"), ["ckan", "zulip"]);
    let about_chats = ids("cases chat server", "cases");
    assert!(about_chats.contains(&"zulip".to_owned()), "{about_chats:?}");
}

#[test]
fn claims_are_found_by_section_topic_label_and_words() {
    assert_eq!(ids("compare drawbacks", "claims"), ids("compare Drawbacks", "claims"));
    assert_eq!(ids("compare admin", "claims"), ids("compare Admin site", "claims"));
    let of_two = ids("compare admin api", "claims").len();
    assert_eq!(of_two, ids("compare admin", "claims").len() + ids("compare api", "claims").len());
    let about_ninja = ids("compare django ninja", "claims");
    assert!(about_ninja.contains(&"django-ninja-package".to_owned()), "{about_ninja:?}");
    assert!(about_ninja.len() < 10, "{about_ninja:?}");
}

#[test]
fn why_shows_what_is_meant_and_lists_what_could_be_meant() {
    assert_eq!(tool("why control").text(), tool("why CONTROL").text());
    assert_eq!(tool("why Admin site").text(), tool("why admin").text());
    assert_eq!(tool("why admin essential").text(), tool("why admin-essential").text());
    assert!(ids("why Django Ninja", "matches").contains(&"django-ninja-package".to_owned()));
    small("why database django").prints(str![[r#"
`database django`                                                      7 matches
────────────────────────────────────────────────────────────────────────────────
    database-none          rule: Without a database, Django's models and
                           migrations lie idle.
    database-other         rule: Flask works with any storage; Django's own
                           backends are relational.
    database-one-kind      rule: Django is tied to one kind of database.
    django-one-database    claim: Django knows only one kind of database.
    django-migrations      claim: Django writes migrations from changed models.
    django-backends        claim: Django's own database backends are all
                           relational.
    django-many-databases  claim: One Django project can use several databases.

see one of them: flask-or-django --rules tests/small-rules why database-none

"#]]);
}

#[test]
fn names_are_found_in_other_spellings_and_nearly_so() {
    for (line, right) in [
        ("why “admin-essential”", "why admin-essential"),
        ("why admin—essential", "why admin-essential"),
        ("questions 'Databases'", "questions database"),
        ("compare database account", "compare database accounts"),
    ] {
        assert_eq!(tool(line).text(), tool(right).text(), "{line}");
    }
    small("questions dtabasse").fails(str![[r#"
error: no question about `dtabasse`; did you mean `database`?
  see it with `flask-or-django --rules tests/small-rules questions database`

"#]]);
    small("compare dtabasse").fails(str![[r#"
error: no section, topic or claim about `dtabasse`; did you mean `database`?
  see it with `flask-or-django --rules tests/small-rules compare database`

"#]]);
    tool("why typed-ap").fails(str![[r#"
error: no question, rule, caution or claim about `typed-ap`; did you mean `typed-api`?
  see it with `flask-or-django why typed-api`

"#]]);
}

#[test]
fn what_means_nothing_says_what_there_is() {
    small("why unicorns").fails(str![[r#"
error: no question, rule, caution or claim about `unicorns`
  list the rules with `flask-or-django --rules tests/small-rules questions --explain`, or the claims with `flask-or-django --rules tests/small-rules compare`

"#]]);
    small("questions unicorns").fails(str![[r#"
error: no question about `unicorns`
  list all questions: flask-or-django --rules tests/small-rules questions

"#]]);
    tool("cases unicorns").fails(str![[r#"
error: no case about `unicorns`
  list all 72 with `flask-or-django cases`

"#]]);
    small("compare unicorns").fails(str![[r#"
error: no section, topic or claim about `unicorns`
  sections: differences, overview, notes, choosing, own
  topics: launch, stars, admin, database, parts, layout, routing, learning,
  packages

"#]]);
}
