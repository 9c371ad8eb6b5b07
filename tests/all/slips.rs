//! Two hundred slips of the keyboard and of memory, made from the data: the right word is in the
//! first three lines of what the program says, or the program understands what was meant.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::model::Random;
use crate::tool::{Tool, folder, small_rules, tool};

const SLIPS: usize = 200;
const MET: usize = 190;
const SEED: u64 = 200;

/// A command line that is right, and the word in it that will be distorted.
struct Right {
    /// The arguments; `@` stands for the word.
    line: Vec<String>,
    /// The answers in `needs.json`, in which `@` may stand for the word, too.
    needs: String,
    word: String,
    /// What people call it instead: the label of a question, the meaning of an answer.
    label: Option<String>,
    /// A word of the same kind that is wrong here: an answer to another question.
    other: Option<String>,
    /// What the usage calls it, such as `<DIR>`, unless it is one of a few words.
    placeholder: Option<&'static str>,
    /// Whether a shell takes it apart at spaces, as it does with flags and commands.
    is_split: bool,
}

/// The same with the slip.
struct Wrong {
    line: Vec<String>,
    needs: String,
    /// What stands in place of the word. A message that repeats it has not found the right one yet.
    typed: String,
    /// What the message has to name.
    wanted: String,
}

const NEEDS: &str = r#""size": "large""#;

impl Right {
    fn new(line: &[&str], word: &str) -> Self {
        Self {
            line: line.iter().map(|word| (*word).to_owned()).collect(),
            needs: NEEDS.to_owned(),
            word: word.to_owned(),
            label: None,
            other: None,
            placeholder: None,
            is_split: word.starts_with('-'),
        }
    }

    fn label(self, label: &str) -> Self {
        Self { label: Some(label.to_owned()), ..self }
    }

    fn placeholder(self, placeholder: &'static str) -> Self {
        Self { placeholder: Some(placeholder), ..self }
    }

    fn is_in_file(&self) -> bool {
        self.needs.contains('@')
    }

    /// The position of the word in the line.
    fn at(&self) -> Option<usize> {
        self.line.iter().position(|word| word == "@")
    }

    /// The line and the file with `typed` in place of the word.
    fn with(&self, typed: &str) -> Wrong {
        let mut line = Vec::new();
        for word in &self.line {
            match word.as_str() {
                "@" if self.is_split => line.extend(typed.split(' ').map(str::to_owned)),
                "@" => line.push(typed.to_owned()),
                other => line.push(other.to_owned()),
            }
        }
        let (typed, wanted) = (typed.to_owned(), self.word.clone());
        Wrong { line, needs: self.needs.replace('@', &typed), typed, wanted }
    }

    /// The same with these arguments in place of two, from `start`.
    fn with_pair(&self, start: usize, pair: Vec<String>) -> Wrong {
        let mut wrong = self.with(&self.word);
        wrong.typed = pair.join(" ");
        wrong.line.splice(start..start + 2, pair);
        wrong
    }
}

impl Wrong {
    /// The same where the slip is not in the word but beside it: the message names the key.
    fn told_by_key(self) -> Self {
        let key = self.needs.split('"').nth(1).unwrap().to_owned();
        Self { typed: String::new(), wanted: key, ..self }
    }
}

