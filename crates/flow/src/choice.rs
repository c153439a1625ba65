//! An answer in words: the document's own, or the catalogue's where no document writes them.

use continuum_model::{ChoiceId, Document, Kind, Question, Said};
use continuum_words as words;

/// What people read.
pub fn words(question: &Question, id: ChoiceId) -> String {
    match question.said(id) {
        Said::Yes => words::yes().to_owned(),
        Said::No => words::no().to_owned(),
        Said::OrMore(number) => words::or_more(number),
        Said::AsWritten(written) => written.to_owned(),
    }
}

/// Whether the answers are in the site's words and not in the document's: yes, no and numbers.
pub fn of_site(question: &Question) -> bool {
    question.is_yes_or_no() || matches!(question.kind, Kind::Number { .. })
}

/// The same, by the names of the question and of its answer.
pub fn named(document: &Document, question: &str, choice: &str) -> Option<String> {
    let question = document.question(document.question_named(question)?);
    Some(words(question, question.choice_named(choice)?))
}
