//! How many cases.

use crate::reach::{Bits, Reach};
use crate::{Diagram, Table};

/// A number of cases.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Count {
    /// The number, or the highest there is where it would be more.
    pub cases: u128,
    /// Whether the number is exact.
    pub exact: bool,
}

impl Count {
    const NONE: Self = Self { cases: 0, exact: true };
    const ONE: Self = Self { cases: 1, exact: true };

    fn plus(self, other: Self) -> Self {
        let sum = self.cases.checked_add(other.cases);
        Self { cases: sum.unwrap_or(u128::MAX), exact: self.exact && other.exact && sum.is_some() }
    }

    fn times(self, other: Self) -> Self {
        if self == Self::NONE || other == Self::NONE {
            return Self::NONE;
        }
        let product = self.cases.checked_mul(other.cases);
        let exact = self.exact && other.exact && product.is_some();
        Self { cases: product.unwrap_or(u128::MAX), exact }
    }
}

impl Table {
    /// How many possible cases have a value that `wanted` accepts.
    ///
    /// A case is one possible answer to every variable of the table, asked or not.
    /// `wanted` is not asked about [`FORBIDDEN`](Self::FORBIDDEN): cases that cannot be are not
    /// counted. Beyond 2¹²⁸ − 1 the count says that it is not exact;
    /// [`share`](Self::share) has no such limit.
    pub fn count(&self, of: Diagram, possible: &[u64], wanted: impl Fn(u8) -> bool) -> Count {
        let reach = Reach::new(self, &[of.0], |head| possible[usize::from(head.variable())]);
        let mut counts: Vec<Count> = Vec::with_capacity(reach.nodes());
        let all = |from: usize, to: usize| self.cases_between(from, to, possible);
        // The cases of the variables from a place on.
        let below = |counts: &[Count], id: u32, place: usize| match Diagram(id).value() {
            Some(Self::FORBIDDEN) => Count::NONE,
            Some(value) if wanted(value) => all(place, self.arities().len()),
            Some(_) => Count::NONE,
            None => {
                let asked = usize::from(self.head(id).variable());
                all(place, asked).times(counts[reach.rank(id)])
            }
        };
        for id in reach.upwards() {
            let place = usize::from(self.head(id).variable());
            let open = Bits(possible[place] & self.head(id).all());
            let children = self.children_of(id);
            let sum = open.fold(Count::NONE, |sum, choice| {
                sum.plus(below(&counts, children[choice as usize], place + 1))
            });
            counts.push(sum);
        }
        below(&counts, of.0, 0)
    }

    /// Which share of the possible cases has a value that `wanted` accepts, from 0 to 1, to the
    /// precision of a float; 0 where no case is possible.
    ///
    /// Every case weighs the same. Cases that cannot be ([`FORBIDDEN`](Self::FORBIDDEN)) count
    /// among the possible ones and are never wanted; divide by the share of the others to leave
    /// them out.
    pub fn share(&self, of: Diagram, possible: &[u64], wanted: impl Fn(u8) -> bool) -> f64 {
        let reach = Reach::new(self, &[of.0], |head| possible[usize::from(head.variable())]);
        let mut shares: Vec<f64> = Vec::with_capacity(reach.nodes());
        let below = |shares: &[f64], id: u32| match Diagram(id).value() {
            Some(value) => f64::from(u8::from(value != Self::FORBIDDEN && wanted(value))),
            None => shares[reach.rank(id)],
        };
        for id in reach.upwards() {
            let head = self.head(id);
            let open = possible[usize::from(head.variable())] & head.all();
            let children = self.children_of(id);
            let sum: f64 = Bits(open).map(|choice| below(&shares, children[choice as usize])).sum();
            shares.push(sum / f64::from(open.count_ones().max(1)));
        }
        below(&shares, of.0)
    }

    fn cases_between(&self, from: usize, to: usize, possible: &[u64]) -> Count {
        (from..to).fold(Count::ONE, |cases, place| {
            let arity = self.arities()[place];
            let open = possible[place] & (u64::MAX >> (64 - arity));
            cases.times(Count { cases: u128::from(open.count_ones()), exact: true })
        })
    }
}
