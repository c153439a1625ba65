//! A rule set like a threshold document, built and asked:
//! `cargo bench --package continuum-diagram`.

mod document;

use continuum_diagram::Variable;
use divan::{Bencher, black_box};
use document::{Built, Case, Document, case};

fn main() {
    let document = Document::new(1);
    let built = Built::new(&document);
    println!(
        "{} questions, {} nodes for the level of {} made, {} kB",
        document.arities.len(),
        built.table.size(built.level),
        built.made,
        built.table.bytes() / 1000,
    );
    divan::main();
}

#[divan::bench(args = [1, 10])]
fn build(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::new(size);
    bencher.bench_local(|| Built::new(black_box(&document)).level);
}

/// The level of one case by one path; compare with `value_by_loop`.
#[divan::bench(args = [1, 10])]
fn value(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::new(size);
    let built = Built::new(&document);
    let cases: Vec<Case> = (0..1000).map(|seed| case(&document, seed, 100)).collect();
    let mut next = cases.iter().cycle();
    bencher.bench_local(|| built.table.value(built.level, &next.next().expect("endless").answers));
}

#[divan::bench(args = [1, 10])]
fn value_by_loop(bencher: Bencher<'_, '_>, size: usize) {
    let document = Document::new(size);
    let cases: Vec<Case> = (0..1000).map(|seed| case(&document, seed, 100)).collect();
    let mut next = cases.iter().cycle();
    bencher.bench_local(|| document.level(&next.next().expect("endless").answers));
}

/// Of a hundred answers, so many are known.
const KNOWN: [u64; 3] = [0, 50, 90];

fn ask<T>(bencher: Bencher<'_, '_>, known: u64, ask: impl Fn(&Built, &Case) -> T) {
    let document = Document::new(1);
    let built = Built::new(&document);
    let cases: Vec<Case> = (0..100).map(|seed| case(&document, seed, known)).collect();
    let mut next = cases.iter().cycle();
    bencher.bench_local(|| ask(&built, next.next().expect("endless")));
}

#[divan::bench(args = KNOWN)]
fn ends(bencher: Bencher<'_, '_>, known: u64) {
    ask(bencher, known, |built, case| built.table.ends(built.level, &case.possible));
}

#[divan::bench(args = KNOWN)]
fn support_and_paths(bencher: Bencher<'_, '_>, known: u64) {
    ask(bencher, known, |built, case| {
        let left = built.known.remainder(&built.table, &[built.level], &case.possible);
        (left.support(), left.fewest(), left.most())
    });
}

#[divan::bench(args = KNOWN)]
fn share(bencher: Bencher<'_, '_>, known: u64) {
    ask(bencher, known, |built, case| {
        built.table.share(built.level, &case.possible, |level| level >= 3)
    });
}

#[divan::bench(args = KNOWN)]
fn sufficient(bencher: Bencher<'_, '_>, known: u64) {
    let everything = case(&Document::new(1), 0, 0).possible;
    ask(bencher, known, |built, case| {
        let least = built.table.least(built.level, &case.possible)?;
        built.table.sufficient(built.level, &case.possible, &everything, |level| level >= least)
    });
}

#[divan::bench(args = KNOWN)]
fn cheapest(bencher: Bencher<'_, '_>, known: u64) {
    ask(bencher, known, |built, case| {
        let least = built.table.least(built.level, &case.possible)?;
        let cost = |variable: Variable, answer: u8| {
            Some(u32::from(case.possible[variable.position()] >> answer & 1 == 0))
        };
        built.table.cheapest(built.level, cost, |level| level > least)
    });
}
