//! Diagnostics for a terminal, for a screen reader and for a program.

mod human;
mod json;
mod plain;

pub use human::human;
pub use json::{Record, records};
pub use plain::plain;
