//! The reasons given really put the level where it is.

use crate::support::{for_each_case, only};
use continuum_engine::{Engine, reference};

#[test]
fn a_sufficient_set_forces_the_level_and_no_smaller_part_of_it_does() {
    for_each_case(2000, |_, document, answers| {
        let Some((least, _)) = reference::band(document, answers) else { return };
        let enough = Engine::new(document.clone()).sufficient_answers(answers);
        let forced = |questions: &[_]| {
            reference::band(document, &only(document, answers, questions))
                .is_some_and(|(alone, _)| alone == least)
        };
        assert!(forced(&enough), "{enough:?}");
        for position in 0..enough.len() {
            let mut fewer = enough.clone();
            fewer.remove(position);
            assert!(!forced(&fewer), "{fewer:?} would do instead of {enough:?}");
        }
    });
}

#[test]
fn there_are_reasons_exactly_above_the_lowest_level() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        assert_eq!(decision.why.is_empty(), decision.band.at_least == "level-0");
    });
}

#[test]
fn the_reasons_show_every_answer_of_the_set() {
    for_each_case(2000, |_, document, answers| {
        let engine = Engine::new(document.clone());
        let Ok(decision) = engine.decide(answers) else { return };
        for question in engine.sufficient_answers(answers) {
            let name = &document.question(question).name;
            let shown = decision.why.iter().any(|reason| reason.answers.contains_key(name));
            assert!(shown, "`{name}` is shown by none of {:?}", decision.why);
        }
    });
}

#[test]
fn the_most_serious_reason_stands_at_the_level() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let Some(first) = decision.why.first() else { return };
        let level = |name: &str| document.level_named(name);
        let stands = first.level.as_deref().and_then(level);
        assert!(stands >= level(&decision.band.at_least), "{:?}", decision.why);
    });
}
