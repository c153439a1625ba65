//! On random documents, tried out completely, the reference interpreter confirms every fate.

#[path = "../../engine/tests/support/mod.rs"]
#[allow(dead_code, unused_imports)]
mod support;

use continuum_engine::{Answers, Engine, reference};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId};
use continuum_scenario::{Expectation, Expected, Scenario, passes, run};
use continuum_strength::{Fate, Trial, strength};
use std::collections::{BTreeMap, BTreeSet};
use support::{Random, random_answers, random_document};

/// What can be seen of some answers: both ends of the band and the actions due; none where no
/// completion can be.
type Seen = Option<(LevelId, LevelId, BTreeSet<ActionId>)>;

fn seen(document: &Document, answers: &Answers) -> Seen {
    let (least, greatest) = reference::band(document, answers)?;
    let completions = reference::completions(document, answers);
    let all = completions.iter().map(|one| reference::actions(document, one));
    let mut due = all.reduce(|some, others| &some & &others)?;
    due.extend(&document.level(least).actions);
    Some((least, greatest, due))
}

/// What can be seen of one case; none where it cannot be.
fn of_case(document: &Document, case: &[ChoiceId]) -> Option<(LevelId, BTreeSet<ActionId>)> {
    if !reference::is_possible(document, case) {
        return None;
    }
    let level = reference::level(document, case);
    let mut actions = reference::actions(document, case);
    actions.extend(&document.level(level).actions);
    Some((level, actions))
}

/// An example that expects just what the reference interpreter sees.
fn example(document: &Document, answers: Answers) -> Scenario {
    let name = |action: &ActionId| document.action(*action).name.clone();
    let expected = match seen(document, &answers) {
        None => vec![Expected::Impossible],
        Some((least, greatest, due)) => {
            let actions = (0..document.actions.len()).map(ActionId::at);
            let others = actions.filter(|action| !due.contains(action));
            let others: Vec<String> = others.map(|action| name(&action)).collect();
            vec![
                Expected::Level(document.level(least).name.clone()),
                Expected::AtMost(document.level(greatest).name.clone()),
                Expected::Do(due.iter().map(name).collect()),
                Expected::NotDo(others),
            ]
        }
    };
    let span = document.questions[0].origin.span;
    let expectation = |expected| Expectation { expected, span };
    Scenario {
        title: "Random".to_owned(),
        story: String::new(),
        training: None,
        answers,
        expectations: expected.into_iter().map(expectation).collect(),
        headings: Vec::new(),
        span,
    }
}

fn each_document(documents: u64, mut check: impl FnMut(&Document, &Engine, &[Scenario])) {
    for seed in 0..documents {
        let mut random = Random::seeded(seed);
        let document = random_document(&mut random);
        let engine = Engine::new(document.clone());
        let examples = (0..random.below(4)).map(|_| {
            let answers = random_answers(&mut random, &document);
            example(&document, answers)
        });
        let examples: Vec<Scenario> = examples.collect();
        check(&document, &engine, &examples);
    }
}

/// Whether the example is met, by the reference interpreter alone.
fn is_met(changed: &Document, document: &Document, example: &Scenario) -> bool {
    seen(changed, &example.answers) == seen(document, &example.answers)
}

#[test]
fn what_is_caught_is_caught_and_what_is_not_is_not() {
    let mut met = BTreeMap::new();
    each_document(150, |document, engine, examples| {
        for Trial { mutant, fate } in strength(engine, examples) {
            let changed = mutant.change.of(document);
            let noticed = examples.iter().any(|one| !is_met(&changed, document, one));
            let shown = format!("{}: {}", mutant.statement, mutant.change_in_words);
            let fate = match fate {
                Fate::Caught => {
                    assert!(noticed, "{shown}");
                    "caught"
                }
                Fate::Survived(witness) => {
                    assert!(!noticed, "{shown}");
                    let case = &witness.contrast.case;
                    assert_ne!(of_case(document, case), of_case(&changed, case), "{shown}");
                    let answers = &witness.answers;
                    assert_ne!(seen(document, answers), seen(&changed, answers), "{shown}");
                    "survived"
                }
                Fate::Equivalent => {
                    for case in every_case(document) {
                        assert_eq!(of_case(document, &case), of_case(&changed, &case), "{shown}");
                    }
                    "equivalent"
                }
                Fate::NotDecided => panic!("a small document is decided: {shown}"),
            };
            *met.entry(fate).or_insert(0) += 1;
        }
    });
    assert!(met.len() == 3 && met.values().all(|times| *times > 100), "{met:?}");
}

/// Every case, those that a `never` forbids as well.
fn every_case(document: &Document) -> Vec<Vec<ChoiceId>> {
    let mut unforbidden = document.clone();
    unforbidden.nevers.clear();
    reference::completions(&unforbidden, &Answers::none(document))
}

#[test]
fn what_passes_soon_passes_in_full() {
    each_document(150, |document, engine, examples| {
        for Trial { mutant, .. } in strength(engine, examples) {
            let changed = Engine::new(mutant.change.of(document));
            for example in examples {
                assert_eq!(passes(&changed, example), run(&changed, example).passed());
            }
        }
    });
}

#[test]
fn bounds_catch_nothing_that_the_whole_does_not() {
    each_document(150, |document, engine, examples| {
        let bounded = Engine::bounded(document.clone(), 0);
        let exact = strength(engine, examples);
        for (trial, exact) in strength(&bounded, examples).into_iter().zip(exact) {
            assert_ne!(trial.fate, Fate::Equivalent);
            if trial.fate == Fate::Caught {
                assert_eq!(exact.fate, Fate::Caught, "{}", trial.mutant.change_in_words);
            }
        }
    });
}

#[test]
fn the_same_document_gives_the_same_trials() {
    each_document(20, |_, engine, examples| {
        assert_eq!(strength(engine, examples), strength(engine, examples));
    });
}
