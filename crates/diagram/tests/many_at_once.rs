//! What is found for many answers, or of many diagrams, in one pass, against plain enumeration.

mod plain;

use continuum_diagram::{Ends, Table, Variable};
use plain::{Plain, arities, function, functions, level, level_or_forbidden, possible};
use proptest::prelude::*;

/// Functions of the same variables, and sets of answers for these.
fn functions_and_possible(
    value: impl Strategy<Value = u8> + Clone,
) -> impl Strategy<Value = (Vec<Plain>, Vec<u64>)> {
    functions(1..4, value).prop_flat_map(|of| {
        let possible = possible(&of[0].arities);
        (Just(of), possible)
    })
}

/// The values from 0 to 63 of the possible cases, as a set.
fn values(of: &Plain, possible: &[u64]) -> u64 {
    let cases = of.possible_cases(possible).into_iter();
    cases.filter(|(_, value)| *value < 64).fold(0, |all, (_, value)| all | 1 << value)
}

/// The ends of the possible cases with this answer, those that cannot be left out.
fn ends_with(of: &Plain, possible: &[u64], place: usize, answer: u8) -> Ends {
    let cases = of.possible_cases(possible).into_iter();
    let with = cases.filter(|(case, value)| case[place] == answer && *value != Table::FORBIDDEN);
    let values: Vec<u8> = with.map(|(_, value)| value).collect();
    values.iter().min().copied().zip(values.iter().max().copied())
}

/// A function, and for each of its variables one whose values are that variable's answers.
fn function_and_what_to_put_in() -> impl Strategy<Value = (Plain, Vec<Plain>)> {
    (arities(), arities()).prop_flat_map(|(outer, inner)| {
        let put_in: Vec<_> = outer.iter().map(|arity| function(inner.clone(), 0..*arity)).collect();
        (function(outer, level()), put_in)
    })
}

