//! How sure a trainee is, said before anything is shown.

use serde::{Deserialize, Serialize};

/// How sure; surer compares greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// It could be almost any level.
    Guessing,
    /// More likely than not another level.
    Unsure,
    /// More likely than not this level.
    Fairly,
    /// It would be a surprise to be wrong.
    Very,
}

impl Sureness {
    /// Least sure first.
    pub const ALL: [Self; 4] = [Self::Guessing, Self::Unsure, Self::Fairly, Self::Very];

    /// Its name in a file and on the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Guessing => "guessing",
            Self::Unsure => "unsure",
            Self::Fairly => "fairly",
            Self::Very => "very",
        }
    }
}
