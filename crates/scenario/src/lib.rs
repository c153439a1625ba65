//! Worked examples: a child's situation, the answers, and what the document should suggest.
//!
//! ```text
//! # A baby with a bruise                       title
//! A health visitor sees a small bruise …       story
//! age: under-1                                 answers
//! no other worry
//! expect level child-protection                expectations
//! ```

pub mod code;
mod coverage;
mod expectation;
mod read;
mod run;

pub use coverage::{Exercise, Item, coverage, percent};
pub use expectation::{Expectation, Expected};
pub use read::{Scenario, read};
pub use run::{Outcome, Unmet, run};
