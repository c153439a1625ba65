//! The band is what the reference finds by trying every completion.

use crate::support::{for_each_case, without};
use continuum_engine::{Engine, Given, reference};
use continuum_model::Document;

fn level_of(document: &Document, name: &str) -> usize {
    document.levels.iter().position(|level| level.name == name).expect("a level of the document")
}

#[test]
fn the_band_is_exact() {
    for_each_case(3000, |_, document, answers| {
        let expected = reference::band(document, answers);
        let decision = Engine::new(document.clone()).decide(answers);
        match (expected, decision) {
            (None, Err(impossible)) => assert_ne!(impossible.nevers, []),
            (Some((least, greatest)), Ok(decision)) => {
                assert_eq!(decision.band.at_least, document.level(least).name);
                assert_eq!(decision.band.at_most, document.level(greatest).name);
                assert!(decision.band.exact);
            }
            (expected, decision) => panic!("expected {expected:?}, found {decision:?}"),
        }
    });
}

#[test]
fn the_band_alone_and_the_level_alone_are_those_of_the_decision() {
    for_each_case(2000, |_, document, answers| {
        let engine = Engine::new(document.clone());
        let band = reference::band(document, answers);
        assert_eq!(engine.band(answers), band);
        assert_eq!(engine.can_be(answers), band.is_some());
        if let Some(level) = engine.level(answers) {
            assert_eq!(band, Some((level, level)));
        }
        let all = document.question_ids().all(|id| answers.possible(document, id).len() == 1);
        assert!(!all || engine.level(answers) == band.map(|band| band.0));
    });
}

#[test]
fn impossible_answers_are_so_by_the_statements_named_and_by_no_fewer() {
    for_each_case(3000, |_, document, answers| {
        let Err(impossible) = Engine::new(document.clone()).decide(answers) else { return };
        let mut named = document.clone();
        named.nevers.retain(|never| {
            impossible.nevers.iter().any(|forbidden| forbidden.written == never.written)
        });
        assert_eq!(reference::band(&named, answers), None);
        for position in 0..named.nevers.len() {
            let mut fewer = named.clone();
            fewer.nevers.remove(position);
            assert!(reference::band(&fewer, answers).is_some());
        }
        let sentence = impossible.to_string();
        assert!(sentence.contains(&impossible.nevers[0].written), "{sentence}");
    });
}

#[test]
fn a_missing_answer_widens_the_band_and_an_answer_narrows_it() {
    for_each_case(1500, |_, document, answers| {
        let engine = Engine::new(document.clone());
        let Ok(decision) = engine.decide(answers) else { return };
        let (least, greatest) = (
            level_of(document, &decision.band.at_least),
            level_of(document, &decision.band.at_most),
        );
        for question in document.question_ids() {
            if matches!(answers.get(question), Given::Choice(_)) {
                let fewer = engine.decide(&without(answers, question)).expect("still possible");
                assert!(level_of(document, &fewer.band.at_least) <= least);
                assert!(level_of(document, &fewer.band.at_most) >= greatest);
            }
        }
    });
}
