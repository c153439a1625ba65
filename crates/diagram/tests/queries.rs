//! Every query against plain enumeration, where some answers are known and some cases cannot be.

mod plain;

use continuum_diagram::{NeverBelow, Table, Variable};
use plain::{
    Plain, everything, function_and_possible, functions, is_possible, level, level_or_forbidden,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The values of possible cases, without those that cannot be.
fn values(of: &Plain, possible: &[u64]) -> BTreeSet<u8> {
    let cases = of.possible_cases(possible).into_iter().map(|(_, value)| value);
    cases.filter(|value| *value != Table::FORBIDDEN).collect()
}

fn variable(place: usize) -> Variable {
    Variable(u16::try_from(place).expect("a few"))
}

/// Whether two possible cases that differ in this answer only have different values.
fn matters(of: &Plain, possible: &[u64], place: usize) -> bool {
    let cases = of.possible_cases(possible);
    let other_answer = |case: &[u8], answer: u8| {
        let mut case = case.to_vec();
        case[place] = answer;
        case
    };
    cases.iter().any(|(case, value)| {
        let answers = (0..of.arities[place]).map(|answer| other_answer(case, answer));
        answers.filter(|case| is_possible(case, possible)).any(|case| of.at(&case) != *value)
    })
}

/// Variables met in order until the value is settled: those that make a difference where they
/// are met.
fn met(of: &Plain, possible: &[u64], place: usize, better: fn(usize, usize) -> usize) -> usize {
    if values(of, possible).len() < 2 {
        return 0;
    }
    let counts =
        (0..of.arities[place]).filter(|answer| possible[place] >> answer & 1 == 1).map(|answer| {
            let mut known = possible.to_vec();
            known[place] = 1 << answer;
            met(of, &known, place + 1, better)
        });
    usize::from(matters(of, possible, place)) + counts.reduce(better).expect("an answer")
}

proptest! {
    #[test]
    fn below_is_below_in_some_possible_case(of in functions(4, level_or_forbidden())) {
        let mut table = of[0].table();
        let diagrams: Vec<_> = of.iter().map(|one| one.diagram(&mut table)).collect();
        let mut known = NeverBelow::default();
        for (one, first) in of.iter().zip(&diagrams) {
            for (other, second) in of.iter().zip(&diagrams) {
                let mut values = one.values.iter().zip(&other.values);
                let can_be = |value: &u8| *value != Table::FORBIDDEN;
                let plain = values.any(|(one, other)| can_be(one) && can_be(other) && one < other);
                let found = table.is_somewhere_below(*first, *second, &mut known);
                prop_assert_eq!(found, Ok(plain));
            }
        }
    }

    #[test]
    fn the_ends_are_those_of_the_possible_cases((of, possible) in function_and_possible(level_or_forbidden())) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let plain = values(&of, &possible);
        prop_assert_eq!(table.least(diagram, &possible), plain.first().copied());
        prop_assert_eq!(table.greatest(diagram, &possible), plain.last().copied());
        let ends = plain.first().copied().zip(plain.last().copied());
        prop_assert_eq!(table.ends(diagram, &possible), ends);
        prop_assert_eq!(table.values(diagram, &possible), plain.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn the_tally_counts_the_cases_of_every_value((of, _) in function_and_possible(level_or_forbidden())) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let mut counts = std::collections::BTreeMap::new();
        for value in of.values.iter().filter(|value| **value != Table::FORBIDDEN) {
            *counts.entry(*value).or_insert(0_u32) += 1;
        }
        let tally = table.tally(diagram).into_iter().map(|(value, cases)| (value, cases.to_string()));
        let plain = counts.into_iter().map(|(value, cases)| (value, cases.to_string()));
        prop_assert_eq!(tally.collect::<Vec<_>>(), plain.collect::<Vec<_>>());
    }

    #[test]
    fn the_support_is_what_makes_a_difference((of, possible) in function_and_possible(level())) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let places = || 0..of.arities.len();
        let everything = everything(&of.arities);
        let free: Vec<_> = places().filter(|at| matters(&of, &everything, *at)).map(variable).collect();
        prop_assert_eq!(table.support(&[diagram]), free);
        let within: Vec<_> = places().filter(|at| matters(&of, &possible, *at)).map(variable).collect();
        prop_assert_eq!(table.support_within(diagram, &possible), within);
    }

    #[test]
    fn where_cases_cannot_be_the_support_still_tells_every_value(
        (of, possible) in function_and_possible(level_or_forbidden()),
    ) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let support = table.support_within(diagram, &possible);
        let told = |case: &[u8]| support.iter().map(|at| case[at.position()]).collect::<Vec<_>>();
        let mut cases = of.possible_cases(&possible);
        cases.retain(|(_, value)| *value != Table::FORBIDDEN);
        for (one, value) in &cases {
            for (other, other_value) in &cases {
                prop_assert!(told(one) != told(other) || value == other_value, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn the_support_of_several_is_that_of_each(of in functions(3, level())) {
        let mut table = of[0].table();
        let all: Vec<_> = of.iter().map(|one| one.diagram(&mut table)).collect();
        let possible = everything(&of[0].arities);
        let together = table.known_values(&all).remainder(&table, &all, &possible).support();
        let each: BTreeSet<_> = all.iter().flat_map(|one| table.support(&[*one])).collect();
        prop_assert_eq!(together, each.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn paths_of_several_are_bounded_by_each(of in functions(3, level())) {
        let mut table = of[0].table();
        let all: Vec<_> = of.iter().map(|one| one.diagram(&mut table)).collect();
        let possible = everything(&of[0].arities);
        // All values at once are one function.
        let two = table.combine(all[0], all[1], |a, b| a * 5 + b).expect("room");
        let three = table.combine(two, all[2], |a, b| a * 5 + b).expect("room");
        let known = table.known_values(&all);
        let left = known.remainder(&table, &all, &possible);
        let fewest = all.iter().map(|one| table.shortest_path(*one, &possible)).max();
        prop_assert_eq!(Some(left.fewest()), fewest);
        prop_assert_eq!(left.most(), left.support().len());
        prop_assert!(left.fewest() <= table.shortest_path(three, &possible));
        prop_assert!(left.most() >= table.longest_path(three, &possible));
    }

    #[test]
    fn paths_meet_what_makes_a_difference((of, possible) in function_and_possible(level())) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        prop_assert_eq!(table.shortest_path(diagram, &possible), met(&of, &possible, 0, usize::min));
        prop_assert_eq!(table.longest_path(diagram, &possible), met(&of, &possible, 0, usize::max));
    }

    #[test]
    fn cases_are_counted((of, possible) in function_and_possible(level_or_forbidden()), at_least in 0u8..6) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let cases = of.possible_cases(&possible);
        let wanted = |value: u8| value >= at_least;
        let right = cases.iter().filter(|(_, value)| *value != Table::FORBIDDEN && wanted(*value));
        let right = u32::try_from(right.count()).expect("at most 4^5");
        let count = table.count(diagram, &possible, wanted);
        prop_assert!(count.exact);
        prop_assert_eq!(count.cases, u128::from(right));
        let all = u32::try_from(cases.len()).expect("at most 4^5");
        let share = table.share(diagram, &possible, wanted);
        prop_assert!((share - f64::from(right) / f64::from(all)).abs() < 1e-12, "{share}");
    }

    #[test]
    fn nothing_is_cheaper(
        of in functions(1, level_or_forbidden()),
        costs in prop::collection::vec(prop::option::weighted(0.8, 0u32..4), 20),
        at_least in 0u8..6,
    ) {
        let of = &of[0];
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let cost = |variable: Variable, answer: u8| costs[variable.position() * 4 + usize::from(answer)];
        let wanted = |value: u8| value >= at_least && value != Table::FORBIDDEN;
        let cheapest = table.cheapest(diagram, cost, |value| value >= at_least);
        let paths = of.cases().into_iter().filter(|(_, value)| wanted(*value)).filter_map(|(case, _)| {
            let mut met = diagram;
            let mut sum = 0;
            while let Some(asked) = table.variable(met) {
                let answer = case[asked.position()];
                sum += cost(asked, answer)?;
                met = table.child(met, answer);
            }
            Some((sum, case))
        });
        // Cases come in the order of their answers, so the first of the cheapest is the one wanted.
        let plain = paths.min_by_key(|(sum, _)| *sum);
        prop_assert_eq!(cheapest.is_some(), plain.is_some());
        if let (Some(change), Some((sum, case))) = (cheapest, plain) {
            prop_assert_eq!(change.cost, u64::from(sum));
            for (variable, answer) in change.answers {
                prop_assert_eq!(case[variable.position()], answer);
            }
        }
    }

    #[test]
    fn sufficient_answers_force_the_value_and_none_can_be_let_go(
        (of, given) in function_and_possible(level_or_forbidden()),
        at_least in 0u8..6,
    ) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let possible = everything(&of.arities);
        let forced = |sets: &[u64]| values(&of, sets).into_iter().all(|value| value >= at_least);
        let with_only = |kept: &[Variable]| {
            let mut sets = possible.clone();
            for variable in kept {
                sets[variable.position()] = given[variable.position()];
            }
            sets
        };
        let found = table.sufficient(diagram, &given, &possible, |value| value >= at_least);
        prop_assert_eq!(found.is_some(), forced(&given));
        if let Some(kept) = found {
            prop_assert!(forced(&with_only(&kept)));
            for let_go in &kept {
                let rest: Vec<Variable> = kept.iter().copied().filter(|one| one != let_go).collect();
                prop_assert!(!forced(&with_only(&rest)), "{let_go:?} is not needed");
            }
        }
    }
}

#[test]
fn without_a_possible_answer_there_is_no_case() {
    let mut table = Table::new(&[2, 2], 10);
    let first = table.choice(variable(0), 0b10).expect("room");
    let second = table.choice(variable(1), 0b10).expect("room");
    let closed = [0, 0b11];
    assert_eq!(table.ends(first, &closed), None);
    assert!(table.values(first, &closed).is_empty());
    assert_eq!(table.count(second, &closed, |_| true).cases, 0);
    assert_eq!(table.share(second, &closed, |_| true).to_bits(), 0.0f64.to_bits());
    assert_eq!(table.restrict(first, &closed), Ok(table.terminal(Table::FORBIDDEN)));
}

#[test]
fn more_cases_than_there_are_numbers_for_are_said_to_be() {
    let mut table = Table::new(&[4; 150], 10);
    let last = table.choice(variable(149), 0b1).expect("room");
    let everything = [0b1111; 150];
    let count = table.count(last, &everything, |value| value == 1);
    assert_eq!((count.cases, count.exact), (u128::MAX, false));
    let share = table.share(last, &everything, |value| value == 1);
    assert!((share - 0.25).abs() < 1e-12, "{share}");
    let mut known = [0b1; 150];
    known[149] = 0b111;
    let count = table.count(last, &known, |value| value == 0);
    assert_eq!((count.cases, count.exact), (2, true));
}

#[test]
fn a_tally_has_no_limit() {
    let mut table = Table::new(&[4; 200], 10);
    let (first, last) = (Variable(0), Variable(199));
    let [one, other] = [first, last].map(|variable| table.choice(variable, 0b0001).expect("room"));
    let both = table.and(one, other).expect("room");
    let tally = table.tally(both);
    let of = |power: u32| num_bigint::BigUint::from(4_u8).pow(power);
    assert_eq!(tally, [(0, of(200) - of(198)), (1, of(198))]);
    assert_eq!(table.tally(table.terminal(3)), [(3, of(200))]);
}
