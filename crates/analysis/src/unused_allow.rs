//! # An exception that silences nothing
//!
//! **What it finds.** An `allow`, or an `expected because`, where what it allows is not found, or
//! not of all that it names. Nothing is said of a finding that was not looked for, such as
//! `stale-contact` without a day.
//!
//! **Why it matters for a child.** An exception is a promise that somebody looked. When the rule
//! has changed and the exception stays, it will silence the next mistake, which nobody looked at.
//!
//! **Example.** `allow unused-source of reader because "…"`, after a rule has begun to cite it.
//!
//! **What to do.** Take the exception out, or the name that it no longer needs.

use crate::code::{NOT_DECIDED_EXACTLY, UNUSED_ALLOW};
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Allowed, Subject};

/// Its page of the manual.
pub(crate) const SOURCE: &str = include_str!("unused_allow.rs");

/// Each thing that an exception names and that nothing found is about.
pub(crate) fn unused_allow(look: &Look, findings: &[Finding]) -> Vec<Finding> {
    let allowed = look.document().allowed.iter();
    let judged = allowed.filter(|allowed| look.looks_for(allowed.finding));
    let idle = judged.flat_map(|allowed| {
        let is_idle = |of: &&Subject| !is_needed(allowed, of, findings);
        allowed.of.iter().filter(is_idle).map(move |of| finding(allowed, of))
    });
    idle.collect()
}

/// Whether something is found that the exception means, or it is not known whether it is there.
fn is_needed(allowed: &Allowed, of: &Subject, findings: &[Finding]) -> bool {
    findings.iter().any(|finding| {
        let not_known = finding.code() == NOT_DECIDED_EXACTLY && finding.is_about(of);
        not_known || finding.means(allowed).any(|meant| meant == of)
    })
}

fn finding(allowed: &Allowed, of: &Subject) -> Finding {
    let name = allowed.finding.name();
    let message = format!("expected `{name}` of {of}, which is allowed here, found none");
    let help = "take out the exception, or what it no longer needs to name";
    let said = Diagnostic::warning(UNUSED_ALLOW, message, allowed.origin.span).help(help);
    Finding::new("", &allowed.origin, said)
}
