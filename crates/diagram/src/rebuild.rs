//! One diagram made into another from below: each node once, with what its children became.

use crate::nodes::Head;
use crate::reach::{Bits, Reach};
use crate::{BudgetSpent, Diagram, Table};

/// What a diagram is rebuilt into.
pub(crate) trait Change {
    /// The branches that are followed.
    fn open(&self, head: Head) -> u64 {
        head.all()
    }

    /// What a terminal becomes.
    fn terminal(&self, value: u8) -> u8 {
        value
    }

    /// What a node becomes; `children` are what those on its open branches became.
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
        self.may_go_on()?;
        let reach = Reach::new(self, &[root.0], |head| change.open(head));
        self.take_steps(reach.nodes());
        let mut became = vec![0; reach.end()];
        for value in reach.terminals() {
            became[usize::from(value)] = u32::from(change.terminal(value));
        }
        for id in reach.upwards() {
            let head = self.nodes.head(id);
            let old = self.nodes.children(id);
            let mut children = [0; 64];
            let mut count = 0;
            for choice in Bits(change.open(head) & head.all()) {
                children[count] = became[old[choice as usize] as usize];
                count += 1;
            }
            became[id as usize] = change.node(self, head, &children[..count])?;
        }
        Ok(Diagram(became[root.0 as usize]))
    }
}
