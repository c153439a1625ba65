//! The values that are still possible.

use crate::nodes::{Ends, FORBIDDEN, TERMINALS};
use crate::reach::{Bits, Reach};
use crate::{Diagram, Table};

impl Table {
    /// The values that some possible case has, lowest first, [`FORBIDDEN`](Self::FORBIDDEN) not
    /// among them. `possible` has a set of branches for each variable, bit 0 for the first; a
    /// variable without any closes the ways that meet it.
    pub fn values(&self, of: Diagram, possible: &[u64]) -> Vec<u8> {
        let reach = Reach::new(self, &[of.0], |head| possible[head.place()]);
        reach.terminals().filter(|value| *value != Self::FORBIDDEN).collect()
    }

    /// Both ends of the possible values; none where every case is forbidden.
    pub fn ends(&self, of: Diagram, possible: &[u64]) -> Option<(u8, u8)> {
        Some((self.least(of, possible)?, self.greatest(of, possible)?))
    }

    /// The least value that some possible case has; none where every case is forbidden.
    pub fn least(&self, of: Diagram, possible: &[u64]) -> Option<u8> {
        let better = |value: u32, found: u32| value < found;
        self.farthest(of, possible, Ends::least, better)
    }

    /// The greatest value that some possible case has; none where every case is forbidden.
    pub fn greatest(&self, of: Diagram, possible: &[u64]) -> Option<u8> {
        let better = |value: u32, found: u32| value > found;
        self.farthest(of, possible, Ends::greatest_that_can_be, better)
    }

    /// Goes down what may have a better value than the best found so far.
    fn farthest(
        &self,
        of: Diagram,
        possible: &[u64],
        end: impl Fn(Ends) -> u32,
        better: impl Fn(u32, u32) -> bool,
    ) -> Option<u8> {
        let mut seen = vec![0u64; of.0 as usize / 64 + 1];
        let mut open = vec![of.0];
        let mut found = None;
        while let Some(id) = open.pop() {
            let is_seen = &mut seen[id as usize / 64];
            let hopeless = found.is_some_and(|found| !better(end(self.nodes.ends(id)), found));
            if hopeless || id == FORBIDDEN || *is_seen >> (id % 64) & 1 == 1 {
                continue;
            }
            if id < TERMINALS {
                found = Some(id);
                continue;
            }
            *is_seen |= 1 << (id % 64);
            let (head, children) = (self.nodes.head(id), self.nodes.children(id));
            let branches = Bits(possible[head.place()] & head.all());
            open.extend(branches.map(|choice| children[choice as usize]));
        }
        Diagram(found?).value()
    }
}
