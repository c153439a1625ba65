//! What can be said of a condition, or of a level, while some answers are missing.

/// Whether a condition can hold, and whether it can fail, under what is known.
///
/// `may_hold` and `may_fail` both: not decided. Neither: only where no completion exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Truth {
    /// Some completion may make it hold.
    pub may_hold: bool,
    /// Some completion may make it fail.
    pub may_fail: bool,
}

impl Truth {
    /// It holds, whatever the missing answers are.
    pub const HOLDS: Self = Self { may_hold: true, may_fail: false };

    /// It certainly holds.
    pub fn holds(self) -> bool {
        !self.may_fail
    }

    /// It certainly fails.
    pub fn fails(self) -> bool {
        !self.may_hold
    }

    /// The opposite.
    pub fn negated(self) -> Self {
        Self { may_hold: self.may_fail, may_fail: self.may_hold }
    }

    /// Both of them.
    pub fn and(self, other: Self) -> Self {
        Self {
            may_hold: self.may_hold && other.may_hold,
            may_fail: self.may_fail || other.may_fail,
        }
    }

    /// At least `needed` of these.
    pub fn at_least(needed: usize, of: impl Iterator<Item = Self>) -> Self {
        let (mut certain, mut possible) = (0, 0);
        for truth in of {
            certain += usize::from(truth.holds());
            possible += usize::from(truth.may_hold);
        }
        Self { may_hold: possible >= needed, may_fail: certain < needed }
    }
}

/// A span of levels, by position, in which the true one lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// Never lower than this.
    pub least: usize,
    /// Never higher than this.
    pub greatest: usize,
}

impl Reach {
    /// Whether it stands at `level` or higher.
    pub fn reaches(self, level: usize) -> Truth {
        Truth { may_hold: self.greatest >= level, may_fail: self.least < level }
    }

    /// The higher of the two.
    pub fn or_higher(self, other: Self) -> Self {
        Self { least: self.least.max(other.least), greatest: self.greatest.max(other.greatest) }
    }
}
