//! What this is, before anything is asked.

use super::opening::{self, OpeningView};
use super::{Body, ErrorLink};
use crate::asked::Asked;
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
    /// The way to a saved record.
    pub opening: OpeningView,
}

pub fn of(asked: &Asked<'_>) -> (Body, Vec<ErrorLink>) {
    let (opening, errors) = opening::of(asked);
    let identity = &asked.document.identity;
    let view = StartView {
        document: identity.title.clone(),
        disclaimer: identity.disclaimer.clone(),
        points: points(),
        opening,
    };
    (Body::Start(view), errors)
}

fn points() -> Vec<String> {
    super::lines(&[
        words::start_one_child(),
        words::start_not_known(),
        words::start_no_names(),
        words::start_suggests(),
    ])
}
