//! The parts of the text, each under its heading.

use continuum_diag::{Section, Sources, Span};
use continuum_syntax::Heading;

/// A part for each heading; the parts under inner headings lie in those of the outer ones.
pub(crate) fn sections(sources: &Sources, headings: &[Heading]) -> Vec<Section> {
    let section = |(at, heading): (usize, &Heading)| {
        let next = headings.get(at + 1..).unwrap_or_default().iter();
        let mut as_high = next
            .filter(|next| next.span.file == heading.span.file)
            .filter(|next| next.depth <= heading.depth);
        let end = as_high
            .next()
            .map_or_else(|| sources.whole(heading.span.file).end, |next| next.span.start);
        Section {
            words: heading.text.clone(),
            heading: heading.span,
            under: Span { start: heading.span.end, end, ..heading.span },
        }
    };
    headings.iter().enumerate().map(section).collect()
}
