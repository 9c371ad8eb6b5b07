//! The pictures of the README: what a terminal shows of real runs, as SVG for light and dark pages.
//! With `SNAPSHOTS=overwrite` the test writes them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use alacritty_terminal::vte::ansi::NamedColor;
use snapbox::Data;
use snapbox::data::DataFormat;

use crate::emulator::{Drawn, ENTER, Start, Terminal, show};
use crate::tool::{PROJECT, folder, tool};

/// The width of a column, in tenths of the unit of the picture: 0.6 of the size of the font.
const COLUMN: usize = 84;
const ROW: usize = 19;
/// The space around the text, and that above it with the three buttons of a window.
const MARGIN: usize = 18;
const TOP: usize = 44;
const COLUMNS: usize = 80;
/// The share of the light that text has to add or take away (WCAG 2.2, criterion 1.4.3).
const CONTRAST: f64 = 4.5;
/// The decision that the README shows and NUMBERS.md works out by hand.
const DECISION: &str = "--control fine --api rich --size large --admin essential";

/// The colours of a page.
struct Palette {
    name: &'static str,
    background: &'static str,
    border: &'static str,
    text: &'static str,
    dim: &'static str,
    green: &'static str,
    red: &'static str,
}

const LIGHT: Palette = Palette {
    name: "light",
    background: "#ffffff",
    border: "#d1d9e0",
    text: "#1f2328",
    dim: "#59636e",
    green: "#1a7f37",
    red: "#cf222e",
};

const DARK: Palette = Palette {
    name: "dark",
    background: "#0d1117",
    border: "#3d444d",
    text: "#e6edf3",
    dim: "#9198a1",
    green: "#3fb950",
    red: "#ff7b72",
};

/// A screen, and how long it is shown.
struct Frame {
    rows: Vec<Vec<Drawn>>,
    tenths: usize,
}

/// One picture, or several in turn.
struct Film {
    title: String,
    frames: Vec<Frame>,
}

impl Film {
    /// The rows that the longest screen fills.
    fn rows(&self) -> usize {
        let filled = |frame: &Frame| {
            let is_blank = |row: &Vec<Drawn>| row.iter().all(|cell| cell.letter == ' ');
            frame.rows.iter().rposition(|row| !is_blank(row)).map_or(0, |last| last + 1)
        };
        self.frames.iter().map(filled).max().unwrap()
    }

    fn svg(&self, palette: &Palette) -> String {
        let width = COLUMN * COLUMNS / 10 + 2 * MARGIN;
        let height = TOP + self.rows() * ROW + MARGIN;
        let Palette { background, border, .. } = palette;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
             width=\"{width}\" height=\"{height}\" role=\"img\">\n\
             <title>{}</title>\n<style>\n{}{}</style>\n\
             <rect x=\"0.5\" y=\"0.5\" width=\"{}\" height=\"{}\" rx=\"8\" fill=\"{background}\" \
             stroke=\"{border}\"/>\n",
            escaped(&self.title),
            styles(palette),
            self.motion(width),
            width - 1,
            height - 1,
        );
        for button in 0..3 {
            let x = MARGIN + 6 + 18 * button;
            writeln!(svg, "<circle cx=\"{x}\" cy=\"20\" r=\"5.5\" fill=\"{border}\"/>").unwrap();
        }
        // What is beside the picture, such as the other frames, is cut off by an inner `svg`.
        writeln!(svg, "<svg width=\"{width}\" height=\"{height}\">\n<g class=\"film\">").unwrap();
        for (number, frame) in self.frames.iter().enumerate() {
            writeln!(svg, "<g transform=\"translate({})\">", number * width).unwrap();
            for (number, row) in frame.rows.iter().enumerate() {
                svg += &line(row, TOP + number * ROW + 10);
            }
            svg += "</g>\n";
        }
        svg + "</g>\n</svg>\n</svg>\n"
    }

    /// Moves the frames past the picture, one at a time. Where nothing moves, the last one is seen.
    fn motion(&self, width: usize) -> String {
        let all: usize = self.frames.iter().map(|frame| frame.tenths).sum();
        let last = (self.frames.len() - 1) * width;
        if last == 0 {
            return String::new();
        }
        let mut steps = String::new();
        let mut before = 0;
        for (number, frame) in self.frames.iter().enumerate() {
            let percent = 100.0 * before as f64 / all as f64;
            let left = number * width;
            writeln!(steps, "{percent:.3}% {{ transform: translateX(-{left}px) }}").unwrap();
            before += frame.tenths;
        }
        let seconds = all as f64 / 10.0;
        format!(
            ".film {{ transform: translateX(-{last}px); \
             animation: film {seconds}s step-end infinite }}\n\
             @keyframes film {{\n{steps}100% {{ transform: translateX(-{last}px) }}\n}}\n\
             @media (prefers-reduced-motion: reduce) {{ .film {{ animation: none }} }}\n"
        )
    }
}

fn styles(palette: &Palette) -> String {
    let Palette { text, dim, green, red, .. } = palette;
    format!(
        "text {{ font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, \"DejaVu Sans Mono\", \
         \"Liberation Mono\", monospace; color: {text}; fill: currentColor }}\n\
         .bold {{ font-weight: 700 }}\n.dim {{ color: {dim} }}\n\
         .green {{ color: {green} }}\n.red {{ color: {red} }}\n\
         .bar {{ stroke: currentColor; stroke-width: 0.6 }}\n"
    )
}

