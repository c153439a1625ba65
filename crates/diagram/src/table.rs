//! All nodes of all diagrams, in one list.
//!
//! ```text
//! words   0 … 255          256   257   258   259     260   261   262   263
//!        ┌────────────────┬──────┬─────┬─────┬─────┬──────┬─────┬─────┬─────┐
//!        │ terminals 0…255│ v1,2 │  0  │  4  │ 0…4 │ v0,2 │ 256 │  4  │ 0…4 │
//!        └────────────────┴──────┴─────┴─────┴─────┴──────┴─────┴─────┴─────┘
//!                           id 256                   id 260
//! ```
//!
//! A node is its variable and its number of branches in one word, a word for each child, and one
//! for the ends of the values below. Its id is the place of its first word, so following a branch
//! costs one look-up, and a terminal is its own value.
//!
//! INVARIANT: children are older than their parents, so a child's id is the lower one. Going
//! through ids upwards meets children first, downwards parents first.

use crate::cache::Cache;
use crate::unique::{Unique, Vacant};
use crate::{BudgetSpent, Diagram, Variable};

/// Terminals take the first ids, each its own value.
pub(crate) const TERMINALS: u32 = 256;

/// Ids stay below, so that the caches can mark a key with the operation it belongs to.
const MOST_WORDS: usize = 1 << 28;

/// A shared table of nodes: equal functions are one node.
pub struct Table {
    arities: Vec<u8>,
    words: Vec<u32>,
    nodes: usize,
    node_budget: usize,
    unique: Unique,
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
            words: terminals(),
            nodes: 0,
            node_budget: if usable { node_budget } else { 0 },
            unique: Unique::default(),
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
        self.nodes
    }

    /// The most nodes that the table may hold.
    pub fn node_budget(&self) -> usize {
        self.node_budget
    }

    /// The memory taken, in bytes: nodes, the index that keeps them unique, and caches.
    pub fn bytes(&self) -> usize {
        let words = self.words.capacity() * size_of::<u32>();
        words + self.arities.capacity() + self.unique.bytes() + self.cache.bytes()
    }

    /// The variable asked first, unless the function has the same value everywhere.
    pub fn variable(&self, of: Diagram) -> Option<Variable> {
        (of.0 >= TERMINALS).then(|| Variable(self.head(of.0).variable()))
    }

    /// The function that is left after the first variable of `of` has been answered with `choice`;
    /// `of` itself where it asks nothing.
    pub fn child(&self, of: Diagram, choice: u8) -> Diagram {
        let children = self.children_of(of.0);
        children.get(usize::from(choice)).map_or(of, |child| Diagram(*child))
    }

    /// The functions that are left after each answer to the first variable; none for a terminal.
    pub fn children(&self, of: Diagram) -> impl ExactSizeIterator<Item = Diagram> + '_ {
        self.children_of(of.0).iter().map(|child| Diagram(*child))
    }

    pub(crate) fn head(&self, id: u32) -> Head {
        Head(self.words[id as usize])
    }

    pub(crate) fn children_of(&self, id: u32) -> &[u32] {
        let from = id as usize + 1;
        &self.words[from..from + self.head(id).arity()]
    }

    /// The child on a branch of a node that is known to have one.
    pub(crate) fn follow(&self, id: u32, choice: u8) -> u32 {
        self.words[id as usize + 1 + usize::from(choice)]
    }

    pub(crate) fn head_of(&self, variable: Variable) -> Head {
        Head::new(variable.0, usize::from(self.arity(variable)))
    }

    /// The one node with these children, or their common function where they are all the same.
    pub(crate) fn make(&mut self, head: Head, children: &[u32]) -> Result<u32, BudgetSpent> {
        let first = children[0];
        if children.iter().all(|child| *child == first) {
            return Ok(first);
        }
        let slot = match self.unique.find(&self.words, head, children) {
            Ok(known) => return Ok(known),
            Err(slot) => slot,
        };
        let fits = self.words.len() + children.len() + 2 <= MOST_WORDS;
        if !fits || self.nodes == self.node_budget {
            return Err(BudgetSpent);
        }
        Ok(self.push(slot, head, children))
    }

    /// The ends of the values below.
    pub(crate) fn ends_of(&self, id: u32) -> Ends {
        if id < TERMINALS {
            Ends::of(id)
        } else {
            Ends(self.words[id as usize + 1 + self.head(id).arity()])
        }
    }

    fn push(&mut self, slot: Vacant, head: Head, children: &[u32]) -> u32 {
        let ends = children.iter().map(|child| self.ends_of(*child)).reduce(Ends::with);
        // INVARIANT: a table has at most `MOST_WORDS` words.
        let id = self.words.len() as u32;
        self.words.push(head.0);
        self.words.extend_from_slice(children);
        self.words.push(ends.map_or(0, |ends| ends.0));
        self.nodes += 1;
        self.unique.insert(slot, id);
        id
    }

    /// Takes out every node, for whoever is about to put some of them back.
    pub(crate) fn take_words(&mut self) -> Vec<u32> {
        self.nodes = 0;
        self.unique = Unique::default();
        self.cache = Cache::default();
        std::mem::replace(&mut self.words, terminals())
    }

    /// Puts back a node that was taken out; its children are back already.
    pub(crate) fn put_back(&mut self, head: Head, children: &[u32]) -> u32 {
        match self.unique.find(&self.words, head, children) {
            Ok(known) => known,
            Err(slot) => self.push(slot, head, children),
        }
    }

    /// Gives back what the lists hold in reserve.
    pub(crate) fn shrink(&mut self) {
        self.words.shrink_to_fit();
    }
}

fn terminals() -> Vec<u32> {
    vec![Head::TERMINAL.0; TERMINALS as usize]
}

/// The last word of a node: the least value below, the greatest, and the greatest of those that
/// can be; for the terminal of cases that cannot be, the last is 0.
#[derive(Clone, Copy)]
pub(crate) struct Ends(u32);

impl Ends {
    fn of(terminal: u32) -> Self {
        let can_be = if terminal == u32::from(Table::FORBIDDEN) { 0 } else { terminal };
        Self(terminal | terminal << 8 | can_be << 16)
    }

    fn with(self, other: Self) -> Self {
        let least = self.least().min(other.least());
        let greatest = self.greatest().max(other.greatest());
        let can_be = self.greatest_that_can_be().max(other.greatest_that_can_be());
        Self(least | greatest << 8 | can_be << 16)
    }

    pub(crate) fn least(self) -> u32 {
        self.0 & 0xFF
    }

    pub(crate) fn greatest(self) -> u32 {
        self.0 >> 8 & 0xFF
    }

    pub(crate) fn greatest_that_can_be(self) -> u32 {
        self.0 >> 16
    }
}

/// The first word of a node: its variable, and its number of branches above that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Head(pub(crate) u32);

impl Head {
    /// What a terminal has instead: later than every variable, and without branches.
    pub(crate) const TERMINAL: Self = Self(0xFFFF);

    /// At most 64 branches.
    pub(crate) fn new(variable: u16, arity: usize) -> Self {
        Self(u32::from(variable) | (arity as u32) << 16)
    }

    /// The variable; later than every variable for a terminal.
    pub(crate) fn variable(self) -> u16 {
        (self.0 & 0xFFFF) as u16
    }

    pub(crate) fn arity(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// All branches, as a set.
    pub(crate) fn all(self) -> u64 {
        u64::MAX >> (64 - self.arity())
    }
}
