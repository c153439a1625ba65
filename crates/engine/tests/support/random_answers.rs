//! Random answers: some given, some missing in each way, some "no worry".

use super::Random;
use continuum_engine::{Answers, Given, Missing};
use continuum_model::{ChoiceId, Document, Id};

pub fn random_answers(random: &mut Random, document: &Document) -> Answers {
    let mut answers = Answers::none(document);
    let known = [20, 50, 80][random.below(3)];
    for id in document.question_ids() {
        let given = if random.percent(known) {
            Given::Choice(ChoiceId::at(random.below(document.question(id).choices.len())))
        } else {
            match random.below(8) {
                0 => Given::NoWorry,
                1 => Given::Missing(Missing::Declined),
                2 => Given::Missing(Missing::NotKnown),
                _ => Given::Missing(Missing::NotAsked),
            }
        };
        answers.set(id, given);
    }
    answers
}
