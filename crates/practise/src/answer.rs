//! An answer in words: the document's own, or the catalogue's where no document writes them.

use continuum_model::{ChoiceId, Document, Question, Said};
use continuum_words as words;

/// What people read.
pub fn in_words(question: &Question, id: ChoiceId) -> String {
    match question.said(id) {
        Said::Yes => words::yes().to_owned(),
        Said::No => words::no().to_owned(),
        Said::OrMore(number) => words::or_more(number),
        Said::AsWritten(written) => written.to_owned(),
    }
}

/// The same, by the names of the question and of its answer.
pub fn named(document: &Document, question: &str, choice: &str) -> Option<String> {
    let question = document.question(document.question_named(question)?);
    Some(in_words(question, question.choice_named(choice)?))
}
