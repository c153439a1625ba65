//! A statement of the document, with its clause and its sources.

use continuum_engine::{Fired, Reason};
use continuum_model::{Document, Grounds, Standing};
use continuum_words as words;

/// A statement behind a fact or a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// Its name in the document.
    pub statement: String,
    /// What people read.
    pub text: String,
    /// The level it stands at, in words; may be empty.
    pub level: String,
    /// The reason; empty where it says no more than the text.
    pub because: String,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// Its clause, the heading it stands under, and its standing.
    pub clause: String,
}

/// A source, with the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Title and place.
    pub words: String,
}

pub fn of(document: &Document, reason: &Reason) -> ReasonView {
    let text = reason.text.clone().unwrap_or_else(|| reason.because.clone());
    let level = reason.level.as_deref().map_or_else(String::new, |name| level(document, name));
    let sources = reason.see.iter().map(|seen| source(&seen.title, &seen.place));
    let standing = reason.standing.map(standing);
    ReasonView {
        statement: reason.statement.clone(),
        because: if reason.because == text { String::new() } else { reason.because.clone() },
        text,
        level,
        sources: sources.collect(),
        clause: clause(&reason.statement, &reason.heading, standing),
    }
}

/// Whether a reason is a rule of several answers, and no fact by itself.
pub fn is_rule(reason: &Reason) -> bool {
    matches!(reason.fired, Fired::Rule | Fired::Uplift | Fired::Do)
}

pub fn level(document: &Document, name: &str) -> String {
    let id = document.level_named(name);
    id.map_or_else(|| name.to_owned(), |id| super::level(document, id).title)
}

pub fn source(title: &str, place: &str) -> Source {
    let words =
        if place.is_empty() { title.to_owned() } else { words::source_and_place(title, place) };
    Source { words }
}

pub fn sources_of(document: &Document, grounds: &Grounds) -> Vec<Source> {
    let cited = grounds.see.iter();
    cited.map(|cited| source(&document.source(cited.source).title, &cited.place)).collect()
}

pub fn clause(name: &str, heading: &str, standing: Option<&str>) -> String {
    let clause =
        if heading.is_empty() { words::clause(name) } else { words::clause_under(name, heading) };
    standing.map_or(clause.clone(), |standing| format!("{clause} · {standing}"))
}

/// Whether a rule is found in published practice.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Published => words::found_in_published_practice(),
        Standing::Proposed => words::proposed_by_this_project(),
    }
}
