//! Two editions compared, on small random documents: every number is what enumeration by the
//! reference interpreter counts, and every example is what it claims to be, by both engines.

#[path = "../../../engine/tests/support/random.rs"]
mod random;
#[path = "../../../engine/tests/support/random_document.rs"]
#[allow(dead_code, reason = "large documents are of no use here")]
mod random_document;

mod enumerated;
mod revised;

use continuum_analysis::compare::{Agreed, Cell, Comparison, Direction, Example, Side, compare};
use continuum_engine::{Answers, Engine, answers_from_json, reference};
use continuum_model::Document;
use enumerated::{Enumerated, Kind};
use random::Random;
use random_document::random_document;
use revised::revised;

/// How many pairs of documents are compared.
const PAIRS: u64 = 300;

fn compared(old: &Document, new: &Document) -> Comparison {
    let (old, new) = (Engine::new(old.clone()), Engine::new(new.clone()));
    let compared = compare(&old, &new, &Agreed::default(), |_, _, _, _| String::new());
    compared.expect("nothing was agreed that could be wrong")
}

/// Documents and their revisions, and documents that have no more in common than their names.
fn for_each_pair(check: impl Fn(u64, &Document, &Document)) {
    for seed in 0..PAIRS {
        let mut random = Random::seeded(seed);
        let old = random_document(&mut random);
        let is_revision = seed % 3 < 2;
        let new =
            if is_revision { revised(&mut random, &old) } else { random_document(&mut random) };
        check(seed, &old, &new);
    }
}

#[test]
fn a_document_compared_with_itself_shows_nothing() {
    for_each_pair(|seed, old, _| {
        let same = compared(old, old);
        assert!(same.is_same(), "seed {seed}: {same:#?}");
    });
}

#[test]
fn counts_are_those_of_enumeration() {
    let mut looked_at = 0;
    let mut moved = 0;
    for seed in 0..PAIRS {
        let mut random = Random::seeded(seed);
        let old = random_document(&mut random);
        let new =
            if seed % 3 < 2 { revised(&mut random, &old) } else { random_document(&mut random) };
        let Some(enumerated) = Enumerated::of(&old, &new) else { continue };
        looked_at += 1;
        let comparison = compared(&old, &new);
        let cases = comparison.cases.as_ref().expect("a small document is decided");
        moved += cases.moves.len();
        let count = |wanted: &dyn Fn(&Kind) -> bool| enumerated.count(wanted).to_string();
        let both = count(&|kind| kind.before.is_some() && kind.after.is_some());
        assert_eq!(cases.in_both.to_string(), both, "seed {seed}");
        let only_old = count(&|kind| kind.before.is_some() && kind.after.is_none());
        assert_eq!(cases.only_old.kinds.to_string(), only_old, "seed {seed}");
        let only_new = count(&|kind| kind.before.is_none() && kind.after.is_some());
        assert_eq!(cases.only_new.kinds.to_string(), only_new, "seed {seed}");
        for before in 0..old.levels.len() {
            for after in 0..new.levels.len() {
                let here = |kind: &Kind| (kind.before, kind.after) == (Some(before), Some(after));
                let cell =
                    cell(cases.matrix.iter(), &old.levels[before].name, &new.levels[after].name);
                let counted = cell.map_or("0".to_owned(), |cell| cell.kinds.to_string());
                assert_eq!(counted, count(&here), "seed {seed}: {before} to {after}");
            }
        }
        for action in &new.actions {
            let found = cases.actions.iter().find(|change| change.name == action.name);
            let [gained, lost] = found.map_or(["0".to_owned(), "0".to_owned()], |change| {
                [&change.gained, &change.lost].map(|part| part.kinds.to_string())
            });
            let in_both = |kind: &Kind| kind.before.is_some() && kind.after.is_some();
            let due = |kind: &Kind| {
                [&kind.due_before, &kind.due_after].map(|due| due.contains(&action.name))
            };
            assert_eq!(
                gained,
                count(&|kind| in_both(kind) && due(kind) == [false, true]),
                "seed {seed}: {}",
                action.name
            );
            assert_eq!(
                lost,
                count(&|kind| in_both(kind) && due(kind) == [true, false]),
                "seed {seed}: {}",
                action.name
            );
        }
    }
    assert!(looked_at > 100 && moved > 200, "{looked_at} pairs, {moved} moves");
}

