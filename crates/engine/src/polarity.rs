//! Which way a later choice of a question moves the level.

use crate::diagrams::Diagrams;
use crate::engine::Engine;
use continuum_diagram::{BudgetSpent, Diagram, Table};
use continuum_model::{Id, QuestionId};

/// Which way a later choice of a question can move the overall level, everything else unchanged.
///
/// `Neither`, `Raises` and `Lowers` are promises, for every combination of other answers that no
/// `never` forbids. `Mixed` means that two cases exist which go different ways, or that the
/// document has too many nodes for anything to be promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarity {
    /// The question cannot move the level.
    Neither,
    /// A later choice never lowers the level.
    Raises,
    /// A later choice never raises the level.
    Lowers,
    /// Neither could be promised.
    Mixed,
}

impl Engine {
    /// Which way a later choice of a question can move the overall level.
    pub fn polarity(&self, question: QuestionId) -> Polarity {
        let polarity = self.diagrams.as_ref().map(|diagrams| polarity(diagrams, question));
        polarity.and_then(Result::ok).unwrap_or(Polarity::Mixed)
    }
}

/// Compares neighbouring branches wherever the diagram of the level asks the question.
fn polarity(diagrams: &Diagrams, question: QuestionId) -> Result<Polarity, BudgetSpent> {
    let variable = diagrams.variables[question.position()];
    let mut table = diagrams.table.clone();
    let (mut rises, mut falls) = (false, false);
    for asking in diagrams.table.nodes_asking(diagrams.level, variable) {
        let branches: Vec<Diagram> = diagrams.table.children(asking).collect();
        for pair in branches.windows(2) {
            rises |= is_somewhere_lower(&mut table, pair[0], pair[1])?;
            falls |= is_somewhere_lower(&mut table, pair[1], pair[0])?;
        }
    }
    Ok(match (rises, falls) {
        (false, false) => Polarity::Neither,
        (true, false) => Polarity::Raises,
        (false, true) => Polarity::Lowers,
        (true, true) => Polarity::Mixed,
    })
}

/// Whether some case has a lower level in the first than in the second.
fn is_somewhere_lower(
    table: &mut Table,
    first: Diagram,
    second: Diagram,
) -> Result<bool, BudgetSpent> {
    Ok(table.combine(first, second, lower)? != Diagram::terminal(0))
}

fn lower(first: u8, second: u8) -> u8 {
    u8::from(first < second && second != Table::FORBIDDEN)
}
