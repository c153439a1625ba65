//! Which questions a statement looks at, and the answers given to them.

use crate::case::Case;
use crate::statement::Statement;
use crate::{Answers, Given};
use continuum_model::{Condition, Document, IdSet, QuestionId};
use std::collections::BTreeMap;

/// How "no worry mentioned" is shown: never as "no".
const NO_WORRY: &str = "no worry mentioned";

/// The questions a statement looks at: its own, those in its condition, and those that decide
/// whether these are asked. Topics are not followed.
pub(crate) fn support(document: &Document, statement: Statement) -> IdSet<QuestionId> {
    let mut questions = IdSet::new();
    if let Statement::Choice(question, _) = statement {
        with_askers(document, question, &mut questions);
    }
    if let Some(condition) = statement.condition(document) {
        looked_at(document, condition, &mut questions);
    }
    questions
}

/// Adds the questions a condition looks at, and those that decide whether these are asked.
pub(crate) fn looked_at(
    document: &Document,
    condition: &Condition,
    questions: &mut IdSet<QuestionId>,
) {
    condition.each_question(&mut |question| with_askers(document, question, questions));
}

/// Adds a question, and whatever decides whether it is asked.
pub fn with_askers(document: &Document, question: QuestionId, questions: &mut IdSet<QuestionId>) {
    let mut open = vec![question];
    while let Some(question) = open.pop() {
        if questions.insert(question)
            && let Some(condition) = &document.question(question).asked_when
        {
            condition.each_question(&mut |asker| open.push(asker));
        }
    }
}

/// The answer given to a question, by name; none where it is missing.
pub(crate) fn given_in_words(
    document: &Document,
    answers: &Answers,
    id: QuestionId,
) -> Option<String> {
    match answers.get(id) {
        Given::Choice(choice) => Some(document.question(id).choice(choice).name.clone()),
        Given::NoWorry => Some(NO_WORRY.to_owned()),
        Given::Missing(_) => None,
    }
}

impl Case<'_> {
    /// The answers given to these questions that count: question name to answer name.
    pub fn shown(&self, questions: &IdSet<QuestionId>) -> BTreeMap<String, String> {
        let document = &self.engine.document;
        let counting = questions.iter().filter(|id| self.counts(*id));
        let shown = counting.filter_map(|id| {
            let answer = given_in_words(document, self.answers, id)?;
            Some((document.question(id).name.clone(), answer))
        });
        shown.collect()
    }
}
