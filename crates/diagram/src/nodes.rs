//! All nodes of all diagrams, in one list of words.
//!
//! ```text
//! id      0      1              255    256                   257
//!       ┌──────┬──────┬──     ┬──────┬─────┬─────┬────┬────┬─────┬─────┬────┬────┐
//! words │  0   │  1   │   …   │ 255  │v1, 2│0…4  │  0 │  4 │v0, 2│0…4  │ 256│  4 │
//!       └──────┴──────┴──     ┴──────┴─────┴─────┴────┴────┴─────┴─────┴────┴────┘
//!         terminals, each its value    head  ends  children
//! ```
//!
//! A node is a head (its variable and its number of branches), the ends of the values below, and a
//! word for each child. Nodes begin at every fourth word, and an id counts these: so a node of two
//! branches takes one id, following a branch costs one look-up, and lists with an entry for each
//! id have few gaps.
//!
//! INVARIANT: children are older than their parents, so a child's id is the lower one. Going
//! through ids upwards meets children first, downwards parents first.

use crate::Table;

/// Terminals take the first ids, each its own value.
pub(crate) const TERMINALS: u32 = 256;

/// The terminal of cases that cannot be, as an id.
pub(crate) const FORBIDDEN: u32 = Table::FORBIDDEN as u32;

/// Ids stay below, so that caches can mark them with the operation they belong to.
pub(crate) const MOST_IDS: u32 = 1 << 28;

/// Words an id.
const STRIDE: usize = 4;

/// Words of a node before its children.
const BEFORE_CHILDREN: usize = 2;

#[derive(Clone, Debug)]
pub(crate) struct Nodes {
    words: Vec<u32>,
    count: usize,
}

impl Nodes {
    /// The terminals alone.
    pub(crate) fn new() -> Self {
        let terminal = |id: u32| [Head::TERMINAL.0, Ends::of(id).0, 0, 0];
        Self { words: (0..TERMINALS).flat_map(terminal).collect(), count: 0 }
    }

    /// How many nodes there are, terminals not counted.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// The id that the next node gets; every other is lower.
    #[expect(clippy::cast_possible_truncation, reason = "ids stay below `MOST_IDS`")]
    pub(crate) fn next_id(&self) -> u32 {
        (self.words.len() / STRIDE) as u32
    }

    /// A new node at the end; its children are there already, and are not all the same.
    pub(crate) fn push(&mut self, head: Head, children: &[u32]) -> u32 {
        let id = self.next_id();
        let ends = children.iter().map(|child| self.ends(*child));
        let ends = ends.reduce(Ends::with).map_or(0, |ends| ends.0);
        let from = self.words.len();
        let until = from + BEFORE_CHILDREN + children.len();
        self.words.resize(until.next_multiple_of(STRIDE), 0);
        let words = &mut self.words[from..until];
        words[..BEFORE_CHILDREN].copy_from_slice(&[head.0, ends]);
        words[BEFORE_CHILDREN..].copy_from_slice(children);
        self.count += 1;
        id
    }

    pub(crate) fn head(&self, id: u32) -> Head {
        Head(self.words[id as usize * STRIDE])
    }

    pub(crate) fn ends(&self, id: u32) -> Ends {
        Ends(self.words[id as usize * STRIDE + 1])
    }

    /// A child for each branch; none for a terminal.
    pub(crate) fn children(&self, id: u32) -> &[u32] {
        self.node(id).1
    }

    /// The head of a node, and a child for each branch.
    pub(crate) fn node(&self, id: u32) -> (Head, &[u32]) {
        let words = &self.words[id as usize * STRIDE..];
        let head = Head(words[0]);
        (head, &words[BEFORE_CHILDREN..BEFORE_CHILDREN + head.arity()])
    }

    pub(crate) fn is(&self, id: u32, head: Head, children: &[u32]) -> bool {
        self.head(id) == head && self.children(id) == children
    }

    pub(crate) fn bytes(&self) -> usize {
        self.words.capacity() * size_of::<u32>()
    }

    /// Gives back what the list holds in reserve.
    pub(crate) fn shrink(&mut self) {
        self.words.shrink_to_fit();
    }
}

/// The first word of a node: its variable, and its number of branches above that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Head(u32);

impl Head {
    /// What a terminal has instead: later than every variable, and without branches.
    const TERMINAL: Self = Self(0xFFFF);

    pub(crate) fn new(variable: u16, arity: u8) -> Self {
        Self(u32::from(variable) | u32::from(arity) << 16)
    }

    /// The variable; later than every variable for a terminal.
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is wanted")]
    pub(crate) fn variable(self) -> u16 {
        self.0 as u16
    }

    /// The variable as an index, for lists with an entry a variable.
    pub(crate) fn place(self) -> usize {
        usize::from(self.variable())
    }

    pub(crate) fn arity(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// All branches, as a set; of a node, not of a terminal.
    pub(crate) fn all(self) -> u64 {
        u64::MAX >> (64 - self.arity())
    }

    pub(crate) fn word(self) -> u32 {
        self.0
    }
}

/// The second word of a node: the least value below, the greatest, and the greatest of those that
/// can be (0 for the terminal of cases that cannot be).
#[derive(Clone, Copy)]
pub(crate) struct Ends(u32);

impl Ends {
    fn of(terminal: u32) -> Self {
        let can_be = if terminal == FORBIDDEN { 0 } else { terminal };
        Self(terminal | terminal << 8 | can_be << 16)
    }

    fn with(self, other: Self) -> Self {
        let least = self.least().min(other.least());
        let greatest = self.greatest().max(other.greatest());
        let can_be = self.greatest_that_can_be().max(other.greatest_that_can_be());
        Self(least | greatest << 8 | can_be << 16)
    }

    /// Of a node, this is a value that can be: of cases that cannot be alone, there is no node.
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
