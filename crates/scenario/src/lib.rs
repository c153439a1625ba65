//! Worked examples: a child's situation, the answers, and what the document should suggest.
//!
//! ```text
//! # A baby with a bruise                       title
//! A health visitor sees a small bruise …       story
//! age: under-1                                 answers
//! no other worry
//! expect level child-protection                expectations
//! ```
//!
//! Examples of an amended document are run with what amends it, unless that tells one of the same
//! title or withdraws it.

pub mod code;
mod coverage;
mod current;
mod expectation;
mod found;
mod passes;
mod practice;
mod read;
mod run;
mod training;
mod write;

pub use coverage::{Exercise, Item, coverage, percent, untested};
pub use current::{Withdrawn, withdrawn};
pub use expectation::{Expectation, Expected};
pub use found::found;
pub use passes::passes;
pub use practice::practice;
pub use read::{Scenario, read};
pub use run::{Outcome, Unmet, run};
pub use training::{Defensible, Training};
pub use write::write;
