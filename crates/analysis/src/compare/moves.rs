//! Every move: how many kinds of case, the smallest of them, and what was agreed.

use super::agreed::{Agreements, Covered};
use super::comparison::{Apart, Cell, Move};
use super::examples::Teller;
use super::smallest::Wanted;
use super::together::{Levels, Together};
use super::{Kinds, Part};
use continuum_diagram::Diagram;
use std::collections::BTreeMap;

/// How many cases are told of each move.
const CASES: usize = 3;

/// How many kinds of case there are of every pair of levels.
pub(crate) type Counts = BTreeMap<u8, Kinds>;

/// Counts every value of a diagram.
pub(crate) fn counts(together: &Together, of: Diagram) -> Counts {
    let tally = together.table.tally(of).into_iter();
    tally.map(|(value, cases)| (value, Kinds::from(cases))).collect()
}

/// The kinds of case whose levels are wanted, together.
pub(crate) fn sum(together: &Together, counts: &Counts, wanted: impl Fn(Levels) -> bool) -> Kinds {
    let mut sum = Kinds::default();
    for (value, kinds) in counts {
        if wanted(together.levels(*value)) {
            sum += kinds;
        }
    }
    sum
}

/// The kinds of case that only one edition has a place for, with a smallest one.
pub(crate) fn apart(teller: &Teller, counts: &Counts, is_apart: impl Fn(Levels) -> bool) -> Apart {
    let together = teller.together;
    let example = teller.apart(|value| is_apart(together.levels(value)));
    Apart { kinds: sum(together, counts, is_apart), example }
}

/// The cells of the matrix, with the value of each.
pub(crate) fn matrix(together: &Together, counts: &Counts, all: &Kinds) -> Vec<(u8, Cell)> {
    let cell = |(value, kinds): (&u8, &Kinds)| {
        let levels = together.levels(*value);
        let (before, after) = (levels.before?, levels.after?);
        let [old, new] = [&together.old, &together.new].map(|edition| edition.engine.document());
        let is_level = |one: Levels| one.before == Some(before) && one.after.is_some();
        let of = sum(together, counts, is_level);
        let cell = Cell {
            from: old.level(before).name.clone(),
            to: new.level(after).name.clone(),
            direction: together.scale.direction(before, after),
            share: kinds.share_of(all),
            share_of_level: kinds.share_of(&of),
            of,
            kinds: kinds.clone(),
        };
        Some((*value, cell))
    };
    counts.iter().filter_map(cell).collect()
}

/// Every move.
pub(crate) fn moves(
    teller: &Teller,
    matrix: &[(u8, Cell)],
    agreements: &Agreements,
    covered: &[Covered],
) -> Vec<Move> {
    let not_agreed = Wanted { of: agreements.any, value: 0 };
    let left = counts(teller.together, agreements.open);
    let moving = matrix.iter().filter(|(_, cell)| cell.direction.is_move());
    let mut moves: Vec<Move> = moving
        .map(|(value, cell)| {
            let levels = teller.together.levels(*value);
            let is_it =
                |one: &&Covered| Some(one.from) == levels.before && Some(one.to) == levels.after;
            let agreed = covered.iter().filter(is_it).map(|one| one.because.clone());
            let examples = teller.several(teller.together.pairs, *value, CASES);
            let kinds = left.get(value).cloned().unwrap_or_default();
            let not_agreed = if kinds == cell.kinds {
                Part { kinds, example: examples.first().cloned() }
            } else {
                teller.part(kinds, agreements.open, *value, &[not_agreed])
            };
            Move { cell: cell.clone(), examples, agreed: agreed.collect(), not_agreed }
        })
        .collect();
    moves.sort_by_key(|one| one.cell.direction);
    moves
}
