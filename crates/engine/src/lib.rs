//! Document and answers in, decision and reasons out: total, pure, and exact under missing answers.
//!
//! ```
//! use continuum_engine::{Answers, Engine, Impossible};
//! use continuum_model::Document;
//!
//! fn suggested(document: &Document) -> Result<String, Impossible> {
//!     let engine = Engine::new(document);
//!     let decision = engine.decide(&Answers::none(document))?;
//!     Ok(decision.level.at_least)
//! }
//! ```
//!
//! ```text
//! answers ─► evaluate: bounds at once ─► search: both ends of the band, exactly
//!                                          │
//!            why · also seen · not known · actions      one file each
//! ```
//!
//! Read `decide.rs` from top to bottom. [`mod@reference`] is a second, independent and slow
//! interpreter, against which the tests hold this one.

mod actions;
mod also_seen;
mod answer_problem;
mod answers;
mod answers_json;
mod applies;
mod case;
mod could_give;
mod decide;
mod decision;
mod engine;
mod evaluate;
mod givers;
mod goal;
mod impossible;
mod influence;
mod not_known;
mod one_or_another;
mod polarity;
mod reason;
pub mod reference;
mod search;
mod statement;
mod support;
mod truth;
mod why;

pub use answer_problem::AnswerProblem;
pub use answers::{Answers, Given, Missing};
pub use answers_json::{answers_from_json, answers_to_json};
pub use applies::{Applies, applies};
pub use decide::decide;
pub use decision::{ActionDue, Band, Decision, DocumentRef, Fired, Reason, Seen, Unknown};
pub use engine::Engine;
pub use impossible::{Forbidden, Impossible};
pub use polarity::Polarity;
