//! Which of the given answers are enough ("why").
//!
//! Answers are let go from the last variable to the first. When one is tried, the variables before
//! it still have their given answers, so few nodes ask it; and what lies below it is decided, so
//! what was found out there stays true. All tries together look at each node once.

use crate::reach::{Bits, Reach};
use crate::{Diagram, Table, Variable};

impl Table {
    /// Variables whose given answers alone make every value one that `wanted` accepts; none of
    /// them can be let go. `None` where the given answers do not suffice.
    ///
    /// `given` and `possible` have a set of branches for each variable: what is known of it, and
    /// what it could be if that were not known, the given ones among them. Of several such lists,
    /// the one is taken that lets go of later variables first. `wanted` is not asked about
    /// [`FORBIDDEN`](Self::FORBIDDEN): cases that cannot be prove nothing.
    pub fn sufficient(
        &self,
        of: Diagram,
        given: &[u64],
        possible: &[u64],
        wanted: impl Fn(u8) -> bool,
    ) -> Option<Vec<Variable>> {
        let mut sets = given.to_vec();
        let mut asked: Vec<Vec<u32>> = vec![Vec::new(); sets.len()];
        let reach = Reach::new(self, &[of.0], |head| given[head.place()]);
        for id in reach.upwards() {
            asked[self.nodes.head(id).place()].push(id);
        }
        let mut verdicts = Verdicts::new(self, of, wanted);
        let mut kept = Vec::new();
        for variable in self.variables().rev() {
            let at = variable.position();
            sets[at] |= possible[at];
            let nodes = &asked[at];
            if nodes.iter().all(|id| verdicts.of_children(*id, &sets)) {
                continue;
            }
            sets[at] = given[at];
            kept.push(variable);
        }
        kept.reverse();
        verdicts.of(of.0, &sets).then_some(kept)
    }
}

/// What was found out about nodes: whether every value below is wanted.
struct Verdicts<'a, W> {
    table: &'a Table,
    wanted: W,
    known: Vec<u64>,
    good: Vec<u64>,
}

impl<'a, W: Fn(u8) -> bool> Verdicts<'a, W> {
    fn new(table: &'a Table, of: Diagram, wanted: W) -> Self {
        let words = of.0 as usize / 64 + 1;
        Self { table, wanted, known: vec![0; words], good: vec![0; words] }
    }

    fn of_children(&mut self, id: u32, sets: &[u64]) -> bool {
        let head = self.table.nodes.head(id);
        let open = Bits(sets[head.place()] & head.all());
        let children = self.table.nodes.children(id);
        open.into_iter().all(|choice| self.of(children[choice as usize], sets))
    }

    fn of(&mut self, id: u32, sets: &[u64]) -> bool {
        let mut open = vec![id];
        while let Some(top) = open.last().copied() {
            if self.known_of(top).is_some() {
                open.pop();
                continue;
            }
            match self.next_below(top, sets) {
                Ok(verdict) => self.note(top, verdict),
                Err(first) => open.push(first),
            }
        }
        self.known_of(id) == Some(true)
    }

    /// The verdict on a node, or a child that has to have one first.
    fn next_below(&self, id: u32, sets: &[u64]) -> Result<bool, u32> {
        let head = self.table.nodes.head(id);
        let open = Bits(sets[head.place()] & head.all());
        let children = self.table.nodes.children(id);
        let mut unknown = None;
        for child in open.map(|choice| children[choice as usize]) {
            match self.known_of(child) {
                Some(true) => {}
                Some(false) => return Ok(false),
                None => unknown = Some(child),
            }
        }
        unknown.map_or(Ok(true), Err)
    }

    fn known_of(&self, id: u32) -> Option<bool> {
        match Diagram(id).value() {
            Some(Table::FORBIDDEN) => Some(true),
            Some(value) => Some((self.wanted)(value)),
            None => has(&self.known, id).then(|| has(&self.good, id)),
        }
    }

    fn note(&mut self, id: u32, verdict: bool) {
        self.known[id as usize / 64] |= 1 << (id % 64);
        self.good[id as usize / 64] |= u64::from(verdict) << (id % 64);
    }
}

fn has(set: &[u64], id: u32) -> bool {
    set[id as usize / 64] >> (id % 64) & 1 == 1
}
