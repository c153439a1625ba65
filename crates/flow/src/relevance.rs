//! Which questions are left out, because no answer to them can change anything any more.
//!
//! Settled with each page and kept while the person is on it, so that no field goes away under
//! their hands. The replies given on that page count as open, because they may be changed there.
//! What was answered is never left out, and what only records (a strength, what decides whether a
//! strength is asked) is always asked.

use crate::asked::Asked;
use crate::{Place, State};
use continuum_engine::{Answers, Engine, Given};
use continuum_model::{Document, QuestionId};
use std::collections::BTreeSet;

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
    state.left_out = left_out(engine, state, here);
}

fn left_out(engine: &Engine, state: &State, here: Option<Place>) -> BTreeSet<QuestionId> {
    let asked = Asked::now(engine, state);
    let document = asked.document;
    let answers = match here {
        Some(place) => with_page_open(&asked, place),
        None => asked.answers.clone(),
    };
    let mut open: BTreeSet<_> = engine.open_questions(&answers).into_iter().collect();
    // Answers that contradict each other leave nothing open, and still everything to be asked.
    if open.is_empty() && engine.band(&answers).is_none() {
        return BTreeSet::new();
    }
    with_forbidding(document, &mut open);
    let records = &state.records;
    let decides_nothing = |id: &QuestionId| !records.contains(id) && !open.contains(id);
    document
        .question_ids()
        .filter(decides_nothing)
        .filter(|id| state.reply(*id).is_none())
        .collect()
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

/// Adds what can rule out, through a `never`, an answer to one of these: where that one is not
/// known, the other says something about it.
fn with_forbidding(document: &Document, open: &mut BTreeSet<QuestionId>) {
    let mut together: Vec<BTreeSet<QuestionId>> = Vec::new();
    for never in &document.nevers {
        let mut questions = BTreeSet::new();
        never.condition.each_question(&mut |question| {
            with_askers(document, question, &mut questions);
        });
        together.push(questions);
    }
    let mut before = None;
    while before != Some(open.len()) {
        before = Some(open.len());
        for questions in &together {
            if !questions.is_disjoint(open) {
                open.extend(questions);
            }
        }
    }
}

/// The questions that no level and no action ever depends on, which are asked for the record, and
/// those that decide whether these are asked. Always asked.
fn recording(engine: &Engine) -> BTreeSet<QuestionId> {
    let document = engine.document();
    let deciding: BTreeSet<_> =
        engine.open_questions(&Answers::none(document)).into_iter().collect();
    let only_records =
        |id: &QuestionId| document.question(*id).is_strength() || !deciding.contains(id);
    let mut records = BTreeSet::new();
    for question in document.question_ids().filter(only_records) {
        with_askers(document, question, &mut records);
    }
    records
}

fn with_askers(document: &Document, question: QuestionId, records: &mut BTreeSet<QuestionId>) {
    let mut open = vec![question];
    while let Some(question) = open.pop() {
        if records.insert(question)
            && let Some(condition) = &document.question(question).asked_when
        {
            condition.each_question(&mut |asker| open.push(asker));
        }
    }
}
