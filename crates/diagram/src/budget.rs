//! What is said when a table is full.

use std::error::Error;
use std::fmt;

/// The table has no room, or the operation took more steps than the budget allows.
///
/// Nothing was decided. The table is as usable as before, with the nodes it has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BudgetSpent;

impl fmt::Display for BudgetSpent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the decision diagrams have grown past their budget")
    }
}

impl Error for BudgetSpent {}
