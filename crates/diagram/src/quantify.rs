//! "For some answer", "for every answer": variables that are looked over instead of asked.

use crate::nodes::Head;
use crate::rebuild::Change;
use crate::{BudgetSpent, Diagram, Operation, Table, Variable};

struct Over {
    operation: Operation,
    /// By variable.
    looked_over: Vec<bool>,
}

impl Change for Over {
    fn node(&self, table: &mut Table, head: Head, children: &[u32]) -> Result<u32, BudgetSpent> {
        if !self.looked_over[head.place()] {
            return table.make(head, children);
        }
        let mut branches = [Diagram::NO; 64];
        let branches = &mut branches[..children.len()];
        for (branch, child) in branches.iter_mut().zip(children) {
            *branch = Diagram(*child);
        }
        table.apply(self.operation, branches).map(|all| all.0)
    }
}

impl Table {
    /// Yes where some answers to these variables make `of` yes.
    pub fn exists(&mut self, of: Diagram, over: &[Variable]) -> Result<Diagram, BudgetSpent> {
        self.over(Operation::Or, of, over)
    }

    /// Yes where all answers to these variables make `of` yes.
    pub fn forall(&mut self, of: Diagram, over: &[Variable]) -> Result<Diagram, BudgetSpent> {
        self.over(Operation::And, of, over)
    }

    /// The least value that any answers to these variables give.
    pub fn least_over(&mut self, of: Diagram, over: &[Variable]) -> Result<Diagram, BudgetSpent> {
        self.over(Operation::Min, of, over)
    }

    /// The greatest value that any answers to these variables give.
    pub fn greatest_over(
        &mut self,
        of: Diagram,
        over: &[Variable],
    ) -> Result<Diagram, BudgetSpent> {
        self.over(Operation::Max, of, over)
    }

    fn over(
        &mut self,
        operation: Operation,
        of: Diagram,
        over: &[Variable],
    ) -> Result<Diagram, BudgetSpent> {
        let mut looked_over = vec![false; self.arities().len()];
        for variable in over {
            looked_over[variable.position()] = true;
        }
        self.rebuild(of, &Over { operation, looked_over })
    }
}
