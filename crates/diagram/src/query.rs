//! What can be asked about a diagram without adding to the table.

mod apart;
mod below;
mod by_choice;
mod cheapest;
mod count;
mod ends;
mod marks;
mod narrows;
mod remainder;
mod size;
mod span;
mod sufficient;
mod support;
mod tally;
mod telling;
mod value;

pub use below::NeverBelow;
pub use by_choice::{ByChoice, Ends, EndsByChoice};
pub use cheapest::Change;
pub use count::Count;
pub use remainder::Remainder;
pub use telling::Telling;
