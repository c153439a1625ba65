//! Findings over a whole document: what no single statement shows.
//!
//! One file a finding, named by the problem; its first lines are the user's manual. Most look at
//! every case there can be, by way of the engine's decision diagrams, and bring a smallest case
//! that shows what they found; the others look at what is written.
//!
//! ```text
//! findings.rs   all of them, in order
//! look.rs       what a finding's check looks at, and where it builds
//! finding.rs    a message, the statement it is about, and the cases that show it
//! case.rs       a child's case
//! exceptions.rs what the document allows, with the reasons
//! manual.rs     what each finding means, for people
//! ```

mod action_without_level;
mod ambiguous_pair;
mod avoided_word;
mod case;
mod cases;
pub mod code;
pub mod compare;
mod condition_words;
mod conditional;
mod exceptions;
mod finding;
mod findings;
mod impossible_condition;
mod level_gap;
mod look;
mod manual;
mod not_decided_exactly;
mod one_by_one;
mod parts;
mod possible;
mod redundant_condition;
mod requirement_not_met;
mod rule_never_decides;
mod shadowed_rule;
mod single_answer_cliff;
mod stale_contact;
mod statements;
mod uncited_rule;
mod unreachable_action;
mod unreachable_level;
mod unreachable_question;
mod unreachable_rung;
mod untested_statement;
mod unused_allow;
mod unused_source;
mod weight;
mod worse_answer_lowers;

pub use case::Case;
pub use exceptions::{Sorted, sorted};
pub use finding::Finding;
pub use findings::{Check, OF_CASES, OF_WORDS, findings};
pub use look::{Beside, Look, Text};
pub use manual::manual;

use continuum_diag::Diagnostic;
use continuum_model::Document;

/// What is looked for whenever a document is read: a worse answer that lowers the level, which no
/// document may have.
pub fn worse_answer_lowers(document: &Document) -> Vec<Diagnostic> {
    let engine = continuum_engine::Engine::new(document.clone());
    let found = worse_answer_lowers::worse_answer_lowers(&mut Look::new(&engine));
    found.into_iter().map(|finding| finding.diagnostic).collect()
}

/// The places in which a document uses words that it asks to avoid, and does not allow.
pub fn avoided_words(document: &Document, text: Text) -> Vec<Diagnostic> {
    not_meant(document, avoided_word::avoided_words(document, text))
}

/// Contacts last found right before a day, such as `2026-01-01`, and not allowed to be.
pub fn stale_contacts(document: &Document, since: &str) -> Vec<Diagnostic> {
    not_meant(document, stale_contact::stale_contacts(document, since))
}

fn not_meant(document: &Document, found: Vec<Finding>) -> Vec<Diagnostic> {
    let is_meant =
        |finding: &Finding| document.allowed.iter().any(|allowed| finding.is_meant_by(allowed));
    let open = found.into_iter().filter(|finding| !is_meant(finding));
    open.map(|finding| finding.diagnostic).collect()
}
