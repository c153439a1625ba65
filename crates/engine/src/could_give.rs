//! Actions that are not due and may be given: which questions they hang on, and what one answer
//! does to them.

use crate::ActionDue;
use crate::actions::soonest_first;
use crate::case::Case;
use crate::evaluate::Evaluation;
use crate::goal::Goal;
use crate::influence::{Use, Window};
use crate::not_known::{Answered, hang_on, uses};
use crate::search::{End, Quest};
use continuum_model::{ActionId, Id, QuestionId};
use std::collections::BTreeSet;

/// An action that is not due, and that the missing answers may give.
pub(crate) struct OpenAction {
    /// Which.
    pub id: ActionId,
    /// For each question, the uses of its answer that can still give the action.
    pub uses: Vec<Vec<Use>>,
    /// The questions on which it hangs, through a `never` too.
    pub hangs_on: BTreeSet<QuestionId>,
}

impl OpenAction {
    /// Whether another answer to this question, all else unchanged, can make the difference.
    pub fn moves_with(&self, question: QuestionId) -> bool {
        !self.uses[question.position()].is_empty()
    }
}

/// The actions that are not due and may be given, soonest first. The suggested level's own are
/// due, whatever else would give them.
pub(crate) fn open_actions(case: &Case, due: &[ActionDue], nevers: &[Vec<Use>]) -> Vec<OpenAction> {
    let document = case.engine.document;
    let is_due = |id: ActionId| due.iter().any(|due| due.name == document.action(id).name);
    let may_be_given =
        |id: ActionId| Goal::Gives(id).reach(case.engine, &case.evaluation).greatest > 0;
    let open = soonest_first(document).into_iter().filter(|id| !is_due(*id) && may_be_given(*id));
    let hanging = open.map(|id| {
        let uses = uses(case, Goal::Gives(id), Window { above: 0, up_to: 1 }, false);
        OpenAction { id, hangs_on: hang_on(case, &uses, nevers), uses }
    });
    hanging.collect()
}

/// Whether one of these answers makes an action certain; `None` where that could not be settled.
pub(crate) fn makes_certain(
    case: &mut Case,
    answers: &[Answered],
    action: ActionId,
) -> Option<bool> {
    let each: Vec<Option<bool>> =
        answers.iter().map(|answered| is_certain_with(case, answered, action)).collect();
    let settled = each.iter().all(Option::is_some);
    let certain = each.contains(&Some(true));
    (certain || settled).then_some(certain)
}

/// An answer that a `never` forbids makes nothing certain.
fn is_certain_with(case: &mut Case, answered: &Answered, action: ActionId) -> Option<bool> {
    let goal = Goal::Gives(action);
    let fails = |completion: &Evaluation| goal.reach(case.engine, completion).least == 0;
    if answered.lowest.iter().chain(&answered.highest).any(fails) {
        return Some(false);
    }
    let quest = Quest { goal, end: End::Least, beat: None, nevers: true };
    let found = case.search(&answered.possible, quest);
    found.exact.then_some(found.best.is_some() && found.bound > 0)
}

/// Whether some completion gives an action; `true` where that could not be ruled out.
pub(crate) fn is_possible(case: &mut Case, action: ActionId) -> bool {
    let goal = Goal::Gives(action);
    let quest = Quest { goal, end: End::Greatest, beat: Some(0), nevers: true };
    let found = case.search(&case.possible.clone(), quest);
    found.best.is_some() || !found.exact
}
