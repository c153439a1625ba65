//! Which missing answers rule out answers to each other, because of a `never`.
//!
//! ```text
//! never age is unborn and schooling is at-school
//!
//! age not known, schooling not known   the two are tied
//! age: unborn                          schooling cannot be at-school: one choice less, no tie
//! ```

use crate::diagrams::Diagrams;
use continuum_diagram::Variable;

/// The ties between questions that are not answered.
pub(crate) struct Ties {
    /// For each variable, the place of what it is tied to.
    groups: Vec<Option<usize>>,
    members: Vec<Vec<Variable>>,
}

impl Ties {
    /// The ties that are left among these choices, from which it takes those that cannot be.
    pub fn of(diagrams: &Diagrams, possible: &mut [u64]) -> Self {
        let mut ties = Self { groups: vec![None; possible.len()], members: Vec::new() };
        if diagrams.nevers.is_empty() {
            return ties;
        }
        // Each choice that goes may leave a `never` with fewer questions.
        while let Some(impossible) = impossible(diagrams, possible) {
            for (variable, choices) in impossible {
                possible[variable.position()] &= !choices;
            }
        }
        for together in looked_at(diagrams, possible) {
            ties.join(together);
        }
        ties
    }

    /// Every variable that a variable is tied to, itself among them; none where it is free.
    pub fn with(&self, variable: Variable) -> Option<&[Variable]> {
        self.groups[variable.position()].map(|group| self.members[group].as_slice())
    }

    fn join(&mut self, together: Vec<Variable>) {
        let group = self.members.len();
        self.members.push(Vec::new());
        for variable in together {
            let moved = match self.groups[variable.position()] {
                Some(other) => std::mem::take(&mut self.members[other]),
                None => vec![variable],
            };
            for variable in &moved {
                self.groups[variable.position()] = Some(group);
            }
            self.members[group].extend(moved);
        }
    }
}

/// The choices with which some `never` is certainly broken, by variable; none where there are none.
fn impossible(diagrams: &Diagrams, possible: &[u64]) -> Option<Vec<(Variable, u64)>> {
    let left = diagrams.known.remainder(&diagrams.table, &diagrams.nevers, possible);
    let mut by_choice = left.by_choice();
    let mut found = Vec::new();
    for never in 0..left.diagrams() {
        // Answers that contradict each other whatever else is said are no matter of one choice.
        if left.ends(never) != Some((0, 1)) {
            continue;
        }
        let ends = by_choice.of(never);
        for variable in diagrams.table.variables().filter(|variable| ends.asks(*variable)) {
            let broken = ends.of(variable).filter(|(_, ends)| *ends == Some((1, 1)));
            let choices = broken.fold(0, |all, (choice, _)| all | 1 << choice);
            if choices != 0 {
                found.push((variable, choices));
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

/// For each `never` that may still be broken, the variables it looks at.
fn looked_at(diagrams: &Diagrams, possible: &[u64]) -> Vec<Vec<Variable>> {
    let nevers = diagrams.nevers.iter();
    nevers.map(|never| diagrams.table.support_within(*never, possible)).collect()
}
