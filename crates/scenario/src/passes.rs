//! Whether a worked example passes, and nothing else: what it does not expect is not worked out.

use crate::expectation::Expected;
use crate::read::Scenario;
use crate::run::compare;
use continuum_engine::{Decision, Engine, Impossible, Outline, Reason, Reasons};
use continuum_model::{ActionId, Document};
use std::cell::OnceCell;

/// The same as [`run`](crate::run()) and [`passed`](crate::Outcome::passed), sooner.
pub fn passes(engine: &Engine, scenario: &Scenario) -> bool {
    let case = Case {
        engine,
        scenario,
        outline: OnceCell::new(),
        reasons: OnceCell::new(),
        decision: OnceCell::new(),
    };
    scenario.expectations.iter().all(|expectation| case.meets(&expectation.expected))
}

/// An example, with as much of its decision as was asked for.
struct Case<'a> {
    engine: &'a Engine,
    scenario: &'a Scenario,
    outline: OnceCell<Option<Outline>>,
    reasons: OnceCell<Option<Reasons>>,
    decision: OnceCell<Result<Decision, Impossible>>,
}

impl Case<'_> {
    fn meets(&self, expected: &Expected) -> bool {
        let Some(outline) = self.outline() else { return *expected == Expected::Impossible };
        let document = self.engine.document();
        let is_due = |name: &String| is_due(document, outline, name);
        match expected {
            Expected::Level(level) => document.level(outline.at_least).name == *level,
            Expected::AtMost(level) => document.level(outline.at_most).name == *level,
            Expected::Do(actions) => actions.iter().all(is_due),
            Expected::NotDo(actions) => !actions.iter().any(is_due),
            Expected::Because(statements) => statements.iter().all(|name| self.is_why(name)),
            Expected::NotBecause(statements) => !statements.iter().any(|name| self.fired(name)),
            Expected::Also(statements) => statements.iter().all(|name| self.fired(name)),
            Expected::NotKnown(_) => compare(expected, self.decision()).is_none(),
            Expected::Impossible => false,
        }
    }

    fn is_why(&self, name: &str) -> bool {
        self.reasons().is_some_and(|reasons| has(&reasons.why, name))
    }

    fn fired(&self, name: &str) -> bool {
        let among = |reasons: &Reasons| has(&reasons.why, name) || has(&reasons.also_seen, name);
        self.reasons().is_some_and(among)
    }

    fn outline(&self) -> Option<&Outline> {
        self.outline.get_or_init(|| self.engine.outline(&self.scenario.answers)).as_ref()
    }

    fn reasons(&self) -> Option<&Reasons> {
        self.reasons.get_or_init(|| self.engine.reasons(&self.scenario.answers)).as_ref()
    }

    fn decision(&self) -> &Result<Decision, Impossible> {
        self.decision.get_or_init(|| self.engine.decide(&self.scenario.answers))
    }
}

fn has(reasons: &[Reason], name: &str) -> bool {
    reasons.iter().any(|reason| reason.statement == name)
}

/// Whether every completion gives an action, or the suggested level does.
fn is_due(document: &Document, outline: &Outline, name: &str) -> bool {
    let by_level = |action: &ActionId| document.level(outline.at_least).actions.contains(action);
    let action = document.action_named(name);
    action.is_some_and(|action| outline.given.contains(&action) || by_level(&action))
}
