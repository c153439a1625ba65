//! Opening a saved record: what is wrong with a file, and how to mend it.

use super::ErrorLink;
use crate::asked::Asked;
use crate::state::Problem;
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
        Problem::NotOpened(why) => Some(words::record_not_opened(why)),
        _ => None,
    });
    let link = |words: &String| ErrorLink { target: FIELD.to_owned(), words: words.clone() };
    let errors = error.iter().map(link).collect();
    (OpeningView { id: FIELD.to_owned(), error }, errors)
}
