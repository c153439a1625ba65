//! The measures against worked tables from the literature, and what holds of any table.

use continuum_practise::statistics::{
    Distance, NotComputed, Table, Weights, alpha, kappa, kappa_with, without_each,
};
use proptest::prelude::*;

#[track_caller]
fn is_about(found: Result<f64, NotComputed>, printed: f64, digits: i32) {
    let found = found.expect("it can be computed");
    let half = 0.5 * 10_f64.powi(-digits);
    assert!((found - printed).abs() <= half, "{found} is not {printed}");
}

/// A judge's answers as they are printed: `.` is missing, and categories begin with `first`.
fn answers(line: &str, first: usize) -> Vec<Option<usize>> {
    let read = |word: &str| word.parse::<usize>().ok().map(|category| category - first);
    line.split_whitespace().map(read).collect()
}

/// Klaus Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: four
/// observers, twelve units, five categories, answers missing.
fn four_observers() -> Vec<Vec<Option<usize>>> {
    [
        "1 2 3 3 2 1 4 1 2 . . .",
        "1 2 3 3 2 2 4 1 2 5 . 3",
        ". 3 3 3 2 3 4 2 2 5 1 .",
        "1 2 3 3 2 4 4 1 2 5 1 .",
    ]
    .map(|line| answers(line, 1))
    .to_vec()
}

#[test]
fn krippendorff_2011_four_observers() {
    let data = four_observers();
    is_about(alpha(&data, 5, Distance::Nominal), 0.743, 3);
    is_about(alpha(&data, 5, Distance::Ordinal), 0.815, 3);
    is_about(alpha(&data, 5, Distance::Interval), 0.849, 3);
}

/// The same paper, section A: two observers, ten units, yes or no.
#[test]
fn krippendorff_2011_two_observers_two_categories() {
    let data = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"].map(|line| answers(line, 0));
    is_about(alpha(&data, 2, Distance::Nominal), 0.095, 3);
}

/// The same paper, section B: two observers, twelve units, five categories (a to e).
#[test]
fn krippendorff_2011_two_observers_many_categories() {
    let data = ["0 0 1 1 3 2 2 2 4 3 3 0", "1 0 1 1 1 2 2 2 4 3 3 3"];
    is_about(alpha(&data.map(|line| answers(line, 0)), 5, Distance::Nominal), 0.692, 3);
}

/// Jacob Cohen, "Weighted kappa", Psychological Bulletin 70 (1968): 200 cases, three diagnoses, and
/// weights that the author chose. The table and both values are also those of `cohen.kappa` in the
/// R package `psych`.
#[test]
fn cohen_1968() {
    let table = Table::from_rows([[88, 14, 18], [10, 40, 10], [2, 6, 12]]);
    let weights = [[0.0, 1.0, 3.0], [1.0, 0.0, 6.0], [3.0, 6.0, 0.0]];
    is_about(kappa(&table, Weights::Alike), 0.492, 3);
    is_about(kappa_with(&table, |row, column| weights[row][column]), 0.348, 3);
}

/// Westlund and Kurland 1953, two neurologists on the patients of Winnipeg, as in Landis and Koch,
/// "The Measurement of Observer Agreement for Categorical Data", Biometrics 33 (1977). The values
/// are those that Michael Friendly, "Visualizing Categorical Data" (2000), prints for plain and
/// linear weights; the quadratic one was worked out from Cohen's formula by other means.
#[test]
fn westlund_and_kurland_1953() {
    let table = Table::from_rows([[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]]);
    is_about(kappa(&table, Weights::Alike), 0.2079, 4);
    is_about(kappa(&table, Weights::Linear), 0.3797, 4);
    is_about(kappa(&table, Weights::Quadratic), 0.5246, 4);
}

/// Jacob Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
/// Measurement 20 (1960): with two categories every weight gives plain kappa.
#[test]
fn with_two_categories_weights_do_not_matter() {
    let table = Table::from_rows([[20, 5], [10, 15]]);
    for weights in [Weights::Alike, Weights::Linear, Weights::Quadratic] {
        is_about(kappa(&table, weights), 0.4, 12);
    }
}

#[test]
fn what_cannot_be_computed_is_said() {
    assert_eq!(kappa(&Table::empty(4), Weights::Linear), Err(NotComputed::TooFew));
    let all_in_one = Table::from_rows([[7, 0], [0, 0]]);
    assert_eq!(kappa(&all_in_one, Weights::Quadratic), Err(NotComputed::NoVariation));
    assert_eq!(alpha(&[], 4, Distance::Ordinal), Err(NotComputed::TooFew));
    let alone = vec![vec![Some(1), Some(2)]];
    assert_eq!(alpha(&alone, 4, Distance::Ordinal), Err(NotComputed::TooFew));
    let apart = vec![vec![Some(1), None], vec![None, Some(2)]];
    assert_eq!(alpha(&apart, 4, Distance::Ordinal), Err(NotComputed::TooFew));
    let alike = vec![vec![Some(1), Some(1)], vec![Some(1), Some(1)]];
    assert_eq!(alpha(&alike, 4, Distance::Ordinal), Err(NotComputed::NoVariation));
}

