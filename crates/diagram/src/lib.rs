//! Reduced, ordered, multi-valued, multi-terminal decision diagrams.

mod apply;
mod branch;
mod budget;
mod by_choice;
mod cache;
mod compose;
mod count_at_least;
mod diagram;
mod keep;
mod known;
mod map;
mod operation;
mod part;
mod quantify;
mod query;
mod reach;
mod rebuild;
mod restrict;
mod table;
mod unique;

pub use budget::BudgetSpent;
pub use by_choice::{Ends, EndsByChoice};
pub use diagram::{Diagram, Variable};
pub use known::KnownValues;
pub use operation::Operation;
pub use query::{Change, Count, Remainder};
pub use table::Table;
