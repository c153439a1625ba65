//! Reduced, ordered, multi-valued, multi-terminal decision diagrams.

mod apply;
mod arrange;
mod branch;
mod budget;
mod cache;
mod count_at_least;
mod diagram;
mod keep;
mod map;
mod nodes;
mod operation;
mod quantify;
mod query;
mod reach;
mod rebuild;
mod restrict;
mod table;
mod unique;

pub use budget::BudgetSpent;
pub use diagram::{Diagram, Variable};
pub use operation::Operation;
pub use query::{Change, Count, Remainder};
pub use table::Table;
