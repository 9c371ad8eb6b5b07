//! Sheets of answers that once read wrong, and why they are right now.

use serde_json::Value;

use crate::tool::tool;

/// A result in one line: the points, the verdict, the cautions, and those that are one answer away.
fn result(flags: &str) -> String {
    let decision = tool(flags).json();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (points, verdict) = (&decision["points"], text(&decision["verdict"]));
    let mut parts =
        vec![format!("Flask {}, Django {}, {verdict}", points["flask"], points["django"])];
    for caution in decision["cautions"].as_array().unwrap() {
        parts.push(text(&caution["id"]));
    }
    for away in decision["open_cautions"].as_array().unwrap() {
        parts.push(format!("{} decides {}", text(&away["question"]), text(&away["id"])));
    }
    parts.join("; ")
}

/// The answers, the result, and why it is right.
const SHEETS: &[(&str, &str, &str)] = &[
    (
        "--api simple --pages none --admin none --database none --size small --experience new",
        "Flask 14, Django 0, lean; realtime decides api-that-waits",
        "Everything is small, so Flask; whether requests wait or stream decides about FastAPI.",
    ),
    (
        "--size large --admin essential",
        "Flask 0, Django 7, lean",
        "Two answers of fifteen point to Django, and what is open can still turn it.",
    ),
    (
        "--api simple --experience new --shape single",
        "Flask 6, Django 0, lean; realtime decides api-that-waits",
        "A beginner's small service suits Flask, but sign-in, pages and storage are unknown.",
    ),
    (
        "--api rich --realtime heavy",
        "Flask 0, Django 3, lean; api-that-waits; realtime-at-heart; rest-framework-async",
        "REST Framework has no async views, so FastAPI comes first, and the lead is small.",
    ),
    (
        "--database other --admin helpful --accounts login --pages many --api rich",
        "Flask 7, Django 8, close",
        "With MongoDB, Django's admin and accounts work, with gaps: near even.",
    ),
    (
        "--api simple --accounts login",
        "Flask 3, Django 2, close; realtime decides api-that-waits",
        "Sign-in speaks for Django once, and a small API for Flask.",
    ),
    (
        "--experience new",
        "Flask 2, Django 0, close",
        "Beginners have less to learn with Flask; nothing is said of a big project.",
    ),
    (
        "--size small --pages few --accounts login --database relational --control fine",
        "Flask 6, Django 5, close",
        "Choosing every part outweighs a built-in ORM and login, but only just.",
    ),
    (
        "--house django --api simple --database relational",
        "Flask 3, Django 6, lean; realtime decides api-that-waits",
        "Who runs Django can host and staff it, and has little reason to look at FastAPI.",
    ),
];

#[test]
fn sheets_that_once_read_wrong_read_right() {
    for (flags, expected, why) in SHEETS {
        assert_eq!(result(flags), *expected, "{flags}\n{why}");
    }
}
