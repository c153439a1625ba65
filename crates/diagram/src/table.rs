//! The table in which all diagrams live: equal functions are one node.

use crate::cache::Cache;
use crate::nodes::{Head, MOST_IDS, Nodes, TERMINALS};
use crate::steps::Steps;
use crate::unique::{UniqueNodes, hash};
use crate::{BudgetSpent, Diagram, Variable};

/// A shared table of nodes, with a limit to how many.
#[derive(Clone, Debug)]
pub struct Table {
    arities: Vec<u8>,
    pub(crate) nodes: Nodes,
    node_budget: usize,
    pub(crate) steps: Steps,
    pub(crate) unique: UniqueNodes,
    pub(crate) cache: Cache,
}

impl Table {
    /// The value of cases that cannot be. [`least`](Self::least), [`greatest`](Self::greatest)
    /// and the other queries pass over it; operations treat it as the number 255.
    pub const FORBIDDEN: u8 = 255;

    /// The most variables that a table takes.
    pub const MOST_VARIABLES: usize = 0xFFFF;

    /// An empty table: `arities` has the number of branches of each variable, in order, 1 to 64.
    ///
    /// It never holds more than `node_budget` nodes. One with an arity out of range, or more than
    /// [`MOST_VARIABLES`](Self::MOST_VARIABLES) of them, has room for none.
    pub fn new(arities: &[u8], node_budget: usize) -> Self {
        let in_range = arities.iter().all(|arity| (1..=64).contains(arity));
        let usable = in_range && arities.len() <= Self::MOST_VARIABLES;
        Self {
            arities: arities.to_vec(),
            nodes: Nodes::new(),
            node_budget: if usable { node_budget } else { 0 },
            steps: Steps::default(),
            unique: UniqueNodes::new(arities.len()),
            cache: Cache::default(),
        }
    }

    /// The variables, in order.
    pub fn variables(&self) -> impl DoubleEndedIterator<Item = Variable> + use<> {
        (0..u16::try_from(self.arities.len()).unwrap_or(u16::MAX)).map(Variable)
    }

    /// How many branches a variable has.
    pub fn arity(&self, variable: Variable) -> u8 {
        self.arities[variable.position()]
    }

    /// Every branch of a variable, as a set.
    pub(crate) fn all(&self, variable: Variable) -> u64 {
        u64::MAX >> (64 - self.arity(variable))
    }

    /// The number of branches of each variable, in order.
    pub fn arities(&self) -> &[u8] {
        &self.arities
    }

    /// The function that has this value everywhere; 0 and 1 double as no and yes.
    pub fn terminal(&self, value: u8) -> Diagram {
        Diagram::terminal(value)
    }

    /// How many nodes the table holds, those no longer used included.
    pub fn nodes(&self) -> usize {
        self.nodes.count()
    }

    /// The most nodes that the table may hold.
    pub fn node_budget(&self) -> usize {
        self.node_budget
    }

    /// The memory taken, in bytes: nodes, the index that keeps them unique, and the cache.
    pub fn bytes(&self) -> usize {
        let index = self.unique.bytes() + self.cache.bytes();
        self.nodes.bytes() + self.arities.capacity() + index
    }

    /// The variable asked first, unless the function has the same value everywhere.
    pub fn variable(&self, of: Diagram) -> Option<Variable> {
        (of.0 >= TERMINALS).then(|| Variable(self.nodes.head(of.0).variable()))
    }

    /// The function that is left after the first variable of `of` has been answered with `choice`;
    /// `of` itself where it asks nothing.
    pub fn child(&self, of: Diagram, choice: u8) -> Diagram {
        let children = self.nodes.children(of.0);
        children.get(usize::from(choice)).map_or(of, |child| Diagram(*child))
    }

    /// The functions that are left after each answer to the first variable; none for a terminal.
    pub fn children(&self, of: Diagram) -> impl ExactSizeIterator<Item = Diagram> + '_ {
        self.nodes.children(of.0).iter().map(|child| Diagram(*child))
    }

    pub(crate) fn head_of(&self, variable: Variable) -> Head {
        Head::new(variable.0, self.arity(variable))
    }

    /// The one node with these children, or their common function where they are all the same.
    pub(crate) fn make(&mut self, head: Head, children: &[u32]) -> Result<u32, BudgetSpent> {
        let first = children[0];
        if children.iter().all(|child| *child == first) {
            return Ok(first);
        }
        let hash = hash(head.word(), children);
        if let Some(known) = self.unique.find(head, hash, |id| self.nodes.is(id, head, children)) {
            return Ok(known);
        }
        // A node takes no more than 17 ids.
        let fits = self.nodes.next_id() + 17 <= MOST_IDS;
        if !fits || self.nodes.count() >= self.node_budget {
            return Err(BudgetSpent);
        }
        let id = self.nodes.push(head, children);
        self.unique.insert(head, hash, id);
        Ok(id)
    }
}
