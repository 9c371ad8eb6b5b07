//! What Ctrl-C does in place of ending the program at once.

use std::io;

use crate::error::Error;

/// Acts so on Ctrl-C from now on. The program can say so only once.
///
/// # Errors
/// When the system does not allow it.
pub fn on_interrupt(act: impl FnMut() + Send + 'static) -> Result<(), Error> {
    ctrlc::set_handler(act).map_err(|error| Error::Io {
        doing: "listen for Ctrl-C".to_owned(),
        cause: io::Error::other(error),
    })
}
