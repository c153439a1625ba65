//! Every case over a few questions, all others at rest.

use continuum_engine::reference;
use continuum_model::{ChoiceId, Document, Id, QuestionId};
use std::collections::BTreeSet;

/// A choice for every question of a document.
pub(crate) type Case = Vec<ChoiceId>;

/// Every combination of answers to `questions`; the other questions keep an answer that raises
/// nothing, so that they hide nothing.
/// `None` where there would be more than `limit`.
pub(crate) fn cases(
    document: &Document,
    questions: &BTreeSet<QuestionId>,
    limit: usize,
) -> Option<impl Iterator<Item = Case>> {
    let sizes: Vec<(usize, usize)> = questions
        .iter()
        .map(|question| (question.position(), document.question(*question).choices.len()))
        .collect();
    let count = sizes.iter().try_fold(1_usize, |count, (_, size)| count.checked_mul(*size))?;
    let rest = at_rest(document);
    (count <= limit).then(|| (0..count).map(move |number| case(&sizes, &rest, number)))
}

/// The least worrying case: each question in turn has the first answer with the lowest level.
fn at_rest(document: &Document) -> Case {
    let mut case = vec![ChoiceId::at(0); document.questions.len()];
    for question in document.question_ids() {
        let choices = (0..document.question(question).choices.len()).map(ChoiceId::at);
        let with = |choice: &ChoiceId| {
            let mut other = case.clone();
            other[question.position()] = *choice;
            reference::level(document, &other)
        };
        if let Some(choice) = choices.min_by_key(with) {
            case[question.position()] = choice;
        }
    }
    case
}

/// The case under a number: one digit a question.
fn case(sizes: &[(usize, usize)], rest: &Case, number: usize) -> Case {
    let mut case = rest.clone();
    let mut left = number;
    for (position, size) in sizes {
        case[*position] = ChoiceId::at(left % size);
        left /= size;
    }
    case
}
