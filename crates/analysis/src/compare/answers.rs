//! The answers of a question that both editions ask, as the branches of one variable.
//!
//! A branch is an answer in each edition. Where an edition tells apart what the other does not,
//! there is a branch for each; an answer that only one edition has is a branch by itself.
//!
//! ```text
//! OLD   universal   early-help   targeted   child-in-need
//! NEW   universal   early-help        family-help            no-home
//!           0            1          2           3               4       branches
//! ```
//!
//! Which answers are the same:
//!
//! - of a number, those that share a number: `3 or more` is `3`, `4` and `5 or more`;
//! - rungs with the same words, wherever they stand now: a rung that is put at another level is
//!   still what was seen. Then rungs at counterparts of the same level;
//! - of all others, those of the same name, then those that say `formerly`, then those with the
//!   same words.

use super::alike::was_called;
use super::scale::Scale;
use continuum_model::{Choice, ChoiceId, ChoiceSet, Id, Kind, Question};

/// An answer in each edition; none where it cannot be said there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Branch {
    /// The answer in OLD.
    pub old: Option<ChoiceId>,
    /// The answer in NEW.
    pub new: Option<ChoiceId>,
}

/// The branches of a question that both editions ask; none where they have no answer in common,
/// or more than one variable can have, so that they ask different things.
pub(crate) fn branches(old: &Question, new: &Question, scale: &Scale) -> Option<Vec<Branch>> {
    let same = Same::of(old, new, scale);
    if same.pairs.is_empty() {
        return None;
    }
    let pairs = same.pairs.iter().map(|(old, new)| (Some(*old), Some(*new)));
    let only_old = (0..old.choices.len()).filter(|at| !same.has_old(*at));
    let only_new = (0..new.choices.len()).filter(|at| !same.has_new(*at));
    let all = pairs
        .chain(only_old.map(|old| (Some(old), None)))
        .chain(only_new.map(|new| (None, Some(new))));
    let branch = |(old, new): (Option<usize>, Option<usize>)| Branch {
        old: old.map(ChoiceId::at),
        new: new.map(ChoiceId::at),
    };
    let branches: Vec<Branch> = all.map(branch).collect();
    (branches.len() <= ChoiceSet::CAPACITY).then_some(branches)
}

/// The branches of a question that only OLD asks.
pub(crate) fn only_old(question: &Question) -> Vec<Branch> {
    let choices = (0..question.choices.len()).map(ChoiceId::at);
    choices.map(|choice| Branch { old: Some(choice), new: None }).collect()
}

/// The branches of a question that only NEW asks.
pub(crate) fn only_new(question: &Question) -> Vec<Branch> {
    let choices = (0..question.choices.len()).map(ChoiceId::at);
    choices.map(|choice| Branch { old: None, new: Some(choice) }).collect()
}

/// Answers that are the same, by their places.
struct Same<'q> {
    old: &'q [Choice],
    new: &'q [Choice],
    pairs: Vec<(usize, usize)>,
}

impl<'q> Same<'q> {
    fn of(old: &'q Question, new: &'q Question, scale: &Scale) -> Self {
        let mut same = Self { old: &old.choices, new: &new.choices, pairs: Vec::new() };
        let by_name = |old: &Choice, new: &Choice| old.name == new.name;
        let by_words = |old: &Choice, new: &Choice| words(old) == words(new);
        match (&old.kind, &new.kind) {
            (Kind::Number { .. }, Kind::Number { .. }) => same.by_range(old, new),
            (Kind::Ladder(_), Kind::Ladder(_)) => {
                same.pair(by_words);
                same.pair(by_name);
                same.join(|old, new| {
                    let levels = old.level.zip(new.level);
                    let same = levels.is_some_and(|(old, new)| scale.same(old, new));
                    // A rung of the same name that was found elsewhere by its words is another.
                    same && old.name != new.name
                });
            }
            _ => {
                same.pair(by_name);
                same.join(was_called);
                same.pair(by_words);
            }
        }
        same.pairs.sort_unstable();
        same
    }

    fn has_old(&self, at: usize) -> bool {
        self.pairs.iter().any(|(old, _)| *old == at)
    }

    fn has_new(&self, at: usize) -> bool {
        self.pairs.iter().any(|(_, new)| *new == at)
    }

    /// Pairs answers of which neither has a counterpart yet.
    fn pair(&mut self, are_same: impl Fn(&Choice, &Choice) -> bool) {
        for (at_old, of_old) in self.old.iter().enumerate() {
            let same = |at: &usize| !self.has_new(*at) && are_same(of_old, &self.new[*at]);
            let found = (0..self.new.len()).find(same);
            if let (false, Some(at_new)) = (self.has_old(at_old), found) {
                self.pairs.push((at_old, at_new));
            }
        }
    }

    /// Pairs answers of which at least one has no counterpart yet: several may have become one.
    fn join(&mut self, are_same: impl Fn(&Choice, &Choice) -> bool) {
        let settled = (self.olds(), self.news());
        for (at_old, of_old) in self.old.iter().enumerate() {
            for (at_new, of_new) in self.new.iter().enumerate() {
                let is_open = !settled.0.contains(&at_old) || !settled.1.contains(&at_new);
                if is_open && are_same(of_old, of_new) {
                    self.pairs.push((at_old, at_new));
                }
            }
        }
    }

    fn olds(&self) -> Vec<usize> {
        self.pairs.iter().map(|(old, _)| *old).collect()
    }

    fn news(&self) -> Vec<usize> {
        self.pairs.iter().map(|(_, new)| *new).collect()
    }

    fn by_range(&mut self, old: &Question, new: &Question) {
        for at_old in 0..self.old.len() {
            for at_new in 0..self.new.len() {
                let ((from, to), (begins, ends)) = (range(old, at_old), range(new, at_new));
                if from <= ends && begins <= to {
                    self.pairs.push((at_old, at_new));
                }
            }
        }
    }
}

/// What people read, however it is spaced.
fn words(choice: &Choice) -> Vec<&str> {
    choice.words.split_whitespace().collect()
}

/// The numbers that a choice of a number stands for.
fn range(question: &Question, at: usize) -> (usize, usize) {
    let (from, or_more) = match question.kind {
        Kind::Number { from, or_more, .. } => (from as usize, or_more),
        _ => (0, false),
    };
    let is_last = at + 1 == question.choices.len();
    (from + at, if or_more && is_last { usize::MAX } else { from + at })
}
