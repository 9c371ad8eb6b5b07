//! The JSON Schemas in `rules/schema/`, made from the records.

use std::path::Path;
use std::{env, fs};

use serde_json::Value;

use super::readable::Readable;

/// Checks that the schema file `name` is that of `T`. With `SNAPSHOTS=overwrite`, writes it.
pub fn assert_written<T: Readable>(name: &str, title: &str) {
    let mut schema = T::schema();
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = title.into();
    let expected = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("rules/schema").join(name);
    if env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&path, &expected).unwrap();
    }
    let written: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    assert!(written == schema, "{name} is out of date; run the tests with SNAPSHOTS=overwrite");
}
