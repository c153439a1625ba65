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
struct Passed {
    /// Up to the next variable that is asked.
    over: Vec<Ends>,
    /// From a variable on, to the end.
    from: Vec<Ends>,
}

impl Passed {
    fn over(variables: usize) -> Self {
        Self { over: vec![None; variables], from: vec![None; variables + 1] }
    }

    /// Notes a step from before `first` to `until`, which no variable from `first` on has.
    fn between(&mut self, first: u16, until: u16, ends: Ends) {
        let first = usize::from(first);
        match self.over.get_mut(first..usize::from(until)) {
            Some(over) => over.iter_mut().for_each(|one| *one = joined(*one, ends)),
            // To a terminal.
            None => self.from[first] = joined(self.from[first], ends),
        }
    }

    fn finished(self) -> impl Iterator<Item = Ends> {
        let mut so_far = None;
        self.over.into_iter().zip(self.from).map(move |(over, from)| {
            so_far = joined(so_far, from);
            joined(over, so_far)
        })
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
