//! Whether a question applies under what is known.

use crate::bounds::bounds;
use crate::truth::Truth;
use crate::{Answers, Engine};
use continuum_model::{ChoiceSet, Id, QuestionId};
use serde::{Deserialize, Serialize};

/// Whether a question applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Applies {
    /// It applies, whatever the missing answers are.
    Yes,
    /// It does not, whatever the missing answers are.
    No,
    /// That depends on missing answers.
    Perhaps,
}

impl Engine {
    /// Whether a question's `asked when` holds under what is known.
    ///
    /// The `never` statements are not looked at. Otherwise an answer could hide its own question
    /// by ruling out the case in which it is asked, and so count while it is hidden.
    pub fn applies(&self, answers: &Answers, question: QuestionId) -> Applies {
        let possible = self.possible(answers);
        let truth = match &self.diagrams {
            Some(diagrams) => diagrams.applies(&possible, question),
            None => bounds(self, &possible).applies[question.position()],
        };
        Applies::of(truth)
    }

    /// The same of every question, by position.
    pub fn applies_all(&self, answers: &Answers) -> Vec<Applies> {
        self.all_apply(&self.possible(answers)).into_iter().map(Applies::of).collect()
    }

    pub(crate) fn all_apply(&self, possible: &[ChoiceSet]) -> Vec<Truth> {
        match &self.diagrams {
            Some(diagrams) => diagrams.all_apply(possible),
            None => bounds(self, possible).applies,
        }
    }
}

impl Applies {
    fn of(truth: Truth) -> Self {
        match (truth.may_hold, truth.may_fail) {
            (true, true) => Self::Perhaps,
            (true, false) => Self::Yes,
            (false, _) => Self::No,
        }
    }
}
