//! `continuum check`: what is wrong with a document, and what it contains.

use crate::arguments::Format;
use crate::document::{self, Opened};
use crate::output;
use continuum_check::{Counts, Translated};
use continuum_diag::{Severity, in_reading_order, render};
use serde_json::{Value, json};
use std::path::Path;

/// Exits with 0 when there is no error, with 1 when there is.
pub(crate) fn check(
    folder: &Path,
    format: Format,
    contacts_since: Option<&str>,
) -> Result<u8, String> {
    let mut opened = document::open(folder)?;
    if let (Some(document), Some(since)) = (&opened.loaded.document, contacts_since) {
        let stale = continuum_analysis::stale_contacts(document, since);
        opened.loaded.diagnostics = in_reading_order([opened.loaded.diagnostics, stale].concat());
    }
    if format == Format::Json {
        output::print_json(&report(&opened))?;
    } else {
        output::print(&output::diagnostics(&opened.loaded, format));
        output::print(&summary(&opened));
    }
    Ok(u8::from(opened.has_errors()))
}

fn report(opened: &Opened) -> Value {
    let loaded = &opened.loaded;
    let identity = loaded.document.as_ref().map(|document| &document.identity);
    let document = identity.map(|identity| {
        json!({ "id": identity.id, "edition": identity.edition, "amends": identity.amends, "digest": identity.digest })
    });
    json!({
        "document": document,
        "counts": loaded.counts,
        "translations": loaded.translations.iter().map(translation).collect::<Vec<_>>(),
        "diagnostics": render::records(&loaded.sources, &loaded.diagnostics),
    })
}

fn translation(of: &Translated) -> Value {
    json!({ "language": of.document.identity.language, "texts": of.texts, "untranslated": of.left })
}

/// One line a language.
fn translations(of: &[Translated]) -> String {
    let line = |of: &Translated| {
        let language = &of.document.identity.language;
        format!(
            "in `{language}`: {} of {} translated\n",
            of.texts - of.left,
            several(of.texts, "text")
        )
    };
    of.iter().map(line).collect()
}

fn summary(opened: &Opened) -> String {
    let loaded = &opened.loaded;
    let of = |severity| loaded.diagnostics.iter().filter(|said| said.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let title = loaded.document.as_ref().map_or_else(
        || "The document cannot be used until its errors are mended.".to_owned(),
        |document| {
            let amends = document.identity.amends.as_ref();
            let amends = amends.map_or(String::new(), |amends| format!(", amends {amends}"));
            format!("{} ({}){amends}", document.identity.title, document.identity.edition)
        },
    );
    let said = format!("{}, {}", several(errors, "error"), several(warnings, "warning"));
    let (contents, translations) = (contents(&loaded.counts), translations(&loaded.translations));
    format!("{title}\n{contents}\n{translations}{said}\n")
}

fn contents(counts: &Counts) -> String {
    let counted = [
        (counts.topics, "topic"),
        (counts.groups, "group"),
        (counts.questions, "question"),
        (counts.ladders, "ladder"),
        (counts.rungs, "rung"),
        (counts.indicators, "indicator"),
        (counts.strengths, "strength"),
        (counts.uplifts, "uplift"),
        (counts.rules, "rule"),
        (counts.actions, "action"),
        (counts.partners, "partner"),
        (counts.sources, "source"),
        (counts.scenarios, "worked example"),
    ];
    let parts: Vec<_> = counted.iter().map(|(count, noun)| several(*count, noun)).collect();
    let met = format!(
        "{} of {} met",
        counts.requirements_met,
        several(counts.requirements, "requirement")
    );
    format!("{}; {met}", parts.join(", "))
}

/// `1 rule`, `2 rules`.
pub(crate) fn several(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
