//! One case: one path.

use crate::nodes::TERMINALS;
use crate::{Diagram, Table};

impl Table {
    /// The value for one answer a variable, in order.
    ///
    /// # Panics
    ///
    /// Where an answer that is met is missing or is not a branch of its variable.
    #[expect(clippy::cast_possible_truncation, reason = "a terminal's id is its value")]
    pub fn value(&self, of: Diagram, answers: &[u8]) -> u8 {
        let mut id = of.0;
        while id >= TERMINALS {
            let answer = answers[self.nodes.head(id).place()];
            id = self.nodes.children(id)[usize::from(answer)];
        }
        id as u8
    }
}
