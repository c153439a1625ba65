//! The missing answers on which the level or an action still depends.

use crate::case::Case;
use crate::{Answers, Engine};
use continuum_diagram::Diagram;
use continuum_model::{Id, QuestionId};

impl Engine {
    /// The questions without an answer on which the level or an action still depends, in the order
    /// of the document. No answer to any other question can change either, whatever the answers
    /// to these turn out to be. Empty where the answers are impossible.
    ///
    /// Where the document has too many nodes, every missing answer that may be asked for.
    pub fn open_questions(&self, answers: &Answers) -> Vec<QuestionId> {
        let Some(case) = Case::new(self, answers) else { return Vec::new() };
        let missing = self.document.question_ids().filter(|question| case.is_missing(*question));
        let Some(diagrams) = &self.diagrams else { return missing.collect() };
        let level = [diagrams.level].into_iter();
        let roots: Vec<Diagram> = level.chain(diagrams.gives.iter().copied()).collect();
        let left = diagrams.table.remainder(&roots, &diagrams.by_variable(&case.possible));
        let mut depends = vec![false; case.possible.len()];
        for variable in left.support() {
            depends[diagrams.order[variable.position()].position()] = true;
        }
        missing.filter(|question| depends[question.position()]).collect()
    }
}
