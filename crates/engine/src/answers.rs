//! What is known about a child's situation: one entry for each question of a document.

use continuum_model::{ChoiceId, ChoiceSet, Document, Id, QuestionId};
use serde::{Deserialize, Serialize};

/// Why an answer is missing. The kinds are recorded and shown apart; none is ever read as "no".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// Nobody has asked.
    #[default]
    NotAsked,
    /// Asked, and the person cannot know.
    NotKnown,
    /// Asked, and the person would rather not say.
    Declined,
}

/// What was given for one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Given {
    /// An answer.
    Choice(ChoiceId),
    /// No answer.
    Missing(Missing),
    /// The person was offered the worry this question is about and did not choose it. Counts as
    /// the least worrying answer, and is recorded and shown as "no worry mentioned", never as
    /// "no". A question without a worrying direction stays missing.
    NoWorry,
}

impl Default for Given {
    fn default() -> Self {
        Self::Missing(Missing::NotAsked)
    }
}

/// What was given for every question of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    given: Vec<Given>,
}

impl Answers {
    /// Nothing is known yet.
    pub fn none(document: &Document) -> Self {
        Self { given: vec![Given::default(); document.questions.len()] }
    }

    /// What was given for a question.
    pub fn get(&self, question: QuestionId) -> Given {
        self.given[question.position()]
    }

    /// Records what was given for a question.
    pub fn set(&mut self, question: QuestionId, given: Given) {
        self.given[question.position()] = given;
    }

    /// The choices that are still possible for a question, before asking whether it applies.
    pub fn possible(&self, document: &Document, question: QuestionId) -> ChoiceSet {
        let asked = document.question(question);
        match self.get(question) {
            Given::Choice(choice) => ChoiceSet::only(choice),
            Given::NoWorry if asked.is_worrying() => ChoiceSet::only(ChoiceId::at(0)),
            Given::NoWorry | Given::Missing(_) => asked.all(),
        }
    }
}
