//! What this is, before anything is asked.

use continuum_model::Document;
use continuum_words as words;
use serde::Serialize;

/// The first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// The document's title.
    pub document: String,
    /// What it is not.
    pub disclaimer: Option<String>,
    /// What to know before starting.
    pub points: Vec<String>,
}

pub fn of(document: &Document) -> StartView {
    StartView {
        document: document.identity.title.clone(),
        disclaimer: document.identity.disclaimer.clone(),
        points: points(),
    }
}

fn points() -> Vec<String> {
    super::lines(&[
        words::start_one_child(),
        words::start_not_known(),
        words::start_no_names(),
        words::start_suggests(),
    ])
}
