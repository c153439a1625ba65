//! A document of the size that is really used, a third of its answers missing, is decided
//! exactly with few nodes.

use crate::support::{Random, large_document};
use continuum_engine::{Answers, Engine, Given, Missing};
use continuum_model::{ChoiceId, Document, Id};

/// How many nodes its diagrams may have; by default more than twice as many.
const FEW: usize = 100_000;

#[test]
fn a_large_document_is_decided_exactly_with_little_work() {
    let mut random = Random::seeded(7);
    let document = large_document(&mut random);
    let engine = Engine::bounded(document.clone(), FEW);
    for _ in 0..100 {
        let answers = mostly_calm(&mut random, &document);
        if let Ok(decision) = engine.decide(&answers) {
            assert!(decision.band.exact);
        }
    }
}

/// A third missing; of the rest, most least worrying.
fn mostly_calm(random: &mut Random, document: &Document) -> Answers {
    let mut answers = Answers::none(document);
    for id in document.question_ids() {
        let count = document.question(id).choices.len();
        let given = match random.below(30) {
            0..10 => Given::Missing(Missing::NotKnown),
            10 => Given::Choice(ChoiceId::at(random.below(count))),
            11..13 => Given::Choice(ChoiceId::at(random.below(2))),
            _ => Given::Choice(ChoiceId::at(0)),
        };
        answers.set(id, given);
    }
    answers
}
