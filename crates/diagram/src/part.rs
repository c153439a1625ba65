//! A small table of what is left of some diagrams, to go on working with.

use crate::reach::{Bits, Reach};
use crate::table::Head;
use crate::{BudgetSpent, Diagram, Table};

impl Table {
    /// A new table with what is left of these diagrams where only some answers are possible, and
    /// the diagrams in it, in the same order; see [`restrict`](Self::restrict).
    ///
    /// What is made there leaves this table as it is, and costs what is left, not what there was.
    pub fn part(
        &self,
        of: &[Diagram],
        possible: &[u64],
    ) -> Result<(Self, Vec<Diagram>), BudgetSpent> {
        let open = |head: Head| possible[usize::from(head.variable())] & head.all();
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, open);
        let mut part = Self::new(self.arities(), self.node_budget());
        let mut became = Vec::with_capacity(reach.nodes());
        let after = |became: &[u32], id: u32| match Diagram(id).value() {
            Some(value) => u32::from(value),
            None => became[reach.rank(id)],
        };
        for id in reach.upwards() {
            let (head, children) = (self.head(id), self.children_of(id));
            let mut branches = Bits(open(head)).map(|choice| choice as usize);
            let first = branches
                .next()
                .map_or(u32::from(Self::FORBIDDEN), |choice| after(&became, children[choice]));
            let mut left = [first; 64];
            for choice in branches {
                left[choice] = after(&became, children[choice]);
            }
            became.push(part.make(head, &left[..head.arity()])?);
        }
        let of = roots.into_iter().map(|root| Diagram(after(&became, root))).collect();
        Ok((part, of))
    }
}
