//! A case that was found by looking at all of them, as a worked example that passes.

use crate::write;
use continuum_engine::Answers;
use continuum_model::Document;

/// A worked example of a case with just one level.
pub fn found(document: &Document, title: &str, answers: &Answers, level: &str) -> String {
    let expected = [format!("level {level}"), format!("at most {level}")];
    write(document, title, "Found by comparing two editions.", answers, &expected)
}
