//! "At least 3 of these."
//!
//! From the last diagram in the order of the variables to the first, one list is kept: entry `k`
//! says whether at least `k` of the diagrams seen so far hold.
//!
//! ```text
//! with one more diagram f:   new[k] = if f then old[k - 1] else old[k]
//! ```
//!
//! Each of these puts `f` above what is already there, which costs no more than `f` itself where
//! the diagrams are about different variables.

use crate::{BudgetSpent, Diagram, Operation, Table};

impl Table {
    /// Yes where at least `n` of these hold; one that is listed twice counts twice. Of diagrams
    /// whose values are 0 (no) and 1 (yes).
    pub fn count_at_least(&mut self, n: usize, of: &[Diagram]) -> Result<Diagram, BudgetSpent> {
        if n == 0 || n > of.len() {
            return Ok(if n == 0 { Diagram::YES } else { Diagram::NO });
        }
        if n == 1 || n == of.len() {
            return self.apply(if n == 1 { Operation::Or } else { Operation::And }, of);
        }
        let of = self.arranged(of).parts;
        let mut at_least = vec![Diagram::NO; n + 1];
        at_least[0] = Diagram::YES;
        for (still_to_come, one) in of.iter().enumerate().rev() {
            // Fewer than this many, with all that are still to come, would not make `n`.
            let fewest = n.saturating_sub(still_to_come).max(1);
            let seen = of.len() - still_to_come;
            for k in (fewest..=n.min(seen)).rev() {
                at_least[k] = self.if_else(one.diagram, at_least[k - 1], at_least[k])?;
            }
        }
        Ok(at_least[n])
    }
}
