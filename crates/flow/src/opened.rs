//! A record that was saved, opened: what it makes of the questionnaire.
//!
//! ```text
//! file ──► Record ──► fit ──► a state of its own ──► takes the place of this one
//!              │                                     at once where nothing is lost by it,
//!           Refusal: this state stays as it is       else when the person says so
//! ```
//!
//! Reading is apart from stepping, so that a page which opens no records need not load it.

use crate::asked::Asked;
use crate::own::Own;
use crate::record::in_words;
use crate::state::Problem;
use crate::worries::Worries;
use crate::{Focus, Place, Reply, State, contradiction, step, urgent, worries};
use continuum_engine::{Answers, Engine, Given, Missing};
use continuum_model::{Document, IdSet, LevelId, QuestionId, TopicId};
use continuum_record::{Fitted, InWords, Kept, Lost, Made, Named, Record, Refusal, fit, level_of};
use continuum_words as words;
use std::collections::BTreeMap;

/// What a file makes of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved(Box<State>);

impl Saved {
    /// Reads a file: its bytes, or as many of them as show that it is too large; none where it
    /// could not be read.
    pub fn read(engine: &Engine, bytes: &[u8]) -> Result<Self, NotOpened> {
        let state = Record::from_bytes(bytes).and_then(|record| opened(engine, &record));
        let not_opened = |refusal: Refusal| NotOpened(why(&refusal));
        state.map(|state| Self(Box::new(state))).map_err(not_opened)
    }
}

/// Why a file makes nothing of it, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotOpened(pub(crate) String);

/// What is wrong and where, and how to mend it.
fn why(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => words::record_empty().to_owned(),
        Refusal::TooLarge => words::record_too_large().to_owned(),
        Refusal::NotJson { line, column } => words::record_not_json(*line, *column),
        Refusal::Foreign => words::record_foreign().to_owned(),
        Refusal::OtherVersion => words::record_other_version().to_owned(),
        Refusal::Unfit { place } => words::record_unfit(place),
        Refusal::OtherDocument { title } => words::record_of_another_document(title),
    }
}

/// What is remembered of a record that was opened, to say what has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The document it was made with.
    pub made: Made,
    /// What was suggested.
    pub at_least: Named,
    /// The highest that it could have been.
    pub at_most: Named,
    /// What the person thought.
    pub own: Option<Named>,
    /// They agreed with the suggestion.
    pub agreed: bool,
    /// Replies that do not count here.
    pub lost: Vec<(InWords, Gone)>,
    /// Chosen worries that are none here.
    pub lost_topics: Vec<String>,
    /// Replies to what is asked in other words here: as it was, and what it is.
    pub reworded: Vec<(InWords, InWords)>,
    /// Questions that are new.
    pub new: Vec<QuestionId>,
    /// Topics that were never offered.
    pub new_topics: Vec<TopicId>,
}

/// Why a reply does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gone {
    /// It does not fit this edition.
    Lost(Lost),
    /// It fits, and this edition does not ask it of this child.
    NotAsked,
}

/// A file was given. Only from the first page and the result; there the answers are safe.
pub fn open(state: &mut State, read: Result<Saved, NotOpened>) {
    if !matches!(state.place, Place::Start | Place::Result) {
        return;
    }
    match read {
        Err(NotOpened(why)) => step::stumble(state, vec![Problem::NotOpened(why)]),
        Ok(Saved(new)) if state.is_untouched() => replace(state, *new),
        Ok(Saved(new)) => {
            state.problems.clear();
            state.waiting = Some(new);
            state.focus = Focus::Replacing;
            state.turn = state.turn.wrapping_add(1);
        }
    }
}

/// The record takes the place of everything.
pub fn take(state: &mut State) {
    if let Some(new) = state.waiting.take() {
        replace(state, *new);
    }
}

/// Everything stays.
pub fn leave(state: &mut State) {
    if state.waiting.take().is_some() {
        state.focus = Focus::Heading;
        state.turn = state.turn.wrapping_add(1);
    }
}

fn replace(state: &mut State, new: State) {
    *state = State { turn: state.turn.wrapping_add(1), ..new };
}

/// The check as it was when it was saved, as far as this document asks the same.
fn opened(engine: &Engine, record: &Record) -> Result<State, Refusal> {
    let document = engine.document();
    let fitted = fit(document, record)?;
    let mut state = State { replies: replies(document, &fitted.answers), ..State::new() };
    let same = record.document.is(&document.identity);
    if record.worries.is_some() {
        state.worries = recorded_as(document, &state, &fitted, same);
    }
    worries::have_followed(document, &mut state);
    let counted = crate::answers(engine, &state);
    if same && counted != fitted.answers {
        // Not what this questionnaire would have recorded.
        return Err(Refusal::Unfit { place: place_of_difference(document, &counted, &fitted) });
    }
    state.own = own(engine, record, &counted);
    state.opened = Some(Box::new(compared(engine, record, &state, &counted, fitted)));
    arrive(engine, &mut state, &counted);
    Ok(state)
}

