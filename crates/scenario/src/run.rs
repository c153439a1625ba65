//! Running a worked example: what the document suggests beside what was expected.

use crate::expectation::Expected;
use crate::read::Scenario;
use continuum_diag::Span;
use continuum_engine::{Decision, Engine, Impossible, Reason};

/// What came of one example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What the document suggests, or why the answers cannot all be true.
    pub decision: Result<Decision, Impossible>,
    /// Expectations that were not met; none when the example passed.
    pub unmet: Vec<Unmet>,
}

/// One expectation that was not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// What was expected, as a sentence.
    pub expected: String,
    /// What the document suggests instead.
    pub found: String,
    /// The line that expected it.
    pub span: Span,
}

impl Outcome {
    /// Whether everything was as expected.
    pub fn passed(&self) -> bool {
        self.unmet.is_empty()
    }
}

/// Decides the example and compares.
pub fn run(engine: &Engine, scenario: &Scenario) -> Outcome {
    let decision = engine.decide(&scenario.answers);
    let unmet = scenario.expectations.iter().filter_map(|expectation| {
        let (expected, found) = compare(&expectation.expected, &decision)?;
        Some(Unmet { expected, found, span: expectation.span })
    });
    Outcome { unmet: unmet.collect(), decision }
}

/// What was expected and what was found, where they differ.
pub(crate) fn compare(
    expected: &Expected,
    decision: &Result<Decision, Impossible>,
) -> Option<(String, String)> {
    match (expected, decision) {
        (Expected::Impossible, Err(_)) => None,
        (Expected::Impossible, Ok(decision)) => Some((
            "answers that a `never` forbids".to_owned(),
            format!("level {}", decision.band.at_least),
        )),
        (_, Err(impossible)) => Some(("a decision".to_owned(), impossible.to_string())),
        (expected, Ok(decision)) => compare_decision(expected, decision),
    }
}

fn compare_decision(expected: &Expected, decision: &Decision) -> Option<(String, String)> {
    let actions = || decision.actions.iter().map(|action| action.name.as_str()).collect::<Vec<_>>();
    let why = || names(&decision.why);
    let fired = || [names(&decision.why), names(&decision.also_seen)].concat();
    match expected {
        Expected::Level(level) => differs("level", level, &decision.band.at_least),
        Expected::AtMost(level) => differs("at most", level, &decision.band.at_most),
        Expected::Do(wanted) => lacks("do", wanted, &actions()),
        Expected::NotDo(unwanted) => has("do", unwanted, &actions()),
        Expected::Because(wanted) => lacks("because", wanted, &why()),
        Expected::NotBecause(unwanted) => has("because", unwanted, &fired()),
        Expected::Also(wanted) => lacks("also", wanted, &fired()),
        Expected::NotKnown(wanted) => {
            let unknown: Vec<_> =
                decision.not_known.iter().map(|unknown| unknown.question.as_str()).collect();
            lacks("not known", wanted, &unknown)
        }
        // Compared before there is a decision to look at.
        Expected::Impossible => None,
    }
}

fn names(reasons: &[Reason]) -> Vec<&str> {
    reasons.iter().map(|reason| reason.statement.as_str()).collect()
}

fn differs(what: &str, wanted: &str, found: &str) -> Option<(String, String)> {
    (wanted != found).then(|| (format!("{what} {wanted}"), format!("{what} {found}")))
}

fn lacks(what: &str, wanted: &[String], found: &[&str]) -> Option<(String, String)> {
    let missing = wanted.iter().filter(|name| !found.contains(&name.as_str())).map(String::as_str);
    let missing: Vec<_> = missing.collect();
    (!missing.is_empty()).then(|| (format!("{what} {}", missing.join(", ")), listed(what, found)))
}

fn has(what: &str, unwanted: &[String], found: &[&str]) -> Option<(String, String)> {
    let there = unwanted.iter().filter(|name| found.contains(&name.as_str())).map(String::as_str);
    let there: Vec<_> = there.collect();
    (!there.is_empty()).then(|| (format!("not {what} {}", there.join(", ")), listed(what, found)))
}

fn listed(what: &str, found: &[&str]) -> String {
    if found.is_empty() {
        format!("{what} nothing")
    } else {
        format!("{what} {}", found.join(", "))
    }
}
