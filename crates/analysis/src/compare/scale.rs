//! The levels of two editions on one scale.
//!
//! A level's *counterparts* are those of the same name, and those that say they were formerly
//! called so; one may have several, where levels were merged or split.
//!
//! ```text
//! OLD   universal   early-help   targeted   child-in-need   child-protection
//!           │            │            └──────┬─────┘                │
//! NEW   universal   early-help          family-help          child-protection
//! ```
//!
//! A case that goes from a level to one of its counterparts stays where it was. It is *lower*
//! where some counterpart proves it: it ends at or below a level whose counterpart it started at
//! or above. `child-in-need` to `early-help` is lower, because `early-help` started below.
//! Where nothing proves either, as with a level that has no counterpart and none between, or
//! where both are proved, as with levels that changed places, the direction is *unclear*: then
//! the document should say `formerly`, and a gate lets nothing through.

use super::alike::{Named, was_called};
use continuum_model::{Document, Id, LevelId};
use serde::Serialize;

/// Where a case goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// To a lower level.
    Lower,
    /// To a level that cannot be compared, because no `formerly` says how.
    Unclear,
    /// To the counterpart of its level: it stays where it was.
    Same,
    /// To a higher level.
    Higher,
}

impl Direction {
    /// Whether it is not certain that the case stands at least as high as before.
    pub fn may_be_lower(self) -> bool {
        matches!(self, Self::Lower | Self::Unclear)
    }

    /// Whether the case leaves its level.
    pub fn is_move(self) -> bool {
        self != Self::Same
    }
}

/// Which levels are counterparts, by their places.
#[derive(Clone, Debug)]
pub(crate) struct Scale {
    counterparts: Vec<(usize, usize)>,
}

impl Scale {
    /// Matches the levels of two documents.
    pub fn of(old: &Document, new: &Document) -> Self {
        let mut counterparts = Vec::new();
        for (at_old, of_old) in old.levels.iter().enumerate() {
            for (at_new, of_new) in new.levels.iter().enumerate() {
                if of_old.name() == of_new.name() || was_called(of_old, of_new) {
                    counterparts.push((at_old, at_new));
                }
            }
        }
        Self { counterparts }
    }

    /// Whether two levels are counterparts.
    pub fn same(&self, old: LevelId, new: LevelId) -> bool {
        self.counterparts.contains(&(old.position(), new.position()))
    }

    /// Where a case goes from one level of OLD to one of NEW.
    pub fn direction(&self, old: LevelId, new: LevelId) -> Direction {
        if self.same(old, new) {
            return Direction::Same;
        }
        let (from, to) = (old.position(), new.position());
        let is_lower = self.counterparts.iter().any(|(old, new)| *old <= from && to <= *new);
        let is_higher = self.counterparts.iter().any(|(old, new)| from <= *old && *new <= to);
        match (is_lower, is_higher) {
            (true, false) => Direction::Lower,
            (false, true) => Direction::Higher,
            _ => Direction::Unclear,
        }
    }

    /// The counterparts in NEW of a level of OLD.
    pub fn in_new(&self, level: usize) -> impl Iterator<Item = usize> {
        self.counterparts.iter().filter(move |(old, _)| *old == level).map(|(_, new)| *new)
    }

    /// The counterparts in OLD of a level of NEW.
    pub fn in_old(&self, level: usize) -> impl Iterator<Item = usize> {
        self.counterparts.iter().filter(move |(_, new)| *new == level).map(|(old, _)| *old)
    }
}
