//! Functions as plain lists: a value for every case, the last variable changing fastest.

#![allow(dead_code, reason = "every test takes what it needs")]

use continuum_diagram::{Diagram, Table, Variable};
use proptest::prelude::*;

/// A function written out.
#[derive(Clone, Debug)]
pub struct Plain {
    pub arities: Vec<u8>,
    pub values: Vec<u8>,
}

/// All cases over these variables, in the order of [`Plain::values`].
pub fn cases(arities: &[u8]) -> Vec<Vec<u8>> {
    let mut cases = vec![Vec::new()];
    for arity in arities {
        let longer = |case: &Vec<u8>| {
            let case = case.clone();
            (0..*arity).map(move |answer| [case.as_slice(), &[answer]].concat())
        };
        cases = cases.iter().flat_map(longer).collect();
    }
    cases
}

pub fn everything(arities: &[u8]) -> Vec<u64> {
    arities.iter().map(|arity| u64::MAX >> (64 - arity)).collect()
}

/// Whether the answers are all in the sets.
pub fn is_possible(case: &[u8], possible: &[u64]) -> bool {
    case.iter().zip(possible).all(|(answer, set)| set >> answer & 1 == 1)
}

impl Plain {
    pub fn table(&self) -> Table {
        Table::new(&self.arities, 100_000)
    }

    pub fn cases(&self) -> Vec<(Vec<u8>, u8)> {
        cases(&self.arities).into_iter().zip(self.values.iter().copied()).collect()
    }

    pub fn possible_cases(&self, possible: &[u64]) -> Vec<(Vec<u8>, u8)> {
        let mut cases = self.cases();
        cases.retain(|(case, _)| is_possible(case, possible));
        cases
    }

    /// The diagram, branch by branch.
    pub fn diagram(&self, table: &mut Table) -> Diagram {
        fn from(table: &mut Table, place: u16, values: &[u8]) -> Diagram {
            if usize::from(place) == table.arities().len() {
                return table.terminal(values[0]);
            }
            let variable = Variable(place);
            let part = values.len() / usize::from(table.arity(variable));
            let children: Vec<Diagram> =
                values.chunks(part).map(|values| from(table, place + 1, values)).collect();
            table.branch(variable, &children).expect("room")
        }
        from(table, 0, &self.values)
    }

    /// Another function of the same variables, value by value.
    pub fn with(&self, other: &Self, by: impl Fn(u8, u8) -> u8) -> Self {
        let values = self.values.iter().zip(&other.values).map(|(a, b)| by(*a, *b)).collect();
        Self { arities: self.arities.clone(), values }
    }

    pub fn map(&self, to: impl Fn(u8) -> u8) -> Self {
        let values = self.values.iter().map(|value| to(*value)).collect();
        Self { arities: self.arities.clone(), values }
    }

    /// Another function of the same variables, case by case.
    pub fn by_case(&self, value: impl Fn(&[u8]) -> u8) -> Self {
        let values = cases(&self.arities).iter().map(|case| value(case)).collect();
        Self { arities: self.arities.clone(), values }
    }

    pub fn at(&self, case: &[u8]) -> u8 {
        let place = |sum: usize, (answer, arity): (&u8, &u8)| {
            sum * usize::from(*arity) + usize::from(*answer)
        };
        self.values[case.iter().zip(&self.arities).fold(0, place)]
    }
}

/// A few variables with a few branches each, one branch among them.
pub fn arities() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(1u8..=4, 1..=5)
}

/// A value for every case; with few different ones, so that much is shared.
pub fn function(
    arities: Vec<u8>,
    value: impl Strategy<Value = u8>,
) -> impl Strategy<Value = Plain> {
    let cases = arities.iter().map(|arity| usize::from(*arity)).product::<usize>();
    let values = prop::collection::vec(value, cases);
    values.prop_map(move |values| Plain { arities: arities.clone(), values })
}

/// Functions of the same variables.
pub fn functions(
    count: impl Into<prop::collection::SizeRange> + Clone,
    value: impl Strategy<Value = u8> + Clone,
) -> impl Strategy<Value = Vec<Plain>> {
    arities().prop_flat_map(move |arities| {
        prop::collection::vec(function(arities, value.clone()), count.clone())
    })
}

pub fn yes_or_no() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![3 => Just(0u8), 1 => Just(1u8)]
}

pub fn level() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![4 => Just(0u8), 2 => Just(1u8), 1 => Just(4u8)]
}

pub fn level_or_forbidden() -> impl Strategy<Value = u8> + Clone {
    prop_oneof![4 => Just(0u8), 2 => Just(1u8), 1 => Just(4u8), 2 => Just(Table::FORBIDDEN)]
}

/// A set of answers for each variable, not empty.
pub fn possible(arities: &[u8]) -> impl Strategy<Value = Vec<u64>> + use<> {
    arities.iter().map(|arity| 1..1u64 << arity).collect::<Vec<_>>()
}

/// A function, and sets of answers for its variables.
pub fn function_and_possible(
    value: impl Strategy<Value = u8> + Clone,
) -> impl Strategy<Value = (Plain, Vec<u64>)> {
    arities().prop_flat_map(move |arities| {
        let possible = possible(&arities);
        (function(arities, value.clone()), possible)
    })
}
