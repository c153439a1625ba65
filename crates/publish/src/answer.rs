//! An answer in words: the document's own, or the catalogue's where no document writes them.

use continuum_model::{ChoiceId, Question, Said};
use continuum_words as words;

/// What people read.
pub(crate) fn in_words(question: &Question, id: ChoiceId) -> String {
    match question.said(id) {
        Said::Yes => words::yes().to_owned(),
        Said::No => words::no().to_owned(),
        Said::OrMore(number) => words::or_more(number),
        Said::AsWritten(written) => written.to_owned(),
    }
}
