//! What can be asked about a diagram without adding to the table.

mod below;
mod cheapest;
mod count;
mod ends;
mod remainder;
mod size;
mod sufficient;
mod support;
mod tally;
mod value;

pub use below::NeverBelow;
pub use cheapest::Change;
pub use count::Count;
pub use remainder::Remainder;
