//! What this is, before anything is asked.

use continuum_model::Document;
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
        points: POINTS.iter().map(|point| (*point).to_owned()).collect(),
    }
}

const POINTS: &[&str] = &[
    "Answer about one child. If there are other children, answer again for each of them.",
    "You do not have to know everything: every question can be answered “Not known”.",
    "Do not type names: none are asked for. Nothing you answer is stored or sent anywhere, and \
     it is gone when you close the page.",
    "It suggests what to do and why. It does not decide: people do.",
];
