//! The operations that take any number of diagrams.

use crate::{BudgetSpent, Diagram, Table};

/// How the values of several diagrams become one, case by case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Operation {
    /// Yes where all are; of none, yes. Of diagrams whose values are 0 (no) and 1 (yes).
    And,
    /// Yes where at least one is; of none, no. Of diagrams whose values are 0 and 1.
    Or,
    /// The greatest value; of none, 0.
    Max,
    /// The least value; of none, 255.
    Min,
}

impl Operation {
    /// What changes nothing.
    fn of_none(self) -> Diagram {
        match self {
            Self::Or | Self::Max => Diagram::terminal(0),
            Self::And => Diagram::YES,
            Self::Min => Diagram::terminal(u8::MAX),
        }
    }
}

impl Table {
    /// Combines any number of diagrams.
    ///
    /// In which order they are combined is chosen so that as little as possible is made on the way;
    /// it makes no difference to the result.
    pub fn apply(&mut self, operation: Operation, of: &[Diagram]) -> Result<Diagram, BudgetSpent> {
        if let [first, second] = *of {
            return self.pair(operation, first, second);
        }
        let mut arranged = self.arranged(of);
        arranged.parts.dedup();
        let all = self
            .combine_all(arranged, |table, first, second| table.pair(operation, first, second))?;
        Ok(all.unwrap_or_else(|| operation.of_none()))
    }

    /// Yes where both are, of diagrams whose values are 0 (no) and 1 (yes).
    pub fn and(&mut self, first: Diagram, second: Diagram) -> Result<Diagram, BudgetSpent> {
        self.pair(Operation::And, first, second)
    }

    /// Yes where at least one is, of diagrams whose values are 0 and 1.
    pub fn or(&mut self, first: Diagram, second: Diagram) -> Result<Diagram, BudgetSpent> {
        self.pair(Operation::Or, first, second)
    }

    /// The greater value.
    pub fn max(&mut self, first: Diagram, second: Diagram) -> Result<Diagram, BudgetSpent> {
        self.pair(Operation::Max, first, second)
    }

    /// The lesser value.
    pub fn min(&mut self, first: Diagram, second: Diagram) -> Result<Diagram, BudgetSpent> {
        self.pair(Operation::Min, first, second)
    }
}
