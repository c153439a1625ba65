//! A polarity is a promise about every combination of answers.

use crate::support::{for_each_case, without};
use continuum_engine::{Answers, Engine, Polarity, reference};
use continuum_model::Id;
use std::collections::BTreeMap;

#[test]
fn a_later_choice_moves_the_level_only_as_promised() {
    for_each_case(2000, |_, document, answers| {
        let mut document = document.clone();
        document.nevers.clear();
        let engine = Engine::new(document.clone());
        for question in document.question_ids() {
            let open: Answers = without(answers, question);
            let mut levels: BTreeMap<_, Vec<_>> = BTreeMap::new();
            for mut completion in reference::completions(&document, &open) {
                let level = reference::level(&document, &completion);
                completion.remove(question.position());
                levels.entry(completion).or_default().push(level);
            }
            let rises = levels.values().all(|levels| levels.is_sorted());
            let falls = levels.values().all(|levels| levels.iter().rev().is_sorted());
            match engine.polarity(question) {
                Polarity::Neither => assert!(rises && falls),
                Polarity::Raises => assert!(rises),
                Polarity::Lowers => assert!(falls),
                Polarity::Mixed => {}
            }
        }
    });
}
