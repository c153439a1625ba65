//! The cheapest way to a wanted value.

use crate::nodes::TERMINALS;
use crate::reach::Bits;
use crate::{Diagram, Table, Variable};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

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
        let (prices, arriving) = (Prices::new(self, cost), Arriving::new(arriving));
        let costs = Search { table: self, prices: &prices, arriving: &arriving }.costs(of.0)?;
        let mut answers = Vec::new();
        let mut id = of.0;
        while id >= TERMINALS {
            let best = costs.of(id);
            let mut steps = prices.steps(self, id);
            let (choice, _, child) =
                steps.find(|(_, price, child)| price.saturating_add(costs.of(*child)) == best)?;
            answers.push((Variable(self.nodes.head(id).variable()), choice));
            id = child;
        }
        Some(Change { cost: costs.of(of.0), answers })
    }
}

/// Goes out from the root, what is nearest first (Dijkstra's algorithm), and back from where it
/// arrives: what is further away than the cheapest way to a wanted value is never looked at.
struct Search<'a> {
    table: &'a Table,
    prices: &'a Prices,
    arriving: &'a Arriving,
}

impl Search<'_> {
    /// What it costs to go on from each node of every cheapest way; no less than that from others,
    /// and none where there is no way.
    fn costs(&self, root: u32) -> Option<Costs> {
        let mut near = self.near(root);
        // Children have lower ids than their parents.
        near.sort_unstable();
        let mut costs = Costs::up_to(root);
        for id in near {
            let ways = self.prices.steps(self.table, id);
            let ways = ways.map(|(_, price, child)| price.saturating_add(costs.of(child)));
            let arriving = self.arriving.costs.get(id as usize).copied();
            costs.note(id, arriving.or(ways.min()).unwrap_or(CLOSED));
        }
        (costs.of(root) != CLOSED).then_some(costs)
    }

    /// Everything that is no further from the root than the cheapest way is long.
    fn near(&self, root: u32) -> Vec<u32> {
        let mut from_root = Costs::up_to(root);
        from_root.note(root, 0);
        let mut open = BinaryHeap::from([Reverse((0, root))]);
        let (mut near, mut length) = (Vec::new(), CLOSED);
        while let Some(Reverse((cost, id))) = open.pop() {
            if cost > length {
                break;
            }
            if cost > from_root.of(id) {
                continue;
            }
            near.push(id);
            if let Some(arriving) = self.arriving.costs.get(id as usize) {
                length = length.min(cost.saturating_add(*arriving));
            }
            for (_, price, child) in self.prices.steps(self.table, id) {
                let through = cost + price;
                let is_nearer = through <= length && through < from_root.of(child);
                if is_nearer && self.arriving.is_below(self.table, child) {
                    from_root.note(child, through);
                    open.push(Reverse((through, child)));
                }
            }
        }
        near
    }
}

/// A cost for each id; closed where none is noted.
struct Costs {
    /// Each is one more, so that a new list is all zeros, which takes no time to make.
    one_more: Vec<u64>,
}

impl Costs {
    fn up_to(highest: u32) -> Self {
        Self { one_more: vec![0; highest as usize + 1] }
    }

    fn of(&self, id: u32) -> u64 {
        self.one_more[id as usize].wrapping_sub(1)
    }

    fn note(&mut self, id: u32, cost: u64) {
        self.one_more[id as usize] = cost.wrapping_add(1);
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

    /// The open branches of a node: each with its price, and where it leads.
    fn steps<'a>(&'a self, table: &'a Table, id: u32) -> impl Iterator<Item = (u8, u64, u32)> + 'a {
        let (head, children) = table.nodes.node(id);
        let place = if children.is_empty() { None } else { Some(head.place()) };
        let open = place.map_or(0, |place| self.open[place]);
        let costs = place.map_or(&[][..], |place| &self.costs[self.first[place]..]);
        Bits(open).map(move |choice| {
            let at = choice as usize;
            (u8::try_from(choice).unwrap_or(u8::MAX), costs[at], children[at])
        })
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
