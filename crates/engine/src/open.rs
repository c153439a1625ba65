//! The missing answers on which the level or an action still depends.

use crate::case::Case;
use crate::undecided::Undecided;
use crate::{Answers, Engine};
use continuum_model::{Id, QuestionId};

impl Engine {
    /// The questions without an answer that could still tell something, in the order of the
    /// document: in some situation, with some of the others answered, an answer leaves fewer
    /// levels possible, or settles whether something calls for an action.
    ///
    /// So no answer to any other question changes anything, now or later, and once these are
    /// answered the level and the actions are settled. An action that comes with every level that
    /// is still possible is settled. Empty where the answers are impossible.
    ///
    /// Where the document has too many nodes, every missing answer that may be asked for.
    pub fn open_questions(&self, answers: &Answers) -> Vec<QuestionId> {
        let Some(case) = Case::new(self, answers) else { return Vec::new() };
        let open = case.undecided().map(Undecided::open);
        let is_open = |question: &QuestionId| {
            let open = open.as_ref().is_none_or(|open| open[question.position()]);
            open && case.is_missing(*question)
        };
        self.document.question_ids().filter(is_open).collect()
    }
}
