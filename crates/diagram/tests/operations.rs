//! Every operation against plain enumeration, and the same function always the same diagram.

mod plain;

use continuum_diagram::{Diagram, Operation, Table, Variable};
use plain::{Plain, function_and_possible, functions, level, yes_or_no};
use proptest::prelude::*;

fn diagrams(table: &mut Table, plain: &[Plain]) -> Vec<Diagram> {
    plain.iter().map(|one| one.diagram(table)).collect()
}

proptest! {
    #[test]
    fn a_diagram_has_the_value_of_every_case(of in functions(1, level())) {
        let mut table = of[0].table();
        let diagram = of[0].diagram(&mut table);
        for (case, value) in of[0].cases() {
            prop_assert_eq!(table.value(diagram, &case), value);
        }
    }

    #[test]
    fn two_diagrams_are_combined_case_by_case(of in functions(2, level())) {
        let mut table = of[0].table();
        let [a, b] = [of[0].diagram(&mut table), of[1].diagram(&mut table)];
        prop_assert_eq!(table.max(a, b).expect("room"), of[0].with(&of[1], u8::max).diagram(&mut table));
        prop_assert_eq!(table.min(a, b).expect("room"), of[0].with(&of[1], u8::min).diagram(&mut table));
        let by = |a: u8, b: u8| a * 16 + b;
        prop_assert_eq!(table.combine(a, b, by).expect("room"), of[0].with(&of[1], by).diagram(&mut table));
    }

    #[test]
    fn and_or_and_not_are_those_of_logic(of in functions(2, yes_or_no())) {
        let mut table = of[0].table();
        let [a, b] = [of[0].diagram(&mut table), of[1].diagram(&mut table)];
        prop_assert_eq!(table.and(a, b).expect("room"), of[0].with(&of[1], |a, b| a & b).diagram(&mut table));
        prop_assert_eq!(table.or(a, b).expect("room"), of[0].with(&of[1], |a, b| a | b).diagram(&mut table));
        prop_assert_eq!(table.not(a).expect("room"), of[0].map(|a| 1 - a).diagram(&mut table));
    }

    #[test]
    fn if_else_takes_one_or_the_other(of in functions(3, level())) {
        let mut table = of[0].table();
        let [condition, then, otherwise] = [0, 1, 2].map(|at| of[at].diagram(&mut table));
        let made = table.if_else(condition, then, otherwise).expect("room");
        let plain = of[0].by_case(|case| {
            if of[0].at(case) == 0 { of[2].at(case) } else { of[1].at(case) }
        });
        prop_assert_eq!(made, plain.diagram(&mut table));
    }

    #[test]
    fn values_are_mapped_case_by_case(of in functions(1, level()), at_least in 0u8..6) {
        let mut table = of[0].table();
        let a = of[0].diagram(&mut table);
        let reached = of[0].map(|value| u8::from(value >= at_least));
        prop_assert_eq!(table.threshold(a, at_least).expect("room"), reached.diagram(&mut table));
        let to = |value: u8| value ^ 3;
        prop_assert_eq!(table.map(a, to).expect("room"), of[0].map(to).diagram(&mut table));
    }

    #[test]
    fn any_number_are_combined_case_by_case(of in functions(0..6, level()), spare in functions(1, level())) {
        let arities = of.first().unwrap_or(&spare[0]).clone();
        let mut table = arities.table();
        let all = diagrams(&mut table, &of);
        let over = |case: &[u8]| of.iter().map(|one| one.at(case)).collect::<Vec<_>>();
        let max = arities.by_case(|case| over(case).into_iter().max().unwrap_or(0));
        let min = arities.by_case(|case| over(case).into_iter().min().unwrap_or(u8::MAX));
        prop_assert_eq!(table.apply(Operation::Max, &all).expect("room"), max.diagram(&mut table));
        prop_assert_eq!(table.apply(Operation::Min, &all).expect("room"), min.diagram(&mut table));
    }

    #[test]
    fn any_number_are_joined_in_logic(of in functions(0..6, yes_or_no()), spare in functions(1, level())) {
        let arities = of.first().unwrap_or(&spare[0]).clone();
        let mut table = arities.table();
        let all = diagrams(&mut table, &of);
        let any = arities.by_case(|case| u8::from(of.iter().any(|one| one.at(case) == 1)));
        let every = arities.by_case(|case| u8::from(of.iter().all(|one| one.at(case) == 1)));
        prop_assert_eq!(table.apply(Operation::Or, &all).expect("room"), any.diagram(&mut table));
        prop_assert_eq!(table.apply(Operation::And, &all).expect("room"), every.diagram(&mut table));
    }

    #[test]
    fn counts_are_those_of_every_case(
        of in functions(0..7, yes_or_no()),
        spare in functions(1, level()),
        n in 0usize..8,
        twice in any::<bool>(),
    ) {
        let arities = of.first().unwrap_or(&spare[0]).clone();
        let mut of = of;
        if twice {
            of.extend(of.first().cloned());
        }
        let mut table = arities.table();
        let all = diagrams(&mut table, &of);
        let holding = |case: &[u8]| of.iter().filter(|one| one.at(case) == 1).count();
        let plain = arities.by_case(|case| u8::from(holding(case) >= n));
        prop_assert_eq!(table.count_at_least(n, &all).expect("room"), plain.diagram(&mut table));
    }

    #[test]
    fn a_choice_is_a_set_of_answers(of in functions(1, level()), set: u64, at: prop::sample::Index) {
        let place = at.index(of[0].arities.len());
        let mut table = of[0].table();
        let made = table.choice(Variable(u16::try_from(place).expect("a few")), set).expect("room");
        let plain = of[0].by_case(|case| u8::from(set >> case[place] & 1 == 1));
        prop_assert_eq!(made, plain.diagram(&mut table));
    }

    #[test]
    fn outside_its_set_an_answer_is_read_as_the_first_in_it(
        (of, possible) in function_and_possible(level()),
    ) {
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let restricted = table.restrict(diagram, &possible).expect("room");
        let read = |answer: &u8, set: &u64| {
            let mut from = if set >> answer & 1 == 1 { *answer..=63 } else { 0..=63 };
            from.find(|answer| set >> answer & 1 == 1).expect("not an empty set")
        };
        let plain = of.by_case(|case| {
            let case: Vec<u8> = case.iter().zip(&possible).map(|(a, set)| read(a, set)).collect();
            of.at(&case)
        });
        prop_assert_eq!(restricted, plain.diagram(&mut table));
    }

    #[test]
    fn variables_are_looked_over(of in functions(1, level()), over: u8) {
        let of = &of[0];
        let variables: Vec<Variable> =
            (0u16..).take(of.arities.len()).filter(|at| over >> at & 1 == 1).map(Variable).collect();
        let same_elsewhere = |a: &[u8], b: &[u8]| {
            a.iter().zip(b).enumerate().all(|(at, (a, b))| over >> at & 1 == 1 || a == b)
        };
        let values = |case: &[u8]| {
            let alike = of.cases().into_iter().filter(|(other, _)| same_elsewhere(case, other));
            alike.map(|(_, value)| value).collect::<Vec<_>>()
        };
        let mut table = of.table();
        let diagram = of.diagram(&mut table);
        let least = of.by_case(|case| values(case).into_iter().min().expect("room"));
        let greatest = of.by_case(|case| values(case).into_iter().max().expect("room"));
        prop_assert_eq!(table.least_over(diagram, &variables).expect("room"), least.diagram(&mut table));
        prop_assert_eq!(table.greatest_over(diagram, &variables).expect("room"), greatest.diagram(&mut table));
        let reaches = table.threshold(diagram, 1).expect("room");
        let some = greatest.map(|value| u8::from(value >= 1));
        let every = least.map(|value| u8::from(value >= 1));
        prop_assert_eq!(table.exists(reaches, &variables).expect("room"), some.diagram(&mut table));
        prop_assert_eq!(table.forall(reaches, &variables).expect("room"), every.diagram(&mut table));
    }

    #[test]
    fn what_is_kept_stays_what_it_was(of in functions(2..6, level())) {
        let mut table = of[0].table();
        let all = diagrams(&mut table, &of);
        let mut kept = all[1..].to_vec();
        let size = table.size_of_all(&kept);
        table.keep(&mut kept);
        prop_assert_eq!(table.nodes(), size);
        for (diagram, plain) in kept.iter().zip(&of[1..]) {
            prop_assert_eq!(*diagram, plain.diagram(&mut table));
        }
        prop_assert_eq!(table.nodes(), size);
    }
}
