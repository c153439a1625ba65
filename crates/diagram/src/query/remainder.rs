//! What is left of diagrams once some answers are known: the table's own nodes wherever nothing
//! below is known, and a few new ones above.
//!
//! The same reduction as in the table, over possible branches only: a node whose possible branches
//! all lead to the same is not asked, and equal functions are one node. So what is left costs what
//! the known answers touch, and not what there is.
//!
//! ```text
//!  table    v0 ──┬─ 0 ─► v1 ─┬─ 0 ─► v2     known: v1 = 0     left    new v0 ──┬─ 0 ─► v2, the table's
//!                │           └─ 1 ─► 5                                         └─ 1 ─► 3
//!                └─ 1 ─► 3
//! ```

use super::span::Span;
use crate::known::KnownValues;
use crate::nodes::{FORBIDDEN, Head, TERMINALS};
use crate::reach::{Bits, Reach, is_new};
use crate::unique::{Unique, hash};
use crate::{Diagram, Table, Variable};

/// What is left of one or more diagrams where only some answers are possible.
///
/// Cases that cannot be ([`Table::FORBIDDEN`]) are a value like others here, so that two nodes are
/// one exactly where they can be in the same cases and have the same values there.
#[derive(Clone, Debug)]
pub struct Remainder<'t> {
    table: &'t Table,
    known: &'t KnownValues,
    /// What each diagram begins with: a terminal, a node of the table, or a new one.
    pub(crate) roots: Vec<u32>,
    /// The possible branches of each variable.
    pub(crate) possible: Vec<u64>,
    new: NewNodes,
}

impl KnownValues {
    /// What is left of the diagrams where only these answers are possible: a set of branches for
    /// each variable, bit 0 for the first. Each is one of the diagrams the values are known of.
    pub fn remainder<'t>(
        &'t self,
        table: &'t Table,
        of: &[Diagram],
        possible: &[u64],
    ) -> Remainder<'t> {
        let variables = table.variables().zip(possible);
        let possible: Vec<u64> =
            variables.map(|(variable, set)| set & table.all(variable)).collect();
        let restricted = table.restricted(&possible);
        let is_touched = |id: u32| self.marks[id as usize] & restricted != 0;
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::toward(table, &roots, |head| possible[head.place()], is_touched);
        let new = NewNodes::with_room(table.nodes.next_id(), reach.nodes());
        let mut left = Remainder { table, known: self, roots, possible, new };
        // One more than what each touched node became; 0 for what stays as it is.
        let mut became = vec![0; reach.end()];
        let after = |became: &[u32], id: u32| match became[id as usize] {
            0 => id,
            one_more => one_more - 1,
        };
        for id in reach.upwards() {
            let (head, children) = table.nodes.node(id);
            let open = left.possible[head.place()];
            let mut is_changed = open != head.all();
            let put_down = &mut left.new.children;
            if is_changed {
                let open = Bits(open).map(|choice| children[choice as usize]);
                put_down.extend(open.map(|child| after(&became, child)));
            } else {
                put_down.extend(children.iter().map(|child| {
                    let then = after(&became, *child);
                    is_changed |= then != *child;
                    then
                }));
            }
            let then = if is_changed { left.finish(head) } else { left.new.take_up(id) };
            became[id as usize] = then + 1;
        }
        for root in &mut left.roots {
            *root = after(&became, *root);
        }
        left
    }
}

impl<'t> Remainder<'t> {
    /// How many diagrams these are.
    pub fn diagrams(&self) -> usize {
        self.roots.len()
    }

    /// The nodes that are left, terminals not counted.
    pub fn nodes(&self) -> usize {
        self.walk(&self.roots, u64::MAX).count()
    }

    /// The least and the greatest value of one of the diagrams, by position; none where every case
    /// is forbidden.
    pub fn ends(&self, diagram: usize) -> Option<(u8, u8)> {
        self.span(self.roots[diagram]).ends()
    }

