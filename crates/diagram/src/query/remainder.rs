//! What is left of diagrams once some answers are known, beside the table.
//!
//! The same reduction as in the table, over possible branches only: a node whose possible branches
//! all lead to the same is not asked, and equal nodes are one. Where nothing below a node is known
//! yet, the node is its own remainder, and what is left shares it with the table.
//!
//! ```text
//!  v0 ──┬─ 0 ─► v1 ─► …        known: v1 = 0        v0 ──┬─ 0 ─► v2   in the table
//!       └─ 1 ─► v2 ─► …                                  └─ 1 ─► v2'  of its own
//! ```

use crate::nodes::{FORBIDDEN, Head, TERMINALS};
use crate::reach::{Bits, Reach};
use crate::unique::{Unique, hash};
use crate::{Diagram, Table, Variable};

/// What is left of one or more diagrams where only some answers are possible.
///
/// Branches that lead only to cases that cannot be ([`Table::FORBIDDEN`]) are not branches here.
/// So a variable that only says whether a case can be is not asked, and neither is one of which a
/// single answer can be.
pub struct Remainder<'a> {
    table: &'a Table,
    roots: Vec<u32>,
    own: Own,
    /// Own nodes that can be reached, by place.
    own_reached: Vec<bool>,
    /// Nodes of the table that can be reached, in the order of the table.
    shared: Vec<u32>,
}

impl Table {
    /// What is left of the diagrams where only these answers are possible: a set of branches for
    /// each variable, bit 0 for the first.
    pub fn remainder(&self, of: &[Diagram], possible: &[u64]) -> Remainder<'_> {
        let open = |head: Head| possible[head.place()] & head.all();
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, open);
        let mut own = Own::new(self.nodes.next_id());
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(reach.end(), 0);
        for id in reach.upwards() {
            let head = self.nodes.head(id);
            let children = self.nodes.children(id);
            let untouched = |child: &u32| became[*child as usize] == *child && *child != FORBIDDEN;
            if open(head) == head.all() && children.iter().all(untouched) {
                became[id as usize] = id;
                continue;
            }
            let mut left = [0; 64];
            let mut count = 0;
            for choice in Bits(open(head)) {
                left[count] = became[children[choice as usize] as usize];
                count += 1;
            }
            became[id as usize] = own.make(self, head, &left[..count]);
        }
        let roots = roots.into_iter().map(|root| became[root as usize]).collect();
        Remainder::new(self, roots, own)
    }
}

impl<'a> Remainder<'a> {
    fn new(table: &'a Table, roots: Vec<u32>, own: Own) -> Self {
        let mut own_reached = vec![false; own.variables.len()];
        let mut shared = Vec::new();
        let mut meet = |id: u32, own_reached: &mut Vec<bool>| match own.place(id) {
            Some(place) => own_reached[place] = true,
            None => shared.push(id),
        };
        for root in &roots {
            meet(*root, &mut own_reached);
        }
        for place in (0..own_reached.len()).rev() {
            if own_reached[place] {
                for child in own.children(place) {
                    meet(*child, &mut own_reached);
                }
            }
        }
        let shared = Reach::new(table, &shared, Head::all).upwards().collect();
        Self { table, roots, own, own_reached, shared }
    }

    /// The variables that some of the functions still depend on, in order.
    ///
    /// Without cases that cannot be, this is exact. With them, the answers to these variables are
    /// enough to tell every value, and no answer to another one can change anything.
    pub fn support(&self) -> Vec<Variable> {
        let mut asked = vec![false; self.table.arities().len()];
        for id in &self.shared {
            asked[self.table.nodes.head(*id).place()] = true;
        }
        for (place, _) in self.own_reached.iter().enumerate().filter(|(_, reached)| **reached) {
            asked[usize::from(self.own.variables[place])] = true;
        }
        self.table.variables().filter(|one| asked[one.position()]).collect()
    }

    /// The nodes that are left, terminals not counted.
    pub fn nodes(&self) -> usize {
        self.shared.len() + self.own_reached.iter().filter(|reached| **reached).count()
    }

    /// The fewest variables met, in order, until the function has one value.
    ///
    /// Of several functions, until all of them have one it takes at least this many: as many as
    /// the slowest of them takes.
    pub fn fewest(&self) -> usize {
        self.met(u32::min)
    }

    /// The most variables met, in order, until the function has one value.
    ///
    /// Of several functions, until all of them have one it takes at most as many as there are in
    /// the [`support`](Self::support), which is what this gives.
    pub fn most(&self) -> usize {
        if self.roots.len() == 1 { self.met(u32::max) } else { self.support().len() }
    }

    /// The variables met by each function on the way that is `better`; of these, the most.
    fn met(&self, better: impl Fn(u32, u32) -> u32) -> usize {
        let mut met = vec![0; self.own.base as usize + self.own.variables.len()];
        let best = |met: &[u32], children: &[u32]| {
            let can_be = children.iter().filter(|child| **child != FORBIDDEN);
            1 + can_be.map(|child| met[*child as usize]).reduce(&better).unwrap_or(0)
        };
        for id in &self.shared {
            met[*id as usize] = best(&met, self.table.nodes.children(*id));
        }
        for place in 0..self.own.variables.len() {
            met[self.own.base as usize + place] = best(&met, self.own.children(place));
        }
        self.roots.iter().map(|root| met[*root as usize] as usize).max().unwrap_or(0)
    }
}

/// Nodes that the table does not have; their ids come after all of its.
struct Own {
    base: u32,
    variables: Vec<u16>,
    /// Where each node's children end.
    ends: Vec<usize>,
    children: Vec<u32>,
    unique: Unique,
}

impl Own {
    fn new(base: u32) -> Self {
        let (variables, ends, children) = Default::default();
        Self { base, variables, ends, children, unique: Unique::default() }
    }

    fn place(&self, id: u32) -> Option<usize> {
        id.checked_sub(self.base).map(|place| place as usize)
    }

    fn children(&self, place: usize) -> &[u32] {
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.children[from..self.ends[place]]
    }

    /// The one node with these children, on the possible branches of a variable.
    fn make(&mut self, table: &Table, head: Head, children: &[u32]) -> u32 {
        let mut can_be = children.iter().copied().filter(|child| *child != FORBIDDEN);
        let Some(first) = can_be.next() else { return FORBIDDEN };
        if can_be.all(|child| child == first) {
            return first;
        }
        let hash = hash(head.word(), children);
        let of_table = |child: &u32| *child < self.base && *child != FORBIDDEN;
        if children.len() == head.arity() && children.iter().all(of_table) {
            let known = table.unique.find(head, hash, |id| table.nodes.is(id, head, children));
            if let Some(known) = known {
                return known;
            }
        }
        // Cases that cannot be stay in their places, so that unlike answers are never compared.
        let is = |id: u32| {
            let place = (id - self.base) as usize;
            self.variables[place] == head.variable() && self.children(place) == children
        };
        if let Some(known) = self.unique.find(hash, is) {
            return known;
        }
        self.push(hash, head, children)
    }

    #[expect(clippy::cast_possible_truncation, reason = "no more than the nodes of the table")]
    fn push(&mut self, hash: u32, head: Head, children: &[u32]) -> u32 {
        let id = self.base + self.variables.len() as u32;
        self.variables.push(head.variable());
        self.children.extend_from_slice(children);
        self.ends.push(self.children.len());
        self.unique.insert(hash, id);
        id
    }
}
