//! The missing answers that could still change the level or what to do, most decisive first.
//!
//! For each missing question that can still move the level or give an action that is not due,
//! each of its answers is tried: how high would it put `at_least`, would it lower `at_most`, and
//! which actions would it make certain? Questions whose single answers do none of this are listed
//! too, because together with other missing answers they may: a question that matters is never
//! left out.

use crate::case::{Case, Completion};
use crate::could_give::{OpenAction, is_possible, makes_certain, open_actions};
use crate::evaluate::{Evaluation, evaluate};
use crate::goal::Goal;
use crate::influence::{Effect, Use, Wanted, Window, influence};
use crate::search::{End, Quest, parts};
use crate::support::looked_at;
use crate::{ActionDue, Given, Missing, Unknown};
use continuum_model::{ActionId, ChoiceSet, Document, Id, LevelId, Never, QuestionId, Urgency};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The missing answers that could still change the level or give an action that is not due.
pub(crate) fn not_known(case: &mut Case, due: &[ActionDue]) -> Vec<Unknown> {
    let open = Open::of(case, due);
    let questions: Vec<QuestionId> = case.engine.document.question_ids().collect();
    let missing = questions.into_iter().filter(|question| is_missing(case, *question));
    let missing: Vec<QuestionId> = missing.filter(|question| open.hangs_on(*question)).collect();
    let mut trials: Vec<(QuestionId, Trial)> =
        missing.into_iter().map(|question| (question, tried(case, &open, question))).collect();
    only_possible_actions(case, &mut trials);
    trials.retain(|(_, trial)| trial.matters());
    trials.sort_by_key(|(question, trial)| trial.order(case.engine.document, *question));
    trials.into_iter().map(|(question, trial)| unknown(case, question, &trial)).collect()
}

/// Whether an answer to a question is missing that may be asked.
fn is_missing(case: &Case, question: QuestionId) -> bool {
    !case.is_given(question) && !case.hidden[question.position()]
}

/// What is still open, and the questions it hangs on.
struct Open {
    /// The questions that can move the level: through its statements, or by ruling out, through a
    /// `never`, answers to others that can.
    level: BTreeSet<QuestionId>,
    /// The actions that are not due and may be given.
    actions: Vec<OpenAction>,
    /// For each question, the uses that can move any of this or break a `never`.
    uses: Vec<Vec<Use>>,
}

impl Open {
    fn of(case: &Case, due: &[ActionDue]) -> Self {
        let beyond = case.engine.document.levels.len();
        let nowhere = Window { above: beyond, up_to: beyond };
        let nevers = uses(case, Goal::Level, nowhere, true);
        let band = Window { above: case.level.least, up_to: case.level.greatest };
        let band = if case.level.is_settled() { nowhere } else { band };
        let level = uses(case, Goal::Level, band, false);
        let actions = open_actions(case, due, &nevers);
        let moves_level = hang_on(case, &level, &nevers);
        let mut all = nevers;
        for more in actions.iter().map(|action| &action.uses).chain([&level]) {
            all.iter_mut().zip(more).for_each(|(all, more)| all.extend(more));
        }
        Self { level: moves_level, actions, uses: all }
    }

    fn hangs_on(&self, question: QuestionId) -> bool {
        let may_give = |action: &OpenAction| action.hangs_on.contains(&question);
        self.level.contains(&question) || self.actions.iter().any(may_give)
    }
}

/// The questions on which something hangs that has these uses: those that move it, and those that
/// can rule out, through a `never`, answers to others that do.
pub(crate) fn hang_on(
    case: &Case,
    moved: &[Vec<Use>],
    nevers: &[Vec<Use>],
) -> BTreeSet<QuestionId> {
    let mut questions = through_nevers(case, moving(moved));
    questions.retain(|question| {
        let position = question.position();
        !moved[position].is_empty() || !nevers[position].is_empty()
    });
    questions
}

/// The uses of each question that can still move a goal within a window or, where asked for,
/// break a `never`.
pub(crate) fn uses(case: &Case, goal: Goal, window: Window, nevers: bool) -> Vec<Vec<Use>> {
    let wanted = Wanted { goal, rising: Effect::HELPS, window, nevers };
    influence(case.engine, &case.evaluation, &case.possible, wanted)
}

/// The questions that have a use.
pub(crate) fn moving(uses: &[Vec<Use>]) -> BTreeSet<QuestionId> {
    let used = uses.iter().enumerate().filter(|(_, uses)| !uses.is_empty());
    used.map(|(position, _)| QuestionId::at(position)).collect()
}

