//! Sets of identifiers, as bits: small, quick, and one piece of code whatever they identify.

use crate::Id;
use std::cmp::Ordering;
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;

/// A set of identifiers, lowest first.
pub struct IdSet<I> {
    bits: Bits,
    of: PhantomData<I>,
}

impl<I: Id> IdSet<I> {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one; whether it was not there before.
    pub fn insert(&mut self, id: I) -> bool {
        self.bits.insert(id.position())
    }

    /// Takes one out.
    pub fn remove(&mut self, id: I) {
        self.bits.remove(id.position());
    }

    /// Takes out all but those that `keep` keeps.
    pub fn retain(&mut self, keep: impl Fn(I) -> bool) {
        *self = self.iter().filter(|id| keep(*id)).collect();
    }

    /// Whether one is there.
    pub fn contains(&self, id: I) -> bool {
        self.bits.has(id.position())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.bits.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bits.words.is_empty()
    }

    /// The lowest.
    pub fn first(&self) -> Option<I> {
        self.iter().next()
    }

    /// All of them, lowest first.
    pub fn iter(&self) -> impl Iterator<Item = I> + '_ {
        let mut from = 0;
        std::iter::from_fn(move || {
            let next = self.bits.next(from)?;
            from = next + 1;
            Some(I::at(next))
        })
    }
}

/// Bits up to the highest that is set: no word at the end is zero.
#[derive(Clone, PartialEq, Eq, Default)]
struct Bits {
    words: Vec<u64>,
}

impl Bits {
    fn insert(&mut self, place: usize) -> bool {
        if self.words.len() <= place / 64 {
            self.words.resize(place / 64 + 1, 0);
        }
        let is_new = !self.has(place);
        self.words[place / 64] |= 1 << (place % 64);
        is_new
    }

    fn remove(&mut self, place: usize) {
        if let Some(word) = self.words.get_mut(place / 64) {
            *word &= !(1 << (place % 64));
        }
        while self.words.last() == Some(&0) {
            self.words.pop();
        }
    }

    fn has(&self, place: usize) -> bool {
        self.words.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// The lowest from a place on.
    fn next(&self, from: usize) -> Option<usize> {
        let mut word = self.words.get(from / 64)? & (u64::MAX << (from % 64));
        let mut at = from / 64;
        while word == 0 {
            at += 1;
            word = *self.words.get(at)?;
        }
        Some(at * 64 + word.trailing_zeros() as usize)
    }

    /// As lists, lowest first.
    fn compared(&self, other: &Self) -> Ordering {
        let (mut from, mut order) = (0, Ordering::Equal);
        while order == Ordering::Equal {
            let (one, another) = (self.next(from), other.next(from));
            // A list that ends comes before one that goes on.
            order = one.cmp(&another);
            let Some(next) = one else { return order };
            from = next + 1;
        }
        order
    }
}

impl<I: Id> FromIterator<I> for IdSet<I> {
    fn from_iter<T: IntoIterator<Item = I>>(ids: T) -> Self {
        let mut set = Self::new();
        set.extend(ids);
        set
    }
}

impl<I: Id> Extend<I> for IdSet<I> {
    fn extend<T: IntoIterator<Item = I>>(&mut self, ids: T) {
        for id in ids {
            self.insert(id);
        }
    }
}

impl<I> Default for IdSet<I> {
    fn default() -> Self {
        Self { bits: Bits::default(), of: PhantomData }
    }
}

impl<I> Clone for IdSet<I> {
    fn clone(&self) -> Self {
        Self { bits: self.bits.clone(), of: PhantomData }
    }
}

impl<I> PartialEq for IdSet<I> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<I> Eq for IdSet<I> {}

impl<I> PartialOrd for IdSet<I> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<I> Ord for IdSet<I> {
    /// As the lists of their identifiers.
    fn cmp(&self, other: &Self) -> Ordering {
        self.bits.compared(&other.bits)
    }
}

impl<I: Id + Debug> Debug for IdSet<I> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::IdSet;
    use crate::{Id, QuestionId};
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn set(of: &BTreeSet<u16>) -> IdSet<QuestionId> {
        of.iter().map(|place| QuestionId::at(usize::from(*place))).collect()
    }

    fn sets() -> impl Strategy<Value = BTreeSet<u16>> {
        prop::collection::btree_set(0..200_u16, 0..8)
    }

    proptest! {
        #[test]
        fn a_set_does_what_a_tree_does(mut of in sets(), other in sets(), one in 0..200_u16) {
            let mut ours = set(&of);
            let id = QuestionId::at(usize::from(one));
            prop_assert_eq!(ours.contains(id), of.contains(&one));
            prop_assert_eq!(ours.cmp(&set(&other)), of.cmp(&other));
            prop_assert_eq!(ours == set(&other), of == other);
            prop_assert_eq!((ours.len(), ours.is_empty()), (of.len(), of.is_empty()));
            prop_assert_eq!(ours.insert(id), of.insert(one));
            prop_assert_eq!(&ours, &set(&of));
            ours.remove(id);
            of.remove(&one);
            prop_assert_eq!(&ours, &set(&of));
            ours.retain(|id| id.position() % 3 == 0);
            of.retain(|one| one % 3 == 0);
            prop_assert_eq!(&ours, &set(&of));
            let places: Vec<usize> = ours.iter().map(Id::position).collect();
            prop_assert_eq!(places, of.into_iter().map(usize::from).collect::<Vec<_>>());
        }
    }
}
