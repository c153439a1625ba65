//! The cheapest way to a wanted value.

use crate::reach::{Bits, Reach};
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
        let costs = Costs::of(self, cost);
        let reach = Reach::new(self, &[of.0], |head| costs.open[usize::from(head.variable())]);
        let mut cheapest: Vec<u64> = Vec::with_capacity(reach.nodes());
        let from = |cheapest: &[u64], id: u32| match Diagram(id).value() {
            Some(value) if value != Self::FORBIDDEN && wanted(value) => 0,
            Some(_) => NO_WAY,
            None => cheapest[reach.rank(id)],
        };
        let by = |cheapest: &[u64], id: u32, choice: u8| {
            let rest = from(cheapest, self.follow(id, choice));
            costs.of_choice(self.head(id).variable(), choice).saturating_add(rest)
        };
        for id in reach.upwards() {
            let best = costs.choices(self.head(id)).map(|choice| by(&cheapest, id, choice)).min();
            cheapest.push(best.unwrap_or(NO_WAY));
        }
        let total = from(&cheapest, of.0);
        if total == NO_WAY {
            return None;
        }
        let mut answers = Vec::new();
        let mut id = of.0;
        while Diagram(id).value().is_none() {
            let (head, best) = (self.head(id), cheapest[reach.rank(id)]);
            let choice = costs.choices(head).find(|choice| by(&cheapest, id, *choice) == best)?;
            answers.push((Variable(head.variable()), choice));
            id = self.follow(id, choice);
        }
        Some(Change { cost: u32::try_from(total).unwrap_or(u32::MAX), answers })
    }
}

/// More than any way costs: a way has at most [`Table::MOST_VARIABLES`] answers.
const NO_WAY: u64 = u64::MAX;

/// What each answer costs, asked for once.
struct Costs {
    of: Vec<u64>,
    /// Where each variable's costs begin.
    starts: Vec<usize>,
    /// The answers of each variable that have a cost.
    open: Vec<u64>,
}

impl Costs {
    fn of(table: &Table, cost: impl Fn(Variable, u8) -> Option<u32>) -> Self {
        let mut costs = Self { of: Vec::new(), starts: Vec::new(), open: Vec::new() };
        for variable in table.variables() {
            costs.starts.push(costs.of.len());
            let of_choices = (0..table.arity(variable)).map(|choice| cost(variable, choice));
            let mut open = 0;
            for (choice, cost) in of_choices.enumerate() {
                open |= u64::from(cost.is_some()) << choice;
                costs.of.push(cost.map_or(NO_WAY, u64::from));
            }
            costs.open.push(open);
        }
        costs
    }

    fn of_choice(&self, variable: u16, choice: u8) -> u64 {
        self.of[self.starts[usize::from(variable)] + usize::from(choice)]
    }

    fn choices(&self, head: Head) -> impl Iterator<Item = u8> + use<> {
        // INVARIANT: a variable has at most 64 choices.
        Bits(self.open[usize::from(head.variable())]).map(|choice| choice as u8)
    }
}
