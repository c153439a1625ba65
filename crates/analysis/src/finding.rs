//! What was found, and the cases that show it.

use crate::Case;
use continuum_diag::{Diagnostic, Severity};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What there is to say.
    pub diagnostic: Diagnostic,
    /// The name of the statement it is about; empty where that has no name.
    pub about: String,
    /// The smallest cases that show it: one, two side by side, or none where what was found is
    /// that there is no case at all.
    pub witness: Vec<Case>,
}

impl Finding {
    /// About a statement, by name, with no case yet.
    pub fn new(about: &str, diagnostic: Diagnostic) -> Self {
        Self { diagnostic, about: about.to_owned(), witness: Vec::new() }
    }

    /// With a case that shows it.
    #[must_use]
    pub fn shown_by(mut self, case: impl IntoIterator<Item = Case>) -> Self {
        self.witness.extend(case);
        self
    }

    /// The name of the finding.
    pub fn code(&self) -> &'static str {
        self.diagnostic.code
    }

    /// Whether the document cannot be used until it is mended.
    pub fn is_error(&self) -> bool {
        self.diagnostic.severity == Severity::Error
    }
}
