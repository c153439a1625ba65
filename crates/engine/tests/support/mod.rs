//! Small random documents and answers, the same ones on every run.

mod describe;
mod random;
mod random_answers;
mod random_document;
mod scenario;

pub use describe::describe;
pub use random::Random;
pub use random_answers::random_answers;
pub use random_document::{large_document, random_document};
pub use scenario::scenario;

use continuum_engine::{Answers, Given, Missing, reference};
use continuum_model::{Document, QuestionId};

/// Calls `check` with so many random documents, each with random answers.
///
/// # Panics
///
/// Where `check` does; the document is printed, and the answers as an example to paste.
pub fn for_each_case(cases: u64, check: impl Fn(&mut Random, &Document, &Answers)) {
    for seed in 0..cases {
        let mut random = Random::seeded(seed);
        let document = random_document(&mut random);
        let answers = random_answers(&mut random, &document);
        let band = reference::band(&document, &answers);
        let example = band.map(|band| scenario(&document, &answers, &format!("Seed {seed}"), band));
        let shown =
            Shown(format!("{}\n{}", describe(&document, &answers), example.unwrap_or_default()));
        check(&mut random, &document, &answers);
        std::mem::forget(shown);
    }
}

/// Prints its text when a test panics over it.
struct Shown(String);

impl Drop for Shown {
    fn drop(&mut self) {
        eprintln!("{}", self.0);
    }
}

/// The same answers without one of them.
pub fn without(answers: &Answers, question: QuestionId) -> Answers {
    let mut fewer = answers.clone();
    fewer.set(question, Given::Missing(Missing::NotAsked));
    fewer
}

/// Only these answers.
pub fn only(document: &Document, answers: &Answers, questions: &[QuestionId]) -> Answers {
    let mut few = Answers::none(document);
    for &question in questions {
        few.set(question, answers.get(question));
    }
    few
}
