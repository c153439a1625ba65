//! An answer to a question that does not apply never counts.

use crate::support::for_each_case;
use continuum_engine::{Applies, Engine, Given, Missing};
use continuum_model::{ChoiceId, Id};

#[test]
fn a_hidden_answer_never_counts() {
    for_each_case(2000, |random, document, answers| {
        let engine = Engine::new(document.clone());
        for question in document.question_ids() {
            if engine.applies(answers, question) != Applies::No {
                continue;
            }
            let count = document.question(question).choices.len();
            let mut other = answers.clone();
            other.set(question, Given::Choice(ChoiceId::at(random.below(count))));
            let mut missing = answers.clone();
            missing.set(question, Given::Missing(Missing::NotKnown));
            assert_eq!(engine.decide(answers).ok(), engine.decide(&other).ok());
            assert_eq!(engine.decide(answers).ok(), engine.decide(&missing).ok());
        }
    });
}
