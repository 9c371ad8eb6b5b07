//! The day of a run.

use std::env;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::error::Error;
use crate::text;

/// The day in UTC: that of `SOURCE_DATE_EPOCH`, in seconds since 1970, or else of the clock.
///
/// # Errors
/// When the variable is something else.
pub fn today() -> Result<Date, Error> {
    let name = "SOURCE_DATE_EPOCH";
    let now = match env::var_os(name) {
        None => Timestamp::now(),
        Some(value) => {
            let seconds = value.to_str().and_then(|text| text.parse().ok());
            let known = seconds.and_then(|seconds| Timestamp::from_second(seconds).ok());
            known.ok_or_else(|| {
                let value = text::quote(&value.to_string_lossy());
                let hint = "use the seconds since 1970, such as 1795651200, or unset it";
                Error::input(format!("invalid {name} {value}"), hint)
            })?
        }
    };
    Ok(Offset::UTC.to_datetime(now).date())
}
