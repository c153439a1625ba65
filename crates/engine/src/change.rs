//! What would change the level: the fewest answers that would have to be different, or to be
//! found out, for the next case up or down.
//!
//! Down, what is missing may turn out in any way: the level falls as soon as some completion
//! falls. Up, the level is certain only if every completion rises, so what is missing is first
//! taken as it is in a completion at the suggested level, and finding it different counts as a
//! change too. Facts about the child (an age, a disability, a school) that were told stay as they
//! are; one that is not known may have to be found out.
//!
//! Of changes that cost the same, the one that stays nearest to what was told is named: a worry
//! that was described before one that nobody mentioned, and the next level before one further off.

use crate::case::Case;
use crate::diagrams::Diagrams;
use crate::forcing::{Choices, Forcing, fewest_forcing};
use crate::support::given_in_words;
use crate::why::why;
use crate::{Answers, Change, Difference, Engine, Given, Reason};
use continuum_diagram::Variable;
use continuum_model::{ChoiceId, ChoiceSet, Id, LevelId, QuestionId};

/// Changing one more answer weighs more than any number of steps along a ladder.
const CHANGE: u64 = 1 << 40;
/// One step more weighs more than any distance from what was told.
const STEP: u64 = 1 << 24;
/// Any distance weighs more than which level is reached.
const DISTANCE: u64 = 1 << 8;

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
    let levels = case.at_least + 1..case.engine.document.levels.len();
    if levels.is_empty() {
        return None;
    }
    let stays = resting(case, diagrams)?;
    let cost = |variable: Variable, choice: u8| {
        let question = diagrams.order[variable.position()];
        let from = stays[question.position()];
        cost(case, question, from, ChoiceId::at(usize::from(choice)))
    };
    let path = cheapest(diagrams, cost, levels)?;
    let differs = |question: QuestionId, choice: ChoiceId| stays[question.position()] != choice;
    let differing = path.iter().filter(|(question, choice)| differs(**question, **choice));
    let changes: Choices = differing.map(|(question, choice)| (*question, *choice)).collect();
    changed(case, fewest_higher(case, diagrams, &path, changes))
}

/// The cheapest way to a lower level; none where there is none, or nothing could be proved.
pub(crate) fn lower(case: &Case) -> Option<Change> {
    let case = &Shown::of(case);
    let diagrams = case.engine.diagrams.as_ref()?;
    if case.at_least == 0 {
        return None;
    }
    let cost = |variable: Variable, choice: u8| {
        let question = diagrams.order[variable.position()];
        let choice = ChoiceId::at(usize::from(choice));
        match only_choice(case, question) {
            Some(from) => cost(case, question, from, choice),
            None => case.possible[question.position()].has(choice).then_some(0),
        }
    };
    let path = cheapest(diagrams, cost, (0..case.at_least).rev())?;
    let differs = |question: QuestionId, choice: ChoiceId| {
        only_choice(case, question).is_some_and(|from| from != choice)
    };
    changed(case, path.into_iter().filter(|(one, choice)| differs(*one, *choice)).collect())
}

/// The answers on the cheapest way to one of these levels; of ways that cost the same, one to the
/// first of them.
fn cheapest(
    diagrams: &Diagrams,
    cost: impl Fn(Variable, u8) -> Option<u64>,
    levels: impl Iterator<Item = usize>,
) -> Option<Choices> {
    let levels: Vec<usize> = levels.collect();
    let arriving = |level: u8| {
        let place = levels.iter().position(|wanted| *wanted == usize::from(level))?;
        u64::try_from(place).ok()
    };
    let path = diagrams.table.cheapest_to(diagrams.level, cost, arriving)?.answers;
    let choice = |(variable, choice): (Variable, u8)| {
        (diagrams.order[variable.position()], ChoiceId::at(usize::from(choice)))
    };
    Some(path.into_iter().map(choice).collect())
}

