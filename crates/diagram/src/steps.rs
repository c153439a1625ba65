//! How much work there may be.
//!
//! A result can be much smaller than the way to it, so that a limit to the nodes is no limit to the
//! time. Every operation takes no more than so many steps, and all of them together no more than
//! [`Table::allow_steps`] says, where it was told.

use crate::{BudgetSpent, Table};

/// Steps that all operations may take together from now on; without a number, any.
#[derive(Clone, Debug, Default)]
pub(crate) struct Steps {
    left: Option<usize>,
}

impl Table {
    /// From here on, all operations together take no more steps than these: each pair, or more, of
    /// nodes that are looked at together for the first time is a few. Once they are taken, each
    /// operation says [`BudgetSpent`]. [`keep`](Self::keep) ends that.
    pub fn allow_steps(&mut self, steps: usize) {
        self.steps.left = Some(steps);
    }

    /// The steps that one operation may take.
    pub(crate) fn steps_of_one(&self) -> usize {
        let most = (1 << 16) + self.node_budget().saturating_mul(16);
        self.steps.left.map_or(most, |left| left.min(most))
    }

    /// Notes that so many were taken.
    pub(crate) fn take_steps(&mut self, taken: usize) {
        if let Some(left) = &mut self.steps.left {
            *left = left.saturating_sub(taken);
        }
    }

    /// Whether there are any left.
    pub(crate) fn may_go_on(&self) -> Result<(), BudgetSpent> {
        if self.steps.left == Some(0) { Err(BudgetSpent) } else { Ok(()) }
    }
}
