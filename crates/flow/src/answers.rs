//! What the engine is told: the replies that count, and nothing that is hidden.

use crate::{State, asked::Asked, worries};
use continuum_engine::{Answers, Engine, Given};
use continuum_model::{Document, QuestionId};

/// What was given for every question, as the person would say it now.
///
/// A reply counts where its question is asked and applies. Questions of worries that were offered
/// and not chosen are "no worry mentioned"; everything else was not asked.
pub fn answers(engine: &Engine, state: &State) -> Answers {
    Asked::now(engine, state).answers
}

/// As [`answers`], but with the replies to questions that no longer apply still in place.
pub(crate) fn as_given(document: &Document, state: &State) -> Answers {
    let mut answers = Answers::none(document);
    for question in document.question_ids() {
        answers.set(question, given(document, state, question));
    }
    answers
}

fn given(document: &Document, state: &State, id: QuestionId) -> Given {
    let question = document.question(id);
    match question.topic {
        Some(topic) if !question.is_red_flag() && !worries::is_open(document, state, topic) => {
            if state.worries.has_shown(topic) && !question.is_strength() {
                Given::NoWorry
            } else {
                Given::default()
            }
        }
        _ => state.reply(id).map_or_else(Given::default, crate::Reply::given),
    }
}
