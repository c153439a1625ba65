//! A document and its stories, ready to be practised with.

use crate::vignette::{Practice, Vignette};
use continuum_engine::Engine;
use continuum_model::{Document, Id, TopicId};
use continuum_words as words;
use std::collections::BTreeSet;

/// A document and its stories.
#[derive(Clone, Debug)]
pub struct Course {
    engine: Engine,
    practice: Practice,
}

/// A document and stories of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTogether;

impl Course {
    /// Both together; an error where the stories belong to another document.
    pub fn new(engine: Engine, practice: Practice) -> Result<Self, NotTogether> {
        let document = engine.document();
        let same = practice.digest == document.identity.digest;
        let fit = practice.vignettes.iter().all(|vignette| vignette.fits(document));
        if same && fit { Ok(Self { engine, practice }) } else { Err(NotTogether) }
    }

    /// What decides.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The document.
    pub fn document(&self) -> &Document {
        self.engine.document()
    }

    /// The stories.
    pub fn practice(&self) -> &Practice {
        &self.practice
    }

    /// A story by its position.
    pub(crate) fn vignette(&self, at: usize) -> &Vignette {
        // INVARIANT: positions come from `choosing` and `position`, which give none beyond the end.
        &self.practice.vignettes[at]
    }

    /// The position of a story by its title.
    pub fn position(&self, title: &str) -> Option<usize> {
        self.practice.vignettes.iter().position(|vignette| vignette.title == title)
    }

    /// The topics a story is about: those of the facts that it tells.
    pub fn topics(&self, vignette: &Vignette) -> BTreeSet<TopicId> {
        let told = crate::facts::told(self.document(), vignette);
        let topic = |fact: &crate::Fact| self.document().question(fact.question).topic;
        told.iter().filter_map(topic).filter(|topic| self.is_topic(*topic)).collect()
    }

    fn is_topic(&self, topic: TopicId) -> bool {
        topic.position() < self.document().topics.len()
    }
}

impl std::fmt::Display for NotTogether {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(words::stories_of_another_edition())
    }
}

impl std::error::Error for NotTogether {}
