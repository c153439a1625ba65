//! The missing answers that could still change the level, most decisive first.
//!
//! For each missing question that can still move the level, each of its answers is tried: how
//! high would it put `at_least`, and would it lower `at_most`? Questions whose single answers do
//! neither are listed last, because together with other missing answers they may: a question
//! that matters is never left out.

use crate::case::{Case, Completion};
use crate::evaluate::evaluate;
use crate::goal::Goal;
use crate::influence::{Effect, Use, Wanted, Window, influence};
use crate::search::{End, Quest, parts};
use crate::support::looked_at;
use crate::{Given, Missing, Unknown};
use continuum_model::{ChoiceSet, Id, LevelId, Never, QuestionId};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The missing answers that could still change the level.
pub(crate) fn not_known(case: &mut Case) -> Vec<Unknown> {
    if case.level.is_settled() {
        return Vec::new();
    }
    let uses = uses(case, true);
    let mut trials: Vec<(QuestionId, Trial)> = live(case, &uses)
        .into_iter()
        .map(|question| (question, tried(case, question, &uses[question.position()])))
        .collect();
    trials.sort_by_key(|(question, trial)| {
        (Reverse(trial.could_reach), !trial.could_rule_out, *question)
    });
    trials.into_iter().map(|(question, trial)| unknown(case, question, trial)).collect()
}

/// The uses of each question that can still move the level within its band or, where asked for,
/// break a `never`.
fn uses(case: &Case, nevers: bool) -> Vec<Vec<Use>> {
    let wanted = Wanted {
        goal: Goal::Level,
        rising: Effect::HELPS,
        window: Window { above: case.level.least, up_to: case.level.greatest },
        nevers,
    };
    influence(case.engine, &case.evaluation, &case.possible, wanted)
}

/// The missing questions that can still move the level: through its statements, or by ruling out,
/// through a `never`, answers to others that can.
fn live(case: &Case, uses: &[Vec<Use>]) -> Vec<QuestionId> {
    let is_open = |question: &QuestionId| {
        let position = question.position();
        !case.is_given(*question) && !case.hidden[position] && !uses[position].is_empty()
    };
    through_nevers(case, moving(case)).into_iter().filter(is_open).collect()
}

/// The questions that can still move the level through its statements.
fn moving(case: &Case) -> BTreeSet<QuestionId> {
    let uses = uses(case, false);
    let questions = case.engine.document.question_ids();
    questions.filter(|question| !uses[question.position()].is_empty()).collect()
}

/// Adds what shares an undecided `never` with a question that can move the level, until nothing
/// more is added.
fn through_nevers(case: &Case, mut moving: BTreeSet<QuestionId>) -> BTreeSet<QuestionId> {
    let document = case.engine.document;
    let undecided = |never: &&Never| case.evaluation.truth(&never.condition).is_open();
    let mut open: Vec<BTreeSet<QuestionId>> = document
        .nevers
        .iter()
        .filter(undecided)
        .map(|never| {
            let mut questions = BTreeSet::new();
            looked_at(document, &never.condition, &mut questions);
            questions
        })
        .collect();
    while let Some(position) = open.iter().position(|questions| !questions.is_disjoint(&moving)) {
        moving.extend(open.swap_remove(position));
    }
    moving
}

/// What trying each answer of one question showed.
#[derive(Clone, Copy, Debug)]
struct Trial {
    /// The highest `at_least` that one answer gives.
    could_reach: usize,
    /// Some answer lowers `at_most`.
    could_rule_out: bool,
}

/// Tries the answers of a question, those together that its uses cannot tell apart.
fn tried(case: &mut Case, question: QuestionId, uses: &[Use]) -> Trial {
    let mut trial = Trial { could_reach: case.level.least, could_rule_out: false };
    for part in parts(case.possible[question.position()], uses) {
        let mut possible = case.possible.clone();
        possible[question.position()] = part;
        if let Some(least) = least_with(case, question, &possible) {
            trial.could_reach = trial.could_reach.max(least);
            trial.could_rule_out |= is_lower_with(case, question, &possible);
        }
    }
    trial
}

/// The least level with some choices for a question; `None` where a `never` forbids them.
fn least_with(case: &mut Case, question: QuestionId, possible: &[ChoiceSet]) -> Option<usize> {
    if stays_at(case, case.lowest_witness.as_ref(), question, possible, case.level.least) {
        return Some(case.level.least);
    }
    let quest = Quest { goal: Goal::Level, end: End::Least, beat: None, nevers: true };
    let found = case.search(possible, quest);
    (found.best.is_some() || !found.exact).then_some(found.bound)
}

/// Whether some choices for a question lower the greatest level; `false` where not proved.
fn is_lower_with(case: &mut Case, question: QuestionId, possible: &[ChoiceSet]) -> bool {
    let greatest = case.level.greatest;
    if stays_at(case, case.highest_witness.as_ref(), question, possible, greatest) {
        return false;
    }
    let beat = greatest.checked_sub(1);
    let quest = Quest { goal: Goal::Level, end: End::Greatest, beat, nevers: true };
    let found = case.search(possible, quest);
    found.best.is_none() && found.exact
}

/// A short cut: whether a completion at the end of the band stays there, unforbidden, when just
/// this question changes.
fn stays_at(
    case: &Case,
    completion: Option<&Completion>,
    question: QuestionId,
    possible: &[ChoiceSet],
    level: usize,
) -> bool {
    let position = question.position();
    let first = possible[position].choices().next();
    let (Some(completion), Some(first)) = (completion, first) else { return false };
    let mut chosen = completion.chosen.clone();
    chosen[position] = ChoiceSet::only(first);
    let changed = evaluate(case.engine, &chosen);
    changed.is_surely_possible() && changed.level.least == level
}

fn unknown(case: &Case, id: QuestionId, trial: Trial) -> Unknown {
    let document = case.engine.document;
    let question = document.question(id);
    Unknown {
        question: question.name.clone(),
        text: question.text.clone(),
        missing: match case.answers.get(id) {
            Given::Missing(missing) => missing,
            Given::NoWorry | Given::Choice(_) => Missing::NotAsked,
        },
        could_reach: document.level(LevelId::at(trial.could_reach)).name.clone(),
        could_rule_out: trial.could_rule_out,
        heading: question.origin.heading().to_owned(),
    }
}
