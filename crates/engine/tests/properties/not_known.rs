//! Missing answers that matter are never left out, and what is said of each is true.

use crate::support::for_each_case;
use continuum_engine::{Answers, Engine, Given, Unknown, reference};
use continuum_model::{Document, LevelId, QuestionId};

#[test]
fn a_question_that_matters_is_never_left_out() {
    for_each_case(3000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        for question in missing(document, answers) {
            let name = &document.question(question).name;
            if matters(document, answers, question) {
                let listed = decision.not_known.iter().any(|unknown| unknown.question == *name);
                assert!(listed, "`{name}` matters and is left out");
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
                }
                None => assert!(reach == least && !rules_out, "`{name}` is left out"),
            }
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
    use continuum_model::Id;
    let mut levels = std::collections::BTreeMap::new();
    reference::completions(document, answers).into_iter().any(|mut completion| {
        let level = reference::level(document, &completion);
        completion.remove(question.position());
        *levels.entry(completion).or_insert(level) != level
    })
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
