//! The cheapest way to a wanted value.

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::{Diagram, Table, Variable};

/// A way to a value: what it costs, and the answers on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The sum over the answers; `u32::MAX - 1` where it would be more.
    pub cost: u32,
    /// The answers met, in order. A variable that is not among them may have any answer.
    pub answers: Vec<(Variable, u8)>,
}

/// What a closed way costs.
const CLOSED: u32 = u32::MAX;

/// The most that an open way costs.
const DEAREST: u32 = CLOSED - 1;

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
        let prices = Prices::new(self, cost);
        let reach = Reach::new(self, &[of.0], Head::all);
        let mut costs = vec![CLOSED; reach.end()];
        for value in reach.terminals().filter(|value| *value != Self::FORBIDDEN && wanted(*value)) {
            costs[usize::from(value)] = 0;
        }
        for id in reach.upwards() {
            costs[id as usize] = self.ways(id, &prices, &costs).min().unwrap_or(CLOSED);
        }
        if costs[of.0 as usize] == CLOSED {
            return None;
        }
        let mut answers = Vec::new();
        let mut id = of.0;
        while id >= TERMINALS {
            let best = costs[id as usize];
            let choices = (0u8..).zip(self.ways(id, &prices, &costs));
            let (choice, _) = choices.into_iter().find(|(_, cost)| *cost == best)?;
            answers.push((Variable(self.nodes.head(id).variable()), choice));
            id = self.nodes.children(id)[usize::from(choice)];
        }
        Some(Change { cost: costs[of.0 as usize], answers })
    }

    /// What it costs to go on from a node, by branch.
    fn ways(&self, id: u32, prices: &Prices, costs: &[u32]) -> impl Iterator<Item = u32> {
        let prices = prices.of(self.nodes.head(id).place());
        prices.iter().zip(self.nodes.children(id)).map(|(price, child)| {
            let rest = costs[*child as usize];
            let closed = *price == CLOSED || rest == CLOSED;
            if closed { CLOSED } else { price.saturating_add(rest).min(DEAREST) }
        })
    }
}

/// The cost of each branch of each variable.
struct Prices {
    prices: Vec<u32>,
    /// Where each variable's begin.
    first: Vec<usize>,
}

impl Prices {
    fn new(table: &Table, cost: impl Fn(Variable, u8) -> Option<u32>) -> Self {
        let (mut prices, mut first) = (Vec::new(), Vec::new());
        for variable in table.variables() {
            first.push(prices.len());
            let choices = 0..table.arity(variable);
            let price = |choice| cost(variable, choice).map_or(CLOSED, |cost| cost.min(DEAREST));
            prices.extend(choices.map(price));
        }
        Self { prices, first }
    }

    /// From the first branch of a variable on.
    fn of(&self, place: usize) -> &[u32] {
        &self.prices[self.first[place]..]
    }
}
