//! The values below every node, worked out once, so that later searches look only where something
//! can still be found.
//!
//! ```text
//!            x  {0, 1, 2}       is 2 possible?      y cannot add to what is asked: not entered
//!          0/ \1
//!   {0, 1} y   z  {0, 2}        which are possible? found 0, 1 and 2: z's last branch is not
//!         / \ / \                                   looked at
//!        0  1 0  2
//! ```
//!
//! Each node also has marks for the variables below it. Where none of them is restricted, the
//! node has all of its values, and nobody looks further.

use crate::nodes::{Head, TERMINALS};
use crate::reach::{Bits, Reach, is_new};
use crate::{Diagram, Table, Variable};

/// The values from 0 to 63 below every node of some diagrams, as sets: bit 0 for the value 0.
/// Others, and so the cases that cannot be, are passed over.
#[derive(Clone, Debug)]
pub struct KnownValues {
    /// One for each id.
    sets: Vec<u64>,
    /// The marks of the variables of each id and below it. Where there are more variables than
    /// bits, neighbours share a mark: a node may then be looked into in vain, never passed over.
    pub(crate) marks: Vec<u64>,
}

impl Table {
    /// Works the values out for every node of these diagrams.
    pub fn known_values(&self, of: &[Diagram]) -> KnownValues {
        let roots: Vec<u32> = of.iter().map(|one| one.0).collect();
        let reach = Reach::new(self, &roots, Head::all);
        let mut sets = vec![0; reach.end()];
        for value in reach.terminals() {
            sets[usize::from(value)] = 1_u64.checked_shl(value.into()).unwrap_or(0);
        }
        let mut marks = vec![0; reach.end()];
        for node in reach.upwards() {
            let (head, children) = self.nodes.node(node);
            let (mut set, mut mark) = (0, self.mark(head.place()));
            for child in children {
                set |= sets[*child as usize];
                mark |= marks[*child as usize];
            }
            sets[node as usize] = set;
            marks[node as usize] = mark;
        }
        KnownValues { sets, marks }
    }

    /// The mark of a variable.
    pub(crate) fn mark(&self, place: usize) -> u64 {
        1 << (place * 64 / self.arities().len().max(64))
    }

    /// The marks of all variables that have not every answer left.
    pub(crate) fn restricted(&self, possible: &[u64]) -> u64 {
        let all = |arity: u8| u64::MAX >> (64 - arity);
        let variables = self.arities().iter().zip(possible).enumerate();
        let restricted = variables.filter(|(_, (arity, set))| *set & all(**arity) != all(**arity));
        restricted.fold(0, |marks, (place, _)| marks | self.mark(place))
    }
}

impl KnownValues {
    /// For each diagram, the values that its cases have where only these answers are possible, a
    /// set of branches for each variable. Each is one of the diagrams the values are known of.
    pub fn of(&self, table: &Table, diagrams: &[Diagram], possible: &[u64]) -> Vec<u64> {
        let mut search = Search::new(self, table, diagrams, possible);
        diagrams.iter().map(|diagram| search.values(diagram.0)).collect()
    }

    /// Whether some possible case has one of the wanted values; first branches are tried first.
    pub fn has(&self, table: &Table, of: Diagram, possible: &[u64], wanted: u64) -> bool {
        // Mostly it is asked for values that are nowhere.
        if self.sets[of.0 as usize] & wanted == 0 {
            return false;
        }
        let restricted = table.restricted(possible);
        let has_all = |id: u32| self.marks[id as usize] & restricted == 0;
        self.way(table, of, possible, wanted, has_all).is_some()
    }

    /// A possible case that has one of the wanted values: the answers met on the way to it. First
    /// branches are tried first.
    pub fn case(
        &self,
        table: &Table,
        of: Diagram,
        possible: &[u64],
        wanted: u64,
    ) -> Option<Vec<(Variable, u8)>> {
        self.way(table, of, possible, wanted, |id| id < TERMINALS)
    }

