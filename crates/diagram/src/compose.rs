//! Diagrams put in for the variables of another.
//!
//! ```text
//! from another table     over the answers        put in
//!      u ─0─► 3                                   x ─0─► 3
//!      └─1─► 5           u is  x ─0─► 0           └─1─► 5
//!                              └─1─► 1
//! ```
//!
//! The diagram that stands for a variable has a value for each of its branches, and so selects
//! one of the children. Children are done before their parents, without recursion.

use crate::reach::Reach;
use crate::table::{Head, TERMINALS};
use crate::{BudgetSpent, Diagram, Table};
use rustc_hash::FxHashMap;

/// A selector and what it selects from, walked together.
type Operands = Box<[u32]>;

impl Table {
    /// The function of another table, with a diagram of this one put in for each of its variables.
    ///
    /// `put_in` has one for every variable of `from`; its values are below the variable's number
    /// of branches, or the last branch is taken.
    pub fn compose(
        &mut self,
        from: &Self,
        of: Diagram,
        put_in: &[Diagram],
    ) -> Result<Diagram, BudgetSpent> {
        let reach = Reach::new(from, &[of.0], Head::all);
        let mut known = FxHashMap::default();
        let mut done: Vec<u32> = Vec::with_capacity(reach.nodes());
        let result = |done: &[u32], id: u32| {
            if id < TERMINALS { id } else { done[reach.rank(id)] }
        };
        for node in reach.upwards() {
            let selector = put_in[usize::from(from.head(node).variable())].0;
            let children = from.children_of(node).iter().map(|child| result(&done, *child));
            let operands: Operands = std::iter::once(selector).chain(children).collect();
            let selected = self.select(operands, &mut known)?;
            done.push(selected);
        }
        Ok(Diagram(result(&done, of.0)))
    }

    /// Where the first operand has the value 0, the second; where it has 1, the third; and so on.
    fn select(
        &mut self,
        operands: Operands,
        known: &mut FxHashMap<Operands, u32>,
    ) -> Result<u32, BudgetSpent> {
        let mut walk = Walk { known, open: Vec::new(), results: vec![0] };
        walk.start(operands, 0);
        while let Some(frame) = walk.open.pop() {
            match frame {
                Frame::Down { operands, at } => walk.down(self, operands, at),
                Frame::Up { operands, head, at } => walk.up(self, operands, head, at)?,
            }
        }
        Ok(walk.results[0])
    }

    fn first_of(&self, operands: &[u32]) -> Head {
        let heads = operands.iter().map(|id| self.head(*id));
        heads.min_by_key(|head| head.variable()).unwrap_or(self.head(0))
    }
}

enum Frame {
    /// Work these out, and put the result at a place.
    Down { operands: Operands, at: usize },
    /// The children's results stand at the end: make the node of them.
    Up { operands: Operands, head: Head, at: usize },
}

struct Walk<'a> {
    known: &'a mut FxHashMap<Operands, u32>,
    open: Vec<Frame>,
    results: Vec<u32>,
}

impl Walk<'_> {
    fn start(&mut self, operands: Operands, at: usize) {
        match settled(&operands) {
            Some(settled) => self.results[at] = settled,
            None => self.open.push(Frame::Down { operands, at }),
        }
    }

    fn down(&mut self, table: &Table, operands: Operands, at: usize) {
        if let Some(known) = self.known.get(&operands) {
            self.results[at] = *known;
            return;
        }
        let head = table.first_of(&operands);
        let from = self.results.len();
        self.results.resize(from + head.arity(), 0);
        let after: Vec<Operands> = (0..head.arity())
            .map(|choice| operands.iter().map(|id| table.after(*id, head, choice)).collect())
            .collect();
        self.open.push(Frame::Up { operands, head, at });
        for (choice, operands) in after.into_iter().enumerate() {
            self.start(operands, from + choice);
        }
    }

    fn up(
        &mut self,
        table: &mut Table,
        operands: Operands,
        head: Head,
        at: usize,
    ) -> Result<(), BudgetSpent> {
        let from = self.results.len() - head.arity();
        let made = table.make(head, &self.results[from..])?;
        self.results.truncate(from);
        self.results[at] = made;
        self.known.insert(operands, made);
        Ok(())
    }
}

impl Table {
    /// What is left of a diagram after an answer to the variable asked first.
    fn after(&self, id: u32, asked: Head, choice: usize) -> u32 {
        if self.head(id) == asked { self.children_of(id)[choice] } else { id }
    }
}

/// The result where the selector has one value, or nothing hangs on it.
fn settled(operands: &[u32]) -> Option<u32> {
    let (selector, children) = operands.split_first()?;
    if children.iter().all(|child| Some(child) == children.first()) {
        return children.first().copied();
    }
    let last = children.len() - 1;
    (*selector < TERMINALS).then(|| children[(*selector as usize).min(last)])
}