fn replies(document: &Document, answers: &Answers) -> BTreeMap<QuestionId, Reply> {
    let reply = |id: QuestionId| match answers.get(id) {
        Given::Choice(choice) => Some((id, Reply::Choice(choice))),
        Given::Missing(Missing::NotKnown) => Some((id, Reply::NotKnown)),
        Given::Missing(Missing::Declined) => Some((id, Reply::Declined)),
        Given::Missing(Missing::NotAsked) | Given::NoWorry => None,
    };
    document.question_ids().filter_map(reply).collect()
}

/// Under the same text every topic was seen; another edition may have others.
fn recorded_as(document: &Document, state: &State, fitted: &Fitted, same: bool) -> Worries {
    let chosen = chosen(document, state, fitted);
    let unseen =
        |topic: &TopicId| !same && !chosen.contains(*topic) && !fitted.not_chosen.contains(*topic);
    let unseen = worries::offered(document).filter(unseen).collect();
    Worries::recorded(chosen, unseen)
}

/// The topics that were chosen, and those to which a question that was answered belongs now.
fn chosen(document: &Document, state: &State, fitted: &Fitted) -> IdSet<TopicId> {
    let of_reply = |id: &QuestionId| {
        let question = document.question(*id);
        let may_hide = !question.is_red_flag() && !question.is_strength();
        question.topic.filter(|topic| may_hide && worries::is_offered(document, *topic))
    };
    fitted.chosen.iter().chain(state.replies.keys().filter_map(of_reply)).collect()
}

fn place_of_difference(document: &Document, counted: &Answers, fitted: &Fitted) -> String {
    let differs = |id: &QuestionId| counted.get(*id) != fitted.answers.get(*id);
    let question = document.question_ids().find(differs).map(|id| &document.question(id).name);
    ["answers", question.map_or("", String::as_str)].join(".")
}

/// Agreement is with the suggestion that was made, and counts where the same is made here.
fn own(engine: &Engine, record: &Record, counted: &Answers) -> Own {
    let document = engine.document();
    let level = record.own.as_ref().filter(|_| !record.agrees);
    let level = level.and_then(|level| level_of(document, level));
    let mut own = Own::recorded(level, record.reason.clone());
    let suggested = (&record.at_least, &record.at_most);
    let band =
        engine.band(counted).filter(|band| record.agrees && is_band(document, suggested, *band));
    if let Some(band) = band {
        own.agree(band);
    }
    own
}

/// Whether what a record suggests is this, under these names or earlier ones.
pub fn is_band(
    document: &Document,
    (at_least, at_most): (&Named, &Named),
    (least, most): (LevelId, LevelId),
) -> bool {
    level_of(document, at_least) == Some(least) && level_of(document, at_most) == Some(most)
}

fn compared(
    engine: &Engine,
    record: &Record,
    state: &State,
    counted: &Answers,
    fitted: Fitted,
) -> Opened {
    let document = engine.document();
    let is_lost = |kept: &&Kept| counted.get(kept.question) != fitted.answers.get(kept.question);
    let not_asked = fitted.kept.iter().filter(is_lost).filter_map(|kept| kept.was.clone());
    let lost = fitted.lost.iter().map(|(was, why)| (was.clone(), Gone::Lost(*why)));
    let counts = fitted.kept.iter().filter(|kept| !is_lost(kept));
    Opened {
        made: record.document.clone(),
        at_least: record.at_least.clone(),
        at_most: record.at_most.clone(),
        own: record.own.clone(),
        agreed: record.agrees,
        lost: lost.chain(not_asked.map(|was| (was, Gone::NotAsked))).collect(),
        reworded: counts.filter_map(|kept| reworded(document, state, kept)).collect(),
        new_topics: new_topics(document, record, &state.worries),
        lost_topics: fitted.lost_topics,
        new: fitted.new,
    }
}

/// A reply whose question or answer reads otherwise here.
fn reworded(document: &Document, state: &State, kept: &Kept) -> Option<(InWords, InWords)> {
    let was = kept.was.clone()?;
    let is = in_words(document, state, kept.question)?;
    (was != is).then_some((was, is))
}

fn new_topics(document: &Document, record: &Record, worries: &Worries) -> Vec<TopicId> {
    let unseen = |topic: &TopicId| record.worries.is_some() && !worries.has_shown(*topic);
    let known = |topic: &TopicId| worries.chosen.contains(*topic);
    worries::offered(document).filter(|topic| unseen(topic) && !known(topic)).collect()
}

/// To the result, or to the answers that cannot all be right here.
fn arrive(engine: &Engine, state: &mut State, counted: &Answers) {
    urgent::note(engine, state, counted);
    if contradiction::is_there(&Asked::now(engine, state)) {
        step::go(engine, state, Place::Check);
        step::stumble(state, Vec::new());
    } else {
        step::go(engine, state, Place::Result);
    }
}
