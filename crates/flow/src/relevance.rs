//! Which questions are left out, because no answer to them can change anything any more.
//!
//! Settled with each page and kept while the person is on it, so that no field goes away under
//! their hands. The replies given on that page count as open, because they may be changed there.
//! What was answered is never left out, and what only records (a strength, what decides whether a
//! strength is asked) is always asked.

use crate::asked::Asked;
use crate::state::Open;
use crate::{Place, State};
use continuum_engine::{Answers, Engine, Given, with_askers};
use continuum_model::{IdSet, QuestionId};

/// Settles what is left out, with every reply as it is.
pub fn settle(engine: &Engine, state: &mut State) {
    settle_with(engine, state, None);
}

/// Settles what is left out on arriving at a page, where the replies may be changed.
pub fn settle_at(engine: &Engine, state: &mut State, place: Place) {
    settle_with(engine, state, Some(place));
}

fn settle_with(engine: &Engine, state: &mut State, here: Option<Place>) {
    if state.records.is_empty() {
        state.records = recording(engine);
    }
    let asked = Asked::now(engine, state);
    let answers = match here {
        Some(place) => with_page_open(&asked, place),
        None => asked.answers,
    };
    let open = match state.open.take() {
        // Mostly the page that is left and the one that is arrived at leave the same open.
        Some(open) if open.under == answers => open,
        _ => Open { questions: open(engine, &answers), under: answers },
    };
    let document = engine.document();
    let decides_nothing =
        |id: &QuestionId| !state.records.contains(*id) && !open.questions.contains(*id);
    let without_reply = document.question_ids().filter(|id| state.reply(*id).is_none());
    state.left_out = without_reply.filter(decides_nothing).collect();
    state.open = Some(open);
}

/// The questions that are open under some answers; those that contradict each other leave
/// everything to be asked.
fn open(engine: &Engine, answers: &Answers) -> IdSet<QuestionId> {
    let open: IdSet<_> = engine.open_questions(answers).into_iter().collect();
    if open.is_empty() && !engine.can_be(answers) {
        return engine.document().question_ids().collect();
    }
    open
}

/// What counts, with the replies of one page taken back.
pub fn with_page_open(asked: &Asked<'_>, place: Place) -> Answers {
    let mut answers = asked.answers.clone();
    for question in asked.document.question_ids() {
        if asked.place_of(question) == place {
            answers.set(question, Given::default());
        }
    }
    answers
}

/// The questions that no level and no action ever depends on, which are asked for the record, and
/// those that decide whether these are asked. Always asked.
fn recording(engine: &Engine) -> IdSet<QuestionId> {
    let document = engine.document();
    let deciding: IdSet<_> = engine.open_questions(&Answers::none(document)).into_iter().collect();
    let only_records =
        |id: &QuestionId| document.question(*id).is_strength() || !deciding.contains(*id);
    let mut records = IdSet::new();
    for question in document.question_ids().filter(only_records) {
        with_askers(document, question, &mut records);
    }
    records
}
