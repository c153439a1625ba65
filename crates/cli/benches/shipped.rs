//! The shipped document, timed: `cargo bench --package continuum-cli`.
//!
//! `plain_loop` is the yardstick: the same rules as arrays, gone through by hand.

mod copies;
mod plain;

use continuum_engine::{Answers, Engine, Given, answers_from_json};
use continuum_model::{ChoiceId, Document, Id};
use divan::{Bencher, black_box};
use plain::Plain;
use serde_json::json;
use std::path::Path;
use std::sync::Arc;

fn main() {
    divan::main();
}

/// Text to document.
#[divan::bench]
fn parse_and_check(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(files).bench_values(continuum_check::load);
}

/// Document to diagrams, of the document as it is and of one ten times as large, both with the
/// ordinary number of nodes.
#[divan::bench(args = [1, 10])]
fn compile(bencher: Bencher<'_, '_>, count: usize) {
    let document = Arc::new(copies::copies(&document(), count));
    let engine = Engine::new(Arc::clone(&document));
    let size = engine.size().expect("few enough nodes to be decided exactly");
    println!("{count} times the document: {} nodes, {} kB", size.nodes, size.bytes / 1000);
    bencher.bench_local(|| Engine::new(Arc::clone(&document)));
}

/// The level of one complete case, by the plain loop.
#[divan::bench]
fn plain_loop(bencher: Bencher<'_, '_>) {
    let document = document();
    let (plain, case) = (Plain::of(&document), complete(&document));
    bencher.bench_local(|| plain.level(black_box(&case)));
}

/// The level of the same case, along one path.
#[divan::bench]
fn level_of_one_case(bencher: Bencher<'_, '_>) {
    let document = document();
    let case = complete(&document);
    let plain = Plain::of(&document).level(&case);
    let answers = answered(&document, &case);
    let engine = Engine::new(document);
    assert_eq!(engine.level(&answers).map(Id::position), plain, "both find the same");
    bencher.bench_local(|| engine.level(black_box(&answers)));
}

/// The level of the same case and everything that fired.
#[divan::bench]
fn level_and_what_fired(bencher: Bencher<'_, '_>) {
    let document = document();
    let case = complete(&document);
    let plain = Plain::of(&document).level(&case);
    let answers = answered(&document, &case);
    let engine = Engine::new(document);
    let outcome = engine.outcome(&answers).expect("a complete case");
    assert_eq!(Some(outcome.level.position()), plain, "both find the same");
    assert!(outcome.fired.len() >= 2, "two worries at least");
    bencher.bench_local(|| engine.outcome(black_box(&answers)));
}

/// What is due at once, as with each page of the site that is left.
#[divan::bench(args = ["nothing", "referral", "complete"])]
fn due(bencher: Bencher<'_, '_>, answered: &str) {
    let (engine, answers) = case(answered);
    bencher.bench_local(|| engine.due(&answers));
}

/// Both ends of the band, and the questions that are still open, as after each answer.
#[divan::bench(args = ["nothing", "referral", "complete"])]
fn band_and_open_questions(bencher: Bencher<'_, '_>, answered: &str) {
    let (engine, answers) = case(answered);
    bencher.bench_local(|| (engine.band(&answers), engine.open_questions(&answers)));
}

/// Everything there is to say.
#[divan::bench(args = ["nothing", "referral", "complete"])]
fn decide(bencher: Bencher<'_, '_>, answered: &str) {
    let (engine, answers) = case(answered);
    bencher.bench_local(|| engine.decide(&answers));
}

/// Text to document to decision, as when the site is opened and three answers are given.
#[divan::bench]
fn parse_check_compile_decide(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(files).bench_values(|files| {
        let document = checked(files);
        let answers = referral(&document);
        Engine::new(document).decide(&answers)
    });
}

fn case(name: &str) -> (Engine, Answers) {
    let document = document();
    let answers = match name {
        "nothing" => Answers::none(&document),
        "referral" => referral(&document),
        _ => answered(&document, &complete(&document)),
    };
    (Engine::new(document), answers)
}

/// Three worries answered, everything else not asked.
fn referral(document: &Document) -> Answers {
    told(document, &json!({ "attendance": "early-help", "food": "early-help", "contacts": 2 }))
}

/// Every question answered about a child at school: the least worrying choice, but for the three
/// worries.
fn complete(document: &Document) -> Vec<ChoiceId> {
    let at_school = told(
        document,
        &json!({
            "age": "7-12", "schooling": "at-school",
            "attendance": "early-help", "food": "early-help", "contacts": 2,
        }),
    );
    let choice = |id| match at_school.get(id) {
        Given::Choice(choice) => choice,
        Given::NoWorry | Given::Missing(_) => ChoiceId::at(0),
    };
    document.question_ids().map(choice).collect()
}

fn told(document: &Document, answers: &serde_json::Value) -> Answers {
    answers_from_json(document, answers).expect("the shipped document has these questions")
}

fn answered(document: &Document, case: &[ChoiceId]) -> Answers {
    let mut answers = Answers::none(document);
    for (question, choice) in document.question_ids().zip(case) {
        answers.set(question, Given::Choice(*choice));
    }
    answers
}

fn document() -> Document {
    checked(files())
}

fn checked(files: Vec<(String, Vec<u8>)>) -> Document {
    continuum_check::load(files).document.expect("the shipped document is valid")
}

fn files() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/bradford-2018");
    let entries = std::fs::read_dir(folder).expect("the shipped document is there");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let markdown = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    markdown
        .map(|path| (path.display().to_string(), std::fs::read(&path).expect("a readable file")))
        .collect()
}
