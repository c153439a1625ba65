//! Stories to practise with, as the site fetches them.

use crate::shuffle;
use continuum_engine::{Answers, Given};
use continuum_model::{Difficulty, Document, Id, LevelId, QuestionId};
use continuum_words as words;
use serde::{Deserialize, Serialize};

/// What stands at `practice/<edition>.postcard`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Practice {
    /// The digest of the document whose identifiers these are.
    pub digest: String,
    /// A fingerprint of the stories: worked examples are no part of the document's digest.
    pub stories: String,
    /// In the order of the document.
    pub vignettes: Vec<Vignette>,
}

/// A short story of a child, with what is known and what the document suggests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vignette {
    /// Its title, no other story's.
    pub title: String,
    /// What happened, in sentences.
    pub story: String,
    /// How hard it is to judge.
    pub difficulty: Difficulty,
    /// What the story tells of each question; questions that are not here were not asked.
    pub given: Vec<(QuestionId, Given)>,
    /// What the document suggests.
    pub level: LevelId,
    /// Other levels that a careful person may choose.
    pub defensible: Vec<Defensible>,
}

/// A level that can be defended beside the document's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defensible {
    /// The level.
    pub level: LevelId,
    /// Why.
    pub because: String,
}

/// Bytes that are no stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotPractice;

impl Practice {
    /// Stories of a document.
    pub fn new(document: &Document, vignettes: Vec<Vignette>) -> Self {
        // INVARIANT: plain data can always be written.
        let bytes = postcard::to_allocvec(&vignettes).unwrap_or_default();
        let stories = format!("{:016x}", shuffle::number(&bytes));
        Self { digest: document.identity.digest.clone(), stories, vignettes }
    }

    /// As bytes, in the postcard format.
    pub fn to_bytes(&self) -> Result<Vec<u8>, NotPractice> {
        postcard::to_allocvec(self).map_err(|_| NotPractice)
    }

    /// From exactly these bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotPractice> {
        match postcard::take_from_bytes(bytes) {
            Ok((practice, [])) => Ok(practice),
            _ => Err(NotPractice),
        }
    }
}

impl Vignette {
    /// What is known in the story.
    pub fn answers(&self, document: &Document) -> Answers {
        let mut answers = Answers::none(document);
        for (question, given) in &self.given {
            answers.set(*question, *given);
        }
        answers
    }

    /// Whether every identifier in it is one of this document.
    pub(crate) fn fits(&self, document: &Document) -> bool {
        let is_level = |level: LevelId| level.position() < document.levels.len();
        let is_given = |(question, given): &(QuestionId, Given)| {
            document.questions.get(question.position()).is_some_and(|question| match given {
                Given::Choice(choice) => choice.position() < question.choices.len(),
                Given::Missing(_) | Given::NoWorry => true,
            })
        };
        is_level(self.level)
            && self.defensible.iter().all(|other| is_level(other.level))
            && self.given.iter().all(is_given)
    }
}

impl std::fmt::Display for NotPractice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(words::not_stories_of_this_site())
    }
}

impl std::error::Error for NotPractice {}