#[test]
fn every_smallest_case_really_moves_and_no_case_that_moves_is_smaller() {
    for_each_pair(|seed, old, new| {
        let comparison = compared(old, new);
        let cases = comparison.cases.as_ref().expect("a small document is decided");
        let enumerated = Enumerated::of(old, new);
        for one in &cases.moves {
            assert!(!one.examples.is_empty(), "seed {seed}: {one:?}");
            for example in &one.examples {
                has_levels(seed, old, new, example, &one.cell);
            }
            if let Some(enumerated) = &enumerated {
                let from = old.level_named(&one.cell.from).map(continuum_model::Id::position);
                let to = new.level_named(&one.cell.to).map(continuum_model::Id::position);
                let fewest =
                    enumerated.fewest_worries(|kind| (kind.before, kind.after) == (from, to));
                assert_eq!(Some(one.examples[0].worries), fewest, "seed {seed}: {one:?}");
            }
        }
        for action in &cases.actions {
            for (part, due) in [(&action.gained, [false, true]), (&action.lost, [true, false])] {
                assert_eq!(part.example.is_none(), part.kinds.is_none(), "seed {seed}");
                if let Some(example) = &part.example {
                    let given = |side: &Side| side.actions.contains(&action.name);
                    assert_eq!(
                        [given(&example.old), given(&example.new)],
                        due,
                        "seed {seed}: {action:?}"
                    );
                }
            }
        }
        let apart = [(&cases.only_old, old), (&cases.only_new, new)];
        for (apart, document) in apart {
            assert_eq!(apart.example.is_none(), apart.kinds.is_none(), "seed {seed}");
            if let Some(side) = &apart.example {
                has_level(seed, document, side);
            }
        }
    });
}

#[test]
fn the_other_way_round_everything_is_mirrored() {
    for_each_pair(|seed, old, new| {
        let (there, back) = (compared(old, new), compared(new, old));
        let [there, back] = [&there, &back].map(|one| one.cases.as_ref().expect("decided"));
        assert_eq!(there.in_both, back.in_both, "seed {seed}");
        assert_eq!(there.only_old.kinds, back.only_new.kinds, "seed {seed}");
        assert_eq!(there.only_new.kinds, back.only_old.kinds, "seed {seed}");
        assert_eq!(there.matrix.len(), back.matrix.len(), "seed {seed}");
        for one in &there.matrix {
            let other = cell(back.matrix.iter(), &one.to, &one.from).expect("a mirrored cell");
            assert_eq!(one.kinds, other.kinds, "seed {seed}");
            assert_eq!(mirrored(one.direction), other.direction, "seed {seed}");
        }
        for one in &there.moves {
            let same = |other: &&continuum_analysis::compare::Move| {
                (&other.cell.from, &other.cell.to) == (&one.cell.to, &one.cell.from)
            };
            let other = back.moves.iter().find(same).expect("a mirrored move");
            assert_eq!(one.examples[0].worries, other.examples[0].worries, "seed {seed}");
        }
    });
}

fn mirrored(direction: Direction) -> Direction {
    match direction {
        Direction::Lower => Direction::Higher,
        Direction::Higher => Direction::Lower,
        other => other,
    }
}

fn cell<'c>(mut cells: impl Iterator<Item = &'c Cell>, from: &str, to: &str) -> Option<&'c Cell> {
    cells.find(|cell| cell.from == from && cell.to == to)
}

fn has_levels(seed: u64, old: &Document, new: &Document, example: &Example, cell: &Cell) {
    assert_eq!((&example.old.level, &example.new.level), (&cell.from, &cell.to), "seed {seed}");
    has_level(seed, old, &example.old);
    has_level(seed, new, &example.new);
}

/// Both engines find just this level.
fn has_level(seed: u64, document: &Document, side: &Side) {
    let answers: Answers =
        answers_from_json(document, &side.answers).expect("answers that the document reads");
    let level = document.level_named(&side.level).expect("a level of the document");
    assert_eq!(reference::band(document, &answers), Some((level, level)), "seed {seed}: {side:?}");
    let engine = Engine::new(document.clone());
    assert_eq!(engine.band(&answers), Some((level, level)), "seed {seed}: {side:?}");
}
