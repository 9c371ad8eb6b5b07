//! The source of a manual page, as the programs that read it want it.

use std::iter;

use unicode_width::UnicodeWidthStr as _;

/// The source of a page as `mandoc -T lint` wants it: without blank lines, spaces at the ends of
/// lines, and breaks after breaks, which `clap_mangen` writes above values; in lines of 80 bytes;
/// and with a `\` that is not an escape of an escape.
pub fn tidied(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let (mut last, mut is_as_typed) = ("", false);
    for line in source.lines() {
        match line.trim_end() {
            "" => continue,
            ".br" if last == ".br" => continue,
            // A string for `'`, defined anew in front of each section.
            line if line.starts_with(".ie ") || line.starts_with(".el ") => continue,
            line if line.starts_with('.') => {
                is_as_typed = line == ".nf";
                out += line;
                last = line;
            }
            line => {
                let line = line.replace(r"\\", r"\(rs").replace(r"\*(Aq", r"\(aq");
                push_wrapped(&mut out, &line, is_as_typed);
                last = "";
            }
        }
        out.push('\n');
    }
    out
}

/// As many bytes as mandoc likes in a line, less those that may follow.
const LINE: usize = 76;

/// Adds a line of text, broken at spaces, and in longer words anywhere: `\c` joins two lines.
fn push_wrapped(out: &mut String, line: &str, is_as_typed: bool) {
    let mut width = 0;
    for (index, word) in line.split(' ').enumerate() {
        if word.is_empty() && !is_as_typed {
            continue;
        }
        let size: usize = pieces(word).map(bytes).sum();
        if width > 0 && width + 1 + size > LINE {
            begin_line(out, if is_as_typed { " \\c" } else { "" }, word);
            width = 0;
        } else if index > 0 && (width > 0 || is_as_typed) {
            out.push(' ');
            width += 1;
        }
        for piece in pieces(word) {
            if width + bytes(piece) > LINE {
                begin_line(out, "\\c", piece);
                width = 0;
            }
            out.push_str(piece);
            width += bytes(piece);
            if !is_as_typed && !piece.is_ascii() && piece.width() == 2 {
                // Between letters such as `大`, man may break a line.
                out.push_str("\\:");
                width += 2;
            }
        }
    }
}

/// Ends a line with `end`. What a text begins with is not taken for a request of roff.
fn begin_line(out: &mut String, end: &str, text: &str) {
    out.push_str(end);
    out.push('\n');
    if text.starts_with(['.', '\'']) {
        out.push_str("\\&");
    }
}

/// The letters and the escapes of a word, such as `a`, `\-`, `\fB` and `\(rs`.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    iter::from_fn(move || {
        let letters = match rest.as_bytes() {
            [] => return None,
            [b'\\', b'(', ..] => 4,
            [b'\\', b'f', ..] => 3,
            [b'\\', ..] => 2,
            _ => 1,
        };
        let end = rest.char_indices().nth(letters).map_or(rest.len(), |(end, _)| end);
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

/// How many bytes mandoc counts, which reads `大` as `\[u5927]`.
fn bytes(piece: &str) -> usize {
    if piece.is_ascii() { piece.len() } else { "\\[u1F600]".len() }
}
