//! Which nodes can be reached, as a set that is also an order.
//!
//! Children have lower ids than their parents, so one sweep from the root's id downwards marks
//! everything below it: no stack, and each node is seen once.
//!
//! ```text
//! ids    0 … 255 │ 256   259   262   265 = root
//! marked   1   1 │  1           1     1        259 cannot be reached
//! rank           │  0           1     2        where its entry stands in a list
//! ```

use crate::Table;
use crate::table::{Head, TERMINALS};

/// Words of the set that hold terminals.
const TERMINAL_WORDS: usize = TERMINALS as usize / 64;

/// A set of nodes and terminals.
#[derive(Clone, Debug)]
pub(crate) struct Reach {
    bits: Vec<u64>,
    /// How many nodes there are before each word.
    before: Vec<u32>,
}

impl Reach {
    /// What can be reached from the roots by branches that `open` leaves open.
    pub(crate) fn new(table: &Table, roots: &[u32], open: impl Fn(Head) -> u64) -> Self {
        let highest = roots.iter().copied().max().unwrap_or(0).max(TERMINALS - 1);
        let mut bits = vec![0; highest as usize / 64 + 1];
        for root in roots {
            set(&mut bits, *root);
        }
        for word in (TERMINAL_WORDS..bits.len()).rev() {
            let mut below = u64::MAX;
            while let Some(bit) = highest_bit(bits[word] & below) {
                below = (1 << bit) - 1;
                mark_children(table, &mut bits, word as u32 * 64 + bit, &open);
            }
        }
        let before = running_count(&bits);
        Self { bits, before }
    }

    /// The nodes, children before parents.
    pub(crate) fn upwards(&self) -> impl Iterator<Item = u32> + '_ {
        let words = (0u32..).zip(&self.bits).skip(TERMINAL_WORDS);
        words.flat_map(|(word, bits)| Bits(*bits).map(move |bit| word * 64 + bit))
    }

    /// How many nodes there are, terminals not counted.
    pub(crate) fn nodes(&self) -> usize {
        let last = self.bits.len() - 1;
        let in_last = if last < TERMINAL_WORDS { 0 } else { self.bits[last].count_ones() };
        (self.before[last] + in_last) as usize
    }

    /// The place of a node in [`upwards`](Self::upwards).
    pub(crate) fn rank(&self, id: u32) -> usize {
        let word = id as usize / 64;
        let lower = self.bits[word] & ((1 << (id % 64)) - 1);
        (self.before[word] + lower.count_ones()) as usize
    }

    pub(crate) fn bytes(&self) -> usize {
        self.bits.capacity() * size_of::<u64>() + self.before.capacity() * size_of::<u32>()
    }

    /// The terminals, lowest first.
    pub(crate) fn terminals(&self) -> impl Iterator<Item = u8> + '_ {
        let words = (0u8..).zip(&self.bits[..TERMINAL_WORDS]);
        words.flat_map(|(word, bits)| Bits(*bits).map(move |bit| word * 64 + bit as u8))
    }
}

fn mark_children(table: &Table, bits: &mut [u64], id: u32, open: &impl Fn(Head) -> u64) {
    let head = table.head(id);
    let open = open(head) & head.all();
    if open == head.all() {
        for child in table.children_of(id) {
            set(bits, *child);
        }
        return;
    }
    let children = table.children_of(id);
    for choice in Bits(open) {
        set(bits, children[choice as usize]);
    }
}

fn set(bits: &mut [u64], id: u32) {
    bits[id as usize / 64] |= 1 << (id % 64);
}

fn highest_bit(bits: u64) -> Option<u32> {
    bits.checked_ilog2()
}

/// Nodes before each word; terminals have no rank.
fn running_count(bits: &[u64]) -> Vec<u32> {
    let mut sum = 0;
    let count = |(word, bits): (usize, &u64)| {
        let before = sum;
        sum += if word < TERMINAL_WORDS { 0 } else { bits.count_ones() };
        before
    };
    bits.iter().enumerate().map(count).collect()
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
