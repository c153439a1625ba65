//! Opening a saved record: what is wrong with a file, and how to mend it.

use super::ErrorLink;
use crate::asked::Asked;
use crate::state::Problem;
use continuum_record::Refusal;
use continuum_words as words;
use serde::Serialize;

/// Where a saved record is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpeningView {
    /// The field's id.
    pub id: String,
    /// Why the last file was not opened, and what to do.
    pub error: Option<String>,
}

const FIELD: &str = "open_record";

pub fn of(asked: &Asked<'_>) -> (OpeningView, Vec<ErrorLink>) {
    let error = asked.state.problems.iter().find_map(|problem| match problem {
        Problem::NotOpened(refusal) => Some(words::record_not_opened(&why(refusal))),
        _ => None,
    });
    let link = |words: &String| ErrorLink { target: FIELD.to_owned(), words: words.clone() };
    let errors = error.iter().map(link).collect();
    (OpeningView { id: FIELD.to_owned(), error }, errors)
}

/// What is wrong and where, and how to mend it.
fn why(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => words::record_empty().to_owned(),
        Refusal::TooLarge => words::record_too_large().to_owned(),
        Refusal::NotJson { line, column } => words::record_not_json(*line, *column),
        Refusal::Foreign => words::record_foreign().to_owned(),
        Refusal::OtherVersion => words::record_other_version().to_owned(),
        Refusal::Unfit { place } => words::record_unfit(place),
        Refusal::OtherDocument { title } => words::record_of_another_document(title),
    }
}
