//! Whether an example surely fails on a changed document that was not compiled.
//!
//! A document is changed in more than a thousand ways, and compiling each would take longer than
//! anybody waits. Most changes are noticed without: the bounds hold for every completion of an
//! example's answers, and a completion that is tried out is one of them.
//!
//! ```text
//!  bounds     ├──────────────────────┤      the lowest level is somewhere in here
//!  tried out        x          x            and not above the lower of these
//!             ├─────┤                       expected outside of this: the example fails
//! ```
//!
//! What is not sure is decided exactly afterwards. Only the level and the actions are looked at.

use continuum_engine::{Answers, Engine, Given, Outline};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId};
use continuum_scenario::{Expected, Scenario};

/// An example with completions of its answers to try out.
pub(crate) struct Tried<'s> {
    pub scenario: &'s Scenario,
    completions: Vec<Answers>,
}

impl<'s> Tried<'s> {
    /// With one completion at each end of what the document suggests.
    pub fn new(engine: &Engine, scenario: &'s Scenario) -> Self {
        let lowest = completion(engine, &scenario.answers, |band| band.0);
        let highest = completion(engine, &scenario.answers, |band| band.1);
        Self { scenario, completions: vec![lowest, highest] }
    }

    /// Whether the example surely fails; the engine has no diagrams.
    pub fn surely_fails(&self, engine: &Engine) -> bool {
        let bounds = engine.outline(&self.scenario.answers);
        let tried = self.completions.iter().filter_map(|answers| engine.outline(answers));
        let known = Known { document: engine.document(), bounds, tried: tried.collect() };
        let mut expectations = self.scenario.expectations.iter();
        expectations.any(|expectation| known.surely_fails(&expectation.expected))
    }
}

/// What is known of an example on a changed document.
struct Known<'e> {
    document: &'e Document,
    /// None where every completion is forbidden.
    bounds: Option<Outline>,
    /// Of each completion that can occur.
    tried: Vec<Outline>,
}

impl Known<'_> {
    fn surely_fails(&self, expected: &Expected) -> bool {
        let Some(bounds) = &self.bounds else { return *expected != Expected::Impossible };
        match expected {
            Expected::Level(name) => self.level(name).is_some_and(|level| {
                bounds.at_least > level || self.tried.iter().any(|one| one.at_least < level)
            }),
            Expected::AtMost(name) => self.level(name).is_some_and(|level| {
                bounds.at_most < level || self.tried.iter().any(|one| one.at_most > level)
            }),
            Expected::Do(names) => self.actions(names).any(|action| self.is_surely_not_due(action)),
            Expected::NotDo(names) => {
                self.actions(names).any(|action| self.is_surely_due(bounds, action))
            }
            Expected::Impossible => !self.tried.is_empty(),
            Expected::Because(_)
            | Expected::NotBecause(_)
            | Expected::Also(_)
            | Expected::NotKnown(_) => false,
        }
    }

    /// Some completion is without it, and no level that may be the lowest gives it.
    fn is_surely_not_due(&self, action: ActionId) -> bool {
        let is_without = |one: &Outline| !one.given.contains(&action);
        self.tried.iter().any(is_without)
            && !self.lowest_levels().any(|level| self.gives(level, action))
    }

    /// Every completion gives it, or every level that may be the lowest does.
    fn is_surely_due(&self, bounds: &Outline, action: ActionId) -> bool {
        bounds.given.contains(&action)
            || self.lowest_levels().all(|level| self.gives(level, action))
    }

    /// The levels, one of which is the lowest: from the bounds up to what was tried out.
    fn lowest_levels(&self) -> impl Iterator<Item = LevelId> {
        let from = self.bounds.as_ref().map(|bounds| bounds.at_least);
        let to = self.tried.iter().map(|one| one.at_least).min();
        let to = to.or(self.bounds.as_ref().map(|bounds| bounds.at_most));
        let ends = from.zip(to).map(|(from, to)| from.position()..=to.position());
        ends.into_iter().flatten().map(LevelId::at)
    }

    fn gives(&self, level: LevelId, action: ActionId) -> bool {
        self.document.level(level).actions.contains(&action)
    }

    fn level(&self, name: &str) -> Option<LevelId> {
        self.document.level_named(name)
    }

    fn actions(&self, names: &[String]) -> impl Iterator<Item = ActionId> {
        names.iter().filter_map(|name| self.document.action_named(name))
    }
}

/// Every missing answer filled in so that this end of the band stays where it is, with the first
/// answer that leaves it there.
fn completion(
    engine: &Engine,
    answers: &Answers,
    end: impl Fn((LevelId, LevelId)) -> LevelId,
) -> Answers {
    let document = engine.document();
    let wanted = engine.band(answers).map(&end);
    let mut complete = answers.clone();
    for id in document.question_ids() {
        let choices = answers.possible(document, id);
        if choices.len() == 1 {
            continue;
        }
        let with = |choice| {
            let mut with = complete.clone();
            with.set(id, Given::Choice(choice));
            with
        };
        let stays = |with: &Answers| engine.band(with).map(&end) == wanted;
        let stays = choices.choices().map(with).find(stays);
        complete = stays.unwrap_or_else(|| with(ChoiceId::at(0)));
    }
    complete
}
