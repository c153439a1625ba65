//! The missing answers that could still change the level, most decisive first.
//!
//! For each missing question that can still move the level, each of its answers is tried: how
//! high would it put `at_least`, and would it lower `at_most`? Questions whose single answers do
//! neither are listed last, because together with other missing answers they may: a question
//! that matters is never left out.

use crate::bounds::bounds;
use crate::case::Case;
use crate::diagrams::Diagrams;
use crate::truth::Reach;
use crate::{Given, Missing, Unknown};
use continuum_diagram::Variable;
use continuum_model::{ChoiceSet, Id, LevelId, QuestionId};
use std::cmp::Reverse;

/// The missing answers that could still change the level.
pub(crate) fn not_known(case: &Case) -> Vec<Unknown> {
    if case.evaluation.level.is_settled() && case.evaluation.is_exact {
        return Vec::new();
    }
    let mut trials = match &case.engine.diagrams {
        Some(diagrams) => tried(case, diagrams),
        None => tried_by_bounds(case),
    };
    trials.sort_by_key(|(question, trial)| {
        (Reverse(trial.could_reach), !trial.could_rule_out, *question)
    });
    trials.into_iter().map(|(question, trial)| unknown(case, question, trial)).collect()
}

/// What trying each answer of one question showed.
#[derive(Clone, Copy, Debug)]
struct Trial {
    /// The highest `at_least` that one answer gives.
    could_reach: usize,
    /// Some answer lowers `at_most`.
    could_rule_out: bool,
}

impl Trial {
    /// Some answer alone raises `at_least`.
    fn moves(self, case: &Case) -> bool {
        self.could_reach > case.at_least()
    }

    /// From the band that each answer leads to.
    fn of(case: &Case, bands: impl Iterator<Item = Reach>) -> Self {
        let Reach { least, greatest } = case.evaluation.level;
        let nothing = Self { could_reach: least, could_rule_out: false };
        bands.fold(nothing, |trial, band| Self {
            could_reach: trial.could_reach.max(band.least),
            could_rule_out: trial.could_rule_out || band.greatest < greatest,
        })
    }
}

/// The missing questions that can still move the level, each with its trial: those on which it
/// depends, and those that can rule out, through a `never`, answers to others on which it does.
fn tried(case: &Case, diagrams: &Diagrams) -> Vec<(QuestionId, Trial)> {
    let possible = diagrams.by_variable(&case.possible);
    let ends = diagrams.table.ends_by_choice(diagrams.level, &possible);
    let depends = diagrams.table.support_within(diagrams.level, &possible);
    let trial = |variable: &Variable| {
        let bands = ends[variable.position()].iter().flatten();
        let bands = bands.map(|(least, greatest)| Reach {
            least: usize::from(*least),
            greatest: usize::from(*greatest),
        });
        Trial::of(case, bands)
    };
    diagrams
        .table
        .variables()
        .map(|variable| (variable, diagrams.order[variable.position()], trial(&variable)))
        .filter(|(_, question, _)| case.is_missing(*question))
        .filter(|(variable, _, trial)| {
            depends.contains(variable) || trial.moves(case) || trial.could_rule_out
        })
        .map(|(_, question, trial)| (question, trial))
        .collect()
}

/// Every missing question, since none could be shown not to matter.
fn tried_by_bounds(case: &Case) -> Vec<(QuestionId, Trial)> {
    let missing = case.engine.document.question_ids().filter(|id| case.is_missing(*id));
    let trial = |question: QuestionId| {
        let position = question.position();
        let bands = case.possible[position].choices().map(|choice| {
            let mut possible = case.possible.clone();
            possible[position] = ChoiceSet::only(choice);
            bounds(case.engine, &possible).level
        });
        (question, Trial::of(case, bands))
    };
    missing.map(trial).collect()
}

fn unknown(case: &Case, id: QuestionId, trial: Trial) -> Unknown {
    let document = &case.engine.document;
    let question = document.question(id);
    Unknown {
        question: question.name.clone(),
        text: question.text.clone(),
        missing: match case.answers.get(id) {
            Given::Missing(missing) => missing,
            Given::NoWorry | Given::Choice(_) => Missing::NotAsked,
        },
        could_reach: document.level(LevelId::at(trial.could_reach)).name.clone(),
        raises: trial.moves(case),
        could_rule_out: trial.could_rule_out,
        heading: question.origin.heading().to_owned(),
    }
}
