//! # A document uses words that it asks to avoid
//!
//! **What it finds.** A place, in the rules, the worked examples or the prose, that uses words
//! which a `wording` of the same document asks others not to use.
//!
//! **Why it matters for a child.** Words are passed on. A referral that says a child "failed to
//! attend" makes the child answerable for what an adult did not do, and the next reader looks at
//! the child instead of at the care they get.
//!
//! **Example.** `wording not-brought "failed to attend" { say "was not brought" }`, and three
//! chapters later `indicator … "The child failed to attend two appointments"`.
//!
//! **What to do.** Use the words after `say`. Where somebody else's words are quoted, allow it for
//! the statement or the heading that quotes them: `allow avoided-word of "The review's words"
//! because "…"`. To allow it of the `wording` itself means every place.

use crate::code;
use crate::findings::Check;
use crate::look::{Beside, Text};
use crate::statements::statements;
use crate::{Finding, Look};
use continuum_diag::{Diagnostic, FileId, Span};
use continuum_model::{Document, Origin, Subject, Wording};

pub(crate) const CHECK: Check = Check {
    code: code::AVOIDED_WORD,
    source: include_str!("avoided_word.rs"),
    look: |look: &mut Look| {
        let Beside { text, .. } = look.beside;
        text.map_or_else(Vec::new, |text| avoided_words(look.document(), text))
    },
};

/// Each place that uses such words; the `wording` statements themselves may name them. Of an
/// amended document only the statements count that still stand.
pub(crate) fn avoided_words(document: &Document, text: Text) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in text.sources.ids() {
        // Letters keep their length only within ASCII, and so do places in the text.
        let lower = text.sources.text(file).to_ascii_lowercase();
        for wording in &document.wordings {
            let avoided = wording.avoid.to_ascii_lowercase();
            let places = lower.match_indices(&avoided);
            let places = places.map(|(at, _)| place(file, at, avoided.len()));
            let used = places
                .filter(|place| stands_alone(&lower, *place) && !is_named_there(document, *place))
                .filter(|place| is_of_this_edition(document, text, *place));
            found.extend(used.map(|place| finding(document, text, wording, place)));
        }
    }
    found
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

/// Whether the words stand in this edition's own text, or in a statement that it inherits.
fn is_of_this_edition(document: &Document, text: Text, place: Span) -> bool {
    let nevers = document.nevers.iter().map(|never| &never.origin);
    let mut statements = statements(document).into_iter().map(|(_, origin)| origin).chain(nevers);
    !text.inherited.contains(&place.file) || statements.any(|origin| origin.span.holds(place))
}

/// About the statement in which the words stand, if they stand in one, the headings above them,
/// and the `wording`.
fn finding(document: &Document, text: Text, wording: &Wording, place: Span) -> Finding {
    let message = format!(
        "expected other words, found “{}”, which this document asks to avoid",
        wording.avoid
    );
    let said = Diagnostic::warning(code::AVOIDED_WORD, message, place)
        .other(wording.origin.span, "it is asked for here")
        .help(format!("say “{}”", wording.say));
    let statement = statements(document).into_iter().find(|(_, origin)| origin.span.holds(place));
    let above = text.sections.iter().filter(|section| section.under.holds(place));
    let origin =
        Origin { span: place, headings: above.map(|section| section.words.clone()).collect() };
    Finding::new(statement.map_or("", |(name, _)| name), &origin, said)
        .also_about([Subject::Statement(wording.name.clone())])
}
