//! Diagnostics as data.

use crate::{Diagnostic, Severity, Sources};
use serde::Serialize;

/// One diagnostic with its place spelt out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Stable name of the kind of mistake.
    pub code: &'static str,
    /// `error` or `warning`.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// The file's name.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// How to mend it.
    pub help: Option<String>,
}

/// Diagnostics as records, in the order given.
pub fn records(sources: &Sources, diagnostics: &[Diagnostic]) -> Vec<Record> {
    diagnostics.iter().map(|diagnostic| record(sources, diagnostic)).collect()
}

fn record(sources: &Sources, diagnostic: &Diagnostic) -> Record {
    let position = sources.position(diagnostic.primary);
    Record {
        code: diagnostic.code,
        severity: diagnostic.severity,
        message: diagnostic.message.clone(),
        file: sources.name(diagnostic.primary.file).to_owned(),
        line: position.line,
        column: position.column,
        help: diagnostic.help.clone(),
    }
}
