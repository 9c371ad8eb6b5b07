//! Claims that have to be checked again.

use serde_json::{Value, json};
use snapbox::str;

use crate::tool::{Tool, change, exported, small_rules, tool};

/// In seconds since 1970.
const MAY_1ST_2027: &str = "1809129600";
const NOVEMBER_22ND_2027: &str = "1826841600";
const NOVEMBER_23RD_2027: &str = "1826928000";

/// Where one of the claims says when it was checked.
const CHECKED: &str =
    r#""checked": {"on": "2026-11-22", "with": ["Flask 3.1.3", "Flask-Login 0.6.3"]}"#;

/// The small rule set with a claim that ages.
fn until(day: &str) -> tempfile::TempDir {
    let rules = small_rules();
    let aging = format!("{CHECKED},\n    \"until\": \"{day}\"");
    change(rules.path(), "claims/own.json", CHECKED, &aging);
    rules
}

fn check(rules: &tempfile::TempDir, today: &str) -> Tool {
    tool("rules check .").in_folder(rules.path()).env("SOURCE_DATE_EPOCH", today)
}

/// The words of a message, however its lines are broken.
fn words(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_claim_is_due_after_its_day() {
    for (day, is_due) in [("2027-04-30", true), ("2027-05-01", false), ("2028-02-29", false)] {
        let (code, result, notes) = check(&until(day), MAY_1ST_2027).talk();
        assert_eq!(code, 0, "{notes}");
        assert!(result.starts_with("ok: no problems in "), "{result}");
        let due = "note: 1 claim was to be checked again by now: flask-login-package (2027-04-30)";
        assert_eq!(words(&notes), if is_due { due } else { "" }, "{day}");
    }
}

#[test]
fn a_check_is_old_after_a_year() {
    assert_eq!(check(&small_rules(), NOVEMBER_22ND_2027).talk().2, "");
    let (code, _, notes) = check(&small_rules(), NOVEMBER_23RD_2027).talk();
    assert_eq!(code, 0);
    let first =
        "note: 33 claims were last checked more than a year ago: alembic-package (2026-11-22)";
    assert!(words(&notes).starts_with(first), "{notes}");
    assert!(notes.ends_with(" and 23 more\n"), "{notes}");
}

#[test]
fn json_lists_all_that_are_due() {
    let rules = until("2027-04-30");
    let check = check(&rules, NOVEMBER_23RD_2027).and("--format json");
    let found: Value = serde_json::from_str(&check.talk().1).unwrap();
    assert_eq!(found["due"], json!([{"claim": "flask-login-package", "day": "2027-04-30"}]));
    let old = found["old"].as_array().unwrap();
    assert_eq!(old.len(), 33);
    assert!(old.contains(&json!({"claim": "flask-login-package", "day": "2026-11-22"})));
}

#[test]
fn a_day_that_is_none_or_too_early_is_a_problem() {
    for (day, message) in [
        ("2027-02-29", "invalid date `2027-02-29`"),
        ("20270430", "invalid date `20270430`"),
        ("2026-11-22", "`until` is not later than the last check"),
    ] {
        let report = check(&until(day), MAY_1ST_2027).report();
        assert!(report.starts_with(&format!("error: {message}\n")), "{report}");
    }
}

#[test]
fn the_day_is_that_of_the_build_if_there_is_one() {
    tool("rules check tests/small-rules").env("SOURCE_DATE_EPOCH", "soon").fails(str![[r#"
error: invalid SOURCE_DATE_EPOCH `soon`
  use the seconds since 1970, such as 1795651200, or unset it

"#]]);
}

#[test]
fn no_claim_of_the_rule_set_was_due_when_it_was_last_changed() {
    let rules = exported();
    tool("rules check .").in_folder(rules.path()).prints(str![[r#"
ok: no problems in [..]

"#]]);
}
