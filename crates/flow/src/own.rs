//! The person's own level and reason, beside the suggestion: recorded, and changing nothing else.

use crate::{Place, State};
use continuum_engine::Engine;
use continuum_model::{Id, LevelId};
use serde::{Deserialize, Serialize};

/// What they chose, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    level: Option<Chosen>,
    /// In their own words.
    pub reason: String,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OwnLevel {
    /// "I agree with the suggestion".
    Agreed,
    /// A level of their own.
    Level(LevelId),
}

/// Whoever agrees does so with one suggestion, from its least to its most. Another one, after
/// other answers, has not been agreed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Chosen {
    AgreedWith(LevelId, LevelId),
    Level(LevelId),
}

impl Own {
    /// As a record has it.
    pub fn recorded(level: Option<LevelId>, reason: String) -> Self {
        Self { level: level.map(Chosen::Level), reason }
    }

    /// What is chosen beside a suggestion.
    pub fn beside(&self, (least, most): (LevelId, LevelId)) -> Option<OwnLevel> {
        match self.level? {
            Chosen::Level(level) => Some(OwnLevel::Level(level)),
            agreed @ Chosen::AgreedWith(..) => {
                (agreed == Chosen::AgreedWith(least, most)).then_some(OwnLevel::Agreed)
            }
        }
    }

    /// Agrees with a suggestion.
    pub fn agree(&mut self, (least, most): (LevelId, LevelId)) {
        self.level = Some(Chosen::AgreedWith(least, most));
    }
}

/// How many letters a reason may have.
pub const LETTERS: usize = 10_000;

/// Chosen on the page of the result.
pub fn choose(engine: &Engine, state: &mut State, level: OwnLevel) {
    let document = engine.document();
    match level {
        _ if state.place != Place::Result => {}
        OwnLevel::Level(level) if level.position() < document.levels.len() => {
            state.own.level = Some(Chosen::Level(level));
        }
        OwnLevel::Level(_) => {}
        OwnLevel::Agreed => {
            if let Some(band) = engine.band(&crate::answers(engine, state)) {
                state.own.agree(band);
            }
        }
    }
}

/// Written on the page of the result.
pub fn write(state: &mut State, mut reason: String) {
    if state.place == Place::Result {
        if let Some((end, _)) = reason.char_indices().nth(LETTERS) {
            reason.truncate(end);
        }
        state.own.reason = reason;
    }
}
