//! A document in letters of another alphabet, so that a test can tell its texts from the site's
//! own: what is left in Latin letters is in neither the document nor the catalogue.
//!
//! ```text
//! Can the child crawl?  ──►  Вап сзе взжлг впащл?
//! ```

use anyhow::Result;
use continuum_model::{Document, Kind, Served};
use serde_json::Value;

/// The fields of a document that people read.
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

fn in_other_letters(document: &Document) -> Result<Document> {
    let mut value = serde_json::to_value(document)?;
    change(&mut value, false);
    let mut other: Document = serde_json::from_value(value)?;
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
    use super::in_other_letters;
    use crate::site::documents;
    use continuum_model::Served;
    use std::path::Path;

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
