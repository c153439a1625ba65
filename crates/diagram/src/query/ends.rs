//! The values that are still possible.

use crate::reach::Reach;
use crate::{Diagram, Table};

impl Table {
    /// The values that some possible case has, lowest first, [`FORBIDDEN`](Self::FORBIDDEN) not
    /// among them. `possible` has a set of branches for each variable, bit 0 for the first.
    pub fn values(&self, of: Diagram, possible: &[u64]) -> impl Iterator<Item = u8> + use<> {
        let reach = Reach::new(self, &[of.0], |head| possible[usize::from(head.variable())]);
        let values: Vec<u8> = reach.terminals().filter(|value| *value != Self::FORBIDDEN).collect();
        values.into_iter()
    }

    /// The least value that some possible case has; none where every case is forbidden.
    pub fn least(&self, of: Diagram, possible: &[u64]) -> Option<u8> {
        self.ends(of, possible).map(|(least, _)| least)
    }

    /// The greatest value that some possible case has; none where every case is forbidden.
    pub fn greatest(&self, of: Diagram, possible: &[u64]) -> Option<u8> {
        self.ends(of, possible).map(|(_, greatest)| greatest)
    }

    /// Both ends at once.
    pub fn ends(&self, of: Diagram, possible: &[u64]) -> Option<(u8, u8)> {
        let mut values = self.values(of, possible);
        let least = values.next()?;
        Some((least, values.last().unwrap_or(least)))
    }
}
