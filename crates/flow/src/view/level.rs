//! The level that is suggested, in words before its number.

use super::grade::{self, GradeView};
use continuum_engine::{Band, Decision, Missing, Unknown};
use continuum_model::{Document, Level, LevelId, sentence};
use continuum_words as words;
use serde::Serialize;

/// A suggested level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelView {
    /// The level's name in the document.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The title as the result shows it: where answers are missing, it is the least.
    pub heading: String,
    /// Its number, as shown.
    pub number: String,
    /// What it means.
    pub meaning: String,
    /// Whose consent it needs.
    pub consent: Option<String>,
    /// The front door's grade.
    pub grade: Option<GradeView>,
    /// How soon it is answered.
    pub within: Option<String>,
    /// Its legal bases, in words.
    pub basis: Vec<String>,
    /// How high it could be where answers are missing, and if what.
    pub could_be: Option<String>,
    /// Whom to talk to of what is not known, where it could reach the duty to protect.
    pub talk: Option<String>,
    /// Where the highest possible level could not be worked out exactly.
    pub inexact: Option<String>,
}

pub fn of(document: &Document, decision: &Decision) -> Option<LevelView> {
    let band = &decision.band;
    let level = find(document, &band.at_least)?;
    let heading = if band.at_least == band.at_most {
        level.title.clone()
    } else {
        words::at_least_this_level(&level.title)
    };
    Some(LevelView {
        name: level.name.clone(),
        title: level.title.clone(),
        heading,
        number: level.number.clone(),
        meaning: sentence(&level.meaning),
        consent: level.consent.as_deref().map(sentence),
        grade: level.priority.map(grade::of),
        within: level.within.as_deref().map(sentence),
        basis: level.basis.iter().map(|basis| in_words(basis)).collect(),
        could_be: could_be(document, decision),
        talk: talk(document, decision),
        inexact: (!band.exact).then(|| words::level_inexact().to_owned()),
    })
}

/// A level by name.
pub fn find<'a>(document: &'a Document, name: &str) -> Option<&'a Level> {
    document.level_named(name).map(|id| document.level(id))
}

/// A level's title, with its number after it.
pub fn title(document: &Document, name: &str) -> String {
    let level = find(document, name);
    level.map_or_else(|| name.to_owned(), |level| words::level_title(&level.title, &level.number))
}

/// The same, by the level.
pub fn title_of(document: &Document, id: LevelId) -> String {
    let level = document.level(id);
    words::level_title(&level.title, &level.number)
}

/// One level, or from one to another.
pub fn range(document: &Document, (least, most): (LevelId, LevelId)) -> String {
    from_to(&title_of(document, least), &title_of(document, most))
}

/// The same, of their titles.
pub fn from_to(least: &str, most: &str) -> String {
    if least == most { least.to_owned() } else { words::from_level_to(least, most) }
}

fn could_be(document: &Document, decision: &Decision) -> Option<String> {
    let Band { at_least, at_most, .. } = &decision.band;
    (at_least != at_most).then(|| {
        let least = title(document, at_least);
        words::could_be(&least, &title(document, at_most), &missing(decision, at_most))
    })
}

/// Said of them all: several may reach it together where none does alone.
fn talk(document: &Document, decision: &Decision) -> Option<String> {
    let Band { at_least, at_most, .. } = &decision.band;
    let is_open = at_least != at_most && is_protection(document, at_most);
    let was_asked = decision.not_known.iter().any(|one| one.missing != Missing::NotAsked);
    (is_open && was_asked).then(|| words::talk_about_what_is_not_known().to_owned())
}

/// Whether a level rests on the duty to protect a child from significant harm.
pub fn is_protection(document: &Document, name: &str) -> bool {
    find(document, name).is_some_and(|level| level.basis.iter().any(|basis| basis == "s47"))
}

/// How many missing answers are named one by one.
const NAMED: usize = 3;

/// The missing answers that could reach a level by themselves.
fn missing(decision: &Decision, level: &str) -> String {
    let alone = |unknown: &&Unknown| unknown.could_reach == level;
    let alone: Vec<_> = decision.not_known.iter().filter(alone).collect();
    let named: Vec<_> =
        alone.iter().take(NAMED).map(|unknown| words::quoted(&unknown.text)).collect();
    let more = alone.len().saturating_sub(NAMED);
    match (named.as_slice(), more) {
        ([], _) => words::if_several().to_owned(),
        ([one], _) => words::if_this_one(one),
        (_, 0) => words::if_one_of(&named.join("; ")),
        (_, more) => words::if_one_of_or_more(&named.join("; "), more),
    }
}

fn in_words(basis: &str) -> String {
    match basis.strip_prefix('s') {
        Some(section) if section.starts_with(|first: char| first.is_ascii_digit()) => {
            words::children_act_section(section)
        }
        _ => basis.to_owned(),
    }
}
