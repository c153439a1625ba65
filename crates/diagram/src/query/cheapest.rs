//! The cheapest way to a wanted value.

use crate::reach::Reach;
use crate::table::Head;
use crate::{Diagram, Table, Variable};

/// A way to a value: what it costs, and the answers on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The sum over the answers; `u32::MAX` where it would be more.
    pub cost: u32,
    /// The answers met, in order. A variable that is not among them may have any answer.
    pub answers: Vec<(Variable, u8)>,
}

impl Table {
    /// The cheapest way to a value that `wanted` accepts; none where there is no way.
    ///
    /// An answer without a cost is closed. Of ways that cost the same, the one with the lower
    /// choice at the first variable where they differ is taken. `wanted` is not asked about
    /// [`FORBIDDEN`](Self::FORBIDDEN), which nobody wants.
    pub fn cheapest(
        &self,
        of: Diagram,
        cost: impl Fn(Variable, u8) -> Option<u32>,
        wanted: impl Fn(u8) -> bool,
    ) -> Option<Change> {
        let reach = Reach::new(self, &[of.0], Head::all);
        let mut costs: Vec<Option<u32>> = Vec::with_capacity(reach.nodes());
        let from = |costs: &[Option<u32>], id: u32| match Diagram(id).value() {
            Some(value) => (value != Self::FORBIDDEN && wanted(value)).then_some(0),
            None => costs[reach.rank(id)],
        };
        let by = |costs: &[Option<u32>], id: u32, choice: u8| {
            let variable = Variable(self.head(id).variable());
            let rest = from(costs, self.follow(id, choice))?;
            Some(cost(variable, choice)?.saturating_add(rest))
        };
        let choices = |id: u32| 0..self.arity(Variable(self.head(id).variable()));
        for id in reach.upwards() {
            let best = choices(id).filter_map(|choice| by(&costs, id, choice)).min();
            costs.push(best);
        }
        let total = from(&costs, of.0)?;
        let mut answers = Vec::new();
        let mut id = of.0;
        while Diagram(id).value().is_none() {
            let best = costs[reach.rank(id)];
            let choice = choices(id).find(|choice| by(&costs, id, *choice) == best)?;
            answers.push((Variable(self.head(id).variable()), choice));
            id = self.follow(id, choice);
        }
        Some(Change { cost: total, answers })
    }
}
