//! Which known word an unknown one is likely to mean.

/// How similar two words must be before one is suggested for the other, by the Jaro similarity:
/// from 0 (nothing in common) to 1 (the same word). `lrage` and `large` have 0.93, `big` and
/// `large` 0.51.
const SIMILAR: f64 = 0.8;

/// Shorter words have too many others that are one letter off.
const LONG_ENOUGH: usize = 3;

/// What two spellings of a word have in common: lower case, hyphens for underscores, spaces and
/// other dashes, and neither quotes nor dashes around it. `“Admin site”`, `admin_site` and
/// `—admin-site` are all `admin-site`.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        match letter {
            '"' | '\'' | '`' | '´' | '«' | '»' | '‘'..='‟' => {}
            '_' | ' ' | '−' | '‐'..='―' => out.push('-'),
            _ => out.extend(letter.to_lowercase()),
        }
    }
    out.trim_matches('-').to_owned()
}

/// The candidate that is most similar to `word`, whatever their [`folded`] spelling; the first of
/// equals. `None` if none is similar enough.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_named(word, candidates.into_iter().map(|candidate| (candidate, candidate)))
}

/// Like [`nearest`], for candidates with several names, each in a pair with what it stands for:
/// `("Lifetime", "horizon")`.
pub fn nearest_named<'a, T>(
    word: &str,
    candidates: impl IntoIterator<Item = (&'a str, T)>,
) -> Option<T> {
    let word = folded(word);
    let mut best = (SIMILAR, None);
    for (name, candidate) in candidates {
        let score = similarity(&word, &folded(name));
        if score > best.0 {
            best = (score, Some(candidate));
        }
    }
    best.1
}

/// 2 for the same word, more than 1 if they are one letter off, and otherwise the Jaro similarity;
/// 0 if one of two different words is a single letter.
fn similarity(word: &str, other: &str) -> f64 {
    let length = word.chars().count().min(other.chars().count());
    if length < 2 {
        return if word == other && length > 0 { 2.0 } else { 0.0 };
    }
    let jaro = strsim::jaro(word, other);
    let is_near = length >= LONG_ENOUGH && is_one_letter_off(word, other);
    if word == other || is_near { 1.0 + jaro } else { jaro }
}

/// Whether one letter is missing, added or another, or two are exchanged; or nothing is.
pub fn is_one_letter_off(word: &str, other: &str) -> bool {
    strsim::osa_distance(word, other) <= 1
}

/// What to write instead of an unknown word: the most similar known one, or else all of them.
pub fn suggestion<'a>(word: &str, known: impl IntoIterator<Item = &'a str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("expected one of: {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    }
}

/// The end of a message about an unknown word: `; did you mean …?`, or empty if none is similar.
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_similar_word_is_suggested_and_an_unrelated_one_is_not() {
        let sizes = ["prototype", "small", "medium", "large", "i"];
        for (typed, meant) in [
            ("lrage", Some("large")),
            ("SMALL", Some("small")),
            ("mediun", Some("medium")),
            ("“large”", Some("large")),
            ("—small", Some("small")),
            ("–i", Some("i")),
            ("big", None),
            ("zzz", None),
            ("m", None),
            ("", None),
            ("—", None),
        ] {
            assert_eq!(nearest(typed, sizes), meant, "{typed}");
        }
    }

    #[test]
    fn one_letter_off_is_nearer_than_a_common_beginning() {
        assert_eq!(nearest("apj", ["app-store", "api"]), Some("api"));
        assert_eq!(nearest("team-solos", ["team-solitary", "team-solo"]), Some("team-solo"));
    }

    #[test]
    fn every_name_leads_to_what_it_stands_for() {
        let names = [("horizon", 1), ("Lifetime", 1), ("admin", 2), ("Admin site", 2)];
        assert_eq!(nearest_named("lifetimes", names), Some(1));
        assert_eq!(nearest_named("admin_site", names), Some(2));
    }
}