/// A completion at the suggested level, one choice for each question: what was given, and the
/// missing answers so that nothing rises.
fn resting(case: &Shown, diagrams: &Diagrams) -> Option<Vec<ChoiceId>> {
    let possible = diagrams.by_variable(&case.possible);
    let at_level = diagrams.case_at(&possible, 1 << case.at_least)?;
    let first = |possible: &ChoiceSet| possible.choices().next();
    let mut rest: Vec<ChoiceId> = case.possible.iter().map(first).collect::<Option<_>>()?;
    for (question, choice) in at_level {
        rest[question.position()] = choice;
    }
    Some(rest)
}

/// What another answer costs: the change itself, then the steps, then how far it is from what was
/// told. Nothing for the same answer; no way where it is a fact about the child that was told.
fn cost(case: &Shown, question: QuestionId, from: ChoiceId, to: ChoiceId) -> Option<u64> {
    if from == to {
        return Some(0);
    }
    if !may_be_another(case, question) {
        return None;
    }
    let asked = case.engine.document.question(question);
    let steps = if asked.is_ordered() { from.position().abs_diff(to.position()) } else { 1 };
    Some(CHANGE + STEP * u64::try_from(steps).ok()? + DISTANCE * distance(case, question))
}

/// Whether an answer could be another one: not where it is a fact about the child that was told.
fn may_be_another(case: &Shown, question: QuestionId) -> bool {
    case.engine.document.question(question).may_differ() || only_choice(case, question).is_none()
}

/// How far a question is from what was told; facts about the child are furthest.
fn distance(case: &Shown, question: QuestionId) -> u64 {
    match case.answers.get(question) {
        _ if !case.engine.document.question(question).may_differ() => 4,
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

/// The fewest changes with which a higher level is certain.
///
/// The cheapest way up leaves the other missing answers as they are in a case where nothing rises.
/// Mostly that is the worst that they can do, and then it is enough, and no fewer changes are:
/// fewer would be a cheaper way. It need not be so where a missing answer could still lower the
/// level, which then has to be found out as well, and where a `never` rules out the case that the
/// way starts from. Fewer changes are looked for there.
fn fewest_higher(
    case: &Shown,
    diagrams: &Diagrams,
    path: &Choices,
    mut changes: Choices,
) -> Choices {
    let ways = changes.len();
    let is_enough = is_higher(case, &changes);
    if !is_enough {
        let missing = |question: &QuestionId| case.possible[question.position()].len() > 1;
        for (question, choice) in path.iter().filter(|(question, _)| missing(question)) {
            changes.entry(*question).or_insert(*choice);
        }
    }
    while let Some(question) = needless(case, &changes) {
        changes.remove(&question);
    }
    let fewer = changes.len() - 1;
    let forbidding = forbidding(case, diagrams);
    let least = if is_enough || !forbidding.is_empty() { 1 } else { ways };
    if least > fewer || is_enough && forbidding.is_empty() {
        return changes;
    }
    let other = |question: QuestionId| {
        if may_be_another(case, question) {
            let given = only_choice(case, question).map_or(ChoiceSet::EMPTY, ChoiceSet::only);
            case.engine.document.question(question).all().without(given)
        } else {
            ChoiceSet::EMPTY
        }
    };
    let forcing = Forcing {
        engine: case.engine,
        possible: &case.possible,
        other: &other,
        wanted: !0 << (case.at_least + 1),
        touching: is_enough.then_some(forbidding.as_slice()),
    };
    fewest_forcing(&forcing, least, fewer).unwrap_or(changes)
}

/// The questions whose answers a `never` looks at and that could have other answers.
fn forbidding(case: &Shown, diagrams: &Diagrams) -> Vec<QuestionId> {
    let mut looked_at = vec![false; diagrams.order.len()];
    for never in &diagrams.nevers {
        for variable in diagrams.table.support(&[*never]) {
            looked_at[diagrams.order[variable.position()].position()] = true;
        }
    }
    let questions = case.engine.document.question_ids();
    let forbids = |question: &QuestionId| looked_at[question.position()];
    questions.filter(forbids).filter(|question| may_be_another(case, *question)).collect()
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
