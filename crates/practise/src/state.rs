//! What a session remembers, and what can happen to it.

use crate::facts::Fact;
use crate::group::Group;
use crate::sureness::Sureness;
use continuum_model::{Difficulty, LevelId, TopicId};
use std::collections::BTreeSet;

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Choosing what to practise with.
    Start,
    /// Reading a story, by its position in the session, and judging it.
    Story(usize),
    /// Comparing a judgement with the document.
    Compare(usize),
    /// What came of the session.
    Summary,
    /// Several people's results together.
    Group,
}

/// How many stories a session has at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// So many.
    AtMost(usize),
    /// Every one that fits.
    All,
}

impl HowMany {
    /// What is offered.
    pub const ALL: [Self; 4] = [Self::AtMost(3), Self::AtMost(6), Self::AtMost(12), Self::All];
}

/// Which stories are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    /// Any topic where none is chosen.
    pub topic: Option<TopicId>,
    pub levels: BTreeSet<LevelId>,
    pub difficulties: BTreeSet<Difficulty>,
    pub how_many: HowMany,
}

/// A story of the session, with what the trainee has said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judging {
    /// The story, by its position in the course.
    pub story: usize,
    pub noticed: BTreeSet<Fact>,
    pub level: Option<LevelId>,
    pub sure: Option<Sureness>,
    /// The document's level has been shown, so nothing here changes any more.
    pub shown: bool,
}

/// A judgement that was compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Judged<'s> {
    pub story: usize,
    pub noticed: &'s BTreeSet<Fact>,
    pub level: LevelId,
    pub sure: Sureness,
}

/// Why something could not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    NoLevelWanted,
    NoDifficultyWanted,
    NoStory,
    NoLevel,
    NoSureness,
    BadLabel,
}

/// Everything that is remembered. It lives in memory and goes with the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub(crate) place: Place,
    pub(crate) wish: Wish,
    pub(crate) stories: Vec<Judging>,
    /// Tells one session from another, so that a file dropped twice counts once.
    pub(crate) session: u32,
    /// A number or a short word that the trainee chose; no name.
    pub(crate) label: String,
    pub(crate) group: Group,
    /// Where the group page was opened from.
    pub(crate) opened_from: Place,
    pub(crate) problems: Vec<Problem>,
    pub(crate) turn: u32,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What is in it; the first part of it where it is too large.
    pub bytes: Vec<u8>,
}

/// Something a person did. What does not fit the page where they are changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Chose a topic, or any.
    ChoseTopic(Option<TopicId>),
    /// Ticked or unticked a level.
    WantedLevel {
        /// The level.
        level: LevelId,
        /// Now ticked.
        chosen: bool,
    },
    /// Ticked or unticked a difficulty.
    WantedDifficulty {
        /// The difficulty.
        difficulty: Difficulty,
        /// Now ticked.
        chosen: bool,
    },
    /// Chose how many stories.
    ChoseHowMany(HowMany),
    /// Pressed "Begin"; `session` tells this session from others.
    Began {
        /// Any number; no two sessions should share one.
        session: u32,
    },
    /// Pressed "Go on" with a session that was begun.
    Resumed,
    /// Ticked or unticked a fact.
    Noticed {
        /// The fact.
        fact: Fact,
        /// Now ticked.
        chosen: bool,
    },
    /// Chose a level.
    ChoseLevel(LevelId),
    /// Said how sure they are.
    ChoseSureness(Sureness),
    /// Pressed "Continue", or "Next story".
    Continued,
    /// Pressed "End the session here".
    Ended,
    /// Wrote a label for the file.
    Labelled(String),
    /// Opened the page for groups.
    OpenedGroup,
    /// Gave files to the page for groups.
    GaveFiles(Vec<File>),
    /// Took a file away again, by its position in the list.
    TookAway(usize),
    /// Pressed "Back", here or in the browser.
    WentBack,
    /// Pressed "Clear and start again": everything is forgotten.
    Restarted,
}

impl State {
    /// Nothing chosen away, on the first page.
    pub fn new(course: &crate::Course) -> Self {
        let levels = continuum_model::Id::position(course.document().highest()) + 1;
        Self {
            place: Place::Start,
            wish: Wish {
                topic: None,
                levels: (0..levels).map(continuum_model::Id::at).collect(),
                difficulties: Difficulty::ALL.into(),
                how_many: HowMany::AtMost(6),
            },
            stories: Vec::new(),
            session: 0,
            label: String::new(),
            group: Group::default(),
            opened_from: Place::Start,
            problems: Vec::new(),
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

    /// What was compared so far.
    pub(crate) fn judged(&self) -> Vec<Judged<'_>> {
        let judged = self.stories.iter().filter(|judging| judging.shown).filter_map(|judging| {
            let (level, sure) = (judging.level?, judging.sure?);
            Some(Judged { story: judging.story, noticed: &judging.noticed, level, sure })
        });
        judged.collect()
    }
}
