//! What is left of a diagram once some answers are known.

use crate::nodes::{FORBIDDEN, Head};
use crate::reach::Bits;
use crate::rebuild::Change;
use crate::{BudgetSpent, Diagram, Table};

struct Within<'a>(&'a [u64]);

impl Change for Within<'_> {
    fn open(&self, head: Head) -> u64 {
        self.0[head.place()]
    }

    fn node(&self, table: &mut Table, head: Head, open: &[u32]) -> Result<u32, BudgetSpent> {
        let Some(first) = open.first() else { return Ok(FORBIDDEN) };
        let mut children = [*first; 64];
        let mut open = open.iter();
        for choice in Bits(self.open(head) & head.all()) {
            children[choice as usize] = *open.next().unwrap_or(first);
        }
        table.make(head, &children[..head.arity()])
    }
}

impl Table {
    /// Keeps only the branches in the sets, one set a variable, bit 0 for the first branch.
    ///
    /// The result has the same value as `of` in every case whose answers are all in the sets. In
    /// any other case, an answer outside its set is read as the first answer in it. So a variable
    /// with one possible answer is no longer asked, nor is one whose possible answers all lead to
    /// the same. A variable without a possible answer leads to
    /// [`FORBIDDEN`](Self::FORBIDDEN) wherever it is asked.
    ///
    /// To ask a question about what is left, without new nodes, see
    /// [`KnownValues::remainder`](crate::KnownValues::remainder).
    pub fn restrict(&mut self, of: Diagram, possible: &[u64]) -> Result<Diagram, BudgetSpent> {
        self.rebuild(of, &Within(possible))
    }
}
