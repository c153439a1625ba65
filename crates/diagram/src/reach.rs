//! Which nodes can be reached, as a set that is also an order.
//!
//! Children have lower ids than their parents, so one sweep from the root's id downwards marks
//! everything below it: no stack, and each node is seen once.
//!
//! ```text
//! ids      0  1  …  255 │ 256  257  258 = root
//! marked   x  x         │  x         x            257 cannot be reached
//! ```

use crate::Table;
use crate::nodes::{Head, TERMINALS};

/// Words of the set that hold terminals.
const TERMINAL_WORDS: usize = TERMINALS as usize / 64;

/// A set of nodes and terminals.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    bits: Vec<u64>,
    /// The nodes, highest first.
    nodes: Vec<u32>,
}

impl Reach {
    /// What can be reached from the roots by branches that `open` leaves open.
    pub(crate) fn new(table: &Table, roots: &[u32], open: impl Fn(Head) -> u64) -> Self {
        Self::toward(table, roots, open, |_| true)
    }

    /// The same, leaving out what does not lead to where one wants to go.
    pub(crate) fn toward(
        table: &Table,
        roots: &[u32],
        open: impl Fn(Head) -> u64,
        leads: impl Fn(u32) -> bool,
    ) -> Self {
        let highest = roots.iter().copied().max().unwrap_or(0).max(TERMINALS - 1);
        let mut bits = vec![0; highest as usize / 64 + 1];
        let mut nodes = Vec::with_capacity(bits.len());
        for root in roots {
            set(&mut bits, *root);
        }
        let mut word = highest / 64;
        while word as usize >= TERMINAL_WORDS {
            let mut below = u64::MAX;
            while let Some(bit) = (bits[word as usize] & below).checked_ilog2() {
                below = (1 << bit) - 1;
                let id = word * 64 + bit;
                if leads(id) {
                    nodes.push(id);
                    mark_children(table, &mut bits, id, &open);
                }
            }
            word -= 1;
        }
        Self { bits, nodes }
    }

    /// The nodes, children before parents.
    pub(crate) fn upwards(&self) -> impl Iterator<Item = u32> + '_ {
        self.nodes.iter().rev().copied()
    }

    /// How many nodes there are, terminals not counted.
    pub(crate) fn nodes(&self) -> usize {
        self.nodes.len()
    }

    /// More than every id in the set, and enough for all terminals: the length of a list with an
    /// entry for each.
    pub(crate) fn end(&self) -> usize {
        self.bits.len() * 64
    }

    /// The terminals, lowest first.
    pub(crate) fn terminals(&self) -> impl Iterator<Item = u8> + '_ {
        (0..=u8::MAX).filter(|value| self.bits[usize::from(value / 64)] >> (value % 64) & 1 == 1)
    }
}

fn mark_children(table: &Table, bits: &mut [u64], id: u32, open: &impl Fn(Head) -> u64) {
    let (head, children) = table.nodes.node(id);
    let open = open(head) & head.all();
    if open == head.all() {
        for child in children {
            set(bits, *child);
        }
    } else {
        for choice in Bits(open) {
            set(bits, children[choice as usize]);
        }
    }
}

fn set(bits: &mut [u64], id: u32) {
    bits[id as usize / 64] |= 1 << (id % 64);
}

/// Notes that an id is seen; whether it was not before.
pub(crate) fn is_new(seen: &mut [u64], id: u32) -> bool {
    let word = &mut seen[id as usize / 64];
    let is_new = *word >> (id % 64) & 1 == 0;
    *word |= 1 << (id % 64);
    is_new
}

/// The places of the bits in a word, lowest first.
pub(crate) struct Bits(pub(crate) u64);

impl Iterator for Bits {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let lowest = (self.0 != 0).then(|| self.0.trailing_zeros())?;
        self.0 &= self.0 - 1;
        Some(lowest)
    }
}
