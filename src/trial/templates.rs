//! Renders the files of a trial from the templates in `templates/`.

use std::fmt::Write as _;

use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior, context};

use super::resource::Resource;
use crate::files::files_below;

static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/trial/templates");

/// Templates that others import; no files are made from them.
const IMPORTED: [&str; 2] = ["_field_types.txt", "_style.css"];

/// A file of a trial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenderedFile {
    /// In the directory, with `/` as its separator on every system.
    pub path: String,
    pub text: String,
}

/// Renders all files of the trial of a resource.
///
/// # Errors
/// When a template is broken, which the tests rule out.
pub fn render(resource: &Resource) -> Result<Vec<RenderedFile>, Error> {
    let mut environment = environment()?;
    let templates = files_below(&TEMPLATES);
    for (path, content) in &templates {
        let text = str::from_utf8(content).expect("templates are texts");
        environment.add_template(path, text)?;
    }
    let values = context! { resource => Serde(resource), fields => Serde(&resource.fields) };
    let mut rendered = Vec::new();
    for (path, _) in templates {
        if !is_imported(path) {
            let text = environment.get_template(path)?.render(&values)?;
            rendered.push(RenderedFile { path: path.to_owned(), text });
        }
    }
    Ok(rendered)
}

fn is_imported(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| IMPORTED.contains(&name))
}

/// The templates contain Python and templates of both frameworks, so its delimiters are other ones.
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

/// A string literal of Python in the form that its formatters keep: in double quotes, unless single
/// quotes need fewer backslashes. Escapes bidirectional controls, which editors would apply.
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

/// A bracketed list on one line, if it fits after the indent with a comma behind it; otherwise one
/// line for each item. The formatters of Python keep both forms.
#[expect(clippy::needless_pass_by_value, reason = "the template engine hands its values over")]
fn fit(indent: usize, opening: &str, items: Vec<String>, closing: &str) -> String {
    const WIDTH: usize = 88;
    let line = format!("{opening}{}{closing}", items.join(", "));
    // A letter that is not ASCII may be wider than one column.
    if line.is_ascii() && !line.contains('\n') && indent + line.len() < WIDTH {
        return line;
    }
    let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    let lines: String = items.iter().map(|item| [&inner, item.as_str(), ",\n"].concat()).collect();
    format!("{opening}\n{lines}{outer}{closing}")
}
