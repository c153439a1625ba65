//! A statement of the document, with its sources and its place.

use continuum_engine::{Fired, Reason};
use continuum_model::{Document, Grounds, Standing, sentence};
use continuum_words as words;

/// A statement behind a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonView {
    /// Its name in the document.
    pub statement: String,
    /// For an answer, what was asked; empty where the text says it all.
    pub asked: String,
    /// What people read.
    pub text: String,
    /// The reason; empty where it says no more than the text.
    pub because: String,
    /// The level it stands at, whether it is found in published practice, its sources, and the
    /// heading it stands under.
    pub rests_on: Vec<String>,
    /// The file of the document it stands in, by position.
    pub file: Option<usize>,
}

pub fn of(document: &Document, reason: &Reason) -> ReasonView {
    let text = reason.text.clone().unwrap_or_else(|| reason.because.clone());
    let level = reason.level.as_deref().map_or_else(String::new, |name| level(document, name));
    let sources: Vec<_> = reason.see.iter().map(|seen| source(&seen.title, &seen.place)).collect();
    ReasonView {
        statement: reason.statement.clone(),
        asked: asked(document, reason),
        because: if reason.because == text { String::new() } else { sentence(&reason.because) },
        text,
        rests_on: rests_on(&level, reason.standing, &sources, &reason.heading),
        file: document.reason_origin(&reason.statement).map(|origin| origin.span.file.position()),
    }
}

/// A rung is an answer, and tells nothing without its question.
fn asked(document: &Document, reason: &Reason) -> String {
    let rung = (reason.fired == Fired::Rung).then(|| document.question_named(&reason.statement));
    rung.flatten().map_or_else(String::new, |id| document.question(id).text.clone())
}

/// Whether a reason is a rule of several answers, and no fact by itself.
pub fn is_rule(reason: &Reason) -> bool {
    matches!(reason.fired, Fired::Rule | Fired::Uplift | Fired::Do)
}

pub fn level(document: &Document, name: &str) -> String {
    let id = document.level_named(name);
    id.map_or_else(|| name.to_owned(), |id| super::level(document, id).title)
}

/// A source, with the place in it.
pub fn source(title: &str, place: &str) -> String {
    if place.is_empty() { title.to_owned() } else { words::source_and_place(title, place) }
}

pub fn sources_of(document: &Document, grounds: &Grounds) -> Vec<String> {
    let cited = grounds.see.iter();
    cited.map(|cited| source(&document.source(cited.source).title, &cited.place)).collect()
}

/// In the order in which the check says it too.
pub fn rests_on(
    stands: &str,
    standing: Option<Standing>,
    sources: &[String],
    heading: &str,
) -> Vec<String> {
    let stands = (!stands.is_empty()).then(|| stands.to_owned());
    let standing = standing.map(|standing| found(standing).to_owned());
    let see = (!sources.is_empty()).then(|| words::see_sources(&sources.join("; ")));
    let under = (!heading.is_empty()).then(|| words::in_the_document_under(heading));
    [stands, standing, see, under].into_iter().flatten().collect()
}

/// Whether a rule is found in published practice.
fn found(standing: Standing) -> &'static str {
    match standing {
        Standing::Published => words::found_in_published_practice(),
        Standing::Proposed => words::proposed_by_this_project(),
    }
}
