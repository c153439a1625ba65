//! The level alone, for whoever needs nothing else: one path where the answers settle it, and no
//! more than both ends of the band where they do not.

use crate::{Answers, Engine, Given};
use continuum_diagram::Table;
use continuum_model::{ChoiceId, Id, LevelId, QuestionId};

impl Engine {
    /// The level, read along one path. None where an answer that is met on the way is missing,
    /// and where the answers are impossible: with every question answered, only the latter.
    ///
    /// Where the document has too many nodes, none unless both ends of the band are the same.
    pub fn level(&self, answers: &Answers) -> Option<LevelId> {
        let Some(diagrams) = &self.diagrams else {
            return self
                .band(answers)
                .and_then(|(least, greatest)| (least == greatest).then_some(least));
        };
        let mut left = diagrams.level;
        while let Some(variable) = diagrams.table.variable(left) {
            let choice = self.chosen(answers, diagrams.order[variable.position()])?;
            left = diagrams.table.child(left, u8::try_from(choice.position()).ok()?);
        }
        let level = left.value().filter(|level| *level != Table::FORBIDDEN)?;
        Some(LevelId::at(usize::from(level)))
    }

    /// Whether the answers can be right together: some case has them, and no `never` forbids it.
    /// Where the document has too many nodes, they are taken to be where that was not disproved.
    pub fn can_be(&self, answers: &Answers) -> bool {
        let possible = self.possible(answers);
        match &self.diagrams {
            Some(diagrams) => diagrams.can_be(&possible),
            None => self.reach(&possible).is_some(),
        }
    }

    /// The lowest and the highest level that the answers still allow; none where they are
    /// impossible. Wider than the truth only where the document has too many nodes.
    pub fn band(&self, answers: &Answers) -> Option<(LevelId, LevelId)> {
        let possible = self.possible(answers);
        let reach = self.reach(&possible)?;
        Some((LevelId::at(reach.least), LevelId::at(reach.greatest)))
    }

    /// The choice that an answer stands for; none where it is missing.
    pub(crate) fn chosen(&self, answers: &Answers, question: QuestionId) -> Option<ChoiceId> {
        match answers.get(question) {
            Given::Choice(choice) => Some(choice),
            Given::NoWorry => {
                self.document.question(question).is_worrying().then(|| ChoiceId::at(0))
            }
            Given::Missing(_) => None,
        }
    }
}
