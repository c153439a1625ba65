//! The least and the greatest of some values, cases that cannot be left out.

use crate::Table;

/// Both ends; none has them the wrong way round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Span {
    least: u8,
    greatest: u8,
}

impl Span {
    /// Of no value at all.
    pub(crate) const NONE: Self = Self { least: u8::MAX, greatest: 0 };

    /// Of one value.
    pub(crate) fn of(value: u8) -> Self {
        if value == Table::FORBIDDEN { Self::NONE } else { Self { least: value, greatest: value } }
    }

    /// From one value to another, as nodes of a table have them.
    pub(crate) fn between(least: u32, greatest: u32) -> Self {
        let end = |value: u32| u8::try_from(value).unwrap_or(u8::MAX);
        Self { least: end(least), greatest: end(greatest) }
    }

    /// Of the values of both.
    pub(crate) fn with(self, other: Self) -> Self {
        let least = self.least.min(other.least);
        Self { least, greatest: self.greatest.max(other.greatest) }
    }

    /// Both ends, where there is a value.
    pub(crate) fn ends(self) -> Option<(u8, u8)> {
        (self != Self::NONE).then_some((self.least, self.greatest))
    }

    /// Whether there is no more than one value.
    pub(crate) fn is_single(self) -> bool {
        self.least >= self.greatest
    }
}
