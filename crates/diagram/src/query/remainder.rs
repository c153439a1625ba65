//! What is left of diagrams once some answers are known: small diagrams of its own, beside the
//! table.
//!
//! The same reduction as in the table, over possible branches only: a node whose possible branches
//! all lead to the same is not asked, and equal nodes are one. What is left knows only possible
//! branches, lies close together, and forgets what is settled, so that everything that is read
//! from it costs what is left and not what there was.
//!
//! ```text
//!  table    v0 ──┬─ 0 ─► v1 ─┬─ 0 ─► v2        known: v1 = 0        left    v0 ──┬─ 0 ─► v2
//!                │           └─ 1 ─► 5                                          └─ 1 ─► 3
//!                └─ 1 ─► 3
//! ```
//!
//! Below the last variable of which anything is known, the table is reduced already: only what
//! stands above it has to be compared.

use super::span::Span;
use crate::nodes::{FORBIDDEN, Head, TERMINALS};
use crate::reach::{Bits, Reach};
use crate::unique::{Unique, hash};
use crate::{Diagram, Table, Variable};
use std::cell::OnceCell;

/// What is left of one or more diagrams where only some answers are possible.
///
/// Cases that cannot be ([`Table::FORBIDDEN`]) are a value like others here, so that two nodes are
/// one exactly where they can be in the same cases and have the same values there.
#[derive(Clone, Debug)]
pub struct Remainder {
    /// What each diagram begins with: a terminal, or a node.
    pub(crate) roots: Vec<u32>,
    /// The variable of each node. Nodes are numbered after the terminals, children first.
    pub(crate) variables: Vec<u16>,
    /// Where each node's children begin, and the end.
    starts: Vec<u32>,
    /// For each node, a child for each possible branch.
    children: Vec<u32>,
    /// The ends of the values below each terminal and node.
    pub(crate) spans: Vec<Span>,
    /// The possible branches of each variable.
    pub(crate) possible: Vec<u64>,
    /// The nodes of each diagram, parents first; gone through when they are first wanted.
    of_diagrams: Vec<OnceCell<Vec<u32>>>,
}

impl Table {
    /// What is left of the diagrams where only these answers are possible: a set of branches for
    /// each variable, bit 0 for the first.
    pub fn remainder(&self, of: &[Diagram], possible: &[u64]) -> Remainder {
        let all = |variable: Variable| u64::MAX >> (64 - self.arity(variable));
        let variables = self.variables();
        let possible: Vec<u64> =
            variables.zip(possible).map(|(variable, set)| set & all(variable)).collect();
        let known = |variable: &Variable| possible[variable.position()] != all(*variable);
        let last_known = self.variables().rev().find(known);
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, |head| possible[head.place()]);
        let mut left = Building::with_room(possible.clone(), reach.nodes());
        if last_known.is_some() {
            left.unique = Unique::with_room(reach.nodes());
        }
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(reach.end(), 0);
        for id in reach.upwards() {
            let (head, children) = self.nodes.node(id);
            let open = possible[head.place()];
            if open == head.all() {
                left.begin(children.iter().map(|child| became[*child as usize]));
            } else {
                left.begin(Bits(open).map(|choice| became[children[choice as usize] as usize]));
            }
            became[id as usize] = if last_known.is_some_and(|last| head.variable() <= last.0) {
                left.finish(head)
            } else {
                let ends = self.nodes.ends(id);
                left.add(head, Span::between(ends.least(), ends.greatest_that_can_be()))
            };
        }
        let mut left = left.made;
        left.of_diagrams = vec![OnceCell::new(); roots.len()];
        left.roots = roots.into_iter().map(|root| became[root as usize]).collect();
        left
    }
}

impl Remainder {
    /// How many diagrams these are.
    pub fn diagrams(&self) -> usize {
        self.roots.len()
    }

    /// The nodes that are left, terminals not counted.
    pub fn nodes(&self) -> usize {
        self.variables.len()
    }

    /// The least and the greatest value of one of the diagrams, by position; none where every case
    /// is forbidden.
    pub fn ends(&self, diagram: usize) -> Option<(u8, u8)> {
        self.spans[self.roots[diagram] as usize].ends()
    }

    /// The variables that some of the functions still depend on, in order.
    ///
    /// Without cases that cannot be, this is exact. With them, there may be some among these that
    /// only say whether a case can be; see [`narrows`](Self::narrows).
    pub fn support(&self) -> Vec<Variable> {
        let mut asked = vec![false; self.possible.len()];
        for variable in &self.variables {
            asked[usize::from(*variable)] = true;
        }
        (0..=u16::MAX).zip(asked).filter_map(|(at, asked)| asked.then_some(Variable(at))).collect()
    }

