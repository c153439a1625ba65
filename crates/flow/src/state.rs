//! What the questionnaire remembers, and what can happen to it.

use crate::Place;
use crate::opened::{NotOpened, Opened, Saved};
use crate::own::{Own, OwnLevel};
use crate::reply::Reply;
use crate::worries::Worries;
use continuum_engine::Answers;
use continuum_model::{ActionId, IdSet, QuestionId, TopicId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that is remembered. It lives in memory and goes with the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub(crate) place: Place,
    /// As given, also where a question no longer applies: it comes back if the question does.
    pub(crate) replies: BTreeMap<QuestionId, Reply>,
    pub(crate) worries: Worries,
    /// Questions that are not asked, because no answer to them changes anything; settled with each
    /// page.
    pub(crate) left_out: IdSet<QuestionId>,
    /// Questions that only record, which are always asked; settled with what is left out.
    pub(crate) records: IdSet<QuestionId>,
    /// What was found open when that was last settled, so that it is not worked out twice.
    pub(crate) open: Option<Open>,
    /// The page that "Change" was pressed on, until the check page is reached again.
    pub(crate) changing: Option<Place>,
    /// What the last "Continue" stumbled over.
    pub(crate) problems: Vec<Problem>,
    /// What had to be done at once when "Continue" was last pressed.
    pub(crate) urgent: Vec<ActionId>,
    /// At-once actions that the person has already been stopped for.
    pub(crate) told: IdSet<ActionId>,
    /// Where the page about acting now stands between.
    pub(crate) interrupted: Option<Interrupted>,
    /// The person's own level and reason.
    pub(crate) own: Own,
    /// The record that these answers came from.
    pub(crate) opened: Option<Box<Opened>>,
    /// What a record that was opened would make of this, until the person says whether to.
    pub(crate) waiting: Option<Box<State>>,
    pub(crate) focus: Focus,
    pub(crate) turn: u32,
}

/// The questions that are open, and the answers under which they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Open {
    pub questions: IdSet<QuestionId>,
    pub under: Answers,
}

/// The pages before and after the page about acting now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Interrupted {
    pub from: Place,
    pub to: Place,
}

/// Why "Continue" did not continue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// No reply to a question that applies.
    Unanswered(QuestionId),
    /// Neither a worry nor "none of these".
    NothingChosen,
    /// An answer on this page that cannot be true together with others.
    CannotBe { question: QuestionId, words: String },
    /// A file that is no record of this document: why, in words.
    NotOpened(String),
}

/// What should have the keyboard's focus after a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Focus {
    /// The page's heading.
    Heading,
    /// The error summary.
    Errors,
    /// The field of a question that is being changed.
    Question(QuestionId),
    /// Whether a record takes the place of the answers.
    Replacing,
}

/// A way to a page, and to a question on it, from where its answer is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The page.
    pub place: Place,
    /// The question on it.
    pub question: Option<QuestionId>,
}

/// Something a person did. What does not fit the page where they are changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Pressed "Start now".
    Started,
    /// Chose a reply.
    Answered {
        /// The question.
        question: QuestionId,
        /// The reply.
        reply: Reply,
    },
    /// Ticked or unticked a worry.
    ToggledTopic {
        /// The topic.
        topic: TopicId,
        /// Now ticked.
        chosen: bool,
    },
    /// Ticked or unticked "none of these".
    ToggledNone {
        /// Now ticked.
        chosen: bool,
    },
    /// Pressed "Continue", or "Complete the picture".
    Continued,
    /// Pressed "Back", here or in the browser.
    WentBack,
    /// Pressed "Change" or "Answer this".
    Changed(Change),
    /// Pressed "See what the document suggests", before everything was asked.
    AskedForSuggestion,
    /// Pressed "Start again": everything is forgotten.
    Restarted,
    /// Chose their own level.
    OwnLevelChosen(OwnLevel),
    /// Wrote, in the field for their reason, what stands there now.
    ReasonWritten(String),
    /// Gave a file to be opened: what it is, or why it is no record of this document.
    RecordOpened(Result<Saved, NotOpened>),
    /// Said that the record takes the place of the answers.
    RecordTaken,
    /// Said that the answers stay.
    RecordLeft,
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// Nothing answered, on the first page.
    pub fn new() -> Self {
        Self {
            place: Place::Start,
            replies: BTreeMap::new(),
            worries: Worries::default(),
            left_out: IdSet::new(),
            records: IdSet::new(),
            open: None,
            changing: None,
            problems: Vec::new(),
            urgent: Vec::new(),
            told: IdSet::new(),
            interrupted: None,
            own: Own::default(),
            opened: None,
            waiting: None,
            focus: Focus::Heading,
            turn: 0,
        }
    }

    /// The page where the person is.
    pub fn place(&self) -> Place {
        self.place
    }

    /// Grows whenever focus should move: with every new page and every stumble.
    pub fn turn(&self) -> u32 {
        self.turn
    }

    /// The reply to a question as it was given, whether or not it counts now.
    pub fn reply(&self, question: QuestionId) -> Option<Reply> {
        self.replies.get(&question).copied()
    }

    /// Whether anything has been entered that leaving would lose.
    pub fn is_untouched(&self) -> bool {
        self.replies.is_empty()
            && self.worries == Worries::default()
            && self.own == Own::default()
            && self.opened.is_none()
    }
}
