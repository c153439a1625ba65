//! One case: one path.

use crate::table::TERMINALS;
use crate::{Diagram, Table};

impl Table {
    /// The value for one answer a variable, in order.
    ///
    /// Panics where an answer that is met is missing or is not a branch of its variable.
    pub fn value(&self, of: Diagram, answers: &[u8]) -> u8 {
        let mut id = of.0;
        while id >= TERMINALS {
            let answer = answers[usize::from(self.head(id).variable())];
            id = self.children_of(id)[usize::from(answer)];
        }
        id as u8
    }
}
