//! Diagrams put in for the variables of others.
//!
//! ```text
//! from another table     over the answers        put in
//!      u ─0─► 3                                   x ─0─► 3
//!      └─1─► 5           u is  x ─0─► 0           └─1─► 5
//!                              └─1─► 1
//! ```
//!
//! The diagram that stands for a variable has a value for each of its branches, and so *selects*
//! one of the children. Children are done before their parents, without recursion.
//!
//! Where a selector is through before its children ask anything, it is put on top of them, a step
//! for each of its nodes. Where both ask the same variables, they are walked down together until
//! one of the two holds:
//!
//! ```text
//! age? ─┬─► what is left of the selector, on top of what is left of the children
//!       └─► the same, another age
//! ```

use crate::nodes::{Head, TERMINALS};
use crate::reach::Reach;
use crate::selectors::Selectors;
use crate::unique::{Unique, hash};
use crate::{BudgetSpent, Diagram, Table};

/// A selector and at most 64 diagrams that it selects from.
const MOST_OPERANDS: usize = 65;

/// Stands for a result that is still being worked out; no id is so high.
const PENDING: u32 = u32::MAX;

impl Table {
    /// The functions of another table, with a diagram of this one put in for each of its variables.
    ///
    /// `put_in` has one for every variable of `from`; its values are below the variable's number
    /// of branches, or the last branch is taken. What several of the functions have in common is
    /// worked out once.
    pub fn compose(
        &mut self,
        from: &Self,
        of: &[Diagram],
        put_in: &[Diagram],
    ) -> Result<Vec<Diagram>, BudgetSpent> {
        let roots: Vec<u32> = of.iter().map(|one| one.0).collect();
        self.may_go_on()?;
        let reach = Reach::new(from, &roots, Head::all);
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(reach.end(), 0);
        let mut composing = Composing::new(self, put_in);
        let mut operands = Vec::with_capacity(MOST_OPERANDS);
        for node in reach.upwards() {
            operands.clear();
            operands.push(put_in[from.nodes.head(node).place()].0);
            let children = from.nodes.children(node).iter();
            operands.extend(children.map(|child| became[*child as usize]));
            became[node as usize] = composing.select(&operands)?;
        }
        let taken = composing.taken();
        self.take_steps(taken);
        Ok(roots.into_iter().map(|root| Diagram(became[root as usize])).collect())
    }

    /// [`compose`](Self::compose) for one function.
    pub fn compose_one(
        &mut self,
        from: &Self,
        of: Diagram,
        put_in: &[Diagram],
    ) -> Result<Diagram, BudgetSpent> {
        Ok(self.compose(from, &[of], put_in)?[0])
    }
}

struct Composing<'a> {
    table: &'a mut Table,
    selectors: Selectors,
    known: Selections,
    open: Vec<Frame>,
    /// Of open frames: the operands on the way down, the children's results on the way up.
    words: Vec<u32>,
    steps: usize,
}

enum Frame {
    /// Work this out, and put the result at a place.
    Down { selection: u32, at: usize },
    /// The children's results stand at the end: make the node of them.
    Up { selection: u32, head: Head, at: usize },
}

impl<'a> Composing<'a> {
    fn new(table: &'a mut Table, put_in: &[Diagram]) -> Self {
        let selectors = Selectors::new(table, put_in);
        let steps = table.steps_of_one();
        let (open, words) = Default::default();
        Self { table, selectors, known: Selections::default(), open, words, steps }
    }

    fn taken(&self) -> usize {
        self.table.steps_of_one() - self.steps
    }

    /// Where the first operand has the value 0, the second; where it has 1, the third; and so on.
    fn select(&mut self, operands: &[u32]) -> Result<u32, BudgetSpent> {
        self.words.clear();
        self.words.push(0);
        self.start(operands, 0)?;
        while let Some(frame) = self.open.pop() {
            match frame {
                Frame::Down { selection, at } => self.down(selection, at)?,
                Frame::Up { selection, head, at } => self.up(selection, head, at)?,
            }
        }
        Ok(self.words[0])
    }

    /// Answers at once what needs no walk, and opens a frame for the rest.
    fn start(&mut self, operands: &[u32], at: usize) -> Result<(), BudgetSpent> {
        if let Some(settled) = settled(operands) {
            self.words[at] = settled;
            return Ok(());
        }
        self.steps = self.steps.checked_sub(1).ok_or(BudgetSpent)?;
        let (selection, known) = self.known.place(operands)?;
        if known != PENDING {
            self.words[at] = known;
        } else if self.is_through_first(operands) {
            let made = self.on_top(operands)?;
            *self.known.result(selection) = made;
            self.words[at] = made;
        } else {
            self.open.push(Frame::Down { selection, at });
        }
        Ok(())
    }

    /// Whether the selector asks its last variable before the others ask their first.
    fn is_through_first(&self, operands: &[u32]) -> bool {
        let last = self.selectors.last_asked(operands[0]);
        operands[1..].iter().all(|child| self.table.nodes.head(*child).variable() > last)
    }

    /// The selector, with the others in the places of its values.
    fn on_top(&mut self, operands: &[u32]) -> Result<u32, BudgetSpent> {
        let steps = self.selectors.put(self.table, operands)?;
        self.steps = self.steps.checked_sub(steps).ok_or(BudgetSpent)?;
        Ok(self.selectors.became(operands[0]))
    }

    fn down(&mut self, selection: u32, at: usize) -> Result<(), BudgetSpent> {
        let known = *self.known.result(selection);
        if known != PENDING {
            self.words[at] = known;
            return Ok(());
        }
        let mut operands = [0; MOST_OPERANDS];
        let operands = copied(self.known.operands(selection), &mut operands);
        let head = self.table.first_of(operands);
        let from = self.words.len();
        self.words.resize(from + head.arity(), 0);
        self.open.push(Frame::Up { selection, head, at });
        let mut after = [0; MOST_OPERANDS];
        let after = copied(operands, &mut after);
        for choice in 0..head.arity() {
            for (after, id) in after.iter_mut().zip(&*operands) {
                *after = self.table.after(*id, head, choice);
            }
            self.start(after, from + choice)?;
        }
        Ok(())
    }

    fn up(&mut self, selection: u32, head: Head, at: usize) -> Result<(), BudgetSpent> {
        let from = self.words.len() - head.arity();
        let made = self.table.make(head, &self.words[from..])?;
        self.words.truncate(from);
        self.words[at] = made;
        *self.known.result(selection) = made;
        Ok(())
    }
}

fn copied<'a>(words: &[u32], to: &'a mut [u32; MOST_OPERANDS]) -> &'a mut [u32] {
    let to = &mut to[..words.len()];
    to.copy_from_slice(words);
    to
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

impl Table {
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
    /// The place of these operands with the result, which is pending where they are new.
    fn place(&mut self, operands: &[u32]) -> Result<(u32, u32), BudgetSpent> {
        let count = count_of(operands);
        let hash = hash(count, operands);
        if let Some(known) = self.unique.find(hash, |place| self.operands(place) == operands) {
            return Ok((known, *self.result(known)));
        }
        let place = u32::try_from(self.words.len()).map_err(|_| BudgetSpent)?;
        self.words.push(count);
        self.words.extend_from_slice(operands);
        self.words.push(PENDING);
        self.unique.insert(hash, place);
        Ok((place, PENDING))
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
