//! Letting go of what was only needed on the way.

use crate::reach::Reach;
use crate::table::Head;
use crate::{Diagram, Table};

impl Table {
    /// Keeps these diagrams and lets every other node go.
    ///
    /// The diagrams get new ids, in place; every other [`Diagram`] of this table has no meaning
    /// from here on. Nodes that are asked one after another end up near one another in memory.
    pub fn keep(&mut self, diagrams: &mut [Diagram]) {
        let roots: Vec<u32> = diagrams.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, Head::all);
        let words = self.take_words();
        let mut became = Vec::with_capacity(reach.nodes());
        let after = |became: &[u32], id: u32| match Diagram(id).value() {
            Some(value) => u32::from(value),
            None => became[reach.rank(id)],
        };
        for id in reach.upwards() {
            let at = id as usize;
            let head = Head(words[at]);
            let old = &words[at + 1..=at + head.arity()];
            let children: Vec<u32> = old.iter().map(|child| after(&became, *child)).collect();
            became.push(self.put_back(head, &children));
        }
        for diagram in diagrams {
            *diagram = Diagram(after(&became, diagram.0));
        }
        self.shrink();
    }
}