/// Adds what shares an undecided `never` with a question that can move something, until nothing
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
#[derive(Clone, Debug)]
struct Trial {
    /// It can move the level, alone or together with other missing answers.
    moves_level: bool,
    /// The highest `at_least` that one answer gives.
    could_reach: usize,
    /// Some answer lowers `at_most`.
    could_rule_out: bool,
    /// The actions that one answer makes certain.
    could_give: Vec<ActionId>,
    /// Those that it can give only together with other missing answers.
    with_others: Vec<ActionId>,
}

impl Trial {
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

/// Tries the answers of a question, those together that its uses cannot tell apart.
fn tried(case: &mut Case, open: &Open, question: QuestionId) -> Trial {
    let mut trial = Trial {
        moves_level: open.level.contains(&question),
        could_reach: case.level.least,
        could_rule_out: false,
        could_give: Vec::new(),
        with_others: Vec::new(),
    };
    let uses = &open.uses[question.position()];
    let answers: Vec<Answered> = parts(case.possible[question.position()], uses)
        .into_iter()
        .map(|part| Answered::with(case, question, part))
        .collect();
    if trial.moves_level {
        for answered in &answers {
            if let Some(least) = least_with(case, answered) {
                trial.could_reach = trial.could_reach.max(least);
                trial.could_rule_out |= is_lower_with(case, answered);
            }
        }
    }
    for action in open.actions.iter().filter(|action| action.hangs_on.contains(&question)) {
        match makes_certain(case, &answers, action.id) {
            Some(true) => trial.could_give.push(action.id),
            Some(false) if !action.moves_with(question) => {}
            _ => trial.with_others.push(action.id),
        }
    }
    trial
}

/// A question answered, all else as it was.
pub(crate) struct Answered {
    /// The choices still possible for each question.
    pub possible: Vec<ChoiceSet>,
    /// The completion with the least level, were just this answer another.
    pub lowest: Option<Evaluation>,
    /// The completion with the greatest level, were just this answer another.
    pub highest: Option<Evaluation>,
}

impl Answered {
    fn with(case: &Case, question: QuestionId, part: ChoiceSet) -> Self {
        let changed = |completion: Option<&Completion>| {
            let first = part.choices().next()?;
            let mut chosen = completion?.chosen.clone();
            chosen[question.position()] = ChoiceSet::only(first);
            let evaluation = evaluate(case.engine, &chosen);
            evaluation.is_surely_possible().then_some(evaluation)
        };
        let mut possible = case.possible.clone();
        possible[question.position()] = part;
        Self {
            possible,
            lowest: changed(case.lowest_witness.as_ref()),
            highest: changed(case.highest_witness.as_ref()),
        }
    }
}

/// The least level with an answer; `None` where a `never` forbids it.
fn least_with(case: &mut Case, answered: &Answered) -> Option<usize> {
    let least = case.level.least;
    if answered.lowest.as_ref().is_some_and(|lowest| lowest.level.least == least) {
        return Some(least);
    }
    let quest = Quest { goal: Goal::Level, end: End::Least, beat: None, nevers: true };
    let found = case.search(&answered.possible, quest);
    (found.best.is_some() || !found.exact).then_some(found.bound)
}

/// Whether an answer lowers the greatest level; `false` where not proved.
fn is_lower_with(case: &mut Case, answered: &Answered) -> bool {
    let greatest = case.level.greatest;
    if answered.highest.as_ref().is_some_and(|highest| highest.level.least == greatest) {
        return false;
    }
    let beat = greatest.checked_sub(1);
    let quest = Quest { goal: Goal::Level, end: End::Greatest, beat, nevers: true };
    let found = case.search(&answered.possible, quest);
    found.best.is_none() && found.exact
}

/// Takes out what no completion gives; what an answer alone makes certain, some completion gives.
fn only_possible_actions(case: &mut Case, trials: &mut [(QuestionId, Trial)]) {
    let alone: BTreeSet<ActionId> =
        trials.iter().flat_map(|(_, trial)| trial.could_give.iter().copied()).collect();
    let doubtful: BTreeSet<ActionId> =
        trials.iter().flat_map(|(_, trial)| trial.with_others.iter().copied()).collect();
    let impossible: Vec<ActionId> =
        doubtful.difference(&alone).copied().filter(|action| !is_possible(case, *action)).collect();
    for (_, trial) in trials {
        trial.with_others.retain(|action| !impossible.contains(action));
    }
}

fn unknown(case: &Case, id: QuestionId, trial: &Trial) -> Unknown {
    let document = case.engine.document;
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
