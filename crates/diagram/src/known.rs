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

use crate::reach::Reach;
use crate::table::{Head, TERMINALS};
use crate::{Diagram, Table};

/// The values from 0 to 63 below every node of some diagrams, as sets: bit 0 for the value 0.
/// Others, and so the cases that cannot be, are passed over.
#[derive(Clone, Debug)]
pub struct KnownValues {
    reach: Reach,
    sets: Vec<u64>,
}

impl Table {
    /// Works the values out for every node of these diagrams.
    pub fn known_values(&self, of: &[Diagram]) -> KnownValues {
        let roots: Vec<u32> = of.iter().map(|one| one.0).collect();
        let reach = Reach::new(self, &roots, Head::all);
        let mut known = KnownValues { sets: Vec::with_capacity(reach.nodes()), reach };
        for node in known.reach.upwards() {
            let children = self.children_of(node).iter();
            let set = children.fold(0, |all, child| all | known.set(*child));
            known.sets.push(set);
        }
        known
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
            let head = table.head(id);
            let mut branches = possible[usize::from(head.variable())] & head.all();
            while let Some(choice) = branches.checked_ilog2() {
                branches &= !(1 << choice);
                self.leads(table.follow(id, choice as u8), wanted, &mut seen, &mut open);
            }
        }
        false
    }

    /// Notes what leads to a wanted value and was not seen before.
    fn leads(&self, id: u32, wanted: u64, seen: &mut [u64], open: &mut Vec<u32>) -> bool {
        let leads = if id < TERMINALS {
            value(id) & wanted != 0
        } else {
            let rank = self.reach.rank(id);
            let is_new = seen[rank / 64] >> (rank % 64) & 1 == 0;
            seen[rank / 64] |= 1 << (rank % 64);
            is_new && self.sets[rank] & wanted != 0
        };
        if leads {
            open.push(id);
        }
        leads
    }

    /// The memory taken, in bytes.
    pub fn bytes(&self) -> usize {
        self.sets.capacity() * size_of::<u64>() + self.reach.bytes()
    }

    fn set(&self, id: u32) -> u64 {
        if id < TERMINALS { value(id) } else { self.sets[self.reach.rank(id)] }
    }
}

fn value(terminal: u32) -> u64 {
    1_u64.checked_shl(terminal).unwrap_or(0)
}

struct Search<'a> {
    known: &'a KnownValues,
    table: &'a Table,
    possible: &'a [u64],
    found: Vec<u64>,
    done: Vec<u64>,
    /// Nodes on the way down, each with its rank and the branches still to be looked at.
    open: Vec<(u32, usize, u64)>,
}

impl Search<'_> {
    fn values(&mut self, root: u32) -> u64 {
        if root < TERMINALS {
            return value(root);
        }
        let rank = self.known.reach.rank(root);
        self.enter(root, rank);
        while let Some((id, rank, branches)) = self.open.pop() {
            if branches == 0 || self.found[rank] == self.known.sets[rank] {
                self.done[rank / 64] |= 1 << (rank % 64);
                continue;
            }
            let child = self.table.follow(id, branches.trailing_zeros() as u8);
            let rest = branches & (branches - 1);
            self.look_at(child, (id, rank, branches), rest);
        }
        self.found[rank]
    }

    /// Takes over what a child has, or goes down to it first.
    fn look_at(&mut self, child: u32, parent: (u32, usize, u64), rest: u64) {
        let (id, rank, _) = parent;
        let can_add = self.known.set(child) & !self.found[rank] != 0;
        let of_child = if child < TERMINALS {
            Some(value(child))
        } else {
            let at = self.known.reach.rank(child);
            (self.done[at / 64] >> (at % 64) & 1 == 1).then(|| self.found[at])
        };
        match of_child {
            Some(values) => {
                self.found[rank] |= values;
                self.open.push((id, rank, rest));
            }
            None if !can_add => self.open.push((id, rank, rest)),
            None => {
                self.open.push(parent);
                self.enter(child, self.known.reach.rank(child));
            }
        }
    }

    fn enter(&mut self, id: u32, rank: usize) {
        if self.done[rank / 64] >> (rank % 64) & 1 == 0 {
            let head = self.table.head(id);
            let open = self.possible[usize::from(head.variable())] & head.all();
            self.open.push((id, rank, open));
        }
    }
}
