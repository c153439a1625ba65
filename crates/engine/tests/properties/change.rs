//! What would change the level really changes it, and nothing cheaper does.
//!
//! A change costs one for each answer that would be different, and among changes of as many
//! answers the steps along ordered answers. Downwards, what is missing may turn out in any way and
//! costs nothing. Upwards, what is missing has to be found out and counts like a change; it may be
//! a fact about the child, which is only certain not to be another one once it was told.

use crate::support::for_each_case;
use continuum_engine::reference::{self, Completion};
use continuum_engine::{Answers, Applies, Change, Decision, Engine, Given, Missing};
use continuum_model::{ChoiceId, Document, Id, LevelId, QuestionId};

#[test]
fn with_the_answers_that_would_raise_the_level_a_higher_one_is_certain() {
    for_each_case(2000, |_, document, answers| {
        let Some((engine, shown, decision)) = decided(document, answers) else { return };
        let Some(change) = &decision.why_not_higher else { return };
        let other = engine.decide(&with(document, &shown, change)).expect("possible");
        assert!(level(document, &other.level) > level(document, &decision.level));
        assert_eq!(other.level, change.level);
        let band = reference::band(document, &with(document, &shown, change));
        assert_eq!(band.map(|band| band.0), document.level_named(&change.level));
    });
}

#[test]
fn with_the_answers_that_would_lower_the_level_a_lower_one_is_possible() {
    for_each_case(2000, |_, document, answers| {
        let Some((_, shown, decision)) = decided(document, answers) else { return };
        let Some(change) = &decision.why_not_lower else { return };
        let band = reference::band(document, &with(document, &shown, change));
        assert_eq!(band.map(|band| band.0), document.level_named(&change.level));
        assert!(level(document, &change.level) < level(document, &decision.level));
    });
}

#[test]
fn a_change_names_other_answers_and_no_fact_about_the_child_that_was_given() {
    for_each_case(2000, |_, document, answers| {
        let Some((_, shown, decision)) = decided(document, answers) else { return };
        let changes = decision.why_not_higher.iter().chain(&decision.why_not_lower);
        for change in changes {
            assert!(!change.answers.is_empty());
            for (question, choice) in differences(document, change) {
                let possible = shown.possible(document, question);
                let is_given = possible.len() == 1;
                assert!(!is_given || document.question(question).may_differ());
                assert!(!is_given || !possible.has(choice), "the same answer as before");
            }
        }
        let lower = decision.why_not_lower.iter();
        for (question, _) in lower.flat_map(|change| differences(document, change)) {
            assert!(shown.possible(document, question).len() == 1, "nothing has to be found out");
        }
    });
}

#[test]
fn without_one_of_the_answers_the_level_stays() {
    for_each_case(2000, |_, document, answers| {
        let Some((_, shown, decision)) = decided(document, answers) else { return };
        let least = |answers: &Answers| reference::band(document, answers).map(|band| band.0);
        let stays = least(&shown);
        let up = decision.why_not_higher.iter().flat_map(|one| fewer(document, &shown, one));
        for fewer in up {
            assert!(least(&fewer) <= stays, "less raises the level");
        }
        let down = decision.why_not_lower.iter().flat_map(|one| fewer(document, &shown, one));
        for fewer in down {
            assert!(least(&fewer).is_none() || least(&fewer) >= stays, "less lowers the level");
        }
    });
}

/// Of what was given: no fewer answers, and with as many no fewer steps, whatever the missing answers turn out to be;
/// and no such answers where none are named.
#[test]
fn nothing_cheaper_lowers_the_level() {
    for_each_case(4000, |_, document, answers| {
        let Some((_, shown, decision)) = decided(document, answers) else { return };
        let least = level(document, &decision.level);
        let lower = |completion: &Completion| reference::level(document, completion) < least;
        let cheapest = ways(document, &shown)
            .into_iter()
            .filter(lower)
            .map(|completion| price(document, &shown, &completion))
            .min();
        let said = decision.why_not_lower.as_ref().map(|change| price_of(document, &shown, change));
        assert_eq!(said, cheapest);
    });
}

/// Of answers that would have to be different or to be found out: no fewer make a higher level
/// certain, and some are named wherever any do.
#[test]
fn no_fewer_answers_make_a_higher_level_certain() {
    for_each_case(3000, |_, document, answers| {
        let Some((_, shown, decision)) = decided(document, answers) else { return };
        let least = level(document, &decision.level);
        let cases = ways(document, &shown).into_iter();
        let cases: Vec<(Completion, bool)> =
            cases.map(|case| (case.clone(), reference::level(document, &case) > least)).collect();
        let Some(change) = &decision.why_not_higher else {
            assert!(cases.iter().all(|(_, is_higher)| !is_higher), "some would do");
            return;
        };
        for fewer in changes_of_fewer(document, &shown, change.answers.len()) {
            let fits = |case: &Completion| {
                document.question_ids().all(|id| match fewer.iter().find(|one| one.0 == id) {
                    Some((_, choice)) => case[id.position()] == *choice,
                    None => shown.possible(document, id).has(case[id.position()]),
                })
            };
            let mut fitting = cases.iter().filter(|(case, _)| fits(case)).peekable();
            let is_certain = fitting.peek().is_some() && fitting.all(|(_, is_higher)| *is_higher);
            assert!(!is_certain, "{fewer:?} instead of {:?}", change.answers);
        }
    });
}

