//! Prints a manual page, or writes all of them to a directory.

use super::shared::{Context, cancelled_by_interrupt};
use super::today::today;
use crate::cli::{self, Man, ManualPage};
use crate::error::Error;
use crate::files::{NewFile, fill_directory};
use crate::{terminal, text};

/// # Errors
/// When there is no such command, or the pages cannot be written.
pub fn run(context: &Context<'_>, args: &Man) -> Result<(), Error> {
    let pages = cli::manual(context.rules(), context.call.rules, &today()?.to_string());
    if let Some(dir) = &args.dir {
        let files =
            pages.iter().map(|page| NewFile { path: &page.file, content: page.source.as_bytes() });
        let files: Vec<NewFile<'_>> = files.collect();
        return fill_directory(dir, &files, &cancelled_by_interrupt()?);
    }
    let words = args.words.join(" ");
    let meant = words.to_lowercase();
    // A page shows its own name as `flask-or-django-rules-check(1)`.
    let file = format!("{meant}.1");
    match pages.iter().find(|page| page.words == meant || page.file == file) {
        Some(page) => terminal::result(&page.source),
        None => Err(unknown(&words, &pages, context.style.width)),
    }
}

fn unknown(words: &str, pages: &[ManualPage], width: usize) -> Error {
    let names: Vec<&str> = pages.iter().skip(1).map(|page| page.words.as_str()).collect();
    // By its last word, too: `check` is `rules check`.
    let called = names.iter().flat_map(|name| {
        let last = name.rsplit(' ').next().unwrap_or_default();
        [(*name, *name), (last, *name)]
    });
    let hints = match text::nearest_named(words, called) {
        Some(near) => vec![format!("did you mean `{near}`?")],
        None => text::wrap(&format!("commands: {}", names.join(", ")), width - 2),
    };
    Error::Input { message: format!("no manual page for {}", text::quote(words)), hints }
}
