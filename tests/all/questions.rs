//! The list of the questions.

use snapbox::str;

use crate::tool::tool;

#[test]
fn every_question_with_its_answers() {
    tool("questions").prints(str![[r#"
Control  --control  (core)
  How much control do you want over each building block?
  Choosing every piece and being handed a finished set pull to different sides.
    fine          choose every piece yourself
    balanced      some of both
    conventional  the framework decides

API  --api  (core)
  What part do APIs play in the project?
  A large API and a few endpoints pull to different sides.
    none    pages only
    some    a few endpoints beside pages
    simple  a small API service is the product
    rich    a large REST API with sign-in, limits and docs

Size  --size  (core)
  How big will the project get?
  What is quick to start and what stays easy to find your way in are two things.
    prototype  an idea to try out
    small      a handful of pages or endpoints
    medium     several areas that share data
    large      many areas, models and people

Staff site  --admin  (core)
  Do staff need a site to look after the data?
  A ready-made staff site comes with one of the two; in the other it is added.
    none       nobody edits data by hand
    helpful    good to have for support work
    essential  staff work in it every day

Database  --database
  What stores the data?
  One framework brings a layer for relational databases; the other brings none.
    none        files, caches or other services
    relational  PostgreSQL, MySQL, SQLite and their kind
    other       NoSQL, or an SQL layer of your own

Accounts  --accounts
  Who signs in?
  Users, groups and permissions are built into one of the two.
    none         nobody
    login        people sign in to their own things
    permissions  users, groups and roles with different rights

Pages  --pages
  How many pages and forms does the server render?
  Forms made from models save most where there are many of them.
    none  an API or a separate front end
    few   some pages, hardly a form
    many  pages and forms are most of the work

Languages  --languages
  In how many languages does the interface speak?
  Translation is built into one and an extension of the other.
    one      one language
    several  two or more, chosen per visitor

Experience  --experience
  What does the team know already?
  What you know beats what is better on paper, up to a point.
    new     new to Python web work
    flask   knows Flask
    django  knows Django
    both    knows both

Lifetime  --horizon
  How long must it live?
  Upkeep over years and a quick end ask for different things.
    throwaway  thrown away after use
    months     some months
    years      years of upkeep

Realtime  --realtime
  How much websocket, streaming or async work is there?
  Both began with one request per worker; they opened up to async differently.
    none   none
    some   live updates here and there
    heavy  it is the heart of the product

Shape  --shape
  How is the system cut?
  One project with many apps and many small services are opposite habits.
    single         one application
    multi-app      several apps on one project and database
    microservices  small services that talk to each other

Team  --team
  Who works on it?
  Conventions matter more the more people have to share them.
    solo   one person
    small  a few people
    large  many people or several teams

Trial  --trial  (answered after a trial)
  Which felt better after building the same small app in both?
  Building both is the best test the guide knows.
    flask   Flask felt better
    django  Django felt better
    even    no difference

"#]]);
}

#[test]
fn the_rules_stand_under_each_answer() {
    let text = tool("questions --explain").text();
    snapbox::assert_data_eq!(
        text.split("\n\n").next().unwrap(),
        str![[r#"
Control  --control  (core)
  How much control do you want over each building block?
  Choosing every piece and being handed a finished set pull to different sides.
    fine          choose every piece yourself
        Flask 4: You pick each part; Django picks most. [control-fine]
        Flask 2: Flask comes alone; what else is installed is your choice. (set
        aside: its claims do not stand) [control-no-libraries]
    balanced      some of both
        counts for no side
    conventional  the framework decides
        Django 4: Layout, ORM, forms and sign-in are decided, and ready-made
        apps fit in. [control-conventional]
        Django 3: Only Django takes in apps that others have written. (set
        aside: its claims do not stand) [control-third-party]
"#]]
    );
    for width in [40, 80, 100] {
        let text = tool("questions --explain").width(width).text();
        assert!(text.lines().all(|line| line.chars().count() <= width), "{text}");
    }
}

#[test]
fn questions_for_programs() {
    let list = tool("questions").json();
    assert_eq!(list["schema"], 1);
    assert_eq!(list["questions"].as_array().unwrap().len(), 14);
    let admin = &list["questions"][3];
    assert_eq!(
        (&admin["id"], &admin["core"], &admin["later"]),
        (&"admin".into(), &true.into(), &false.into())
    );
    assert_eq!(admin["answers"][2]["needs"]["flask"][0]["add"], "Flask-Admin");
    assert!(admin.get("rules").is_none());
    let explained = tool("questions --explain").json();
    assert_eq!(explained["questions"][3]["rules"][2]["id"], "admin-essential");
}

#[test]
fn questions_as_markdown() {
    let text = tool("questions --explain --format markdown").text();
    snapbox::assert_data_eq!(
        text.split("\n### ").next().unwrap(),
        str![[r#"
### Control (`--control`)  (core)

How much control do you want over each building block? Choosing every piece and being handed a finished set pull to different sides.

- `fine`: choose every piece yourself
  - Flask 4: You pick each part; Django picks most. /[control-fine/]
  - Flask 2: Flask comes alone; what else is installed is your choice. (set aside: its claims do not stand) /[control-no-libraries/]
- `balanced`: some of both
  - counts for no side
- `conventional`: the framework decides
  - Django 4: Layout, ORM, forms and sign-in are decided, and ready-made apps fit in. /[control-conventional/]
  - Django 3: Only Django takes in apps that others have written. (set aside: its claims do not stand) /[control-third-party/]

"#]]
    );
}
