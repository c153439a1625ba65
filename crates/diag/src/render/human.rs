//! Underlined source, for people at a terminal.

use crate::{Diagnostic, Severity, Sources, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Draws each diagnostic with its source underlined; with colour when asked.
pub fn human(sources: &Sources, diagnostics: &[Diagnostic], colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let draw = |diagnostic| renderer.render(&[group(sources, diagnostic)]).clone() + "\n\n";
    diagnostics.iter().map(draw).collect()
}

fn group<'a>(sources: &'a Sources, diagnostic: &'a Diagnostic) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code);
    let mut group = Group::with_title(title);
    group = group.element(snippet(sources, diagnostic, diagnostic.primary.file));
    let elsewhere = diagnostic.others.iter().map(|label| label.span.file);
    let mut files: Vec<_> = elsewhere.filter(|file| *file != diagnostic.primary.file).collect();
    files.dedup();
    for file in files {
        group = group.element(snippet(sources, diagnostic, file));
    }
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.message(help.as_str())),
        None => group,
    }
}

/// The part of a diagnostic that lies in one file.
fn snippet<'a>(
    sources: &'a Sources,
    diagnostic: &'a Diagnostic,
    file: crate::FileId,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let here = diagnostic.others.iter().filter(|label| label.span.file == file);
    let others = here
        .map(|label| AnnotationKind::Context.span(range(label.span)).label(label.words.as_str()));
    let primary = (diagnostic.primary.file == file)
        .then(|| AnnotationKind::Primary.span(range(diagnostic.primary)));
    Snippet::source(sources.text(file))
        .path(sources.name(file))
        .annotations(primary.into_iter().chain(others))
}

fn range(span: Span) -> std::ops::Range<usize> {
    span.start as usize..span.end as usize
}
