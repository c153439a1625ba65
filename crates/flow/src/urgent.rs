//! What must be done at once, as soon as it is certain.

use crate::State;
use continuum_engine::{ActionDue, Answers, Engine};
use continuum_model::{ActionId, Urgency};

/// The at-once actions of those that are due, in their order.
pub fn at_once(due: &[ActionDue]) -> impl Iterator<Item = &ActionDue> {
    due.iter().filter(|action| action.urgency == Urgency::AtOnce)
}

/// Notes what must be done at once under these answers, and says whether any of it is new to the
/// person.
pub fn note(engine: &Engine, state: &mut State, answers: &Answers) -> bool {
    // Where the answers contradict each other nothing new can be said, and nothing that was said
    // is taken back.
    let Some((_, due)) = engine.due(answers) else { return false };
    let urgent: Vec<ActionId> =
        at_once(&due).filter_map(|action| engine.document().action_named(&action.name)).collect();
    let told = state.told.len();
    state.told.extend(urgent.iter().copied());
    state.urgent = urgent;
    state.told.len() > told
}
