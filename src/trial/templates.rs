//! The files of a trial, made from the templates beside this file.

use std::fmt::Write as _;

use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, context};

use super::Resource;

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/trial/templates");

/// Where the plural of the resource stands in a path.
const PLURAL: &str = "__plural__";
/// The names of templates that others import, and that have no place of their own.
const IMPORTED: [&str; 2] = ["_field_types.txt", "_style.css"];

/// A file of a trial: its path in the directory, with `/` between the parts, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFile {
    pub path: String,
    pub text: String,
}

/// Every file of the trial of a resource.
///
/// # Errors
/// When a template is broken, which the tests rule out.
pub fn files(resource: &Resource) -> Result<Vec<RenderedFile>, Error> {
    let mut environment = environment()?;
    let all = embedded(&TEMPLATES);
    for (path, text) in &all {
        environment.add_template(path, text)?;
    }
    let told = context! { resource => Serde(resource), fields => Serde(&resource.fields) };
    let written = all.iter().filter(|(path, _)| !is_imported(path));
    let file = |(path, _): &(&'static str, &'static str)| {
        let text = environment.get_template(path)?.render(&told)?;
        Ok(RenderedFile { path: path.replace(PLURAL, &resource.plural), text })
    };
    written.map(file).collect()
}

fn is_imported(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| IMPORTED.contains(&name))
}

/// The files are Python and templates of both frameworks themselves, so the marks are none of theirs.
fn environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .block_delimiters("[%", "%]")
        .variable_delimiters("[[", "]]")
        .comment_delimiters("[#", "#]")
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()?;
    environment.set_syntax(syntax);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.add_filter("py", |text: String| python_literal(&text));
    environment.add_filter("pair", |text: String, indent: usize| {
        fit(indent, "(", vec![python_literal(&text), python_literal(&text)], ")")
    });
    environment.add_function("fit", fit);
    Ok(environment)
}

/// A literal of Python as its formatters leave it: in double quotes, unless single ones need fewer backslashes. Marks
/// that turn what follows around are written out, because an editor would obey them.
fn python_literal(text: &str) -> String {
    let count = |quote| text.chars().filter(|letter| *letter == quote).count();
    let quote = if count('"') > count('\'') { '\'' } else { '"' };
    let mut literal = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\\' => literal.push_str("\\\\"),
            '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}' => {
                let _ = write!(literal, "\\u{:04x}", u32::from(letter));
            }
            _ if letter == quote => literal.extend(['\\', letter]),
            _ => literal.push(letter),
        }
    }
    literal.push(quote);
    literal
}

/// What stands in brackets, on one line where that fits behind the indent and before a comma; otherwise with a line for
/// each item, which the formatters of Python leave as it is.
#[expect(clippy::needless_pass_by_value, reason = "the template engine hands its values over")]
fn fit(indent: usize, opening: &str, items: Vec<String>, closing: &str) -> String {
    const WIDTH: usize = 88;
    let line = format!("{opening}{}{closing}", items.join(", "));
    // Other letters may be wider than one column.
    if line.is_ascii() && !line.contains('\n') && indent + line.len() < WIDTH {
        return line;
    }
    let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    let lines: String = items.iter().map(|item| [&inner, item.as_str(), ",\n"].concat()).collect();
    format!("{opening}\n{lines}{outer}{closing}")
}

fn embedded(dir: &'static Dir<'static>) -> Vec<(&'static str, &'static str)> {
    let own = dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
    own.chain(dir.dirs().flat_map(embedded)).collect()
}
