//! Which values each of many diagrams can have, found in one pass over all of them.

use crate::reach::{Bits, Reach};
use crate::table::TERMINALS;
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
        let mut found: Vec<u64> = Vec::with_capacity(reach.nodes());
        for node in reach.upwards() {
            let head = self.head(node);
            let children = self.children_of(node);
            let branches = Bits(open(head.variable()) & head.all());
            let values =
                branches.map(|choice| values_at(&reach, &found, children[choice as usize]));
            let values = values.fold(0, |all, one| all | one);
            found.push(values);
        }
        roots.iter().map(|root| values_at(&reach, &found, *root)).collect()
    }
}

fn values_at(reach: &Reach, found: &[u64], id: u32) -> u64 {
    if id < TERMINALS { 1_u64.checked_shl(id).unwrap_or(0) } else { found[reach.rank(id)] }
}
