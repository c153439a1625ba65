//! Which values each of many diagrams can have, found in one pass over all of them.

use crate::reach::{Bits, Reach};
use crate::{Diagram, Table};

impl Table {
    /// For each diagram, the values from 0 to 63 that its cases have, as a set: bit 0 for the
    /// value 0. `possible` has the branches left open for each variable.
    ///
    /// Other values, and so the cases that cannot be, are passed over: a set is empty where there
    /// is no case with a value in that range.
    pub fn values_of(&self, of: &[Diagram], possible: &[u64]) -> Vec<u64> {
        let roots: Vec<u32> = of.iter().map(|one| one.0).collect();
        let open = |variable: u16| possible.get(usize::from(variable)).copied().unwrap_or(u64::MAX);
        let reach = Reach::new(self, &roots, |head| open(head.variable()));
        let mut values = vec![0_u64; reach.end()];
        for value in reach.terminals().filter(|value| *value < 64) {
            values[usize::from(value)] = 1 << value;
        }
        for node in reach.upwards() {
            let head = self.nodes.head(node);
            let children = self.nodes.children(node);
            let branches = Bits(open(head.variable()) & head.all());
            let below = branches.map(|choice| values[children[choice as usize] as usize]);
            values[node as usize] = below.fold(0, |all, one| all | one);
        }
        roots.iter().map(|root| values[*root as usize]).collect()
    }
}
