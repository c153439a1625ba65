//! What the completions show, read from the diagrams in one pass over all of them.

use crate::diagrams::Diagrams;
use crate::evaluation::Evaluation;
use crate::truth::{Reach, Truth};
use continuum_diagram::{Diagram, Variable};
use continuum_model::{ChoiceId, ChoiceSet, Id, QuestionId};
use std::collections::BTreeMap;

/// Evaluates a document with the choices that are possible for each question, some completion of
/// them being allowed, and the level between these ends.
pub(crate) fn exact(diagrams: &Diagrams, possible: &[ChoiceSet], level: Reach) -> Evaluation {
    let lists = [
        &diagrams.applies,
        &diagrams.effective,
        &diagrams.bases,
        &diagrams.topics,
        &diagrams.uplifts,
        &diagrams.raises,
        &diagrams.rules,
        &diagrams.duties,
        &diagrams.gives,
    ];
    let roots: Vec<Diagram> = lists.into_iter().flatten().copied().collect();
    let all = diagrams.values(&roots, possible);
    let mut values = all.as_slice();
    let mut next = |list: &[Diagram]| {
        let (of_list, rest) = values.split_at(list.len());
        values = rest;
        of_list
    };
    Evaluation {
        applies: truths(next(&diagrams.applies)),
        effective: next(&diagrams.effective).iter().copied().map(ChoiceSet::of_bits).collect(),
        bases: reaches(next(&diagrams.bases)),
        topics: reaches(next(&diagrams.topics)),
        uplifts: truths(next(&diagrams.uplifts)),
        raises: truths(next(&diagrams.raises)),
        rules: truths(next(&diagrams.rules)),
        duties: truths(next(&diagrams.duties)),
        gives: truths(next(&diagrams.gives)),
        level,
        is_exact: true,
    }
}

impl Diagrams {
    /// Whether a question applies, whatever the `never` statements say.
    pub fn applies(&self, possible: &[ChoiceSet], question: QuestionId) -> Truth {
        let applies = [self.applies[question.position()]];
        truth(self.values(&applies, possible)[0])
    }

    /// The same of every question.
    pub fn all_apply(&self, possible: &[ChoiceSet]) -> Vec<Truth> {
        truths(&self.values(&self.applies, possible))
    }

    /// Whether some choice, rule or `do` gives each action.
    pub fn gives(&self, possible: &[ChoiceSet]) -> Vec<Truth> {
        truths(&self.values(&self.gives, possible))
    }

    /// The lowest level that some completion has; `None` where every one is forbidden.
    pub fn least_level(&self, possible: &[ChoiceSet]) -> Option<usize> {
        let possible = self.by_variable(possible);
        self.levels(&possible).next()
    }

    /// The levels that some completion has, lowest first.
    pub fn levels(&self, possible: &[u64]) -> impl DoubleEndedIterator<Item = usize> {
        (0..64).filter(move |level| self.has_level(possible, 1 << level))
    }

    /// The values, as sets of bits, that each action's diagram still has: 0 for not given, 1 for
    /// given.
    pub fn given(&self, possible: &[u64]) -> Vec<u64> {
        self.known.of(&self.table, &self.gives, possible)
    }

    /// Whether every completion has at least this level.
    pub fn is_at_least(&self, possible: &[ChoiceSet], level: usize) -> bool {
        !self.has_level(&self.by_variable(possible), (1 << level) - 1)
    }

    /// The lowest and the highest level that some completion has; `None` where every one is
    /// forbidden.
    pub fn band(&self, possible: &[ChoiceSet]) -> Option<Reach> {
        let possible = self.by_variable(possible);
        let least = self.levels(&possible).next()?;
        let greatest = self.levels(&possible).next_back().unwrap_or(least);
        Some(Reach { least, greatest })
    }

    /// Whether some completion has none of these; `false` where that could not be proved.
    pub fn some_case_without(&self, of: &[Diagram], possible: &[ChoiceSet]) -> bool {
        let Ok((mut table, left)) = self.table.part(of, &self.by_variable(possible)) else {
            return false;
        };
        let all = vec![u64::MAX; self.order.len()];
        table.count_at_least(1, &left).is_ok_and(|any| table.least(any, &all) == Some(0))
    }

    /// A completion at one of these levels, as a set of bits: the answers met on the way to it,
    /// first choices before others.
    pub fn case_at(&self, possible: &[u64], wanted: u64) -> Option<BTreeMap<QuestionId, ChoiceId>> {
        let case = self.known.case(&self.table, self.level, possible, wanted)?;
        let answer = |(variable, choice): (Variable, u8)| {
            (self.order[variable.position()], ChoiceId::at(choice.into()))
        };
        Some(case.into_iter().map(answer).collect())
    }

    /// Whether some completion has one of these levels, as a set of bits.
    fn has_level(&self, possible: &[u64], wanted: u64) -> bool {
        self.known.has(&self.table, self.level, possible, wanted)
    }

    fn values(&self, of: &[Diagram], possible: &[ChoiceSet]) -> Vec<u64> {
        self.known.of(&self.table, of, &self.by_variable(possible))
    }
}

fn truths(values: &[u64]) -> Vec<Truth> {
    values.iter().copied().map(truth).collect()
}

fn truth(values: u64) -> Truth {
    Truth { may_hold: values & 0b10 != 0, may_fail: values & 0b01 != 0 }
}

/// Never without a value where there is a completion.
fn reaches(values: &[u64]) -> Vec<Reach> {
    values.iter().map(|values| reach(*values).unwrap_or(Reach { least: 0, greatest: 0 })).collect()
}

fn reach(values: u64) -> Option<Reach> {
    let greatest = values.checked_ilog2()?;
    Some(Reach { least: values.trailing_zeros() as usize, greatest: greatest as usize })
}
