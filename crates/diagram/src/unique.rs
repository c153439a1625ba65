//! The index that keeps nodes unique ("hash-consing"): open addressing over node ids.

/// There are at least twice as many slots as nodes.
const FEWEST_SLOTS: usize = 1 << 8;

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
    /// With room for so many nodes.
    pub(crate) fn for_nodes(nodes: usize) -> Self {
        let size = (nodes * 2 + 1).next_power_of_two().max(FEWEST_SLOTS);
        Self { slots: vec![Slot::default(); size], taken: 0 }
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
        if self.taken * 2 >= self.slots.len() {
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
