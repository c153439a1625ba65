//! In which order many diagrams are best combined.
//!
//! What a diagram is about is not its first variable, which may be the child's age in all of them,
//! nor its last, which may be the history: it is the variable that fewest of the others ask.
//!
//! ```text
//! f asks  age           bruises           f: bruises
//! g asks  age, contacts bruises           g: bruises, beside f
//! h asks  age, contacts          school   h: school, after both
//! ```
//!
//! Where each is about a part of its own, as topics are, they are stacked from the last to the
//! first: each goes on top of what is there, at the cost of its own size. Where they lie across one
//! another, neighbours are combined two by two, so that results stay small for as long as they can.
//! Those that are about most of the variables come last either way.

use crate::nodes::TERMINALS;
use crate::{BudgetSpent, Diagram, Table, Variable};

/// Diagrams in a good order: those about a part of the variables first, then the broad ones.
pub(crate) struct Arranged {
    pub(crate) parts: Vec<Part>,
    /// How many variables they ask together.
    asked: usize,
}

/// A diagram with what it is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    is_broad: bool,
    about: Option<Variable>,
    pub(crate) diagram: Diagram,
    /// How many variables it asks, or more where it was combined of several.
    asks: usize,
    /// How far apart its own variables lie.
    span: usize,
}

impl Table {
    /// The diagrams sorted by what they are about.
    pub(crate) fn arranged(&mut self, of: &[Diagram]) -> Arranged {
        let (supports, looked_at) = self.supports(of);
        self.take_steps(looked_at);
        let mut asked_by = vec![0; self.arities().len()];
        for variable in supports.iter().flatten() {
            asked_by[variable.position()] += 1;
        }
        let asked = asked_by.iter().filter(|asked_by| **asked_by > 0).count();
        let part = |(diagram, support): (&Diagram, &Vec<Variable>)| Part {
            is_broad: support.len() * 2 > asked,
            about: support.iter().copied().min_by_key(|one| asked_by[one.position()]),
            diagram: *diagram,
            asks: support.len(),
            span: span(support, &asked_by, of.len()),
        };
        let mut parts: Vec<Part> = of.iter().zip(&supports).map(part).collect();
        parts.sort_unstable();
        Arranged { parts, asked }
    }

    /// The variables that each diagram asks, in order, and how many nodes were looked at for that.
    fn supports(&self, of: &[Diagram]) -> (Vec<Vec<Variable>>, usize) {
        // By id, and by variable, the last diagram that met it: two lists serve all, however many
        // they are.
        let highest = of.iter().map(|one| one.0 as usize).max().unwrap_or(0);
        let mut met_by = vec![0; highest + 1];
        let mut asked_by = vec![0; self.arities().len()];
        let mut looked_at = 0;
        let mut open = Vec::new();
        let supports = (1u32..).zip(of).map(|(number, one)| {
            let mut support = Vec::new();
            open.push(one.0);
            while let Some(id) = open.pop() {
                let met_by = &mut met_by[id as usize];
                if id >= TERMINALS && std::mem::replace(met_by, number) != number {
                    let head = self.nodes.head(id);
                    if std::mem::replace(&mut asked_by[head.place()], number) != number {
                        support.push(Variable(head.variable()));
                    }
                    open.extend(self.nodes.children(id));
                    looked_at += 1;
                }
            }
            support.sort_unstable();
            support
        });
        (supports.collect(), looked_at)
    }

    /// Combines arranged diagrams into one.
    pub(crate) fn combine_all(
        &mut self,
        Arranged { parts, asked }: Arranged,
        mut pair: impl FnMut(&mut Self, Diagram, Diagram) -> Result<Diagram, BudgetSpent>,
    ) -> Result<Option<Diagram>, BudgetSpent> {
        let narrow = parts.iter().take_while(|part| !part.is_broad).count();
        let spans: usize = parts[..narrow].iter().map(|part| part.span).sum();
        if spans > 2 * asked {
            return self.combine_neighbours(parts, pair);
        }
        let (narrow, broad) = parts.split_at(narrow);
        let mut order = narrow.iter().rev().chain(broad).map(|part| part.diagram);
        let Some(mut all) = order.next() else { return Ok(None) };
        for one in order {
            all = pair(self, one, all)?;
        }
        Ok(Some(all))
    }

    /// Combines neighbours two by two, those that ask few variables first.
    fn combine_neighbours(
        &mut self,
        mut parts: Vec<Part>,
        mut pair: impl FnMut(&mut Self, Diagram, Diagram) -> Result<Diagram, BudgetSpent>,
    ) -> Result<Option<Diagram>, BudgetSpent> {
        let mut few = 1;
        while parts.len() > 1 {
            let mut next: Vec<Part> = Vec::with_capacity(parts.len());
            let mut waiting: Option<usize> = None;
            for part in parts.iter().copied() {
                if part.asks > few {
                    next.push(part);
                } else if let Some(before) = waiting.take() {
                    let first = &mut next[before];
                    first.diagram = pair(self, first.diagram, part.diagram)?;
                    first.asks += part.asks;
                } else {
                    waiting = Some(next.len());
                    next.push(part);
                }
            }
            if next.len() == parts.len() {
                few *= 2;
            }
            parts = next;
        }
        Ok(parts.first().map(|part| part.diagram))
    }
}

/// How many places there are from a diagram's first own variable to its last; those that many
/// diagrams ask are nobody's own.
fn span(support: &[Variable], asked_by: &[usize], diagrams: usize) -> usize {
    let many = (diagrams / 8).max(2);
    let mut own = support.iter().map(|one| one.position()).filter(|at| asked_by[*at] <= many);
    let Some(first) = own.next() else { return 0 };
    own.next_back().map_or(1, |last| last - first + 1)
}
