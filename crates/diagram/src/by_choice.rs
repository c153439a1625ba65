//! What each single answer would do: the ends of a diagram's values with every choice of every
//! variable, all found in one pass.
//!
//! A variable is asked on some paths and passed over by others. With one of its choices, what is
//! left is what follows that branch, wherever it is asked, and everything that passes it over:
//!
//! ```text
//!          x
//!        0/ \1
//!        y   │          y = 0: the left terminal, and the one that x = 1 leads to
//!      0/ \1 │
//!      2   4 3
//! ```

use crate::nodes::Head;
use crate::reach::{Bits, Reach};
use crate::{Diagram, Table, Variable};

/// The least and the greatest value, where there is a case at all.
pub type Ends = Option<(u8, u8)>;

/// The ends with every choice of every variable.
pub struct EndsByChoice {
    ends: Vec<Ends>,
    /// Where each variable's choices begin, and the end.
    starts: Vec<usize>,
}

impl EndsByChoice {
    /// With each choice of a variable; none where there is no such case.
    pub fn of(&self, variable: Variable) -> &[Ends] {
        let at = variable.position();
        &self.ends[self.starts[at]..self.starts[at + 1]]
    }
}

impl Table {
    /// For every variable, and each of its branches, the least and the greatest value of the cases
    /// that take it; none where there is no such case. `possible` has the branches left open for
    /// each variable; cases that cannot be are passed over.
    pub fn ends_by_choice(&self, of: Diagram, possible: &[u64]) -> EndsByChoice {
        let open = |variable: u16| possible.get(usize::from(variable)).copied().unwrap_or(u64::MAX);
        let reach = Reach::new(self, &[of.0], |head| open(head.variable()));
        let mut ends: Vec<Ends> = vec![None; reach.end()];
        for value in reach.terminals().filter(|value| *value != Self::FORBIDDEN) {
            ends[usize::from(value)] = Some((value, value));
        }
        let starts = starts(self.arities());
        let mut asked: Vec<Ends> = vec![None; starts.last().copied().unwrap_or(0)];
        let mut passed = Passed::over(self.arities().len());
        for node in reach.upwards() {
            let head = self.nodes.head(node);
            let mut of_node = None;
            for choice in Bits(open(head.variable()) & head.all()) {
                let child = self.nodes.children(node)[choice as usize];
                let of_child = ends[child as usize];
                let so_far = &mut asked[starts[head.place()] + choice as usize];
                *so_far = joined(*so_far, of_child);
                passed.between(head.variable() + 1, self.nodes.head(child).variable(), of_child);
                of_node = joined(of_node, of_child);
            }
            ends[node as usize] = of_node;
        }
        passed.between(0, self.nodes.head(of.0).variable(), ends[of.0 as usize]);
        for (variable, passed) in self.variables().zip(passed.finished()) {
            for choice in Bits(open(variable.0) & self.head_of(variable).all()) {
                let asked = &mut asked[starts[variable.position()] + choice as usize];
                *asked = joined(*asked, passed);
            }
        }
        EndsByChoice { ends: asked, starts }
    }

    /// The nodes of a diagram that ask a variable: what each stands for.
    pub fn nodes_asking(&self, of: Diagram, variable: Variable) -> Vec<Diagram> {
        let reach = Reach::new(self, &[of.0], Head::all);
        let asks = |id: &u32| self.nodes.head(*id).variable() == variable.0;
        reach.upwards().filter(asks).map(Diagram).collect()
    }
}

fn starts(arities: &[u8]) -> Vec<usize> {
    let mut next = 0;
    let starts = arities.iter().map(|arity| {
        next += usize::from(*arity);
        next
    });
    std::iter::once(0).chain(starts).collect()
}

/// The ends of what passes over each variable.
///
/// A step over a long stretch is noted on two stretches that cover it, each as long as a power of
/// two, and handed down to their halves at the end: a step costs the same however long it is.
struct Passed {
    /// For each power of two, what passes over that many variables from each one on.
    over: Vec<Vec<Ends>>,
}

impl Passed {
    fn over(variables: usize) -> Self {
        let powers = variables.checked_ilog2().map_or(0, |power| power as usize + 1);
        Self { over: vec![vec![None; variables]; powers] }
    }

    /// Notes a step from before `first` to `until`, which no variable from `first` on has; a
    /// terminal is after them all.
    fn between(&mut self, first: u16, until: u16, ends: Ends) {
        let variables = self.over.first().map_or(0, Vec::len);
        let (first, until) = (usize::from(first), usize::from(until).min(variables));
        let Some(power) = until.saturating_sub(first).checked_ilog2() else { return };
        let over = &mut self.over[power as usize];
        for start in [first, until - (1 << power)] {
            over[start] = joined(over[start], ends);
        }
    }

    fn finished(mut self) -> impl Iterator<Item = Ends> {
        for power in (1..self.over.len()).rev() {
            let (halves, whole) = self.over.split_at_mut(power);
            let (halves, half) = (&mut halves[power - 1], 1 << (power - 1));
            for (start, ends) in whole[0].iter().enumerate().filter(|(_, ends)| ends.is_some()) {
                halves[start] = joined(halves[start], *ends);
                halves[start + half] = joined(halves[start + half], *ends);
            }
        }
        self.over.into_iter().next().unwrap_or_default().into_iter()
    }
}

fn joined(one: Ends, other: Ends) -> Ends {
    match (one, other) {
        (Some((least, greatest)), Some((less, greater))) => {
            Some((least.min(less), greatest.max(greater)))
        }
        (one, None) => one,
        (None, other) => other,
    }
}
