//! Tells pasted lines from typed ones, by the marks that a terminal puts around what is pasted.

const PASTE_START: &str = "\x1b[200~";
const PASTE_END: &str = "\x1b[201~";

/// A line of input, without marks and without white space around it.
#[derive(Debug, PartialEq, Eq)]
pub enum Line {
    Typed(String),
    /// Pasted whole, perhaps with something typed around it.
    Pasted(String),
    /// One of several that were pasted.
    PastedPart,
}

/// Remembers between two lines whether text is being pasted.
#[derive(Debug, Default)]
pub struct Pasting {
    goes_on: bool,
}

impl Pasting {
    /// Whether the next line belongs to what was pasted.
    pub fn goes_on(&self) -> bool {
        self.goes_on
    }

    /// What the next line is.
    pub fn line(&mut self, line: &str) -> Line {
        let (begins, ends) = (line.contains(PASTE_START), line.contains(PASTE_END));
        let is_part = self.goes_on || (begins && !ends);
        self.goes_on = (self.goes_on || begins) && !ends;
        let text = line.replace(PASTE_START, "").replace(PASTE_END, "").trim().to_owned();
        match (is_part, begins) {
            (true, _) => Line::PastedPart,
            (false, true) => Line::Pasted(text),
            (false, false) => Line::Typed(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_between_the_marks_were_pasted() {
        let mut pasting = Pasting::default();
        for (line, is) in [
            (" large\r\n", Line::Typed("large".to_owned())),
            ("\x1b[200~large\x1b[201~\n", Line::Pasted("large".to_owned())),
            ("\x1b[200~one", Line::PastedPart),
            ("two", Line::PastedPart),
            ("\x1b[201~", Line::PastedPart),
            ("three", Line::Typed("three".to_owned())),
        ] {
            assert_eq!(pasting.line(line), is, "{line:?}");
        }
        assert!(!pasting.goes_on());
    }
}
