//! `continuum lint`: what no single statement shows, each finding with a case.

use crate::arguments::{Deny, Format};
use crate::check::several;
use crate::document;
use crate::output;
use crate::witness;
use continuum_analysis::{Beside, Finding, Look, Sorted, findings, sorted};
use continuum_check::Loaded;
use continuum_diag::{Diagnostic, render};
use continuum_engine::Engine;
use continuum_model::{Allowed, Document};
use serde_json::{Value, json};
use std::path::Path;

/// Exits with 0 when nothing has to be mended, with 1 when there is an error or what is denied.
pub(crate) fn lint(
    folder: &Path,
    format: Format,
    deny: Option<Deny>,
    contacts_since: Option<&str>,
) -> Result<u8, String> {
    let opened = document::read(folder)?;
    let loaded = &opened.loaded;
    let Some(document) = loaded.document.as_ref().filter(|_| !opened.has_errors()) else {
        return unusable(loaded, format);
    };
    let engine = Engine::new(document.clone());
    let untested = continuum_scenario::untested(&engine, &opened.scenarios);
    let mut look = Look::new(&engine).beside(Beside {
        text: Some(document::text(loaded)),
        contacts_since,
        untested: Some(&untested),
    });
    let found = findings(&mut look);
    let sorted = sorted(&look, found);
    let lint = Lint { loaded, document, sorted, format };
    if format == Format::Json {
        output::print_json(&lint.report())?;
    } else {
        output::print(&lint.in_words());
    }
    Ok(u8::from(lint.denies(deny)))
}

/// A document with errors is not looked through.
fn unusable(loaded: &Loaded, format: Format) -> Result<u8, String> {
    if format != Format::Json {
        return Err(output::diagnostics(loaded, format));
    }
    let diagnostics = render::records(&loaded.sources, &loaded.diagnostics);
    output::print_json(&json!({ "document": null, "findings": [], "diagnostics": diagnostics }))?;
    Ok(1)
}

/// What there is to say of a document.
struct Lint<'a> {
    loaded: &'a Loaded,
    document: &'a Document,
    sorted: Sorted<'a>,
    format: Format,
}

impl Lint<'_> {
    fn denies(&self, deny: Option<Deny>) -> bool {
        let Sorted { open, .. } = &self.sorted;
        let nothing = open.is_empty() && self.loaded.diagnostics.is_empty();
        open.iter().any(Finding::is_error) || (deny == Some(Deny::Warnings) && !nothing)
    }

    fn in_words(&self) -> String {
        let Sorted { open, allowed } = &self.sorted;
        let mut words = self.drawn(&self.loaded.diagnostics);
        for finding in open {
            words += &self.drawn(std::slice::from_ref(&finding.diagnostic));
            for example in witness::as_examples(self.document, finding) {
                words += &example;
                words += "\n";
            }
        }
        if !allowed.is_empty() {
            words += "Allowed by the document:\n";
            for (finding, exception) in allowed {
                words += &["- ", &meant(finding, exception), "\n"].concat();
            }
            words += "\n";
        }
        words + &self.summary()
    }

    fn summary(&self) -> String {
        let identity = &self.document.identity;
        let Sorted { open, allowed } = &self.sorted;
        let besides = match self.loaded.diagnostics.len() {
            0 => String::new(),
            count => format!(", {} besides", several(count, "warning")),
        };
        format!(
            "{} ({})\n{}{besides}, {} allowed\n",
            identity.title,
            identity.edition,
            several(open.len(), "finding"),
            allowed.len()
        )
    }

    fn drawn(&self, diagnostics: &[Diagnostic]) -> String {
        let sources = &self.loaded.sources;
        match self.format {
            Format::Human => render::human(sources, diagnostics, output::has_colour()),
            Format::Plain | Format::Json => render::plain(sources, diagnostics),
        }
    }

    fn report(&self) -> Value {
        let Sorted { open, allowed } = &self.sorted;
        let identity = &self.document.identity;
        let open = open.iter().map(|finding| self.record(finding, None));
        let allowed =
            allowed.iter().map(|(finding, exception)| self.record(finding, Some(exception)));
        json!({
            "document": {
                "id": identity.id, "edition": identity.edition, "digest": identity.digest,
            },
            "findings": open.chain(allowed).collect::<Vec<_>>(),
            "diagnostics": render::records(&self.loaded.sources, &self.loaded.diagnostics),
        })
    }

    /// A finding as data: like any message, with the cases, and the reason where it is allowed.
    fn record(&self, finding: &Finding, exception: Option<&Allowed>) -> Value {
        let said = std::slice::from_ref(&finding.diagnostic);
        let mut record = json!(render::records(&self.loaded.sources, said).pop());
        record["about"] = json!(finding.about.first());
        record["cases"] = json!(witness::as_data(self.document, finding));
        record["allowed"] = json!(exception.map(|exception| &exception.because));
        record
    }
}

/// ``single-answer-cliff of `bruise`: A child who cannot move is rarely hurt by accident``
fn meant(finding: &Finding, exception: &Allowed) -> String {
    let of = finding.about.first().map_or(String::new(), |about| format!(" of {about}"));
    format!("{}{of}: {}", finding.code(), exception.because)
}
