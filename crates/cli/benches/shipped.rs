//! The shipped document, timed: `cargo bench --package continuum-cli`.

use continuum_engine::{Answers, Engine, answers_from_json};
use continuum_model::Document;
use divan::Bencher;
use serde_json::json;
use std::path::Path;

fn main() {
    divan::main();
}

/// Text to document.
#[divan::bench]
fn parse_and_check(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(files).bench_values(continuum_check::load);
}

/// Text to document to decision, as when the site is opened and one answer given.
#[divan::bench]
fn parse_check_decide(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(files).bench_values(|files| {
        let document = document(files);
        let answers = referral(&document);
        Engine::new(document).decide(&answers)
    });
}

/// Two worries answered, everything else not asked.
#[divan::bench]
fn decide_with_most_answers_missing(bencher: Bencher<'_, '_>) {
    let document = document(files());
    let answers = referral(&document);
    let engine = Engine::new(document);
    bencher.bench_local(|| engine.decide(&answers));
}

fn referral(document: &Document) -> Answers {
    let answers = json!({ "attendance": "early-help", "food": "early-help", "contacts": 2 });
    answers_from_json(document, &answers).expect("the shipped document has these questions")
}

fn document(files: Vec<(String, Vec<u8>)>) -> Document {
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
