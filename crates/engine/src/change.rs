//! What would change the level: the fewest answers that would have to be different, or to be
//! found out, for the next case up or down.
//!
//! Down, what is missing may turn out in any way: the level falls as soon as some completion
//! falls. Up, the level is certain only if every completion rises, so what is missing is first
//! taken as it is in a completion at the suggested level, and finding it different counts as a
//! change too. Facts about the child (an age, a disability, a school) stay as they are.
//!
//! Of changes that cost the same, the one that stays nearest to what was told is named: a worry
//! that was described before one that nobody mentioned, and the next level before one further off.

use crate::case::Case;
use crate::diagrams::Diagrams;
use crate::support::given_in_words;
use crate::why::why;
use crate::{Answers, Change, Difference, Engine, Given, Reason};
use continuum_diagram::Variable;
use continuum_model::{ChoiceId, ChoiceSet, Id, LevelId, QuestionId};
use std::collections::BTreeMap;

/// Changing one more answer weighs more than any number of steps along a ladder.
const CHANGE: u32 = 1 << 20;
/// One step more weighs more than any distance from what was told.
const STEP: u32 = 1 << 10;

/// One choice for each question.
type Choices = BTreeMap<QuestionId, ChoiceId>;

/// What a change starts from: an answer to a question that does not apply counts as missing, so
/// that it cannot come back when a change makes the question apply.
struct Shown<'e> {
    engine: &'e Engine,
    answers: Answers,
    possible: Vec<ChoiceSet>,
    at_least: usize,
}

impl<'e> Shown<'e> {
    fn of(case: &Case<'e>) -> Self {
        let mut answers = case.answers.clone();
        for question in case.engine.document.question_ids() {
            if case.hidden[question.position()] {
                answers.set(question, Given::default());
            }
        }
        let possible = case.engine.possible(&answers);
        Self { engine: case.engine, answers, possible, at_least: case.at_least() }
    }
}

/// The cheapest way to a higher level; none where there is none, or nothing could be proved.
pub(crate) fn higher(case: &Case) -> Option<Change> {
    let case = &Shown::of(case);
    let diagrams = case.engine.diagrams.as_ref()?;
    let least = case.at_least;
    let stays = resting(case, diagrams)?;
    let cost = |variable: Variable, choice: u8| {
        let question = diagrams.order[variable.position()];
        let from = stays.get(&question).copied().unwrap_or(ChoiceId::at(0));
        cost(case, question, from, ChoiceId::at(usize::from(choice)))
    };
    let levels = least + 1..case.engine.document.levels.len();
    let path = choices(diagrams, &cheapest(diagrams, cost, levels)?);
    let differs =
        |(question, choice): (&QuestionId, &ChoiceId)| stays.get(question) != Some(choice);
    let mut changes: Choices =
        path.iter().filter(|entry| differs(*entry)).map(|(one, other)| (*one, *other)).collect();
    find_out_more(case, &path, &mut changes);
    changed(case, changes)
}

/// The cheapest way to a lower level; none where there is none, or nothing could be proved.
pub(crate) fn lower(case: &Case) -> Option<Change> {
    let case = &Shown::of(case);
    let diagrams = case.engine.diagrams.as_ref()?;
    let least = case.at_least;
    let cost = |variable: Variable, choice: u8| {
        let question = diagrams.order[variable.position()];
        let choice = ChoiceId::at(usize::from(choice));
        match only_choice(case, question) {
            Some(from) => cost(case, question, from, choice),
            None => case.possible[question.position()].has(choice).then_some(0),
        }
    };
    let path = cheapest(diagrams, cost, (0..least).rev())?;
    let differs = |question: QuestionId, choice: ChoiceId| {
        only_choice(case, question).is_some_and(|from| from != choice)
    };
    let path = choices(diagrams, &path).into_iter();
    changed(case, path.filter(|(question, choice)| differs(*question, *choice)).collect())
}

/// The answers on the cheapest way to one of these levels; of ways that cost the same, one to the
/// first of them.
fn cheapest(
    diagrams: &Diagrams,
    cost: impl Fn(Variable, u8) -> Option<u32>,
    mut levels: impl Iterator<Item = usize> + Clone,
) -> Option<Vec<(Variable, u8)>> {
    let way_to = |wanted: &dyn Fn(usize) -> bool| {
        diagrams.table.cheapest(diagrams.level, &cost, |level| wanted(usize::from(level)))
    };
    let all = levels.clone();
    let least = way_to(&|level| all.clone().any(|wanted| wanted == level))?.cost;
    let as_cheap = |level: usize| way_to(&|other| other == level).filter(|way| way.cost == least);
    levels.find_map(as_cheap).map(|way| way.answers)
}

