//! Everything the program promises, seen from outside.

mod answers_file;
mod bad_rules;
mod decide;
mod help;
mod joined;
mod knowledge;
mod layers;
mod mistakes;
mod model;
mod neutral;
mod questions;
mod readme;
mod rules;
mod save;
mod tool;
