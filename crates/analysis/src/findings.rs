//! All findings, and how they are looked for.

use crate::code;
use crate::worse_answer_lowers;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::Document;

/// A kind of finding.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name, which reads well after "allow".
    pub code: &'static str,
    /// The file it is written in, whose first lines are its page of the manual.
    pub(crate) source: &'static str,
    /// Looks for it.
    pub look: fn(&mut Look) -> Vec<Finding>,
}

/// All of them, in the order in which they are looked for.
pub const ALL: &[Check] = &[worse_answer_lowers::CHECK];

impl Check {
    /// Its page of the manual, as Markdown: what it finds, why it matters for a child, an example,
    /// and what to do.
    pub fn manual(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect()
    }
}

/// Everything that is found in a document, as a person reads it: by place, then by name.
pub fn findings(look: &mut Look) -> Vec<Finding> {
    let mut found = worse_answer_lowers::worse_answer_lowers(look);
    if look.compiled().is_none() {
        found.push(nothing_decided(look.document()));
    } else {
        found.extend(ALL.iter().skip(1).flat_map(|check| (check.look)(look)));
    }
    found.sort_by(|a, b| {
        (a.diagnostic.primary, a.code(), &a.about).cmp(&(b.diagnostic.primary, b.code(), &b.about))
    });
    found
}

/// The document as a whole is too large.
fn nothing_decided(document: &Document) -> Finding {
    let names: Vec<String> = ALL.iter().skip(1).map(|check| format!("`{}`", check.code)).collect();
    let message = format!(
        "expected a document small enough to look at every case, found one that is too large: not decided exactly: {}",
        names.join(", ")
    );
    let span = document.level(document.lowest()).origin.span;
    let help =
        "fewer questions in one condition, or fewer topics counted together, make it smaller";
    let diagnostic = Diagnostic::warning(code::NOT_DECIDED_EXACTLY, message, span).help(help);
    Finding::new("", diagnostic)
}
