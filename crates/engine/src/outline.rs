//! The plain findings of a decision without its explanation: the band, the actions, the reasons.
//!
//! Whoever asks about thousands of cases, as when worked examples are run against thousands of
//! changed documents, needs no account of what would change the level or of what is left to ask.

use crate::also_seen::{also_seen, fired};
use crate::bounds::{bounds, is_impossible};
use crate::case::Case;
use crate::truth::{Reach, Truth};
use crate::why::why;
use crate::{Answers, Engine, Reason};
use continuum_model::{ActionId, ChoiceSet, Id, LevelId};
use std::collections::BTreeSet;

/// What the completions of some answers have in common.
///
/// Exact where the document has diagrams. Where it has none, no completion escapes it: no level
/// lies outside, every completion gives what is `given`, and none gives what is not in
/// `may_be_given`. With every question answered it is exact all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The lowest level.
    pub at_least: LevelId,
    /// The highest level.
    pub at_most: LevelId,
    /// Actions that choices, rules and `do` statements give in every completion. A level's own
    /// actions are not among them.
    pub given: BTreeSet<ActionId>,
    /// Actions that they give in some completion.
    pub may_be_given: BTreeSet<ActionId>,
}

/// The statements that fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// As in [`Decision::why`](crate::Decision::why).
    pub why: Vec<Reason>,
    /// As in [`Decision::also_seen`](crate::Decision::also_seen).
    pub also_seen: Vec<Reason>,
}

impl Engine {
    /// What the completions have in common; none where a `never` forbids every one of them.
    pub fn outline(&self, answers: &Answers) -> Option<Outline> {
        let (level, gives) = self.level_and_gives(&self.possible(answers))?;
        let actions = |is: fn(Truth) -> bool| {
            let gives = gives.iter().enumerate().filter(|(_, gives)| is(**gives));
            gives.map(|(action, _)| ActionId::at(action)).collect()
        };
        Some(Outline {
            at_least: LevelId::at(level.least),
            at_most: LevelId::at(level.greatest),
            given: actions(Truth::holds),
            may_be_given: actions(|gives| gives.may_hold),
        })
    }

    fn level_and_gives(&self, possible: &[ChoiceSet]) -> Option<(Reach, Vec<Truth>)> {
        if let Some(diagrams) = &self.diagrams {
            return Some((diagrams.band(possible)?, diagrams.gives(possible)));
        }
        let evaluation = bounds(self, possible);
        let is_possible = !is_impossible(&self.document, &evaluation);
        is_possible.then_some((evaluation.level, evaluation.gives))
    }

    /// The statements that fired; none where a `never` forbids every completion.
    pub fn reasons(&self, answers: &Answers) -> Option<Reasons> {
        let case = Case::new(self, answers)?;
        let fired = fired(&case);
        let why = why(&case, &fired);
        let also_seen = also_seen(&case, &fired, &why.statements);
        Some(Reasons { why: why.reasons, also_seen })
    }
}