proptest! {
    #[test]
    fn each_answer_has_its_ends((of, possible) in functions_and_possible(level_or_forbidden())) {
        let mut table = of[0].table();
        let diagrams: Vec<_> = of.iter().map(|plain| plain.diagram(&mut table)).collect();
        let known = table.known_values(&diagrams);
        let left = known.remainder(&table, &diagrams, &possible);
        let mut by_choice = left.by_choice();
        for (place, plain) in of.iter().enumerate() {
            let ends = by_choice.of(place);
            prop_assert_eq!(left.ends(place), table.ends(diagrams[place], &possible));
            for (place, arity) in plain.arities.iter().enumerate() {
                let variable = Variable(u16::try_from(place).expect("few variables"));
                let found: Vec<_> = ends.of(variable).collect();
                let open = (0..*arity).filter(|answer| possible[place] >> answer & 1 == 1);
                let with = |answer| (answer, ends_with(plain, &possible, place, answer));
                prop_assert_eq!(found, open.map(with).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn what_is_left_is_what_would_be_made(
        (of, possible) in functions_and_possible(level_or_forbidden()),
        what_else_there_is: bool,
    ) {
        let mut table = of[0].table();
        let diagrams: Vec<_> = of.iter().map(|plain| plain.diagram(&mut table)).collect();
        let known = table.known_values(&diagrams);
        let restrict = |table: &mut Table| -> Vec<_> {
            diagrams.iter().map(|one| table.restrict(*one, &possible).expect("room")).collect()
        };
        // Nodes that are there for the sake of other diagrams change nothing.
        if what_else_there_is {
            restrict(&mut table);
        }
        let (nodes, support) = {
            let left = known.remainder(&table, &diagrams, &possible);
            (left.nodes(), left.support())
        };
        let made = restrict(&mut table);
        prop_assert_eq!(nodes, table.size_of_all(&made));
        prop_assert_eq!(support, table.support(&made));
    }

    #[test]
    fn known_values_are_those_of_the_possible_cases(
        (of, possible) in functions_and_possible(level_or_forbidden()),
        wanted in 0u64..32,
    ) {
        let mut table = of[0].table();
        let diagrams: Vec<_> = of.iter().map(|plain| plain.diagram(&mut table)).collect();
        let known = table.known_values(&diagrams);
        let plain: Vec<u64> = of.iter().map(|plain| values(plain, &possible)).collect();
        prop_assert_eq!(known.of(&table, &diagrams, &possible), plain.clone());
        for (diagram, values) in diagrams.iter().zip(plain) {
            prop_assert_eq!(known.has(&table, *diagram, &possible, wanted), values & wanted != 0);
            let case = known.case(&table, *diagram, &possible, wanted);
            prop_assert_eq!(case.is_some(), values & wanted != 0);
            let mut known = possible.clone();
            for (variable, answer) in case.iter().flatten() {
                prop_assert!(possible[variable.position()] >> answer & 1 == 1);
                known[variable.position()] = 1 << answer;
            }
            let found = table.values(*diagram, &known);
            prop_assert!(case.is_none() || found.iter().all(|value| wanted >> value & 1 == 1));
        }
    }

    #[test]
    fn a_part_has_the_value_of_every_possible_case(
        (of, possible) in functions_and_possible(level_or_forbidden()),
    ) {
        let mut table = of[0].table();
        let diagrams: Vec<_> = of.iter().map(|plain| plain.diagram(&mut table)).collect();
        let (part, left) = table.part(&diagrams, &possible).expect("room");
        for (plain, (diagram, left)) in of.iter().zip(diagrams.into_iter().zip(left)) {
            for (case, value) in plain.possible_cases(&possible) {
                prop_assert_eq!(part.value(left, &case), value);
            }
            let restricted = table.restrict(diagram, &possible).expect("room");
            prop_assert_eq!(part.size(left), table.size(restricted));
        }
    }

    #[test]
    fn what_is_put_in_for_a_variable_chooses_its_branch(
        (of, put_in) in function_and_what_to_put_in(),
    ) {
        let mut from = of.table();
        let outer = of.diagram(&mut from);
        let mut table = put_in[0].table();
        let selectors: Vec<_> = put_in.iter().map(|plain| plain.diagram(&mut table)).collect();
        let made = table.compose(&from, &[outer], &selectors).expect("room")[0];
        let plain = put_in[0].by_case(|case| {
            let answers: Vec<u8> = put_in.iter().map(|selector| selector.at(case)).collect();
            of.at(&answers)
        });
        prop_assert_eq!(made, plain.diagram(&mut table));
    }

    #[test]
    fn what_is_kept_keeps_its_values((of, _) in functions_and_possible(level_or_forbidden())) {
        let mut table = of[0].table();
        let mut diagrams: Vec<_> = of.iter().map(|plain| plain.diagram(&mut table)).collect();
        let size = table.size_of_all(&diagrams);
        table.keep(&mut diagrams);
        prop_assert_eq!(table.nodes(), size);
        for (plain, diagram) in of.iter().zip(diagrams) {
            for (case, value) in plain.cases() {
                prop_assert_eq!(table.value(diagram, &case), value);
            }
        }
    }
}

#[test]
fn many_variables_share_their_marks_and_keep_their_own_answers() {
    let mut table = Table::new(&[2; 200], 10_000);
    let third = |variable: &Variable| variable.position().is_multiple_of(3);
    let asked: Vec<Variable> = table.variables().filter(third).collect();
    let yes = asked.iter().map(|variable| table.choice(*variable, 0b10).expect("few nodes"));
    let yes: Vec<_> = yes.collect();
    let any = table.count_at_least(1, &yes).expect("few nodes");
    let known = table.known_values(&[any]);
    let mut possible = vec![0b11; 200];
    let values = |possible: &[u64]| {
        let [values] = known.of(&table, &[any], possible)[..] else { panic!("one diagram") };
        for value in [0, 1] {
            assert_eq!(known.has(&table, any, possible, 1 << value), values >> value & 1 == 1);
        }
        values
    };
    assert_eq!(values(&possible), 0b11);
    for variable in table.variables().filter(|variable| !third(variable)) {
        possible[variable.position()] = 0b01;
    }
    assert_eq!(values(&possible), 0b11, "those that are not asked change nothing");
    for (place, variable) in asked.iter().enumerate() {
        possible[variable.position()] = 0b10;
        assert_eq!(values(&possible), 0b10, "one is enough");
        possible[variable.position()] = 0b01;
        let left = if place + 1 == asked.len() { 0b01 } else { 0b11 };
        assert_eq!(values(&possible), left, "as long as another is open");
    }
}
