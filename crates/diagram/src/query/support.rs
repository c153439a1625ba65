//! Which variables a function depends on.

use crate::nodes::Head;
use crate::reach::Reach;
use crate::{Diagram, Table, Variable};

impl Table {
    /// The variables that some of the functions depend on, in order.
    pub fn support(&self, of: &[Diagram]) -> Vec<Variable> {
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, Head::all);
        let mut asked = vec![false; self.arities().len()];
        for id in reach.upwards() {
            asked[self.nodes.head(id).place()] = true;
        }
        self.variables().filter(|variable| asked[variable.position()]).collect()
    }

    /// The nodes of a diagram that ask a variable: what each stands for.
    pub fn nodes_asking(&self, of: Diagram, variable: Variable) -> Vec<Diagram> {
        let reach = Reach::new(self, &[of.0], Head::all);
        let asks = |id: &u32| self.nodes.head(*id).variable() == variable.0;
        reach.upwards().filter(asks).map(Diagram).collect()
    }

    /// The variables that the function still depends on where only these answers are possible, in
    /// order; see [`Remainder::support`](crate::Remainder::support).
    pub fn support_within(&self, of: Diagram, possible: &[u64]) -> Vec<Variable> {
        self.known_values(&[of]).remainder(self, &[of], possible).support()
    }

    /// The fewest variables met on the way to a value; see
    /// [`Remainder::fewest`](crate::Remainder::fewest).
    pub fn shortest_path(&self, of: Diagram, possible: &[u64]) -> usize {
        self.known_values(&[of]).remainder(self, &[of], possible).fewest()
    }

    /// The most variables met on the way to a value; see
    /// [`Remainder::most`](crate::Remainder::most).
    pub fn longest_path(&self, of: Diagram, possible: &[u64]) -> usize {
        self.known_values(&[of]).remainder(self, &[of], possible).most()
    }
}
