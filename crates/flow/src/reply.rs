//! What a person replied to one question.

use continuum_engine::{Given, Missing};
use continuum_model::{ChoiceId, Id, Kind, Question};
use continuum_words as words;
use serde::{Deserialize, Serialize};

/// A reply: an answer, or a reason for giving none. A question without a reply was not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// An answer.
    Choice(ChoiceId),
    /// "Not known".
    NotKnown,
    /// "Prefer not to say".
    Declined,
}

impl Reply {
    /// What the engine is told.
    pub fn given(self) -> Given {
        match self {
            Self::Choice(choice) => Given::Choice(choice),
            Self::NotKnown => Given::Missing(Missing::NotKnown),
            Self::Declined => Given::Missing(Missing::Declined),
        }
    }

    /// In the document's words, or ours where no answer was given.
    pub fn words(self, question: &Question) -> String {
        match self {
            Self::Choice(choice) => words::answer::in_words(question, choice),
            Self::NotKnown => words::not_known().to_owned(),
            Self::Declined => words::prefer_not_to_say().to_owned(),
        }
    }
}

/// Every reply that a question offers: its answers first, "yes" before "no" as people expect, then
/// what is no answer.
pub fn offered(question: &Question) -> Vec<Reply> {
    let mut choices: Vec<_> = (0..question.choices.len()).map(ChoiceId::at).collect();
    if question.is_yes_or_no() {
        choices.reverse();
    }
    let mut replies: Vec<_> = choices.into_iter().map(Reply::Choice).collect();
    replies.push(Reply::NotKnown);
    if is_fact(question) {
        replies.push(Reply::Declined);
    }
    replies
}

/// Facts about people may be kept back; an observation is made, not made, or not known.
fn is_fact(question: &Question) -> bool {
    matches!(question.kind, Kind::YesOrNo { .. } | Kind::OneOf { .. } | Kind::Number { .. })
}
