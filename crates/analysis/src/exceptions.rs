//! What a document allows, with the reasons.

use crate::unused_allow::unused_allow;
use crate::{Finding, Look};
use continuum_model::Allowed;

/// Findings, sorted by whether the document means them.
#[derive(Clone, Debug)]
pub struct Sorted<'d> {
    /// Those that somebody should look at, exceptions that silence nothing among them.
    pub open: Vec<Finding>,
    /// Those that are meant, each with the exception that says so.
    pub allowed: Vec<(Finding, &'d Allowed)>,
}

/// Sorts findings by the exceptions that a document makes.
pub fn sorted<'d>(look: &Look<'d>, findings: Vec<Finding>) -> Sorted<'d> {
    let mut open = unused_allow(look, &findings);
    let mut allowed = Vec::new();
    for finding in findings {
        match look.document().allowed.iter().find(|allowed| finding.is_meant_by(allowed)) {
            Some(exception) => allowed.push((finding, exception)),
            None => open.push(finding),
        }
    }
    open.sort_by(|a, b| a.in_reading_order().cmp(&b.in_reading_order()));
    Sorted { open, allowed }
}
