//! Bars of a chart, accurate to an eighth of a terminal column.

/// From none to seven eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar for `value`, where `most` fills `width` columns. A value above 0 is never invisible.
///
/// For example, 4 of 8 in three columns is `█▌`.
pub fn bar(value: i64, most: i64, width: usize, ascii: bool) -> String {
    let (Ok(value), Ok(most)) = (usize::try_from(value), usize::try_from(most)) else {
        return String::new();
    };
    if value == 0 || most == 0 {
        return String::new();
    }
    if ascii {
        return "#".repeat((value * width / most).max(1));
    }
    let eighths = (value * width * 8 / most).max(1);
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        for (value, most, width, drawn, in_ascii) in [
            (11, 11, 4, "████", "####"),
            (4, 8, 3, "█▌", "#"),
            (1, 1000, 10, "▏", "#"),
            (0, 7, 10, "", ""),
            (0, 0, 10, "", ""),
            (3, 4, 1, "▊", "#"),
        ] {
            let shown = [bar(value, most, width, false), bar(value, most, width, true)];
            assert_eq!(shown, [drawn, in_ascii], "{value} of {most} in {width}");
        }
    }
}
