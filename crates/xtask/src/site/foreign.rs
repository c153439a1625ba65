//! A document and its stories in letters of another alphabet, so that a test can tell their texts
//! from the site's own: what is left in Latin letters is in neither the document nor the catalogue.
//!
//! ```text
//! Can the child crawl?  ──►  Вап сзе взжлг впащл?
//! ```

use anyhow::{Result, anyhow};
use continuum_model::{Document, Kind, Served};
use continuum_practise::Practice;
use serde_json::Value;

/// The fields of a document and of its stories that people read.
const TEXTS: &[&str] = &[
    "title",
    "edition",
    "status",
    "owner",
    "licence",
    "disclaimer",
    "effective",
    "date",
    "publisher",
    "place",
    "meaning",
    "consent",
    "within",
    "number",
    "hours",
    "address",
    "what",
    "who",
    "when",
    "because",
    "advice",
    "text",
    "why",
    "hint",
    "words",
    "holds",
    "headings",
    "story",
    "written",
];

/// The same document in other letters; mistakes stay as they are.
pub fn bytes(served: &[u8]) -> Result<Vec<u8>> {
    match Served::from_bytes(served)? {
        Served::Document { document, pages } => {
            let document = in_other_letters(&document)?;
            Ok(Served::document(document, pages).to_bytes()?)
        }
        mistakes @ Served::Mistakes(_) => Ok(mistakes.to_bytes()?),
    }
}

/// The same stories in other letters; where there are none, because the document has mistakes,
/// there stay none.
pub fn stories(served: &[u8]) -> Result<Vec<u8>> {
    let Ok(practice) = Practice::from_bytes(served) else { return Ok(served.to_owned()) };
    let practice: Practice = serde_json::from_value(changed(serde_json::to_value(practice)?))?;
    practice.to_bytes().map_err(|error| anyhow!("writing stories: {error}"))
}

fn changed(mut value: Value) -> Value {
    change(&mut value, false);
    value
}

fn in_other_letters(document: &Document) -> Result<Document> {
    let mut other: Document = serde_json::from_value(changed(serde_json::to_value(document)?))?;
    // Answers that no document writes: the site must say them in its own words.
    for (plain, other) in document.questions.iter().zip(&mut other.questions) {
        if plain.is_yes_or_no() || matches!(plain.kind, Kind::Number { .. }) {
            other.choices.clone_from(&plain.choices);
        }
    }
    Ok(other)
}

fn change(value: &mut Value, is_text: bool) {
    match value {
        Value::String(text) if is_text => *text = text.chars().map(other).collect(),
        Value::Array(values) => values.iter_mut().for_each(|value| change(value, is_text)),
        Value::Object(fields) => {
            for (name, value) in fields {
                change(value, TEXTS.contains(&name.as_str()));
            }
        }
        _ => {}
    }
}

fn other(letter: char) -> char {
    let moved = |from: char, to: u32| char::from_u32(letter as u32 - from as u32 + to);
    match letter {
        'a'..='z' => moved('a', 0x430).unwrap_or(letter),
        'A'..='Z' => moved('A', 0x410).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{in_other_letters, stories};
    use crate::site::{documents, practice};
    use continuum_model::Served;
    use continuum_practise::Practice;
    use std::path::Path;

    #[test]
    fn stories_change_and_stay_the_document_s() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
        let bytes = practice::bytes(&rules, "bradford-2018").expect("the document is readable");
        let read = |bytes: &[u8]| Practice::from_bytes(bytes).expect("the site can read it");
        let (plain, other) = (read(&bytes), read(&stories(&bytes).expect("stories stay ones")));
        assert_eq!(plain.digest, other.digest);
        for (plain, other) in plain.vignettes.iter().zip(&other.vignettes) {
            assert!(!other.story.contains(|one: char| one.is_ascii_alphabetic()));
            assert_eq!((plain.level, &plain.given), (other.level, &other.given));
        }
    }

    #[test]
    fn texts_change_and_rules_do_not() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
        let bytes =
            documents::bytes(&rules, "bradford-2018", "en").expect("the document is readable");
        let Ok(Served::Document { document: plain, .. }) = Served::from_bytes(&bytes) else {
            panic!("a document")
        };
        let other = in_other_letters(&plain).expect("a document stays one");
        assert_ne!(plain.identity.title, other.identity.title);
        assert!(!other.questions[0].text.contains(|one: char| one.is_ascii_alphabetic()));
        let names = |document: &continuum_model::Document| {
            document.questions.iter().map(|one| one.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(names(&plain), names(&other));
        let whens = |document: &continuum_model::Document| {
            document.rules.iter().map(|rule| rule.when.clone()).collect::<Vec<_>>()
        };
        assert_eq!(whens(&plain), whens(&other));
    }
}
