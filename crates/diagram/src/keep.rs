//! Letting go of what was only needed on the way.

use crate::cache::Cache;
use crate::nodes::{Head, Nodes, TERMINALS};
use crate::reach::Reach;
use crate::steps::Steps;
use crate::unique::{UniqueNodes, hash};
use crate::{Diagram, Table};

impl Table {
    /// Keeps these diagrams and lets every other node go.
    ///
    /// The diagrams get new ids, in place; every other [`Diagram`] of this table has no meaning
    /// from here on. Worth doing once a document is compiled: most nodes are only met on the way,
    /// and what is left lies close together.
    pub fn keep(&mut self, diagrams: &mut [Diagram]) {
        let roots: Vec<u32> = diagrams.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, Head::all);
        let old = std::mem::replace(&mut self.nodes, Nodes::new());
        self.unique = UniqueNodes::new(self.arities().len());
        self.steps = Steps::default();
        self.cache = Cache::default();
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(reach.end(), 0);
        let mut children = Vec::new();
        for id in reach.upwards() {
            let head = old.head(id);
            children.clear();
            children.extend(old.children(id).iter().map(|child| became[*child as usize]));
            let kept = self.nodes.push(head, &children);
            self.unique.insert(head, hash(head.word(), &children), kept);
            became[id as usize] = kept;
        }
        for diagram in diagrams {
            *diagram = Diagram(became[diagram.0 as usize]);
        }
        self.nodes.shrink();
    }
}