    /// The variables that some of the functions still depend on, in order.
    ///
    /// Without cases that cannot be, this is exact. With them, there may be some among these that
    /// only say whether a case can be; see [`narrows`](Self::narrows).
    pub fn support(&self) -> Vec<Variable> {
        let mut asked = vec![false; self.possible.len()];
        for variable in &self.new.variables {
            asked[usize::from(*variable)] = true;
        }
        // Every new node is below some root, and needs no walk.
        let of_table = |id: &u32| self.new.place(*id).is_none();
        let below_new = self.new.children.iter().copied().filter(of_table);
        let roots: Vec<u32> =
            self.roots.iter().copied().filter(of_table).chain(below_new).collect();
        for id in self.walk(&roots, u64::MAX) {
            asked[usize::from(self.variable(id))] = true;
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
        let mut met = vec![0; self.end()];
        let mut nodes: Vec<u32> = self.walk(&self.roots, u64::MAX).collect();
        nodes.sort_unstable();
        for id in nodes.into_iter().filter(|id| !self.span(*id).is_single()) {
            let can_be = self.children(id).iter().filter(|child| **child != FORBIDDEN);
            let below = can_be.map(|child| met[*child as usize]).reduce(&better);
            met[id as usize] = 1 + below.unwrap_or(0);
        }
        self.roots.iter().map(|root| met[*root as usize] as usize).max().unwrap_or(0)
    }

    /// More than every id: children have lower ids than their parents here too.
    pub(crate) fn end(&self) -> usize {
        self.new.first as usize + self.new.variables.len()
    }

    /// The variable of a node; later than every variable for a terminal.
    pub(crate) fn variable(&self, id: u32) -> u16 {
        match self.new.place(id) {
            Some(place) => self.new.variables[place],
            None => self.table.nodes.head(id).variable(),
        }
    }

    /// The variable of a node; none for a terminal.
    pub(crate) fn asked_at(&self, id: u32) -> Option<u16> {
        (id >= TERMINALS).then(|| self.variable(id))
    }

    /// The children of a node, one for each possible branch of its variable.
    pub(crate) fn children(&self, id: u32) -> &[u32] {
        match self.new.place(id) {
            Some(place) => self.new.children(place),
            None => self.table.nodes.children(id),
        }
    }

    /// The ends of the values below a node or terminal.
    pub(crate) fn span(&self, id: u32) -> Span {
        if let Some(place) = self.new.place(id) {
            return self.new.spans[place];
        }
        let ends = self.table.nodes.ends(id);
        Span::between(ends.least(), ends.greatest_that_can_be())
    }

    /// The marks of the variables that are asked at a node and below; perhaps of some that are not.
    fn marks(&self, id: u32) -> u64 {
        match self.new.place(id) {
            Some(place) => self.new.marks[place],
            None => self.known.marks[id as usize],
        }
    }

    /// Every node below some that asks a variable.
    pub(crate) fn asking<'s>(
        &'s self,
        roots: &[u32],
        variable: Variable,
    ) -> impl Iterator<Item = u32> + use<'s, 't> {
        let walk = self.walk(roots, self.table.mark(variable.position()));
        walk.filter(move |id| self.variable(*id) == variable.0)
    }

