//! The missing answers that could still change the level or what to do, most decisive first.
//!
//! For each missing question it is read from the diagrams what each of its answers would do
//! alone: how high would it put `at_least`, would it lower `at_most`, which actions would it make
//! certain? Those that do nothing alone are listed where they do something together with other
//! missing answers: a question that matters is never left out, and one that does not is not there.

use crate::actions::soonest_first;
use crate::bounds::bounds;
use crate::case::Case;
use crate::diagrams::Diagrams;
use crate::evaluation::Evaluation;
use crate::truth::Reach;
use crate::undecided::{LEVEL, Undecided};
use crate::{ActionDue, Given, Missing, Unknown};
use continuum_diagram::Variable;
use continuum_model::{ActionId, ChoiceSet, Document, Id, LevelId, QuestionId, Urgency};
use std::cmp::Reverse;

/// The missing answers that could still change something, most decisive first, each with what
/// trying its answers showed.
pub(crate) struct NotKnown {
    pub trials: Vec<(QuestionId, Trial)>,
}

impl NotKnown {
    /// Whether one answer alone can settle the level.
    pub fn one_settles(&self) -> bool {
        self.trials.iter().any(|(_, trial)| trial.could_settle)
    }

    /// The same as a decision lists them.
    pub fn unknown(&self, case: &Case) -> Vec<Unknown> {
        self.trials.iter().map(|(question, trial)| unknown(case, *question, trial)).collect()
    }
}

/// The missing answers that could still change the level or give an action that is not due.
pub(crate) fn not_known(case: &Case, due: &[ActionDue]) -> NotKnown {
    let document = &case.engine.document;
    let open = open_actions(case, due);
    let mut trials = match (&case.engine.diagrams, case.undecided()) {
        (Some(diagrams), Some(undecided)) => tried(case, diagrams, undecided, &open),
        _ => tried_by_bounds(case, &open),
    };
    trials.retain(|(_, trial)| trial.matters());
    trials.sort_by_cached_key(|(question, trial)| trial.order(document, *question));
    NotKnown { trials }
}

/// The actions that are not due and may be given, soonest first. The suggested level's own are
/// due, whatever else would give them.
fn open_actions(case: &Case, due: &[ActionDue]) -> Vec<ActionId> {
    let document = &case.engine.document;
    let is_due = |id: ActionId| due.iter().any(|due| due.name == document.action(id).name);
    let may_be_given = |id: ActionId| case.evaluation().gives[id.position()].may_hold;
    let all = soonest_first(document).into_iter();
    all.filter(|id| !is_due(*id) && may_be_given(*id)).collect()
}

/// What trying each answer of one question showed.
#[derive(Clone, Debug)]
pub(crate) struct Trial {
    /// It can move the level, alone or together with other missing answers.
    pub moves_level: bool,
    /// The highest `at_least` that one answer gives.
    pub could_reach: usize,
    /// Some answer lowers `at_most`.
    pub could_rule_out: bool,
    /// Some answer leaves one level.
    pub could_settle: bool,
    /// The actions that one answer makes certain.
    pub could_give: Vec<ActionId>,
    /// Those that it can give only together with other missing answers.
    pub with_others: Vec<ActionId>,
}

impl Trial {
    /// From the band that each answer leads to, and whether the question is open for the level.
    fn of(case: &Case, bands: impl Iterator<Item = Reach>, is_open: bool) -> Self {
        let Reach { least, greatest } = case.level;
        let mut trial = Self {
            moves_level: false,
            could_reach: least,
            could_rule_out: false,
            could_settle: false,
            could_give: Vec::new(),
            with_others: Vec::new(),
        };
        for band in bands {
            trial.could_reach = trial.could_reach.max(band.least);
            trial.could_rule_out |= band.greatest < greatest;
            trial.could_settle |= band.least == band.greatest;
        }
        trial.moves_level = is_open;
        trial
    }

    fn matters(&self) -> bool {
        self.moves_level || !self.could_give.is_empty() || !self.with_others.is_empty()
    }

