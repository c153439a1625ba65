//! How many cases have each value, all values in one pass and without a limit.
//!
//! Counted from the top: a node is reached by so many combinations of the answers before it.
//!
//! ```text
//!        1  x                 x = 0 leads past y: each of its answers counts
//!         0/ \1
//!     1·2 │   y  1
//!         │ 0/ \1
//!         4   3  4            value 3: 1 case; value 4: 2 + 1 = 3 cases
//! ```

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::{Diagram, Table};
use num_bigint::BigUint;

impl Table {
    /// For every value that some case has, how many cases have it, lowest value first. A case is
    /// one answer to every variable of the table, asked or not. Cases that cannot be
    /// ([`FORBIDDEN`](Self::FORBIDDEN)) are not counted.
    pub fn tally(&self, of: Diagram) -> Vec<(u8, BigUint)> {
        let last = self.arities().len();
        let place = |id: u32| self.nodes.head(id).place().min(last);
        let reach = Reach::new(self, &[of.0], Head::all);
        let mut ways = vec![BigUint::ZERO; reach.end()];
        ways[of.0 as usize] = self.combinations(0, place(of.0));
        let nodes: Vec<u32> = reach.upwards().collect();
        for id in nodes.into_iter().rev() {
            let to_node = std::mem::take(&mut ways[id as usize]);
            let after = place(id) + 1;
            for child in self.nodes.children(id) {
                let passed = place(*child);
                let to_child = &mut ways[*child as usize];
                if passed == after {
                    *to_child += &to_node;
                } else {
                    *to_child += &to_node * self.combinations(after, passed);
                }
            }
        }
        ways.truncate(TERMINALS as usize);
        let tally = (0..Self::FORBIDDEN).zip(ways);
        tally.filter(|(_, cases)| *cases != BigUint::ZERO).collect()
    }

    /// In how many ways the variables from one place up to another can be answered.
    fn combinations(&self, from: usize, to: usize) -> BigUint {
        // Taken together as far as a machine number holds them.
        let mut product = BigUint::from(1_u8);
        let mut together = 1_u64;
        for arity in &self.arities()[from..to] {
            if let Some(more) = together.checked_mul(u64::from(*arity)) {
                together = more;
            } else {
                product *= together;
                together = u64::from(*arity);
            }
        }
        product * together
    }
}
