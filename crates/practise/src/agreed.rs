//! Whether a chosen level agrees with the document's.

use crate::vignette::Vignette;
use continuum_model::{Id, LevelId};

/// How a chosen level stands to the document's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreed {
    /// It is the same.
    Same,
    /// It is another that can be defended, and counts as agreement.
    Defensible,
    /// It is so many steps higher.
    Higher(usize),
    /// It is so many steps lower.
    Lower(usize),
}

impl Agreed {
    /// Of a level that was chosen for a story.
    pub fn of(vignette: &Vignette, chosen: LevelId) -> Self {
        let (own, chosen_at) = (vignette.level.position(), chosen.position());
        let steps = own.abs_diff(chosen_at);
        if chosen == vignette.level {
            Self::Same
        } else if vignette.defensible.iter().any(|other| other.level == chosen) {
            Self::Defensible
        } else if chosen_at > own {
            Self::Higher(steps)
        } else {
            Self::Lower(steps)
        }
    }

    /// The same level, or one that can be defended.
    pub fn is_agreement(self) -> bool {
        matches!(self, Self::Same | Self::Defensible)
    }
}
