//! The index that keeps nodes unique ("hash-consing"): open addressing over node ids.
//!
//! The table has one for each variable. Diagrams are built a few variables at a time, so what is
//! looked up lies close together however large the table is.

use crate::nodes::Head;

/// There are at least three slots for two nodes.
const FEWEST_SLOTS: usize = 1 << 3;

/// An index for each variable.
#[derive(Clone, Debug)]
pub(crate) struct UniqueNodes {
    of_variables: Vec<Unique>,
}

impl UniqueNodes {
    pub(crate) fn new(variables: usize) -> Self {
        Self { of_variables: vec![Unique::default(); variables] }
    }

    /// The node of this variable, with this hash, that `is` the one.
    pub(crate) fn find(&self, head: Head, hash: u32, is: impl Fn(u32) -> bool) -> Option<u32> {
        self.of_variables[head.place()].find(hash, is)
    }

    /// Adds a node that is not there yet.
    pub(crate) fn insert(&mut self, head: Head, hash: u32, id: u32) {
        self.of_variables[head.place()].insert(hash, id);
    }

    pub(crate) fn bytes(&self) -> usize {
        let lists = self.of_variables.capacity() * size_of::<Unique>();
        lists + self.of_variables.iter().map(Unique::bytes).sum::<usize>()
    }
}

/// An id and what its node hashes to; id 0 is a terminal, so it marks an empty slot.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    id: u32,
    hash: u32,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Unique {
    slots: Vec<Slot>,
    taken: usize,
}

impl Unique {
    /// Room for so many nodes.
    pub(crate) fn with_room(nodes: usize) -> Self {
        let slots = (nodes * 3 / 2 + 1).next_power_of_two().max(FEWEST_SLOTS);
        Self { slots: vec![Slot::default(); slots], taken: 0 }
    }

    /// The node with this hash that `is` the one.
    pub(crate) fn find(&self, hash: u32, is: impl Fn(u32) -> bool) -> Option<u32> {
        let mut at = self.home(hash);
        loop {
            let slot = self.slots.get(at).filter(|slot| slot.id != 0)?;
            if slot.hash == hash && is(slot.id) {
                return Some(slot.id);
            }
            at = self.after(at);
        }
    }

    /// Adds a node that is not there yet.
    pub(crate) fn insert(&mut self, hash: u32, id: u32) {
        if self.taken * 3 >= self.slots.len() * 2 {
            self.grow();
        }
        self.put(Slot { id, hash });
        self.taken += 1;
    }

    pub(crate) fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(FEWEST_SLOTS);
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        old.into_iter().filter(|slot| slot.id != 0).for_each(|slot| self.put(slot));
    }

    fn put(&mut self, slot: Slot) {
        let mut at = self.home(slot.hash);
        while self.slots[at].id != 0 {
            at = self.after(at);
        }
        self.slots[at] = slot;
    }

    fn home(&self, hash: u32) -> usize {
        // Without slots, this is an index past all there could be.
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

/// Multiply and rotate, as rustc's own tables do; the upper half is the better mixed.
pub(crate) fn hash(first: u32, rest: &[u32]) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: &u32| (sum.rotate_left(23) ^ u64::from(*word)).wrapping_mul(FACTOR);
    (rest.iter().fold(mix(0, &first), mix) >> 32) as u32
}
