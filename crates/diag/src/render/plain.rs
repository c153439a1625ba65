//! Sentences in reading order, for screen readers and logs: no drawing, no columns to line up.

use crate::{Diagnostic, Severity, Sources, Span};
use std::fmt::Write;

/// Each diagnostic as a short paragraph.
pub fn plain(sources: &Sources, diagnostics: &[Diagnostic]) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        // Writing to a `String` cannot fail.
        let _ = paragraph(&mut out, sources, diagnostic);
    }
    out
}

fn paragraph(out: &mut String, sources: &Sources, diagnostic: &Diagnostic) -> std::fmt::Result {
    let severity = match diagnostic.severity {
        Severity::Error => "Error",
        Severity::Warning => "Warning",
    };
    let place = place(sources, diagnostic.primary);
    writeln!(out, "{severity} {} in {place}: {}.", diagnostic.code, diagnostic.message)?;
    let words = sources.slice(diagnostic.primary).lines().next().unwrap_or("").trim();
    if !words.is_empty() {
        writeln!(out, "It is about: {words}")?;
    }
    for other in &diagnostic.others {
        writeln!(out, "See also {}: {}.", self::place(sources, other.span), other.words)?;
    }
    if let Some(help) = &diagnostic.help {
        writeln!(out, "To mend it: {help}.")?;
    }
    writeln!(out)
}

fn place(sources: &Sources, span: Span) -> String {
    let position = sources.position(span);
    format!("{}, line {}, column {}", sources.name(span.file), position.line, position.column)
}