    /// What could put the child higher first, then what could rule that out, then what could give
    /// the soonest action.
    fn order(&self, document: &Document, question: QuestionId) -> impl Ord + use<> {
        let soonest = |actions: &[ActionId]| -> (bool, Option<Urgency>) {
            let urgencies = actions.iter().map(|action| document.action(*action).urgency);
            (actions.is_empty(), urgencies.min())
        };
        let actions = (soonest(&self.could_give), soonest(&self.with_others));
        let level = (Reverse(self.could_reach), !self.could_rule_out);
        (level, actions.0, !self.moves_level, actions.1, question)
    }
}

/// What the answers to every missing question would do.
fn tried(
    case: &Case,
    diagrams: &Diagrams,
    undecided: &Undecided,
    open: &[ActionId],
) -> Vec<(QuestionId, Trial)> {
    let mut by_choice = undecided.by_choice();
    let of_level = by_choice.of(LEVEL);
    let missing = |variable: &Variable| case.is_missing(diagrams.order[variable.position()]);
    let missing: Vec<Variable> = diagrams.table.variables().filter(missing).collect();
    let trial = |variable: &Variable| {
        let bands = of_level.of(*variable).filter_map(|(_, ends)| ends);
        let bands =
            bands.map(|(least, greatest)| Reach { least: least.into(), greatest: greatest.into() });
        Trial::of(case, bands, undecided.is_open(*variable, &of_level))
    };
    let mut trials: Vec<Trial> = missing.iter().map(trial).collect();
    for action in open {
        let Some(diagram) = undecided.action(*action) else { continue };
        let of_action = by_choice.of(diagram);
        for (variable, trial) in missing.iter().zip(&mut trials) {
            // Nothing that is answered elsewhere.
            if !of_action.asks(*variable) {
                continue;
            }
            let makes_certain =
                of_action.of(*variable).any(|(_, ends)| ends.is_some_and(|(least, _)| least > 0));
            if makes_certain {
                trial.could_give.push(*action);
            } else if undecided.is_open(*variable, &of_action) {
                trial.with_others.push(*action);
            }
        }
    }
    missing.iter().map(|variable| diagrams.order[variable.position()]).zip(trials).collect()
}

/// The same where there are no diagrams: every missing question is listed, since none could be
/// shown not to matter.
fn tried_by_bounds(case: &Case, open: &[ActionId]) -> Vec<(QuestionId, Trial)> {
    let missing = case.engine.document.question_ids().filter(|id| case.is_missing(*id));
    let trial = |question: QuestionId| {
        let answered = answered_by_bounds(case, question);
        let mut trial = Trial::of(case, answered.iter().map(|one| one.level), true);
        let certain = |id: &ActionId| answered.iter().any(|one| one.gives[id.position()].holds());
        (trial.could_give, trial.with_others) = open.iter().partition(|id| certain(id));
        (question, trial)
    };
    missing.map(trial).collect()
}

fn answered_by_bounds(case: &Case, question: QuestionId) -> Vec<Evaluation> {
    let choices = case.possible[question.position()].choices();
    let with = |choice| {
        let mut possible = case.possible.clone();
        possible[question.position()] = ChoiceSet::only(choice);
        bounds(case.engine, &possible)
    };
    choices.map(with).collect()
}

fn unknown(case: &Case, id: QuestionId, trial: &Trial) -> Unknown {
    let document = &case.engine.document;
    let question = document.question(id);
    let names = |actions: &[ActionId]| {
        actions.iter().map(|action| document.action(*action).name.clone()).collect()
    };
    Unknown {
        question: question.name.clone(),
        text: question.text.clone(),
        missing: match case.answers.get(id) {
            Given::Missing(missing) => missing,
            Given::NoWorry | Given::Choice(_) => Missing::NotAsked,
        },
        moves_level: trial.moves_level,
        could_reach: document.level(LevelId::at(trial.could_reach)).name.clone(),
        could_rule_out: trial.could_rule_out,
        could_give: names(&trial.could_give),
        could_give_with_others: names(&trial.with_others),
        heading: question.origin.heading().to_owned(),
    }
}