/// A row of text. Each piece has its place and its width, so that columns are straight in any font.
fn line(row: &[Drawn], y: usize) -> String {
    let mut pieces = Vec::new();
    let mut column = 0;
    for piece in row.chunk_by(|one, next| look(*one) == look(*next)) {
        let text: String = piece.iter().map(|cell| cell.letter).collect();
        // Gaps between columns are left out.
        for (start, text) in words(&text) {
            let x = tenths(10 * MARGIN + COLUMN * (column + start));
            let width = tenths(COLUMN * text.chars().count());
            pieces.push(format!(
                "<tspan{} x=\"{x}\" textLength=\"{width}\" \
                 lengthAdjust=\"spacingAndGlyphs\">{}</tspan>",
                look(piece[0]),
                escaped(text)
            ));
        }
        column += piece.len();
    }
    if pieces.is_empty() {
        return String::new();
    }
    format!("<text y=\"{y}\">{}</text>\n", pieces.join(" "))
}

/// `184` as `18.4`.
fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// The parts of a text between gaps of two spaces or more, each with the column where it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut column = 0;
    for part in text.split("  ") {
        let indent = part.len() - part.trim_start().len();
        if !part.trim().is_empty() {
            words.push((column + indent, part.trim()));
        }
        column += part.chars().count() + 2;
    }
    words
}

/// The classes of a cell, as an attribute.
fn look(cell: Drawn) -> String {
    let colour = match cell.colour {
        NamedColor::Foreground => None,
        NamedColor::Green => Some("green"),
        NamedColor::Red => Some("red"),
        other => panic!("{other:?} has no place in the palettes"),
    };
    let kind = match cell.letter {
        '█' => Some("bar"),
        // In a piece of its own, as its font may have another width.
        letter if !letter.is_ascii() => Some("sign"),
        _ => None,
    };
    let classes = [cell.is_bold.then_some("bold"), cell.is_dim.then_some("dim"), colour, kind];
    let classes: Vec<&str> = classes.into_iter().flatten().collect();
    if classes.is_empty() { String::new() } else { format!(" class=\"{}\"", classes.join(" ")) }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The command as it is typed, and what it prints.
fn result() -> Film {
    let output = tool(&format!("--color always {DECISION}")).text();
    let screen = format!("\u{1b}[2m$\u{1b}[0m flask-or-django {DECISION}\n{output}");
    let first = output.lines().next().unwrap();
    let first = first.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
    Film { title: first, frames: vec![Frame { rows: show(&screen), tenths: 1 }] }
}

/// An interview, from the command until it offers the result.
fn interview() -> Film {
    let folder = folder();
    let line = "printf '$ '; read -r command; exec $command";
    let start = Start { line, rows: 32, columns: 80, env: &[], folder: folder.path() };
    let mut terminal = start.open();
    let mut frames = Vec::new();
    terminal.sees("$").types("flask-or-django");
    shoot(&mut frames, terminal.sees("$ flask-or-django"), 8);
    terminal.types(ENTER);
    for (question, number, answer) in [
        ("1 of 5", "2", "small"),
        ("2 of 5", "1", "none"),
        ("3 of 5", "2", "own"),
        ("4 of 5", "2", "some"),
        ("5 of 5", "3", "fine"),
    ] {
        shoot(&mut frames, terminal.sees(question), 18);
        shoot(&mut frames, terminal.types(number).sees(&format!("❯ {answer}")), 10);
        terminal.types(ENTER);
    }
    shoot(&mut frames, terminal.sees("show the result"), 60);
    terminal.types("s");
    assert_eq!(terminal.ends(), 0);
    Film { title: "An interview, question by question".to_owned(), frames }
}

fn shoot(frames: &mut Vec<Frame>, terminal: &mut Terminal, tenths: usize) {
    frames.push(Frame { rows: terminal.drawn(), tenths });
}

fn path(name: &str, palette: &Palette) -> PathBuf {
    Path::new(PROJECT).join("tests/pictures").join(format!("{name}-{}.svg", palette.name))
}

/// Compares a picture with its files, and looks for what a page may refuse to show.
fn check(name: &str, film: &Film) {
    for palette in [LIGHT, DARK] {
        let svg = film.svg(&palette);
        assert!(svg.len() < 300_000, "{} bytes", svg.len());
        for foreign in ["<script", "href", "url(", "@import", "<foreignObject"] {
            assert!(!svg.contains(foreign), "{foreign}");
        }
        let committed = Data::read_from(&path(name, &palette), Some(DataFormat::Text));
        snapbox::assert_data_eq!(svg, committed.raw());
    }
}

#[test]
fn the_result_is_drawn_as_a_terminal_shows_it() {
    check("result", &result());
}

#[test]
fn the_interview_is_filmed_as_a_terminal_shows_it() {
    check("interview", &interview());
}

#[test]
fn every_colour_of_text_can_be_read() {
    for palette in [LIGHT, DARK] {
        for colour in [palette.text, palette.dim, palette.green, palette.red] {
            let contrast = contrast(colour, palette.background);
            assert!(contrast >= CONTRAST, "{colour} in {}: {contrast:.2}", palette.name);
        }
    }
    assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
    assert!((contrast("#777777", "#ffffff") - 4.48).abs() < 0.01);
}

/// WCAG's contrast ratio.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// WCAG's relative luminance.
fn luminance(colour: &str) -> f64 {
    let part = |from: usize| {
        let part = f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
