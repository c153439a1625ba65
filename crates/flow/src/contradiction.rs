//! Answers that cannot all be true, said in the person's own words.

use crate::Reply;
use crate::asked::Asked;
use crate::state::Problem;
use continuum_engine::Impossible;
use continuum_model::{Document, QuestionId};
use continuum_words as words;

/// Whether the answers now contradict each other.
pub fn is_there(asked: &Asked<'_>) -> bool {
    !asked.engine.can_be(&asked.answers)
}

/// What contradicts itself in the answers now, if anything does.
pub fn now(asked: &Asked<'_>) -> Option<Impossible> {
    if is_there(asked) { asked.engine.decide(&asked.answers).err() } else { None }
}

/// The questions whose answers contradict each other, in the order of the document.
pub fn questions(document: &Document, impossible: &Impossible) -> Vec<QuestionId> {
    let named = |id: &QuestionId| impossible.answers.contains_key(&document.question(*id).name);
    document.question_ids().filter(named).collect()
}

/// A problem for each contradicting answer among these questions. A contradiction is named where
/// it arises, so that it cannot keep urgent advice from anyone until the check page.
pub fn problems_among(asked: &Asked<'_>, shown: &[QuestionId]) -> Vec<Problem> {
    let Some(impossible) = now(asked) else { return Vec::new() };
    let involved = questions(asked.document, &impossible);
    let here = involved.iter().filter(|question| shown.contains(question));
    here.map(|question| Problem::CannotBe {
        question: *question,
        words: beside(asked, &involved, *question, &impossible),
    })
    .collect()
}

/// Why the document says they cannot all be true.
pub fn because(impossible: &Impossible) -> Vec<String> {
    let nevers = impossible.nevers.iter();
    nevers.map(|never| never.because.clone().unwrap_or_else(|| never.written.clone())).collect()
}

/// A question with the reply to it.
pub fn spoken(asked: &Asked<'_>, question: QuestionId) -> String {
    let text = &asked.document.question(question).text;
    let reply = |reply: Reply| reply.words(asked.document.question(question));
    let reply = asked.state.reply(question).map(reply).unwrap_or_default();
    words::question_quoted_and_answer(text, &reply)
}

fn beside(
    asked: &Asked<'_>,
    involved: &[QuestionId],
    question: QuestionId,
    impossible: &Impossible,
) -> String {
    let others = involved.iter().filter(|other| **other != question);
    let others = others.map(|other| spoken(asked, *other));
    let others = others.reduce(|first, second| words::answer_and_answer(&first, &second));
    let because = because(impossible).join(". ");
    others.map_or_else(
        || words::cannot_be_right(&because),
        |others| words::cannot_be_right_with(&others, &because),
    )
}
