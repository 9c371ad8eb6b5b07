//! Signals: what the user or the system asks of the program while it runs.

/// A request from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// The terminal was closed.
    HangUp,
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-\.
    Quit,
    Terminate,
    /// Ctrl-Z.
    Suspend,
    /// The program goes on after it was stopped.
    Continue,
    /// The window has another size.
    Resize,
}

impl Signal {
    /// The exit code of a program that the signal ended: 128 plus its number.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::HangUp => 129,
            Self::Interrupt | Self::Suspend | Self::Continue | Self::Resize => 130,
            Self::Quit => 131,
            Self::Terminate => 143,
        }
    }
}
