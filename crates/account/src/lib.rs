//! A decision as a person would write it, in the document's words: what to do first, then the
//! level, then why.
//!
//! ```text
//! short:  what to do · level · why · what is not known, the most decisive first · what this is not
//! whole:  … and what else was seen, why not lower, why not higher, everything that is not known,
//!         how many questions are left, strengths
//! ```
//!
//! Each part is a file. Nothing is said twice, and each sentence is true where its part is empty.

mod actions;
mod answer;
mod change;
mod closing;
mod contradiction;
pub mod edition;
mod level;
mod not_known;
mod page;
mod questions_left;
mod reason;
mod strengths;

pub use contradiction::contradiction;
pub use page::Layout;

use continuum_engine::Decision;
use continuum_model::Document;
use page::Page;

/// How many missing answers the short account tells, the most decisive first.
const FIRST: usize = 8;

/// What a person needs now: what to do, the level, why, and which answers would help most.
pub fn short(document: &Document, decision: &Decision, layout: Layout) -> String {
    let mut page = Page::new(layout);
    page.actions(decision);
    page.level(document, decision);
    page.why(document, decision);
    page.not_known(document, decision, FIRST);
    page.item(" ", "The whole account: continuum explain");
    page.closing(document, decision);
    page.out
}

/// Everything there is to say.
pub fn whole(document: &Document, decision: &Decision, layout: Layout) -> String {
    let mut page = Page::new(layout);
    page.actions(decision);
    page.level(document, decision);
    page.why(document, decision);
    page.also_seen(document, decision);
    page.why_not_lower(document, decision);
    page.why_not_higher(document, decision);
    page.not_known(document, decision, usize::MAX);
    page.questions_left(decision);
    page.strengths(document, decision);
    page.closing(document, decision);
    page.out
}
