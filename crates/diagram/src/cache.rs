//! What operations have already worked out: open addressing over the operands.
//!
//! While an operation runs nothing is forgotten. A cache that forgets makes a long walk do parts
//! of its work again, and parts of those again: with one slot too few it was a thousand times
//! slower. Between operations a large cache is let go.

use crate::unique::hash;

/// The operands of a step, the first marked with the operation.
pub(crate) type Key = [u32; 3];

const FEWEST_SLOTS: usize = 1 << 10;

/// A cache with more results than this (2 MB) is let go before the next operation: looking things
/// up far apart takes longer than working most of them out again.
const LARGE: usize = 1 << 16;

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: Key,
    result: u32,
}

const EMPTY: Slot = Slot { key: [u32::MAX; 3], result: 0 };

#[derive(Clone, Debug, Default)]
pub(crate) struct Cache {
    slots: Vec<Slot>,
    taken: usize,
}

impl Cache {
    pub(crate) fn get(&self, key: Key) -> Option<u32> {
        let mut at = self.home(key);
        loop {
            let slot = self.slots.get(at)?;
            if slot.key == key {
                return Some(slot.result);
            }
            if slot.key == EMPTY.key {
                return None;
            }
            at = self.after(at);
        }
    }

    /// Remembers the result of a step that is not remembered yet.
    pub(crate) fn put(&mut self, key: Key, result: u32) {
        if self.taken * 2 >= self.slots.len() {
            self.grow();
        }
        self.insert(Slot { key, result });
        self.taken += 1;
    }

    /// Lets go of everything if it is much.
    pub(crate) fn forget_much(&mut self) {
        if self.taken > LARGE {
            *self = Self::default();
        }
    }

    pub(crate) fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(FEWEST_SLOTS);
        let old = std::mem::replace(&mut self.slots, vec![EMPTY; size]);
        for slot in old.into_iter().filter(|slot| slot.key != EMPTY.key) {
            self.insert(slot);
        }
    }

    fn insert(&mut self, slot: Slot) {
        let mut at = self.home(slot.key);
        while self.slots[at].key != EMPTY.key {
            at = self.after(at);
        }
        self.slots[at] = slot;
    }

    fn home(&self, key: Key) -> usize {
        // Without slots, this is an index past all there could be.
        hash(key[0], &key[1..]) as usize & self.slots.len().wrapping_sub(1)
    }

    fn after(&self, at: usize) -> usize {
        (at + 1) & (self.slots.len() - 1)
    }
}
