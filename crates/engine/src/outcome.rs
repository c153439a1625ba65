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
    /// Every rung above the lowest and every indicator that fired, in the order of the questions,
    /// then every uplift, rule and `do`.
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
        let mut fired: Vec<Statement> =
            self.document.question_ids().filter_map(|question| told.choice(question)).collect();
        let others = self.telling_others.iter().copied();
        fired.extend(others.filter(|statement| told.fires(*statement, level)));
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
            Statement::Choice(question, _) => self.choice(question) == Some(statement),
            Statement::Uplift(position) => self.is_yes(self.diagrams.raises[position]),
            // A rule puts the level at least there.
            Statement::Rule(position) => {
                let at_least = self.engine.document.rules[position].at_least;
                at_least <= level && self.is_yes(self.diagrams.rules[position])
            }
            Statement::Duty(position) => self.is_yes(self.diagrams.duties[position]),
        }
    }

    /// The choice that counts for a question, where it is one that tells something: mostly none
    /// does, whether or not the question applies.
    fn choice(&self, question: QuestionId) -> Option<Statement> {
        let at = question.position();
        let tells = self.engine.telling_choices[at];
        let given = ChoiceId::at(self.given[self.diagrams.variables[at].position()].into());
        let otherwise = self.engine.document.question(question).otherwise;
        if !tells.has(given) && !tells.has(otherwise) {
            return None;
        }
        let counts = if self.is_yes(self.diagrams.applies[at]) { given } else { otherwise };
        tells.has(counts).then_some(Statement::Choice(question, counts))
    }

    fn is_yes(&self, of: Diagram) -> bool {
        self.value(of) == 1
    }

    fn value(&self, of: Diagram) -> u8 {
        self.diagrams.table.value(of, &self.given)
    }
}
