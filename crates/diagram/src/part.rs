//! A small table of what is left of some diagrams, to go on working with.

use crate::nodes::{FORBIDDEN, Head, TERMINALS};
use crate::reach::{Bits, Reach};
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
        let open = |head: Head| possible[head.place()] & head.all();
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, open);
        let mut part = Self::new(self.arities(), self.node_budget());
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(reach.end(), 0);
        for id in reach.upwards() {
            let (head, children) = (self.nodes.head(id), self.nodes.children(id));
            let after = |choice: u32| became[children[choice as usize] as usize];
            let mut branches = Bits(open(head));
            let mut left = [branches.next().map_or(FORBIDDEN, after); 64];
            for choice in branches {
                left[choice as usize] = after(choice);
            }
            became[id as usize] = part.make(head, &left[..head.arity()])?;
        }
        let of = roots.into_iter().map(|root| Diagram(became[root as usize])).collect();
        Ok((part, of))
    }
}
