//! What each operation knows about its operands without walking them.

use crate::nodes::TERMINALS;
use crate::{Diagram, Table};

/// Up to three diagrams that are walked together; unused places hold a terminal.
pub(crate) type Operands = [u32; 3];

/// What an operation knows about its operands without walking them.
pub(crate) trait Rule {
    /// Different for every rule that shares a cache.
    const CODE: u32;

    /// The result, where it needs no walk; all terminals never do.
    fn settled(&self, table: &Table, operands: Operands) -> Option<u32>;

    /// Operands in the order in which they are remembered.
    fn ordered(operands: Operands) -> Operands {
        operands
    }
}

pub(crate) struct And;
pub(crate) struct Or;
pub(crate) struct Max;
pub(crate) struct Min;
pub(crate) struct IfElse;
/// Any function of two values.
pub(crate) struct Given<F>(pub(crate) F);

/// The lower id first, for operations whose operands may change places.
fn sorted([first, second, third]: Operands) -> Operands {
    [first.min(second), first.max(second), third]
}

fn is_terminal(id: u32) -> bool {
    id < TERMINALS
}

impl Rule for And {
    const CODE: u32 = 0;

    fn settled(&self, _: &Table, [first, second, _]: Operands) -> Option<u32> {
        match (first, second) {
            (0, _) | (_, 0) => Some(0),
            _ if first == second || is_terminal(second) => Some(first),
            _ if is_terminal(first) => Some(second),
            _ => None,
        }
    }

    fn ordered(operands: Operands) -> Operands {
        sorted(operands)
    }
}

impl Rule for Or {
    const CODE: u32 = 1;

    fn settled(&self, _: &Table, [first, second, _]: Operands) -> Option<u32> {
        match (first, second) {
            (0, other) | (other, 0) => Some(other),
            _ if first == second || is_terminal(first) => Some(first),
            _ if is_terminal(second) => Some(second),
            _ => None,
        }
    }

    fn ordered(operands: Operands) -> Operands {
        sorted(operands)
    }
}

impl Rule for Max {
    const CODE: u32 = 2;

    fn settled(&self, table: &Table, [first, second, _]: Operands) -> Option<u32> {
        if first == second {
            return Some(first);
        }
        let [one, other] = [table.nodes.ends(first), table.nodes.ends(second)];
        if one.least() >= other.greatest() {
            return Some(first);
        }
        (other.least() >= one.greatest()).then_some(second)
    }

    fn ordered(operands: Operands) -> Operands {
        sorted(operands)
    }
}

impl Rule for Min {
    const CODE: u32 = 3;

    fn settled(&self, table: &Table, [first, second, _]: Operands) -> Option<u32> {
        if first == second {
            return Some(first);
        }
        let [one, other] = [table.nodes.ends(first), table.nodes.ends(second)];
        if one.greatest() <= other.least() {
            return Some(first);
        }
        (other.greatest() <= one.least()).then_some(second)
    }

    fn ordered(operands: Operands) -> Operands {
        sorted(operands)
    }
}

impl Rule for IfElse {
    const CODE: u32 = 4;

    fn settled(&self, _: &Table, [condition, then, otherwise]: Operands) -> Option<u32> {
        if then == otherwise {
            return Some(then);
        }
        is_terminal(condition).then_some(if condition == 0 { otherwise } else { then })
    }
}

impl<F: Fn(u8, u8) -> u8> Rule for Given<F> {
    const CODE: u32 = 5;

    fn settled(&self, _: &Table, [first, second, _]: Operands) -> Option<u32> {
        let (first, second) = (Diagram(first).value()?, Diagram(second).value()?);
        Some(u32::from((self.0)(first, second)))
    }
}
