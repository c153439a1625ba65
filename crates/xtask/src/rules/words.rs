//! What the site says of its own stands in the catalogue, and the catalogue says nothing else.

use super::code::lines;
use super::repository::{File, Repository};
use crate::site::words::named;
use continuum_catalogue::Catalogue;
use std::path::Path;

const FOLDER: &str = "crates/words/";
const CATALOGUE: &str = "crates/words/en.ftl";

/// What names messages: pages, scripts and the site's manifest, as they are before the build.
const NAMING: &[&str] = &["html", "js", "webmanifest"];

/// Mistakes in any language's file, and where it does not say what English says.
pub fn mistaken(repository: &Repository) -> Vec<String> {
    let english = match english(repository) {
        Ok(english) => english,
        Err(breaches) => return breaches,
    };
    let translations = repository.files.iter().filter_map(|file| {
        let language = file.path.strip_prefix(FOLDER)?.strip_suffix(".ftl")?;
        Some((file, language))
    });
    let mistakes = translations.flat_map(|(file, language)| {
        match continuum_catalogue::read(&file.path, language, &file.text) {
            Ok(translation) => continuum_catalogue::disagreements(&english, &translation),
            Err(mistakes) => mistakes,
        }
    });
    mistakes.map(|mistake| mistake.to_string()).collect()
}

fn english(repository: &Repository) -> Result<Catalogue, Vec<String>> {
    let file = repository.files.iter().find(|file| file.path == CATALOGUE);
    let file = file.ok_or_else(|| vec![format!("no {CATALOGUE}")])?;
    continuum_catalogue::read(CATALOGUE, "en", &file.text)
        .map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect())
}

/// Messages that no page and no script says.
pub fn unsaid(repository: &Repository) -> Vec<String> {
    let catalogue = match english(repository) {
        Ok(catalogue) => catalogue,
        Err(breaches) => return breaches,
    };
    let naming = repository.files.iter().filter(|file| names_messages(&file.path));
    let named: Vec<_> = naming.flat_map(|file| named(&file.text)).collect();
    let sources: Vec<_> = repository.sources(says).collect();
    let said = |name: &str| {
        let call = format!("words::{}", name.replace('-', "_"));
        named.contains(&name) || sources.iter().any(|file| calls(&file.text, &call))
    };
    let unsaid = catalogue.messages.iter().filter(|message| !said(&message.name));
    unsaid
        .map(|message| format!("{CATALOGUE}:{} `{}` is never said", message.line, message.name))
        .collect()
}

/// Words in the code of the pages.
pub fn uncatalogued(repository: &Repository) -> Vec<String> {
    repository.sources(says).flat_map(in_file).collect()
}

fn names_messages(path: &str) -> bool {
    let kind = Path::new(path).extension();
    path.starts_with("web/") && kind.is_some_and(|kind| NAMING.iter().any(|one| kind == *one))
}

fn says(name: &str) -> bool {
    ["flow", "practise", "publish", "web", "words"].contains(&name)
}

fn in_file(file: &File) -> Vec<String> {
    let mut breaches = Vec::new();
    for (number, line) in lines(&file.text) {
        let read = literals(line).filter(|literal| is_read(literal));
        breaches.extend(read.map(|literal| format!("{}:{number} says “{literal}”", file.path)));
    }
    breaches
}

/// Whether the name ends there, so that `words::no` is not found in `words::not_known`.
fn calls(text: &str, call: &str) -> bool {
    let ends = |at: usize| {
        let next = text[at + call.len()..].chars().next();
        !next.is_some_and(|next| next.is_alphanumeric() || next == '_')
    };
    text.match_indices(call).any(|(at, _)| ends(at))
}

fn literals(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').skip(1).step_by(2)
}

/// What browsers call things that nobody reads.
const NAMES: &[&str] = &["Content-Security-Policy", "Files"];

/// A capital and then small letters: how people are spoken to, and how nothing else here is
/// written. What begins small is found by the site's own test, in the language nobody speaks.
fn is_read(literal: &str) -> bool {
    let mut letters = literal.chars();
    !NAMES.contains(&literal)
        && letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::{calls, is_read, literals};

    #[test]
    fn words_for_people_are_told_from_names() {
        assert!(is_read("Not known") && is_read("Ärger"));
        for other in ["govuk-body", "M0 8 L8 0", "not_known", ""] {
            assert!(!is_read(other), "{other}");
        }
        assert_eq!(literals("a(\"One\", b, \"two\")").collect::<Vec<_>>(), ["One", "two"]);
    }

    #[test]
    fn a_longer_name_is_another_message() {
        assert!(calls("words::no()", "words::no"));
        assert!(!calls("words::not_known()", "words::no"));
    }
}
