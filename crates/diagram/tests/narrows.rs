//! An answer tells something exactly where, in some situation, it leaves fewer values.

mod plain;

use continuum_diagram::{Table, Telling, Variable};
use plain::{Plain, everything, function_and_possible, is_possible, level, level_or_forbidden};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The values of the possible cases, those that cannot be left out.
fn values(of: &Plain, possible: &[u64]) -> BTreeSet<u8> {
    let cases = of.possible_cases(possible).into_iter().map(|(_, value)| value);
    cases.filter(|value| *value != Table::FORBIDDEN).collect()
}

/// Every way of knowing some of the variables but one.
fn situations(possible: &[u64], but: usize) -> Vec<Vec<u64>> {
    let mut situations = vec![Vec::new()];
    for (place, set) in possible.iter().enumerate() {
        let single = (0..64).map(|choice| 1 << choice).filter(|choice| set & choice != 0);
        let single = single.filter(|choice| place != but && choice != set);
        let ways: Vec<u64> = single.chain([*set]).collect();
        let longer = |one: Vec<u64>| ways.iter().map(move |way| [one.as_slice(), &[*way]].concat());
        let longer: Vec<_> = situations.iter().cloned().flat_map(longer).collect();
        situations = longer;
    }
    situations
}

/// By trying all situations and answers.
fn tells(of: &Plain, possible: &[u64], place: usize) -> bool {
    situations(possible, place).iter().any(|situation| {
        let without = values(of, situation);
        let choices = (0..64).map(|choice| 1 << choice);
        choices.filter(|choice| possible[place] & choice != 0).any(|choice| {
            let mut with = situation.clone();
            with[place] = choice;
            let with = values(of, &with);
            !with.is_empty() && with != without
        })
    })
}

fn variable(place: usize) -> Variable {
    Variable(u16::try_from(place).expect("a few"))
}

/// Functions of four variables at most.
fn few() -> impl Strategy<Value = (Plain, Vec<u64>)> {
    function_and_possible(level_or_forbidden())
        .prop_filter("few variables", |(of, _)| of.arities.len() <= 4)
}

/// A level of the first two and two more variables; only answers to the first two rule each other
/// out.
fn with_one_tie() -> impl Strategy<Value = (Plain, Vec<u64>, Plain)> {
    let arities = vec![3, 2, 2, 3];
    let ties = plain::function(vec![3, 2], prop_oneof![2 => Just(0u8), 1 => Just(1u8)]);
    (plain::function(arities.clone(), level()), plain::possible(&arities), ties)
}

proptest! {
    #[test]
    fn what_tells_something_is_found((of, possible) in few()) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let known = table.known_values(&[diagram]);
        let left = known.remainder(&table, &[diagram], &possible);
        let mut by_choice = left.by_choice();
        let all: Vec<Variable> = table.variables().collect();
        let Telling { certain, unsure } = known.telling(&table, &[diagram], &possible, &all);
        for (place, one) in all.iter().enumerate() {
            let tells = tells(&of, &possible, place);
            prop_assert_eq!(left.narrows(0, *one, &all), tells, "{:?}", one);
            prop_assert!(tells || !by_choice.of(0).narrow(*one), "{:?} narrows alone", one);
            prop_assert!(tells || !certain.contains(one), "{:?} is called certain", one);
            prop_assert!(!tells || certain.contains(one) || unsure.contains(one), "{:?}", one);
        }
    }

    #[test]
    fn only_what_is_tied_has_to_be_left_unknown((of, possible, ties) in with_one_tie()) {
        let of = of.by_case(|case| {
            if ties.at(&case[..2]) == 1 { Table::FORBIDDEN } else { of.at(case) }
        });
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let known = table.known_values(&[diagram]);
        let left = known.remainder(&table, &[diagram], &possible);
        for place in 0..4 {
            let tied: Vec<Variable> =
                if place < 2 { vec![variable(0), variable(1)] } else { vec![variable(place)] };
            let tells = tells(&of, &possible, place);
            prop_assert_eq!(left.narrows(0, variable(place), &tied), tells, "{}", place);
            prop_assert!(tells || !left.by_choice().of(0).narrow(variable(place)), "{}", place);
            // What is free tells something where it is asked.
            let is_asked = left.support().contains(&variable(place));
            prop_assert!(place < 2 || is_asked == tells || values(&of, &possible).len() < 2);
            prop_assert!(is_asked || !tells || place < 2);
        }
    }
}

#[test]
fn of_two_that_are_always_the_same_each_tells_what_the_other_does() {
    let both = Plain { arities: vec![2, 2], values: vec![0, 255, 255, 4] };
    let mut table = both.table();
    let diagram = both.diagram(&mut table);
    let all = everything(&both.arities);
    let known = table.known_values(&[diagram]);
    let left = known.remainder(&table, &[diagram], &all);
    let tied = [variable(0), variable(1)];
    assert!(left.narrows(0, variable(0), &tied) && left.narrows(0, variable(1), &tied));
    let told = [0b01, 0b11];
    assert!(is_possible(&[0, 1], &told));
    let left = known.remainder(&table, &[diagram], &told);
    assert!(!left.narrows(0, variable(1), &tied), "what is known tells it already");
}
