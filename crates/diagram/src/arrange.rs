//! In which order many diagrams are best combined.
//!
//! Diagrams about one part of the order should meet first, while they are small. What a diagram is
//! about is not its first variable, which may be the child's age in all of them, nor its last,
//! which may be the history: it is the variable that fewest of the others ask.
//!
//! ```text
//! f asks  age           bruises           f: bruises
//! g asks  age, contacts bruises           g: bruises, beside f
//! h asks  age, contacts          school   h: school, after both
//! ```

//!
//! Those that are about much come last: what they do to the others is done once.

use crate::{BudgetSpent, Diagram, Table, Variable};

/// A diagram with what it is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    about: Option<Variable>,
    pub(crate) diagram: Diagram,
    /// How many variables it asks, or more where it was combined of several.
    asks: usize,
}

impl Table {
    /// The diagrams sorted by what they are about.
    pub(crate) fn arranged(&self, of: &[Diagram]) -> Vec<Part> {
        let supports: Vec<Vec<Variable>> = of.iter().map(|one| self.support(*one)).collect();
        let mut asked_by = vec![0u32; self.arities().len()];
        for variable in supports.iter().flatten() {
            asked_by[variable.position()] += 1;
        }
        let about = |support: &[Variable]| {
            support.iter().copied().min_by_key(|variable| asked_by[variable.position()])
        };
        let part = |(diagram, support): (&Diagram, &Vec<Variable>)| Part {
            about: about(support),
            diagram: *diagram,
            asks: support.len(),
        };
        let mut arranged: Vec<Part> = of.iter().zip(&supports).map(part).collect();
        arranged.sort_unstable();
        arranged
    }

    /// Combines neighbours two by two, those that ask few variables first.
    pub(crate) fn combine_neighbours(
        &mut self,
        mut parts: Vec<Part>,
        mut pair: impl FnMut(&mut Self, Diagram, Diagram) -> Result<Diagram, BudgetSpent>,
    ) -> Result<Option<Diagram>, BudgetSpent> {
        let mut few = 1;
        while parts.len() > 1 {
            let mut next: Vec<Part> = Vec::with_capacity(parts.len());
            let mut alone: Option<usize> = None;
            for part in parts.iter().copied() {
                if part.asks > few {
                    next.push(part);
                    continue;
                }
                let Some(before) = alone.take() else {
                    alone = Some(next.len());
                    next.push(part);
                    continue;
                };
                let first = &mut next[before];
                first.diagram = pair(self, first.diagram, part.diagram)?;
                first.asks += part.asks;
            }
            if next.len() == parts.len() {
                few *= 2;
            }
            parts = next;
        }
        Ok(parts.first().map(|part| part.diagram))
    }
}