/// A completion at the suggested level: what was given, and the missing answers so that nothing
/// rises.
fn resting(case: &Shown, diagrams: &Diagrams) -> Option<Choices> {
    let possible = |variable: Variable, choice: u8| {
        let question = diagrams.order[variable.position()];
        let choice = ChoiceId::at(usize::from(choice));
        case.possible[question.position()].has(choice).then_some(u32::from(choice.position() > 0))
    };
    let at_least = |level: u8| usize::from(level) == case.at_least;
    let path = diagrams.table.cheapest(diagrams.level, possible, at_least)?.answers;
    let mut rest = choices(diagrams, &path);
    for (position, possible) in case.possible.iter().enumerate() {
        let first = possible.choices().next()?;
        rest.entry(QuestionId::at(position)).or_insert(first);
    }
    Some(rest)
}

fn choices(diagrams: &Diagrams, path: &[(Variable, u8)]) -> Choices {
    let choice = |(variable, choice): &(Variable, u8)| {
        (diagrams.order[variable.position()], ChoiceId::at(usize::from(*choice)))
    };
    path.iter().map(choice).collect()
}

/// What another answer costs: the change itself, then the steps, then how far it is from what was
/// told. Nothing for the same answer; no way where it is a fact about the child.
fn cost(case: &Shown, question: QuestionId, from: ChoiceId, to: ChoiceId) -> Option<u32> {
    if from == to {
        return Some(0);
    }
    let asked = case.engine.document.question(question);
    let steps = if asked.is_ordered() { from.position().abs_diff(to.position()) } else { 1 };
    let steps = u32::try_from(steps).unwrap_or(CHANGE);
    asked.may_differ().then(|| CHANGE + STEP * steps + distance(case, question))
}

/// How far a question is from what was told.
fn distance(case: &Shown, question: QuestionId) -> u32 {
    match case.answers.get(question) {
        Given::Choice(choice) if choice.position() > 0 => 0,
        Given::Choice(_) => 1,
        Given::Missing(_) => 2,
        Given::NoWorry => 3,
    }
}

fn only_choice(case: &Shown, question: QuestionId) -> Option<ChoiceId> {
    let possible = case.possible[question.position()];
    (possible.len() == 1).then(|| possible.choices().next()).flatten()
}

/// Where a change alone does not make the higher level certain, because a missing answer could
/// still lower it, that answer has to be found out as well. What is certain without one of the
/// answers, because a `never` leaves no other way, is named without it.
fn find_out_more(case: &Shown, path: &Choices, changes: &mut Choices) {
    let missing = |question: &QuestionId| case.possible[question.position()].len() > 1;
    if !is_higher(case, changes) {
        for (question, choice) in path.iter().filter(|(question, _)| missing(question)) {
            changes.entry(*question).or_insert(*choice);
        }
    }
    while let Some(question) = needless(case, changes) {
        changes.remove(&question);
    }
}

/// An answer without which the higher level is just as certain.
fn needless(case: &Shown, changes: &Choices) -> Option<QuestionId> {
    changes.keys().copied().find(|question| {
        let mut fewer = changes.clone();
        fewer.remove(question);
        is_higher(case, &fewer)
    })
}

fn is_higher(case: &Shown, changes: &Choices) -> bool {
    let mut possible = case.possible.clone();
    for (question, choice) in changes {
        possible[question.position()] = ChoiceSet::only(*choice);
    }
    case.engine.least_level(&possible) > Some(case.at_least)
}

/// The case with these answers instead, and why its level is what it is.
fn changed(case: &Shown, changes: Choices) -> Option<Change> {
    let document = &case.engine.document;
    let mut answers: Answers = case.answers.clone();
    for (question, choice) in &changes {
        answers.set(*question, Given::Choice(*choice));
    }
    let other = Case::new(case.engine, &answers)?;
    let fired = crate::also_seen::fired(&other);
    let difference = |(id, choice): (QuestionId, ChoiceId)| {
        let question = document.question(id);
        Difference {
            question: question.name.clone(),
            text: question.text.clone(),
            from: given_in_words(document, &case.answers, id),
            to: question.choice(choice).name.clone(),
            words: question.choice(choice).words.clone(),
        }
    };
    let answers: Vec<Difference> = changes.into_iter().map(difference).collect();
    Some(Change {
        level: document.level(LevelId::at(other.at_least())).name.clone(),
        why: telling(why(&other, &fired).reasons, &answers),
        answers,
    })
}

/// Where one statement or another would put the level there, those that look at what changed.
fn telling(mut why: Vec<Reason>, changes: &[Difference]) -> Vec<Reason> {
    let is_telling = |reason: &Reason| {
        reason.certain || changes.iter().any(|one| reason.answers.contains_key(&one.question))
    };
    if why.iter().any(is_telling) {
        why.retain(is_telling);
    }
    why
}