/// What can be distorted: a name, and one that depends on the random numbers.
type Kind = (&'static str, fn(&Data, &mut Random) -> Right);

const KINDS: [Kind; 15] = [
    ("flag of a question", |data, random| {
        let question = data.question(random);
        let answer = Data::answer(question, random);
        let flag = |name: &str| format!("--{}", name.to_lowercase().replace(' ', "-"));
        let right = Right::new(&["@", text(&answer["id"])], &flag(text(&question["id"])));
        right.label(&flag(text(&question["label"])))
    }),
    ("answer", |data, random| {
        let question = data.question(random);
        let flag = format!("--{}", text(&question["id"]));
        data.answer_of(question, &[&flag, "@"], random)
    }),
    ("option", |_, random| {
        let (line, word) = one(&OPTIONS, random);
        Right::new(&line.split(' ').collect::<Vec<_>>(), word)
    }),
    ("value of an option", |_, random| {
        let (line, word, placeholder) = one(&VALUES, random);
        let right = Right::new(&line.split(' ').collect::<Vec<_>>(), word);
        let other = placeholder.is_empty().then(|| "essential".to_owned());
        let right = Right { other, ..right };
        if placeholder.is_empty() { right } else { right.placeholder(placeholder) }
    }),
    ("command", |_, random| {
        let (line, word) = one(&COMMANDS, random);
        Right { is_split: true, ..Right::new(&line.split(' ').collect::<Vec<_>>(), word) }
    }),
    ("question", |data, random| {
        let question = data.question(random);
        let right = Right::new(&[one(&["questions", "why"], random), "@"], text(&question["id"]));
        right.label(text(&question["label"])).placeholder("<WORD>")
    }),
    ("rule", |data, random| {
        let rule = one(&data.rules, random);
        let right = Right::new(&["why", "@"], text(&rule["id"]));
        right.label(text(&rule["because"])).placeholder("<WORD>")
    }),
    ("claim", |data, random| {
        let claim = one(&data.claims, random);
        let right = Right::new(&["why", "@"], text(&claim["id"]));
        right.label(text(&claim["says"])).placeholder("<WORD>")
    }),
    ("section or topic", |data, random| {
        let part = one(&data.parts, random);
        Right::new(&["compare", "@"], text(&part["id"])).label(text(&part["label"]))
    }),
    ("caution", |data, random| {
        let caution = one(&data.cautions, random);
        let right = Right::new(&["why", "@"], text(&caution["id"]));
        right.label(text(&caution["says"])).placeholder("<WORD>")
    }),
    ("case", |data, random| {
        let case = one(&data.cases, random);
        let right = Right::new(&["cases", "@"], text(&case["id"]));
        right.label(case["title"].as_str().unwrap_or(text(&case["summary"])))
    }),
    ("question in a file", |data, random| {
        let question = data.question(random);
        let needs = format!(r#""@": "{}""#, text(&Data::answer(question, random)["id"]));
        let right = Right::new(&["--answers", "needs.json"], text(&question["id"]));
        Right { needs, ..right }.label(text(&question["label"]))
    }),
    ("answer in a file", |data, random| {
        let question = data.question(random);
        let right = data.answer_of(question, &["--answers", "needs.json"], random);
        Right { needs: format!(r#""{}": "@""#, text(&question["id"])), ..right }
    }),
    ("file", |_, random| {
        let name = one(&["needs.json", "shop-needs.json", "lists/needs.json"], random);
        Right::new(&["--answers", "@"], name).placeholder("<FILE>")
    }),
    ("rule set", |_, random| {
        let line = one(&[&["questions", "--rules", "@"][..], &["rules", "check", "@"]], random);
        Right::new(line, "small-rules").placeholder("<DIR>")
    }),
];

const OPTIONS: [(&str, &str); 12] = [
    ("--size large @", "--explain"),
    ("--size large @", "--guide-as-written"),
    ("--size large @", "--plain"),
    ("--size large @ markdown", "--format"),
    ("--size large @ size=2", "--weight"),
    ("--size large @ size", "--fixed"),
    ("--size large @ never", "--color"),
    ("@ needs.json", "--answers"),
    ("@ small-rules questions", "--rules"),
    ("questions @", "--explain"),
    ("compare api @", "--sources"),
    ("compare api @ wrong", "--verdict"),
];

/// Values, each with what the usage calls it unless the message lists all.
const VALUES: [(&str, &str, &str); 6] = [
    ("--size large --format @", "markdown", ""),
    ("--size large --color @", "never", ""),
    ("--size large --fixed @", "size", ""),
    ("--size large --fixed @", "database", ""),
    ("--size large --weight @", "size=2", "<QUESTION=N>"),
    ("compare api --verdict @", "outdated", ""),
];

const COMMANDS: [(&str, &str); 8] = [
    ("@ size", "questions"),
    ("@ api", "compare"),
    ("@ admin", "why"),
    ("@ zulip", "cases"),
    ("@", "version"),
    ("@ small-rules", "rules check"),
    ("@ small-rules", "rules audit"),
    ("@ --check small-rules", "rules format"),
];

/// A kind of slip: its name, and the slip, unless the word is none that it can happen to.
type Distortion = (&'static str, fn(&Right, &mut Random) -> Option<Wrong>);

const DISTORTIONS: [Distortion; 13] = [
    ("case", |right, random| {
        let capitalised = capitalised(&right.word);
        Some(right.with(&one(&[right.word.to_uppercase(), capitalised], random)))
    }),
    ("one letter off", |right, random| Some(right.with(&misspelt(&right.word, random)))),
    ("plural", |right, _| {
        let (name, rest) = right.word.split_at(right.word.find('=').unwrap_or(right.word.len()));
        let singular = name.strip_suffix('s').map(str::to_owned);
        let other = singular.unwrap_or_else(|| format!("{name}s"));
        Some(right.with(&format!("{other}{rest}")))
    }),
    ("underscore or space", |right, random| {
        let bare = right.word.trim_start_matches('-');
        let dashes = &right.word[..right.word.len() - bare.len()];
        let separators = if bare.contains(' ') { ["_", "-"] } else { ["_", " "] };
        let typed = bare.replace(['-', ' '], one(&separators, random));
        (typed != bare).then(|| right.with(&format!("{dashes}{typed}")))
    }),
    ("label", |right, _| {
        let label = right.label.as_ref().filter(|label| **label != right.word)?;
        Some(right.with(label))
    }),
    ("another question's answer", |right, _| Some(right.with(right.other.as_ref()?))),
    ("= or no =", equals),
    ("missing value", missing),
    ("twice", twice),
    ("quotes left in", |right, random| {
        let quote = if right.is_in_file() { "'" } else { one(&["'", "\"", "`"], random) };
        Some(right.with(&format!("{quote}{}{quote}", right.word)))
    }),
    ("curly quotes", |right, random| {
        let (open, close) = one(&[("“", "”"), ("‘", "’"), ("„", "“")], random);
        let typed = format!("{open}{}{close}", right.word);
        let wrong = right.with(&typed);
        // An editor makes both quotes of the JSON curly, too.
        let needs = wrong.needs.replace(&format!("\"{typed}\""), &typed);
        Some(Wrong { needs, ..wrong })
    }),
    ("another dash", |right, random| {
        let dash = one(&["–", "—"], random);
        let typed = right.word.replacen("--", dash, 1).replace('-', dash);
        (typed != right.word).then(|| right.with(&typed))
    }),
    ("another dash, and one word", |right, random| {
        let dash = one(&["–", "—"], random);
        let bare = right.word.strip_prefix("--")?;
        let at = right.at().filter(|at| at + 1 < right.line.len())?;
        let typed = format!("{dash}{bare}={}", right.line[at + 1]);
        Some(right.with_pair(at, vec![typed]))
    }),
];

/// `--size =large`, `size=large`, `why=admin`, `"size" = "large"`.
fn equals(right: &Right, random: &mut Random) -> Option<Wrong> {
    if right.is_in_file() {
        let mut wrong = right.with(&right.word);
        wrong.needs = wrong.needs.replace("\": ", "\" = ");
        return Some(wrong.told_by_key());
    }
    if right.word.contains('=') {
        return Some(right.with(&right.word.replace('=', one(&["", ":", " "], random))));
    }
    let at = right.at()?;
    let line = right.with(&right.word).line;
    if right.word.starts_with("--") && at + 1 == line.len() {
        return Some(right.with(&format!("{}=yes", right.word)));
    }
    let is_value = at > 0 && line[at - 1].starts_with("--");
    let start = if is_value || at + 1 == line.len() { at.checked_sub(1)? } else { at };
    let (name, value) = (&line[start], &line[start + 1]);
    let bare = name.trim_start_matches('-');
    let pair = if name == bare {
        vec![format!("{name}={value}")]
    } else {
        one(
            &[
                vec![name.clone(), format!("={value}")],
                vec![format!("{name}="), value.clone()],
                vec![format!("{bare}={value}")],
                vec![format!("{name}{value}")],
            ],
            random,
        )
    };
    Some(right.with_pair(start, pair))
}

/// The value of an option or of a key, or the only word of a command that needs one.
fn missing(right: &Right, random: &mut Random) -> Option<Wrong> {
    let mut wrong = right.with(&right.word);
    wrong.typed = String::new();
    if right.is_in_file() {
        let (key, _) = wrong.needs.split_once(": ").unwrap();
        wrong.needs = format!("{key}: {}", one(&["", "\"\""], random));
        return Some(wrong.told_by_key());
    }
    let at = right.at()?;
    let is_option = |word: &String| word.starts_with("--");
    let takes_value = is_option(&right.word) && at + 1 < right.line.len();
    let is_value = at > 0 && (is_option(&right.line[at - 1]) || right.line[0] == "rules");
    if takes_value {
        wrong.line.remove(at + 1);
    } else if is_value || right.line[0] == "why" {
        wrong.line.remove(at);
        wrong.wanted = right.placeholder.map_or(wrong.wanted, str::to_owned);
    } else {
        return None;
    }
    Some(wrong)
}

/// An option with its value, a word alone, or a key.
fn twice(right: &Right, random: &mut Random) -> Option<Wrong> {
    let mut wrong = right.with(&right.word);
    wrong.typed = String::new();
    if right.is_in_file() {
        wrong.needs = format!("{0}, {0}", wrong.needs);
        return Some(wrong.told_by_key());
    }
    let at = right.at()?;
    if right.word.starts_with("--") {
        let option = wrong.line[at..].to_vec();
        wrong.line.extend(option);
    } else if at > 0 && wrong.line[at - 1].starts_with("--") && random.below(2) == 0 {
        let option = wrong.line[at - 1..=at].to_vec();
        wrong.wanted.clone_from(&option[0]);
        wrong.line.extend(option);
    } else {
        wrong.typed.clone_from(&wrong.line[at]);
        wrong.line.insert(at, wrong.typed.clone());
    }
    Some(wrong)
}

fn capitalised(word: &str) -> String {
    let at = word.find(char::is_alphanumeric).unwrap();
    format!("{}{}{}", &word[..at], word[at..=at].to_uppercase(), &word[at + 1..])
}

/// The word with a letter left out, doubled, replaced or exchanged with the next.
fn misspelt(word: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let alphabetic = |at: &usize| letters[*at].is_alphabetic();
    let places: Vec<usize> = (0..letters.len()).filter(alphabetic).collect();
    let at = one(&places, random);
    match random.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 if at + 1 < letters.len() && letters[at] != letters[at + 1] => letters.swap(at, at + 1),
        _ => letters[at] = if letters[at] == 'w' { 'e' } else { 'w' },
    }
    letters.into_iter().collect()
}

fn one<T: Clone>(choices: &[T], random: &mut Random) -> T {
    choices[random.below(choices.len())].clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// What the program itself says there is.
struct Data {
    questions: Vec<Value>,
    rules: Vec<Value>,
    claims: Vec<Value>,
    /// Sections and topics.
    parts: Vec<Value>,
    cautions: Vec<Value>,
    cases: Vec<Value>,
}

impl Data {
    fn read() -> Self {
        let list = |json: &Value, key: &str| json[key].as_array().unwrap().clone();
        let file = |name: &str| -> Value {
            let path = Path::new(crate::tool::PROJECT).join("rules").join(name);
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
        };
        let guide = file("guide.json");
        let questions = list(&tool("questions").json(), "questions");
        let mut rules = Vec::new();
        for question in &questions {
            let name = format!("questions/{}.json", text(&question["id"]));
            rules.append(&mut list(&file(&name), "rules"));
        }
        Self {
            rules,
            questions,
            claims: list(&tool("compare").json(), "claims"),
            parts: [list(&guide, "sections"), list(&guide, "topics")].concat(),
            cautions: file("cautions.json").as_array().unwrap().clone(),
            cases: list(&tool("cases").json(), "cases"),
        }
    }

    fn question(&self, random: &mut Random) -> &Value {
        &self.questions[random.below(self.questions.len())]
    }

    fn answer<'d>(question: &'d Value, random: &mut Random) -> &'d Value {
        let answers = question["answers"].as_array().unwrap();
        &answers[random.below(answers.len())]
    }

    /// An answer to this question, its meaning, and an answer to another question.
    fn answer_of(&self, question: &Value, line: &[&str], random: &mut Random) -> Right {
        let ids: Vec<&str> = (question["answers"].as_array().unwrap().iter())
            .map(|answer| text(&answer["id"]))
            .collect();
        let answer = Self::answer(question, random);
        let other = loop {
            let other = text(&Self::answer(self.question(random), random)["id"]);
            if !ids.contains(&other) {
                break other.to_owned();
            }
        };
        let right = Right::new(line, text(&answer["id"])).label(text(&answer["means"]));
        Right { other: Some(other), ..right }
    }
}

/// A folder with the files that the command lines name.
fn shop() -> tempfile::TempDir {
    let shop = folder();
    let needs = format!("{{\"answers\": {{{NEEDS}}}}}");
    fs::create_dir(shop.path().join("lists")).unwrap();
    for name in ["shop-needs.json", "lists/needs.json", "notes.txt"] {
        fs::write(shop.path().join(name), &needs).unwrap();
    }
    fs::rename(small_rules().keep(), shop.path().join("small-rules")).unwrap();
    shop
}

fn run(wrong: &Wrong, shop: &Path) -> (i32, String, String) {
    let needs = format!("{{\"answers\": {{{}}}}}", wrong.needs);
    fs::write(shop.join("needs.json"), needs).unwrap();
    let run: Tool = tool("").in_folder(shop).words(wrong.line.iter().map(String::as_str));
    run.talk()
}

/// Where `word` is first in the text, except as a part of a longer word.
fn place_of(word: &str, text: &str) -> Option<usize> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '_';
    let mut places = text.match_indices(word).map(|(start, _)| start);
    places.find(|start| {
        let end = start + word.len();
        !text[..*start].ends_with(is_part) && !text[end..].starts_with(is_part)
    })
}

/// The text without what it repeats from the command line, which comes first.
fn without_echo(typed: &str, text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(start) = place_of(typed, text) {
        out.replace_range(start..start + typed.len(), "…");
    }
    out
}

#[test]
fn of_two_hundred_slips_nearly_all_are_met() {
    let (data, shop) = (Data::read(), shop());
    let mut random = Random(SEED);
    let (mut made, mut met, mut missed) = (0, 0, String::new());
    // The two counts have no common divisor, so that in time every kind meets every distortion.
    for turn in 0.. {
        let (kind, right) = KINDS[turn % KINDS.len()];
        let (how, distort) = DISTORTIONS[turn % DISTORTIONS.len()];
        let right = right(&data, &mut random);
        let Some(wrong) = distort(&right, &mut random) else { continue };
        made += 1;
        let (code, out, err) = run(&wrong, shop.path());
        assert!(code == 0 || code == 2, "{:?}: {code}\n{err}", wrong.line);
        let said = if code == 0 { &out } else { &err };
        let first: Vec<&str> = said.lines().take(3).collect();
        let first = first.join("\n");
        if place_of(&wrong.wanted, &without_echo(&wrong.typed, &first)).is_some()
            || code == 0 && out == run(&right.with(&right.word), shop.path()).1
        {
            met += 1;
        } else {
            let needs = if wrong.needs == NEEDS { "" } else { &wrong.needs };
            let line = wrong.line.join(" ");
            writeln!(missed, "{how}, {kind}: {line} {needs} [{}]\n{first}\n", wrong.wanted)
                .unwrap();
        }
        if made == SLIPS {
            break;
        }
    }
    assert!(met >= MET, "{met} of {made} are met; missed:\n\n{missed}");
}
