//! A table that is full says so, and goes on with what it has.

use continuum_diagram::{BudgetSpent, Diagram, Operation, Table, Variable};

/// As many yes-or-no questions as asked for.
fn questions(table: &mut Table, count: u16) -> Result<Vec<Diagram>, BudgetSpent> {
    (0..count).map(|place| table.choice(Variable(place), 0b10)).collect()
}

#[test]
fn a_full_table_returns_an_error() {
    let mut table = Table::new(&[2; 8], 8);
    let all = questions(&mut table, 8).expect("a node each");
    assert_eq!(table.nodes(), 8);
    assert_eq!(table.count_at_least(4, &all), Err(BudgetSpent));
    assert_eq!(table.apply(Operation::And, &all), Err(BudgetSpent));
    assert_eq!(table.nodes(), 8);
}

#[test]
fn a_full_table_still_answers_and_makes_what_needs_no_room() {
    let mut table = Table::new(&[2; 8], 12);
    let all = questions(&mut table, 8).expect("a node each");
    assert_eq!(table.count_at_least(4, &all), Err(BudgetSpent));
    let possible = [0b11; 8];
    for (place, one) in all.iter().enumerate() {
        assert_eq!(table.value(*one, &[1; 8]), 1);
        assert_eq!(table.ends(*one, &possible), Some((0, 1)));
        assert_eq!(table.support(&[*one]), [Variable(u16::try_from(place).expect("eight"))]);
        assert_eq!(table.or(*one, *one), Ok(*one));
        assert_eq!(table.or(*one, Diagram::YES), Ok(Diagram::YES));
    }
}

#[test]
fn room_that_is_made_can_be_used() {
    let mut table = Table::new(&[2; 8], 16);
    let mut all = questions(&mut table, 8).expect("a node each");
    assert_eq!(table.count_at_least(4, &all), Err(BudgetSpent));
    table.keep(&mut all[..4]);
    assert_eq!(table.nodes(), 4);
    let two = table.count_at_least(2, &all[..4]).expect("room again");
    assert_eq!(table.value(two, &[1, 0, 0, 1, 0, 0, 0, 0]), 1);
    assert_eq!(table.value(two, &[1, 0, 0, 0, 1, 1, 1, 1]), 0);
}

#[test]
fn after_an_error_results_are_still_right() {
    // Every budget from too little to enough: whatever was remembered on the way stays true.
    let count = |table: &mut Table| {
        let all = questions(table, 6)?;
        table.count_at_least(3, &all)
    };
    let mut spent = 0;
    for budget in 0..60 {
        let mut table = Table::new(&[2; 6], budget);
        let first = count(&mut table);
        assert_eq!(count(&mut table).is_ok(), first.is_ok());
        assert!(table.nodes() <= budget);
        let Ok(at_least_3) = first else {
            spent += 1;
            continue;
        };
        for case in 0..64u8 {
            let answers: Vec<u8> = (0..6).map(|place| case >> place & 1).collect();
            let expected = u8::from(case.count_ones() >= 3);
            assert_eq!(table.value(at_least_3, &answers), expected, "{answers:?}");
        }
    }
    assert!((1..60).contains(&spent), "some budgets suffice and some do not");
}

#[test]
fn what_grows_without_end_is_stopped() {
    // Forty pairs of equal answers, the first of each before the second of any: 2^40 nodes.
    let pairs = 40;
    let mut table = Table::new(&vec![2; pairs * 2], 1_000);
    let at = |place: usize| Variable(u16::try_from(place).expect("eighty"));
    let mut alike = Vec::new();
    for place in 0..pairs {
        let [one, other] = [place, place + pairs].map(at);
        let [no, yes] = [0b01, 0b10].map(|set| table.choice(other, set).expect("room"));
        alike.push(table.branch(one, &[no, yes]).expect("room"));
    }
    assert_eq!(table.apply(Operation::And, &alike), Err(BudgetSpent));
    assert!(table.nodes() <= 1_000);
}

#[test]
fn a_long_walk_that_makes_nothing_is_stopped_too() {
    let mut table = Table::new(&[2; 300], 12_000);
    let all = questions(&mut table, 300).expect("room");
    let (even, odd): (Vec<_>, Vec<_>) = (0..).zip(all).partition(|(place, _)| place % 2 == 0);
    let mut most_of = |these: Vec<(u32, Diagram)>| {
        let these: Vec<Diagram> = these.into_iter().map(|(_, one)| one).collect();
        table.count_at_least(75, &these).expect("room")
    };
    let [even, odd] = [most_of(even), most_of(odd)];
    let before = table.nodes();
    // Nothing comes of it, but it would look at all pairs of counts.
    assert_eq!(table.combine(even, odd, |_, _| 0), Err(BudgetSpent));
    assert_eq!(table.nodes(), before);
}

#[test]
fn what_no_table_can_hold_has_no_room() {
    let asked = |arities: &[u8]| Table::new(arities, 100).choice(Variable(0), 0b1);
    assert!(asked(&[2]).is_ok());
    assert!(asked(&[64]).is_ok());
    assert_eq!(asked(&[2, 0]), Err(BudgetSpent));
    assert_eq!(asked(&[2, 65]), Err(BudgetSpent));
    assert!(asked(&vec![2; Table::MOST_VARIABLES]).is_ok());
    assert_eq!(asked(&vec![2; Table::MOST_VARIABLES + 1]), Err(BudgetSpent));
}

#[test]
fn the_error_says_what_happened() {
    assert_eq!(BudgetSpent.to_string(), "the decision diagrams have grown past their budget");
}
