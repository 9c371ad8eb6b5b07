//! Everything the program promises, seen from outside.

// A test may stop at once, and a transcript is as long as what it shows.
#![allow(clippy::unwrap_used, clippy::panic, clippy::too_many_lines, clippy::excessive_nesting)]

mod aging;
mod agreement;
mod answers_file;
mod apps;
mod arguments;
mod arrows;
mod audit;
mod bad_rules;
mod bounds;
mod compare;
mod databases;
mod decide;
mod directories;
mod emulator;
mod environment;
mod evidence;
mod figures;
mod format;
mod found;
mod help;
mod hints;
mod house_rules;
mod interview;
mod joined;
mod knowledge;
mod layers;
mod markdown;
mod matrix;
mod mistakes;
mod model;
mod neutral;
mod not_sure;
mod odd_names;
mod outside;
mod precedents;
mod probes;
mod questions;
mod random;
mod readme;
mod reasons;
mod rules;
mod save;
mod sets;
mod sheets;
mod slips;
mod source;
mod standings;
mod terminal;
mod tips;
mod tool;
mod trial;
mod what_if;
mod why;
