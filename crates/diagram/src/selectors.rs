//! Diagrams that are put on top of others, time and again.
//!
//! ```text
//! a selector      x ─0─► 0           on top of f and g      x ─0─► f
//!                 └─1─► 1                                   └─1─► g
//! ```

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::{BudgetSpent, Diagram, Table};

/// Some diagrams, and everything that can be left of them.
pub(crate) struct Selectors {
    /// By id, the last variable that is asked.
    last_asked: Vec<u16>,
    /// By id, where in `nodes` those from there on stand, once they were looked for.
    listed: Vec<Option<(usize, usize)>>,
    nodes: Vec<u32>,
    /// By id, what a node is with others in the places of its values.
    became: Vec<u32>,
    /// By id, the last root from which a node was met.
    met_from: Vec<u32>,
}

impl Selectors {
    pub(crate) fn new(table: &Table, of: &[Diagram]) -> Self {
        let roots: Vec<u32> = of.iter().map(|one| one.0).collect();
        let reach = Reach::new(table, &roots, Head::all);
        let mut last_asked = vec![0; reach.end()];
        for id in reach.upwards() {
            let below = table.nodes.children(id).iter().map(|child| last_asked[*child as usize]);
            let below = below.max().unwrap_or(0);
            last_asked[id as usize] = below.max(table.nodes.head(id).variable());
        }
        let listed = vec![None; reach.end()];
        let met_from = vec![0; reach.end()];
        Self { last_asked, listed, nodes: Vec::new(), became: vec![0; reach.end()], met_from }
    }

    /// The last variable that a selector asks on any path.
    pub(crate) fn last_asked(&self, selector: u32) -> u16 {
        self.last_asked[selector as usize]
    }

    /// Puts the first operand on top of the others: the second in place of its value 0, the third
    /// in place of 1, and so on, the last in place of all greater ones. Says how many steps it
    /// took; [`became`](Self::became) has the result.
    ///
    /// All the others ask later variables only.
    pub(crate) fn put(
        &mut self,
        table: &mut Table,
        operands: &[u32],
    ) -> Result<usize, BudgetSpent> {
        let (from, until) = self.list(table, operands[0]);
        for at in from..until {
            let id = self.nodes[at];
            let head = table.nodes.head(id);
            let mut children = [0; 64];
            let children = &mut children[..head.arity()];
            for (child, old) in children.iter_mut().zip(table.nodes.children(id)) {
                let value = (*old as usize + 1).min(operands.len() - 1);
                let is_value = *old < TERMINALS;
                *child = if is_value { operands[value] } else { self.became[*old as usize] };
            }
            self.became[id as usize] = table.make(head, children)?;
        }
        Ok(until - from)
    }

    pub(crate) fn became(&self, selector: u32) -> u32 {
        self.became[selector as usize]
    }

    /// Where the nodes of a selector stand, children before parents.
    fn list(&mut self, table: &Table, selector: u32) -> (usize, usize) {
        if let Some(listed) = self.listed[selector as usize] {
            return listed;
        }
        let from = self.nodes.len();
        let mut open = vec![selector];
        while let Some(id) = open.pop() {
            let met_from = &mut self.met_from[id as usize];
            if id >= TERMINALS && std::mem::replace(met_from, selector) != selector {
                self.nodes.push(id);
                open.extend(table.nodes.children(id));
            }
        }
        self.nodes[from..].sort_unstable();
        let listed = (from, self.nodes.len());
        self.listed[selector as usize] = Some(listed);
        listed
    }
}
