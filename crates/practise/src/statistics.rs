//! Measures of agreement, from published formulas. They know nothing of children or levels: a
//! category is a position on an ordered scale.
//!
//! | Measure | Of | Source |
//! |---|---|---|
//! | share of agreement | one judge and a standard | – |
//! | weighted kappa | one judge and a standard, or two judges | Cohen 1968 |
//! | Krippendorff's alpha | any number of judges, answers missing | Krippendorff 2011 |
//!
//! What cannot be computed is said to be so, and is never a number.

mod alpha;
mod kappa;
mod table;

pub use alpha::{Distance, alpha, without_each};
pub use kappa::{Weights, kappa, kappa_with};
pub use table::Table;

/// Why a measure has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotComputed {
    /// There are too few judgements to compare.
    TooFew,
    /// Every judgement is in one category, so agreement and chance cannot be told apart.
    NoVariation,
}

/// A measure, where it has a value: finite, and at most 1.
pub type Measure = Result<f64, NotComputed>;
