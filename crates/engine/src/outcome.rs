//! The level of a complete case and everything that fired, without a word: for whoever goes
//! through many cases and needs no explanation.

use crate::diagrams::Diagrams;
use crate::statement::Statement;
use crate::{Answers, Engine};
use continuum_diagram::{Diagram, Table};
use continuum_model::{ChoiceId, Id, LevelId, QuestionId};

/// What came of a complete case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The level.
    pub level: LevelId,
    /// Every rung above the lowest, indicator, uplift, rule and `do` that fired, in the order of
    /// the text.
    pub fired: Vec<Statement>,
}

impl Engine {
    /// The level, and everything that fired. None where an answer is missing, where the answers
    /// are impossible, and where the document has too many nodes.
    pub fn outcome(&self, answers: &Answers) -> Option<Outcome> {
        let diagrams = self.diagrams.as_ref()?;
        let given =
            |question: &QuestionId| u8::try_from(self.chosen(answers, *question)?.position()).ok();
        let given: Option<Vec<u8>> = diagrams.order.iter().map(given).collect();
        let told = Told { engine: self, diagrams, given: given? };
        let level = told.value(diagrams.level);
        if level == Table::FORBIDDEN {
            return None;
        }
        let level = LevelId::at(level.into());
        let fires = |statement: &Statement| told.fires(*statement, level);
        let fired = self.telling.iter().copied().filter(fires).collect();
        Some(Outcome { level, fired })
    }
}

/// A complete case.
struct Told<'e> {
    engine: &'e Engine,
    diagrams: &'e Diagrams,
    /// The choice for each variable.
    given: Vec<u8>,
}

impl Told<'_> {
    fn fires(&self, statement: Statement, level: LevelId) -> bool {
        match statement {
            Statement::Choice(question, choice) => self.counts(question, choice),
            Statement::Uplift(position) => self.is_yes(self.diagrams.raises[position]),
            // A rule puts the level at least there.
            Statement::Rule(position) => {
                let at_least = self.engine.document.rules[position].at_least;
                at_least <= level && self.is_yes(self.diagrams.rules[position])
            }
            Statement::Duty(position) => self.is_yes(self.diagrams.duties[position]),
        }
    }

    /// Whether a choice is the one that counts. Most are not, whether or not the question applies.
    fn counts(&self, question: QuestionId, choice: ChoiceId) -> bool {
        let variable = self.diagrams.variables[question.position()];
        let is_given = usize::from(self.given[variable.position()]) == choice.position();
        let is_otherwise = self.engine.document.question(question).otherwise == choice;
        match (is_given, is_otherwise) {
            (true, true) => true,
            (false, false) => false,
            (is_given, _) => self.is_yes(self.diagrams.applies[question.position()]) == is_given,
        }
    }

    fn is_yes(&self, of: Diagram) -> bool {
        self.value(of) == 1
    }

    fn value(&self, of: Diagram) -> u8 {
        self.diagrams.table.value(of, &self.given)
    }
}
