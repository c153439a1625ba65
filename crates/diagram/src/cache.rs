//! What operations have already worked out: a table in which a newer result replaces an older one
//! that falls on the same slot, so that it never outgrows the nodes.

use crate::unique::hash;

/// The operands of a step, the first marked with the operation.
pub(crate) type Key = [u32; 3];

const EMPTY: Key = [u32::MAX; 3];
const FEWEST_SLOTS: usize = 1 << 10;
const MOST_SLOTS: usize = 1 << 20;

#[derive(Clone, Copy, Debug)]
struct Slot {
    key: Key,
    result: u32,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Cache {
    slots: Vec<Slot>,
}

impl Cache {
    pub(crate) fn get(&self, key: Key) -> Option<u32> {
        let slot = self.slots.get(self.home(key))?;
        (slot.key == key).then_some(slot.result)
    }

    pub(crate) fn put(&mut self, key: Key, result: u32) {
        if self.slots.is_empty() {
            self.slots = vec![Slot { key: EMPTY, result: 0 }; FEWEST_SLOTS];
        }
        let home = self.home(key);
        self.slots[home] = Slot { key, result };
    }

    /// Grows with the nodes, and keeps what it knows.
    pub(crate) fn make_room(&mut self, nodes: usize) {
        if nodes < self.slots.len() || self.slots.is_empty() || self.slots.len() == MOST_SLOTS {
            return;
        }
        let size = self.slots.len() * 4;
        let empty = Slot { key: EMPTY, result: 0 };
        let old = std::mem::replace(&mut self.slots, vec![empty; size.min(MOST_SLOTS)]);
        for slot in old.into_iter().filter(|slot| slot.key != EMPTY) {
            let home = self.home(slot.key);
            self.slots[home] = slot;
        }
    }

    pub(crate) fn bytes(&self) -> usize {
        self.slots.capacity() * size_of::<Slot>()
    }

    fn home(&self, key: Key) -> usize {
        // An empty table wraps to the last index there could be, which is never in it.
        hash(key[0], &key[1..]) as usize & self.slots.len().wrapping_sub(1)
    }
}
