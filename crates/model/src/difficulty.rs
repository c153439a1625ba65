//! How hard an example for training is to judge.

use serde::{Deserialize, Serialize};

/// How hard; easier compares less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Difficulty {
    /// One thing decides, and it is told plainly.
    Straightforward,
    /// Several things weigh, or something plain is told among much else.
    Mixed,
    /// What matters is easily overlooked, not known, or careful people differ.
    Hard,
}

impl Difficulty {
    /// Easiest first.
    pub const ALL: [Self; 3] = [Self::Straightforward, Self::Mixed, Self::Hard];

    /// As it is written in a document.
    pub fn name(self) -> &'static str {
        match self {
            Self::Straightforward => "straightforward",
            Self::Mixed => "mixed",
            Self::Hard => "hard",
        }
    }
}
