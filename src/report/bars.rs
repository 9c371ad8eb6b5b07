//! The totals as bars, whose lengths stand to each other as the points do, to an eighth of a column.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::Case;
use crate::report::style::Screen;
use crate::rules::FrameworkId;
use crate::text;

/// The bars stand in by this much on both sides.
const INDENT: usize = 2;
/// Between a name, its bar and its points.
const GAP: usize = 2;
const LONGEST_BAR: usize = 40;
const LEAST_BAR: usize = 4;

/// The parts of a column from one eighth to seven.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The totals as bars, the most first.
pub fn scores(case: Case<'_>, screen: Screen) -> String {
    let decision = case.decision;
    let label = |framework: FrameworkId| case.rules[framework].label.as_str();
    let names = case
        .rules
        .frameworks
        .iter()
        .map(|framework| text::columns(&framework.label))
        .max()
        .unwrap_or(0);
    let most = decision.points.values().copied().max().unwrap_or(0);
    let digits = most.to_string().len();
    let room = screen.width.saturating_sub(INDENT + names + 2 * GAP + digits + INDENT);
    let width = room.min(LONGEST_BAR);
    let mut out = String::new();
    for framework in decision.ranking() {
        let points = decision.points[framework];
        if width < LEAST_BAR {
            out.push_str(&text::hang(
                "  ",
                &format!("{} {points}", label(framework)),
                screen.width,
            ));
            continue;
        }
        let line = format!(
            "{}  {}",
            text::pad(label(framework), names),
            text::pad(&bar(points, most, width), width)
        );
        let line = if decision.leader == Some(framework) { line.green().to_string() } else { line };
        let _ = writeln!(out, "  {line}  {points:>digits$}");
    }
    out
}

/// A bar for `value`, where `most` fills `width` columns. Some value is never shown as none.
fn bar(value: i64, most: i64, width: usize) -> String {
    let (Ok(value), Ok(most)) = (usize::try_from(value), usize::try_from(most)) else {
        return String::new();
    };
    if value == 0 || most == 0 {
        return String::new();
    }
    let eighths = (value * width * 8 / most).max(1);
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        for (value, most, width, drawn) in [
            (11, 11, 4, "████"),
            (4, 8, 3, "█▌"),
            (1, 1000, 10, "▏"),
            (0, 7, 10, ""),
            (0, 0, 10, ""),
            (3, 4, 1, "▊"),
        ] {
            assert_eq!(bar(value, most, width), drawn, "{value} of {most} in {width}");
        }
    }
}
