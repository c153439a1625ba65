//! Operations case by case: several diagrams are walked down together, and one comes back up.
//!
//! The walk keeps its own stack, so a long order cannot exhaust the program's.

use crate::cache::{Cache, Key};
use crate::nodes::Head;
use crate::rule::{And, Given, IfElse, Max, Min, Operands, Or, Rule};
use crate::{BudgetSpent, Diagram, Operation, Table};

/// Operations are told apart by the upper bits of a key, which no id reaches.
const MARK: u32 = 28;

impl Table {
    pub(crate) fn pair(
        &mut self,
        operation: Operation,
        first: Diagram,
        second: Diagram,
    ) -> Result<Diagram, BudgetSpent> {
        let operands = [first.0, second.0, 0];
        match operation {
            Operation::And => self.remembered(&And, operands),
            Operation::Or => self.remembered(&Or, operands),
            Operation::Max => self.remembered(&Max, operands),
            Operation::Min => self.remembered(&Min, operands),
        }
    }

    /// `then` where the condition holds, `otherwise` elsewhere; in the condition, 0 is no and
    /// every other value is yes.
    pub fn if_else(
        &mut self,
        condition: Diagram,
        then: Diagram,
        otherwise: Diagram,
    ) -> Result<Diagram, BudgetSpent> {
        self.remembered(&IfElse, [condition.0, then.0, otherwise.0])
    }

    /// The values of two diagrams combined by any function, as when two editions are compared.
    pub fn combine(
        &mut self,
        first: Diagram,
        second: Diagram,
        by: impl Fn(u8, u8) -> u8,
    ) -> Result<Diagram, BudgetSpent> {
        // What one function makes of two diagrams is of no use to the next.
        self.walk(&Given(by), [first.0, second.0, 0], &mut Cache::default())
    }

    fn remembered<R: Rule>(
        &mut self,
        rule: &R,
        operands: Operands,
    ) -> Result<Diagram, BudgetSpent> {
        let mut cache = std::mem::take(&mut self.cache);
        cache.forget_much();
        let result = self.walk(rule, operands, &mut cache);
        self.cache = cache;
        result
    }

    fn walk<R: Rule>(
        &mut self,
        rule: &R,
        operands: Operands,
        cache: &mut Cache,
    ) -> Result<Diagram, BudgetSpent> {
        self.may_go_on()?;
        let mut walk = Walk { rule, cache, open: Vec::new(), results: vec![0] };
        walk.start(self, operands, 0);
        let all = self.steps_of_one();
        let mut steps = all;
        while let Some(frame) = walk.open.pop() {
            steps = steps.checked_sub(1).ok_or(BudgetSpent)?;
            match frame {
                Frame::Down { operands, at } => walk.down(self, operands, at),
                Frame::Up { key, head, from, at } => walk.up(self, key, head, from, at)?,
            }
        }
        self.take_steps(all - steps);
        Ok(Diagram(walk.results[0]))
    }

    /// The head of the operand that is asked first.
    fn first_asked(&self, operands: Operands) -> Head {
        let [first, second, third] = operands.map(|id| self.nodes.head(id));
        let earlier = |a: Head, b: Head| if b.variable() < a.variable() { b } else { a };
        earlier(earlier(first, second), third)
    }
}

enum Frame {
    /// Work these out, and put the result at a place.
    Down { operands: Operands, at: usize },
    /// The children's results stand from a place on: make the node of them.
    Up { key: Key, head: Head, from: usize, at: usize },
}

struct Walk<'a, R> {
    rule: &'a R,
    cache: &'a mut Cache,
    open: Vec<Frame>,
    results: Vec<u32>,
}

impl<R: Rule> Walk<'_, R> {
    /// Answers at once what needs no walk, and opens a frame for the rest.
    fn start(&mut self, table: &Table, operands: Operands, at: usize) {
        if let Some(settled) = self.rule.settled(table, operands) {
            self.results[at] = settled;
            return;
        }
        let operands = R::ordered(operands);
        match self.cache.get(key::<R>(operands)) {
            Some(known) => self.results[at] = known,
            None => self.open.push(Frame::Down { operands, at }),
        }
    }

    fn down(&mut self, table: &Table, operands: Operands, at: usize) {
        let key = key::<R>(operands);
        // It may have become known since, on the way to what was opened later.
        if let Some(known) = self.cache.get(key) {
            self.results[at] = known;
            return;
        }
        let head = table.first_asked(operands);
        let from = self.results.len();
        self.open.push(Frame::Up { key, head, from, at });
        self.results.resize(from + head.arity(), 0);
        let children = operands.map(|id| {
            let asked = table.nodes.head(id).variable() == head.variable();
            asked.then(|| table.nodes.children(id))
        });
        for choice in 0..head.arity() {
            let mut child = operands;
            for (child, children) in child.iter_mut().zip(children) {
                if let Some(children) = children {
                    *child = children[choice];
                }
            }
            self.start(table, child, from + choice);
        }
    }

    fn up(
        &mut self,
        table: &mut Table,
        key: Key,
        head: Head,
        from: usize,
        at: usize,
    ) -> Result<(), BudgetSpent> {
        let made = table.make(head, &self.results[from..])?;
        self.cache.put(key, made);
        self.results.truncate(from);
        self.results[at] = made;
        Ok(())
    }
}

fn key<R: Rule>([first, second, third]: Operands) -> Key {
    [first | R::CODE << MARK, second, third]
}
