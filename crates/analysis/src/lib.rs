//! Findings over a whole document: what no single statement shows.
//!
//! One file a finding, named by the problem; its first lines are the user's manual.

mod cases;
pub mod code;
pub mod compare;
mod worse_answer_lowers;

pub use worse_answer_lowers::worse_answer_lowers;
