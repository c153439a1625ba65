//! Words that the document tells others to avoid, used by itself.

use crate::code;
use continuum_diag::{Diagnostic, FileId, Sources, Span};
use continuum_model::{Document, Wording};

/// Warns of each place, in rules, examples and prose alike, that uses such words; the `wording`
/// statements themselves may name them. Of an amended document only the statements count that
/// still stand: its prose is for its own authors.
pub(crate) fn avoided_words(
    document: &Document,
    sources: &Sources,
    stands: impl Fn(Span) -> bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for file in sources.ids() {
        // Letters keep their length only within ASCII, and so do places in the text.
        let text = sources.text(file).to_ascii_lowercase();
        for wording in &document.wordings {
            let avoided = wording.avoid.to_ascii_lowercase();
            let places = text.match_indices(&avoided).map(|(at, _)| place(file, at, avoided.len()));
            let used = places
                .filter(|place| stands_alone(&text, *place) && !is_named_there(document, *place))
                .filter(|place| stands(*place));
            diagnostics.extend(used.map(|place| avoid(wording, place)));
        }
    }
}

fn place(file: FileId, at: usize, length: usize) -> Span {
    let at_most = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { file, start: at_most(at), end: at_most(at + length) }
}

/// Not a part of a longer word, nor of a name.
fn stands_alone(text: &str, place: Span) -> bool {
    let joins = |char: char| char.is_alphanumeric() || char == '-';
    let before = text.get(..place.start as usize).and_then(|text| text.chars().next_back());
    let after = text.get(place.end as usize..).and_then(|text| text.chars().next());
    !before.is_some_and(joins) && !after.is_some_and(joins)
}

fn is_named_there(document: &Document, place: Span) -> bool {
    document.wordings.iter().any(|wording| wording.origin.span.holds(place))
}

fn avoid(wording: &Wording, place: Span) -> Diagnostic {
    let message = format!(
        "expected other words, found “{}”, which this document asks to avoid",
        wording.avoid
    );
    Diagnostic::warning(code::AVOIDED_WORD, message, place)
        .other(wording.origin.span, "it is asked for here")
        .help(format!("say “{}”", wording.say))
}
