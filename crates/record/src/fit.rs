//! A record held against a document: the same text, or another edition of it.
//!
//! ```text
//! the same text       every answer must be one of the document's, or the file is refused
//! another edition     kept   by name, by `formerly`, or by the same words
//!                     lost   the question is gone, the answer is gone, or it cannot be told
//!                            which of several it has become
//!                     new    nothing was recorded under its name or an earlier one
//! ```
//!
//! Where there is a doubt the answer does not count: it is shown, and can be given again.

use crate::read::below;
use crate::{InWords, Named, Record, Refusal};
use continuum_engine::{Acceptable, Answers, Given, given_from_json};
use continuum_model::{
    ChoiceId, Document, Id, IdSet, Kind, LevelId, Question, QuestionId, TopicId,
};
use serde_json::Value;

/// What a record says under a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fitted {
    /// The answers that fit.
    pub answers: Answers,
    /// Where each came from; empty under the same text.
    pub kept: Vec<Kept>,
    /// The replies that do not fit, with why.
    pub lost: Vec<(InWords, Lost)>,
    /// Questions about which the record says nothing, not even that they were not asked.
    pub new: Vec<QuestionId>,
    /// Topics that were chosen.
    pub chosen: IdSet<TopicId>,
    /// Topics that were offered and not chosen.
    pub not_chosen: IdSet<TopicId>,
    /// Titles of chosen topics that are gone.
    pub lost_topics: Vec<String>,
}

/// A reply that fits, under the name it had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The question's name in the record.
    pub name: String,
    /// The question here.
    pub question: QuestionId,
    /// As it was read; none where the record does not say.
    pub was: Option<InWords>,
}

/// Why a reply does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// There is no such question.
    Question,
    /// The question has no such answer.
    Answer,
    /// Several questions became one, and were answered differently.
    Merged,
}

/// Holds a record against a document.
pub fn fit(document: &Document, record: &Record) -> Result<Fitted, Refusal> {
    if !record.document.is_edition_of(&document.identity) {
        return Err(Refusal::OtherDocument { title: record.document.title.clone() });
    }
    let mut fitted = Fitted {
        answers: Answers::none(document),
        kept: Vec::new(),
        lost: Vec::new(),
        new: Vec::new(),
        chosen: IdSet::new(),
        not_chosen: IdSet::new(),
        lost_topics: Vec::new(),
    };
    topics(document, record, &mut fitted);
    if record.document.is(&document.identity) {
        same_text(document, record, &mut fitted)?;
    } else {
        other_edition(document, record, &mut fitted);
    }
    Ok(fitted)
}

/// The level of a document that a recorded one is, or became.
pub fn level_of(document: &Document, level: &Named) -> Option<LevelId> {
    let formerly = |at: &usize| document.levels[*at].formerly.contains(&level.name);
    let renamed = || only((0..document.levels.len()).filter(formerly)).map(LevelId::at);
    document.level_named(&level.name).or_else(renamed)
}

fn same_text(document: &Document, record: &Record, fitted: &mut Fitted) -> Result<(), Refusal> {
    for (name, value) in &record.answers {
        let id = document.question_named(name);
        let given = id.and_then(|id| given_from_json(document.question(id), value));
        let both = id.zip(given).ok_or_else(|| Refusal::Unfit { place: below("answers", name) });
        let (question, given) = both?;
        fitted.answers.set(question, given);
    }
    let unknown = |level: &&Named| document.level_named(&level.name).is_none();
    let levels = [Some(&record.at_least), Some(&record.at_most), record.own.as_ref()];
    if let Some(level) = levels.into_iter().flatten().find(unknown) {
        return Err(Refusal::Unfit { place: below("", &level.name) });
    }
    Ok(())
}

/// What was given under each name that one question here is, or was.
type Claims<'r> = Vec<(&'r str, &'r Value, Given)>;

fn other_edition(document: &Document, record: &Record, fitted: &mut Fitted) {
    let mut claims: Vec<Claims<'_>> = vec![Vec::new(); document.questions.len()];
    let mut named = vec![false; document.questions.len()];
    for (name, value) in &record.answers {
        let said = record.said(name);
        let Some(id) = question_of(document, name) else {
            lose(fitted, name, value, said, Lost::Question);
            continue;
        };
        named[id.position()] = true;
        match given(document, document.question(id), value, said) {
            Some(given) => claims[id.position()].push((name, value, given)),
            None => lose(fitted, name, value, said, Lost::Answer),
        }
    }
    for id in document.question_ids() {
        settle(record, fitted, id, &claims[id.position()]);
    }
    fitted.new = document.question_ids().filter(|id| !named[id.position()]).collect();
}

