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

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::{Diagram, Table};

/// The values from 0 to 63 below every node of some diagrams, as sets: bit 0 for the value 0.
/// Others, and so the cases that cannot be, are passed over.
#[derive(Clone, Debug)]
pub struct KnownValues {
    /// One for each id.
    sets: Vec<u64>,
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
        for node in reach.upwards() {
            let below = self.nodes.children(node).iter().map(|child| sets[*child as usize]);
            sets[node as usize] = below.fold(0, |all, one| all | one);
        }
        KnownValues { sets }
    }
}

impl KnownValues {
    /// For each diagram, the values that its cases have where only these answers are possible, a
    /// set of branches for each variable. Each is one of the diagrams the values are known of.
    pub fn of(&self, table: &Table, diagrams: &[Diagram], possible: &[u64]) -> Vec<u64> {
        let mut search = Search {
            known: self,
            table,
            possible,
            found: vec![0; self.sets.len()],
            done: vec![0; self.sets.len().div_ceil(64)],
            open: Vec::new(),
        };
        diagrams.iter().map(|diagram| search.values(diagram.0)).collect()
    }

    /// Whether some possible case has one of the wanted values; first branches are tried first.
    pub fn has(&self, table: &Table, of: Diagram, possible: &[u64], wanted: u64) -> bool {
        let mut seen = vec![0_u64; self.sets.len().div_ceil(64)];
        let mut open = Vec::new();
        if !self.leads(of.0, wanted, &mut seen, &mut open) {
            return false;
        }
        while let Some(id) = open.pop() {
            if id < TERMINALS {
                return true;
            }
            let head = table.nodes.head(id);
            let mut branches = possible[head.place()] & head.all();
            while let Some(choice) = branches.checked_ilog2() {
                branches &= !(1 << choice);
                self.leads(table.nodes.children(id)[choice as usize], wanted, &mut seen, &mut open);
            }
        }
        false
    }

    /// Notes what leads to a wanted value and was not seen before.
    fn leads(&self, id: u32, wanted: u64, seen: &mut [u64], open: &mut Vec<u32>) -> bool {
        let (word, bit) = (id as usize / 64, id % 64);
        let is_new = seen[word] >> bit & 1 == 0;
        seen[word] |= 1 << bit;
        let leads = is_new && self.sets[id as usize] & wanted != 0;
        if leads {
            open.push(id);
        }
        leads
    }

    /// The memory taken, in bytes.
    pub fn bytes(&self) -> usize {
        self.sets.capacity() * size_of::<u64>()
    }
}

struct Search<'a> {
    known: &'a KnownValues,
    table: &'a Table,
    possible: &'a [u64],
    found: Vec<u64>,
    done: Vec<u64>,
    /// Nodes on the way down, each with the branches still to be looked at.
    open: Vec<(u32, u64)>,
}

impl Search<'_> {
    fn values(&mut self, root: u32) -> u64 {
        if root < TERMINALS {
            return self.known.sets[root as usize];
        }
        self.enter(root);
        while let Some((id, branches)) = self.open.pop() {
            if branches == 0 || self.found[id as usize] == self.known.sets[id as usize] {
                self.done[id as usize / 64] |= 1 << (id % 64);
                continue;
            }
            let child = self.table.nodes.children(id)[branches.trailing_zeros() as usize];
            self.look_at(child, id, branches);
        }
        self.found[root as usize]
    }

    /// Takes over what a child has, or goes down to it first.
    fn look_at(&mut self, child: u32, parent: u32, branches: u64) {
        let of_child = self.known.sets[child as usize];
        let can_add = of_child & !self.found[parent as usize] != 0;
        let rest = branches & (branches - 1);
        if child < TERMINALS {
            self.found[parent as usize] |= of_child;
            self.open.push((parent, rest));
        } else if self.is_done(child) {
            self.found[parent as usize] |= self.found[child as usize];
            self.open.push((parent, rest));
        } else if can_add {
            self.open.push((parent, branches));
            self.enter(child);
        } else {
            self.open.push((parent, rest));
        }
    }

    fn enter(&mut self, id: u32) {
        if !self.is_done(id) {
            let head = self.table.nodes.head(id);
            self.open.push((id, self.possible[head.place()] & head.all()));
        }
    }

    fn is_done(&self, id: u32) -> bool {
        self.done[id as usize / 64] >> (id % 64) & 1 == 1
    }
}
