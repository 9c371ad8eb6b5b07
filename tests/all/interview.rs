//! The interview line by line, from a pipe.

use snapbox::str;

use crate::tool::tool;

#[test]
fn lines_from_a_pipe_answer_the_questions() {
    let replies = "1\nrich\n?\nlarge\nbig\n3\n2\n";
    let run = tool("-i --plain").stdin(replies).talk();
    assert_eq!(run.0, 0);
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
1 of 4. How much control do you want over each building block?
1 fine: choose every piece yourself
2 balanced: some of both
3 conventional: the framework decides
number or word; - not sure, < back, ? why
control: 1
control is fine.
2 of 4. What part do APIs play in the project?
1 none: pages only
2 some: a few endpoints beside pages
3 simple: a small API service is the product
4 rich: a large REST API with sign-in, limits and docs
number or word; - not sure, < back, ? why
api: rich
api is rich.
3 of 4. How big will the project get?
1 prototype: an idea to try out
2 small: a handful of pages or endpoints
3 medium: several areas that share data
4 large: many areas, models and people
number or word; - not sure, < back, ? why
size: ?
What is quick to start and what stays easy to find your way in are two things.
size: large
size is large.
4 of 4. Do staff need a site to look after the data?
1 none: nobody edits data by hand
2 helpful: good to have for support work
3 essential: staff work in it every day
number or word; - not sure, < back, ? why
admin: big
no answer `big`
admin: 3
admin is essential.
Django leads 11 to 4, and in 78 % of ways to answer the other 9. What next?
1 answer more: database first: it can move 9 points
2 show the result
3 change an answer
number or word; < back
next: 2
again: flask-or-django --plain --control fine --api rich --size large --admin essential

"#]]
    );
    assert_eq!(
        run.1,
        tool("--plain --control fine --api rich --size large --admin essential").text()
    );
}

#[test]
fn replies_may_be_words_in_any_case() {
    let run = tool("-i --plain")
        .stdin("FINE\r\nNot sure\r\n-\r\nEssential\r\nshow the result\r\n")
        .talk();
    assert!(
        run.2.ends_with("again: flask-or-django --plain --control fine --admin essential\n"),
        "{}",
        run.2
    );
}

#[test]
fn only_what_is_open_is_asked() {
    let run = tool("-i --plain --control fine --api rich --size large --admin essential")
        .stdin("2\n")
        .talk();
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
Django leads 11 to 4, and in 78 % of ways to answer the other 9. What next?
1 answer more: database first: it can move 9 points
2 show the result
3 change an answer
number or word; < back
next: 2
again: flask-or-django --plain --control fine --api rich --size large --admin essential

"#]]
    );
}

#[test]
fn the_end_of_the_input_shows_how_to_go_on() {
    let run = tool("-i --plain --format json").stdin("1\n").talk();
    assert_eq!((run.0, run.1.as_str()), (2, ""));
    snapbox::assert_data_eq!(
        run.2,
        str![[r#"
1 of 4. How much control do you want over each building block?
1 fine: choose every piece yourself
2 balanced: some of both
3 conventional: the framework decides
number or word; - not sure, < back, ? why
control: 1
control is fine.
2 of 4. What part do APIs play in the project?
1 none: pages only
2 some: a few endpoints beside pages
3 simple: a small API service is the product
4 rich: a large REST API with sign-in, limits and docs
number or word; - not sure, < back, ? why
api: 
error: the input ended before the questions did
  go on with: flask-or-django -i --plain --format json --control fine

"#]]
    );
}

#[test]
fn without_a_terminal_only_plain_asks() {
    tool("-i").fails(str![[r#"
error: there is no terminal to ask on
  add --plain to answer line by line

"#]]);
    tool("-i --size small").env("TERM", "dumb").fails(str![[r#"
error: there is no terminal to ask on
  add --plain to answer line by line

"#]]);
}

#[test]
fn an_endless_line_is_the_end() {
    let run = tool("-i --plain").stdin(&"x".repeat(100_000)).talk();
    assert_eq!(run.0, 2);
}