    /// The fewest variables met, in order, until the function has one value; of several functions,
    /// as many as the slowest of them takes.
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

    /// The variables met by each function on the way that is `better`; of these, the most. A node
    /// with one value in every case that can be meets none.
    fn met(&self, better: impl Fn(u32, u32) -> u32) -> usize {
        let mut met = vec![0; self.spans.len()];
        for place in 0..self.variables.len() {
            let id = TERMINALS as usize + place;
            if self.spans[id].is_single() {
                continue;
            }
            let can_be = self.children(place).iter().filter(|child| **child != FORBIDDEN);
            let below = can_be.map(|child| met[*child as usize]).reduce(&better);
            met[id] = 1 + below.unwrap_or(0);
        }
        self.roots.iter().map(|root| met[*root as usize] as usize).max().unwrap_or(0)
    }

    /// Every node of one diagram, each once, parents first.
    pub(crate) fn nodes_of(&self, diagram: usize) -> impl DoubleEndedIterator<Item = usize> {
        let nodes = self.of_diagrams[diagram].get_or_init(|| self.below(self.roots[diagram]));
        nodes.iter().map(|place| *place as usize)
    }

    fn below(&self, root: u32) -> Vec<u32> {
        let mut below = Vec::new();
        let Some(highest) = place_of(root) else { return below };
        let mut marked = vec![0_u64; highest / 64 + 1];
        marked[highest / 64] = 1 << (highest % 64);
        for word in (0..marked.len()).rev() {
            while let Some(bit) = marked[word].checked_ilog2() {
                marked[word] &= !(1 << bit);
                let place = word * 64 + bit as usize;
                below.push(number(place));
                for child in self.children(place).iter().filter_map(|child| place_of(*child)) {
                    marked[child / 64] |= 1 << (child % 64);
                }
            }
        }
        below
    }

    /// The children of a node, one for each possible branch of its variable.
    pub(crate) fn children(&self, place: usize) -> &[u32] {
        &self.children[self.starts[place] as usize..self.starts[place + 1] as usize]
    }
}

/// The node with an id; none for a terminal.
pub(crate) fn place_of(id: u32) -> Option<usize> {
    id.checked_sub(TERMINALS).map(|place| place as usize)
}

/// Puts nodes together, children first.
struct Building {
    made: Remainder,
    /// Nodes that another may turn out to be equal to.
    unique: Unique,
}

impl Building {
    fn with_room(possible: Vec<u64>, nodes: usize) -> Self {
        let mut spans = Vec::with_capacity(TERMINALS as usize + nodes);
        spans.extend((0..=u8::MAX).map(Span::of));
        let mut starts = Vec::with_capacity(nodes + 1);
        starts.push(0);
        let made = Remainder {
            roots: Vec::new(),
            variables: Vec::with_capacity(nodes),
            starts,
            children: Vec::with_capacity(nodes * 4),
            spans,
            possible,
            of_diagrams: Vec::new(),
        };
        Self { made, unique: Unique::default() }
    }

    /// Puts down the children of the next node.
    fn begin(&mut self, children: impl Iterator<Item = u32>) {
        self.made.children.extend(children);
    }

    /// The node with the children put down: their common one, one that is there, or a new one.
    fn finish(&mut self, head: Head) -> u32 {
        let start = self.made.starts[self.made.variables.len()] as usize;
        let children = &self.made.children[start..];
        let Some(first) = children.first().copied() else { return FORBIDDEN };
        if children.iter().all(|child| *child == first) {
            self.made.children.truncate(start);
            return first;
        }
        let id = TERMINALS + number(self.made.variables.len());
        let hash = hash(u32::from(head.variable()), children);
        if let Some(known) = self.unique.find(hash, |other| self.is(other, head, children)) {
            self.made.children.truncate(start);
            return known;
        }
        self.unique.insert(hash, id);
        let spans = children.iter().map(|child| self.made.spans[*child as usize]);
        let span = spans.reduce(Span::with).unwrap_or(Span::NONE);
        self.add(head, span)
    }

    /// A new node with the children put down.
    fn add(&mut self, head: Head, span: Span) -> u32 {
        let id = TERMINALS + number(self.made.variables.len());
        self.made.spans.push(span);
        self.made.variables.push(head.variable());
        self.made.starts.push(number(self.made.children.len()));
        id
    }

    fn is(&self, id: u32, head: Head, children: &[u32]) -> bool {
        let place = (id - TERMINALS) as usize;
        self.made.variables[place] == head.variable() && self.made.children(place) == children
    }
}

/// A place in a list that is no longer than there are ids.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
