//! How many cases.

use crate::reach::{Bits, Reach};
use crate::{Diagram, Table};

/// A number of cases.
///
/// More than there are numbers for is nothing unusual: 150 questions with four answers each have
/// about 10⁹⁰ cases.
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
        let Some(skipped) = Skipped::new(self, possible) else { return Count::NONE };
        let reach = Reach::new(self, &[of.0], |head| possible[head.place()]);
        let last = self.arities().len();
        let mut counts = vec![Count::NONE; reach.end()];
        for value in reach.terminals().filter(|value| *value != Self::FORBIDDEN && wanted(*value)) {
            counts[usize::from(value)] = Count::ONE;
        }
        let place = |id: u32| self.nodes.head(id).place().min(last);
        for id in reach.upwards() {
            let after = place(id) + 1;
            let open = Bits(possible[place(id)] & self.nodes.head(id).all());
            let children = self.nodes.children(id);
            counts[id as usize] = open.fold(Count::NONE, |sum, choice| {
                let child = children[choice as usize];
                sum.plus(skipped.cases(after, place(child)).times(counts[child as usize]))
            });
        }
        skipped.cases(0, place(of.0)).times(counts[of.0 as usize])
    }

    /// Which share of the possible cases has a value that `wanted` accepts, from 0 to 1, to the
    /// precision of a float; 0 where no case is possible.
    ///
    /// Every case weighs the same. Cases that cannot be ([`FORBIDDEN`](Self::FORBIDDEN)) count
    /// among the possible ones and are never wanted; divide by the share of the others to leave
    /// them out.
    pub fn share(&self, of: Diagram, possible: &[u64], wanted: impl Fn(u8) -> bool) -> f64 {
        if Skipped::new(self, possible).is_none() {
            return 0.0;
        }
        let reach = Reach::new(self, &[of.0], |head| possible[head.place()]);
        let mut shares = vec![0.0; reach.end()];
        for value in reach.terminals().filter(|value| *value != Self::FORBIDDEN && wanted(*value)) {
            shares[usize::from(value)] = 1.0;
        }
        for id in reach.upwards() {
            let head = self.nodes.head(id);
            let open = possible[head.place()] & head.all();
            let children = self.nodes.children(id);
            let sum: f64 =
                Bits(open).map(|choice| shares[children[choice as usize] as usize]).sum();
            shares[id as usize] = sum / f64::from(open.count_ones());
        }
        shares[of.0 as usize]
    }
}

/// The cases of variables that a path does not meet.
struct Skipped {
    /// How many answers each variable has that has more than one.
    answers: Vec<u32>,
    /// How many such variables there are before each place.
    before: Vec<usize>,
}

impl Skipped {
    /// None where a variable has no possible answer, so that there is no case at all.
    fn new(table: &Table, possible: &[u64]) -> Option<Self> {
        let (mut answers, mut before) = (Vec::new(), vec![0]);
        for (arity, possible) in table.arities().iter().zip(possible) {
            match (possible & (u64::MAX >> (64 - arity))).count_ones() {
                0 => return None,
                1 => {}
                several => answers.push(several),
            }
            before.push(answers.len());
        }
        Some(Self { answers, before })
    }

    /// The cases of the variables from one place up to another.
    fn cases(&self, from: usize, to: usize) -> Count {
        let answers = &self.answers[self.before[from]..self.before[to]];
        let mut cases = Count::ONE;
        for several in answers {
            cases = cases.times(Count { cases: u128::from(*several), exact: true });
            if !cases.exact {
                break;
            }
        }
        cases
    }
}
