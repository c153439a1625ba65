//! The index that keeps nodes unique ("hash-consing"): open addressing over node ids.

use crate::table::Head;

/// Twice this many slots as there are nodes, at least.
const FEWEST_SLOTS: usize = 1 << 8;

/// An id and what its node hashes to; id 0 is a terminal, so it marks an empty slot.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    id: u32,
    hash: u32,
}

/// Where a node that is not yet in the index belongs.
pub(crate) struct Vacant {
    at: usize,
    hash: u32,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Unique {
    slots: Vec<Slot>,
    taken: usize,
}

impl Unique {
    /// With room for so many nodes.
    pub(crate) fn with_room(nodes: usize) -> Self {
        let size = (nodes * 2 + 1).next_power_of_two().max(FEWEST_SLOTS);
        Self { slots: vec![Slot::default(); size], taken: 0 }
    }

    /// The node with this head and these children, or the place for it.
    pub(crate) fn find(
        &mut self,
        words: &[u32],
        head: Head,
        children: &[u32],
    ) -> Result<u32, Vacant> {
        self.make_room();
        let hash = hash(head.0, children);
        let mut at = self.home(hash);
        loop {
            let slot = self.slots[at];
            if slot.id == 0 {
                return Err(Vacant { at, hash });
            }
            if slot.hash == hash && is_node(words, slot.id, head, children) {
                return Ok(slot.id);
            }
            at = self.after(at);
        }
    }

    pub(crate) fn insert(&mut self, vacant: Vacant, id: u32) {
        self.slots[vacant.at] = Slot { id, hash: vacant.hash };
        self.taken += 1;
    }

    pub(crate) fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }

    fn make_room(&mut self) {
        if self.taken * 2 < self.slots.len() {
            return;
        }
        let size = (self.slots.len() * 2).max(FEWEST_SLOTS);
        let old = std::mem::replace(&mut self.slots, vec![Slot::default(); size]);
        for slot in old.into_iter().filter(|slot| slot.id != 0) {
            let mut at = self.home(slot.hash);
            while self.slots[at].id != 0 {
                at = self.after(at);
            }
            self.slots[at] = slot;
        }
    }

    fn home(&self, hash: u32) -> usize {
        hash as usize & (self.slots.len() - 1)
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}

fn is_node(words: &[u32], id: u32, head: Head, children: &[u32]) -> bool {
    let at = id as usize;
    words[at] == head.0 && words[at + 1..=at + children.len()] == *children
}

/// Multiply and rotate, as rustc's own tables do; the upper half is the better mixed.
pub(crate) fn hash(head: u32, rest: &[u32]) -> u32 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: &u32| (sum.rotate_left(23) ^ u64::from(*word)).wrapping_mul(FACTOR);
    (rest.iter().fold(mix(0, &head), mix) >> 32) as u32
}
