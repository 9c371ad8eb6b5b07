//! Finds what the user's words mean: by id, label, topic or words of the text, in this order of
//! trust.

use crate::command_line::Call;
use crate::error::Error;
use crate::text;

/// Of a name with so many bytes, what is one letter off is a mistake. Of a shorter one it may be
/// another word, such as `king` of `kind`.
const LONG: usize = 8;

/// Something that can be looked for.
pub struct Candidate<'e, T> {
    pub item: T,
    pub id: &'e str,
    /// Empty if it has none; the same for the topic.
    pub label: &'e str,
    pub topic: &'e str,
    pub text: String,
}

/// Where the words were found, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Trust {
    Name,
    Topic,
    /// A name but for the plural.
    Number,
    Text,
}

impl<T> Candidate<'_, T> {
    /// Whether these words are its id or its label, in any spelling.
    fn is_called(&self, words: &str) -> bool {
        is_same(self.id, words) || is_same(self.label, words)
    }

    /// How surely it is meant by the words; `None` if it is not. `split` has them one by one.
    fn trust(&self, words: &str, split: &[String]) -> Option<Trust> {
        if self.is_called(words) {
            Some(Trust::Name)
        } else if is_same(self.topic, words) {
            Some(Trust::Topic)
        } else if self.is_called_nearly(words) {
            Some(Trust::Number)
        } else {
            (!split.is_empty() && self.has(split)).then_some(Trust::Text)
        }
    }

    /// Whether these words are its id or its label but for the plural: `account` for `accounts`.
    fn is_called_nearly(&self, words: &str) -> bool {
        let [id, label, words] = [self.id, self.label, words].map(singular);
        is_same(&id, &words) || is_same(&label, &words)
    }

    /// Whether these words are its id or its label with a mistake: `typed-ap` for `typed-api`.
    fn is_misspelt(&self, words: &str) -> bool {
        let words = text::folded(words);
        let names = [self.id, self.label].map(text::folded);
        names.iter().any(|name| name.len() >= LONG && text::is_one_letter_off(name, &words))
    }

    /// Whether each of these words begins a word of it.
    fn has(&self, words: &[String]) -> bool {
        let own = split(&format!("{} {} {} {}", self.id, self.label, self.topic, self.text));
        words.iter().all(|word| own.iter().any(|own| own.starts_with(word.as_str())))
    }
}

/// The items that the words mean together: those called so, or else those of the topic that is
/// called so, or else those whose texts have all the words, unless these misspell a name.
pub fn together<'e, T>(
    words: &str,
    candidates: impl IntoIterator<Item = Candidate<'e, T>>,
) -> Vec<T> {
    let candidates: Vec<Candidate<'_, T>> = candidates.into_iter().collect();
    let split = split(words);
    let trust = |candidate: &Candidate<'_, T>| candidate.trust(words, &split);
    let most = candidates.iter().filter_map(trust).min();
    let misspelt = || candidates.iter().any(|candidate| candidate.is_misspelt(words));
    if most == Some(Trust::Text) && misspelt() {
        return Vec::new();
    }
    let meant = |candidate: &Candidate<'_, T>| most.is_some() && trust(candidate) == most;
    candidates.into_iter().filter(meant).map(|candidate| candidate.item).collect()
}

/// The items that each word means alone, if each is called so, or else those that all words mean
/// together.
pub fn each<'e, T, E>(words: &[String], candidates: impl Fn() -> E) -> Vec<T>
where
    E: IntoIterator<Item = Candidate<'e, T>>,
{
    called(words, &candidates).unwrap_or_else(|| together(&words.join(" "), candidates()))
}

