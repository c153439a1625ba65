//! Whether one function is ever below another.
//!
//! Both are walked down together, as an operation would, but nothing is made. What was found never
//! to be below is remembered from one question to the next: neighbouring branches of many nodes
//! lead to the same pairs.

use crate::cache::Cache;
use crate::nodes::FORBIDDEN;
use crate::{BudgetSpent, Diagram, Table};

/// Pairs of functions of one table, the first of which was found never to be below the second.
#[derive(Clone, Debug, Default)]
pub struct NeverBelow {
    pairs: Cache,
}

impl Table {
    /// Whether some case has a lower value in `one` than in `other`. Cases that cannot be
    /// ([`FORBIDDEN`](Self::FORBIDDEN)) in either are passed over.
    ///
    /// `known` belongs to this table; nodes made later do it no harm.
    pub fn is_somewhere_below(
        &self,
        one: Diagram,
        other: Diagram,
        known: &mut NeverBelow,
    ) -> Result<bool, BudgetSpent> {
        let mut open = vec![(one.0, other.0)];
        let mut steps = self.steps_of_one();
        while let Some((one, other)) = open.pop() {
            steps = steps.checked_sub(1).ok_or(BudgetSpent)?;
            let least = self.nodes.ends(one).least();
            let greatest = self.nodes.ends(other).greatest_that_can_be();
            if one == FORBIDDEN || other == FORBIDDEN || least >= greatest {
                continue;
            }
            let (first, second) = (self.nodes.head(one), self.nodes.head(other));
            let (one_children, other_children) =
                (self.nodes.children(one), self.nodes.children(other));
            if one_children.is_empty() && other_children.is_empty() {
                // What was met on the way here is below somewhere.
                *known = NeverBelow::default();
                return Ok(true);
            }
            let key = [one, other, 0];
            if one == other || known.pairs.get(key).is_some() {
                continue;
            }
            known.pairs.put(key, 1);
            let variable = first.variable().min(second.variable());
            let arity = if first.variable() == variable { first } else { second }.arity();
            let after = |asks: u16, of: u32, children: &[u32], choice: usize| {
                if asks == variable { children[choice] } else { of }
            };
            open.extend((0..arity).map(|choice| {
                (
                    after(first.variable(), one, one_children, choice),
                    after(second.variable(), other, other_children, choice),
                )
            }));
        }
        Ok(false)
    }
}
