//! An answer in words: the document's own, or the catalogue's where no document writes them: "yes",
//! "no" and "5 or more".

use crate as words;
use continuum_model::{ChoiceId, Document, Id, Kind, Question};

/// What people read.
pub fn in_words(question: &Question, id: ChoiceId) -> String {
    let choice = question.choice(id);
    let is_last = id.position() + 1 == question.choices.len();
    match (&question.kind, choice.name.as_str()) {
        (_, "yes") if question.is_yes_or_no() => words::yes().to_owned(),
        (_, "no") if question.is_yes_or_no() => words::no().to_owned(),
        (Kind::Number { or_more: true, .. }, number) if is_last => {
            number.parse().map_or_else(|_| choice.words.clone(), words::or_more)
        }
        _ => choice.words.clone(),
    }
}

/// The same, by the names of the question and of its answer.
pub fn named(document: &Document, question: &str, choice: &str) -> Option<String> {
    let question = document.question(document.question_named(question)?);
    Some(in_words(question, question.choice_named(choice)?))
}
