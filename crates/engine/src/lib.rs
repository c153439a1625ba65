//! Document and answers in, decision and reasons out: total, pure, and exact under missing answers.
//!
//! ```
//! use continuum_engine::{Answers, Engine, Impossible};
//! use continuum_model::Document;
//!
//! fn suggested(document: Document) -> Result<String, Impossible> {
//!     let engine = Engine::new(document);
//!     let decision = engine.decide(&Answers::none(engine.document()))?;
//!     Ok(decision.level)
//! }
//! ```
//!
//! ```text
//! document ─► order ─► diagrams: compiled once
//!                         │
//! answers ──────────────► exact: what every completion has in common
//!                         │
//!                         │            undecided: what the missing answers leave open
//!                         │                │
//!            why · also seen · change · not known · left · actions     one file each
//! ```
//!
//! Read `decide.rs` from top to bottom. [`mod@reference`] is a second, independent and slow
//! interpreter, against which the tests hold this one.

mod acceptable;
mod actions;
mod also_seen;
mod answer_problem;
mod answers;
mod answers_json;
mod answers_schema;
mod applies;
mod at_stake;
mod bounds;
mod case;
mod change;
mod combined;
mod compiled;
mod condition;
mod decide;
mod decision;
mod diagrams;
mod digits;
mod engine;
mod evaluation;
mod exact;
mod forbidden;
mod forcing;
mod givers;
mod impossible;
mod left;
mod level;
mod not_known;
mod one_or_another;
mod open;
mod order;
mod outcome;
mod outline;
mod parts;
mod polarity;
mod reason;
pub mod reference;
mod shared;
mod statement;
mod support;
mod ties;
mod told_apart;
mod truth;
mod undecided;
mod why;

pub use acceptable::{Acceptable, MISSING, Range};
pub use actions::with_level;
pub use answer_problem::AnswerProblem;
pub use answers::{Answers, Given, Missing};
pub use answers_json::{answers_from_json, answers_to_json, given_from_json};
pub use answers_schema::{AnswersSchema, answers_schema};
pub use applies::Applies;
pub use at_stake::AtStake;
pub use compiled::{Compiled, Variants};
pub use decision::{
    ActionDue, Band, Change, Decision, Difference, DocumentRef, Fired, Next, QuestionsLeft, Reason,
    Seen, Unknown,
};
pub use engine::{Engine, Size};
pub use impossible::{Forbidden, Impossible};
pub use outcome::Outcome;
pub use outline::{Outline, Reasons};
pub use polarity::Polarity;
pub use statement::Statement;
pub use support::with_askers;
pub use told_apart::{Contrast, Differs, ToldApart};
