//! What is found in the document of a page.

use crate::Page;
use crate::input::text;
use continuum_analysis::{Beside, Finding, Look, OF_CASES, OF_WORDS, Sorted, sorted};
use continuum_check::Loaded;
use continuum_diag::Diagnostic;
use continuum_engine::Engine;
use continuum_model::Document;

/// What there is to say after looking for what the page names.
pub(crate) fn said(loaded: &Loaded, document: &Document, page: &Page) -> Vec<Diagnostic> {
    let open = open(loaded, document, page);
    open.into_iter().map(|finding| finding.diagnostic).collect()
}

/// The cases that show it, as worked examples.
pub(crate) fn cases(loaded: &Loaded, document: &Document, page: &Page) -> String {
    let open = open(loaded, document, page);
    let cases = open.iter().flat_map(|finding| {
        finding.witness.iter().map(|case| {
            let story = format!("Shows `{}`.", finding.code());
            let expected = case.expectations(document);
            continuum_scenario::write(document, &case.title, &story, &case.answers, &expected)
        })
    });
    cases.collect::<Vec<_>>().join("\n")
}

/// What is found and not allowed.
fn open(loaded: &Loaded, document: &Document, page: &Page) -> Vec<Finding> {
    let engine = Engine::new(document.clone());
    let examples = continuum_scenario::read(&mut loaded.clone());
    let untested = continuum_scenario::untested(&engine, &examples);
    let mut look = Look::new(&engine).beside(Beside {
        text: Some(text(loaded)),
        contacts_since: page.contacts_since(),
        untested: Some(&untested),
    });
    let names = page.looked_through_for();
    let checks = OF_CASES.iter().chain(OF_WORDS).filter(|check| names.contains(&check.code));
    let found = checks.flat_map(|check| (check.look)(&mut look)).collect();
    let Sorted { open, .. } = sorted(&look, found);
    open
}
