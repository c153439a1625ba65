//! Which of some marked variables each of many diagrams asks.

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::{Diagram, Table};

impl Table {
    /// For each diagram, the marks of all variables that it depends on, of which each has some.
    ///
    /// All in one pass, however many diagrams there are and whatever they share.
    pub fn marks(&self, of: &[Diagram], of_variables: &[u64]) -> Vec<u64> {
        let roots: Vec<u32> = of.iter().map(|one| one.0).collect();
        let reach = Reach::new(self, &roots, Head::all);
        let mut marks = vec![0; reach.end().max(TERMINALS as usize)];
        for id in reach.upwards() {
            let below = self.nodes.children(id).iter().map(|child| marks[*child as usize]);
            let own = of_variables[self.nodes.head(id).place()];
            marks[id as usize] = below.fold(own, |all, one| all | one);
        }
        roots.into_iter().map(|root| marks[root as usize]).collect()
    }
}
