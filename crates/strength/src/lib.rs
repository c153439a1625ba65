//! How well the worked examples guard a document: would one of them notice if a statement were
//! written wrongly?
//!
//! The document is changed in one small way after another, as a slip of the pen would change it,
//! and the examples are run against each changed document, a *mutant*:
//!
//! ```text
//!                   ┌─ an example fails ──────────────► caught
//! document ─► mutant┼─ no case tells them apart ──────► equivalent, counted apart
//!                   └─ no example fails ──────────────► survivor, with an example that would
//! ```
//!
//! Read `strength.rs` first, then `mutants.rs` for what is changed, one file a kind of change.

mod actions;
mod by_bounds;
mod change;
mod condition;
mod dropped;
mod in_words;
mod kind;
mod levels;
mod limits;
mod mutants;
mod report;
mod strength;
mod tally;
mod when;
mod witness;

pub use change::{Change, Place};
pub use kind::Kind;
pub use mutants::{Mutant, mutants};
pub use report::report;
pub use strength::{Fate, Trial, strength};
pub use tally::Tally;
pub use witness::Witness;
