//! Answers that a `never` forbids.

use crate::case::Case;
use crate::support::looked_at;
use crate::{Answers, Engine};
use continuum_model::{Document, Never};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
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
pub(crate) fn impossible(document: &Document, answers: &Answers) -> Impossible {
    let contradicts = |never: &&Never| !has_completion(document, answers, &[(**never).clone()]);
    let broken = match document.nevers.iter().find(contradicts) {
        Some(never) => vec![never.clone()],
        None => broken_together(document, answers),
    };
    Impossible {
        answers: answers_looked_at(document, answers, &broken),
        nevers: broken
            .into_iter()
            .map(|never| Forbidden { written: never.written, because: never.because })
            .collect(),
    }
}

fn broken_together(document: &Document, answers: &Answers) -> Vec<Never> {
    let mut broken = document.nevers.clone();
    for position in (0..broken.len()).rev() {
        let mut fewer = broken.clone();
        fewer.remove(position);
        if !has_completion(document, answers, &fewer) {
            broken = fewer;
        }
    }
    broken
}

fn has_completion(document: &Document, answers: &Answers, nevers: &[Never]) -> bool {
    let document = Document { nevers: nevers.to_vec(), ..document.clone() };
    Case::new(&Engine::new(&document), answers).is_some()
}

fn answers_looked_at(
    document: &Document,
    answers: &Answers,
    nevers: &[Never],
) -> BTreeMap<String, String> {
    let mut questions = BTreeSet::new();
    for never in nevers {
        looked_at(document, &never.condition, &mut questions);
    }
    // Without its `never` statements the document allows these answers, so they can be shown.
    let lenient = Document { nevers: Vec::new(), ..document.clone() };
    let engine = Engine::new(&lenient);
    let case = Case::new(&engine, answers);
    case.map_or_else(BTreeMap::new, |case| case.shown(&questions))
}
