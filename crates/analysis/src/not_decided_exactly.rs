//! # Neither shown nor ruled out
//!
//! **What it finds.** That a finding could not be looked for to the end: the document, or one of
//! its conditions, has too many cases.
//!
//! **Why it matters for a child.** "Nothing found" and "not looked" are different things. A tool
//! that keeps quiet about what it has not looked at would be believed.
//!
//! **Example.** A rule that counts thirty topics, each with its own uplifts.
//!
//! **What to do.** Shorten the condition, ask for fewer answers in it, or count fewer topics
//! together; `group` names those that belong together. Where a person has looked instead, say so:
//! `allow not-decided-exactly of … because "…"`.

use crate::Finding;
use crate::code::NOT_DECIDED_EXACTLY;
use crate::findings::OF_CASES;
use continuum_diag::Diagnostic;
use continuum_model::{Document, Origin};

/// Its page of the manual.
pub(crate) const SOURCE: &str = include_str!("not_decided_exactly.rs");

/// One finding about one statement.
pub(crate) fn undecided(code: &str, name: &str, origin: &Origin) -> Finding {
    let message = format!("expected to show whether there is `{code}` here, found too many cases");
    let help = "not decided exactly: a shorter condition, or fewer answers in it, can be";
    let said = Diagnostic::warning(NOT_DECIDED_EXACTLY, message, origin.span).help(help);
    Finding::new(name, origin, said)
}

/// The document as a whole is too large.
pub(crate) fn nothing_decided(document: &Document) -> Finding {
    let names: Vec<String> =
        OF_CASES.iter().skip(1).map(|check| format!("`{}`", check.code)).collect();
    let message = format!(
        "expected a document small enough to look at every case, found one that is too large: not decided exactly: {}",
        names.join(", ")
    );
    let origin = &document.level(document.lowest()).origin;
    let help =
        "fewer questions in one condition, or fewer topics counted together, make it smaller";
    let diagnostic = Diagnostic::warning(NOT_DECIDED_EXACTLY, message, origin.span).help(help);
    Finding::new("", origin, diagnostic)
}