    /// Every node with some of these marks that can be reached through such nodes, each once.
    fn walk(&self, roots: &[u32], marks: u64) -> Walk<'_> {
        let mut walk =
            Walk { left: self, marks, seen: vec![0; self.end() / 64 + 1], open: Vec::new() };
        for root in roots {
            walk.meet(*root);
        }
        walk
    }

    /// The node with the children put down last: one that is there, or a new one.
    fn finish(&mut self, head: Head) -> u32 {
        let hash = hash(head.word(), self.new.put_down());
        if let Some(there) = self.there(head, hash) {
            return self.new.take_up(there);
        }
        let children = self.new.put_down().iter();
        let span = children.clone().map(|child| self.span(*child));
        let span = span.reduce(Span::with).unwrap_or(Span::NONE);
        let own = self.table.mark(head.place());
        let marks = children.fold(own, |all, child| all | self.marks(*child));
        self.new.add(head, hash, span, marks)
    }

    /// What is the same as a node with the children put down last: their common one, one of the
    /// table, or a new one.
    fn there(&self, head: Head, hash: u32) -> Option<u32> {
        let Self { table, known, new, .. } = self;
        let children = new.put_down();
        let Some(first) = children.first().copied() else { return Some(FORBIDDEN) };
        if children.iter().all(|child| *child == first) {
            return Some(first);
        }
        let is_untouched = children.len() == head.arity()
            && children.iter().all(|child| new.place(*child).is_none());
        if is_untouched {
            // What is in the table for the sake of other diagrams is not known here.
            let is = |id| table.nodes.is(id, head, children) && known.has_marks(id);
            if let Some(of_table) = table.unique.find(head, hash, is) {
                return Some(of_table);
            }
        }
        new.unique.find(hash, |id| new.is(id, head, children))
    }
}

/// A walk that goes on when it is asked to.
struct Walk<'a> {
    left: &'a Remainder<'a>,
    marks: u64,
    seen: Vec<u64>,
    open: Vec<u32>,
}

impl Walk<'_> {
    /// Notes a node as one to go to. Terminals have no marks.
    fn meet(&mut self, id: u32) {
        if is_new(&mut self.seen, id) && self.left.marks(id) & self.marks != 0 {
            self.open.push(id);
        }
    }
}

impl Iterator for Walk<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let id = self.open.pop()?;
        let left = self.left;
        for child in left.children(id) {
            self.meet(*child);
        }
        Some(id)
    }
}

/// Nodes that are not in the table, children first.
#[derive(Clone, Debug)]
struct NewNodes {
    /// The id of the first.
    first: u32,
    variables: Vec<u16>,
    /// Where each node's children begin, and where those of the next will.
    starts: Vec<u32>,
    /// For each node, a child for each possible branch.
    children: Vec<u32>,
    spans: Vec<Span>,
    marks: Vec<u64>,
    unique: Unique,
}

impl NewNodes {
    fn with_room(first: u32, nodes: usize) -> Self {
        let mut starts = Vec::with_capacity(nodes + 1);
        starts.push(0);
        Self {
            first,
            variables: Vec::with_capacity(nodes),
            starts,
            children: Vec::with_capacity(nodes * 4),
            spans: Vec::with_capacity(nodes),
            marks: Vec::with_capacity(nodes),
            unique: Unique::with_room(nodes),
        }
    }

    /// The place of a node among these; none for a terminal and for a node of the table.
    fn place(&self, id: u32) -> Option<usize> {
        id.checked_sub(self.first).map(|place| place as usize)
    }

    fn children(&self, place: usize) -> &[u32] {
        &self.children[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// Where the children begin that no node has yet.
    fn start(&self) -> usize {
        self.starts[self.variables.len()] as usize
    }

    fn put_down(&self) -> &[u32] {
        &self.children[self.start()..]
    }

    /// Takes the children up again that were put down last, since the node is there already.
    fn take_up(&mut self, there: u32) -> u32 {
        self.children.truncate(self.start());
        there
    }

    fn is(&self, id: u32, head: Head, children: &[u32]) -> bool {
        let place = self.place(id);
        place.is_some_and(|place| {
            self.variables[place] == head.variable() && self.children(place) == children
        })
    }

    fn add(&mut self, head: Head, hash: u32, span: Span, marks: u64) -> u32 {
        let id = self.first + number(self.variables.len());
        self.variables.push(head.variable());
        self.starts.push(number(self.children.len()));
        self.spans.push(span);
        self.marks.push(marks);
        self.unique.insert(hash, id);
        id
    }
}

/// A place in a list that is no longer than there are ids.
fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
