//! Answers that a `never` forbids.

use crate::bounds::bounds;
use crate::case::Case;
use crate::support::looked_at;
use crate::{Answers, Engine};
use continuum_diagram::Diagram;
use continuum_model::{ChoiceSet, IdSet, Never};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The answers contradict the document's `never` statements, however the missing ones turn out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impossible {
    /// The statements contradicted: one, or several where only together they leave no way out.
    pub nevers: Vec<Forbidden>,
    /// The answers they look at that were given: question name to answer name.
    pub answers: BTreeMap<String, String>,
}

/// A `never` statement that the answers contradict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forbidden {
    /// The statement as it is written.
    pub written: String,
    /// Why it cannot occur, where the document says.
    pub because: Option<String>,
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "these answers cannot all be right: ")?;
        for (position, (question, answer)) in self.answers.iter().enumerate() {
            let comma = if position == 0 { "" } else { ", " };
            write!(f, "{comma}`{question}: {answer}`")?;
        }
        let says =
            if self.answers.is_empty() { "the document says" } else { "; the document says" };
        write!(f, "{says} ")?;
        for (position, never) in self.nevers.iter().enumerate() {
            let and = if position == 0 { "" } else { " and " };
            write!(f, "{and}`{}`", never.written)?;
            if let Some(because) = &never.because {
                write!(f, " ({because})")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Impossible {}

/// Names the `never` statements that answers without a completion contradict: a smallest list, so
/// one wherever one is enough, and then the first in the text.
pub(crate) fn impossible(engine: &Engine, answers: &Answers) -> Impossible {
    let nevers = &engine.document.nevers;
    let possible = engine.possible(answers);
    let contradicts = |never: &usize| !has_completion(engine, &possible, &[*never]);
    let broken = match (0..nevers.len()).find(contradicts) {
        Some(never) => vec![never],
        None => broken_together(engine, &possible),
    };
    let broken: Vec<&Never> = broken.into_iter().map(|never| &nevers[never]).collect();
    Impossible {
        answers: answers_looked_at(engine, answers, &broken),
        nevers: broken
            .into_iter()
            .map(|never| Forbidden {
                written: never.written.clone(),
                because: never.because.clone(),
            })
            .collect(),
    }
}

fn broken_together(engine: &Engine, possible: &[ChoiceSet]) -> Vec<usize> {
    let mut broken: Vec<usize> = (0..engine.document.nevers.len()).collect();
    for position in (0..broken.len()).rev() {
        let mut fewer = broken.clone();
        fewer.remove(position);
        if !has_completion(engine, possible, &fewer) {
            broken = fewer;
        }
    }
    broken
}

/// Whether some completion breaks none of these.
fn has_completion(engine: &Engine, possible: &[ChoiceSet], nevers: &[usize]) -> bool {
    if let Some(diagrams) = &engine.diagrams {
        let of: Vec<Diagram> = nevers.iter().map(|never| diagrams.nevers[*never]).collect();
        return diagrams.some_case_without(&of, possible);
    }
    let evaluation = bounds(engine, possible);
    let broken =
        |never: &usize| evaluation.truth(&engine.document.nevers[*never].condition).holds();
    !nevers.iter().any(broken)
}

fn answers_looked_at(
    engine: &Engine,
    answers: &Answers,
    nevers: &[&Never],
) -> BTreeMap<String, String> {
    let mut questions = IdSet::new();
    for never in nevers {
        looked_at(&engine.document, &never.condition, &mut questions);
    }
    Case::unforbidden(engine, answers).shown(&questions)
}
