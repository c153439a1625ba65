//! The level that is suggested, in words before its number.

use continuum_engine::Band;
use continuum_model::{Document, Level};
use serde::Serialize;

/// A suggested level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelView {
    /// The level's name in the document.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its number, as shown.
    pub number: String,
    /// What it means.
    pub meaning: String,
    /// Whose consent it needs.
    pub consent: Option<String>,
    /// How soon it is answered.
    pub within: Option<String>,
    /// Its legal bases, in words.
    pub basis: Vec<String>,
    /// How high it could be, where answers are missing.
    pub could_be: Option<String>,
    /// Where the highest possible level could not be worked out exactly.
    pub inexact: Option<String>,
}

pub fn of(document: &Document, band: &Band) -> Option<LevelView> {
    let level = find(document, &band.at_least)?;
    Some(LevelView {
        name: level.name.clone(),
        title: level.title.clone(),
        number: level.number.clone(),
        meaning: level.meaning.clone(),
        consent: level.consent.clone(),
        within: level.within.clone(),
        basis: level.basis.iter().map(|basis| in_words(basis)).collect(),
        could_be: could_be(document, band),
        inexact: (!band.exact).then(|| INEXACT.to_owned()),
    })
}

/// A level by name.
pub fn find<'a>(document: &'a Document, name: &str) -> Option<&'a Level> {
    document.level_named(name).map(|id| document.level(id))
}

/// A level's title, with its number after it.
pub fn title(document: &Document, name: &str) -> String {
    let level = find(document, name);
    level.map_or_else(
        || name.to_owned(),
        |level| format!("{} (level {})", level.title, level.number),
    )
}

fn could_be(document: &Document, band: &Band) -> Option<String> {
    (band.at_least != band.at_most).then(|| {
        let most = title(document, &band.at_most);
        format!("Because some answers are missing, it could be up to {most}.")
    })
}

const INEXACT: &str = "So many answers are missing that this could not be worked out exactly. \
    The level is not below the one shown, and not above the highest one named here.";

fn in_words(basis: &str) -> String {
    match basis.strip_prefix('s') {
        Some(section) if section.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("section {section} of the Children Act 1989")
        }
        _ => basis.to_owned(),
    }
}