/// Every choice of other answers, and of answers to what is missing, fewer than so many.
fn changes_of_fewer(
    document: &Document,
    answers: &Answers,
    count: usize,
) -> Vec<Vec<(QuestionId, ChoiceId)>> {
    let mut changes: Vec<Vec<(QuestionId, ChoiceId)>> = vec![Vec::new()];
    for id in document.question_ids() {
        let possible = answers.possible(document, id);
        let other = match possible.len() {
            1 if !document.question(id).may_differ() => continue,
            1 => document.question(id).all().without(possible),
            _ => possible,
        };
        let small = changes.iter().filter(|change| change.len() + 1 < count);
        let longer = small.flat_map(|change| {
            let with = |choice| [change.as_slice(), &[(id, choice)]].concat();
            other.choices().map(with).collect::<Vec<_>>()
        });
        let longer: Vec<_> = longer.collect();
        changes.extend(longer);
    }
    changes
}

/// Where nothing is missing, the steps are the fewest as well.
///
/// Few small documents have one long step as dear as two short ones; it takes many to meet some.
#[test]
fn nothing_cheaper_raises_the_level_where_nothing_is_missing() {
    for_each_case(11_000, |random, document, answers| {
        let mut answers = answers.clone();
        for question in document.question_ids() {
            let possible: Vec<_> = answers.possible(document, question).choices().collect();
            answers.set(question, Given::Choice(possible[random.below(possible.len())]));
        }
        let Some((_, shown, decision)) = decided(document, &answers) else { return };
        if document.question_ids().any(|question| shown.get(question) != answers.get(question)) {
            return;
        }
        let least = level(document, &decision.level);
        let higher = |completion: &Completion| reference::level(document, completion) > least;
        let cheapest = ways(document, &shown)
            .into_iter()
            .filter(higher)
            .map(|completion| price(document, &shown, &completion))
            .min();
        let said =
            decision.why_not_higher.as_ref().map(|change| price_of(document, &shown, change));
        assert_eq!(said, cheapest);
    });
}

/// The decision, and the answers as a change sees them: what was answered to a question that does
/// not apply counts as missing.
fn decided(document: &Document, answers: &Answers) -> Option<(Engine, Answers, Decision)> {
    let engine = Engine::new(document.clone());
    let decision = engine.decide(answers).ok()?;
    let mut shown = answers.clone();
    for question in document.question_ids() {
        if engine.applies(answers, question) == Applies::No {
            shown.set(question, Given::Missing(Missing::NotAsked));
        }
    }
    Some((engine, shown, decision))
}

fn level(document: &Document, name: &str) -> LevelId {
    document.level_named(name).expect("a level of the document")
}

fn differences(document: &Document, change: &Change) -> Vec<(QuestionId, ChoiceId)> {
    let difference = |one: &continuum_engine::Difference| {
        let id = document.question_named(&one.question).expect("a question");
        let mut choices = document.question(id).choices.iter();
        let choice = choices.position(|choice| choice.name == one.to).expect("a choice");
        (id, ChoiceId::at(choice))
    };
    change.answers.iter().map(difference).collect()
}

fn with(document: &Document, answers: &Answers, change: &Change) -> Answers {
    let mut other = answers.clone();
    for (question, choice) in differences(document, change) {
        other.set(question, Given::Choice(choice));
    }
    other
}

/// The same change without one of its answers, for each of them.
fn fewer(document: &Document, answers: &Answers, change: &Change) -> Vec<Answers> {
    let without = |(question, _): (QuestionId, ChoiceId)| {
        let mut fewer = with(document, answers, change);
        fewer.set(question, answers.get(question));
        fewer
    };
    differences(document, change).into_iter().map(without).collect()
}

/// Every possible case in which each fact about the child that was given is as it was given.
fn ways(document: &Document, answers: &Answers) -> Vec<Completion> {
    let mut open = Answers::none(document);
    for question in document.question_ids() {
        if !document.question(question).may_differ() {
            open.set(question, answers.get(question));
        }
    }
    reference::completions(document, &open)
}

/// How many of the given answers are different, and by how many steps.
fn price(document: &Document, answers: &Answers, completion: &Completion) -> (usize, usize) {
    let each = document.question_ids().map(|id| {
        let possible = answers.possible(document, id);
        match possible.choices().next() {
            Some(from) if possible.len() == 1 => {
                steps(document, id, from, completion[id.position()])
            }
            _ => 0,
        }
    });
    let each: Vec<usize> = each.filter(|steps| *steps > 0).collect();
    (each.len(), each.iter().sum())
}

fn price_of(document: &Document, answers: &Answers, change: &Change) -> (usize, usize) {
    let each = differences(document, change).into_iter().map(|(id, to)| {
        let from = answers.possible(document, id).choices().next().unwrap_or(to);
        steps(document, id, from, to)
    });
    let each: Vec<usize> = each.collect();
    (each.len(), each.iter().sum())
}

fn steps(document: &Document, id: QuestionId, from: ChoiceId, to: ChoiceId) -> usize {
    if document.question(id).is_ordered() {
        from.position().abs_diff(to.position())
    } else {
        usize::from(from != to)
    }
}
