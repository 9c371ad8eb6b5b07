//! Bars whose lengths stand to each other as the points do, to an eighth of a column.

/// The parts of a column from one eighth to seven.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar for `value`, where `most` fills `width` columns. Some value is never shown as none.
pub fn bar(value: i64, most: i64, width: usize) -> String {
    let (Ok(value), Ok(most)) = (usize::try_from(value), usize::try_from(most)) else { return String::new() };
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
        for (value, most, width, drawn) in
            [(11, 11, 4, "████"), (4, 8, 3, "█▌"), (1, 1000, 10, "▏"), (0, 7, 10, ""), (0, 0, 10, ""), (3, 4, 1, "▊")]
        {
            assert_eq!(bar(value, most, width), drawn, "{value} of {most} in {width}");
        }
    }
}
