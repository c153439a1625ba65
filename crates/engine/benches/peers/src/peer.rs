//! What is asked of every engine.

use anyhow::Result;

/// Statements that fired: indicators by position, then counts, in this order.
pub type Fired = Vec<usize>;

/// A case decided with its reasons.
pub struct Reasoned {
    /// The overall level.
    pub level: usize,
    /// What fired; none where the engine explains in another form, which is not compared.
    pub fired: Option<Fired>,
}

/// An engine with the rules loaded and every case in the form in which it reads cases.
pub trait Peer {
    /// Its name and version, and how it was used.
    fn name(&self) -> &'static str;

    /// Copies of what the engine takes by value. Is not timed.
    fn lay_out(&mut self) {}

    /// The overall level of a case, in the shortest way that the engine has.
    fn level(&mut self, case: usize) -> Result<usize>;

    /// The level and the statements that fired.
    fn reasoned(&mut self, case: usize) -> Result<Reasoned>;
}
