//! One diagram made into another from below: each node once, with what its children became.

use crate::reach::{Bits, Reach};
use crate::table::Head;
use crate::{BudgetSpent, Diagram, Table};

/// What a diagram is rebuilt into.
pub(crate) trait Change {
    /// The branches that are followed; not none, unless [`node`](Self::node) needs none.
    fn open(&self, head: Head) -> u64 {
        head.all()
    }

    /// What a terminal becomes.
    fn terminal(&self, value: u8) -> u8 {
        value
    }

    /// What a node becomes; `children` are those on its open branches.
    fn node(&self, table: &mut Table, head: Head, children: &[u32]) -> Result<u32, BudgetSpent> {
        table.make(head, children)
    }
}

impl Table {
    pub(crate) fn rebuild(
        &mut self,
        root: Diagram,
        change: &impl Change,
    ) -> Result<Diagram, BudgetSpent> {
        let reach = Reach::new(self, &[root.0], |head| change.open(head));
        let mut became = Vec::with_capacity(reach.nodes());
        let after = |became: &[u32], id: u32| match Diagram(id).value() {
            Some(value) => u32::from(change.terminal(value)),
            None => became[reach.rank(id)],
        };
        for id in reach.upwards() {
            let head = self.head(id);
            let mut children = [0; 64];
            let mut count = 0;
            for choice in Bits(change.open(head) & head.all()) {
                children[count] = after(&became, self.children_of(id)[choice as usize]);
                count += 1;
            }
            let made = change.node(self, head, &children[..count])?;
            became.push(made);
        }
        Ok(Diagram(after(&became, root.0)))
    }
}
