//! What can be asked about a diagram without adding to the table.

mod cheapest;
mod count;
mod ends;
mod marks;
mod remainder;
mod size;
mod sufficient;
mod support;
mod value;

pub use cheapest::Change;
pub use count::Count;
pub use remainder::Remainder;
