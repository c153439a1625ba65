//! A question that need not be asked really cannot change anything.

use crate::support::for_each_case;
use continuum_engine::reference::{self, Completion};
use continuum_engine::{Answers, Applies, Engine};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

type Outcome = (LevelId, BTreeSet<ActionId>);

/// The open questions alone settle the level and every action, whatever the others are.
#[test]
fn the_questions_left_out_change_neither_the_level_nor_any_action() {
    for_each_case(3000, |_, document, answers| {
        let open = Engine::new(document.clone()).open_questions(answers);
        let mut outcomes = BTreeMap::<Vec<ChoiceId>, Outcome>::new();
        for completion in reference::completions(document, answers) {
            let settled = open.iter().map(|question| completion[question.position()]).collect();
            let outcome = outcome(document, &completion);
            let other = outcomes.entry(settled).or_insert_with(|| outcome.clone());
            assert_eq!(*other, outcome, "open are {open:?}");
        }
    });
}

/// Where no `never` forbids anything. With one, a question may be listed although its answers tell
/// nothing that those to others do not: each of two answers that can only occur together stands
/// for the other.
#[test]
fn a_question_that_is_open_can_change_the_level_or_an_action() {
    for_each_case(3000, |_, document, answers| {
        let mut document = document.clone();
        document.nevers.clear();
        for question in Engine::new(document.clone()).open_questions(answers) {
            assert!(can_change(&document, answers, question), "{question:?}");
        }
    });
}

#[test]
fn no_question_is_open_that_is_answered_or_does_not_apply() {
    for_each_case(2000, |_, document, answers| {
        let engine = Engine::new(document.clone());
        for question in engine.open_questions(answers) {
            assert!(answers.possible(document, question).len() > 1);
            assert_ne!(engine.applies(answers, question), Applies::No);
        }
    });
}

/// Two completions that differ in nothing else differ in the level or in an action.
fn can_change(document: &Document, answers: &Answers, question: QuestionId) -> bool {
    let mut outcomes = BTreeMap::<Completion, Outcome>::new();
    reference::completions(document, answers).into_iter().any(|mut completion| {
        let outcome = outcome(document, &completion);
        completion.remove(question.position());
        *outcomes.entry(completion).or_insert_with(|| outcome.clone()) != outcome
    })
}

fn outcome(document: &Document, completion: &[ChoiceId]) -> Outcome {
    (reference::level(document, completion), reference::actions(document, completion))
}