/// Several questions that became one count where they all say the same.
fn settle(record: &Record, fitted: &mut Fitted, id: QuestionId, claims: &Claims<'_>) {
    let Some((_, _, first)) = claims.first() else { return };
    let agree = claims.iter().all(|(_, _, given)| given == first);
    if agree {
        fitted.answers.set(id, *first);
    }
    for (name, value, _) in claims {
        let was = record.said(name);
        if !agree {
            lose(fitted, name, value, was, Lost::Merged);
        } else if is_reply(value) {
            let kept = Kept { name: (*name).to_owned(), question: id, was: was.cloned() };
            fitted.kept.push(kept);
        }
    }
}

/// A reply is told; that something was not asked, or is no worry, is none.
fn lose(fitted: &mut Fitted, name: &str, value: &Value, said: Option<&InWords>, why: Lost) {
    if is_reply(value) {
        let named = || InWords { question: name.to_owned(), answer: written(value) };
        fitted.lost.push((said.cloned().unwrap_or_else(named), why));
    }
}

fn is_reply(value: &Value) -> bool {
    let no_reply = |name: &str| value.get(name).is_some();
    !value.is_null() && !no_reply("not_asked") && !no_reply("no_worry")
}

fn written(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned)
}

/// By its name; otherwise the only one that had it.
fn question_of(document: &Document, name: &str) -> Option<QuestionId> {
    let had = |id: &QuestionId| has(&document.question(*id).formerly, name);
    document.question_named(name).or_else(|| only(document.question_ids().filter(had)))
}

fn given(
    document: &Document,
    question: &Question,
    value: &Value,
    said: Option<&InWords>,
) -> Option<Given> {
    let choice = match (value, &question.kind) {
        (Value::Number(_), Kind::Number { .. }) => number(question, value.as_u64()?, said),
        (Value::String(_), Kind::Number { .. }) => None,
        (Value::String(name), Kind::Ladder(_)) => {
            by_words(question, said).or_else(|| by_name(document, question, name))
        }
        (Value::String(name), _) => {
            by_name(document, question, name).or_else(|| by_words(question, said))
        }
        _ => return given_from_json(question, value),
    };
    choice.map(Given::Choice)
}

/// A number stands for itself where it was read as such. One that was read as "3 or more" fits
/// only where it lies within the last choice here.
fn number(question: &Question, number: u64, said: Option<&InWords>) -> Option<ChoiceId> {
    let Acceptable::Whole(range) = Acceptable::of(question) else { return None };
    let exact = said.is_some_and(|said| said.answer == number.to_string());
    let within = exact || (range.or_more && number >= range.to);
    if within { range.choice(number.into()) } else { None }
}

/// By its name; otherwise the only one that had it. A rung has the names of its level.
fn by_name(document: &Document, question: &Question, name: &str) -> Option<ChoiceId> {
    let had = |at: &usize| {
        let choice = &question.choices[*at];
        let level = choice.level.map(|level| &document.level(level).formerly);
        has(&choice.formerly, name) || level.is_some_and(|formerly| has(formerly, name))
    };
    let renamed = || only((0..question.choices.len()).filter(had)).map(ChoiceId::at);
    question.choice_named(name).or_else(renamed)
}

/// The only one that reads the same: a rung that was put at another level is still what was seen.
fn by_words(question: &Question, said: Option<&InWords>) -> Option<ChoiceId> {
    let said = said?;
    let same = |at: &usize| question.choices[*at].words == said.answer;
    only((0..question.choices.len()).filter(same)).map(ChoiceId::at)
}

fn topics(document: &Document, record: &Record, fitted: &mut Fitted) {
    let Some(worries) = &record.worries else { return };
    for chosen in &worries.chosen {
        match topic_of(document, &chosen.name) {
            Some(topic) => drop(fitted.chosen.insert(topic)),
            None => fitted.lost_topics.push(chosen.title.clone()),
        }
    }
    let not_chosen = worries.not_chosen.iter().filter_map(|topic| topic_of(document, &topic.name));
    fitted.not_chosen = not_chosen.filter(|topic| !fitted.chosen.contains(*topic)).collect();
}

fn topic_of(document: &Document, name: &str) -> Option<TopicId> {
    let had = |id: &TopicId| has(&document.topic(*id).formerly, name);
    document.topic_named(name).or_else(|| only(document.topic_ids().filter(had)))
}

fn has(formerly: &[String], name: &str) -> bool {
    formerly.iter().any(|before| before == name)
}

/// The only one; none where there are several, because nothing says which.
fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
