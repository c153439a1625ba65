//! The two names that are handed out: a question, and a function of the answers.

/// A place in the order of the questions; 0 is asked first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Variable(pub u16);

impl Variable {
    /// The place as an index, for lists with an entry a variable.
    pub fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// A function of the answers: the root of a diagram in one [`Table`](crate::Table).
///
/// Within one table, two diagrams are equal exactly when their functions are.
/// It means nothing in another table, and nothing after [`Table::keep`](crate::Table::keep)
/// unless it was kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Diagram(pub(crate) u32);

impl Diagram {
    /// The function that is 0 everywhere.
    pub const NO: Self = Self(0);
    /// The function that is 1 everywhere.
    pub const YES: Self = Self(1);

    /// The function that has this value everywhere.
    pub const fn terminal(value: u8) -> Self {
        Self(value as u32)
    }

    /// The value of a function that has the same one everywhere.
    pub fn value(self) -> Option<u8> {
        u8::try_from(self.0).ok()
    }
}
