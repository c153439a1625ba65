//! # A statement that no worked example exercises
//!
//! **What it finds.** A rung, an indicator, an uplift, a rule, a `do` or an action that counts in
//! no worked example of the document.
//!
//! **Why it matters for a child.** A worked example is how people agree what a rule means, and how
//! a later change that breaks it is noticed. A rule without one can be turned around by a slip, and
//! every check stays green.
//!
//! **Example.** `rule home-from-care-and-struggling …`, and no example of such a child.
//!
//! **What to do.** Write the smallest story in which it counts, with `expect because` and its
//! name, or `expect do` for an action. `continuum test --coverage` lists the same by chapter.

use crate::code;
use crate::findings::Check;
use crate::statements::statements;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Document, Subject};

pub(crate) const CHECK: Check = Check {
    code: code::UNTESTED_STATEMENT,
    source: include_str!("untested_statement.rs"),
    look: |look: &mut Look| {
        let (document, untested) = (look.document(), look.beside.untested);
        let untested = untested.unwrap_or_default().iter();
        untested.filter_map(|subject| finding(document, subject)).collect()
    },
};

fn finding(document: &Document, subject: &Subject) -> Option<Finding> {
    let name = match subject {
        Subject::Statement(name) | Subject::Rung { ladder: name, .. } => name,
        Subject::Heading(_) => return None,
    };
    let (_, origin) = statements(document).into_iter().find(|(other, _)| other == name)?;
    let message = format!("expected a worked example in which {subject} counts, found none");
    let help = "write the smallest story in which it counts, and expect it";
    let said = Diagnostic::warning(CHECK.code, message, origin.span).help(help);
    Some(Finding::new(name, origin, said).mainly_about(subject.clone()))
}
