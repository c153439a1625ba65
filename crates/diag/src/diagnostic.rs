//! One thing to say about a document.

use crate::Span;
use serde::{Deserialize, Serialize};

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The document cannot be used until this is mended.
    Error,
    /// The document can be used; somebody should look.
    Warning,
}

/// A place, with a few words on what it has to do with the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// Short, lower case, no full stop.
    pub words: String,
}

/// One mistake, one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable name of the kind of mistake, such as `unknown-name`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Short, lower case, no full stop: expected first, then found.
    pub message: String,
    /// The words to underline.
    pub primary: Span,
    /// Other places that explain it.
    pub others: Vec<Label>,
    /// How to mend it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: &'static str, message: impl Into<String>, primary: Span) -> Self {
        let message = message.into();
        Self { code, severity: Severity::Error, message, primary, others: Vec::new(), help: None }
    }

    /// A warning at a place.
    pub fn warning(code: &'static str, message: impl Into<String>, primary: Span) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, message, primary) }
    }

    /// Says how to mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Points at another place.
    #[must_use]
    pub fn other(mut self, span: Span, words: impl Into<String>) -> Self {
        self.others.push(Label { span, words: words.into() });
        self
    }
}

/// Whether any of them is an error.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Diagnostics as a person reads the document: by place, then by code.
pub fn in_reading_order(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by(|a, b| (a.primary, a.code).cmp(&(b.primary, b.code)));
    diagnostics
}
