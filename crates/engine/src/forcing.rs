//! The fewest answers that make one of some levels certain, whatever is not known otherwise.
//!
//! A case that is still possible at another level has to be ruled out: one of the answers must be
//! another one than there. So the search takes such a case, and tries each other answer to each
//! question that led to it:
//!
//! ```text
//! a case at another level   age: 7-12 ─► supervision: universal ─► … ─► universal
//! rule it out               age is under-1, or age is 1-4, …, or supervision is early-help, …
//! again with each of these, until no case at another level is possible
//! ```
//!
//! Few answers are tried before more, so what is found first is fewest.

use crate::engine::Engine;
use continuum_model::{ChoiceId, ChoiceSet, Id, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

/// One choice for each of some questions.
pub(crate) type Choices = BTreeMap<QuestionId, ChoiceId>;

/// How many sets of answers are looked at before the search is given up.
const SETS: usize = 20_000;

/// What is to be made certain, and by which answers.
pub(crate) struct Forcing<'a> {
    pub engine: &'a Engine,
    /// The choices possible for each question without any of the answers.
    pub possible: &'a [ChoiceSet],
    /// The choices that each question may be answered with.
    pub other: &'a dyn Fn(QuestionId) -> ChoiceSet,
    /// The levels, as a set of bits.
    pub wanted: u64,
    /// Where given, one of these questions is among those answered.
    pub touching: Option<&'a [QuestionId]>,
}

/// Answers, no fewer and no more than so many, with which one of the levels is certain; none where
/// there are none, and where the search is given up.
pub(crate) fn fewest_forcing(forcing: &Forcing, least: usize, most: usize) -> Option<Choices> {
    let mut search = Search { forcing, seen: BTreeSet::new(), left: SETS };
    (least..=most).find_map(|count| {
        search.seen.clear();
        search.begin(count)
    })
}

struct Search<'a> {
    forcing: &'a Forcing<'a>,
    seen: BTreeSet<Choices>,
    left: usize,
}

impl Search<'_> {
    fn begin(&mut self, count: usize) -> Option<Choices> {
        let Some(first) = self.forcing.touching else {
            return self.with(&Choices::new(), count);
        };
        first.iter().find_map(|question| {
            let choices = (self.forcing.other)(*question).choices();
            choices.into_iter().find_map(|choice| {
                self.with(&Choices::from([(*question, choice)]), count.checked_sub(1)?)
            })
        })
    }

    /// These answers, and up to so many more.
    fn with(&mut self, answers: &Choices, more: usize) -> Option<Choices> {
        if self.left == 0 || !self.seen.insert(answers.clone()) {
            return None;
        }
        self.left -= 1;
        let case = match self.case_at_another_level(answers) {
            Ok(case) => case,
            Err(is_certain) => return is_certain.then(|| answers.clone()),
        };
        let more = more.checked_sub(1)?;
        case.into_iter().filter(|(question, _)| !answers.contains_key(question)).find_map(
            |(question, in_case)| {
                let other = (self.forcing.other)(question).without(ChoiceSet::only(in_case));
                other.choices().find_map(|choice| {
                    let mut answers = answers.clone();
                    answers.insert(question, choice);
                    self.with(&answers, more)
                })
            },
        )
    }

    /// A case with these answers at another level; otherwise, whether any case is possible.
    fn case_at_another_level(&self, answers: &Choices) -> Result<Choices, bool> {
        let Forcing { engine, possible, wanted, .. } = self.forcing;
        let Some(diagrams) = &engine.diagrams else { return Err(false) };
        let mut possible = possible.to_vec();
        for (question, choice) in answers {
            possible[question.position()] = ChoiceSet::only(*choice);
        }
        let possible = diagrams.by_variable(&possible);
        match diagrams.case_at(&possible, !wanted) {
            Some(case) => Ok(case),
            None => Err(diagrams.case_at(&possible, *wanted).is_some()),
        }
    }
}