#[test]
fn leaving_one_out_shows_how_much_hangs_on_one() {
    let (least, most) = without_each(&four_observers(), 5, Distance::Ordinal).expect("four judges");
    is_about(Ok(least), 0.759, 1);
    assert!(least < 0.815 && 0.815 < most, "{least} {most}");
    assert_eq!(without_each(&four_observers()[..2], 5, Distance::Ordinal), None);
}

fn tables() -> impl Strategy<Value = [[u32; 4]; 4]> {
    prop::array::uniform4(prop::array::uniform4(0u32..30))
}

fn judges() -> impl Strategy<Value = Vec<Vec<Option<usize>>>> {
    let judge = prop::collection::vec(prop::option::of(0usize..4), 6);
    prop::collection::vec(judge, 0..6)
}

const DISTANCES: [Distance; 3] = [Distance::Nominal, Distance::Ordinal, Distance::Interval];
const WEIGHTS: [Weights; 3] = [Weights::Alike, Weights::Linear, Weights::Quadratic];

fn is_measure(measure: Result<f64, NotComputed>) -> bool {
    measure.is_ok_and(|value| value.is_finite() && value <= 1.0) || measure.is_err()
}

fn near(one: Result<f64, NotComputed>, other: Result<f64, NotComputed>) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

proptest! {
    #[test]
    fn kappa_is_at_most_one_and_never_no_number(rows in tables()) {
        let table = Table::from_rows(rows);
        prop_assert!(WEIGHTS.iter().all(|weights| is_measure(kappa(&table, *weights))));
    }

    #[test]
    fn kappa_of_perfect_agreement_is_one(counts in prop::array::uniform4(0u32..30)) {
        let mut rows = [[0; 4]; 4];
        (0..4).for_each(|at| rows[at][at] = counts[at]);
        let table = Table::from_rows(rows);
        for weights in WEIGHTS {
            prop_assert!(kappa(&table, weights).is_ok_and(|value| (value - 1.0).abs() < 1e-12) || counts.iter().filter(|count| **count > 0).count() < 2);
        }
    }

    #[test]
    fn kappa_does_not_care_who_is_the_standard(rows in tables()) {
        let mut turned = rows;
        (0..4).for_each(|row| (0..4).for_each(|column| turned[column][row] = rows[row][column]));
        for weights in WEIGHTS {
            prop_assert!(near(kappa(&Table::from_rows(rows), weights), kappa(&Table::from_rows(turned), weights)));
        }
    }

    #[test]
    fn kappa_of_a_scale_turned_around_is_the_same(rows in tables()) {
        let mut turned = rows;
        (0..4).for_each(|row| (0..4).for_each(|column| turned[3 - row][3 - column] = rows[row][column]));
        for weights in WEIGHTS {
            prop_assert!(near(kappa(&Table::from_rows(rows), weights), kappa(&Table::from_rows(turned), weights)));
        }
    }

    #[test]
    fn alpha_is_at_most_one_and_never_no_number(data in judges()) {
        prop_assert!(DISTANCES.iter().all(|distance| is_measure(alpha(&data, 4, *distance))));
    }

    #[test]
    fn alpha_of_judges_who_all_agree_is_one(judge in prop::collection::vec(0usize..4, 6), judges in 2usize..5) {
        let data = vec![judge.iter().copied().map(Some).collect::<Vec<_>>(); judges];
        for distance in DISTANCES {
            match alpha(&data, 4, distance) {
                Ok(value) => prop_assert!((value - 1.0).abs() < 1e-12),
                Err(why) => prop_assert_eq!(why, NotComputed::NoVariation),
            }
        }
    }

    #[test]
    fn nominal_alpha_does_not_care_for_the_order_of_categories(data in judges(), by in 1usize..4) {
        let relabelled: Vec<Vec<_>> = data.iter()
            .map(|judge| judge.iter().map(|given| given.map(|category| (category + by) % 4)).collect())
            .collect();
        prop_assert!(near(alpha(&data, 4, Distance::Nominal), alpha(&relabelled, 4, Distance::Nominal)));
    }

    #[test]
    fn alpha_does_not_care_for_the_order_of_judges_or_for_silent_ones(data in judges()) {
        let mut other: Vec<_> = data.iter().rev().cloned().collect();
        other.push(vec![None; 6]);
        for distance in DISTANCES {
            prop_assert!(near(alpha(&data, 4, distance), alpha(&other, 4, distance)));
        }
    }
}
