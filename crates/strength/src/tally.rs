//! How many mutants were caught.

use crate::strength::{Fate, Trial};

/// How many mutants met each fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Caught by an example.
    pub caught: usize,
    /// Not caught, and an example could.
    pub survived: usize,
    /// Not told from the document by any case.
    pub equivalent: usize,
    /// Not caught, and more was not decided.
    pub not_decided: usize,
}

impl Tally {
    /// Of some trials.
    pub fn of<'t>(trials: impl IntoIterator<Item = &'t Trial>) -> Self {
        let mut tally = Self::default();
        for trial in trials {
            match trial.fate {
                Fate::Caught => tally.caught += 1,
                Fate::Survived(_) => tally.survived += 1,
                Fate::Equivalent => tally.equivalent += 1,
                Fate::NotDecided => tally.not_decided += 1,
            }
        }
        tally
    }

    /// Those that an example could catch, as far as is known.
    pub fn countable(self) -> usize {
        self.caught + self.survived + self.not_decided
    }

    /// The share caught, in whole percent, rounded down; all of none is 100.
    pub fn percent(self) -> usize {
        (self.caught * 100).checked_div(self.countable()).unwrap_or(100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_decided_is_not_caught_and_what_is_equivalent_does_not_count() {
        let tally = Tally { caught: 199, survived: 0, equivalent: 7, not_decided: 1 };
        assert_eq!((tally.countable(), tally.percent()), (200, 99));
        assert_eq!(Tally { caught: 3, equivalent: 2, ..Tally::default() }.percent(), 100);
        assert_eq!(Tally::default().percent(), 100);
    }
}
