//! Orders as long as a table takes, on a stack as small as a browser's worker may have.

use continuum_diagram::{Diagram, Operation, Table, Variable};
use std::thread;

const VARIABLES: u16 = u16::MAX;

/// Runs on 64 kB.
fn on_a_small_stack(test: impl FnOnce() + Send + 'static) {
    let small = thread::Builder::new().stack_size(64 * 1024).spawn(test).expect("a thread");
    small.join().expect("no overflow");
}

fn questions(table: &mut Table) -> Vec<Diagram> {
    table.variables().map(|one| table.choice(one, 0b100).expect("room")).collect()
}

#[test]
fn operations_need_no_stack() {
    on_a_small_stack(|| {
        let mut table = Table::new(&vec![3; usize::from(VARIABLES)], 2_000_000);
        let all = questions(&mut table);
        let any = table.apply(Operation::Or, &all).expect("room");
        let every = table.apply(Operation::And, &all).expect("room");
        let none = table.not(any).expect("room");
        assert_eq!(table.size_of_all(&[any, every, none]), 3 * usize::from(VARIABLES) - 1);
        assert_eq!(table.and(any, none).expect("room"), Diagram::NO);
        let everything_or_nothing = table.or(every, none).expect("room");
        assert_eq!(table.if_else(any, every, none).expect("room"), everything_or_nothing);
        let last = [Variable(VARIABLES - 1)];
        assert_ne!(table.exists(every, &last).expect("room"), every);
        let mut kept = [any, every];
        table.keep(&mut kept);
        assert_eq!(table.size_of_all(&kept), 2 * usize::from(VARIABLES) - 1);
    });
}

#[test]
fn queries_need_no_stack() {
    on_a_small_stack(|| {
        let length = usize::from(VARIABLES);
        let mut table = Table::new(&vec![3; length], 1_000_000);
        let all = questions(&mut table);
        let any = table.apply(Operation::Or, &all).expect("room");
        let mut possible = vec![0b111; length];
        assert_eq!(table.ends(any, &possible), Some((0, 1)));
        assert_eq!(table.support(&[any]).len(), length);
        assert_eq!(table.shortest_path(any, &possible), 1);
        assert_eq!(table.longest_path(any, &possible), length);
        assert_eq!(table.value(any, &vec![1; length]), 0);
        assert!(!table.count(any, &possible, |value| value == 1).exact);
        assert!(table.share(any, &possible, |value| value == 1) > 0.999);
        let dear_first = |variable: Variable, answer: u8| {
            Some(if answer == 2 { u32::from(VARIABLES - variable.0) } else { 0 })
        };
        let change = table.cheapest(any, dear_first, |value| value == 1).expect("a way");
        assert_eq!((change.cost, change.answers.len()), (1, length));
        let given = vec![0b001; length];
        let kept = table.sufficient(any, &given, &possible, |value| value == 0).expect("enough");
        assert_eq!(kept.len(), length);
        possible[length - 1] = 0b001;
        assert_eq!(table.support_within(any, &possible).len(), length - 1);
        let restricted = table.restrict(any, &possible).expect("room");
        assert_eq!(table.size(restricted), length - 1);
    });
}
