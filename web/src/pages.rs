//! One page for each kind of view.

pub mod act_now;
pub mod check;
pub mod form;
pub mod result;
pub mod start;
pub mod trouble;
pub mod worries;
