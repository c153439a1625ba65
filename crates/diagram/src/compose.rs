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

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::unique::{Unique, hash};
use crate::{BudgetSpent, Diagram, Table};

/// A selector and at most 64 diagrams that it selects from.
const MOST_OPERANDS: usize = 65;

/// Stands for a result that is still being worked out; no id is so high.
const PENDING: u32 = u32::MAX;

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
        let mut known = Selections::default();
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(reach.end(), 0);
        let mut operands = Vec::with_capacity(MOST_OPERANDS);
        for node in reach.upwards() {
            operands.clear();
            operands.push(put_in[from.nodes.head(node).place()].0);
            let children = from.nodes.children(node).iter();
            operands.extend(children.map(|child| became[*child as usize]));
            became[node as usize] = self.select(&operands, &mut known)?;
        }
        Ok(Diagram(became[of.0 as usize]))
    }

    /// Where the first operand has the value 0, the second; where it has 1, the third; and so on.
    fn select(&mut self, operands: &[u32], known: &mut Selections) -> Result<u32, BudgetSpent> {
        let mut walk = Walk { known, open: Vec::new(), results: vec![0] };
        walk.start(operands, 0)?;
        while let Some(frame) = walk.open.pop() {
            match frame {
                Frame::Down { selection, at } => walk.down(self, selection, at)?,
                Frame::Up { selection, head, at } => walk.up(self, selection, head, at)?,
            }
        }
        Ok(walk.results[0])
    }

    fn first_of(&self, operands: &[u32]) -> Head {
        let heads = operands.iter().map(|id| self.nodes.head(*id));
        heads.min_by_key(|head| head.variable()).unwrap_or(self.nodes.head(0))
    }

    /// What is left of a diagram after an answer to the variable asked first.
    fn after(&self, id: u32, asked: Head, choice: usize) -> u32 {
        if self.nodes.head(id) == asked { self.nodes.children(id)[choice] } else { id }
    }
}

/// What was selected from what, in one list:
///
/// ```text
/// how many operands, the operands, the result
/// ```
struct Selections {
    words: Vec<u32>,
    unique: Unique,
}

impl Default for Selections {
    /// The place 0 marks an empty slot of the index.
    fn default() -> Self {
        Self { words: vec![0], unique: Unique::default() }
    }
}

impl Selections {
    /// The place of these operands, noted as pending where they are new.
    fn place(&mut self, operands: &[u32]) -> Result<u32, BudgetSpent> {
        let count = count_of(operands);
        let hash = hash(count, operands);
        if let Some(known) = self.unique.find(hash, |place| self.operands(place) == operands) {
            return Ok(known);
        }
        let place = u32::try_from(self.words.len()).map_err(|_| BudgetSpent)?;
        self.words.push(count);
        self.words.extend_from_slice(operands);
        self.words.push(PENDING);
        self.unique.insert(hash, place);
        Ok(place)
    }

    fn operands(&self, place: u32) -> &[u32] {
        let from = place as usize + 1;
        &self.words[from..from + self.words[place as usize] as usize]
    }

    fn result(&mut self, place: u32) -> &mut u32 {
        let operands = self.words[place as usize];
        &mut self.words[(place + operands) as usize + 1]
    }
}

/// How many operands there are, at most [`MOST_OPERANDS`].
fn count_of(operands: &[u32]) -> u32 {
    u32::try_from(operands.len()).unwrap_or(u32::MAX)
}

enum Frame {
    /// Work this out, and put the result at a place.
    Down { selection: u32, at: usize },
    /// The children's results stand at the end: make the node of them.
    Up { selection: u32, head: Head, at: usize },
}

struct Walk<'a> {
    known: &'a mut Selections,
    open: Vec<Frame>,
    results: Vec<u32>,
}

impl Walk<'_> {
    fn start(&mut self, operands: &[u32], at: usize) -> Result<(), BudgetSpent> {
        match settled(operands) {
            Some(settled) => self.results[at] = settled,
            None => self.open.push(Frame::Down { selection: self.known.place(operands)?, at }),
        }
        Ok(())
    }

    fn down(&mut self, table: &Table, selection: u32, at: usize) -> Result<(), BudgetSpent> {
        let known = *self.known.result(selection);
        if known != PENDING {
            self.results[at] = known;
            return Ok(());
        }
        let mut operands = [0; MOST_OPERANDS];
        let count = self.known.operands(selection).len();
        let operands = &mut operands[..count];
        operands.copy_from_slice(self.known.operands(selection));
        let head = table.first_of(operands);
        let from = self.results.len();
        self.results.resize(from + head.arity(), 0);
        self.open.push(Frame::Up { selection, head, at });
        let mut after = [0; MOST_OPERANDS];
        for choice in 0..head.arity() {
            for (after, id) in after.iter_mut().zip(&*operands) {
                *after = table.after(*id, head, choice);
            }
            self.start(&after[..count], from + choice)?;
        }
        Ok(())
    }

    fn up(
        &mut self,
        table: &mut Table,
        selection: u32,
        head: Head,
        at: usize,
    ) -> Result<(), BudgetSpent> {
        let from = self.results.len() - head.arity();
        let made = table.make(head, &self.results[from..])?;
        self.results.truncate(from);
        self.results[at] = made;
        *self.known.result(selection) = made;
        Ok(())
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
