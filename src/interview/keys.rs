//! Keys from the bytes that a terminal sends, however they are cut into pieces.

/// A key with a meaning in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyPress {
    Up,
    Down,
    Home,
    End,
    Enter,
    Escape,
    /// From 1 to 9.
    Digit(usize),
    /// A letter or sign without control characters.
    Letter(char),
    /// Ctrl-D, with which a user ends the input.
    EndOfInput,
}

/// Takes bytes and gives keys. Text that was pasted gives none, if the terminal marks it (bracketed
/// paste).
#[derive(Debug, Default)]
pub struct Keys {
    state: Pending,
}

#[derive(Debug, Default, PartialEq, Eq)]
enum Pending {
    #[default]
    Ground,
    /// After Esc, which may be the key or begin a sequence.
    Escape,
    /// Within `ESC [ …` or `ESC O …`; what was read after the introducer.
    Sequence(Vec<u8>),
    /// Within pasted text; the last bytes, as long as they may be its end.
    Paste(Vec<u8>),
}

const ESCAPE: u8 = 0x1b;
const PASTE_START: &[u8] = b"200~";
const PASTE_END: &[u8] = b"\x1b[201~";
/// In bytes; no sequence that means something is longer.
const LONGEST_SEQUENCE: usize = 32;

impl Keys {
    /// The keys that end within these bytes.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<KeyPress> {
        bytes.iter().filter_map(|byte| self.next(*byte)).collect()
    }

    /// Whether a sequence has begun, so that more bytes may belong to it.
    pub fn is_within_sequence(&self) -> bool {
        matches!(self.state, Pending::Escape | Pending::Sequence(_))
    }

    /// Whether text is being pasted.
    pub fn is_within_paste(&self) -> bool {
        matches!(self.state, Pending::Paste(_))
    }

    /// What it was if nothing more comes: an Esc alone is the key, and the beginning of any other
    /// sequence is nothing. A paste without an end is over.
    pub fn cut_off(&mut self) -> Option<KeyPress> {
        let state = std::mem::take(&mut self.state);
        (state == Pending::Escape).then_some(KeyPress::Escape)
    }

    fn next(&mut self, byte: u8) -> Option<KeyPress> {
        let (state, key) = match std::mem::take(&mut self.state) {
            Pending::Ground if byte == ESCAPE => (Pending::Escape, None),
            Pending::Ground => (Pending::Ground, plain(byte)),
            Pending::Escape => after_escape(byte),
            Pending::Sequence(sequence) => in_sequence(sequence, byte),
            Pending::Paste(last) => (in_paste(last, byte), None),
        };
        self.state = state;
        key
    }
}

fn after_escape(byte: u8) -> (Pending, Option<KeyPress>) {
    match byte {
        b'[' | b'O' => (Pending::Sequence(Vec::new()), None),
        // The first was the key.
        ESCAPE => (Pending::Escape, Some(KeyPress::Escape)),
        // A key together with Alt.
        _ => (Pending::Ground, None),
    }
}

fn in_sequence(mut sequence: Vec<u8>, byte: u8) -> (Pending, Option<KeyPress>) {
    if byte == ESCAPE {
        return (Pending::Escape, None);
    }
    sequence.push(byte);
    let is_complete = (0x40..=0x7e).contains(&byte);
    if !is_complete && sequence.len() < LONGEST_SEQUENCE {
        (Pending::Sequence(sequence), None)
    } else if sequence == PASTE_START {
        (Pending::Paste(Vec::new()), None)
    } else {
        (Pending::Ground, key_of(&sequence))
    }
}

fn in_paste(mut last: Vec<u8>, byte: u8) -> Pending {
    last.push(byte);
    if last == PASTE_END {
        return Pending::Ground;
    }
    if !PASTE_END.starts_with(&last) {
        // Only Esc begins the end.
        last.clear();
        last.extend((byte == ESCAPE).then_some(byte));
    }
    Pending::Paste(last)
}

fn plain(byte: u8) -> Option<KeyPress> {
    match byte {
        b'\r' | b'\n' => Some(KeyPress::Enter),
        4 => Some(KeyPress::EndOfInput),
        b'1'..=b'9' => Some(KeyPress::Digit(usize::from(byte - b'0'))),
        b'!'..=b'~' => Some(KeyPress::Letter(char::from(byte))),
        _ => None,
    }
}

/// The key that a sequence stands for. Modifiers, as in `1;2A`, change nothing.
fn key_of(sequence: &[u8]) -> Option<KeyPress> {
    match sequence {
        [.., b'A'] => Some(KeyPress::Up),
        [.., b'B'] => Some(KeyPress::Down),
        [.., b'H'] | b"1~" | b"7~" | b"5~" => Some(KeyPress::Home),
        [.., b'F'] | b"4~" | b"8~" | b"6~" => Some(KeyPress::End),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEQUENCES: [(&[u8], Option<KeyPress>); 12] = [
        (b"\x1b[A", Some(KeyPress::Up)),
        (b"\x1bOB", Some(KeyPress::Down)),
        (b"\x1b[1;5B", Some(KeyPress::Down)),
        (b"\x1b[H", Some(KeyPress::Home)),
        (b"\x1b[4~", Some(KeyPress::End)),
        (b"\x1b[3~", None),
        (b"\x1b[200~1\r2\r3\r\x1b[201~", None),
        (b"\x1b[200~\x1b[A\x1b\x1b[201~", None),
        (b"\xe4\xb8\xad", None),
        (b"\r", Some(KeyPress::Enter)),
        (b"3", Some(KeyPress::Digit(3))),
        (b"?", Some(KeyPress::Letter('?'))),
    ];

    #[test]
    fn sequences_are_keys_however_they_are_cut() {
        for (bytes, key) in SEQUENCES {
            let whole = Keys::default().feed(bytes);
            assert_eq!(whole, Vec::from_iter(key), "{bytes:?}");
            for cut in 0..bytes.len() {
                let mut keys = Keys::default();
                let mut parts = keys.feed(&bytes[..cut]);
                parts.extend(keys.feed(&bytes[cut..]));
                assert_eq!(parts, whole, "{bytes:?} cut at {cut}");
            }
        }
    }

    #[test]
    fn a_lone_escape_is_a_key_once_nothing_follows() {
        let mut keys = Keys::default();
        assert_eq!(keys.feed(b"\x1b"), []);
        assert!(keys.is_within_sequence());
        assert_eq!(keys.cut_off(), Some(KeyPress::Escape));
        assert_eq!(keys.feed(b"\x1b["), []);
        assert_eq!(keys.cut_off(), None);
        assert_eq!(keys.feed(b"A"), [KeyPress::Letter('A')]);
        assert_eq!(
            keys.feed(b"\x1b\x1b\x1b[A"),
            [KeyPress::Escape, KeyPress::Escape, KeyPress::Up]
        );
    }

    #[test]
    fn an_endless_sequence_takes_no_memory() {
        let mut keys = Keys::default();
        assert_eq!(keys.feed(b"\x1b["), []);
        for _ in 0..1000 {
            keys.feed(b"0000000000");
        }
        assert!(!keys.is_within_sequence());
    }
}
