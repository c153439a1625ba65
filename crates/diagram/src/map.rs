//! Diagrams whose values become others, case by case.

use crate::rebuild::Change;
use crate::{BudgetSpent, Diagram, Table};

struct Values<F>(F);

impl<F: Fn(u8) -> u8> Change for Values<F> {
    fn terminal(&self, value: u8) -> u8 {
        (self.0)(value)
    }
}

impl Table {
    /// Every value replaced by what `to` makes of it.
    pub fn map(&mut self, of: Diagram, to: impl Fn(u8) -> u8) -> Result<Diagram, BudgetSpent> {
        self.rebuild(of, &Values(to))
    }

    /// Yes where `of` is no (0), no elsewhere.
    pub fn not(&mut self, of: Diagram) -> Result<Diagram, BudgetSpent> {
        self.map(of, |value| u8::from(value == 0))
    }

    /// Yes where the value is at least this one.
    pub fn threshold(&mut self, of: Diagram, at_least: u8) -> Result<Diagram, BudgetSpent> {
        self.map(of, |value| u8::from(value >= at_least))
    }
}
