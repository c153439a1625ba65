//! Which answers tell something, as far as it is seen at once.
//!
//! Every node is a chance to find two cases that differ in the answer that is asked there. Once
//! they are found for a variable it is not looked for any more, and what asks none of those that
//! are still looked for is not entered: mostly little of a diagram is.

use super::apart::{Nodes, Search};
use crate::known::KnownValues;
use crate::reach::{Bits, is_new};
use crate::{Diagram, Table, Variable};

/// What is seen at once of some variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// In some case, another answer to one of these alone gives a diagram another value.
    pub certain: Vec<Variable>,
    /// Of these it would have to be worked out; see [`Remainder`](crate::Remainder).
    pub unsure: Vec<Variable>,
}

impl KnownValues {
    /// Which of these variables tell something about some of the diagrams where only some answers
    /// are possible, as far as it is seen at once. The others tell nothing.
    pub fn telling(
        &self,
        table: &Table,
        of: &[Diagram],
        possible: &[u64],
        among: &[Variable],
    ) -> Telling {
        let within = Within { known: self, table, possible };
        let mut found = Found::new(&within, among);
        let highest = of.iter().map(|diagram| diagram.0).max().unwrap_or(0);
        let mut seen = vec![0; highest as usize / 64 + 1];
        let mut open: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        while let Some(id) = open.pop() {
            if !found.may_be_below(id) {
                continue;
            }
            found.look_at(id);
            let (head, children) = table.nodes.node(id);
            for choice in Bits(within.open(head.variable())) {
                let child = children[choice as usize];
                if is_new(&mut seen, child) {
                    open.push(child);
                }
            }
        }
        let met = among.iter().copied().filter(|one| found.is_met[one.position()]);
        let (certain, unsure) = met.partition(|one| !found.is_wanted[one.position()]);
        Telling { certain, unsure }
    }
}

/// What has been found on the way.
struct Found<'a> {
    within: &'a Within<'a>,
    searches: Vec<Search<'a, Within<'a>>>,
    is_met: Vec<bool>,
    /// The variables that are looked for, as long as they are not found.
    is_wanted: Vec<bool>,
    /// How many of them have each mark, and the marks that some have.
    wanted: [u16; 64],
    marks: u64,
}

impl<'a> Found<'a> {
    fn new(within: &'a Within<'a>, among: &[Variable]) -> Self {
        let variables = within.possible.len();
        let mut found = Self {
            within,
            searches: (0..variables).map(|_| Search::new(within)).collect(),
            is_met: vec![false; variables],
            is_wanted: vec![false; variables],
            wanted: [0; 64],
            marks: 0,
        };
        let open = |variable: &&Variable| within.open(variable.0).count_ones() > 1;
        for variable in among.iter().filter(open) {
            let mark = within.table.mark(variable.position());
            found.is_wanted[variable.position()] = true;
            found.wanted[mark.trailing_zeros() as usize] += 1;
            found.marks |= mark;
        }
        found
    }

    /// Whether something that is looked for may be asked there or below.
    fn may_be_below(&self, id: u32) -> bool {
        self.within.known.marks[id as usize] & self.marks != 0
    }

    fn look_at(&mut self, id: u32) {
        let at = usize::from(self.within.variable(id));
        if !self.is_wanted[at] {
            return;
        }
        self.is_met[at] = true;
        if self.searches[at].finds_at(id) {
            self.is_wanted[at] = false;
            let mark = self.within.table.mark(at);
            let wanted = &mut self.wanted[mark.trailing_zeros() as usize];
            *wanted -= 1;
            if *wanted == 0 {
                self.marks &= !mark;
            }
        }
    }
}

struct Within<'a> {
    known: &'a KnownValues,
    table: &'a Table,
    possible: &'a [u64],
}

impl Nodes for Within<'_> {
    fn variable(&self, id: u32) -> u16 {
        self.table.nodes.head(id).variable()
    }

    fn children(&self, id: u32) -> &[u32] {
        self.table.nodes.children(id)
    }

    fn open(&self, variable: u16) -> u64 {
        self.possible[usize::from(variable)] & self.table.all(Variable(variable))
    }

    fn may_differ(&self, one: u32, other: u32) -> bool {
        let values = self.known.values_below(one) | self.known.values_below(other);
        values.count_ones() > 1
    }
}
