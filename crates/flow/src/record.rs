//! The check as a record, to be saved; see [`opened`](crate::opened) for the way back.

use crate::State;
use crate::asked::Asked;
use crate::own::OwnLevel;
use crate::view::level_title;
use crate::worries;
use continuum_model::{Document, LevelId, QuestionId, TopicId};
use continuum_record::{InWords, Made, Named, Record};
use serde_json::{Map, Value};

/// The check as it is now, to be saved.
pub fn record(asked: &Asked<'_>, band: (LevelId, LevelId)) -> Record {
    let document = asked.document;
    let own = asked.state.own.beside(band);
    Record {
        document: Made::with(&document.identity),
        answers: every_answer(asked),
        in_words: in_words_of_all(asked),
        worries: asked.state.worries.settled.then(|| recorded_worries(asked)),
        at_least: named_level(document, band.0),
        at_most: named_level(document, band.1),
        own: own.map(|own| match own {
            OwnLevel::Agreed => named_level(document, band.0),
            OwnLevel::Level(level) => named_level(document, level),
        }),
        agrees: own == Some(OwnLevel::Agreed),
        reason: asked.state.own.reason.clone(),
    }
}

fn named_level(document: &Document, id: LevelId) -> Named {
    Named { name: document.level(id).name.clone(), title: level_title(document, id) }
}

/// What was not asked stands there too, as `null`.
fn every_answer(asked: &Asked<'_>) -> Map<String, Value> {
    let mut all: Map<String, Value> =
        asked.document.questions.iter().map(|one| (one.name.clone(), Value::Null)).collect();
    if let Value::Object(given) = continuum_engine::answers_to_json(asked.document, &asked.answers)
    {
        for (name, value) in given {
            all.insert(name, value);
        }
    }
    all
}

fn in_words_of_all(asked: &Asked<'_>) -> Vec<(String, InWords)> {
    let replied = |id: QuestionId| {
        // A reply that is hidden does not count, and is not saved.
        let counts = asked.state.reply(id)?.given() == asked.answers.get(id);
        let said = in_words(asked.document, asked.state, id).filter(|_| counts)?;
        Some((asked.document.question(id).name.clone(), said))
    };
    asked.document.question_ids().filter_map(replied).collect()
}

/// A question with its reply, as they are read; none where there is no reply.
pub fn in_words(document: &Document, state: &State, id: QuestionId) -> Option<InWords> {
    let question = document.question(id);
    let answer = state.reply(id)?.words(question);
    Some(InWords { question: question.text.clone(), answer })
}

fn recorded_worries(asked: &Asked<'_>) -> continuum_record::Worries {
    let titles = |topics: Vec<TopicId>| {
        let topics = topics.into_iter().map(|id| asked.document.topic(id));
        topics.map(|one| Named { name: one.name.clone(), title: one.title.clone() }).collect()
    };
    let is_chosen = |id: &TopicId| asked.state.worries.chosen.contains(*id);
    // A topic that was chosen and then asked nothing of this child is still one that was chosen.
    let chosen = worries::offered(asked.document).filter(is_chosen).collect();
    continuum_record::Worries {
        chosen: titles(chosen),
        not_chosen: titles(asked.unchosen_topics()),
    }
}
