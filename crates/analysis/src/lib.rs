//! Findings over a whole document: what no single statement shows.
//!
//! One file a finding, named by the problem; its first lines are the user's manual. Each looks at
//! every case there can be, by way of the engine's decision diagrams, and brings a smallest case
//! that shows what it found.
//!
//! ```text
//! findings.rs   all of them, in order
//! look.rs       what a finding's check looks at, and where it builds
//! finding.rs    a message, the statement it is about, and the cases that show it
//! case.rs       a child's case
//! exceptions.rs what the document allows, with the reasons
//! ```

mod ambiguous_pair;
mod case;
mod cases;
pub mod code;
mod condition_words;
mod conditional;
mod exceptions;
mod finding;
mod findings;
mod impossible_condition;
mod level_gap;
mod look;
mod one_by_one;
mod parts;
mod possible;
mod redundant_condition;
mod rule_never_decides;
mod shadowed_rule;
mod single_answer_cliff;
mod unreachable_action;
mod unreachable_level;
mod unreachable_question;
mod unreachable_rung;
mod weight;
mod worse_answer_lowers;

pub use case::Case;
pub use exceptions::{Sorted, sorted};
pub use finding::Finding;
pub use findings::{ALL, Check, findings};
pub use look::Look;

use continuum_diag::Diagnostic;
use continuum_model::Document;

/// What is looked for whenever a document is read: a worse answer that lowers the level, which no
/// document may have.
pub fn worse_answer_lowers(document: &Document) -> Vec<Diagnostic> {
    let engine = continuum_engine::Engine::new(document.clone());
    let found = worse_answer_lowers::worse_answer_lowers(&mut Look::new(&engine));
    found.into_iter().map(|finding| finding.diagnostic).collect()
}
