//! Which way a later choice of a question moves the level.

use crate::engine::Engine;
use crate::evaluate::evaluate;
use crate::goal::Goal;
use crate::influence::{Effect, Use, Wanted, Window, influence};
use continuum_model::{ChoiceSet, Id, Question, QuestionId};

/// Which way a later choice of a question can move the overall level, everything else unchanged.
///
/// Read from the text of the document, never from its cases: `Mixed` means that nothing could be
/// promised, not that two cases exist. The other three are promises, for every combination of
/// other answers, those that a `never` forbids included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarity {
    /// The question cannot move the level.
    Neither,
    /// A later choice never lowers the level.
    Raises,
    /// A later choice never raises the level.
    Lowers,
    /// Neither could be promised.
    Mixed,
}

impl Engine<'_> {
    /// Which way a later choice of a question can move the overall level.
    pub fn polarity(&self, question: QuestionId) -> Polarity {
        self.polarities[question.position()]
    }
}

/// The polarity of every question.
pub(crate) fn polarities(engine: &Engine) -> Vec<Polarity> {
    let document = engine.document;
    let possible: Vec<ChoiceSet> = document.questions.iter().map(Question::all).collect();
    let wanted = Wanted {
        goal: Goal::Level,
        rising: Effect::HELPS,
        window: Window { above: 0, up_to: document.levels.len().saturating_sub(1) },
        nevers: false,
    };
    let uses = influence(engine, &evaluate(engine, &possible), &possible, wanted);
    possible.iter().zip(&uses).map(|(all, uses)| polarity(*all, uses)).collect()
}

/// "Is it one of the later choices?" goes the way of its effect, "is it one of the earlier ones?"
/// the other way, and a question about choices in between goes both.
fn polarity(all: ChoiceSet, uses: &[Use]) -> Polarity {
    let effect = uses.iter().fold(Effect::default(), |effect, one| {
        let later = is_later_part(all, one.choices).then_some(one.effect);
        let earlier = is_later_part(all, all.without(one.choices)).then_some(one.effect.swapped());
        let both = one.effect.or(one.effect.swapped());
        effect.or(later.or(earlier).unwrap_or(both))
    });
    match (effect.helps, effect.harms) {
        (false, false) => Polarity::Neither,
        (true, false) => Polarity::Raises,
        (false, true) => Polarity::Lowers,
        (true, true) => Polarity::Mixed,
    }
}

/// Whether these are the last choices of all.
fn is_later_part(all: ChoiceSet, choices: ChoiceSet) -> bool {
    let chosen = all.and(choices);
    all.without(chosen) == ChoiceSet::first(all.len() - chosen.len())
}
