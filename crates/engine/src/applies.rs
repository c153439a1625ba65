//! Whether a question applies under what is known.

use crate::evaluate::evaluate;
use crate::goal::Goal;
use crate::search::{Budget, End, Quest, search};
use crate::{Answers, Engine};
use continuum_model::{ChoiceSet, Document, Id, QuestionId};
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

/// Whether a question's `asked when` holds under what is known. Where several questions are
/// looked at, [`Engine::applies`] saves preparing the document each time.
pub fn applies(document: &Document, answers: &Answers, question: QuestionId) -> Applies {
    Engine::new(document).applies(answers, question)
}

impl Engine<'_> {
    /// Whether a question's `asked when` holds under what is known.
    ///
    /// The `never` statements are not looked at. Otherwise an answer could hide its own question
    /// by ruling out the case in which it is asked, and so count while it is hidden.
    pub fn applies(&self, answers: &Answers, question: QuestionId) -> Applies {
        let possible = self.possible(answers);
        let applies = evaluate(self, &possible).applies[question.position()];
        let mut budget = Budget::of(self.nodes);
        if applies.fails() || !may_apply(self, &possible, question, &mut budget) {
            Applies::No
        } else if applies.holds() || !may_not_apply(self, &possible, question, &mut budget) {
            Applies::Yes
        } else {
            Applies::Perhaps
        }
    }
}

/// Whether a question applies in some completion; `true` where that could not be disproved.
pub(crate) fn may_apply(
    engine: &Engine,
    possible: &[ChoiceSet],
    question: QuestionId,
    budget: &mut Budget,
) -> bool {
    is_reached(engine, possible, question, (End::Greatest, 0), budget)
}

fn may_not_apply(
    engine: &Engine,
    possible: &[ChoiceSet],
    question: QuestionId,
    budget: &mut Budget,
) -> bool {
    is_reached(engine, possible, question, (End::Least, 1), budget)
}

fn is_reached(
    engine: &Engine,
    possible: &[ChoiceSet],
    question: QuestionId,
    (end, beat): (End, usize),
    budget: &mut Budget,
) -> bool {
    let goal = Goal::Applies(question);
    let quest = Quest { goal, end, beat: Some(beat), nevers: false };
    let found = search(engine, possible, quest, budget);
    found.best.is_some() || !found.exact
}
