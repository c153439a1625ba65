//! Diagrams written down branch by branch.

use crate::{BudgetSpent, Diagram, Table, Variable};

impl Table {
    /// Asks a variable, and goes on with one diagram for each of its branches ("make").
    ///
    /// Where all children are the same function, that is the result. Each child must ask later
    /// variables only; anything else would give two nodes to one function.
    ///
    /// # Panics
    ///
    /// Where there is not one child for every branch.
    pub fn branch(
        &mut self,
        variable: Variable,
        children: &[Diagram],
    ) -> Result<Diagram, BudgetSpent> {
        let head = self.head_of(variable);
        assert_eq!(children.len(), head.arity(), "a child for every branch of {variable:?}");
        let later = |child: &Diagram| self.nodes.head(child.0).variable() > variable.0;
        debug_assert!(children.iter().all(later), "children ask later variables than {variable:?}");
        let mut ids = [0; 64];
        let ids = &mut ids[..children.len()];
        for (id, child) in ids.iter_mut().zip(children) {
            *id = child.0;
        }
        self.make(head, ids).map(Diagram)
    }

    /// Yes where the answer is in the set: bit 0 for the first branch.
    pub fn choice(&mut self, variable: Variable, set: u64) -> Result<Diagram, BudgetSpent> {
        self.sorted_by(variable, |choice| u8::from(set >> choice & 1 == 1))
    }

    /// The value that each answer to one variable has, as when choices stand at levels.
    pub fn sorted_by(
        &mut self,
        variable: Variable,
        value: impl Fn(u8) -> u8,
    ) -> Result<Diagram, BudgetSpent> {
        let arity = self.arity(variable);
        let mut children = [Diagram::NO; 64];
        let children = &mut children[..usize::from(arity)];
        for (child, choice) in children.iter_mut().zip(0..arity) {
            *child = Diagram::terminal(value(choice));
        }
        self.branch(variable, children)
    }
}
