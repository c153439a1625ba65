//! A question and an answer to it, in the document's words.

use continuum_model::{Document, Question};

/// A question by name.
pub(crate) fn find<'d>(document: &'d Document, name: &str) -> Option<&'d Question> {
    document.question_named(name).map(|id| document.question(id))
}

/// The words of an answer; “no worry mentioned” is no choice and stays as it is.
pub(crate) fn words<'a>(document: &'a Document, question: &str, answer: &'a str) -> &'a str {
    let question = find(document, question);
    let choice = question.and_then(|question| {
        question.choice_named(answer).map(|choice| question.choice(choice).words.as_str())
    });
    choice.unwrap_or(answer)
}

/// A question's words.
pub(crate) fn text<'a>(document: &'a Document, question: &'a str) -> &'a str {
    find(document, question).map_or(question, |question| &question.text)
}

/// “How old is the child? Under 1”
pub(crate) fn asked(document: &Document, question: &str, answer: &str) -> String {
    let text = text(document, question);
    let mark = if text.ends_with('?') { "" } else { ":" };
    format!("{text}{mark} {}", words(document, question, answer))
}
