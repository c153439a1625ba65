//! Two cases that differ in one answer alone and have different values: the plainest way for an
//! answer to tell something.
//!
//! Mostly they are found at once, and without working out what is left of a diagram.

use crate::nodes::{FORBIDDEN, TERMINALS};
use crate::reach::Bits;
use std::cmp::Ordering;

/// How many pairs of nodes are looked at for one answer.
const PAIRS: usize = 500;

/// Nodes that can be gone down from, some answers being possible.
pub(super) trait Nodes {
    /// The variable of a node; later than every variable for a terminal.
    fn variable(&self, id: u32) -> u16;

    fn children(&self, id: u32) -> &[u32];

    /// The places of the children that can be gone to, as a set.
    fn open(&self, variable: u16) -> u64;

    /// Whether two nodes could have different values, as far as is seen at once.
    fn may_differ(&self, _one: u32, _other: u32) -> bool {
        true
    }
}

/// Looks for two such cases, and gives up after some time.
pub(super) struct Search<'a, N> {
    nodes: &'a N,
    looked_at: usize,
}

impl<'a, N: Nodes> Search<'a, N> {
    pub fn new(nodes: &'a N) -> Self {
        Self { nodes, looked_at: 0 }
    }

    /// Whether some case has different values after two answers to the variable of a node.
    pub fn finds_at(&mut self, id: u32) -> bool {
        let children = self.nodes.children(id);
        let mut open = Bits(self.nodes.open(self.nodes.variable(id)));
        let mut child = || open.next().map(|choice| children[choice as usize]);
        let Some(mut one) = child() else { return false };
        while let Some(other) = child() {
            let can_be = one != FORBIDDEN && other != FORBIDDEN;
            if can_be && one != other && self.finds_between(one, other) {
                return true;
            }
            one = other;
        }
        false
    }

    fn finds_between(&mut self, one: u32, other: u32) -> bool {
        // Pairs on the way down, each with the choices still to be tried.
        let mut way: Vec<(u32, u32, u64)> = Vec::new();
        let mut at = Some((one, other));
        while self.looked_at < PAIRS {
            if let Some((one, other)) = at.take() {
                self.looked_at += 1;
                if one < TERMINALS && other < TERMINALS {
                    return true;
                }
                let first = self.nodes.variable(one).min(self.nodes.variable(other));
                way.push((one, other, self.nodes.open(first)));
            }
            let Some((one, other, choices)) = way.last_mut() else { return false };
            let Some(choice) = Bits(*choices).next() else {
                way.pop();
                continue;
            };
            *choices &= *choices - 1;
            let (one, other) = self.after(*one, *other, choice as usize);
            let can_be = one != FORBIDDEN && other != FORBIDDEN;
            if can_be && one != other && self.nodes.may_differ(one, other) {
                at = Some((one, other));
            }
        }
        false
    }

    /// Where a choice of the variable leads that is asked first.
    fn after(&self, one: u32, other: u32, choice: usize) -> (u32, u32) {
        let (of_one, of_other) = (self.nodes.variable(one), self.nodes.variable(other));
        let child = |id: u32| self.nodes.children(id)[choice];
        match of_one.cmp(&of_other) {
            Ordering::Less => (child(one), other),
            Ordering::Greater => (one, child(other)),
            Ordering::Equal => (child(one), child(other)),
        }
    }
}
