//! What is left of diagrams once some answers are known, beside the table.
//!
//! The same reduction as in the table, over possible branches only: a node whose possible branches
//! all lead to the same is not asked, and equal nodes are one.

use crate::reach::{Bits, Reach};
use crate::table::{Head, TERMINALS};
use crate::unique::Unique;
use crate::{Diagram, Table, Variable};

const FORBIDDEN: u32 = Table::FORBIDDEN as u32;

/// What is left of one or more diagrams where only some answers are possible.
///
/// Branches that lead only to cases that cannot be ([`Table::FORBIDDEN`]) are not branches here.
/// So a variable that only says whether a case can be is not asked, and neither is one of which a
/// single answer can be.
pub struct Remainder {
    variables: u16,
    roots: Vec<u32>,
    /// As in the table, with only the possible branches of each node.
    words: Vec<u32>,
    /// Where the nodes are, children before parents.
    nodes: Vec<u32>,
}

impl Table {
    /// What is left of the diagrams where only these answers are possible: a set of branches for
    /// each variable, bit 0 for the first.
    pub fn remainder(&self, of: &[Diagram], possible: &[u64]) -> Remainder {
        let open = |head: Head| possible[usize::from(head.variable())] & head.all();
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        let reach = Reach::new(self, &roots, open);
        let mut left = Left::with_room(reach.nodes());
        let mut became = Vec::with_capacity(reach.nodes());
        let after = |became: &[u32], id: u32| match Diagram(id).value() {
            Some(value) => u32::from(value),
            None => became[reach.rank(id)],
        };
        for id in reach.upwards() {
            let (head, children) = (self.head(id), self.children_of(id));
            let mut followed = [0; 64];
            let mut count = 0;
            for choice in Bits(open(head)) {
                followed[count] = after(&became, children[choice as usize]);
                count += 1;
            }
            became.push(left.make(head.variable(), &followed[..count]));
        }
        let roots = roots.into_iter().map(|root| after(&became, root)).collect();
        let variables = u16::try_from(self.arities().len()).unwrap_or(u16::MAX);
        Remainder { variables, roots, words: left.words, nodes: left.nodes }
    }
}

impl Remainder {
    /// The variables that some of the functions still depend on, in order.
    ///
    /// Without cases that cannot be, this is exact. With them, the answers to these variables are
    /// enough to tell every value, and no answer to another one can change anything.
    pub fn support(&self) -> Vec<Variable> {
        let mut asked = vec![false; usize::from(self.variables)];
        let mut met = vec![false; self.words.len()];
        for root in &self.roots {
            met[*root as usize] = true;
        }
        for id in self.nodes.iter().rev() {
            if met[*id as usize] {
                asked[usize::from(self.head(*id).variable())] = true;
                self.children(*id).for_each(|child| met[child as usize] = true);
            }
        }
        (0..self.variables).map(Variable).filter(|one| asked[one.position()]).collect()
    }

    /// The nodes that are left, terminals not counted.
    pub fn nodes(&self) -> usize {
        self.nodes.len()
    }

    /// The fewest variables met, in order, until the first of the functions has one value.
    pub fn fewest(&self) -> usize {
        self.met(usize::min)
    }

    /// The most variables met, in order, until the first of the functions has one value.
    pub fn most(&self) -> usize {
        self.met(usize::max)
    }

    fn met(&self, better: impl Fn(usize, usize) -> usize) -> usize {
        let mut met = vec![0; self.words.len()];
        for id in &self.nodes {
            let best = self.children(*id).map(|child| met[child as usize]).reduce(&better);
            met[*id as usize] = 1 + best.unwrap_or(0);
        }
        self.roots.first().map_or(0, |root| met[*root as usize])
    }

    fn head(&self, id: u32) -> Head {
        Head(self.words[id as usize])
    }

    /// Where the possible branches lead, apart from cases that cannot be.
    fn children(&self, id: u32) -> impl Iterator<Item = u32> + '_ {
        let from = id as usize + 1;
        let children = self.words[from..from + self.head(id).arity()].iter().copied();
        children.filter(|child| *child != FORBIDDEN)
    }
}

/// Nodes as they are made.
struct Left {
    words: Vec<u32>,
    nodes: Vec<u32>,
    unique: Unique,
}

impl Left {
    fn with_room(nodes: usize) -> Self {
        let words = vec![Head::TERMINAL.0; TERMINALS as usize];
        Self { words, nodes: Vec::with_capacity(nodes), unique: Unique::with_room(nodes) }
    }

    fn make(&mut self, variable: u16, children: &[u32]) -> u32 {
        let mut can_be = children.iter().copied().filter(|child| *child != FORBIDDEN);
        let Some(first) = can_be.next() else { return FORBIDDEN };
        if can_be.all(|child| child == first) {
            return first;
        }
        // Cases that cannot be stay in their places, so that unlike answers are never compared.
        let head = Head::new(variable, children.len());
        let vacant = match self.unique.find(&self.words, head, children) {
            Ok(known) => return known,
            Err(vacant) => vacant,
        };
        let id = self.words.len() as u32;
        self.words.push(head.0);
        self.words.extend_from_slice(children);
        self.nodes.push(id);
        self.unique.insert(vacant, id);
        id
    }
}
