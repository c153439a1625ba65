//! What is found in the document of a page.

use crate::Page;
use continuum_analysis::{ALL, Finding, Look, Sorted, sorted};
use continuum_diag::Diagnostic;
use continuum_engine::Engine;
use continuum_model::Document;

/// What there is to say after looking for what the page names.
pub(crate) fn said(document: &Document, page: &Page) -> Vec<Diagnostic> {
    let Sorted { open, idle, .. } = sorted(document, found(document, page));
    open.into_iter().map(|finding| finding.diagnostic).chain(idle).collect()
}

/// The cases that show it, as worked examples.
pub(crate) fn cases(document: &Document, page: &Page) -> String {
    let open = sorted(document, found(document, page)).open;
    let cases = open.iter().flat_map(|finding| {
        finding.witness.iter().map(|case| {
            let story = format!("Shows `{}`.", finding.code());
            let expected = case.expectations(document);
            continuum_scenario::write(document, &case.title, &story, &case.answers, &expected)
        })
    });
    cases.collect::<Vec<_>>().join("\n")
}

fn found(document: &Document, page: &Page) -> Vec<Finding> {
    let engine = Engine::new(document.clone());
    let mut look = Look::new(&engine);
    let names = page.looked_through_for();
    let checks = ALL.iter().filter(|check| names.contains(&check.code));
    checks.flat_map(|check| (check.look)(&mut look)).collect()
}
