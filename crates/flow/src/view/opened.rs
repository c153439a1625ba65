//! What has changed since a record was saved that was opened here.

use super::{check, level};
use crate::asked::Asked;
use crate::opened::{Gone, Opened, is_band};
use crate::{Place, State};
use continuum_engine::Engine;
use continuum_model::{Document, QuestionId, TopicId};
use continuum_record::{InWords, Lost};
use continuum_words as words;
use serde::Serialize;

/// A record that was opened, beside what is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenedView {
    /// What it is.
    pub lead: String,
    /// The suggestion and the person's own level as they were, and the suggestion as it is.
    pub levels: Vec<String>,
    /// Answers that do not count here, each with why.
    pub lost: Vec<String>,
    /// Answers to what is asked in other words here.
    pub reworded: Vec<String>,
    /// What is new and has no answer.
    pub new: Vec<String>,
}

/// The record that was opened, beside what is here, for pages that open records. None where no
/// record was opened, and on pages that only ask.
pub fn opened(engine: &Engine, state: &State) -> Option<OpenedView> {
    let opened = state.opened.as_deref()?;
    let is_shown = matches!(state.place, Place::Check | Place::Result);
    is_shown.then(|| view(&Asked::now(engine, state), opened))
}

fn view(asked: &Asked<'_>, opened: &Opened) -> OpenedView {
    let document = asked.document;
    let same = opened.made.is(&document.identity);
    let band = asked.engine.band(&asked.answers);
    let then = (&opened.at_least, &opened.at_most);
    let agrees = band.is_some_and(|band| is_band(document, then, band));
    let now = band.map(|band| level::range(document, band));
    let told = !same || !agrees;
    OpenedView {
        lead: lead(document, opened, same, agrees),
        levels: if told { levels(opened, now) } else { Vec::new() },
        lost: lost(opened),
        reworded: opened.reworded.iter().map(|(was, is)| reworded(was, is)).collect(),
        new: new(asked, opened),
    }
}

fn lead(document: &Document, opened: &Opened, same: bool, agrees: bool) -> String {
    let identity = &document.identity;
    if !same {
        let then = words::title_and_edition(&opened.made.title, &opened.made.edition);
        let now = words::title_and_edition(&identity.title, &identity.edition);
        // The text may change without a new name for the edition.
        if then == now {
            return words::opened_other_text(&then);
        }
        return words::opened_other_edition(&then, &now);
    }
    let lead = if agrees { words::opened_same() } else { words::opened_otherwise() };
    lead.to_owned()
}

fn levels(opened: &Opened, now: Option<String>) -> Vec<String> {
    let then = level::from_to(&opened.at_least.title, &opened.at_most.title);
    let own = if opened.agreed {
        Some(words::agreed_then().to_owned())
    } else {
        opened.own.as_ref().map(|own| words::own_level_then(&own.title))
    };
    let now = now.map(|now| words::suggested_now(&now));
    [Some(words::suggested_then(&then)), own, now].into_iter().flatten().collect()
}

fn lost(opened: &Opened) -> Vec<String> {
    let topics = opened.lost_topics.iter().map(|topic| words::lost_worry(topic));
    let answers = opened.lost.iter().map(|(was, why)| {
        let was = spoken(was);
        match why {
            Gone::Lost(Lost::Question) => words::lost_question(&was),
            Gone::Lost(Lost::Answer) => words::lost_answer(&was),
            Gone::Lost(Lost::Merged) => words::lost_merged(&was),
            Gone::NotAsked => words::lost_not_asked(&was),
        }
    });
    topics.chain(answers).collect()
}

fn reworded(was: &InWords, is: &InWords) -> String {
    words::was_and_is(&spoken(was), &spoken(is))
}

fn spoken(said: &InWords) -> String {
    words::question_quoted_and_answer(&said.question, &said.answer)
}

/// What has been answered or dealt with since is not new any more.
fn new(asked: &Asked<'_>, opened: &Opened) -> Vec<String> {
    let open = |id: &&QuestionId| asked.may_be_asked(**id) && asked.wants_reply(**id);
    let questions = opened.new.iter().filter(open);
    let offered = asked.offered_topics();
    let unseen = |id: &&TopicId| offered.contains(id) && !asked.state.worries.has_shown(**id);
    let topics = opened.new_topics.iter().filter(unseen);
    let topics = topics.map(|id| words::new_worry(&asked.document.topic(*id).title));
    topics.chain(questions.map(|id| check::row(asked, *id).question)).collect()
}
