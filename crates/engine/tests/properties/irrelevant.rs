//! A question that need not be asked really cannot change anything.

use crate::support::for_each_case;
use continuum_engine::reference::{self, Completion};
use continuum_engine::{ActionDue, Answers, Applies, Engine, Given};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

type Outcome = (LevelId, BTreeSet<ActionId>);

/// The open questions alone settle the level and every action, whatever the others are.
#[test]
fn the_questions_left_out_change_neither_the_level_nor_any_action() {
    for_each_case(3000, |_, document, answers| {
        let open = Engine::new(document.clone()).open_questions(answers);
        let mut outcomes = BTreeMap::<Vec<ChoiceId>, Outcome>::new();
        let completions = reference::completions(document, answers);
        let settled = in_every_level(document, &completions);
        for completion in completions {
            let told = open.iter().map(|question| completion[question.position()]).collect();
            let outcome = outcome(document, &completion, &settled);
            let other = outcomes.entry(told).or_insert_with(|| outcome.clone());
            assert_eq!(*other, outcome, "open are {open:?}");
        }
    });
}

/// Tried with every document, those with a `never` too: an answer tells something where, in some
/// situation, with some of the others known, it leaves fewer levels or settles an action.
#[test]
fn a_question_is_open_exactly_where_an_answer_can_tell_something() {
    for_each_case(2000, |_, document, answers| {
        let engine = Engine::new(document.clone());
        let open = engine.open_questions(answers);
        let completions = reference::completions(document, answers);
        for question in document.question_ids() {
            let applies = engine.applies(answers, question) != Applies::No;
            let missing = applies && answers.possible(document, question).len() > 1;
            let tells = missing && can_tell(document, answers, &completions, question);
            assert_eq!(open.contains(&question), tells, "{question:?}");
        }
    });
}

/// In no situation at all, whatever else is known.
#[test]
fn no_answer_to_a_question_that_is_not_open_changes_the_band_or_what_is_due() {
    for_each_case(1000, |random, document, answers| {
        let engine = Engine::new(document.clone());
        let Some((band, due)) = engine.due(answers) else { return };
        let open = engine.open_questions(answers);
        for question in document.question_ids().filter(|one| !open.contains(one)) {
            let possible: Vec<_> = answers.possible(document, question).choices().collect();
            let mut more = answers.clone();
            more.set(question, Given::Choice(possible[random.below(possible.len())]));
            let Some((other, other_due)) = engine.due(&more) else { continue };
            assert_eq!(other, band, "{question:?}");
            let names = |due: &[ActionDue]| -> Vec<String> {
                due.iter().map(|action| action.name.clone()).collect()
            };
            assert_eq!(names(&other_due), names(&due), "{question:?}");
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

/// Whether some situation is narrowed: what is possible in it is more than what is possible with
/// some answer that can be.
fn can_tell(
    document: &Document,
    answers: &Answers,
    completions: &[Completion],
    question: QuestionId,
) -> bool {
    let settled = in_every_level(document, completions);
    let with_outcomes: Vec<(Completion, Outcome)> = completions
        .iter()
        .map(|completion| (completion.clone(), outcome(document, completion, &settled)))
        .collect();
    situations(document, answers, question).into_iter().any(|situation| {
        let fits = |completion: &Completion| {
            situation.iter().all(|(known, choice)| completion[known.position()] == *choice)
        };
        let here: Vec<_> =
            with_outcomes.iter().filter(|(completion, _)| fits(completion)).collect();
        let without = possible(here.iter().map(|(_, outcome)| outcome));
        answers.possible(document, question).choices().any(|choice| {
            let with = here.iter().filter(|(one, _)| one[question.position()] == choice);
            let with = possible(with.map(|(_, outcome)| outcome));
            !with.0.is_empty() && with != without
        })
    })
}

/// Every way of knowing some of the other missing answers.
fn situations(
    document: &Document,
    answers: &Answers,
    but: QuestionId,
) -> Vec<Vec<(QuestionId, ChoiceId)>> {
    let mut situations = vec![Vec::new()];
    for question in document.question_ids().filter(|question| *question != but) {
        let possible = answers.possible(document, question);
        if possible.len() < 2 {
            continue;
        }
        let known = situations.iter().flat_map(|one| {
            possible.choices().map(move |choice| {
                let mut more = Vec::clone(one);
                more.push((question, choice));
                more
            })
        });
        let known: Vec<_> = known.collect();
        situations.extend(known);
    }
    situations
}

/// The levels, the actions that may be given, and those that may not.
fn possible<'a>(
    outcomes: impl Iterator<Item = &'a Outcome>,
) -> (BTreeSet<LevelId>, BTreeSet<(ActionId, bool)>) {
    let (mut levels, mut given) = (BTreeSet::new(), BTreeSet::new());
    for (level, actions) in outcomes {
        levels.insert(*level);
        given.extend((0..4).map(ActionId::at).map(|one| (one, actions.contains(&one))));
    }
    (levels, given)
}

/// Actions that come with every level that is still possible: they are to be done whatever else
/// gives them.
fn in_every_level(document: &Document, completions: &[Completion]) -> BTreeSet<ActionId> {
    let levels = completions.iter().map(|completion| reference::level(document, completion));
    let of_level = |level: LevelId| document.level(level).actions.iter().copied().collect();
    let all = levels.map(of_level).reduce(|one: BTreeSet<_>, other| &one & &other);
    all.unwrap_or_default()
}

fn outcome(document: &Document, completion: &[ChoiceId], settled: &BTreeSet<ActionId>) -> Outcome {
    let given = reference::actions(document, completion);
    (reference::level(document, completion), &given - settled)
}