/// The items that are called by these words, each word for itself. `None` if a word names nothing,
/// not even nearly.
pub fn called<'e, T, E>(words: &[String], candidates: impl Fn() -> E) -> Option<Vec<T>>
where
    E: IntoIterator<Item = Candidate<'e, T>>,
{
    let candidates: Vec<Candidate<'_, T>> = candidates().into_iter().collect();
    let mut meant = vec![false; candidates.len()];
    for word in words {
        let is_exact = candidates.iter().any(|candidate| candidate.is_called(word));
        let found = candidates.iter().map(|candidate| {
            if is_exact { candidate.is_called(word) } else { candidate.is_called_nearly(word) }
        });
        let found: Vec<bool> = found.collect();
        if !found.contains(&true) {
            return None;
        }
        meant.iter_mut().zip(found).for_each(|(meant, found)| *meant |= found);
    }
    let meant = candidates.into_iter().zip(meant).filter(|(_, meant)| *meant);
    Some(meant.map(|(candidate, _)| candidate.item).collect())
}

/// What was looked for in vain.
pub struct Missed<'m> {
    pub words: &'m str,
    /// What it could have been, such as `question`.
    pub what: &'m str,
    /// The subcommand that looks for it.
    pub command: &'m str,
    pub call: Call<'m>,
}

impl Missed<'_> {
    /// Names what is called nearly so and the command that shows it, or else says what there is.
    pub fn error<'e, T>(
        &self,
        candidates: impl IntoIterator<Item = Candidate<'e, T>>,
        what_there_is: impl FnOnce() -> Vec<String>,
    ) -> Error {
        let names = candidates.into_iter().flat_map(|candidate| {
            let Candidate { id, label, .. } = candidate;
            [(id, id), (label, id)]
        });
        let message = format!("no {} about {}", self.what, text::quote(self.words));
        match text::nearest_named(self.words, names) {
            None => Error::Input { message, hints: what_there_is() },
            Some(near) => {
                let command = self.call.with(&format!("{} {near}", self.command));
                let message = format!("{message}; did you mean `{near}`?");
                Error::input(message, format!("see it with `{command}`"))
            }
        }
    }
}

fn singular(words: &str) -> String {
    let words = text::folded(words);
    words.strip_suffix('s').map_or_else(|| words.clone(), str::to_owned)
}

fn is_same(name: &str, words: &str) -> bool {
    !name.is_empty() && text::folded(name) == text::folded(words)
}

/// The words in lower case, without punctuation.
fn split(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidates() -> [Candidate<'static, u8>; 4] {
        let candidate = |item, id, label, topic, text: &str| {
            let text = text.to_owned();
            Candidate { item, id, label, topic, text }
        };
        [
            candidate(1, "admin", "Admin site", "", "Do staff need one?"),
            candidate(2, "admin-none", "", "", "Django's admin goes unused."),
            candidate(3, "django-admin", "", "Admin site", "It lists and edits rows."),
            candidate(4, "django-orm", "", "Database", "An ORM with migrations."),
        ]
    }

    #[test]
    fn names_are_trusted_most_and_words_of_the_text_least() {
        for (words, meant) in [
            ("admin", &[1][..]),
            ("ADMIN SITE", &[1]),
            ("“admin”", &[1]),
            ("admins", &[1]),
            ("admin-nones", &[2]),
            ("django-admjn", &[]),
            ("admin none", &[2]),
            ("Admin_None", &[2]),
            ("database", &[4]),
            ("staff", &[1]),
            ("orm migra", &[4]),
            ("unused admin", &[2]),
            ("django", &[2, 3, 4]),
            ("grations", &[]),
            ("", &[]),
            ("?!", &[]),
        ] {
            assert_eq!(together(words, candidates()), meant, "{words}");
        }
    }

    #[test]
    fn each_word_is_taken_alone_if_each_is_a_name() {
        let each = |words: &str| {
            let words: Vec<String> = words.split_whitespace().map(str::to_owned).collect();
            each(&words, candidates)
        };
        assert_eq!(each("django-orm admin"), [1, 4]);
        assert_eq!(each("admin unused"), [2]);
    }
}
