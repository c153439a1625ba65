//! Engine and reference agree on small documents, tried out completely.

use crate::support::{Random, describe, random_document};
use continuum_engine::{Answers, Decision, Engine, Given, reference};
use continuum_model::{ActionId, ChoiceId, Document, Id};
use std::collections::BTreeSet;

#[test]
fn with_nothing_known_they_agree_on_the_band_and_on_every_action() {
    for seed in 0..1000 {
        let document = random_document(&mut Random::seeded(seed));
        let nothing = Answers::none(&document);
        let engine = Engine::new(document.clone());
        let shown = describe(&document, &nothing);
        let Ok(decision) = engine.decide(&nothing) else {
            assert_eq!(reference::band(&document, &nothing), None, "{shown}");
            continue;
        };
        let (least, greatest) = reference::band(&document, &nothing).expect("possible");
        assert_eq!(decision.level, document.level(least).name, "{shown}");
        assert_eq!(decision.band.at_most, document.level(greatest).name, "{shown}");
        let completions = reference::completions(&document, &nothing);
        let given = completions.iter().flat_map(|one| reference::actions(&document, one));
        let possible: BTreeSet<String> = names(&document, given.collect());
        assert_eq!(due_or_possible(&decision, &possible), possible, "{shown}");
    }
}

#[test]
fn with_everything_known_they_agree_on_the_level_and_on_every_action() {
    for seed in 0..1000 {
        let mut random = Random::seeded(seed);
        let document = random_document(&mut random);
        let engine = Engine::new(document.clone());
        for _ in 0..10 {
            let completion: Vec<ChoiceId> = document
                .questions
                .iter()
                .map(|question| ChoiceId::at(random.below(question.choices.len())))
                .collect();
            let mut answers = Answers::none(&document);
            for (question, choice) in document.question_ids().zip(&completion) {
                answers.set(question, Given::Choice(*choice));
            }
            let shown = describe(&document, &answers);
            let Ok(decision) = engine.decide(&answers) else {
                assert!(!reference::is_possible(&document, &completion), "{shown}");
                continue;
            };
            assert!(reference::is_possible(&document, &completion), "{shown}");
            let level = reference::level(&document, &completion);
            assert_eq!(decision.level, document.level(level).name, "{shown}");
            assert_eq!(decision.band.at_least, decision.band.at_most, "{shown}");
            let given = names(&document, reference::actions(&document, &completion));
            assert_eq!(due_or_possible(&decision, &given), given, "{shown}");
        }
    }
}

/// The actions that are due or could be given; of those due by the level alone, none but these.
fn due_or_possible(decision: &Decision, these: &BTreeSet<String>) -> BTreeSet<String> {
    let by_level_alone = |given_by: &[String]| given_by.iter().all(|name| *name == decision.level);
    let due = decision.actions.iter();
    let due = due.filter(|due| !by_level_alone(&due.given_by) || these.contains(&due.name));
    let due = due.map(|due| due.name.clone());
    let unknown = decision.not_known.iter();
    let possible = unknown.flat_map(|one| one.could_give.iter().chain(&one.could_give_with_others));
    due.chain(possible.cloned()).collect()
}

fn names(document: &Document, actions: BTreeSet<ActionId>) -> BTreeSet<String> {
    actions.into_iter().map(|action| document.action(action).name.clone()).collect()
}