    /// The answers met on the way to where it is certain that a wanted value can be had.
    fn way(
        &self,
        table: &Table,
        of: Diagram,
        possible: &[u64],
        wanted: u64,
        is_certain: impl Fn(u32) -> bool,
    ) -> Option<Vec<(Variable, u8)>> {
        if self.sets[of.0 as usize] & wanted == 0 {
            return None;
        }
        let mut seen = vec![0_u64; of.0 as usize / 64 + 1];
        // Nodes on the way down, each with the branches still to be tried.
        let mut way: Vec<(u32, u64)> = Vec::new();
        let mut at = Some(of.0);
        loop {
            if let Some(id) = at.take() {
                if is_certain(id) {
                    return Some(
                        way.iter().map(|(id, left)| taken(table, *id, *left, possible)).collect(),
                    );
                }
                let head = table.nodes.head(id);
                way.push((id, possible[head.place()] & head.all()));
            }
            let (id, branches) = way.last_mut()?;
            let Some(choice) = Bits(*branches).next() else {
                way.pop();
                continue;
            };
            *branches &= *branches - 1;
            let child = table.nodes.children(*id)[choice as usize];
            if self.sets[child as usize] & wanted != 0 && is_new(&mut seen, child) {
                at = Some(child);
            }
        }
    }

    /// The values from 0 to 63 below a node or terminal.
    pub(crate) fn values_below(&self, id: u32) -> u64 {
        self.sets[id as usize]
    }

    /// Whether the values of a node are known.
    pub(crate) fn has_marks(&self, id: u32) -> bool {
        self.marks.get(id as usize).is_some_and(|marks| *marks != 0)
    }

    /// The memory taken, in bytes.
    pub fn bytes(&self) -> usize {
        (self.sets.capacity() + self.marks.capacity()) * size_of::<u64>()
    }
}

/// The answer that was taken last at a node, given those left to be tried.
fn taken(table: &Table, id: u32, left: u64, possible: &[u64]) -> (Variable, u8) {
    let head = table.nodes.head(id);
    let tried = possible[head.place()] & head.all() & !left;
    (Variable(head.variable()), u8::try_from(tried.ilog2()).unwrap_or(u8::MAX))
}

struct Search<'a> {
    known: &'a KnownValues,
    table: &'a Table,
    possible: &'a [u64],
    /// The marks of all variables that have not every answer left.
    restricted: u64,
    /// What the diagram at hand has been looked at for; cleared after each.
    seen: Vec<u64>,
    visited: Vec<u32>,
    open: Vec<u32>,
}

impl<'a> Search<'a> {
    fn new(known: &'a KnownValues, table: &'a Table, of: &[Diagram], possible: &'a [u64]) -> Self {
        let highest = of.iter().map(|diagram| diagram.0).max().unwrap_or(0);
        let seen = vec![0; highest as usize / 64 + 1];
        let restricted = table.restricted(possible);
        Self { known, table, possible, restricted, seen, visited: Vec::new(), open: Vec::new() }
    }

    /// Goes down wherever a value may be found that was not found yet.
    fn values(&mut self, root: u32) -> u64 {
        let all = self.known.sets[root as usize];
        let mut found = 0;
        self.open.push(root);
        while let Some(id) = self.open.pop() {
            let of_node = self.known.sets[id as usize];
            if of_node & !found == 0 {
                continue;
            }
            // A terminal has no marks.
            if self.known.marks[id as usize] & self.restricted == 0 {
                found |= of_node;
                if found == all {
                    break;
                }
                continue;
            }
            let (head, children) = self.table.nodes.node(id);
            for choice in Bits(self.possible[head.place()] & head.all()) {
                let child = children[choice as usize];
                if self.known.sets[child as usize] & !found != 0 && is_new(&mut self.seen, child) {
                    self.visited.push(child);
                    self.open.push(child);
                }
            }
        }
        self.open.clear();
        for id in self.visited.drain(..) {
            self.seen[id as usize / 64] = 0;
        }
        found
    }
}
