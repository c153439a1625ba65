//! What a document allows, with the reasons.

use crate::{Finding, code};
use continuum_diag::Diagnostic;
use continuum_model::{Allowed, Document};

/// Findings, sorted by whether the document means them.
#[derive(Clone, Debug)]
pub struct Sorted<'d> {
    /// Those that somebody should look at.
    pub open: Vec<Finding>,
    /// Those that are meant, each with the exception that says so.
    pub allowed: Vec<(Finding, &'d Allowed)>,
    /// What there is to say of exceptions that mean nothing that was found.
    pub idle: Vec<Diagnostic>,
}

/// Sorts findings by the exceptions that a document makes.
pub fn sorted(document: &Document, findings: Vec<Finding>) -> Sorted<'_> {
    let (mut open, mut allowed) = (Vec::new(), Vec::new());
    let mut is_idle = vec![true; document.allowed.len()];
    for finding in findings {
        let means = |exception: &&Allowed| finding.is_meant_by(exception);
        let mut exception = None;
        for (position, one) in document.allowed.iter().enumerate().filter(|(_, one)| means(one)) {
            is_idle[position] = false;
            exception = exception.or(Some(one));
        }
        match exception {
            Some(exception) => allowed.push((finding, exception)),
            None => open.push(finding),
        }
    }
    let idle = document.allowed.iter().zip(is_idle);
    let idle = idle
        .filter(|(_, is_idle)| *is_idle)
        .map(|(exception, _)| idle_exception(exception))
        .collect();
    Sorted { open, allowed, idle }
}

/// It would hide what comes later.
fn idle_exception(exception: &Allowed) -> Diagnostic {
    let of: Vec<String> = exception.of.iter().map(ToString::to_string).collect();
    let message = format!(
        "expected a finding `{}` of {} to be allowed here, found none",
        exception.finding.name(),
        of.join(", ")
    );
    Diagnostic::warning(code::IDLE_EXCEPTION, message, exception.origin.span)
        .help("take the exception out, or see whether the name in it is the one that was meant")
}
