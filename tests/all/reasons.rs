//! Bounds of reasons: one reason counts once, also where it speaks through several questions.

use serde_json::{Value, json};

use crate::tool::{change, small_rules, tool, tool_with};

/// The end of `guide.json` in the small rule set, which occurs once.
const END: &str = "    \"idle\": 0\n  }\n}";

/// The small rule set with these bounds.
fn with_bounds(bounds: &str) -> tempfile::TempDir {
    let rules = small_rules();
    let end = format!("    \"idle\": 0\n  }},\n  \"bounds\": {bounds}\n}}");
    change(rules.path(), "guide.json", END, &end);
    rules
}

fn bound(reason: &str, rules: &[&str], most: u8) -> String {
    json!([{"reason": reason, "rules": rules, "most": most}]).to_string()
}

#[test]
fn rules_that_share_a_reason_are_counted_together() {
    let unused = ["admin-none", "database-none", "size-small"];
    for (rules, gives) in [
        // For three questions: 1, 3 and 1.
        (&unused[..], 5),
        (&unused[..2], 4),
        // For two answers to one question, only one of which can be given: 3 and 2.
        (&["experience-flask", "experience-new"], 3),
        // For two frameworks, of which each has its own points: 3 and 3.
        (&["experience-flask", "experience-django"], 3),
        // With a rule that joins two questions: 3 for `other`, and 2 more with a staff site.
        (&["database-other", "admin-other-storage"], 5),
        // The joined rule and the other one need different answers to `admin`: 1 and 2.
        (&["admin-none", "admin-other-storage"], 2),
        // For a question that is asked later.
        (&["trial-flask", "size-small"], 6),
    ] {
        let set = with_bounds(&bound("it lies idle", rules, gives));
        let kept = tool_with("rules audit", set.path());
        let line = format!(
            "ok: rules that share \"it lies idle\" give up to {gives} points; the limit is {gives}\n"
        );
        assert!(kept.width(100).text().contains(&line), "{rules:?} {gives}");
        let set = with_bounds(&bound("it lies idle", rules, gives - 1));
        let report = tool_with("rules audit", set.path()).width(100).report();
        let line = format!(
            "exceeded: rules that share \"it lies idle\" give up to {gives} points; the limit is {}\n",
            gives - 1
        );
        assert!(report.contains(&line), "{rules:?} {report}");
    }
}

#[test]
fn json_has_what_they_give() {
    let set = with_bounds(&bound("it lies idle", &["admin-none", "database-none"], 3));
    let report = tool_with("rules audit --format json", set.path()).report();
    let audit: Value = serde_json::from_str(&report).unwrap();
    let bounds = audit["bounds"].as_array().unwrap();
    let expected = json!(
        {"bound": "reason", "of": "it lies idle", "most": "3", "gives": 4, "kept": false}
    );
    assert!(bounds.contains(&expected), "{bounds:?}");
    assert!(bounds.iter().all(|it| it["gives"].is_null() == (it["bound"] != "reason")));
}

#[test]
fn a_decision_caps_nothing() {
    let set = with_bounds(&bound("it lies idle", &["admin-none", "database-none"], 1));
    let flags = "--admin none --database none --rules";
    assert_eq!(tool_with(flags, set.path()).json()["points"], json!({"flask": 4, "django": 0}));
}

#[test]
fn bounds_that_make_no_sense_are_refused() {
    let one = |rules: &[&str]| bound("it lies idle", rules, 3);
    let two = "[{\"reason\": \"idle\", \"rules\": [\"admin-none\", \"size-small\"], \"most\": 1}, \
               {\"reason\": \"idle\", \"rules\": [\"admin-none\", \"size-small\"], \"most\": 1}]";
    let many: Vec<Value> = (0..21)
        .map(|number| json!({"reason": format!("{number}"), "rules": ["admin-none", "size-small"], "most": 9}))
        .collect();
    for (bounds, expected) in [
        (one(&["admin-none", "size-smal"]), "unknown rule `size-smal`"),
        (
            one(&["admin-none", "control-alone"]),
            "rule `control-alone` is set aside, so it gives no points",
        ),
        (one(&["admin-none"]), "a reason is shared by two rules or more"),
        (one(&["admin-none", "admin-none"]), "duplicate rule `admin-none`"),
        (two.to_owned(), "reasons of bounds must be unique"),
        (json!(many).to_string(), "21 bounds; at most 20 are allowed"),
        (
            bound("it lies idle", &["admin-none", "size-small"], 0),
            "expected a whole number from 1 to 1000, found `0`",
        ),
    ] {
        let set = with_bounds(&bounds);
        let report = tool("rules check .").in_folder(set.path()).report();
        assert!(report.starts_with(&format!("error: {expected}\n")), "{report}");
        assert!(report.ends_with("1 problem in 1 file; nothing was loaded\n"), "{report}");
    }
}

#[test]
fn rules_in_a_file_that_cannot_be_read_are_not_called_unknown() {
    let set = with_bounds(&bound("it lies idle", &["admin-none", "size-small"], 3));
    std::fs::write(set.path().join("questions/size.json"), "{").unwrap();
    let report = tool("rules check .").in_folder(set.path()).report();
    assert!(report.contains("questions/size.json"), "{report}");
    assert!(!report.contains("unknown rule"), "{report}");
}

#[test]
fn a_rule_that_is_misspelt_is_suggested() {
    let set = with_bounds(&bound("it lies idle", &["admin-none", "size-smal"], 3));
    let report = tool("rules check .").in_folder(set.path()).report();
    assert!(report.contains("did you mean `size-small`?"), "{report}");
}
