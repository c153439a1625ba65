//! The cheapest way to a wanted value.

use crate::nodes::TERMINALS;
use crate::reach::{Bits, Reach};
use crate::{Diagram, Table, Variable};

/// A way to a value: what it costs, and the answers on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// The sum over the answers, and over what arriving costs. None of these counts for more than
    /// 2⁴⁷, so that no sum is too great.
    pub cost: u64,
    /// The answers met, in order. A variable that is not among them may have any answer.
    pub answers: Vec<(Variable, u8)>,
}

/// What a closed way costs.
const CLOSED: u64 = u64::MAX;

/// The most that one answer costs: there are fewer than 2¹⁶ variables.
const DEAREST: u64 = 1 << 47;

impl Table {
    /// The cheapest way to a value that `wanted` accepts; none where there is no way.
    ///
    /// An answer without a cost is closed. Of ways that cost the same, the one with the lower
    /// choice at the first variable where they differ is taken. `wanted` is not asked about
    /// [`FORBIDDEN`](Self::FORBIDDEN), which nobody wants.
    pub fn cheapest<C: Into<u64>>(
        &self,
        of: Diagram,
        cost: impl Fn(Variable, u8) -> Option<C>,
        wanted: impl Fn(u8) -> bool,
    ) -> Option<Change> {
        self.cheapest_to(of, cost, |value| wanted(value).then_some(0))
    }

    /// The same, where arriving at a value costs something too; one without a cost is not wanted.
    ///
    /// So values can be preferred to others: one that costs less, less strongly than any answer
    /// where answers cost more than any value.
    pub fn cheapest_to<C: Into<u64>>(
        &self,
        of: Diagram,
        cost: impl Fn(Variable, u8) -> Option<C>,
        arriving: impl Fn(u8) -> Option<u64>,
    ) -> Option<Change> {
        let prices = Prices::new(self, cost);
        let arriving = Arriving::new(arriving);
        let reach = Reach::toward(
            self,
            &[of.0],
            |head| prices.open[head.place()],
            |id| arriving.is_below(self, id),
        );
        let mut costs = vec![CLOSED; reach.end()];
        costs[..TERMINALS as usize].copy_from_slice(&arriving.costs);
        for id in reach.upwards() {
            costs[id as usize] = self.best(id, &prices, &costs);
        }
        if costs[of.0 as usize] == CLOSED {
            return None;
        }
        let mut answers = Vec::new();
        let mut id = of.0;
        while id >= TERMINALS {
            let best = costs[id as usize];
            let head = self.nodes.head(id);
            let choices = Bits(prices.open[head.place()]).zip(self.ways(id, &prices, &costs));
            let (choice, _) = choices.into_iter().find(|(_, cost)| *cost == best)?;
            answers.push((Variable(head.variable()), u8::try_from(choice).unwrap_or(u8::MAX)));
            id = self.nodes.children(id)[choice as usize];
        }
        Some(Change { cost: costs[of.0 as usize], answers })
    }

    /// What it costs to go on from a node, at best.
    fn best(&self, id: u32, prices: &Prices, costs: &[u64]) -> u64 {
        let (head, children) = self.nodes.node(id);
        if prices.open[head.place()] != head.all() {
            return self.ways(id, prices, costs).min().unwrap_or(CLOSED);
        }
        let ways = prices.of(head.place()).iter().zip(children);
        ways.fold(CLOSED, |best, (price, child)| {
            best.min(price.saturating_add(costs[*child as usize]))
        })
    }

    /// What it costs to go on from a node, by open branch.
    fn ways(&self, id: u32, prices: &Prices, costs: &[u64]) -> impl Iterator<Item = u64> {
        let (head, children) = self.nodes.node(id);
        let prices_of_node = prices.of(head.place());
        Bits(prices.open[head.place()]).map(move |choice| {
            // What is closed stays so.
            prices_of_node[choice as usize]
                .saturating_add(costs[children[choice as usize] as usize])
        })
    }
}

/// The cost of each branch of each variable.
struct Prices {
    costs: Vec<u64>,
    /// Where each variable's begin.
    first: Vec<usize>,
    /// The branches of each variable that have a cost.
    open: Vec<u64>,
}

impl Prices {
    fn new<C: Into<u64>>(table: &Table, cost: impl Fn(Variable, u8) -> Option<C>) -> Self {
        let (mut costs, mut first, mut open) = (Vec::new(), Vec::new(), Vec::new());
        for variable in table.variables() {
            first.push(costs.len());
            let mut with_cost = 0;
            for choice in 0..table.arity(variable) {
                let price = cost(variable, choice);
                with_cost |= u64::from(price.is_some()) << choice;
                costs.push(price.map_or(CLOSED, |cost| cost.into().min(DEAREST)));
            }
            open.push(with_cost);
        }
        Self { costs, first, open }
    }

    /// From the first branch of a variable on.
    fn of(&self, place: usize) -> &[u64] {
        &self.costs[self.first[place]..]
    }
}

/// What arriving at each value costs.
struct Arriving {
    costs: [u64; TERMINALS as usize],
    /// How many values below each are wanted, so that a span without any is seen at once.
    wanted_below: [u16; TERMINALS as usize + 1],
}

impl Arriving {
    fn new(arriving: impl Fn(u8) -> Option<u64>) -> Self {
        let mut costs = [CLOSED; TERMINALS as usize];
        let mut wanted_below = [0; TERMINALS as usize + 1];
        for value in 0..=u8::MAX {
            let at = usize::from(value);
            let cost = if value == Table::FORBIDDEN { None } else { arriving(value) };
            costs[at] = cost.map_or(CLOSED, |cost| cost.min(DEAREST));
            wanted_below[at + 1] = wanted_below[at] + u16::from(cost.is_some());
        }
        Self { costs, wanted_below }
    }

    /// Whether a wanted value may be below; certainly where one is.
    fn is_below(&self, table: &Table, id: u32) -> bool {
        let ends = table.nodes.ends(id);
        let (least, greatest) = (ends.least() as usize, ends.greatest_that_can_be() as usize);
        let below = self.wanted_below[greatest + 1].saturating_sub(self.wanted_below[least]);
        below > 0
    }
}
