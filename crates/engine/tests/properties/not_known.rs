//! Missing answers that matter are never left out, and what is said of each is true.

use crate::support::for_each_case;
use continuum_engine::reference::{self, Completion};
use continuum_engine::{Answers, Engine, Given, Unknown};
use continuum_model::{ActionId, Document, Id, LevelId, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn a_question_that_matters_is_never_left_out() {
    for_each_case(3000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        for question in missing(document, answers) {
            let name = &document.question(question).name;
            if matters(document, answers, question) {
                let listed = decision.not_known.iter().find(|unknown| unknown.question == *name);
                assert!(listed.is_some_and(|one| one.moves_level), "`{name}` is left out");
            }
        }
    });
}

#[test]
fn what_is_said_of_a_question_is_what_its_answers_do() {
    for_each_case(3000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let (least, greatest) = reference::band(document, answers).expect("possible");
        for question in missing(document, answers) {
            let bands = bands_by_answer(document, answers, question);
            let reach = bands.iter().map(|band| band.0).max().unwrap_or(least);
            let rules_out = bands.iter().any(|band| band.1 < greatest);
            let name = &document.question(question).name;
            match decision.not_known.iter().find(|unknown| unknown.question == *name) {
                Some(unknown) => {
                    assert_eq!(unknown.could_reach, document.level(reach).name, "{name}");
                    assert_eq!(unknown.could_rule_out, rules_out, "{name}");
                    assert!(unknown.moves_level || reach == least && !rules_out, "{name}");
                }
                None => assert!(reach == least && !rules_out, "`{name}` is left out"),
            }
        }
    });
}

#[test]
fn an_action_is_said_of_each_answer_that_makes_it_due_and_of_no_other() {
    for_each_case(1500, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        for question in missing(document, answers) {
            let name = &document.question(question).name;
            let unknown = decision.not_known.iter().find(|unknown| unknown.question == *name);
            let said = unknown.map(|unknown| unknown.could_give.iter().cloned().collect());
            let mut expected = made_certain(document, answers, question);
            expected.retain(|action| !decision.actions.iter().any(|due| due.name == *action));
            assert_eq!(said.unwrap_or_else(BTreeSet::new), expected, "{name}");
        }
    });
}

#[test]
fn an_action_that_answers_give_only_together_is_never_left_out() {
    for_each_case(1500, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let completions = reference::completions(document, answers);
        let given = |completion: &Completion| reference::actions(document, completion);
        let possible: BTreeSet<ActionId> = completions.iter().flat_map(given).collect();
        for question in missing(document, answers) {
            let name = &document.question(question).name;
            let unknown = decision.not_known.iter().find(|unknown| unknown.question == *name);
            let said = |action: &String| {
                unknown.is_some_and(|unknown| {
                    unknown.could_give.contains(action)
                        || unknown.could_give_with_others.contains(action)
                })
            };
            for action in moved(document, &completions, question) {
                let is_due = decision.actions.iter().any(|due| due.name == action);
                assert!(is_due || said(&action), "`{name}` could give `{action}`");
            }
        }
        for action in decision.not_known.iter().flat_map(|one| &one.could_give_with_others) {
            assert!(document.action_named(action).is_some_and(|id| possible.contains(&id)));
        }
    });
}

#[test]
fn what_changes_nothing_is_not_listed() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        for unknown in &decision.not_known {
            let gives = unknown.could_give.iter().chain(&unknown.could_give_with_others);
            assert!(unknown.moves_level || gives.count() > 0, "{}", unknown.question);
            let settled = decision.band.at_least == decision.band.at_most;
            assert!(!(settled && unknown.moves_level), "{}", unknown.question);
        }
    });
}

#[test]
fn the_most_decisive_comes_first() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let key = |unknown: &Unknown| {
            let level = document.level_named(&unknown.could_reach);
            (std::cmp::Reverse(level), !unknown.could_rule_out)
        };
        assert!(decision.not_known.is_sorted_by_key(key), "{:?}", decision.not_known);
    });
}

fn missing(document: &Document, answers: &Answers) -> Vec<QuestionId> {
    let open = |question: &QuestionId| answers.possible(document, *question).len() > 1;
    document.question_ids().filter(open).collect()
}

/// Two completions that differ in nothing else differ in the level.
fn matters(document: &Document, answers: &Answers, question: QuestionId) -> bool {
    let mut levels = BTreeMap::new();
    reference::completions(document, answers).into_iter().any(|mut completion| {
        let level = reference::level(document, &completion);
        completion.remove(question.position());
        *levels.entry(completion).or_insert(level) != level
    })
}

/// The actions that some answer puts in every completion.
fn made_certain(document: &Document, answers: &Answers, question: QuestionId) -> BTreeSet<String> {
    let mut certain = BTreeSet::new();
    for choice in answers.possible(document, question).choices() {
        let mut more = answers.clone();
        more.set(question, Given::Choice(choice));
        let completions = reference::completions(document, &more);
        let given = completions.iter().map(|completion| reference::actions(document, completion));
        let always = given.reduce(|one, other| one.intersection(&other).copied().collect());
        certain.extend(always.unwrap_or_default());
    }
    names(document, certain)
}

/// The actions in which two completions differ that differ in nothing but this answer.
fn moved(
    document: &Document,
    completions: &[Completion],
    question: QuestionId,
) -> BTreeSet<String> {
    let mut by_others = BTreeMap::<Completion, BTreeSet<ActionId>>::new();
    let mut moved = BTreeSet::new();
    for completion in completions {
        let given = reference::actions(document, completion);
        let mut others = completion.clone();
        others.remove(question.position());
        let first = by_others.entry(others).or_insert_with(|| given.clone());
        moved.extend(first.symmetric_difference(&given));
    }
    names(document, moved)
}

fn names(document: &Document, actions: BTreeSet<ActionId>) -> BTreeSet<String> {
    actions.into_iter().map(|action| document.action(action).name.clone()).collect()
}

fn bands_by_answer(
    document: &Document,
    answers: &Answers,
    question: QuestionId,
) -> Vec<(LevelId, LevelId)> {
    let choices = answers.possible(document, question).choices();
    choices
        .filter_map(|choice| {
            let mut more = answers.clone();
            more.set(question, Given::Choice(choice));
            reference::band(document, &more)
        })
        .collect()
}
