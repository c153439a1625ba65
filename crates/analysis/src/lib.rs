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
//! ```

mod case;
mod cases;
pub mod code;
pub mod compare;
mod condition_words;
mod finding;
mod findings;
mod look;
mod one_by_one;
mod worse_answer_lowers;

pub use case::Case;
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
